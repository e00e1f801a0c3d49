//! The listener that the whole world may reach: so many connections, and to each so much time.

mod connection;
#[cfg(test)]
mod tests;

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::http::HeaderValue;
use axum::http::header::CONNECTION;
use axum::middleware::map_response;
use axum::response::Response;
use tokio::net::TcpListener;
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinSet;
use tokio::time::sleep;

use connection::serve;

/// How much is borne.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bounds {
    /// So many connections are open at once; others wait to be taken.
    pub(super) connections: usize,
    /// The head of the first request comes within this time.
    pub(super) first: Duration,
    /// So long a connection may wait for the next head: longer than the balancers before it keep theirs, so that they do
    /// not send into one that is just being closed.
    pub(super) idle: Duration,
    /// After so long a connection ends as soon as nothing is being answered on it.
    pub(super) life: Duration,
    /// So long that may take.
    pub(super) leaving: Duration,
}

impl Default for Bounds {
    fn default() -> Self {
        Self {
            // Each takes a file, of which a process often may have 1,024; requests to Discord take 384.
            connections: 512,
            first: Duration::from_secs(5),
            idle: Duration::from_secs(75),
            life: Duration::from_secs(30 * 60),
            leaving: Duration::from_secs(3),
        }
    }
}

/// After a connection could not be taken; there may be no file left for it.
const PAUSE: Duration = Duration::from_millis(100);

/// Takes connections until it is told to stop. Then nobody can connect, and ends when what is being answered has ended.
pub(super) async fn listen(
    listener: TcpListener,
    routes: Router,
    bounds: Bounds,
    mut stopping: watch::Receiver<bool>,
) {
    let routes = routes.layer(map_response(close_refused));
    let places = Arc::new(Semaphore::new(bounds.connections));
    let mut open = JoinSet::new();
    loop {
        let taken = async {
            let place = Arc::clone(&places).acquire_owned().await;
            (place, listener.accept().await)
        };
        let (place, accepted) = tokio::select! {
            taken = taken => taken,
            _ = stopping.wait_for(|stop| *stop) => break,
        };
        while open.try_join_next().is_some() {}
        match accepted {
            Ok((stream, _)) => {
                let served = serve(stream, routes.clone(), bounds, stopping.clone());
                open.spawn(async move {
                    served.await;
                    drop(place);
                });
            }
            Err(error) => {
                tracing::warn!("cannot take a connection: {error}");
                sleep(PAUSE).await;
            }
        }
    }
    drop(listener);
    while open.join_next().await.is_some() {}
}

/// Who is refused does not keep the connection.
async fn close_refused(mut response: Response) -> Response {
    if response.status().is_client_error() {
        let close = HeaderValue::from_static("close");
        response.headers_mut().insert(CONNECTION, close);
    }
    response
}
