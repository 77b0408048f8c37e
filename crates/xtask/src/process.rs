//! Starting other programs: run, capture, or show and keep what they print; and end them for certain.
//!
//! Every failure names the command as one would type it. A program that other tasks must end is started in its own process group,
//! so that its children (a web view has three) end with it. Deliberately absent: a shell; arguments go straight to the program.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use crate::console;
use crate::failure::{Failure, Outcome};

/// The command as one would type it.
pub(crate) fn spelled(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words
        .map(|word| word.to_string_lossy().into_owned())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Runs to the end, showing everything on stderr; an exit code other than 0 is a failure.
pub(crate) fn run(command: &mut Command) -> Outcome {
    console::progress(spelled(command));
    let status = command
        .stdin(Stdio::null())
        .stdout(std::io::stderr())
        .status()
        .map_err(not_started(command))?;
    if status.success() {
        Ok(())
    } else {
        Err(ended_badly(command, status))
    }
}

/// Runs to the end and returns what was printed on stdout; stderr is shown.
pub(crate) fn capture(command: &mut Command) -> Outcome<String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .map_err(not_started(command))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(ended_badly(command, output.status))
    }
}

/// Runs quietly and returns status, stdout and stderr; only for asking a tool a question.
pub(crate) fn ask(command: &mut Command) -> Outcome<(bool, String)> {
    let output = command.stdin(Stdio::null()).output().map_err(not_started(command))?;
    let mut said = String::from_utf8_lossy(&output.stdout).into_owned();
    said.push_str(&String::from_utf8_lossy(&output.stderr));
    Ok((output.status.success(), said))
}

/// Runs to the end, shows stdout line by line as it comes, and returns it with the status.
pub(crate) fn show_and_keep(command: &mut Command) -> Outcome<(ExitStatus, String)> {
    console::progress(spelled(command));
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(not_started(command))?;
    let mut kept = String::new();
    if let Some(stdout) = child.stdout.take() {
        let mut lines = BufReader::new(stdout);
        let mut line = Vec::new();
        while lines
            .read_until(b'\n', &mut line)
            .map_err(Failure::during(spelled(command)))?
            > 0
        {
            let text = String::from_utf8_lossy(&line).into_owned();
            eprint!("{text}");
            kept.push_str(&text);
            line.clear();
        }
    }
    let status = child.wait().map_err(Failure::during(spelled(command)))?;
    Ok((status, kept))
}

fn not_started(command: &Command) -> impl FnOnce(std::io::Error) -> Failure + use<> {
    let words = spelled(command);
    move |error| Failure::missing(format!("could not start `{words}`: {error}"))
}

fn ended_badly(command: &Command, status: ExitStatus) -> Failure {
    Failure::new(format!("`{}` ended with {status}", spelled(command)))
}

/// A program that keeps running until this value is dropped; then it and all its children are ended.
#[derive(Debug)]
pub(crate) struct Background {
    child: Child,
    name: String,
}

impl Background {
    /// Starts the program in its own process group.
    pub(crate) fn start(command: &mut Command) -> Outcome<Self> {
        let name = spelled(command);
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(command, 0);
        let child = command.stdin(Stdio::null()).spawn().map_err(not_started(command))?;
        Ok(Self { child, name })
    }

    /// The first line the program prints on its (piped) stdout, within the limit.
    pub(crate) fn first_line(&mut self, limit: Duration) -> Outcome<String> {
        let stdout = self
            .child
            .stdout
            .take()
            .ok_or_else(|| Failure::new(format!("`{}` has no output to read", self.name)))?;
        let (sender, receiver) = mpsc::channel();
        std::thread::spawn(move || {
            let mut line = String::new();
            let read = BufReader::new(stdout).read_line(&mut line);
            // The receiver may have given up; then nobody needs the line.
            let _ = sender.send(read.map(|_| line));
        });
        match receiver.recv_timeout(limit) {
            Ok(Ok(line)) if !line.trim().is_empty() => Ok(line.trim().to_owned()),
            Ok(Ok(_) | Err(_)) => Err(Failure::new(format!("`{}` ended before it was ready", self.name))),
            Err(_) => Err(Failure::new(format!(
                "`{}` was not ready within {}",
                self.name,
                console::spell(limit)
            ))),
        }
    }

    /// The status, if the program has ended by itself.
    pub(crate) fn ended(&mut self) -> Outcome<Option<ExitStatus>> {
        self.child.try_wait().map_err(Failure::during(&self.name))
    }

    /// The program's process id.
    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }
}

impl Drop for Background {
    fn drop(&mut self) {
        // Ending may fail only because the program has ended already, which is what is wanted.
        if cfg!(unix) {
            let group = format!("-{}", self.child.id());
            let _ = Command::new("kill")
                .args(["-KILL", "--", &group])
                .stderr(Stdio::null())
                .status();
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn what_is_printed_comes_back_with_the_status() {
        let (status, said) = show_and_keep(Command::new("sh").args(["-c", "echo one; echo two; exit 3"])).unwrap();
        assert_eq!((status.code(), said.as_str()), (Some(3), "one\ntwo\n"));
    }

    #[test]
    fn a_missing_program_is_the_machines_fault() {
        let failure = run(&mut Command::new("a-program-nobody-has")).unwrap_err();
        assert!(failure.is_missing());
    }

    #[test]
    fn a_bad_ending_names_the_command() {
        let failure = run(Command::new("sh").args(["-c", "exit 4"])).unwrap_err();
        assert!(failure.to_string().contains("`sh -c exit 4` ended with"), "{failure}");
        assert!(!failure.is_missing());
    }

    #[test]
    fn dropping_ends_the_program_and_its_children() {
        let mut started = Background::start(
            Command::new("sh")
                .args(["-c", "sleep 600 & echo $!; wait"])
                .stdout(Stdio::piped()),
        )
        .unwrap();
        let grandchild = started.first_line(Duration::from_secs(10)).unwrap();
        drop(started);
        let (alive, state) = ask(Command::new("ps").args(["-o", "stat=", "-p", &grandchild])).unwrap();
        // An ended process may stay listed as a zombie until its new parent collects it.
        assert!(
            !alive || state.trim().starts_with('Z'),
            "process {grandchild} is still there: {state}"
        );
    }

    #[test]
    fn a_silent_program_is_not_waited_for_forever() {
        let mut started = Background::start(Command::new("sh").args(["-c", "sleep 600"]).stdout(Stdio::piped())).unwrap();
        let failure = started.first_line(Duration::from_millis(50)).unwrap_err();
        assert!(failure.to_string().contains("was not ready within"), "{failure}");
    }
}
