//! From the press of *Process card* to the first byte of the request, on the connection that was opened when the terminal was chosen.
//!
//! The service stands behind TLS and 20 ms away, by a relay that holds every piece that long and notes when one left the till. The
//! row's times are what is left beyond the two commits that come first; those are the baseline, by turns on books of their own.
//! The cold row is the same after every connection was cut between the choice and the press, as a router or a sleeping network
//! does it: a new connection says hello, hears the answer, and only what it says after that is the request.
//!
//! Deliberately absent: the answer.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use application::{CardRequest, Environment, Till};
use connect_at_cloud_simulator::TlsMode;
use domain::attempt::Event;
use domain::clinic::BooksKind;
use klinikassa_tests::{Clinic as ClinicBesideService, PASSWORD, key, sold};
use serde_json::Value;

use super::support::Clinic;
use super::{RUNS, WARM_UP, limited};

const WARM: &str = "process-card-to-first-byte";
const COLD: &str = "process-card-to-first-byte-cold";

/// The rows.
pub(crate) const ROWS: &[&str] = &[WARM, COLD];

/// How far away the service is, there and back.
const AWAY: Duration = Duration::from_millis(20);
/// Beyond the two commits, milliseconds at the median.
const LIMIT: f64 = 25.0;
/// The same where the connection has to be made first: three ways there and back more.
const COLD_LIMIT: f64 = LIMIT + 3.0 * 20.0;
/// A till that says nothing for this long is waiting for staff.
const QUIET: Duration = Duration::from_millis(60);

/// When the till last said something, and when it first said something to a service that had answered on that connection, since it
/// was asked to listen.
#[derive(Default)]
struct Heard {
    first: Option<Instant>,
    last: Option<Instant>,
    /// The connections that stand.
    open: Vec<TcpStream>,
}

type Ear = Arc<Mutex<Heard>>;

/// Measures the rows.
pub(crate) fn rows() -> Vec<Value> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .unwrap();
    [(WARM, LIMIT), (COLD, COLD_LIMIT)]
        .map(|(name, limit)| {
            let (beyond, commits) = runtime.block_on(series(name == COLD));
            limited(name, (&beyond, &commits), ("p50", limit))
        })
        .into()
}

async fn series(cold: bool) -> (Vec<Duration>, Vec<Duration>) {
    let running = ClinicBesideService::service(TlsMode::Ok, PASSWORD).await;
    let service = running
        .url()
        .rsplit(':')
        .next()
        .unwrap()
        .trim_end_matches('/')
        .parse()
        .unwrap();
    let (port, ear) = relay(service);
    let url = running.url().replace(&format!(":{service}"), &format!(":{port}"));
    let far = Environment::for_books(BooksKind::Test, &url)
        .unwrap()
        .trusting(running.ca_pem().unwrap())
        .unwrap();
    let clinic = ClinicBesideService::beside(far, tempfile::tempdir().unwrap()).await;
    clinic.enter(klinikassa_tests::USERNAME, PASSWORD).await;
    let mut plain = Clinic::new();
    let mut times = Vec::new();
    for run in 0..RUNS {
        let took = until_first_byte(&clinic.till, i64::try_from(run).unwrap() + 1, &ear, cold).await;
        let commits = two_commits(&mut plain);
        times.push((took.saturating_sub(commits), commits));
    }
    times.into_iter().skip(WARM_UP).unzip()
}

async fn until_first_byte(till: &Till, times: i64, ear: &Ear, cold: bool) -> Duration {
    let invoice = sold(till, times).await;
    let terminal = till.terminal_options(None).await.unwrap()[0].record.terminal.id;
    till.choose_terminal(terminal).await.unwrap();
    until_quiet(ear).await;
    if cold {
        cut(ear).await;
    }
    let request = CardRequest {
        document: invoice.record.document.parts().id,
        original: None,
        amount: invoice.record.balance.due().unwrap(),
        terminal,
        key: key(),
    };
    ear.lock().unwrap().first = None;
    let pressed = Instant::now();
    let attempt = till.process_card(request).await.unwrap().header.id;
    loop {
        let record = till.attempt(attempt).await.unwrap().record;
        if !record.state().is_open() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    ear.lock().unwrap().first.unwrap().duration_since(pressed)
}

/// The connection stands and the terminal was asked how it is.
async fn until_quiet(ear: &Ear) {
    loop {
        tokio::time::sleep(QUIET / 4).await;
        if ear.lock().unwrap().last.is_some_and(|last| last.elapsed() > QUIET + AWAY) {
            return;
        }
    }
}

/// Ends every connection, and lets the till notice.
async fn cut(ear: &Ear) {
    for connection in ear.lock().unwrap().open.drain(..) {
        let _gone = connection.shutdown(Shutdown::Both);
    }
    tokio::time::sleep(QUIET).await;
}

/// What has to be on disk before the first byte may leave.
fn two_commits(clinic: &mut Clinic) -> Duration {
    let document = clinic.invoice(12_400);
    let begun = Instant::now();
    let attempt = clinic.begin(document, 12_400).unwrap().header.id;
    clinic.event(attempt, &Event::Sending { body_hash: [1; 32] }).unwrap();
    let took = begun.elapsed();
    let refused = domain::attempt::Reason::of(domain::attempt::ReasonCode::InsufficientFunds);
    clinic.event(attempt, &Event::Declined(refused)).unwrap();
    took
}

/// Listens on a port of its own and passes everything on to `service`.
fn relay(service: u16) -> (u16, Ear) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let ear = Ear::default();
    let heard = Arc::clone(&ear);
    thread::spawn(move || {
        for till in listener.incoming().flatten() {
            let there = TcpStream::connect(("127.0.0.1", service)).unwrap();
            for stream in [&till, &there] {
                stream.set_nodelay(true).unwrap();
            }
            let (back_from, back_to) = (there.try_clone().unwrap(), till.try_clone().unwrap());
            heard.lock().unwrap().open.push(till.try_clone().unwrap());
            let heard = Arc::clone(&heard);
            let answered = Arc::new(AtomicBool::new(false));
            let answers = Arc::clone(&answered);
            thread::spawn(move || {
                pass_on(till, there, || {
                    let mut heard = heard.lock().unwrap();
                    let now = Instant::now();
                    heard.last = Some(now);
                    if answered.load(Ordering::SeqCst) {
                        heard.first.get_or_insert(now);
                    }
                });
            });
            thread::spawn(move || pass_on(back_from, back_to, || answers.store(true, Ordering::SeqCst)));
        }
    });
    (port, ear)
}

fn pass_on(mut from: TcpStream, mut to: TcpStream, hear: impl Fn()) {
    let mut piece = [0_u8; 16_384];
    while let Ok(read @ 1..) = from.read(&mut piece) {
        hear();
        thread::sleep(AWAY / 2);
        if to.write_all(&piece[..read]).is_err() {
            break;
        }
    }
    let _gone = to.shutdown(Shutdown::Both);
}
