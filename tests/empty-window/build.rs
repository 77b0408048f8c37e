//! Makes Tauri's generated code for the empty window; nothing else.

fn main() {
    tauri_build::build();
}
