//! One desk: a data folder, a driver, a till, and hands that press what has a visible name.
//!
//! Whatever a scenario does, the desk asks three things at its end: did the content policy refuse anything nobody provoked, did
//! the till write below the user's own folders, and does what its books say agree with the practice bank's.

use crate::around::Around;
use crate::policy::Refusals;
use crate::{books, hands, home, pictures, processes};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::future::Future;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Why a scenario failed, for people.
#[derive(Debug)]
pub(crate) struct Failure(pub(crate) String);

impl<E: std::error::Error> From<E> for Failure {
    fn from(error: E) -> Self {
        Self(error.to_string())
    }
}

/// What a step answers.
pub(crate) type Step<T> = Result<T, Failure>;
/// The steps of a scenario.
pub(crate) type Steps = for<'a> fn(&'a mut Desk) -> Pin<Box<dyn Future<Output = Step<()>> + 'a>>;

/// No step waits longer, unless it says so.
pub(crate) const PATIENCE: Duration = Duration::from_secs(15);
/// A till opens within this, or not at all.
const START_PATIENCE: Duration = Duration::from_secs(60);
/// No scenario takes longer; a driver that never answers must not hold everything up.
pub(crate) const SCENARIO_PATIENCE: Duration = Duration::from_secs(240);
/// A window that was raised or sized is drawn by then; a picture is looked at by people and judged by no test.
const AT_REST: Duration = Duration::from_millis(700);
/// What the system leaves a program that it ends, by the most impatient of them, and a loaded machine's share.
const ENDED_BY_THE_SYSTEM: Duration = Duration::from_secs(10);
const POLL: Duration = Duration::from_millis(60);

/// The desk.
pub(crate) struct Desk {
    app: PathBuf,
    driver: PathBuf,
    out: Option<PathBuf>,
    name: &'static str,
    folder: tempfile::TempDir,
    home: PathBuf,
    locale: Option<&'static str>,
    around: Option<Arc<Around>>,
    painted: Option<PathBuf>,
    running: Option<(Child, Client)>,
    refusals: Refusals,
}

impl Desk {
    /// A fresh desk with an empty data folder. `home` stands in for the user's own folder.
    pub(crate) fn new(app: &Path, driver: &Path, out: Option<&Path>, home: &Path, name: &'static str) -> Step<Self> {
        let folder = tempfile::Builder::new().prefix("klinikassa-window-").tempdir()?;
        Ok(Self {
            app: app.to_owned(),
            driver: driver.to_owned(),
            out: out.map(Path::to_owned),
            name,
            folder,
            home: home.to_owned(),
            locale: None,
            around: None,
            painted: None,
            running: None,
            refusals: Refusals::default(),
        })
    }

    /// Runs a scenario; a failure leaves a picture and the page behind.
    pub(crate) async fn run(&mut self, steps: Steps, patience: Duration) -> Step<()> {
        let outcome = match tokio::time::timeout(patience, steps(self)).await {
            Ok(outcome) => outcome,
            Err(_) => Err(Failure("the scenario did not end".into())),
        };
        if let (Err(_), Some(out), Some((_, client))) = (&outcome, &self.out, &self.running) {
            std::fs::create_dir_all(out)?;
            pictures::of("root", &out.join(format!("{}.png", self.name)))?;
            if let Ok(Ok(source)) = tokio::time::timeout(PATIENCE, client.source()).await {
                std::fs::write(out.join(format!("{}.html", self.name)), source)?;
            }
        }
        let closed = self.close().await;
        outcome?;
        closed?;
        self.refusals.settle()?;
        home::nothing_left(&self.home)?;
        books::agree_with_the_bank(self.folder()).await
    }

    /// The data folder.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The program under test.
    pub(crate) fn app(&self) -> &Path {
        &self.app
    }

    /// The computer's locale, from the next opening on: its region decides where the practice clinic stands.
    pub(crate) const fn stands_in(&mut self, locale: &'static str) {
        self.locale = Some(locale);
    }

