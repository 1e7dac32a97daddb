//! The browser's edge: takes JavaScript values, calls the core once, gives a JavaScript value or a named error.
//! Nothing outside this room knows that a browser exists.

#![expect(unreachable_pub, reason = "wasm_bindgen exports public functions only")]

mod arguments;
mod errors;
mod offsets;
mod wire;

use js_sys::Error;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

/// The article that a source holds, as plain text.
///
/// # Errors
///
/// As those of `summarize`.
#[wasm_bindgen(js_name = plainText)]
pub fn plain_text(source: JsValue) -> Result<String, Error> {
    crate::plain_text(&arguments::source(&source)?).map_err(errors::named)
}

/// Loads data: the package's `english.bin` or `languages.bin`.
///
/// # Errors
///
/// A JavaScript error named `DataError` where the bytes are neither.
#[wasm_bindgen]
pub fn load(bytes: &[u8]) -> Result<(), Error> {
    crate::load(bytes).map_err(errors::named)
}

/// Summarizes an array of sources. The names and units are those of the package's `index.d.ts`.
///
/// # Errors
///
/// A JavaScript error named `TypeError`, `RangeError` or `QuotaExceededError` that says what was expected, or `NotLoaded`
/// with the name of the file that `load` must be given first.
#[wasm_bindgen]
pub fn summarize(sources: JsValue, options: JsValue) -> Result<JsValue, Error> {
    let sources = arguments::sources(&sources)?;
    let options = arguments::options(&options)?;
    let summary = crate::summarize(&sources, &options).map_err(errors::named)?;
    let summary = wire::Summary::new(summary, &sources, options.explain);
    summary.serialize(&Serializer::json_compatible()).map_err(|error| errors::type_error(&error.to_string()))
}
