//! What the class, the id and the role of an element tell about it: a few words that many publishers' pages share.

/// A set of hints.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Hints(u16);

impl Hints {
    pub(super) fn add_name(&mut self, _name: &str) {}
    pub(super) fn add_role(&mut self, _role: &str) {}
    pub(super) fn add_target(&mut self, _target: &str) {}
}
