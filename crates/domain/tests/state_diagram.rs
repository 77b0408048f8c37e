//! The diagram in docs/payment-safety.md is the machine's own.

#[path = "../examples/state_diagram.rs"]
mod state_diagram;

const DOCUMENT: &str = include_str!("../../../docs/payment-safety.md");

#[test]
fn the_document_shows_the_machine_as_it_is() {
    let block = format!("```mermaid\n{}```\n", state_diagram::diagram());
    assert!(
        DOCUMENT.contains(&block),
        "docs/payment-safety.md is stale; its diagram is\n{block}"
    );
}
