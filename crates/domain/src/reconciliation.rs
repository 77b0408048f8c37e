//! A terminal's own totals beside the books': what agrees, and each thing that does not.
//!
//! Purchases and refunds stand apart, each with a count and a sum, for two mistakes may hide each other in one figure. Totals in another
//! currency are not comparable: that is the difference then, and the only one. Where the terminal gave no totals there is nothing
//! to compare, and nothing agrees either.
//!
//! Deliberately absent: why they differ. A person finds that out, with the list of payments and the paper.

use crate::money::Currency;

/// How many, over how much.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Side {
    /// How many. Below nothing only if a payment of another session was undone.
    pub count: i64,
    /// Over how much, minor units.
    pub sum_minor: i64,
}

impl Side {
    /// What is more here than there; `None` if it can't be told.
    #[must_use]
    pub fn above(self, other: Self) -> Option<Self> {
        Some(Self {
            count: self.count.checked_sub(other.count)?,
            sum_minor: self.sum_minor.checked_sub(other.sum_minor)?,
        })
    }

    /// One more, over so much.
    #[must_use]
    pub fn with(self, count: i64, sum_minor: i64) -> Self {
        Self {
            count: self.count.saturating_add(count),
            sum_minor: self.sum_minor.saturating_add(sum_minor),
        }
    }
}

/// Both kinds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Totals {
    /// Money taken, less what was undone.
    pub purchases: Side,
    /// Money given back.
    pub refunds: Side,
}

/// What a terminal says.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Reported {
    /// Its totals.
    pub totals: Totals,
    /// The currency on its paper, as spelled there; `None` where it took nothing and names none.
    pub currency: Option<String>,
}

/// What does not agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DifferenceKind {
    /// Count or sum of purchases.
    Purchases,
    /// Count or sum of refunds.
    Refunds,
    /// The terminal counts in another currency.
    Currency,
}

impl DifferenceKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Purchases, Self::Refunds, Self::Currency];

    /// The text the books and the catalogues hold.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Purchases => "purchases",
            Self::Refunds => "refunds",
            Self::Currency => "currency",
        }
    }

    /// Reads the text the books hold.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// What a comparison came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Verdict {
    /// Counts and sums of both kinds are the books'.
    Equal,
    /// Something is not.
    Differs,
    /// The terminal gave no totals: a person has to compare the paper.
    NoTotals,
}

impl Verdict {
    /// Every verdict.
    pub const ALL: [Self; 3] = [Self::Equal, Self::Differs, Self::NoTotals];

    /// The text the books and the catalogues hold.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Equal => "equal",
            Self::Differs => "differs",
            Self::NoTotals => "no_totals",
        }
    }

    /// Reads the text the books hold.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|verdict| verdict.code() == code)
    }
}

/// Compares: the verdict, and what does not agree.
#[must_use]
pub fn compare(reported: Option<&Reported>, ours: Totals, currency: Currency) -> (Verdict, Vec<DifferenceKind>) {
    let Some(reported) = reported else {
        return (Verdict::NoTotals, Vec::new());
    };
    if reported.currency.as_deref().is_some_and(|theirs| theirs != currency.code()) {
        return (Verdict::Differs, vec![DifferenceKind::Currency]);
    }
    let theirs = reported.totals;
    let mut differs = Vec::new();
    if theirs.purchases != ours.purchases {
        differs.push(DifferenceKind::Purchases);
    }
    if theirs.refunds != ours.refunds {
        differs.push(DifferenceKind::Refunds);
    }
    let verdict = if differs.is_empty() {
        Verdict::Equal
    } else {
        Verdict::Differs
    };
    (verdict, differs)
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn totals(purchases: (i64, i64), refunds: (i64, i64)) -> Totals {
        Totals {
            purchases: Side {
                count: purchases.0,
                sum_minor: purchases.1,
            },
            refunds: Side {
                count: refunds.0,
                sum_minor: refunds.1,
            },
        }
    }

    fn said(totals: Totals, currency: Option<&str>) -> Reported {
        Reported {
            totals,
            currency: currency.map(str::to_owned),
        }
    }

    #[test]
    fn each_kind_is_a_difference_of_its_own_and_nothing_is_equal_without_totals() {
        let ours = totals((3, 10_000), (1, 500));
        let eur = Currency::Eur;
        let found = |theirs: Totals| compare(Some(&said(theirs, Some("EUR"))), ours, eur);
        assert_eq!(found(ours), (Verdict::Equal, vec![]));
        let purchases = (Verdict::Differs, vec![DifferenceKind::Purchases]);
        assert_eq!(found(totals((4, 10_000), (1, 500))), purchases, "a count alone");
        assert_eq!(found(totals((3, 10_001), (1, 500))), purchases, "a sum alone");
        // The net is the same; the difference is not hidden by that.
        let both = vec![DifferenceKind::Purchases, DifferenceKind::Refunds];
        assert_eq!(found(totals((4, 10_500), (2, 1_000))), (Verdict::Differs, both));
        assert_eq!(compare(None, ours, eur), (Verdict::NoTotals, vec![]));
        assert_eq!(compare(None, Totals::default(), eur), (Verdict::NoTotals, vec![]));
    }

    #[test]
    fn another_currency_is_a_difference_even_over_the_same_figures() {
        let ours = totals((3, 10_000), (0, 0));
        let other = compare(Some(&said(ours, Some("SEK"))), ours, Currency::Eur);
        assert_eq!(other, (Verdict::Differs, vec![DifferenceKind::Currency]));
        let none = compare(Some(&said(Totals::default(), None)), Totals::default(), Currency::Eur);
        assert_eq!(none, (Verdict::Equal, vec![]));
    }

    #[test]
    fn codes_are_read_back() {
        assert!(
            DifferenceKind::ALL
                .iter()
                .all(|kind| DifferenceKind::from_code(kind.code()) == Some(*kind))
        );
        assert!(
            Verdict::ALL
                .iter()
                .all(|verdict| Verdict::from_code(verdict.code()) == Some(*verdict))
        );
        assert_eq!(Verdict::from_code("same"), None);
    }
}
