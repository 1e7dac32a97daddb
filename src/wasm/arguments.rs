//! JavaScript arguments as the core's sources and options. Read field by field: a general reader of any shape would be
//! larger than all of this room.

use std::ops::Range;

use js_sys::{Array, Error, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::errors::type_error;
use super::offsets::Utf16Offsets;
use crate::options::{Avoid, Format, Length, Options, Source};

/// An array of sources.
pub(super) fn sources(value: &JsValue) -> Result<Vec<Source>, Error> {
    let sources: &Array = value.dyn_ref().ok_or_else(|| type_error("sources must be an array"))?;
    sources.iter().map(|value| source(&value)).collect()
}

/// One source.
pub(super) fn source(value: &JsValue) -> Result<Source, Error> {
    let text = string(value, "text")?.ok_or_else(|| type_error("text must be a string"))?;
    Ok(Source {
        include: include(&field(value, "include")?, &text)?,
        text,
        format: match string(value, "format")?.as_deref() {
            None | Some("auto") => Format::Auto,
            Some("text") => Format::Text,
            Some("markdown") => Format::Markdown,
            Some("html") => Format::Html,
            Some(_) => return Err(type_error("format must be auto, text, markdown or html")),
        },
        title: string(value, "title")?,
        name: string(value, "name")?,
        url: string(value, "url")?,
        date: string(value, "date")?,
    })
}

/// Passages of a text: where each begins and ends, one number after the other. Casts saturate, so every number is a place
/// in the text or beyond it.
fn include(value: &JsValue, text: &str) -> Result<Vec<Range<usize>>, Error> {
    let mut include = Vec::new();
    if !value.is_undefined() {
        let wrong = || type_error("include must be an array of numbers");
        let units: &Array = value.dyn_ref().ok_or_else(wrong)?;
        let offsets = Utf16Offsets::new(text);
        let byte = |at| units.get(at).as_f64().map(|unit| offsets.byte_at(unit as usize)).ok_or_else(wrong);
        for at in 0..units.length() / 2 {
            include.push(byte(2 * at)?..byte(2 * at + 1)?);
        }
    }
    Ok(include)
}

/// The options.
pub(super) fn options(value: &JsValue) -> Result<Options, Error> {
    Ok(Options {
        length: length(&field(value, "length")?)?,
        language: string(value, "language")?,
        context: string(value, "context")?,
        explain: field(value, "explain")?.is_truthy(),
        avoid: Avoid {
            quotes: field(value, "avoidQuotes")?.is_truthy(),
            questions: field(value, "avoidQuestions")?.is_truthy(),
        },
    })
}

/// `"short"`, `"medium"`, `"long"`, `{ sentences }`, `{ words }` or `{ ratio }`.
fn length(value: &JsValue) -> Result<Length, Error> {
    match value.as_string().as_deref() {
        Some("short") => return Ok(Length::Short),
        Some("medium") => return Ok(Length::Medium),
        Some("long") => return Ok(Length::Long),
        _ if value.is_undefined() => return Ok(Length::Short),
        _ => {}
    }
    let number = |name| Ok::<_, Error>(if value.is_object() { field(value, name)?.as_f64() } else { None });
    // Casts of numbers saturate, so a negative or huge count is a limit like any other.
    if let Some(count) = number("sentences")? {
        return Ok(Length::Sentences(count as usize));
    }
    if let Some(count) = number("words")? {
        return Ok(Length::Words(count as usize));
    }
    let ratio = number("ratio")?.map(Length::Ratio);
    ratio.ok_or_else(|| type_error("length must be short, medium, long, or a number of sentences, words or a ratio"))
}

/// A field that is a string or absent.
fn string(object: &JsValue, name: &str) -> Result<Option<String>, Error> {
    let value = field(object, name)?;
    match value.as_string() {
        None if !value.is_undefined() => Err(type_error("text, title and the like must be strings")),
        string => Ok(string),
    }
}

fn field(object: &JsValue, name: &str) -> Result<JsValue, Error> {
    Reflect::get(object, &JsValue::from_str(name)).map_err(|_| type_error("sources and options must be objects"))
}
