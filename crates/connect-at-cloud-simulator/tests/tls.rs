//! The four certificates, judged by rustls with the returned authority as the only trusted one.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fall over"
)]

mod bench;

use std::sync::Arc;

use bench::{Bench, options, read_reply, request};
use connect_at_cloud_simulator::{Options, Running, Simulator, TlsMode};
use rustls::pki_types::pem::PemObject;
use rustls::{CertificateError, ClientConfig, RootCertStore};
use rustls_pki_types::{CertificateDer, ServerName};
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

async fn start(mode: TlsMode) -> Running {
    Simulator::start(Options {
        tls: Some(mode),
        ..options()
    })
    .await
    .unwrap()
}

/// Logs in over TLS; the error is the client's own judgement of the certificate.
async fn log_in(running: &Running, host: &str) -> Result<u16, rustls::Error> {
    let mut roots = RootCertStore::empty();
    roots
        .add(CertificateDer::from_pem_slice(running.ca_pem().unwrap().as_bytes()).unwrap())
        .unwrap();
    let config = ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    let stream = TcpStream::connect(running.address()).await.unwrap();
    let name = ServerName::try_from(host.to_owned()).unwrap();
    let mut stream = TlsConnector::from(Arc::new(config))
        .connect(name, stream)
        .await
        .map_err(|error| error.into_inner().unwrap().downcast_ref::<rustls::Error>().unwrap().clone())?;
    let body = format!(r#"{{"username":"clinic","password":"{}"}}"#, bench::PASSWORD);
    stream.write_all(&request("POST", "/v1/login", None, &body)).await.unwrap();
    Ok(read_reply(&mut stream).await.unwrap().status)
}

#[tokio::test]
async fn the_good_certificate_serves_both_names() {
    let running = start(TlsMode::Ok).await;
    assert!(running.url().starts_with("https://127.0.0.1:"));
    assert_eq!(log_in(&running, "127.0.0.1").await, Ok(200));
    assert_eq!(log_in(&running, "localhost").await, Ok(200));
}

#[tokio::test]
async fn the_bad_ones_are_bad_in_their_own_way() {
    let judged = |error: rustls::Error| {
        let rustls::Error::InvalidCertificate(why) = error else {
            panic!("{error:?}")
        };
        why
    };
    let expired = judged(log_in(&start(TlsMode::Expired).await, "127.0.0.1").await.unwrap_err());
    assert!(
        matches!(expired, CertificateError::Expired | CertificateError::ExpiredContext { .. }),
        "{expired:?}"
    );
    let wrong = judged(log_in(&start(TlsMode::WrongHost).await, "127.0.0.1").await.unwrap_err());
    assert!(
        matches!(
            wrong,
            CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. }
        ),
        "{wrong:?}"
    );
    let unknown = judged(log_in(&start(TlsMode::UnknownIssuer).await, "127.0.0.1").await.unwrap_err());
    assert!(
        matches!(unknown, CertificateError::UnknownIssuer | CertificateError::BadSignature),
        "{unknown:?}"
    );
}

#[tokio::test]
async fn without_tls_there_is_no_authority() {
    assert_eq!(Bench::start().await.running.ca_pem(), None);
}
