//! What stands between the bot and the local Discord and may do with each connection what a bad line does.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use serde_json::json;
use serenity::futures::{SinkExt, StreamExt};
use tokio::io::{AsyncReadExt, AsyncWriteExt, copy_bidirectional};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio_tungstenite::accept_async;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::CloseFrame;

/// What becomes of connections, old and new.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Line {
    /// They pass.
    Good,
    /// They are taken, and nothing is ever said.
    Silent,
    /// They are taken and dropped.
    Dropped,
    /// What is asked passes; the answer is cut off after so many bytes.
    Cut(usize),
    /// A gateway says hello, hears who it is, and closes with this code.
    Closed(u16),
}

/// Listens on this machine, and passes on to the local Discord.
pub(crate) struct Front {
    port: u16,
    line: watch::Sender<Line>,
    met: Arc<AtomicUsize>,
    open: Arc<AtomicUsize>,
    most: Arc<AtomicUsize>,
}

impl Front {
    /// Before the Discord that has this origin.
    pub(crate) async fn before(origin: &str) -> Self {
        let to = origin.rsplit('/').next().unwrap().to_owned();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let (line, _) = watch::channel(Line::Good);
        let front = Self {
            port,
            line: line.clone(),
            met: Arc::default(),
            open: Arc::default(),
            most: Arc::default(),
        };
        let (met, open, most) = (front.met.clone(), front.open.clone(), front.most.clone());
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                met.fetch_add(1, Ordering::SeqCst);
                most.fetch_max(open.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                let (open, line, to) = (open.clone(), line.subscribe(), to.clone());
                tokio::spawn(async move {
                    serve(stream, line, &to).await;
                    open.fetch_sub(1, Ordering::SeqCst);
                });
            }
        });
        front
    }

    pub(crate) fn origin(&self, scheme: &str) -> String {
        format!("{scheme}://127.0.0.1:{}", self.port)
    }

    /// From now on; connections that are open break.
    pub(crate) fn is(&self, line: Line) {
        self.line.send_replace(line);
    }

    /// How many connections were made so far.
    pub(crate) fn met(&self) -> usize {
        self.met.load(Ordering::SeqCst)
    }

    /// How many were open at once at most.
    pub(crate) fn most(&self) -> usize {
        self.most.load(Ordering::SeqCst)
    }

    /// Waits until so many connections were made.
    pub(crate) async fn meets(&self, count: usize) {
        let met = async {
            while self.met() < count {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        };
        let waited = tokio::time::timeout(Duration::from_secs(20), met).await;
        assert!(waited.is_ok(), "{} of {count} connections", self.met());
    }
}

/// Serves a connection until it ends, or the line becomes another.
async fn serve(stream: TcpStream, mut line: watch::Receiver<Line>, to: &str) {
    let now = *line.borrow_and_update();
    let served = async {
        match now {
            Line::Good => pass(stream, to).await,
            Line::Silent => listen(stream).await,
            Line::Dropped => Some(()),
            Line::Cut(after) => cut(stream, to, after).await,
            Line::Closed(code) => close(stream, code).await,
        }
    };
    tokio::select! {
        _ = served => {}
        _ = line.changed() => {}
    }
}

/// Until the bot gives it up.
async fn listen(mut stream: TcpStream) -> Option<()> {
    let mut heard = [0; 1_024];
    while stream.read(&mut heard).await.ok()? > 0 {}
    Some(())
}

async fn pass(mut stream: TcpStream, to: &str) -> Option<()> {
    let mut there = TcpStream::connect(to).await.ok()?;
    copy_bidirectional(&mut stream, &mut there).await.ok()?;
    Some(())
}

/// One question and a part of its answer.
async fn cut(mut stream: TcpStream, to: &str, after: usize) -> Option<()> {
    let mut there = TcpStream::connect(to).await.ok()?;
    let (mut from_bot, mut to_bot) = stream.split();
    let (mut from_there, mut to_there) = there.split();
    let asks = tokio::io::copy(&mut from_bot, &mut to_there);
    let answers = async {
        let mut begun = vec![0; after];
        let mut read = 0;
        while read < after {
            read += from_there.read(&mut begun[read..]).await.ok()?;
        }
        to_bot.write_all(&begun[..read]).await.ok()
    };
    tokio::select! {
        _ = asks => None,
        done = answers => done,
    }
}

async fn close(stream: TcpStream, code: u16) -> Option<()> {
    let mut socket = accept_async(stream).await.ok()?;
    let hello = json!({"op": 10, "d": {"heartbeat_interval": 41_250}});
    socket.send(Message::text(hello.to_string())).await.ok()?;
    socket.next().await?.ok()?;
    let frame = CloseFrame {
        code: code.into(),
        reason: "".into(),
    };
    socket.close(Some(frame)).await.ok()
}
