//! The weights: one forest that tells which words a summary would hold, and one that tells which sentences.

use std::sync::OnceLock;

use super::forest::{Forest, Reader};

/// Both forests.
#[derive(Default)]
pub(crate) struct Model {
    pub(super) words: Forest,
    pub(super) sentences: Forest,
}

impl Model {
    /// The weights that `training/` made.
    pub(crate) fn shipped() -> &'static Self {
        static SHIPPED: OnceLock<Model> = OnceLock::new();
        SHIPPED.get_or_init(|| Self::decode(include_bytes!("weights.bin")).unwrap_or_default())
    }

    /// Weights from bytes; none if they are cut short.
    pub(crate) fn decode(bytes: &[u8]) -> Option<Self> {
        let mut reader = Reader(bytes);
        Some(Self { words: Forest::decode(&mut reader)?, sentences: Forest::decode(&mut reader)? })
    }
}

#[cfg(test)]
mod tests {
    use super::Model;

    #[test]
    fn the_shipped_weights_can_be_read() {
        let bytes = include_bytes!("weights.bin");
        assert!(Model::decode(bytes).is_some());
        assert!(Model::decode(&bytes[..bytes.len() - 1]).is_none());
    }
}
