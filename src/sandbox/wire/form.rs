//! Reads what a bot sent, and collects all that is wrong with it in Discord's nested form.

use std::cell::RefCell;
use std::ops::RangeInclusive;

use serde_json::{Map, Value, json};

use crate::sandbox::model::Id;

/// One thing that is wrong.
#[derive(Clone, Debug)]
pub(crate) struct Problem {
    path: Vec<String>,
    code: &'static str,
    message: String,
}

/// The problems found so far.
#[derive(Debug, Default)]
pub(crate) struct Form(RefCell<Vec<Problem>>);

/// A place in what was sent.
#[derive(Clone, Debug)]
pub(crate) struct Field<'f> {
    form: &'f Form,
    path: Vec<String>,
    pub(crate) value: &'f Value,
}

impl Form {
    /// Starts at the root.
    pub(crate) fn root<'f>(&'f self, value: &'f Value) -> Field<'f> {
        let path = Vec::new();
        Field {
            form: self,
            path,
            value,
        }
    }

    /// Hands over what was read if nothing is wrong with it.
    pub(crate) fn finish<T>(self, read: T) -> Result<T, Vec<Problem>> {
        let problems = self.0.into_inner();
        if problems.is_empty() {
            Ok(read)
        } else {
            Err(problems)
        }
    }
}

impl Problem {
    /// The `errors` of a 50035; what is wrong below a place that is wrong itself is not told.
    pub(crate) fn nested(problems: &[Self]) -> Value {
        let mut root = Value::Object(Map::new());
        let is_below = |problem: &Self| problems.iter().any(|above| problem.is_below(above));
        for problem in problems.iter().filter(|it| !is_below(it)) {
            let place = problem.path.iter().fold(&mut root, |at, key| &mut at[key]);
            let error = json!({"code": problem.code, "message": problem.message});
            match place["_errors"].as_array_mut() {
                Some(errors) => errors.push(error),
                None => place["_errors"] = json!([error]),
            }
        }
        root
    }

    fn is_below(&self, other: &Self) -> bool {
        self.path.len() > other.path.len() && self.path.starts_with(&other.path)
    }
}

impl<'f> Field<'f> {
    /// The field of this name, `null` if it is not there.
    pub(crate) fn field(&self, name: &str) -> Self {
        self.at(name, self.value.get(name).unwrap_or(&Value::Null))
    }

    fn at(&self, key: &str, value: &'f Value) -> Self {
        let mut path = self.path.clone();
        path.push(key.to_owned());
        let form = self.form;
        Field { form, path, value }
    }

    /// Notes that something is wrong here.
    pub(crate) fn wrong(&self, code: &'static str, message: impl Into<String>) {
        self.form.0.borrow_mut().push(Problem {
            path: self.path.clone(),
            code,
            message: message.into(),
        });
    }

    /// Whether it is there and not `null`.
    pub(crate) fn is_present(&self) -> bool {
        !self.value.is_null()
    }

    /// Notes it if it is not there.
    pub(crate) fn required(self) -> Self {
        if !self.is_present() {
            self.wrong("BASE_TYPE_REQUIRED", "This field is required");
        }
        self
    }

    /// The entries of a list, of which there may be so many.
    pub(crate) fn items(&self, count: RangeInclusive<usize>) -> Vec<Self> {
        match self.value {
            Value::Null => Vec::new(),
            Value::Array(items) => {
                self.check_length(items.len(), &count);
                let numbered = items.iter().enumerate();
                numbered
                    .map(|(at, item)| self.at(&at.to_string(), item))
                    .collect()
            }
            _ => {
                self.wrong(
                    "LIST_TYPE_CONVERT",
                    "Only iterables may be used in a ListType",
                );
                Vec::new()
            }
        }
    }

    /// A text of so many UTF-16 code units.
    pub(crate) fn text(&self, length: RangeInclusive<usize>) -> Option<&'f str> {
        match self.value {
            Value::Null => None,
            Value::String(text) => {
                self.check_length(text.encode_utf16().count(), &length);
                Some(text)
            }
            other => {
                let message = format!("Could not interpret \"{other}\" as string.");
                self.wrong("STRING_TYPE_CONVERT", message);
                None
            }
        }
    }

    fn check_length(&self, found: usize, allowed: &RangeInclusive<usize>) {
        if allowed.contains(&found) {
            return;
        }
        let (least, most) = (allowed.start(), allowed.end());
        match (*least, *most) {
            (0, most) => {
                let message = format!("Must be {most} or fewer in length.");
                self.wrong("BASE_TYPE_MAX_LENGTH", message);
            }
            (least, most) => {
                let message = format!("Must be between {least} and {most} in length.");
                self.wrong("BASE_TYPE_BAD_LENGTH", message);
            }
        }
    }

    pub(crate) fn boolean(&self) -> Option<bool> {
        if self.is_present() && !self.value.is_boolean() {
            let message = "Must be either true or false.";
            self.wrong("BOOLEAN_TYPE_PARSE", message);
        }
        self.value.as_bool()
    }

    /// A whole number in a range.
    pub(crate) fn number(&self, range: RangeInclusive<u64>) -> Option<u64> {
        let Some(number) = self.value.as_u64() else {
            if self.is_present() {
                let message = format!("Value \"{}\" is not int.", self.value);
                self.wrong("NUMBER_TYPE_COERCE", message);
            }
            return None;
        };
        let (least, most) = (range.start(), range.end());
        if number < *least {
            let message = format!("int value should be greater than or equal to {least}.");
            self.wrong("NUMBER_TYPE_MIN", message);
        } else if number > *most {
            let message = format!("int value should be less than or equal to {most}.");
            self.wrong("NUMBER_TYPE_MAX", message);
        }
        Some(number)
    }

    /// One of a few numbers.
    pub(crate) fn one_of(&self, allowed: &[u64]) -> Option<u64> {
        let found = self
            .value
            .as_u64()
            .filter(|number| allowed.contains(number));
        if found.is_none() && self.is_present() {
            let listed: Vec<String> = allowed.iter().map(u64::to_string).collect();
            let message = format!("Value must be one of {{{}}}.", listed.join(", "));
            self.wrong("BASE_TYPE_CHOICES", message);
        }
        found
    }

    /// An id, as a string or a number.
    pub(crate) fn id(&self) -> Option<Id> {
        let read = match self.value {
            Value::String(text) => text.parse().ok(),
            other => other.as_u64().map(Id),
        };
        if read.is_none() && self.is_present() {
            let message = format!("Value {} is not snowflake.", self.value);
            self.wrong("NUMBER_TYPE_COERCE", message);
        }
        read
    }
}
