//! Placeholder until the flows arrive.
