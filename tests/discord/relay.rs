//! A websocket between the bot and the local Discord, to slip in what Discord would never say.

use serenity::futures::{SinkExt, StreamExt};
use tokio::net::TcpListener;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::{accept_async, connect_async};

/// Passes everything on, both ways, connection after connection.
pub(crate) struct Relay {
    url: String,
    slips: UnboundedSender<Message>,
}

impl Relay {
    pub(crate) async fn start(gateway: String) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("ws://{}", listener.local_addr().unwrap());
        let (slips, slipped) = unbounded_channel();
        tokio::spawn(pass_on(listener, gateway, slipped));
        Self { url, slips }
    }

    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    /// Says this to the bot.
    pub(crate) fn slip_in(&self, text: &str) {
        self.slips.send(Message::text(text)).unwrap();
    }
}

async fn pass_on(listener: TcpListener, gateway: String, mut slipped: UnboundedReceiver<Message>) {
    while let Ok((stream, _)) = listener.accept().await {
        let mut bot = accept_async(stream).await.unwrap();
        let url = format!("{gateway}/?v=10&encoding=json");
        let (mut discord, _) = connect_async(url).await.unwrap();
        loop {
            let passed = tokio::select! {
                Some(slip) = slipped.recv() => bot.send(slip).await,
                Some(Ok(said)) = bot.next() => discord.send(said).await,
                Some(Ok(said)) = discord.next() => bot.send(said).await,
                else => break,
            };
            if passed.is_err() {
                break;
            }
        }
    }
}
