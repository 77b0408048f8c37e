//! Certificates made when the simulator starts, good and bad ones.
//!
//! Owns the small authority behind TLS mode. Keys live in memory only and end with the process.

use std::sync::Arc;

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair, KeyUsagePurpose, date_time_ymd};
use rustls::ServerConfig;
use rustls_pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};

use crate::options::TlsMode;

/// Whom the good certificate is for. The last name has no address anywhere: it is reached through a proxy or not at all.
const NAMES: [&str; 3] = ["localhost", "127.0.0.1", "simulator.invalid"];

/// A server configuration, and the authority a client should trust to accept the good one.
pub(crate) struct Tls {
    pub config: Arc<ServerConfig>,
    pub ca_pem: String,
}

/// Why TLS could not be set up.
#[derive(Debug, thiserror::Error)]
pub enum TlsError {
    /// A certificate could not be made.
    #[error("certificate: {0}")]
    Certificate(#[from] rcgen::Error),
    /// The server refused the certificate.
    #[error("server: {0}")]
    Server(#[from] rustls::Error),
}

pub(crate) fn make(mode: TlsMode) -> Result<Tls, TlsError> {
    let trusted = authority("Connect@Cloud simulator")?;
    let ca_pem = trusted.pem();
    let stranger = authority("Somebody else")?;
    let issuer = if mode == TlsMode::UnknownIssuer { &stranger } else { &trusted };
    let names: Vec<String> = match mode {
        TlsMode::WrongHost => vec!["elsewhere.invalid".to_owned()],
        TlsMode::Ok | TlsMode::Expired | TlsMode::UnknownIssuer => NAMES.map(str::to_owned).to_vec(),
    };
    let key = KeyPair::generate()?;
    let mut params = CertificateParams::new(names)?;
    params
        .distinguished_name
        .push(DnType::CommonName, "connect-at-cloud-simulator");
    params.use_authority_key_identifier_extension = true;
    params.extended_key_usages = vec![rcgen::ExtendedKeyUsagePurpose::ServerAuth];
    if mode == TlsMode::Expired {
        params.not_before = date_time_ymd(2020, 1, 1);
        params.not_after = date_time_ymd(2020, 12, 31);
    }
    let leaf = params.signed_by(&key, issuer)?;
    let private = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut config = ServerConfig::builder_with_provider(provider)
        .with_protocol_versions(&[&rustls::version::TLS13, &rustls::version::TLS12])?
        .with_no_client_auth()
        .with_single_cert(vec![leaf.der().clone(), issuer.der().clone()], private)?;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(Tls {
        config: Arc::new(config),
        ca_pem,
    })
}

fn authority(name: &str) -> Result<CertifiedIssuer<'static, KeyPair>, rcgen::Error> {
    let mut params = CertificateParams::new(Vec::new())?;
    params.distinguished_name.push(DnType::CommonName, name);
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    CertifiedIssuer::self_signed(params, KeyPair::generate()?)
}
