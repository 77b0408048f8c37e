//! What the hands at the desk wait for, measured in the real window: `window-tests … --measure RUNS`, a row of JSON a line.
//!
//! A moment is painted when the first frame after the change has been made: an animation frame and the task behind it. The
//! baseline of both rows is the least a window can do, in the same page, by turns: a key that changes one word. Results are there
//! when the answer to a later letter is, also where it has the same rows as the one before.
//!
//! Deliberately absent: any verdict by exit code, and the way of a key from the keyboard to the page.
#![allow(clippy::float_arithmetic, reason = "a web page tells time in fractions of a millisecond")]

use crate::desk::{Desk, Failure, PATIENCE, Step};
use crate::scenarios::{at_the_till, other_window};
use fantoccini::key::Key;
use klinikassa_tests::BooksFile;
use klinikassa_tests::history::{self, Size};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::sync::OnceLock;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// How often each row is measured.
pub(crate) static RUNS: OnceLock<usize> = OnceLock::new();
/// For a whole series.
pub(crate) const SERIES_PATIENCE: Duration = Duration::from_secs(3_600);

const KEY_LIMIT_MS: f64 = 50.0;
const PAID_LIMIT_MS: f64 = 100.0;

/// Counts from the moment the page hears a letter until its results, or the one word of the baseline, are painted.
const WATCH_KEYS: &str = "
    const least = document.createElement('div');
    least.innerHTML = '<input aria-label=\"least\"><output></output>';
    Object.assign(least.style, { position: 'fixed', top: '60%', right: '0', zIndex: 9999 });
    document.body.append(least);
    const [input, output] = least.children;
    input.addEventListener('input', () => { output.textContent = input.value; });
    window.least = input;
    window.taken = { ours: [], least: [] };
    addEventListener('keydown', (event) => {
        if (event.key.length !== 1) return;
        const heard = performance.now();
        const [series, shown] = event.target === input ? [taken.least, () => output.textContent]
            : [taken.ours, () => document.querySelector('.results')?.dataset.answers ?? ''];
        const before = shown();
        const observer = new MutationObserver(() => {
            if (shown() === before) return;
            observer.disconnect();
            requestAnimationFrame(() => {
                const behind = new MessageChannel();
                behind.port1.onmessage = () => series.push(performance.now() - heard);
                behind.port2.postMessage(null);
            });
        });
        observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
        setTimeout(() => observer.disconnect(), 900);
    }, true);
";

