//! A request as data, so that the same can be sent again.

use std::time::Duration;

use reqwest::Method;
use reqwest::multipart::{Form, Part};
use serde_json::Value;
use serenity::all::CreateAttachment;

use crate::status::counts::word;

/// What is asked of Discord.
#[derive(Debug)]
pub(crate) struct Request {
    pub(super) method: Method,
    /// Below `/api/v10`.
    pub(super) path: String,
    pub(super) json: Option<Value>,
    pub(super) files: Vec<CreateAttachment>,
    pub(super) lane: Lane,
    /// Whether what Discord says back is of interest.
    pub(super) reads: bool,
}

/// Which limits a request has part in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lane {
    /// Answers to interactions: not limited by route, and known by a token of their own.
    Interaction,
    /// All others: known by the bot's token, and limited by route.
    Bot,
}

impl Lane {
    /// As it is counted.
    pub(super) const fn counted(self) -> word::Lane {
        match self {
            Self::Interaction => word::Lane::Interaction,
            Self::Bot => word::Lane::Bot,
        }
    }

    /// How long one attempt may take.
    pub(super) const fn patience(self) -> Duration {
        match self {
            Self::Interaction => Duration::from_secs(5),
            Self::Bot => Duration::from_secs(10),
        }
    }
}

impl Request {
    pub(super) fn new(method: Method, path: String, lane: Lane) -> Self {
        Self {
            method,
            path,
            json: None,
            files: Vec::new(),
            lane,
            reads: false,
        }
    }

    pub(super) fn json(mut self, json: Value) -> Self {
        self.json = Some(json);
        self
    }

    pub(super) fn files(mut self, files: Vec<CreateAttachment>) -> Self {
        self.files = files;
        self
    }

    pub(super) fn reading(mut self) -> Self {
        self.reads = true;
        self
    }

    /// What Discord's limits go by.
    pub(super) fn route(&self) -> String {
        format!("{} {}", self.method, self.path)
    }

    /// Puts the body into what is sent.
    pub(super) fn fill(&self, sent: reqwest::RequestBuilder) -> reqwest::RequestBuilder {
        let Some(json) = &self.json else {
            return sent;
        };
        if self.files.is_empty() {
            return sent.json(json);
        }
        let mut form = Form::new().text("payload_json", json.to_string());
        for (place, file) in self.files.iter().enumerate() {
            let part = Part::bytes(file.data.clone()).file_name(file.filename.clone());
            form = form.part(format!("files[{place}]"), part);
        }
        sent.multipart(form)
    }
}
