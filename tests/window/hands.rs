//! Hands that do more than press once: two quick clicks, two quick keys, a key that stays down, and keys alone.
//!
//! Clicks and keys are the driver's own, so they go through the window as a person's do. A key that stays down must come from the
//! keyboard itself, because its repeats are made by the screen's server: `xdotool` holds it.

use crate::desk::{Desk, Failure, PATIENCE, Step};
use fantoccini::actions::{InputSource, KeyAction, KeyActions, MouseActions, PointerAction};
use fantoccini::key::Key;
use serde_json::json;
use std::process::Command;
use std::time::Duration;

/// Enter, as the driver spells it.
pub(crate) const ENTER: char = '\u{E007}';
/// Esc, as the driver spells it.
pub(crate) const ESCAPE: char = '\u{E00C}';
/// As many repeats as surely came after the first press.
const REPEATS: i64 = 5;
/// From one letter to the next when a hand writes.
const A_HAND: Duration = Duration::from_millis(90);
/// No screen of ours has as many places to stop at.
const STOPS_AT_MOST: usize = 80;

/// Where one press was meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Gesture {
    /// Two clicks without a pause.
    DoubleClick,
    /// Enter twice without a pause, on the focused control.
    DoubleEnter,
    /// Enter held down until it has repeated several times.
    HeldEnter,
}

impl Desk {
    /// Does this to what carries this name.
    pub(crate) async fn gesture(&self, name: &str, gesture: Gesture) -> Step<()> {
        match gesture {
            Gesture::DoubleClick => self.double_click(name).await,
            Gesture::DoubleEnter => {
                self.focus(name).await?;
                self.tap(&[ENTER, ENTER]).await
            }
            Gesture::HeldEnter => {
                self.focus(name).await?;
                self.hold("Return").await
            }
        }
    }

    async fn double_click(&self, name: &str) -> Step<()> {
        let element = self.control(name).await?;
        let (down, up) = (PointerAction::Down { button: 0 }, PointerAction::Up { button: 0 });
        let to = PointerAction::MoveToElement {
            element,
            duration: Some(Duration::ZERO),
            x: 0.0,
            y: 0.0,
        };
        let clicks = MouseActions::new("mouse".to_owned());
        let clicks = clicks.then(to).then(down.clone()).then(up.clone()).then(down).then(up);
        self.client()?.perform_actions(clicks).await?;
        Ok(())
    }

    async fn focus(&self, name: &str) -> Step<()> {
        let element = serde_json::to_value(self.control(name).await?)?;
        let script = "arguments[0].focus(); return document.activeElement === arguments[0]";
        let has_it = self.client()?.execute(script, vec![element]).await?;
        if has_it == json!(true) {
            Ok(())
        } else {
            Err(Failure(format!("“{name}” does not take the focus")))
        }
    }

    /// Writes a text as a hand does, wherever the focus is: keys at a driver's own speed are a scanner's burst.
    pub(crate) async fn writes(&self, text: &str) -> Step<()> {
        let presses = text.chars().fold(KeyActions::new("keyboard".to_owned()), |presses, value| {
            presses
                .then(KeyAction::Down { value })
                .then(KeyAction::Up { value })
                .then(KeyAction::Pause { duration: A_HAND })
        });
        self.client()?.perform_actions(presses).await?;
        Ok(())
    }

    /// Types small letters on the real keyboard, as a hand does: what the driver types waits for the driver.
    pub(crate) fn types(&self, text: &str) -> Step<()> {
        // xdotool holds a key for half of what it is told and lets the next follow at once.
        let pause = (2 * A_HAND).as_millis().to_string();
        let done = Command::new("xdotool").args(["type", "--delay", &pause, text]).status()?;
        if done.success() {
            Ok(())
        } else {
            Err(Failure(format!("xdotool type ended with {done}")))
        }
    }

    /// Presses keys one after the other, wherever the focus is.
    pub(crate) async fn tap(&self, keys: &[char]) -> Step<()> {
        let presses = keys.iter().fold(KeyActions::new("keyboard".to_owned()), |presses, key| {
            presses
                .then(KeyAction::Down { value: *key })
                .then(KeyAction::Up { value: *key })
        });
        self.client()?.perform_actions(presses).await?;
        Ok(())
    }

    /// Holds a key of the real keyboard until it has repeated, and lets it go.
    async fn hold(&self, key: &str) -> Step<()> {
        self.raise().await?;
        let count = "window.heldRepeats = 0; \
            window.countHeld ??= addEventListener('keydown', (event) => { window.heldRepeats += event.repeat ? 1 : 0; }, true) ?? true;";
        self.client()?.execute(count, vec![]).await?;
        keyboard("keydown", key)?;
        let repeated = self
            .until("a held key to repeat", PATIENCE, |client| async move {
                let repeats = client.execute("return window.heldRepeats", vec![]).await.ok()?;
                (repeats.as_i64()? >= REPEATS).then_some(())
            })
            .await;
        keyboard("keyup", key)?;
        repeated
    }

    /// Brings the till's window to the front, as a second start does, so that the keyboard writes into it.
    pub(crate) async fn raise(&self) -> Step<()> {
        let second = Command::new(self.app()).arg("--data-dir").arg(self.folder()).status()?;
        if !second.success() {
            return Err(Failure(format!("the second start ended with {second}")));
        }
        self.until("the till to have the keyboard", PATIENCE, |client| async move {
            let has_it = client.execute("return document.hasFocus()", vec![]).await.ok()?;
            (has_it == json!(true)).then_some(())
        })
        .await
    }

    /// Goes by Tab to what carries this name.
    pub(crate) async fn tab_to(&self, name: &str) -> Step<()> {
        let script = "const here = document.activeElement; const label = here?.getAttribute('aria-label'); \
            const by = here?.getAttribute('aria-labelledby'); \
            const text = label ?? (by ? document.getElementById(by)?.textContent : here?.textContent) ?? ''; \
            return here !== document.body && text.replace(/\\s+/g, ' ').includes(arguments[0])";
        for _ in 0..STOPS_AT_MOST {
            let there = self.client()?.execute(script, vec![json!(name)]).await?;
            if there == json!(true) {
                return Ok(());
            }
            self.tap(&[char::from(Key::Tab)]).await?;
        }
        Err(Failure(format!("Tab never comes to “{name}”")))
    }
}

/// One act of the real keyboard.
pub(crate) fn keyboard(act: &str, key: &str) -> Step<()> {
    let done = Command::new("xdotool").args([act, key]).status()?;
    if done.success() {
        Ok(())
    } else {
        Err(Failure(format!("xdotool {act} {key} ended with {done}")))
    }
}
