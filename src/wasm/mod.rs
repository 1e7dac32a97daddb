//! The browser's edge: takes JavaScript values, calls the core once, gives a JavaScript value or a named error.
//! Nothing outside this room knows that a browser exists.

#![expect(unreachable_pub, reason = "wasm_bindgen exports public functions only")]

mod errors;
mod offsets;
mod wire;

use js_sys::Error;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use crate::options::{Options, Source};

/// Sends panics to the console with their message, should there ever be one.
#[wasm_bindgen(start)]
pub fn start() {
    console_error_panic_hook::set_once();
}

/// The article that a source holds, as plain text.
///
/// # Errors
///
/// As those of `summarize`.
#[wasm_bindgen(js_name = plainText)]
pub fn plain_text(source: JsValue) -> Result<String, Error> {
    let source: wire::Source = serde_wasm_bindgen::from_value(source).map_err(errors::type_error)?;
    crate::plain_text(&Source::from(source)).map_err(errors::named)
}

/// Summarizes an array of sources. The names and units are those of the package's `index.d.ts`.
///
/// # Errors
///
/// A JavaScript error named `TypeError`, `RangeError` or `QuotaExceededError` that says what was expected.
#[wasm_bindgen]
pub fn summarize(sources: JsValue, options: JsValue) -> Result<JsValue, Error> {
    let sources: Vec<wire::Source> = serde_wasm_bindgen::from_value(sources).map_err(errors::type_error)?;
    let options: wire::Options = serde_wasm_bindgen::from_value(options).map_err(errors::type_error)?;
    let sources: Vec<Source> = sources.into_iter().map(Source::from).collect();
    let options = Options::from(options);
    let summary = crate::summarize(&sources, &options).map_err(errors::named)?;
    wire::Summary::new(summary, &sources, options.explain)
        .serialize(&Serializer::json_compatible())
        .map_err(errors::type_error)
}
