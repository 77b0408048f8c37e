//! Which documents a list shows, and in which order: newest day first, and within a day the last finalised first.
//!
//! A page costs the same whether it is the first or the ten-thousandth, and whatever is filtered by, because no way of
//! finding reads more than it shows many times over:
//!
//! - Place, kind, state and people have few values each. For every combination that a filter leaves open there is a
//!   *stream*, an index range that is in the list's order already; a page is the first rows of all of them, merged.
//! - A client's documents, those in doubt, and those of the clients that a text finds are few: they are read and sorted.
//! - A text that finds very many clients finds documents everywhere, so the newest documents are looked through until the
//!   page is full. That search is cut off after a while and says so; the next page goes on from there.
//!
//! Deliberately absent: what a row shows (see `list`), and pages by number: documents finalised meanwhile would shift them.

use domain::document::Doubt;
use domain::ids::{ClientId, DepartmentId, DocumentId, StaffId};
use domain::money::Currency;
use domain::sale::SaleKind;
use jiff::civil::{Date, date};
use rusqlite::{Connection, Row};

use super::stream::{self, Range, Towards};
use super::text::{self, Clients, Wanted};
use crate::attempt;
use crate::cell::{bad, blob};
use crate::clinic::rows;
use crate::error::StoreError;

/// What of a document's money a list is narrowed to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DocumentState {
    /// Not finalised yet.
    Draft,
    /// Nothing paid.
    Due,
    /// Something paid.
    PartlyPaid,
    /// All paid.
    Paid,
    /// Given back; it owes its sum again.
    Refunded,
    /// Taken back by a credit note.
    Credited,
    /// A payment or refund of it is in doubt or in conflict.
    InDoubt,
}

impl DocumentState {
    /// Every state.
    pub const ALL: [Self; 7] = [
        Self::Draft,
        Self::Due,
        Self::PartlyPaid,
        Self::Paid,
        Self::Refunded,
        Self::Credited,
        Self::InDoubt,
    ];

    /// The words the cache has for it. More taken than owed is paid and more: its attempt carries the mark.
    pub(super) const fn cached(self) -> &'static [&'static str] {
        match self {
            Self::Draft | Self::InDoubt => &[],
            Self::Due => &["due"],
            Self::PartlyPaid => &["partly_paid"],
            Self::Paid => &["paid", "needs_attention"],
            Self::Refunded => &["refunded"],
            Self::Credited => &["credited"],
        }
    }

    /// Whether documents of it owe something.
    pub(super) const fn owes(self) -> bool {
        matches!(self, Self::Due | Self::PartlyPaid | Self::Refunded)
    }

    /// The state behind a word of the cache.
    pub(super) fn of_cached(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.cached().contains(&word))
    }
}

/// What a list is narrowed to. Everything that is named must hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DocumentFilter {
    /// Where its money stands.
    pub state: Option<DocumentState>,
    /// Consultations or counter sales.
    pub kind: Option<SaleKind>,
    /// First and last local day of finalising.
    pub days: Option<(Date, Date)>,
    /// Who pays.
    pub client: Option<ClientId>,
    /// Who finalised it, or was the vet.
    pub staff: Option<StaffId>,
    /// Where.
    pub department: Option<DepartmentId>,
    /// A number, or the beginning of words on a client's card.
    pub text: Option<String>,
}

impl DocumentFilter {
    /// First and last day, counted from 1970.
    pub(super) fn day_numbers(&self) -> Result<(i64, i64), StoreError> {
        Ok(match self.days {
            None => (i64::MIN, i64::MAX),
            Some((first, last)) => (day_number(first)?, day_number(last)?),
        })
    }
}

/// A document's place in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocumentKey {
    /// Local day of finalising, counted from 1970.
    pub day: i64,
    /// Its place in the file.
    pub seq: i64,
}

/// Where a page begins.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Paging {
    /// At the newest.
    #[default]
    Newest,
    /// Below this one.
    OlderThan(DocumentKey),
    /// Above this one.
    NewerThan(DocumentKey),
}

