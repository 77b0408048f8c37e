//! No file and no function too long to hold in one's head.
//!
//! Files stay under 600 lines, Rust and TypeScript functions under 70, components (a function in a .tsx file whose name starts
//! with a capital) under 120; every line counts, comments and blank lines too, so there is nothing to argue about. TypeScript is
//! read by its layout: a function at the left margin ends with the first line that starts with a closing brace there and opens
//! nothing new. Generated files are not counted.

use super::rust_text;
use super::sources::{Source, Sources};

const FILE_LIMIT: usize = 600;
const FUNCTION_LIMIT: usize = 70;
const COMPONENT_LIMIT: usize = 120;

const COUNTED: &[&str] = &["rs", "ts", "tsx", "css", "js", "mjs"];

/// Every file and function at or over its limit.
pub(super) fn findings(sources: &Sources) -> Vec<String> {
    sources
        .written(COUNTED)
        .flat_map(|source| too_long_file(source).into_iter().chain(too_long_functions(source)))
        .collect()
}

fn too_long_file(source: &Source) -> Option<String> {
    let lines = source.text.lines().count();
    (lines >= FILE_LIMIT).then(|| format!("{}: {lines} lines; a file stays under {FILE_LIMIT}", source.path))
}

fn too_long_functions(source: &Source) -> Vec<String> {
    let functions = match source.extension() {
        "rs" => rust_text::functions(&source.text)
            .into_iter()
            .map(|f| (f.name.clone(), f.first_line, f.lines(), FUNCTION_LIMIT))
            .collect(),
        "ts" | "tsx" | "js" | "mjs" => script_functions(source),
        _ => Vec::new(),
    };
    let too_long = functions.into_iter().filter(|(_, _, lines, limit)| lines >= limit);
    too_long
        .map(|(name, first, lines, limit)| format!("{}:{first}: {name} has {lines} lines; it stays under {limit}", source.path))
        .collect()
}

/// Name, first line, number of lines, limit.
type Counted = (String, usize, usize, usize);

fn script_functions(source: &Source) -> Vec<Counted> {
    let counted = |name: String, first: usize, last: usize| {
        let is_component = source.extension() == "tsx" && name.starts_with(|c: char| c.is_ascii_uppercase());
        (
            name,
            first,
            last - first + 1,
            if is_component { COMPONENT_LIMIT } else { FUNCTION_LIMIT },
        )
    };
    let mut found = Vec::new();
    let mut open: Option<(String, usize)> = None;
    let mut last_with_text = 0;
    for (number, line) in source.lines() {
        let at_margin = line.starts_with(|c: char| !c.is_whitespace());
        let closes = line.starts_with(['}', ')', ']']);
        let goes_on = line.trim_end().ends_with(['{', '(', '[', '>', ',']);
        if at_margin && !closes {
            // Something new begins; an arrow function without braces has ended before it.
            found.extend(open.take().map(|(name, first)| counted(name, first, last_with_text)));
            open = function_name(line).map(|name| (name, number));
        } else if closes && !goes_on {
            found.extend(open.take().map(|(name, first)| counted(name, first, number)));
        }
        if !line.trim().is_empty() {
            last_with_text = number;
        }
    }
    found.extend(open.map(|(name, first)| counted(name, first, last_with_text)));
    found
}

