//! Which papers there are, and how often one may be handed out.
//!
//! A receipt stands for one payment and is the same for ever: the sale, and the payments up to that one. An invoice stands for
//! its document and says what is paid of it when it is printed. The first print is the original; every later one is a copy and
//! marked as such. Of a receipt there is at most one copy: two of the four countries forbid more, and one program serves all.
//!
//! Deliberately absent: what stands on a paper, and who counts (the books do).

use uuid::Uuid;

use crate::ids::{AttemptId, DocumentId, PaymentId};

/// Which paper it is. What it is called is the country's matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PaperKind {
    /// For a payment: what was sold, and what was paid of it so far. In cash-invoice mode the cash invoice.
    Receipt,
    /// For money given back.
    RefundReceipt,
    /// For the debt.
    Invoice,
    /// For a debt that is taken back.
    CreditNote,
    /// The terminal's own slip.
    Slip,
}

impl PaperKind {
    /// Every kind.
    pub const ALL: [Self; 5] = [
        Self::Receipt,
        Self::RefundReceipt,
        Self::Invoice,
        Self::CreditNote,
        Self::Slip,
    ];

    /// The stable code for the wire.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Receipt => "receipt",
            Self::RefundReceipt => "refund_receipt",
            Self::Invoice => "invoice",
            Self::CreditNote => "credit_note",
            Self::Slip => "slip",
        }
    }

    /// How many copies beside the original may be handed out; `None` where the law sets no limit.
    #[must_use]
    pub const fn copies(self) -> Option<u32> {
        match self {
            Self::Receipt | Self::RefundReceipt => Some(1),
            Self::Invoice | Self::CreditNote | Self::Slip => None,
        }
    }

    /// What the next print is, after so many; `None` when there may be none.
    #[must_use]
    pub const fn next(self, issued: u32) -> Option<Copy> {
        match (issued, self.copies()) {
            (0, _) => Some(Copy::Original),
            (_, None) => Some(Copy::Copy),
            (_, Some(copies)) if issued <= copies => Some(Copy::Copy),
            (_, Some(_)) => None,
        }
    }
}

/// The first print, or a copy of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Copy {
    /// The first.
    Original,
    /// Any later one; it is marked.
    Copy,
}

/// Whose copy of a slip.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SlipCopy {
    /// The card holder's.
    Customer,
    /// The merchant's.
    Merchant,
}

/// One paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PaperRef {
    /// The receipt of a payment.
    Receipt(PaymentId),
    /// The receipt of a refund.
    Refund(PaymentId),
    /// The invoice of a document.
    Invoice(DocumentId),
    /// The credit note of a document.
    CreditNote(DocumentId),
    /// A slip of an attempt.
    Slip(AttemptId, SlipCopy),
}

impl PaperRef {
    /// Its kind.
    #[must_use]
    pub const fn kind(self) -> PaperKind {
        match self {
            Self::Receipt(_) => PaperKind::Receipt,
            Self::Refund(_) => PaperKind::RefundReceipt,
            Self::Invoice(_) => PaperKind::Invoice,
            Self::CreditNote(_) => PaperKind::CreditNote,
            Self::Slip(..) => PaperKind::Slip,
        }
    }

    /// The stable code for storage and the wire; with the subject it is the paper.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Slip(_, SlipCopy::Customer) => "slip_customer",
            Self::Slip(_, SlipCopy::Merchant) => "slip_merchant",
            Self::Receipt(_) | Self::Refund(_) | Self::Invoice(_) | Self::CreditNote(_) => self.kind().code(),
        }
    }

    /// What it is about.
    #[must_use]
    pub const fn subject(self) -> Uuid {
        match self {
            Self::Receipt(payment) | Self::Refund(payment) => payment.as_uuid(),
            Self::Invoice(document) | Self::CreditNote(document) => document.as_uuid(),
            Self::Slip(attempt, _) => attempt.as_uuid(),
        }
    }

    /// Reads a code and a subject.
    #[must_use]
    pub fn from_parts(code: &str, subject: Uuid) -> Option<Self> {
        let (payment, document) = (PaymentId::from_uuid(subject), DocumentId::from_uuid(subject));
        let attempt = AttemptId::from_uuid(subject);
        [
            Self::Receipt(payment),
            Self::Refund(payment),
            Self::Invoice(document),
            Self::CreditNote(document),
            Self::Slip(attempt, SlipCopy::Customer),
            Self::Slip(attempt, SlipCopy::Merchant),
        ]
        .into_iter()
        .find(|paper| paper.code() == code)
    }
}

/// How a paper is handed out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Medium {
    /// By a printer. That a print was asked for is all the till can know.
    Print,
    /// As a file.
    File,
}

impl Medium {
    /// The stable code for storage.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Print => "print",
            Self::File => "file",
        }
    }
}
