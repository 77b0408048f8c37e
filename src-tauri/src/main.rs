//! The program: reads the command line and hands over to the shell.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    klinikassa_shell::run(std::env::args_os().skip(1))
}