    /// The till stands within these surroundings from the next opening on; they end after it, for a program whose bus goes ends.
    pub(crate) fn stands_within(&mut self, around: Arc<Around>) {
        self.around = Some(around);
    }

    /// From the next opening on the till makes this file whenever its first screen is painted.
    pub(crate) fn says_when_painted(&mut self) -> PathBuf {
        let file = self.folder().join("painted");
        self.painted = Some(file.clone());
        file
    }

    /// Opens the till on this desk's folder, straight in practice mode.
    pub(crate) async fn open(&mut self) -> Step<()> {
        self.open_with(&["--practice"]).await
    }

    /// Opens the program as somebody who was told nothing: with the clinic's books, or at the start screen.
    pub(crate) async fn open_as_installed(&mut self) -> Step<()> {
        self.open_with(&[]).await
    }

    async fn open_with(&mut self, further: &[&str]) -> Step<()> {
        let port = std::net::TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        let driver = Command::new(&self.driver)
            .arg(format!("--port={port}"))
            .env("TAURI_AUTOMATION", "true")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .envs(home::variables(&self.home))
            .envs(self.locale.map(|locale| ("LC_ALL", locale)))
            .envs(self.around.iter().flat_map(|around| around.variables()))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        let mut words: Vec<String> = further.iter().map(|word| (*word).to_owned()).collect();
        words.extend(["--data-dir".to_owned(), self.folder.path().display().to_string()]);
        if let Some(painted) = &self.painted {
            words.extend(["--ready-file".to_owned(), painted.display().to_string()]);
        }
        let options = json!({ "binary": self.app, "args": words });
        // Nobody waits for the page: the driver hands the session over while the first page is still being read.
        let capabilities = json!({ "webkitgtk:browserOptions": options, "pageLoadStrategy": "none" });
        let Value::Object(capabilities) = capabilities else {
            return Err(Failure("no capabilities".into()));
        };
        let deadline = Instant::now() + PATIENCE;
        let client = loop {
            let mut builder = ClientBuilder::new(HttpConnector::new());
            builder.capabilities(capabilities.clone());
            let address = format!("http://127.0.0.1:{port}");
            match tokio::time::timeout(START_PATIENCE, builder.connect(&address)).await {
                Ok(Ok(client)) => break client,
                Ok(Err(error)) if Instant::now() > deadline => return Err(error.into()),
                Ok(Err(_)) => tokio::time::sleep(POLL).await,
                Err(_) => return Err(Failure("the till did not open for the driver".into())),
            }
        };
        self.running = Some((driver, client));
        self.watch_policy().await
    }

    /// Watches the content policy in the window in hand, from before its page's first script.
    async fn watch_policy(&self) -> Step<()> {
        let script = crate::policy::WATCH;
        self.until("a page of ours", START_PATIENCE, |client| async move {
            let watching = client.execute(script, vec![]).await.ok()?;
            (watching == json!(true)).then_some(())
        })
        .await
    }

    /// Takes down what the policy refused in every window, and goes back to the one in hand.
    async fn note_refusals(&mut self) -> Step<()> {
        let Some((_, client)) = &self.running else { return Ok(()) };
        let here = client.window().await?;
        for window in client.windows().await? {
            client.switch_to_window(window).await?;
            let seen = client.execute(crate::policy::SEEN, vec![]).await?;
            self.refusals.note(&seen)?;
        }
        client.switch_to_window(here).await?;
        Ok(())
    }

    /// The content policy will refuse this address, and that is what the scenario is about.
    pub(crate) fn provokes(&mut self, address: &str) {
        self.refusals.expect(address);
    }

