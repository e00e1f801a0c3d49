//! Connect, ask or say nothing, and see when the connection ends.

use std::net::SocketAddr;

use axum::http::StatusCode;
use axum::routing::get;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::Notify;
use tokio::task::JoinHandle;

use super::connection::HEAD;
use super::*;

const LONG: Duration = Duration::from_secs(60);

fn patient() -> Bounds {
    Bounds {
        connections: 100,
        first: LONG,
        idle: LONG,
        life: LONG,
        leaving: LONG,
    }
}

struct Listening {
    address: SocketAddr,
    stop: watch::Sender<bool>,
    /// Lets `/slow` be answered.
    go: Arc<Notify>,
    /// `/slow` was asked for.
    came: Arc<Notify>,
    task: JoinHandle<()>,
}

async fn listening(bounds: Bounds) -> Listening {
    let (go, came) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let (goes, comes) = (Arc::clone(&go), Arc::clone(&came));
    let slow = move || async move {
        comes.notify_one();
        goes.notified().await;
        "slow"
    };
    let routes = Router::new()
        .route("/", get(|| async { "here" }))
        .route("/refused", get(|| async { StatusCode::UNAUTHORIZED }))
        .route("/slow", get(slow));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopping) = watch::channel(false);
    let task = tokio::spawn(listen(listener, routes, bounds, stopping));
    Listening {
        address,
        stop,
        go,
        came,
        task,
    }
}

impl Listening {
    async fn connects(&self) -> TcpStream {
        TcpStream::connect(self.address).await.unwrap()
    }
}

async fn asks(stream: &mut TcpStream, path: &str) {
    let request = format!("GET {path} HTTP/1.1\r\nhost: here\r\n\r\n");
    stream.write_all(request.as_bytes()).await.unwrap();
}

/// What comes until this has come.
async fn reads(stream: &mut TcpStream, until: &str) -> String {
    let mut read = Vec::new();
    while !String::from_utf8_lossy(&read).contains(until) {
        assert!(stream.read_buf(&mut read).await.unwrap() > 0, "it ended");
    }
    String::from_utf8(read).unwrap()
}

/// What comes until it ends.
async fn ends(mut stream: TcpStream) -> String {
    let mut read = Vec::new();
    // It may end with a reset.
    let _ = stream.read_to_end(&mut read).await;
    String::from_utf8(read).unwrap()
}

#[tokio::test]
async fn who_says_nothing_or_half_a_head_is_not_waited_for() {
    let bounds = Bounds {
        first: Duration::from_millis(50),
        ..patient()
    };
    let listening = listening(bounds).await;
    assert_eq!(ends(listening.connects().await).await, "");
    let mut half = listening.connects().await;
    half.write_all(b"GET / HTTP/1.1\r\nhost: ").await.unwrap();
    assert_eq!(ends(half).await, "");
    let mut whole = listening.connects().await;
    asks(&mut whole, "/").await;
    reads(&mut whole, "here").await;
}

#[tokio::test]
async fn who_asked_once_may_wait_for_a_while_and_no_longer() {
    let bounds = Bounds {
        idle: Duration::from_millis(50),
        ..patient()
    };
    let listening = listening(bounds).await;
    let mut idle = listening.connects().await;
    asks(&mut idle, "/").await;
    assert!(ends(idle).await.ends_with("here"));
    let bounds = Bounds {
        first: Duration::from_millis(50),
        life: Duration::from_millis(50),
        ..patient()
    };
    let listening = self::listening(bounds).await;
    let mut old = listening.connects().await;
    asks(&mut old, "/").await;
    assert!(ends(old).await.ends_with("here"));
}

#[tokio::test]
async fn who_is_refused_does_not_keep_the_connection() {
    let listening = listening(patient()).await;
    for path in ["/refused", "/elsewhere"] {
        let mut refused = listening.connects().await;
        asks(&mut refused, path).await;
        let told = ends(refused).await;
        assert!(told.starts_with("HTTP/1.1 40"), "{told}");
        assert!(told.contains("connection: close"), "{told}");
    }
    let mut endless = listening.connects().await;
    asks(&mut endless, &format!("/{}", "a".repeat(2 * HEAD))).await;
    let told = ends(endless).await;
    assert!(told.is_empty() || told.starts_with("HTTP/1.1 4"), "{told}");
}

#[tokio::test]
async fn one_more_than_there_is_room_for_waits_for_its_turn() {
    let bounds = Bounds {
        connections: 1,
        ..patient()
    };
    let listening = listening(bounds).await;
    let mut first = listening.connects().await;
    asks(&mut first, "/").await;
    reads(&mut first, "here").await;
    let mut second = listening.connects().await;
    asks(&mut second, "/").await;
    let early = tokio::time::timeout(Duration::from_millis(100), second.readable()).await;
    assert!(early.is_err(), "it was answered beside the first");
    drop(first);
    reads(&mut second, "here").await;
}

#[tokio::test]
async fn what_is_under_way_ends_and_nothing_new_begins() {
    let listening = listening(patient()).await;
    let mut idle = listening.connects().await;
    asks(&mut idle, "/").await;
    reads(&mut idle, "here").await;
    let mut slow = listening.connects().await;
    asks(&mut slow, "/slow").await;
    listening.came.notified().await;
    listening.stop.send_replace(true);
    assert_eq!(ends(idle).await, "");
    listening.go.notify_one();
    assert!(ends(slow).await.ends_with("slow"));
    listening.task.await.unwrap();
    assert!(TcpStream::connect(listening.address).await.is_err());
}

#[tokio::test]
async fn who_does_not_end_is_left() {
    let bounds = Bounds {
        leaving: Duration::from_millis(50),
        ..patient()
    };
    let listening = listening(bounds).await;
    let mut half = listening.connects().await;
    half.write_all(b"GET / HTTP/1.1\r\nhost: ").await.unwrap();
    let mut slow = listening.connects().await;
    asks(&mut slow, "/slow").await;
    listening.came.notified().await;
    listening.stop.send_replace(true);
    listening.task.await.unwrap();
    assert_eq!((ends(half).await, ends(slow).await), Default::default());
}
