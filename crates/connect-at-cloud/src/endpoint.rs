//! Where the service is, and who we are to it.
//!
//! An endpoint is a scheme, a host and a port: HTTPS anywhere, plain HTTP on loopback alone. A proxy is used only if it is
//! named here; the environment is never asked. Deliberately absent: a list of the vendor's hosts (a program that takes real
//! money keeps its own allow-list) and certificate pinning (the vendor has changed hosts and certificates before).

use std::fmt;
use std::net::IpAddr;

use rustls_pki_types::CertificateDer;
use rustls_pki_types::pem::PemObject;
use secrecy::SecretString;
use url::{Host, Url};

/// Why an endpoint was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum InvalidEndpoint {
    /// Not an address at all, or one without a host.
    #[error("not a service address")]
    Address,
    /// Neither `https`, nor `http` on loopback.
    #[error("plain http is allowed on loopback only")]
    Scheme,
    /// A user name, path, query or fragment stands in the address.
    #[error("a service address is scheme, host and port, nothing more")]
    Extra,
    /// The proxy is not `host:port`.
    #[error("a proxy is host:port")]
    Proxy,
    /// A certificate can't be read.
    #[error("a root certificate can't be read")]
    Certificate,
}

/// The service's address, an optional proxy, and extra root certificates.
#[derive(Clone, PartialEq, Eq)]
pub struct Endpoint {
    pub(crate) host: Host<String>,
    pub(crate) port: u16,
    pub(crate) secure: bool,
    pub(crate) proxy: Option<(String, u16)>,
    pub(crate) extra_roots: Vec<CertificateDer<'static>>,
}

impl Endpoint {
    /// Reads `https://host[:port]`, or `http://` with a loopback address.
    ///
    /// # Errors
    /// [`InvalidEndpoint`] says what is wrong with the address.
    pub fn parse(address: &str) -> Result<Self, InvalidEndpoint> {
        let url = Url::parse(address).map_err(|_| InvalidEndpoint::Address)?;
        let host = url.host().ok_or(InvalidEndpoint::Address)?.to_owned();
        let port = url.port_or_known_default().ok_or(InvalidEndpoint::Address)?;
        let secure = match url.scheme() {
            "https" => true,
            "http" if is_loopback(&host) => false,
            _ => return Err(InvalidEndpoint::Scheme),
        };
        let bare = url.username().is_empty() && url.password().is_none() && url.query().is_none() && url.fragment().is_none();
        if !bare || !matches!(url.path(), "" | "/") {
            return Err(InvalidEndpoint::Extra);
        }
        Ok(Self {
            host,
            port,
            secure,
            proxy: None,
            extra_roots: Vec::new(),
        })
    }

    /// Goes through an HTTP proxy (`host:port`) by CONNECT. Loopback endpoints ignore it.
    ///
    /// # Errors
    /// [`InvalidEndpoint::Proxy`] if the text is anything else.
    pub fn with_proxy(mut self, proxy: &str) -> Result<Self, InvalidEndpoint> {
        let (host, port) = proxy.rsplit_once(':').ok_or(InvalidEndpoint::Proxy)?;
        let port: u16 = port.parse().map_err(|_| InvalidEndpoint::Proxy)?;
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
        if host.is_empty() || port == 0 || !host.chars().all(plain) {
            return Err(InvalidEndpoint::Proxy);
        }
        self.proxy = Some((host.to_owned(), port));
        Ok(self)
    }

    /// Trusts these root certificates (PEM) besides the platform's.
    ///
    /// # Errors
    /// [`InvalidEndpoint::Certificate`] if one can't be read or none is there.
    pub fn with_extra_roots(mut self, pem: &str) -> Result<Self, InvalidEndpoint> {
        let before = self.extra_roots.len();
        for certificate in CertificateDer::pem_slice_iter(pem.as_bytes()) {
            self.extra_roots.push(certificate.map_err(|_| InvalidEndpoint::Certificate)?);
        }
        if self.extra_roots.len() == before {
            Err(InvalidEndpoint::Certificate)
        } else {
            Ok(self)
        }
    }

    /// Trusts this root certificate (DER) besides the platform's.
    #[must_use]
    pub fn with_extra_root_der(mut self, der: Vec<u8>) -> Self {
        self.extra_roots.push(CertificateDer::from(der));
        self
    }

    /// Whether the service is this very computer.
    pub fn is_loopback(&self) -> bool {
        is_loopback(&self.host)
    }

    /// Host and port as the `Host` header has them.
    pub(crate) fn authority(&self) -> String {
        let usual = if self.secure { 443 } else { 80 };
        if self.port == usual {
            self.host.to_string()
        } else {
            format!("{}:{}", self.host, self.port)
        }
    }

    pub(crate) fn url(&self, path: &str) -> String {
        let scheme = if self.secure { "https" } else { "http" };
        format!("{scheme}://{}{path}", self.authority())
    }

    /// Host without the brackets of an IPv6 address, as a resolver wants it.
    pub(crate) fn dns_host(&self) -> String {
        match &self.host {
            Host::Domain(name) => name.clone(),
            Host::Ipv4(address) => address.to_string(),
            Host::Ipv6(address) => address.to_string(),
        }
    }

    /// The proxy, where one is to be used.
    pub(crate) fn tunnel(&self) -> Option<&(String, u16)> {
        if self.secure && !is_loopback(&self.host) {
            self.proxy.as_ref()
        } else {
            None
        }
    }
}

fn is_loopback(host: &Host<String>) -> bool {
    match host {
        Host::Domain(name) => name == "localhost",
        Host::Ipv4(address) => IpAddr::V4(*address).is_loopback(),
        Host::Ipv6(address) => IpAddr::V6(*address).is_loopback(),
    }
}

impl fmt::Debug for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Endpoint({})", self.url(""))
    }
}

impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.url(""))
    }
}

/// The account of one organisation at the service.
#[derive(Clone)]
pub struct Credentials {
    /// The account's name.
    pub username: String,
    /// Its password, never shown, never kept by the client.
    pub password: SecretString,
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Credentials(…)")
    }
}
