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
    list(value)?.iter().map(|value| source(&value)).collect()
}

/// One source.
pub(super) fn source(value: &JsValue) -> Result<Source, Error> {
    let text = string(value, "text")?.ok_or_else(|| type_error("text must be a string"))?;
    Ok(Source {
        include: include(value, &text)?,
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

/// Passages of a text. Every number is a place in the text or beyond it, since casts saturate.
fn include(source: &JsValue, text: &str) -> Result<Vec<Range<usize>>, Error> {
    let passages = list(&field(source, "include")?)?;
    let mut include = Vec::new();
    if passages.length() > 0 {
        let offsets = Utf16Offsets::new(text);
        for passage in passages.iter() {
            let place = |name| {
                let unit = field(&passage, name)?.as_f64();
                unit.ok_or_else(|| type_error("include must hold numbers named start and end"))
            };
            let [start, end] = [place("start")?, place("end")?].map(|unit| offsets.byte_at(unit as usize));
            include.push(start..end);
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
        avoid: avoid(value)?,
    })
}

/// `"quotes"`, `"questions"`, both or none.
fn avoid(options: &JsValue) -> Result<Avoid, Error> {
    let mut avoid = Avoid::default();
    for kind in list(&field(options, "avoid")?)?.iter() {
        match kind.as_string().as_deref() {
            Some("quotes") => avoid.quotes = true,
            Some("questions") => avoid.questions = true,
            _ => return Err(type_error("avoid must hold quotes or questions")),
        }
    }
    Ok(avoid)
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

/// An array, empty where it is absent.
fn list(value: &JsValue) -> Result<Array, Error> {
    let array = if value.is_undefined() { Some(Array::new()) } else { value.dyn_ref::<Array>().cloned() };
    array.ok_or_else(|| type_error("sources, include and avoid must be arrays"))
}

fn field(object: &JsValue, name: &str) -> Result<JsValue, Error> {
    Reflect::get(object, &JsValue::from_str(name)).map_err(|_| type_error("sources and options must be objects"))
}
