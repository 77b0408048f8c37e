//! What may stand in which room, where the compiler cannot say it: imports of the UI's layers, the one file that may send DELETE.
//!
//! The UI's folders are layers (`foundations`, then `components`, then `features`), and the shell's interface is imported in
//! `platform` alone, so the UI runs in a browser unchanged. On the card service's API a DELETE undoes a payment, so it stands in
//! exactly one file where every review finds it.

use std::sync::LazyLock;

use regex_lite::Regex;

use super::rust_text::{self, Strings};
use super::sources::{Source, Sources};

/// A folder of `ui/src`, the folders it must not import from, why.
const LAYERS: &[(&str, &[&str], &str)] = &[
    (
        "foundations",
        &["components", "features"],
        "foundations know nothing of what is built on them",
    ),
    (
        "i18n",
        &["components", "features", "platform"],
        "words know nothing of screens",
    ),
    (
        "platform",
        &["components", "features"],
        "the way to the shell knows nothing of screens",
    ),
    (
        "api",
        &["components", "features", "foundations"],
        "the contract knows nothing of screens",
    ),
    (
        "components",
        &["features"],
        "a component that knows a feature belongs into it",
    ),
];

/// The module specifier of an import, of an export from, or of a dynamic import.
static IMPORT: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r#"(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)["']([^"']+)["']"#).ok());

/// The method in any of the ways Rust can spell it.
static DELETE: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r#"\bDELETE\b|\.delete\s*\("#).ok());

/// Everything that stands in a room where it must not.
pub(super) fn findings(sources: &Sources) -> Vec<String> {
    let scripts = sources
        .below("ui/src/")
        .filter(|source| matches!(source.extension(), "ts" | "tsx"));
    scripts.flat_map(import_findings).chain(delete_findings(sources)).collect()
}

fn imports(source: &Source) -> Vec<&str> {
    let Some(pattern) = IMPORT.as_ref() else { return Vec::new() };
    pattern
        .captures_iter(&source.text)
        .filter_map(|captured| captured.get(1))
        .map(|found| found.as_str())
        .collect()
}

fn import_findings(source: &Source) -> Vec<String> {
    let mut found = Vec::new();
    let folder = folder_below_src(&source.path);
    for import in imports(source) {
        if import.starts_with("@tauri-apps/") && folder != "platform" {
            found.push(format!(
                "{}: imports {import}; only ui/src/platform knows the shell",
                source.path
            ));
        }
        let target = resolved(&source.path, import);
        let target_folder = folder_below_src(&target);
        for (layer, forbidden, why) in LAYERS {
            if folder == *layer && forbidden.contains(&target_folder) {
                found.push(format!("{}: imports {import}; {why}", source.path));
            }
        }
    }
    found
}

fn folder_below_src(path: &str) -> &str {
    path.strip_prefix("ui/src/")
        .and_then(|rest| rest.split_once('/'))
        .map_or("", |(folder, _)| folder)
}

/// The path an import means, for relative ones and for the `@/` and `src/` spellings of the source folder.
fn resolved(importer: &str, import: &str) -> String {
    if let Some(rest) = import.strip_prefix("@/").or_else(|| import.strip_prefix("src/")) {
        return format!("ui/src/{rest}");
    }
    if !import.starts_with('.') {
        return String::new();
    }
    let mut parts: Vec<&str> = importer.split('/').collect();
    parts.pop();
    for part in import.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop();
            }
            name => parts.push(name),
        }
    }
    parts.join("/")
}

fn delete_findings(sources: &Sources) -> Option<String> {
    let pattern = DELETE.as_ref()?;
    let room = sources
        .below("crates/connect-at-cloud/src/")
        .filter(|source| source.extension() == "rs");
    let files: Vec<&str> = room
        .filter(|source| pattern.is_match(&rust_text::blank(&source.text, Strings::Keep)))
        .map(|source| source.path.as_str())
        .collect();
    match files.len() {
        1 => None,
        0 => Some("crates/connect-at-cloud/src: DELETE stands in no file; it must stand in exactly one".to_owned()),
        _ => Some(format!(
            "DELETE undoes a payment and must stand in exactly one file of the client; it stands in: {}",
            files.join(", ")
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The one file that satisfies the DELETE rule, so that the other rules can be judged alone.
    const VOID: (&str, &str) = ("crates/connect-at-cloud/src/void.rs", "//! DELETE\nlet m = Method::DELETE;");

    fn of(path: &str, text: &str) -> Vec<String> {
        findings(&Sources::made_up(&[VOID, (path, text)]))
    }

    #[test]
    fn only_platform_imports_the_shell() {
        let import = "import { invoke } from \"@tauri-apps/api/core\";";
        assert_eq!(of("ui/src/platform/tauri.ts", import), Vec::<String>::new());
        for path in ["ui/src/main.tsx", "ui/src/features/sale/Sale.tsx", "ui/src/api/call.ts"] {
            assert_eq!(of(path, import).len(), 1, "{path}");
        }
        assert_eq!(
            of("ui/src/main.tsx", "const core = await import('@tauri-apps/api/core');").len(),
            1
        );
        assert_eq!(of("ui/src/main.tsx", "export * from '@tauri-apps/api';").len(), 1);
    }

    #[test]
    fn layers_import_downwards_only() {
        assert_eq!(
            of(
                "ui/src/components/Button.tsx",
                "import { Sale } from \"../features/sale/Sale\";"
            )
            .len(),
            1
        );
        assert_eq!(
            of(
                "ui/src/foundations/size.ts",
                "import { Button } from \"../components/Button\";"
            )
            .len(),
            1
        );
        assert_eq!(
            of("ui/src/components/a/b/Row.tsx", "import x from \"@/features/x\";").len(),
            1
        );
        assert!(
            of(
                "ui/src/features/sale/Sale.tsx",
                "import { Button } from \"../../components/Button\";"
            )
            .is_empty()
        );
        assert!(
            of(
                "ui/src/components/Button.tsx",
                "import \"./features.css\"; import { a } from \"react\";"
            )
            .is_empty()
        );
    }

    #[test]
    fn delete_stands_in_exactly_one_file() {
        assert!(findings(&Sources::made_up(&[VOID])).is_empty());
        assert_eq!(findings(&Sources::made_up(&[])).len(), 1, "none is as wrong as two");
        assert_eq!(of("crates/connect-at-cloud/src/http.rs", "client.delete(url)").len(), 1);
        assert_eq!(
            of("crates/connect-at-cloud/src/http.rs", "Method::from_bytes(b\"DELETE\")").len(),
            1
        );
        assert!(
            of(
                "crates/connect-at-cloud/src/http.rs",
                "// a DELETE is sent elsewhere\nlet deleted = 1;"
            )
            .is_empty()
        );
        assert!(
            of("crates/connect-at-cloud-simulator/src/routes.rs", "Method::DELETE").is_empty(),
            "the other room has its own rules"
        );
    }
}
