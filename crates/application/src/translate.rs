//! From the client's words to the domain's: outcomes, reasons, reviews and facts. Nothing is decided here.

use crate::account::{CardPause, Unserved};
use connect_at_cloud::{
    CallError, CardholderVerification, Decoded, LastResult, OpenError, Outcome, Reason as Said, ResultFacts, Review as Seen,
    TransactionKind,
};
use domain::attempt::{Approval, ApprovalSource, DccFacts, Event, Kind, LookUpFacts, Reason, ReasonCode, Review};

/// What the reply to our POST means for the attempt.
pub(crate) fn event_of_reply(reply: &Decoded) -> Event {
    match (reply.outcome, &reply.facts) {
        (Outcome::Approved, Some(facts)) => Event::Approved {
            approval: Box::new(approval(facts)),
            source: ApprovalSource::Reply,
            review: reply.review.as_ref().map(review),
        },
        (Outcome::Declined | Outcome::Refused, _) => Event::Declined(reason(&reply.reason)),
        // An approval that can't be read in full decides nothing.
        (Outcome::Approved, None) | (Outcome::Unknown, _) => Event::InDoubt(reason(&reply.reason)),
    }
}

/// What a look-up that may be believed means for the attempt. Where our books alone know better (the result stood there before
/// we sent, or its reference is another payment's) the answer contradicts itself as far as anybody can tell.
pub(crate) fn event_of_look_up(last: &LastResult, different: bool) -> Event {
    let seen = last.differs.as_ref().or(last.review.as_ref()).map(review);
    let review = if different {
        Some(seen.unwrap_or(Review::Inconsistent))
    } else {
        seen
    };
    Event::Approved {
        approval: Box::new(approval(&last.facts)),
        source: ApprovalSource::LookUp,
        review,
    }
}

/// What a look-up showed, for the domain's judgement.
pub(crate) fn look_up_facts(last: &LastResult, stan_in_our_books: bool) -> LookUpFacts {
    let facts = &last.facts;
    let extra = facts.tip_minor.unwrap_or(0).checked_add(facts.surcharge_minor.unwrap_or(0));
    LookUpFacts {
        approved: last.approved,
        order_id: facts.order_id.clone(),
        kind: facts.kind.and_then(kind),
        total_minor: facts.total_minor,
        extra_minor: extra.unwrap_or(i64::MAX),
        terminal_number: facts.terminal_id.clone(),
        fingerprint: *facts.fingerprint.as_bytes(),
        stan_in_our_books,
    }
}

/// The transaction that a kind of attempt is sent as. A reversal never goes out as a transaction: it has a call and a room of its
/// own.
pub(crate) const fn kind_asked(kind: Kind) -> Option<TransactionKind> {
    match kind {
        Kind::Purchase => Some(TransactionKind::Purchase),
        Kind::Refund => Some(TransactionKind::ReturnOfGoods),
        Kind::Reversal => None,
    }
}

fn kind(kind: TransactionKind) -> Option<Kind> {
    match kind {
        TransactionKind::Purchase => Some(Kind::Purchase),
        TransactionKind::ReturnOfGoods => Some(Kind::Refund),
    }
}

/// Facts of an approval. A missing sum can't reach this point: the decoder calls such a reply unknown.
fn approval(facts: &ResultFacts) -> Approval {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    Approval {
        total_minor: facts.total_minor.unwrap_or(0),
        tip_minor: facts.tip_minor.unwrap_or(0),
        surcharge_minor: facts.surcharge_minor.unwrap_or(0),
        stan_auth: text(&facts.stan_auth),
        session: text(&facts.session),
        truncated_pan: text(&facts.truncated_pan),
        issuer: text(&facts.card_issuer_name),
        cvm: verification(&facts.cvm).to_owned(),
        aid: text(&facts.aid),
        terminal_time: text(&facts.terminal_time),
        fingerprint: *facts.fingerprint.as_bytes(),
        dcc: facts.conversion.as_ref().map(|conversion| DccFacts {
            currency: conversion.currency.clone(),
            amount: conversion
                .cardholder_amount_minor
                .map(|minor| minor.to_string())
                .unwrap_or_default(),
            rate: conversion.rate.clone().unwrap_or_default(),
        }),
    }
}

fn verification(cvm: &CardholderVerification) -> &'static str {
    match cvm {
        CardholderVerification::Pin => "0",
        CardholderVerification::Signature => "1",
        CardholderVerification::None => "2",
        CardholderVerification::Loyalty => "3",
        CardholderVerification::ConsumerDevice => "4",
        CardholderVerification::NotStated | CardholderVerification::Other(_) => "",
    }
}

