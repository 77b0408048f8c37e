//! Remembers who issued the certificate that was refused last.
//!
//! A program that inspects TLS puts a certificate of its own in the service's place, and its issuer's name is the quickest way to
//! find that program. The verdict itself is the platform's and passes through unchanged. Deliberately absent: anything of an
//! accepted certificate, and any say in what is accepted.

use std::sync::{Arc, Mutex, PoisonError};

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::{DigitallySignedStruct, DistinguishedName, SignatureScheme};
use rustls_pki_types::{CertificateDer, ServerName, UnixTime};
use rustls_platform_verifier::Verifier;
use x509_parser::prelude::{FromDer, X509Certificate};

use crate::redaction::short_text;

const LONGEST_NAME: usize = 80;

/// The issuer of the certificate refused last.
#[derive(Debug, Default)]
pub(crate) struct Issuer(Mutex<Option<String>>);

impl Issuer {
    fn note(&self, name: Option<String>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = name;
    }

    pub(crate) fn name(&self) -> Option<String> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// The platform's verifier with a notebook beside it.
#[derive(Debug)]
pub(crate) struct Witness {
    verifier: Verifier,
    issuer: Arc<Issuer>,
}

impl Witness {
    pub(crate) fn of(verifier: Verifier, issuer: Arc<Issuer>) -> Self {
        Self { verifier, issuer }
    }
}

impl ServerCertVerifier for Witness {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        let verdict = self
            .verifier
            .verify_server_cert(end_entity, intermediates, server_name, ocsp_response, now);
        if verdict.is_err() {
            self.issuer.note(issuer_of(end_entity));
        }
        verdict
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        self.verifier.verify_tls12_signature(message, cert, dss)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        self.verifier.verify_tls13_signature(message, cert, dss)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.verifier.supported_verify_schemes()
    }

    fn requires_raw_public_keys(&self) -> bool {
        self.verifier.requires_raw_public_keys()
    }

    fn root_hint_subjects(&self) -> Option<&[DistinguishedName]> {
        self.verifier.root_hint_subjects()
    }
}

/// The organisation that issued it, else the issuer's common name. Whatever it says is somebody else's text: short and cleaned.
fn issuer_of(certificate: &CertificateDer<'_>) -> Option<String> {
    let (_, read) = X509Certificate::from_der(certificate).ok()?;
    let issuer = read.issuer();
    let name = issuer.iter_organization().chain(issuer.iter_common_name()).next()?;
    let text = short_text(name.as_str().ok()?, LONGEST_NAME);
    (!text.trim().is_empty()).then_some(text)
}