/// Which page of which list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DocumentQuery {
    /// What it is narrowed to.
    pub filter: DocumentFilter,
    /// Where it begins.
    pub paging: Paging,
    /// How many rows at most.
    pub at_most: u32,
}

/// What the cache knows of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cached {
    pub(super) key: DocumentKey,
    consultation: bool,
    department: [u8; 16],
    staff: [u8; 16],
    vet: Option<[u8; 16]>,
    client: Option<[u8; 16]>,
    pub(super) state: DocumentState,
    pub(super) due: i64,
}

/// The columns of [`Cached`], of `document_balance b`.
pub(super) const CACHED: &str = "b.day, b.document, b.consultation, b.department, b.staff, b.vet, b.client, b.state, b.due";

pub(super) fn read_cached(row: &Row<'_>) -> Result<Cached, StoreError> {
    let state: String = row.get("state")?;
    Ok(Cached {
        key: read_key(row)?,
        consultation: row.get("consultation")?,
        department: row.get("department")?,
        staff: row.get("staff")?,
        vet: row.get("vet")?,
        client: row.get("client")?,
        state: DocumentState::of_cached(&state).ok_or_else(|| crate::cell::unknown("state", &state))?,
        due: row.get("due")?,
    })
}

pub(super) fn read_key(row: &Row<'_>) -> Result<DocumentKey, StoreError> {
    Ok(DocumentKey {
        day: row.get("day")?,
        seq: row.get("document")?,
    })
}

/// Days since 1970.
pub(crate) fn day_number(day: Date) -> Result<i64, StoreError> {
    let span = date(1970, 1, 1).until(day).map_err(|error| bad("day", error))?;
    Ok(i64::from(span.get_days()))
}

/// A filter, looked into: what it finds, or how to look for it.
#[derive(Debug)]
pub(super) struct Scope<'f> {
    filter: &'f DocumentFilter,
    days: (i64, i64),
    /// Documents whose money is in doubt, whatever is filtered by.
    pub(super) doubts: Vec<(Cached, Doubt)>,
    pub(super) wanted: Wanted,
}

impl<'f> Scope<'f> {
    pub(super) fn of(connection: &Connection, currency: Currency, filter: &'f DocumentFilter) -> Result<Self, StoreError> {
        let doubts = doubts(connection, currency)?;
        let mut wanted = text::look_up(connection, filter.text.as_deref())?;
        if filter.state == Some(DocumentState::InDoubt) {
            let found = doubts.iter().map(|(cached, _)| cached.clone());
            wanted = Wanted::These(found.filter(|cached| wanted.holds(cached)).collect());
        } else if let (Some(client), Wanted::Any) = (filter.client, &wanted) {
            wanted = Wanted::These(of_client(connection, client)?);
        }
        Ok(Self {
            filter,
            days: filter.day_numbers()?,
            doubts,
            wanted,
        })
    }

    /// Everything from here on in this direction, within the days.
    fn range(&self, towards: Towards, from: Option<DocumentKey>) -> Range {
        let edge = |day, seq| DocumentKey { day, seq };
        let (mut above, mut below) = (edge(self.days.0, i64::MIN), edge(self.days.1, i64::MAX));
        match (towards, from) {
            (_, None) => {}
            (Towards::Older, Some(from)) => below = below.min(from),
            (Towards::Newer, Some(from)) => above = above.max(from),
        }
        Range { towards, above, below }
    }

    /// What holds for a document whose cached row is known.
    fn matches(&self, cached: &Cached) -> bool {
        let filter = self.filter;
        let state = match filter.state {
            None => true,
            Some(DocumentState::InDoubt) => self.doubtful(cached.key),
            Some(state) => cached.state == state && !self.doubtful(cached.key),
        };
        let staff = filter.staff.is_none_or(|staff| {
            let staff = blob(staff.as_uuid());
            cached.staff == staff || cached.vet == Some(staff)
        });
        state
            && staff
            && (self.days.0..=self.days.1).contains(&cached.key.day)
            && filter.kind.is_none_or(|kind| cached.consultation == is_consultation(kind))
            && filter
                .department
                .is_none_or(|department| cached.department == blob(department.as_uuid()))
            && filter
                .client
                .is_none_or(|client| cached.client == Some(blob(client.as_uuid())))
    }

