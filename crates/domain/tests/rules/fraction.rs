//! Exact fractions: the oracle. Nothing here calls the code under test.

/// A fraction in lowest terms with a positive denominator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fraction {
    n: i128,
    d: i128,
}

fn gcd(a: i128, b: i128) -> i128 {
    if b == 0 { a.abs() } else { gcd(b, a % b) }
}

impl Fraction {
    pub fn new(n: i128, d: i128) -> Self {
        assert!(d != 0);
        let divisor = gcd(n, d).max(1) * d.signum();
        Self {
            n: n / divisor,
            d: d / divisor,
        }
    }

    pub fn whole(n: i64) -> Self {
        Self::new(i128::from(n), 1)
    }

    pub fn times(self, other: Self) -> Self {
        Self::new(self.n * other.n, self.d * other.d)
    }

    pub fn over(self, other: Self) -> Self {
        Self::new(self.n * other.d, self.d * other.n)
    }

    pub fn plus(self, other: Self) -> Self {
        Self::new(self.n * other.d + other.n * self.d, self.d * other.d)
    }

    pub fn minus(self, other: Self) -> Self {
        self.plus(Self::new(-other.n, other.d))
    }

    pub fn floor(self) -> i128 {
        self.n.div_euclid(self.d)
    }

    pub fn is_less_than(self, other: Self) -> bool {
        self.n * other.d < other.n * self.d
    }

    /// Half away from zero, by the schoolbook's words: add a half to the size, cut off, put the sign back.
    pub fn rounded(self) -> i64 {
        let size = Self::new(self.n.abs(), self.d).plus(Self::new(1, 2)).floor();
        i64::try_from(if self.n < 0 { -size } else { size }).unwrap()
    }
}

#[test]
fn the_oracle_itself_rounds_as_schoolbooks_do() {
    let cases = [
        ((5, 10), 1),
        ((-5, 10), -1),
        ((49, 100), 0),
        ((-49, 100), 0),
        ((15, 10), 2),
        ((-15, 10), -2),
        ((7, 1), 7),
    ];
    for ((n, d), expected) in cases {
        assert_eq!(Fraction::new(n, d).rounded(), expected, "{n}/{d}");
    }
    assert_eq!(Fraction::new(1, 3).plus(Fraction::new(1, 6)), Fraction::new(1, 2));
    assert_eq!(Fraction::new(1, 3).minus(Fraction::new(1, 2)), Fraction::new(-1, 6));
    assert_eq!(Fraction::new(2, 3).over(Fraction::new(-4, 3)), Fraction::new(-1, 2));
    assert_eq!(Fraction::new(-1, 3).floor(), -1);
}
