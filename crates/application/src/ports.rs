//! What the use cases need from the world: time, ids and randomness. Everything else they get handed.

use domain::attempt::State;
use std::future::Future;
use std::pin::Pin;
use std::time::Duration;
use uuid::Uuid;

/// A wait that can be awaited.
pub type Wait<'a> = Pin<Box<dyn Future<Output = ()> + Send + 'a>>;

/// Time, both kinds. Wall time names moments; the steady clock measures them. No rule of money trusts wall time.
pub trait Clock: Send + Sync + 'static {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    fn utc_ms(&self) -> i64;
    /// Minutes east of UTC now.
    fn offset_minutes(&self) -> i16;
    /// Steady time since an arbitrary start; never goes back.
    fn steady(&self) -> Duration;
    /// How long the computer has slept since an arbitrary start; the steady clock stands still meanwhile.
    /// Goes back by no more than the error of reading two clocks.
    fn asleep(&self) -> Duration;
    /// Waits on the steady clock.
    fn wait(&self, how_long: Duration) -> Wait<'_>;
}

/// Ids and randomness.
pub trait Ids: Send + Sync + 'static {
    /// A fresh UUIDv7.
    fn uuid(&self) -> Uuid;
    /// Ten random decimal digits.
    fn order_id_digits(&self) -> [u8; 10];
    /// Sixteen random bytes.
    fn salt(&self) -> [u8; 16];
}

/// Something changed; whoever shows it asks again. A hint is never state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Hint {
    /// Something about the program or who is signed in.
    App,
    /// The account at the service, or what is known of it.
    Account,
    /// The sale being rung up.
    Sale,
    /// Clients, patients or staff.
    People,
    /// The price list or the favourites.
    Catalogue,
    /// An invoice.
    Invoice(Uuid),
    /// An attempt, and where it stands now.
    Attempt(Uuid, State),
    /// The terminals' states.
    Terminals,
    /// The attempts in doubt.
    Doubts,
    /// Other books are shown: nothing that was asked before holds.
    Books,
}
