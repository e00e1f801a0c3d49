//! Faults on request: what can go wrong between a bot and Discord.

use std::time::Duration;

use super::hub::Hub;

/// Makes things go wrong; every function may be called while the bot runs.
#[derive(Debug)]
pub struct Faults(Hub);

/// What is to go wrong.
#[derive(Debug, Default)]
pub(crate) struct FaultPlan {
    pub(crate) gateway_down: bool,
    pub(crate) silent_heartbeats: bool,
    pub(crate) dispatch_delay: Duration,
    duplicates: u32,
    rest: Vec<RestFault>,
}

/// What goes wrong with some requests.
#[derive(Clone, Debug)]
pub struct RestFault {
    method: String,
    path_contains: String,
    left: u32,
    pub(crate) kind: RestFaultKind,
}

#[derive(Clone, Debug)]
pub(crate) enum RestFaultKind {
    Status(u16),
    LostAnswer(u16),
    Delay(Duration),
    RateLimit { retry_after: Duration, global: bool },
    Nothing,
}

impl RestFault {
    fn new(kind: RestFaultKind) -> Self {
        Self {
            method: String::new(),
            path_contains: String::new(),
            left: 1,
            kind,
        }
    }

    /// Nothing goes wrong: for faults that befall some requests among others.
    #[must_use]
    pub fn none() -> Self {
        Self::new(RestFaultKind::Nothing)
    }

    /// The request is refused with this status; 429 says when to come back, as Discord's always does.
    #[must_use]
    pub fn status(status: u16) -> Self {
        match status {
            429 => Self::rate_limit(Duration::from_secs(1)),
            status => Self::new(RestFaultKind::Status(status)),
        }
    }

    /// The request takes effect, but its answer is this status.
    #[must_use]
    pub fn lost_answer(status: u16) -> Self {
        Self::new(RestFaultKind::LostAnswer(status))
    }

    /// The request waits first, on the local Discord's clock.
    #[must_use]
    pub fn delay(by: Duration) -> Self {
        Self::new(RestFaultKind::Delay(by))
    }

    /// The request is refused with 429.
    #[must_use]
    pub fn rate_limit(retry_after: Duration) -> Self {
        Self::new(RestFaultKind::RateLimit {
            retry_after,
            global: false,
        })
    }

    /// The request is refused with 429 for all routes.
    #[must_use]
    pub fn global_rate_limit(retry_after: Duration) -> Self {
        Self::new(RestFaultKind::RateLimit {
            retry_after,
            global: true,
        })
    }

    /// Only these requests; an empty method means any.
    #[must_use]
    pub fn on(mut self, method: &str, path_contains: &str) -> Self {
        method.clone_into(&mut self.method);
        path_contains.clone_into(&mut self.path_contains);
        self
    }

    /// The next `count` requests that match; at first it is one.
    #[must_use]
    pub fn times(mut self, count: u32) -> Self {
        self.left = count;
        self
    }
}

impl FaultPlan {
    pub(crate) fn take_duplicate(&mut self) -> bool {
        let due = self.duplicates > 0;
        self.duplicates = self.duplicates.saturating_sub(1);
        due
    }

    /// The fault that this request meets, which is then used up once.
    pub(crate) fn take_rest(&mut self, method: &str, path: &str) -> Option<RestFaultKind> {
        let fits = |fault: &&mut RestFault| {
            (fault.method.is_empty() || fault.method == method)
                && path.contains(&fault.path_contains)
        };
        let fault = self.rest.iter_mut().find(fits)?;
        fault.left -= 1;
        let kind = fault.kind.clone();
        self.rest.retain(|fault| fault.left > 0);
        Some(kind)
    }
}

impl Faults {
    pub(crate) fn of(hub: &Hub) -> Self {
        Self(hub.clone())
    }

    /// Drops the connection without a word.
    pub fn drop_socket(&self) {
        self.0.change(|core| core.sessions.drop_lines());
    }

    /// Asks the bot to connect anew and resume: op 7.
    pub fn ask_to_reconnect(&self) {
        self.0.change(|core| core.sessions.ask_to_reconnect());
    }

    /// Tells the bot that its session is invalid: op 9. Unless `resumable`, it is forgotten.
    pub fn invalidate_session(&self, resumable: bool) {
        self.0.change(|core| core.sessions.invalidate(resumable));
    }

    /// Closes the connection with a code, such as 4000.
    pub fn close(&self, code: u16) {
        self.0.change(|core| core.sessions.close(code));
    }

    /// Refuses new connections, and drops the present ones, until told otherwise.
    pub fn take_gateway_down(&self, down: bool) {
        self.0.change(|core| {
            core.faults.gateway_down = down;
            if down {
                core.sessions.drop_lines();
            }
        });
    }

    /// Leaves heartbeats unanswered until told otherwise.
    pub fn ignore_heartbeats(&self, ignore: bool) {
        self.0.change(|core| core.faults.silent_heartbeats = ignore);
    }

    /// Sends each of the next events twice.
    pub fn duplicate_next(&self, events: u32) {
        self.0.change(|core| core.faults.duplicates = events);
    }

    /// Sends every event late, on the local Discord's clock; zero ends it.
    pub fn delay_dispatches(&self, by: Duration) {
        self.0.change(|core| core.faults.dispatch_delay = by);
    }

    /// Makes requests go wrong.
    pub fn rest(&self, fault: RestFault) {
        self.0.change(|core| core.faults.rest.push(fault));
    }

    /// Ends all faults.
    pub fn clear(&self) {
        self.0.change(|core| core.faults = FaultPlan::default());
    }
}
