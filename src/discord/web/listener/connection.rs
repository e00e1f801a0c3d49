//! One connection: how long it may take to ask, to wait and to end.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use axum::Router;
use hyper::server::conn::http1;
use hyper::service::{Service, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpStream;
use tokio::sync::watch;
use tokio::time::{Instant, sleep};

use super::Bounds;

/// No head of Discord's is larger, with what proxies add to it.
pub(super) const HEAD: usize = 16 * 1024;

/// How far a connection has come.
#[derive(PartialEq, Eq)]
enum Stage {
    First,
    Settled,
    Leaving,
}

/// Answers what is asked on it until it ends, by itself, at one of the bounds or as everything is told to stop.
pub(super) async fn serve(
    stream: TcpStream,
    routes: Router,
    bounds: Bounds,
    mut stopping: watch::Receiver<bool>,
) {
    let asked = Arc::new(AtomicBool::new(false));
    let (routes, asks) = (TowerToHyperService::new(routes), Arc::clone(&asked));
    let service = service_fn(move |request| {
        asks.store(true, Ordering::Relaxed);
        routes.call(request)
    });
    let mut protocol = http1::Builder::new();
    protocol
        .timer(TokioTimer::new())
        .max_buf_size(HEAD)
        .header_read_timeout(bounds.idle);
    let connection = protocol.serve_connection(TokioIo::new(stream), service);
    let bell = sleep(bounds.first);
    tokio::pin!(connection, bell);
    let mut stage = Stage::First;
    loop {
        tokio::select! {
            // However it ended: there is nobody to tell.
            _ = connection.as_mut() => return,
            () = bell.as_mut() => match stage {
                Stage::First if asked.load(Ordering::Relaxed) => {
                    stage = Stage::Settled;
                    bell.as_mut().reset(Instant::now() + bounds.life);
                    continue;
                }
                Stage::First | Stage::Leaving => return,
                Stage::Settled => {}
            },
            _ = stopping.wait_for(|stop| *stop), if stage != Stage::Leaving => {}
        }
        stage = Stage::Leaving;
        bell.as_mut().reset(Instant::now() + bounds.leaving);
        connection.as_mut().graceful_shutdown();
    }
}
