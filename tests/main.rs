//! The integration tests, in one binary.

#[cfg(test)]
mod local_discord;
#[cfg(test)]
mod page;