fn review(seen: &Seen) -> Review {
    match seen {
        Seen::AmountDiffers { .. } | Seen::AmountIsZero => Review::Amount,
        Seen::OtherTerminal(_) | Seen::TerminalMissing => Review::Terminal,
        Seen::OtherKind(_) | Seen::KindMissing | Seen::KindWordDiffers => Review::Kind,
        Seen::OtherOrderId(_) => Review::OrderId,
        Seen::OtherCurrency(_) => Review::Currency,
        Seen::StanMissing
        | Seen::TransactionIdDiffers
        | Seen::CardNumberDiffers
        | Seen::ResultDataUnreadable
        | Seen::UnusualResponseCode(_) => Review::Inconsistent,
    }
}

/// The client's reason in the domain's closed set.
pub(crate) fn reason(said: &Said) -> Reason {
    let code = match said {
        Said::ClientCancelled => ReasonCode::ClientCancelled,
        Said::Duplicate => ReasonCode::Duplicate,
        Said::Rejected => ReasonCode::Rejected,
        Said::OfflineDeclined => ReasonCode::OfflineDeclined,
        Said::WrongPin => ReasonCode::WrongPin,
        Said::InsufficientFunds => ReasonCode::InsufficientFunds,
        Said::ExpiredCard => ReasonCode::ExpiredCard,
        Said::NotPermitted => ReasonCode::NotPermitted,
        Said::MustReconcile => ReasonCode::MustReconcile,
        Said::MenuOpen => ReasonCode::MenuOpen,
        Said::AmountTooLow => ReasonCode::AmountTooLow,
        Said::FormatError => ReasonCode::FormatError,
        Said::BankDeclined(_) => ReasonCode::BankDeclined,
        Said::OtherDecline(_) => ReasonCode::Other,
        Said::TerminalBusy => ReasonCode::TerminalBusy,
        Said::TerminalNotConnected => ReasonCode::NotConnected,
        Said::CredentialsRefused => ReasonCode::LoginRefused,
        Said::LostContact => ReasonCode::TerminalLostContact,
        Said::HttpStatus(_)
        | Said::NotAuthorised(_)
        | Said::Redirected(_)
        | Said::BareString(_)
        | Said::FailureWithoutResult(_) => ReasonCode::ServiceError,
        Said::EmptyBody | Said::Truncated => ReasonCode::AnswerLost,
        Said::Done
        | Said::WrongContentType
        | Said::Html
        | Said::Oversize
        | Said::InvalidUtf8
        | Said::ByteOrderMark
        | Said::MalformedJson
        | Said::TooComplex
        | Said::DuplicateKeys
        | Said::UnexpectedShape
        | Said::NoResult
        | Said::TwoResults
        | Said::ResultMissing
        | Said::AdministrativeResult
        | Said::FinancialResult
        | Said::LoyaltyResult
        | Said::UnlistedResult(_)
        | Said::AmountUnreadable
        | Said::Contradictory(_)
        | Said::ForeignDecline
        | Said::NoneYet => ReasonCode::AnswerUnreadable,
    };
    Reason {
        code,
        detail: said.detail().unwrap_or_default(),
    }
}

/// Why no connection was opened; nothing was sent.
pub(crate) fn not_opened(error: &OpenError) -> Reason {
    match error {
        OpenError::Tls(failure) => Reason {
            code: ReasonCode::Tls,
            detail: failure.to_string(),
        },
        OpenError::NoSession => Reason::of(ReasonCode::LoginRefused),
        OpenError::NotResolved(_)
        | OpenError::Refused
        | OpenError::Unreachable(_)
        | OpenError::ProxyRefused(_)
        | OpenError::TimedOut(_) => Reason::of(ReasonCode::NoConnection),
    }
}

/// Why there was nobody logged in for a payment; nothing was sent.
pub(crate) fn not_served(error: &Unserved) -> Reason {
    match error {
        Unserved::Paused(CardPause::Refused) => Reason::of(ReasonCode::LoginRefused),
        Unserved::Paused(CardPause::NoAccount | CardPause::Keychain(_)) => Reason::of(ReasonCode::AccountNotReady),
        Unserved::Call(error) => not_logged_in(error),
    }
}

/// Why the login ahead of a payment failed; nothing was sent.
fn not_logged_in(error: &CallError) -> Reason {
    match error {
        CallError::Tls(failure) => Reason {
            code: ReasonCode::Tls,
            detail: failure.to_string(),
        },
        CallError::CredentialsRefused | CallError::NoSession | CallError::SessionRefused => Reason::of(ReasonCode::LoginRefused),
        CallError::NotResolved(_)
        | CallError::Unreachable(_)
        | CallError::Interrupted(_)
        | CallError::TimedOut(_)
        | CallError::Reply { .. } => Reason::of(ReasonCode::NoConnection),
    }
}

#[cfg(test)]
mod tests;
