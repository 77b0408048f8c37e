//! The journal: what happened, in order, chained.
//!
//! Every line carries a hash over its own facts and the line before it, so a change anywhere shows everywhere after. What
//! a line says in words and sums (its payload) stands beside the chain under a salted hash: the law can let a payload go
//! without breaking the chain, and the hash of a guessable payload gives nothing away.
//!
//! Bytes are unambiguous: every field goes in with its length, and each kind of hash begins with its own label.
//!
//! Deliberately absent: storage, the anchoring of the head, and the countries' own statutory signatures.

use sha2::{Digest, Sha256};

use crate::stamp::Stamp;

macro_rules! journal_kinds {
    ($($(#[$doc:meta])* $name:ident = $code:literal,)+) => {
        /// What a line of the journal is about.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum JournalKind {
            $($(#[$doc])* $name,)+
        }

        impl JournalKind {
            /// Every kind.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The stable code: it is hashed into the chain, so it never changes.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)+
                }
            }

            /// Reads a stable code.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|kind| kind.code() == code)
            }
        }
    };
}

journal_kinds! {
    /// A set of books was created.
    BooksCreated = "books_created",
    /// The books were restored from a copy and begin new series.
    BooksRestored = "books_restored",
    /// The program started on these books.
    ProgramStarted = "program_started",
    /// The program stopped in good order.
    ProgramStopped = "program_stopped",
    /// Somebody was picked at the till.
    StaffSignedIn = "staff_signed_in",
    /// A setting changed.
    SettingChanged = "setting_changed",
    /// The price list changed.
    CatalogueChanged = "catalogue_changed",
    /// A client, a patient or a member of staff changed.
    PeopleChanged = "people_changed",
    /// The company's name, address or VAT number changed.
    OrganisationChanged = "organisation_changed",
    /// A department was added or renamed.
    DepartmentChanged = "department_changed",
    /// A till got another name or moved to another department.
    TillChanged = "till_changed",
    /// A terminal was added, changed, held or retired.
    TerminalChanged = "terminal_changed",
    /// A person confirmed something about a terminal, or took it back.
    TerminalTicked = "terminal_ticked",
    /// Something is about to be asked of a terminal beside payments.
    TerminalCalled = "terminal_called",
    /// How that ended.
    TerminalAnswered = "terminal_answered",
    /// A draft was thrown away.
    SaleDiscarded = "sale_discarded",
    /// A document was finalised.
    DocumentFinalised = "document_finalised",
    /// A credit note took a document back.
    DocumentCredited = "document_credited",
    /// Cash was taken.
    CashPaid = "cash_paid",
    /// Cash was given back.
    CashRefunded = "cash_refunded",
    /// An attempt was written down; nothing is sent yet.
    AttemptBegun = "attempt_begun",
    /// From here on the card may be charged.
    AttemptSending = "attempt_sending",
    /// The card was charged, or money was given back to it.
    AttemptApproved = "attempt_approved",
    /// The payment's own reply said no.
    AttemptDeclined = "attempt_declined",
    /// It is proven that nothing was sent.
    AttemptNotSent = "attempt_not_sent",
    /// The outcome is not known.
    AttemptUnknown = "attempt_unknown",
    /// Later evidence contradicts an attempt.
    AttemptConflict = "attempt_conflict",
    /// Staff asked the terminal to cancel.
    AbortAsked = "abort_asked",
    /// The terminal was asked for its last transaction.
    LookedUp = "looked_up",
    /// A person recorded, with evidence, that the card was charged.
    ResolvedCharged = "resolved_charged",
    /// A person recorded, with evidence, that the card was not charged.
    ResolvedNotCharged = "resolved_not_charged",
    /// A person allowed a second payment beside one in doubt.
    SecondPaymentAllowed = "second_payment_allowed",
    /// A supervisor's code is about to be checked.
    SupervisorAsked = "supervisor_asked",
    /// What the check of a supervisor's code came to.
    SupervisorAnswered = "supervisor_answered",
    /// A supervisor's code was set.
    SupervisorCodeSet = "supervisor_code_set",
    /// A card holder's signature was compared.
    SignatureCompared = "signature_compared",
    /// Somebody was given a case, wrote something into one, or closed it.
    CaseStepped = "case_stepped",
    /// The totals of a reconciliation were compared with the books.
    ReconciliationCompared = "reconciliation_compared",
    /// The terminal's totals agree with the books, and an attempt is among them.
    AttemptReconciled = "attempt_reconciled",
    /// Somebody was given a difference, wrote something about one, or settled it.
    DifferenceStepped = "difference_stepped",
    /// The clock on the wall stands before the last line: from here on times do not follow each other.
    ClockSetBack = "clock_set_back",
    /// An attempt was found open at start-up and taken up again.
    Recovered = "recovered",
    /// A paper was printed or kept as a file.
    PaperIssued = "paper_issued",
}

/// A SHA-256 hash.
pub type Hash = [u8; 32];

/// What the first line of a journal has for the line before it.
pub const FIRST: Hash = [0; 32];

fn add_field(hasher: &mut Sha256, field: &[u8]) {
    // Slices are shorter than 2^64 on every computer there is; the fallback only keeps the conversion total.
    hasher.update(u64::try_from(field.len()).unwrap_or(u64::MAX).to_be_bytes());
    hasher.update(field);
}

fn hash_fields(label: &str, fields: &[&[u8]]) -> Hash {
    let mut hasher = Sha256::new();
    add_field(&mut hasher, label.as_bytes());
    for field in fields {
        add_field(&mut hasher, field);
    }
    hasher.finalize().into()
}

/// The salted hash of a payload: of its parts, each with its length.
#[must_use]
pub fn payload_hash(salt: &[u8; 16], parts: &[&[u8]]) -> Hash {
    let fields: Vec<&[u8]> = std::iter::once(salt.as_slice()).chain(parts.iter().copied()).collect();
    hash_fields("klinikassa payload 1", &fields)
}

/// The hash of a line: over the line before it and its own facts.
#[must_use]
pub fn link(previous: &Hash, seq: u64, kind: JournalKind, stamp: &Stamp, payload: &Hash) -> Hash {
    link_raw(previous, seq, kind.code(), &stamp.canonical_bytes(), payload)
}

/// The same over facts as they are stored, for chains of other rows and for checking a copy with kinds newer than this
/// program.
#[must_use]
pub fn link_raw(previous: &Hash, seq: u64, kind_code: &str, stamp_bytes: &[u8], payload: &Hash) -> Hash {
    hash_fields(
        "klinikassa link 1",
        &[previous, &seq.to_be_bytes(), kind_code.as_bytes(), stamp_bytes, payload],
    )
}