/// The name of a function that starts at the left margin of this line.
fn function_name(line: &str) -> Option<String> {
    let rest = line.strip_prefix("export ").unwrap_or(line);
    let rest = rest.strip_prefix("default ").unwrap_or(rest);
    let rest = rest.strip_prefix("async ").unwrap_or(rest);
    let name_of = |text: &str| {
        text.chars()
            .take_while(|c| c.is_alphanumeric() || *c == '_' || *c == '$')
            .collect::<String>()
    };
    if let Some(after) = rest.strip_prefix("function ") {
        return Some(name_of(after.trim_start_matches('*').trim_start()));
    }
    let after = rest.strip_prefix("const ").or_else(|| rest.strip_prefix("let "))?;
    let name = name_of(after);
    let value = after.split_once('=').map_or("", |(_, value)| value.trim_start());
    // An arrow function, bare or inside a call such as memo(...) or forwardRef(...); tables of data are not functions.
    let is_function = value.contains("=>") || value.starts_with("function") || value.starts_with("async") || value.ends_with('(');
    is_function.then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(path: &str, text: &str) -> Vec<String> {
        findings(&Sources::made_up(&[(path, text)]))
    }

    fn body(first: &str, lines_in_all: usize, last: &str) -> String {
        format!("{first}\n{}{last}\n", "  x();\n".repeat(lines_in_all - 2))
    }

    #[test]
    fn files_stop_below_the_limit() {
        assert!(of("a.css", &"a {}\n".repeat(599)).is_empty());
        assert_eq!(
            of("a.css", &"a {}\n".repeat(600)),
            ["a.css: 600 lines; a file stays under 600"]
        );
        assert!(
            of("ui/src/api/generated/a.ts", &"a\n".repeat(900)).is_empty(),
            "generated files are not counted"
        );
        assert!(of("Cargo.lock", &"a\n".repeat(9000)).is_empty());
    }

    #[test]
    fn rust_functions_stop_below_the_limit() {
        assert!(of("a.rs", &body("fn short() {", 69, "}")).is_empty());
        assert_eq!(
            of("a.rs", &body("fn long() {", 70, "}")),
            ["a.rs:1: long has 70 lines; it stays under 70"]
        );
    }

    #[test]
    fn components_may_be_longer_than_functions() {
        assert!(of("a.tsx", &body("export function Sale() {", 119, "}")).is_empty());
        assert_eq!(
            of("a.tsx", &body("export function Sale() {", 120, "}")),
            ["a.tsx:1: Sale has 120 lines; it stays under 120"]
        );
        assert_eq!(
            of("a.tsx", &body("function total() {", 70, "}")),
            ["a.tsx:1: total has 70 lines; it stays under 70"]
        );
        assert_eq!(
            of("a.ts", &body("export async function Sale() {", 70, "}")).len(),
            1,
            "a component lives in a .tsx file"
        );
    }

    #[test]
    fn arrow_functions_and_wrapped_ones_are_counted() {
        for first in [
            "export const pay = async (sum: number) => {",
            "const Row = memo(",
            "const pick = function () {",
        ] {
            let text = body(first, 200, "});");
            assert_eq!(of("a.tsx", &text).len(), 1, "{first}");
        }
    }

    #[test]
    fn an_arrow_function_without_braces_ends_before_the_next_thing() {
        let after = body("const LOOKS = {", 200, "};");
        let text = format!("const words = (t: Translate) =>\n  reasons.map((reason) => t(reason));\n\n{after}");
        assert_eq!(of("a.tsx", &text), Vec::<String>::new());
        let long = format!(
            "const words = (t: Translate) =>\n{}\nconst next = 1;\n",
            "  + t(x)\n".repeat(80)
        );
        assert_eq!(of("a.tsx", &long), ["a.tsx:1: words has 81 lines; it stays under 70"]);
    }

    #[test]
    fn tables_of_data_are_no_functions() {
        assert!(of("a.ts", &body("export const ERRORS = {", 200, "};")).is_empty());
        assert!(of("a.ts", "const add = (a: number) => a;\nexport const T = [\n").is_empty());
    }

    #[test]
    fn the_signature_may_take_several_lines() {
        let text = format!(
            "export function Sale({{\n  lines,\n}}: Props) {{\n{}}}\n",
            "  x();\n".repeat(10)
        );
        // Read by layout, the first closing brace at the margin ends the signature: the body must still be counted.
        let long = format!(
            "export function Sale({{\n  lines,\n}}: Props) {{\n{}}}\n",
            "  x();\n".repeat(200)
        );
        assert!(of("a.tsx", &text).is_empty());
        assert_eq!(of("a.tsx", &long).len(), 1);
    }
}