    /// Ends the session, and whatever is left of the till.
    pub(crate) async fn close(&mut self) -> Step<()> {
        let noted = tokio::time::timeout(PATIENCE, self.note_refusals()).await;
        let noted = noted.unwrap_or_else(|_| Err(Failure("the driver does not answer any more".into())));
        if let Some((mut driver, client)) = self.running.take() {
            let _ended = tokio::time::timeout(PATIENCE, client.close()).await;
            let _killed = driver.kill();
            let _reaped = driver.wait();
        }
        let _gone = self.no_till_left().await;
        noted
    }

    /// kill -9 on the till: no goodbye to anybody.
    pub(crate) async fn crash(&mut self) -> Step<()> {
        self.note_refusals().await?;
        if !processes::end(self.folder(), "-9")? {
            return Err(Failure("no till to kill".into()));
        }
        self.leave_driver();
        self.no_till_left().await
    }

    /// kill -9 on the process that draws the till's page. The driver does not find that page again.
    pub(crate) async fn kills_the_page(&mut self) -> Step<()> {
        self.note_refusals().await?;
        processes::kill_page(self.folder())
    }

    /// The system asks the program to end, as at a log-out.
    pub(crate) async fn system_ends_it(&mut self) -> Step<()> {
        self.note_refusals().await?;
        if !processes::end(self.folder(), "-TERM")? {
            return Err(Failure("no till to end".into()));
        }
        self.ends_by_itself(ENDED_BY_THE_SYSTEM).await
    }

    /// A person closes the till's window by the window manager's key. Whether it closes is the till's to say.
    pub(crate) async fn asks_to_close(&mut self) -> Step<()> {
        self.note_refusals().await?;
        self.raise().await?;
        hands::keyboard("key", "alt+F4")
    }

    /// Waits until the program is gone without anybody's help; the driver, whose session went with it, is put away.
    pub(crate) async fn ends_by_itself(&mut self, patience: Duration) -> Step<()> {
        let deadline = Instant::now() + patience;
        while !processes::tills(self.folder())?.is_empty() || self.is_held() {
            if Instant::now() > deadline {
                return Err(Failure(format!("the till still runs after {} s", patience.as_secs())));
            }
            tokio::time::sleep(POLL).await;
        }
        self.leave_driver();
        Ok(())
    }

    fn leave_driver(&mut self) {
        if let Some((mut driver, _gone)) = self.running.take() {
            let _killed = driver.kill();
            let _reaped = driver.wait();
        }
    }

    /// A killed process takes a moment to be gone, and holds its folder until its last write is on the disk; by then it has no
    /// name any more by which it could be found.
    async fn no_till_left(&self) -> Step<()> {
        let deadline = Instant::now() + PATIENCE;
        while processes::end(self.folder(), "-9")? || self.is_held() {
            if Instant::now() > deadline {
                return Err(Failure("a till does not die".into()));
            }
            tokio::time::sleep(POLL).await;
        }
        Ok(())
    }

    /// Whether somebody holds the data folder's lock.
    fn is_held(&self) -> bool {
        let lock = std::fs::OpenOptions::new()
            .write(true)
            .open(self.folder().join("klinikassa.lock"));
        lock.is_ok_and(|lock| lock.try_lock().is_err())
    }

    /// The session.
    pub(crate) fn client(&self) -> Step<&Client> {
        self.running
            .as_ref()
            .map(|(_, client)| client)
            .ok_or_else(|| Failure("the till is not open".into()))
    }

    /// Waits until `found` answers something.
    pub(crate) async fn until<T, F>(&self, what: &str, patience: Duration, mut found: impl FnMut(Client) -> F) -> Step<T>
    where
        F: Future<Output = Option<T>>,
    {
        let client = self.client()?.clone();
        let deadline = Instant::now() + patience;
        loop {
            if let Some(found) = found(client.clone()).await {
                return Ok(found);
            }
            if Instant::now() > deadline {
                return Err(Failure(format!("waited {} s in vain for {what}", patience.as_secs())));
            }
            tokio::time::sleep(POLL).await;
        }
    }

