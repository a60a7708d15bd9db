//! Running other programs: each in a process group of its own, ended as a whole when somebody asks to stop.

use std::{
    io::{BufRead, BufReader, Read},
    os::unix::process::CommandExt,
    process::{Child, Command, ExitStatus, Stdio},
    thread,
    time::Duration,
};

use anyhow::{Context, Result, bail};

use crate::{report::Tally, say, stop};

/// How often a running child is looked at.
const LOOK: Duration = Duration::from_millis(50);

/// Runs a program whose output everyone sees.
pub fn shown(command: &mut Command) -> Result<()> {
    let name = name_of(command);
    let child =
        command.stdin(Stdio::null()).process_group(0).spawn().with_context(|| missing(&name))?;
    succeeded(&name, follow(child)?)
}

/// Runs a program quietly; its output is shown only when it fails. Gives what it wrote on standard output.
pub fn quiet(command: &mut Command) -> Result<String> {
    let name = name_of(command);
    let command =
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).process_group(0);
    let mut child = command.spawn().with_context(|| missing(&name))?;
    let (out, err) = (gather(child.stdout.take()), gather(child.stderr.take()));
    let status = follow(child)?;
    let (out, err) = (out.join().unwrap_or_default(), err.join().unwrap_or_default());
    if !status.success() {
        say::line(if err.trim().is_empty() { &out } else { &err });
    }
    succeeded(&name, status).map(|()| out)
}

/// Runs tests whose output everyone sees, and counts what they say. A run that fails without a failed test counts as one.
pub fn tallied(command: &mut Command) -> Result<Tally> {
    let name = name_of(command);
    let command = command.stdin(Stdio::null()).stdout(Stdio::piped()).process_group(0);
    let mut child = command.spawn().with_context(|| missing(&name))?;
    let out = child.stdout.take();
    let counter = thread::spawn(move || {
        let mut tally = Tally::default();
        for line in
            out.into_iter().flat_map(|out| BufReader::new(out).lines()).map_while(Result::ok)
        {
            tally.read(&line);
            say::line(&line);
        }
        tally
    });
    let status = follow(child)?;
    let mut tally = counter.join().unwrap_or_default();
    if !status.success() && tally.failed == 0 {
        say::line(&format!("{name} ended with {status}"));
        tally.failed = 1;
    }
    Ok(tally)
}

/// Starts a program that goes on by itself; end it with [`end`].
pub fn started(command: &mut Command) -> Result<Child> {
    let name = name_of(command);
    command.stdin(Stdio::null()).process_group(0).spawn().with_context(|| missing(&name))
}

/// Ends a child and everything it started.
pub fn end(child: &mut Child) {
    let group = format!("kill -TERM -{0} 2>/dev/null", child.id());
    let _asked = Command::new("sh").args(["-c", &group]).status();
    for _ in 0..100 {
        if matches!(child.try_wait(), Ok(Some(_)) | Err(_)) {
            break;
        }
        thread::sleep(LOOK);
    }
    let group = format!("kill -KILL -{0} 2>/dev/null", child.id());
    let _ended = Command::new("sh").args(["-c", &group]).status();
    let _reaped = child.wait();
}

fn follow(mut child: Child) -> Result<ExitStatus> {
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(status);
        }
        if stop::asked() {
            end(&mut child);
            bail!("somebody asked to stop");
        }
        thread::sleep(LOOK);
    }
}

fn gather(from: Option<impl Read + Send + 'static>) -> thread::JoinHandle<String> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(mut from) = from {
            // What was read before an error is still worth showing.
            let _read = from.read_to_end(&mut bytes);
        }
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

fn succeeded(name: &str, status: ExitStatus) -> Result<()> {
    if status.success() { Ok(()) } else { bail!("`{name}` ended with {status}") }
}

fn name_of(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let text: Vec<_> = words.map(|word| word.to_string_lossy().into_owned()).collect();
    text.join(" ").chars().take(160).collect()
}

fn missing(name: &str) -> String {
    format!("`{name}` does not start: is it installed?")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_test_run_is_counted_and_a_silent_failure_is_one() {
        let said = "echo 'test result: ok. 3 passed; 1 failed; 0 ignored'";
        let tally = tallied(Command::new("sh").args(["-c", said])).unwrap();
        assert_eq!((tally.passed, tally.failed), (3, 1));
        let tally = tallied(Command::new("sh").args(["-c", "exit 3"])).unwrap();
        assert_eq!((tally.passed, tally.failed), (0, 1));
    }

    #[test]
    fn ending_a_child_ends_what_it_started() {
        let folder = tempfile::tempdir().unwrap();
        let later = folder.path().join("later");
        let script = format!("(sleep 0.4; touch {}) & wait", later.display());
        let mut child = started(Command::new("sh").args(["-c", &script])).unwrap();
        end(&mut child);
        thread::sleep(Duration::from_millis(600));
        assert!(!later.exists());
    }
}
