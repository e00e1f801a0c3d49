//! The database on a server of `PostgreSQL`: the same stories, and what several processes, a broken connection, a wrong
//! password and a certificate add to them.

mod address;
mod both;
mod faults;
mod psql;
mod server;
mod shared;

pub(crate) use psql::Psql;
pub(crate) use server::{Schema, Server};

/// The server, or the end of the test where there is none.
macro_rules! server_or_skip {
    () => {
        match crate::moderation::postgres::Server::shared() {
            Some(server) => server,
            None => return,
        }
    };
}

use server_or_skip;