/// Notes when *Paid* stands in the dialogue and at the head of the invoice, in milliseconds of the wall's clock.
const WATCH_PAID: &str = "
    window.paidAt = null;
    const observer = new MutationObserver(() => {
        const said = document.querySelector('.said h3')?.textContent;
        if (said !== 'Paid' || !document.querySelector('main .topbar')?.textContent.includes('Paid')) return;
        observer.disconnect();
        requestAnimationFrame(() => {
            const behind = new MessageChannel();
            behind.port1.onmessage = () => { window.paidAt = performance.timeOrigin + performance.now(); };
            behind.port2.postMessage(null);
        });
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
";

/// Words that the made-up price list and clients begin with.
const WORDS: [&str; 8] = ["gastro", "vetdol", "kanilin", "derma", "biovex", "arcti", "sanofen", "nor"];

fn runs() -> usize {
    RUNS.get().copied().unwrap_or(1)
}

/// From a key to its painted results, over 100,000 items and 50,000 clients.
pub(crate) async fn keys(desk: &mut Desk) -> Step<()> {
    let file = desk.folder().join("practice/practice.klinikassa");
    std::fs::create_dir_all(desk.folder().join("practice"))?;
    let size = Size {
        items: 100_000,
        clients: 50_000,
        invoices: 0,
    };
    let now_ms = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_err(|_| Failure("the clock is before 1970".into()))?;
    drop(history::write(&file, size, u64::try_from(now_ms.as_millis())?, |_| ()));
    at_the_till(desk).await?;
    desk.raise().await?;
    desk.client()?.execute(WATCH_KEYS, vec![]).await?;
    for word in WORDS.iter().cycle() {
        let taken = desk.client()?.execute("return taken", vec![]).await?;
        let (ours, least) = (series(&taken, "ours"), series(&taken, "least"));
        if ours.len() >= runs() {
            print_row("key-to-results", &ours, &least, KEY_LIMIT_MS);
            return Ok(());
        }
        desk.client()?.execute("least.value = ''; least.focus()", vec![]).await?;
        desk.types(word)?;
        desk.key(Key::F2).await?;
        desk.types(word)?;
        desk.key(Key::Escape).await?;
    }
    Ok(())
}

/// From the read reply until *Paid* is painted in the dialogue and in the invoice.
pub(crate) async fn paid(desk: &mut Desk) -> Step<()> {
    at_the_till(desk).await?;
    desk.client()?.execute(WATCH_KEYS, vec![]).await?;
    let till = desk.to_practice_terminal().await?;
    desk.to(&till).await?;
    let terminal = other_window(desk, &till).await?;
    let books = BooksFile::at(&desk.folder().join("practice/practice.klinikassa"));
    let mut ours = Vec::new();
    for (digits, sum) in baskets().into_iter().take(runs()) {
        for digit in digits {
            desk.key_with_alt(&digit.to_string()).await?;
        }
        desk.sees(&format!("Due €{}.{:02}", sum / 100, sum % 100), PATIENCE).await?;
        desk.key(Key::F9).await?;
        desk.press("OK").await?;
        desk.press("Process card").await?;
        desk.sees("Waiting for the terminal", PATIENCE).await?;
        desk.client()?.execute(WATCH_PAID, vec![]).await?;
        desk.to(&terminal).await?;
        desk.press("Approved").await?;
        desk.to(&till).await?;
        let painted = desk
            .until("a painted Paid", PATIENCE, |client| async move {
                client.execute("return window.paidAt", vec![]).await.ok()?.as_f64()
            })
            .await?;
        let read = books.number("SELECT at FROM attempt_event WHERE state = 'approved' ORDER BY seq DESC LIMIT 1");
        ours.push(painted - f64_of(read)?);
        desk.no_dialogue(PATIENCE).await?;
        desk.raise().await?;
        desk.client()?.execute("least.value = ''; least.focus()", vec![]).await?;
        desk.types("paid")?;
        desk.press("Sell").await?;
        desk.sees("Scan or search to begin", PATIENCE).await?;
    }
    let taken = desk.client()?.execute("return taken", vec![]).await?;
    print_row("reply-to-paid", &ours, &series(&taken, "least"), PAID_LIMIT_MS);
    Ok(())
}

/// Favourites to ring up and what they cost, a different sum each time: the terminal refuses the same card for the same sum soon
/// after.
fn baskets() -> Vec<(Vec<usize>, u32)> {
    const PRICES: [u32; 10] = [1_900, 2_400, 2_200, 3_200, 1_180, 980, 360, 4_900, 3_900, 5_200];
    let mut sums = BTreeSet::new();
    let all = 1..1_usize << PRICES.len();
    all.map(|choice| (0..PRICES.len()).filter(|digit| choice >> digit & 1 == 1).collect::<Vec<_>>())
        .map(|digits| {
            let sum = digits.iter().filter_map(|digit| PRICES.get(*digit)).sum();
            (digits, sum)
        })
        .filter(|(_, sum)| sums.insert(*sum))
        .collect()
}

fn series(taken: &Value, name: &str) -> Vec<f64> {
    let found = taken
        .get(name)
        .and_then(Value::as_array)
        .map(Vec::as_slice)
        .unwrap_or_default();
    found.iter().filter_map(Value::as_f64).collect()
}

fn f64_of(millis: i64) -> Step<f64> {
    millis.to_string().parse().map_err(|_| Failure("no number".into()))
}

/// By nearest rank: always a value that was measured.
fn at(values: &[f64], percent: usize) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len().checked_sub(1)? * percent / 100).copied()
}

fn print_row(name: &str, ours: &[f64], least: &[f64], limit: f64) {
    let p50 = at(ours, 50);
    let ratio = p50.zip(at(least, 50)).map(|(ours, least)| ours / least);
    let row = json!({
        "name": name, "unit": "ms", "runs": ours.len(),
        "p50": p50, "p99": at(ours, 99), "baseline_p50": at(least, 50), "baseline_p99": at(least, 99),
        "ratio_p50": ratio, "limit": limit, "limit_on": "p50", "holds": p50.is_some_and(|p50| p50 <= limit),
    });
    println!("{row}");
}
