//! A terminal's own totals beside the books': what agrees, and each thing that does not.
//!
//! Purchases and refunds stand apart, each with a count and a sum, for two mistakes may hide each other in one figure. Totals in another
//! currency are not comparable: that is the difference then, and the only one. Where the terminal says only how many there were and
//! what they come to with refunds taken off, that is compared: weaker, because two mistakes may hide each other, and so it never
//! passes for totals by kind. Where it gave nothing there is nothing to compare, and nothing agrees either.
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

impl Totals {
    /// How many of both kinds, and what they come to with refunds taken off; `None` if it can't be told.
    #[must_use]
    pub fn net(self) -> Option<Side> {
        Some(Side {
            count: self.purchases.count.checked_add(self.refunds.count)?,
            sum_minor: self.purchases.sum_minor.checked_sub(self.refunds.sum_minor)?,
        })
    }
}

/// How much a terminal says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Said {
    /// Purchases and refunds apart.
    ByKind(Totals),
    /// How many of both, and what they come to with refunds taken off.
    CountAndNet(Side),
}

/// What a terminal says.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Reported {
    /// Its figures.
    pub said: Said,
    /// The currency on its paper, as spelled there; `None` where it names none.
    pub currency: Option<String>,
}

/// What could be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Basis {
    /// Purchases and refunds, each by count and sum.
    ByKind,
    /// One count and one sum.
    CountAndNet,
    /// Nothing.
    Nothing,
}

impl Basis {
    /// What these figures allow.
    #[must_use]
    pub fn of(reported: Option<&Reported>) -> Self {
        match reported.map(|reported| reported.said) {
            Some(Said::ByKind(_)) => Self::ByKind,
            Some(Said::CountAndNet(_)) => Self::CountAndNet,
            None => Self::Nothing,
        }
    }
}

/// What does not agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DifferenceKind {
    /// Count or sum of purchases.
    Purchases,
    /// Count or sum of refunds.
    Refunds,
    /// The count or the sum of both together, where they can't be told apart.
    Net,
    /// The terminal counts in another currency.
    Currency,
}

impl DifferenceKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Purchases, Self::Refunds, Self::Net, Self::Currency];

    /// The text the books and the catalogues hold.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Purchases => "purchases",
            Self::Refunds => "refunds",
            Self::Net => "net",
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
    /// Whatever could be compared is the books'.
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
    let mut differs = Vec::new();
    match reported.said {
        Said::ByKind(theirs) => {
            if theirs.purchases != ours.purchases {
                differs.push(DifferenceKind::Purchases);
            }
            if theirs.refunds != ours.refunds {
                differs.push(DifferenceKind::Refunds);
            }
        }
        Said::CountAndNet(theirs) => {
            if ours.net() != Some(theirs) {
                differs.push(DifferenceKind::Net);
            }
        }
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
            said: Said::ByKind(totals),
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
    fn one_count_and_one_sum_are_compared_and_never_pass_for_more() {
        let ours = totals((3, 10_000), (1, 500));
        let net = |count, sum_minor, currency: Option<&str>| Reported {
            said: Said::CountAndNet(Side { count, sum_minor }),
            currency: currency.map(str::to_owned),
        };
        let found = |reported: &Reported| compare(Some(reported), ours, Currency::Eur);
        let equal = net(4, 9_500, None);
        assert_eq!(found(&equal), (Verdict::Equal, vec![]));
        assert_eq!(Basis::of(Some(&equal)), Basis::CountAndNet);
        let differs = (Verdict::Differs, vec![DifferenceKind::Net]);
        for (count, sum_minor) in [
            (3, 9_500),
            (4, 10_500),
            (4, 9_501),
            (5, 9_500),
            (0, 0),
            (-4, -9_500),
            (4, i64::MIN),
        ] {
            assert_eq!(found(&net(count, sum_minor, None)), differs, "{count} {sum_minor}");
        }
        let other = found(&net(4, 9_500, Some("NOK")));
        assert_eq!(other, (Verdict::Differs, vec![DifferenceKind::Currency]));
        // Sums that can't be added up agree with nothing.
        let beyond = totals((1, i64::MAX), (1, -1));
        assert_eq!(beyond.net(), None);
        assert_eq!(compare(Some(&net(2, i64::MIN, None)), beyond, Currency::Eur), differs);
        assert_eq!(Basis::of(Some(&said(ours, None))), Basis::ByKind);
        assert_eq!(Basis::of(None), Basis::Nothing);
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
