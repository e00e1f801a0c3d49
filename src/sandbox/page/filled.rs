//! What the page fills in: the values of options, and files.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Deserializer, de};

use crate::sandbox::OptionValue;
use crate::sandbox::model::Id;

/// An option and its value, such as `{"name": "private", "yes": true}`.
#[derive(Debug, Deserialize)]
pub(super) struct Filled {
    pub(super) name: String,
    #[serde(flatten)]
    value: Typed,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Typed {
    Text(String),
    Whole(i64),
    Number(f64),
    Yes(bool),
    One(Id),
    File(File),
}

#[derive(Debug, Deserialize)]
pub(super) struct File {
    pub(super) name: String,
    #[serde(deserialize_with = "from_base64")]
    pub(super) bytes: Vec<u8>,
}

impl Filled {
    pub(super) fn value(&self) -> OptionValue {
        match &self.value {
            Typed::Text(text) => OptionValue::Text(text.clone()),
            Typed::Whole(number) => OptionValue::Whole(*number),
            Typed::Number(number) => OptionValue::Number(*number),
            Typed::Yes(yes) => OptionValue::Yes(*yes),
            Typed::One(id) => OptionValue::One(*id),
            Typed::File(File { name, bytes }) => OptionValue::File {
                name: name.clone(),
                bytes: bytes.clone(),
            },
        }
    }
}

fn from_base64<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<u8>, D::Error> {
    let text = String::deserialize(deserializer)?;
    STANDARD.decode(text).map_err(de::Error::custom)
}
