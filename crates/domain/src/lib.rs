//! Placeholder until this room gets its code.