    fn doubtful(&self, key: DocumentKey) -> bool {
        self.doubts.iter().any(|(cached, _)| cached.key == key)
    }

    /// The doubt of a document, for its row.
    pub(super) fn doubt_of(&self, key: DocumentKey) -> Doubt {
        let found = self.doubts.iter().find(|(cached, _)| cached.key == key);
        found.map_or(Doubt::None, |(_, doubt)| *doubt)
    }

    /// Everything a filter finds that finds little.
    pub(super) fn few(&self) -> Option<Vec<&Cached>> {
        match &self.wanted {
            Wanted::These(found) => Some(found.iter().filter(|cached| self.matches(cached)).collect()),
            Wanted::Any | Wanted::Clients(_) => None,
        }
    }

    /// Documents in doubt that everything but the state holds for.
    pub(super) fn doubts_beside_state(&self) -> Vec<&Cached> {
        let any = DocumentFilter {
            state: None,
            ..self.filter.clone()
        };
        let beside = Scope {
            filter: &any,
            days: self.days,
            doubts: Vec::new(),
            wanted: Wanted::Any,
        };
        let all = self.doubts.iter().map(|(cached, _)| cached);
        all.filter(|cached| beside.matches(cached) && self.wanted.holds(cached))
            .collect()
    }
}

pub(super) const fn is_consultation(kind: SaleKind) -> bool {
    matches!(kind, SaleKind::Consultation)
}

impl Cached {
    pub(super) const fn client(&self) -> Option<[u8; 16]> {
        self.client
    }
}

fn doubts(connection: &Connection, currency: Currency) -> Result<Vec<(Cached, Doubt)>, StoreError> {
    let mut seen: Vec<(DocumentId, Doubt)> = Vec::new();
    for summary in attempt::attention(connection, currency)? {
        let doubt = if summary.state == domain::attempt::State::Conflict {
            Doubt::Conflict
        } else {
            Doubt::OutcomeNotKnown
        };
        match seen.iter_mut().find(|(document, _)| *document == summary.document) {
            Some((_, known)) => *known = doubt.max(*known),
            None => seen.push((summary.document, doubt)),
        }
    }
    let sql = format!("SELECT {CACHED} FROM document d JOIN document_balance b ON b.document = d.seq WHERE d.id = ?1");
    let mut found = Vec::with_capacity(seen.len());
    for (document, doubt) in seen {
        for cached in rows(connection, &sql, [blob(document.as_uuid())], read_cached)? {
            found.push((cached, doubt));
        }
    }
    Ok(found)
}

fn of_client(connection: &Connection, client: ClientId) -> Result<Vec<Cached>, StoreError> {
    let sql = format!("SELECT {CACHED} FROM document_balance b WHERE b.client = ?1");
    rows(connection, &sql, [blob(client.as_uuid())], read_cached)
}

/// What was found of a page.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// Newest first.
    pub(super) keys: Vec<DocumentKey>,
    /// Where the next older page begins, if there is one.
    pub(super) older: Option<DocumentKey>,
    /// Where the next newer page begins, if there is one.
    pub(super) newer: Option<DocumentKey>,
    /// The search was cut off: an older page goes on from where it ended.
    pub(super) cut_off: bool,
}