    /// Waits until `found` answers something that no page has to be asked for.
    pub(crate) async fn waits_for<T>(&self, what: &str, patience: Duration, mut found: impl FnMut() -> Option<T>) -> Step<T> {
        self.until(what, patience, |_client| {
            let found = found();
            async move { found }
        })
        .await
    }

    /// What can be pressed and carries this name, once it is shown, not disabled and not behind a dialogue.
    pub(crate) async fn control(&self, name: &str) -> Step<Element> {
        let path = format!(
            "//*[self::button or self::a or self::summary or @role='radio' or @role='option'][not(ancestor::*[@inert])]\
                [@aria-label={quoted} or contains(normalize-space(.), {quoted})]",
            quoted = quoted(name)
        );
        self.until(&format!("“{name}”"), PATIENCE, |client| {
            let path = path.clone();
            async move {
                for element in client.find_all(Locator::XPath(&path)).await.ok()? {
                    let shown = element.is_displayed().await.unwrap_or(false) && element.is_enabled().await.unwrap_or(false);
                    let barred = element.attr("aria-disabled").await.ok().flatten().as_deref() == Some("true");
                    if shown && !barred {
                        return Some(element);
                    }
                }
                None
            }
        })
        .await
    }

    /// Presses what carries this name.
    pub(crate) async fn press(&self, name: &str) -> Step<()> {
        // What is drawn anew between finding and pressing is looked for again.
        let deadline = Instant::now() + PATIENCE;
        loop {
            match self.control(name).await?.click().await {
                Ok(()) => return Ok(()),
                Err(error) if Instant::now() > deadline => return Err(error.into()),
                Err(_) => tokio::time::sleep(POLL).await,
            }
        }
    }

    /// Writes into the field with this name, in place of what stands there.
    pub(crate) async fn fill(&self, label: &str, text: &str) -> Step<()> {
        let path = format!(
            "//label[normalize-space(.)={}]/following::*[self::input or self::textarea][1]",
            quoted(label)
        );
        let field = self
            .until(&format!("the field “{label}”"), PATIENCE, |client| {
                let path = path.clone();
                async move { client.find(Locator::XPath(&path)).await.ok() }
            })
            .await?;
        // The driver does not scroll a form that scrolls by itself; a hand does.
        let shown = "document.evaluate(arguments[0], document, null, XPathResult.FIRST_ORDERED_NODE_TYPE, null)
            .singleNodeValue?.scrollIntoView({ block: 'center' })";
        self.client()?.execute(shown, vec![json!(path)]).await?;
        field.clear().await?;
        field.send_keys(text).await?;
        Ok(())
    }

    /// Waits until this text stands nowhere on the screen.
    pub(crate) async fn no_longer_sees(&self, text: &str, patience: Duration) -> Step<()> {
        let script = "return (document.body?.innerText ?? '').includes(arguments[0])";
        self.until(&format!("“{text}” to go"), patience, |client| {
            let gone = json!(text);
            async move {
                let seen = client.execute(script, vec![gone]).await.ok()?;
                (seen == json!(false)).then_some(())
            }
        })
        .await
    }

    /// Waits until this text stands on the screen.
    pub(crate) async fn sees(&self, text: &str, patience: Duration) -> Step<()> {
        let script = "return (document.body?.innerText ?? '').replace(/\\s+/g, ' ').includes(arguments[0])";
        self.until(&format!("the words “{text}”"), patience, |client| {
            let wanted = json!(text);
            async move {
                client
                    .execute(script, vec![wanted])
                    .await
                    .ok()
                    .filter(|seen| seen == &json!(true))
                    .map(|_| ())
            }
        })
        .await
    }

    /// Waits until nothing is open over the screen.
    pub(crate) async fn no_dialogue(&self, patience: Duration) -> Step<()> {
        self.until("the dialogue to close by itself", patience, |client| async move {
            let open = client
                .execute(
                    "return document.querySelectorAll('[role=dialog],[role=alertdialog]').length",
                    vec![],
                )
                .await
                .ok()?;
            (open == json!(0)).then_some(())
        })
        .await
    }

