//! What is generated from the table: TypeScript types and client, error codes, and the command list of the shell.
//!
//! `cargo xtask codegen` writes these files; `cargo xtask check` fails when they are stale.

use crate::error::{ErrorCode, MoneyMoved, Retry, WireError};
use crate::table::{COMMANDS, with_commands, with_start_commands};
use crate::wire::*;
use std::collections::BTreeMap;
use ts_rs::{Config, TS, TypeVisitor};

const HEADER: &str = "// Made by `cargo xtask codegen` from crates/api. Don't edit.\n\n";

struct Declarations<'a> {
    config: &'a Config,
    found: BTreeMap<String, String>,
}

impl TypeVisitor for Declarations<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if T::output_path().is_none() {
            return;
        }
        let name = T::ident(self.config);
        if self.found.contains_key(&name) {
            return;
        }
        let doc = T::docs().unwrap_or_default();
        self.found.insert(name, format!("{doc}export {}", T::decl(self.config)));
        T::visit_dependencies(self);
    }
}

/// Every type that crosses the wire, as TypeScript.
#[must_use]
pub fn typescript_types() -> String {
    let config = Config::new().with_large_int("number");
    let mut all = Declarations {
        config: &config,
        found: BTreeMap::new(),
    };
    macro_rules! visit {
        ($($(#[doc = $doc:literal])* $name:literal $handler:ident $request:ident => $reply:ident;)*) => {
            $(all.visit::<$request>(); all.visit::<$reply>();)*
        };
    }
    with_start_commands!(with_commands visit);
    all.visit::<Hint>();
    all.visit::<WireError>();
    all.visit::<ErrorCode>();
    all.visit::<Retry>();
    all.visit::<MoneyMoved>();
    let body: Vec<String> = all.found.into_values().collect();
    format!("{HEADER}{}\n", body.join("\n\n"))
}

/// The commands with their types, and the lists the UI's exhaustive tables are checked against.
#[must_use]
pub fn typescript_client() -> String {
    let mut rows = String::new();
    let mut types: Vec<&str> = Vec::new();
    macro_rules! row {
        ($($(#[doc = $doc:literal])* $name:literal $handler:ident $request:ident => $reply:ident;)*) => {
            $(
                rows.push_str(&format!("  /**{} */\n  \"{}\": {{ request: {}; reply: {} }};\n", concat!($($doc),*), $name, stringify!($request), stringify!($reply)));
                types.push(stringify!($request));
                types.push(stringify!($reply));
            )*
        };
    }
    with_start_commands!(with_commands row);
    types.sort_unstable();
    types.dedup();
    let names: Vec<String> = COMMANDS.iter().map(|command| format!("  \"{}\",", command.name)).collect();
    let codes: Vec<String> = ErrorCode::ALL
        .iter()
        .map(|code| format!("  \"{}\",", code.as_text()))
        .collect();
    format!(
        "{HEADER}import type {{\n  {},\n}} from \"./types\";\n\nexport interface Commands {{\n{rows}}}\n\nexport type CommandName = keyof Commands;\n\nexport const commandNames = [\n{}\n] as const satisfies readonly CommandName[];\n\nexport const errorCodes = [\n{}\n] as const;\n",
        types.join(",\n  "),
        names.join("\n"),
        codes.join("\n")
    )
}

/// The command list as plain Rust, included by the shell's build script, which depends on nothing of ours.
#[must_use]
pub fn shell_commands() -> String {
    let names: Vec<String> = COMMANDS
        .iter()
        .map(|command| format!("    \"{}\",", webview_name(command.name)))
        .collect();
    format!(
        "{HEADER}/// Every command of the till as the webview calls it.\npub const TILL_COMMANDS: &[&str] = &[\n{}\n];\n",
        names.join("\n")
    )
}

/// The capability of the main window: exactly the table's commands and the events it listens to.
#[must_use]
pub fn main_capability() -> String {
    let mut permissions: Vec<String> = vec!["core:event:allow-listen".into(), "core:event:allow-unlisten".into()];
    permissions.extend(
        COMMANDS
            .iter()
            .map(|command| format!("allow-{}", webview_name(command.name).replace('_', "-"))),
    );
    let rows: Vec<String> = permissions.iter().map(|permission| format!("    \"{permission}\"")).collect();
    format!(
        "{{\n  \"identifier\": \"main\",\n  \"description\": \"Made by cargo xtask codegen: the till's window may call exactly the till's commands.\",\n  \"windows\": [\"main\"],\n  \"permissions\": [\n{}\n  ]\n}}\n",
        rows.join(",\n")
    )
}

/// A command's name inside a webview: the dot becomes an underscore, because access lists know no dots.
#[must_use]
pub fn webview_name(name: &str) -> String {
    name.replace('.', "_")
}

/// The way back: the first underscore was the dot.
#[must_use]
pub fn dotted_name(webview_name: &str) -> String {
    webview_name.replacen('_', ".", 1)
}
