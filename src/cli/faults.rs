//! What may go wrong in the sandbox, as the operator chooses it.

use std::time::Duration;

use clap::ValueEnum;

use crate::sandbox::{Faults, RestFault};

/// What may go wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Fault {
    /// Every request takes two seconds
    SlowRest,
    /// An answer to an interaction is refused with 503 every 20 seconds
    FailingRest,
    /// The first 20 messages are refused with 429 and a second to wait
    RateLimit,
    /// Every event comes a second late
    LateEvents,
    /// Every event comes twice
    DuplicateEvents,
    /// The socket is dropped every 20 seconds
    DropSocket,
    /// The gateway asks to reconnect (op 7) every 20 seconds
    Reconnect,
    /// The session is declared invalid (op 9) every 20 seconds
    InvalidSession,
    /// The gateway refuses connections from 20 seconds on
    GatewayDown,
}

/// How often what is repeated happens.
const EVERY: Duration = Duration::from_secs(20);

/// Has it go wrong, until the task is ended.
pub(super) async fn go_wrong(faults: Faults, chosen: Vec<Fault>) {
    for fault in &chosen {
        match fault {
            Fault::SlowRest => {
                faults.rest(RestFault::delay(Duration::from_secs(2)).times(u32::MAX));
            }
            Fault::RateLimit => {
                faults.rest(
                    RestFault::rate_limit(Duration::from_secs(1))
                        .on("POST", "/messages")
                        .times(20),
                );
            }
            Fault::LateEvents => faults.delay_dispatches(Duration::from_secs(1)),
            Fault::DuplicateEvents => faults.duplicate_next(u32::MAX),
            _ => {}
        }
    }
    let mut pause = tokio::time::interval(EVERY);
    pause.tick().await;
    loop {
        if chosen.contains(&Fault::FailingRest) {
            faults.rest(RestFault::status(503).on("POST", "/callback").times(1));
        }
        pause.tick().await;
        for fault in &chosen {
            match fault {
                Fault::DropSocket => faults.drop_socket(),
                Fault::Reconnect => faults.ask_to_reconnect(),
                Fault::InvalidSession => faults.invalidate_session(false),
                Fault::GatewayDown => faults.take_gateway_down(true),
                _ => {}
            }
        }
    }
}
