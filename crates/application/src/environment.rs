//! Which service which books may talk to. Real books know one environment, production; its hosts stand here and nowhere else.

use connect_at_cloud::{Endpoint, InvalidEndpoint};
use domain::clinic::BooksKind;

/// Hosts of the production service, from the protocol sheet: the present one, and the one before the move.
const PRODUCTION_HOSTS: [&str; 2] = ["https://connectcloud.aws.nets.eu", "https://api1.cloudconnect.nets.eu"];
/// The service's test environment.
const TEST_HOST: &str = "https://connectcloud-test.aws.nets.eu";

/// A service address together with the kind of books it may serve.
#[derive(Debug, Clone)]
pub struct Environment {
    endpoint: Endpoint,
    serves: BooksKind,
    /// Root certificates trusted besides the platform's.
    roots: Option<String>,
}

/// Why an address was refused for these books.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WrongEnvironment {
    /// Real books talk to production only.
    #[error("real books talk to the production service only")]
    NotProduction,
    /// Practice books talk to the practice terminal on this computer only.
    #[error("practice books talk to this computer only")]
    NotLoopback,
    /// Test books never talk to production.
    #[error("test books never talk to the production service")]
    Production,
    /// Not a service address.
    #[error(transparent)]
    Address(#[from] InvalidEndpoint),
}

impl Environment {
    /// The environment these books may use at this address.
    ///
    /// # Errors
    /// [`WrongEnvironment`] unless the address belongs to the kind of books.
    pub fn for_books(kind: BooksKind, address: &str) -> Result<Self, WrongEnvironment> {
        let endpoint = Endpoint::parse(address)?;
        let production = PRODUCTION_HOSTS
            .iter()
            .any(|host| Endpoint::parse(host).is_ok_and(|known| known == endpoint));
        let loopback = endpoint.is_loopback();
        match kind {
            BooksKind::Real if !production => Err(WrongEnvironment::NotProduction),
            BooksKind::Practice if !loopback => Err(WrongEnvironment::NotLoopback),
            BooksKind::Test if production => Err(WrongEnvironment::Production),
            BooksKind::Real | BooksKind::Practice | BooksKind::Test => Ok(Self {
                endpoint,
                serves: kind,
                roots: None,
            }),
        }
    }

    /// The address offered first for these books; `None` for practice, whose address is made at every start.
    #[must_use]
    pub const fn default_address(kind: BooksKind) -> Option<&'static str> {
        match kind {
            BooksKind::Real => Some(PRODUCTION_HOSTS[0]),
            BooksKind::Test => Some(TEST_HOST),
            BooksKind::Practice => None,
        }
    }

    /// The kind of books it serves.
    #[must_use]
    pub const fn serves(&self) -> BooksKind {
        self.serves
    }

    /// The address for the client.
    #[must_use]
    pub fn endpoint(&self) -> &Endpoint {
        &self.endpoint
    }

    /// The same address, trusting one more root certificate; for tests over TLS, and never for real books.
    ///
    /// # Errors
    /// [`WrongEnvironment`] for real books or an unreadable certificate.
    pub fn trusting(self, pem: &str) -> Result<Self, WrongEnvironment> {
        if self.serves == BooksKind::Real {
            return Err(WrongEnvironment::NotProduction);
        }
        Ok(Self {
            endpoint: self.endpoint.with_extra_roots(pem)?,
            serves: self.serves,
            roots: Some(pem.to_owned()),
        })
    }

    /// The same books at another address, trusting what this one trusts.
    ///
    /// # Errors
    /// As [`Environment::for_books`].
    pub fn moved(&self, address: &str) -> Result<Self, WrongEnvironment> {
        let moved = Self::for_books(self.serves, address)?;
        match &self.roots {
            Some(pem) => moved.trusting(pem),
            None => Ok(moved),
        }
    }

    /// The address for a client that goes through an HTTP proxy (`host:port`).
    ///
    /// # Errors
    /// [`WrongEnvironment::Address`] if that is no proxy.
    pub fn through(&self, proxy: &str) -> Result<Endpoint, WrongEnvironment> {
        Ok(self.endpoint.clone().with_proxy(proxy)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn real_books_reach_production_and_nothing_else() {
        for host in PRODUCTION_HOSTS {
            assert!(Environment::for_books(BooksKind::Real, host).is_ok());
        }
        for address in [
            "http://127.0.0.1:8080",
            "https://127.0.0.1",
            "https://localhost:443",
            TEST_HOST,
            "https://connectcloud.aws.nets.eu:8443",
            "https://connectcloud.aws.nets.eu.example",
            "http://connectcloud.aws.nets.eu",
            "https://user@connectcloud.aws.nets.eu",
            "https://connectcloud.aws.nets.eu/x",
            "",
        ] {
            assert!(Environment::for_books(BooksKind::Real, address).is_err(), "{address}");
        }
    }

    #[test]
    fn practice_stays_on_this_computer_and_test_off_production() {
        assert!(Environment::for_books(BooksKind::Practice, "http://127.0.0.1:8080").is_ok());
        assert_eq!(
            Environment::for_books(BooksKind::Practice, TEST_HOST).map(|_| ()),
            Err(WrongEnvironment::NotLoopback)
        );
        assert!(Environment::for_books(BooksKind::Test, TEST_HOST).is_ok());
        assert_eq!(
            Environment::for_books(BooksKind::Test, PRODUCTION_HOSTS[0]).map(|_| ()),
            Err(WrongEnvironment::Production)
        );
        assert_eq!(Environment::default_address(BooksKind::Practice), None);
    }

    #[test]
    fn real_books_trust_no_further_certificate() {
        let real = Environment::for_books(BooksKind::Real, PRODUCTION_HOSTS[0]).unwrap();
        assert!(real.trusting("any").is_err());
    }
}