pub(super) fn page(connection: &Connection, scope: &Scope<'_>, paging: Paging, at_most: usize) -> Result<Page, StoreError> {
    let (towards, from) = match paging {
        Paging::Newest => (Towards::Older, None),
        Paging::OlderThan(key) => (Towards::Older, Some(key)),
        Paging::NewerThan(key) => (Towards::Newer, Some(key)),
    };
    let Taken { mut keys, cut_off_at } = take(connection, scope, towards, from, at_most.saturating_add(1))?;
    let more = keys.len() > at_most;
    keys.truncate(at_most);
    if towards == Towards::Newer {
        keys.reverse();
    }
    let (first, last) = (keys.first().copied(), keys.last().copied());
    let beyond = |edge: Option<DocumentKey>, towards| -> Result<Option<DocumentKey>, StoreError> {
        let Some(edge) = edge else { return Ok(None) };
        let there = take(connection, scope, towards, Some(edge), 1)?;
        Ok((!there.keys.is_empty() || there.cut_off_at.is_some()).then_some(edge))
    };
    let ahead = |edge: Option<DocumentKey>| if more { edge } else { cut_off_at };
    let (older, newer) = match towards {
        Towards::Older => (ahead(last), beyond(first.or(from), towards.back())?),
        Towards::Newer => (beyond(last.or(from), towards.back())?, ahead(first)),
    };
    Ok(Page {
        keys,
        older,
        newer,
        cut_off: !more && cut_off_at.is_some(),
    })
}

/// Keys in the order of the direction, and where the search was cut off.
#[derive(Debug, Default)]
struct Taken {
    keys: Vec<DocumentKey>,
    cut_off_at: Option<DocumentKey>,
}

fn take(
    connection: &Connection,
    scope: &Scope<'_>,
    towards: Towards,
    from: Option<DocumentKey>,
    at_most: usize,
) -> Result<Taken, StoreError> {
    if let Some(found) = scope.few() {
        let ahead = |key: &DocumentKey| match (towards, from) {
            (_, None) => true,
            (Towards::Older, Some(from)) => *key < from,
            (Towards::Newer, Some(from)) => *key > from,
        };
        let mut keys: Vec<DocumentKey> = found.into_iter().map(|cached| cached.key).filter(ahead).collect();
        in_order(&mut keys, towards);
        keys.truncate(at_most);
        return Ok(Taken { keys, cut_off_at: None });
    }
    if let Wanted::Clients(clients) = &scope.wanted {
        return look_through(connection, scope, clients, scope.range(towards, from), at_most);
    }
    let mut keys = Vec::new();
    for stream in stream::of(connection, scope.filter)? {
        // Those in doubt stand under a state of their own, so a stream of a state may hold some that are left out again.
        let margin = at_most.saturating_add(scope.doubts.len());
        keys.extend(stream.read(connection, scope.range(towards, from), margin)?);
    }
    if scope.filter.state.is_some() {
        keys.retain(|key| !scope.doubtful(*key));
    }
    in_order(&mut keys, towards);
    keys.dedup();
    keys.truncate(at_most);
    Ok(Taken { keys, cut_off_at: None })
}

fn in_order(keys: &mut [DocumentKey], towards: Towards) {
    match towards {
        Towards::Older => keys.sort_unstable_by(|one, other| other.cmp(one)),
        Towards::Newer => keys.sort_unstable(),
    }
}

/// How many documents are looked through for one page.
const LOOKED_THROUGH: usize = 10_000;

fn look_through(
    connection: &Connection,
    scope: &Scope<'_>,
    clients: &Clients,
    range: Range,
    at_most: usize,
) -> Result<Taken, StoreError> {
    let (bounds, order) = (range.bounds(), range.order());
    let sql = format!("SELECT {CACHED} FROM document_balance b WHERE {} {order}", stream::BETWEEN);
    let mut statement = connection.prepare_cached(&sql)?;
    let mut found = statement.query(bounds)?;
    let (mut taken, mut seen) = (Taken::default(), 0_usize);
    while let Some(row) = found.next()? {
        let cached = read_cached(row)?;
        if clients.hold(&cached) && scope.matches(&cached) {
            taken.keys.push(cached.key);
        }
        if taken.keys.len() >= at_most {
            break;
        }
        seen = seen.saturating_add(1);
        if seen >= LOOKED_THROUGH {
            taken.cut_off_at = Some(cached.key);
            break;
        }
    }
    Ok(taken)
}