    /// Types into whatever has the focus.
    pub(crate) async fn keys(&self, keys: &str) -> Step<()> {
        self.client()?.active_element().await?.send_keys(keys).await?;
        Ok(())
    }

    /// Presses one key on the screen as a whole.
    pub(crate) async fn key(&self, key: Key) -> Step<()> {
        self.client()?
            .find(Locator::Css("body"))
            .await?
            .send_keys(&char::from(key).to_string())
            .await?;
        Ok(())
    }

    /// Presses Alt and a digit.
    pub(crate) async fn key_with_alt(&self, digit: &str) -> Step<()> {
        let chord = format!("{}{digit}{}", char::from(Key::Alt), char::from(Key::Null));
        self.client()?.find(Locator::Css("body")).await?.send_keys(&chord).await?;
        Ok(())
    }

    /// Gives the window this size.
    pub(crate) async fn size(&self, width: u32, height: u32) -> Step<()> {
        self.client()?.set_window_rect(0, 0, width, height).await?;
        Ok(())
    }

    /// Keeps a picture of the window in hand in the out folder.
    pub(crate) async fn picture(&self, name: &str) -> Step<()> {
        let out = self.out.as_ref().ok_or_else(|| Failure("pictures need --out".into()))?;
        std::fs::create_dir_all(out)?;
        let window = pictures::raised(&self.client()?.title().await?)?;
        tokio::time::sleep(AT_REST).await;
        pictures::of(&window, &out.join(format!("{name}.png")))
    }

    /// Opens the practice terminal and goes to its window; answers the till's handle.
    pub(crate) async fn to_practice_terminal(&self) -> Step<fantoccini::wd::WindowHandle> {
        let till = self.client()?.window().await?;
        self.press("Practice terminal").await?;
        let terminal = self.second_window(&till).await?;
        self.to(&terminal).await?;
        self.sees("Pick a card", PATIENCE).await?;
        Ok(till)
    }

    /// Waits for a window beside this one, watches it from its beginning, and stays in this one.
    pub(crate) async fn second_window(&self, till: &fantoccini::wd::WindowHandle) -> Step<fantoccini::wd::WindowHandle> {
        let other = self
            .until("the practice terminal's window", PATIENCE, |client| {
                let till = till.clone();
                async move { client.windows().await.ok()?.into_iter().find(|handle| handle != &till) }
            })
            .await?;
        self.to(&other).await?;
        self.watch_policy().await?;
        self.to(till).await?;
        Ok(other)
    }

    /// Goes to a window.
    pub(crate) async fn to(&self, window: &fantoccini::wd::WindowHandle) -> Step<()> {
        self.client()?.switch_to_window(window.clone()).await?;
        Ok(())
    }

    /// Calls a command through the webview's own bridge, as a script in that window could; answers `ok:` or `no:` and the reply.
    pub(crate) async fn invoke(&self, command: &str, arguments: Value) -> Step<String> {
        let script = "const [command, given, done] = arguments; \
                      window.__TAURI_INTERNALS__.invoke(command, given).then((reply) => done('ok:' + JSON.stringify(reply)), \
                      (error) => done('no:' + JSON.stringify(error)));";
        let answer = self.client()?.execute_async(script, vec![json!(command), arguments]).await?;
        Ok(answer.as_str().unwrap_or_default().to_owned())
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        if let Some((mut driver, _)) = self.running.take() {
            let _killed = driver.kill();
            let _reaped = driver.wait();
        }
    }
}

/// A text as an XPath literal; none of our names holds both kinds of quotes.
fn quoted(text: &str) -> String {
    if text.contains('\'') {
        format!("\"{text}\"")
    } else {
        format!("'{text}'")
    }
}
