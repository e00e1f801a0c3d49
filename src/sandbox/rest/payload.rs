//! The body of a request: JSON, or a form with JSON and files.

use axum::body::{Body, Bytes};
use axum::extract::multipart::Field;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::header::CONTENT_TYPE;
use axum::http::request::Parts;
use serde_json::Value;

use super::Refusal;

/// The largest file, and the largest body.
const LARGEST_FILE: usize = 10 << 20;
pub(super) const LARGEST_BODY: usize = 25 << 20;

/// What a request carries.
#[derive(Clone, Debug, Default)]
pub(super) struct Payload {
    pub(super) json: Value,
    pub(super) files: Vec<Upload>,
}

/// A file that was sent along.
#[derive(Clone, Debug)]
pub(super) struct Upload {
    /// The `n` of `files[n]`.
    pub(super) number: u64,
    pub(super) filename: String,
    pub(super) content_type: String,
    pub(super) bytes: Bytes,
}

impl Payload {
    pub(super) async fn read(parts: &Parts, bytes: Bytes) -> Result<Self, Refusal> {
        let kind = parts.headers.get(CONTENT_TYPE);
        let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        if kind.starts_with("multipart/") {
            return Self::read_form(parts.clone(), bytes).await;
        }
        if bytes.is_empty() {
            return Ok(Self::default());
        }
        let json = serde_json::from_slice(&bytes).map_err(|_| Refusal::invalid_json())?;
        let files = Vec::new();
        Ok(Self { json, files })
    }

    async fn read_form(parts: Parts, bytes: Bytes) -> Result<Self, Refusal> {
        let request = Request::from_parts(parts, Body::from(bytes));
        let form = Multipart::from_request(request, &()).await;
        let mut form = form.map_err(|_| Refusal::invalid_json())?;
        let mut read = Self::default();
        while let Some(field) = form
            .next_field()
            .await
            .map_err(|_| Refusal::invalid_json())?
        {
            if field.name() == Some("payload_json") {
                let text = field.text().await.map_err(|_| Refusal::invalid_json())?;
                read.json = serde_json::from_str(&text).map_err(|_| Refusal::invalid_json())?;
            } else {
                read.files.push(Upload::read(field).await?);
            }
        }
        Ok(read)
    }
}

impl Upload {
    async fn read(field: Field<'_>) -> Result<Self, Refusal> {
        let name = field.name().unwrap_or_default();
        let number = name.trim_start_matches("files[").trim_end_matches(']');
        let number = number.parse().unwrap_or(0);
        let filename = field.file_name().unwrap_or("unknown").to_owned();
        let content_type = field.content_type().unwrap_or("application/octet-stream");
        let content_type = content_type.to_owned();
        let bytes = field.bytes().await.map_err(|_| Refusal::too_large())?;
        if bytes.len() > LARGEST_FILE {
            return Err(Refusal::too_large());
        }
        Ok(Self {
            number,
            filename,
            content_type,
            bytes,
        })
    }
}
