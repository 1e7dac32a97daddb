//! Core errors as JavaScript errors: the name tells the kind, the message what was expected.

use js_sys::{Error as JsError, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::error::{Error, ErrorKind};

/// What an argument of the wrong type becomes. The package checks arguments first and says which one it was.
pub(super) fn type_error(expected: &str) -> JsError {
    with_name("TypeError", expected)
}

/// What an argument outside its range becomes.
pub(super) fn named(error: Error) -> JsError {
    let message = error.to_string();
    match *error.kind() {
        ErrorKind::InputTooLong { requested, quota } => {
            let js_error = with_name("QuotaExceededError", &message);
            set(&js_error, "requested", JsValue::from_f64(requested as f64));
            set(&js_error, "quota", JsValue::from_f64(quota as f64));
            js_error
        }
        ErrorKind::UnknownData => with_name("DataError", &message),
        ErrorKind::NotLoaded(file) => with_name("NotLoaded", file),
        _ => with_name("RangeError", &message),
    }
}

fn with_name(name: &str, message: &str) -> JsError {
    let error = JsError::new(message);
    error.set_name(name);
    error
}

fn set(target: &Object, key: &str, value: JsValue) {
    // Setting a property of an error that was made here cannot fail.
    let _ = Reflect::set(target, &JsValue::from_str(key), &value);
}
