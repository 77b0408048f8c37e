//! The one TLS configuration that every connection of a client shares.
//!
//! TLS 1.2 and 1.3, the platform's own verifier (plus the endpoint's extra roots), HTTP/1.1 as the only protocol offered.
//! Deliberately absent: any way to switch verification off, pinning, client certificates, early data (a request that may be
//! replayed by somebody on the way is the last thing a payment needs).

use std::sync::Arc;

use rustls::ClientConfig;
use rustls::crypto::{CryptoProvider, ring};
use rustls_platform_verifier::Verifier;

use crate::endpoint::Endpoint;
use crate::error::ClientError;
use crate::witness::{Issuer, Witness};

/// The configuration, and the place where the issuer of a refused certificate is noted.
pub(crate) fn configuration(endpoint: &Endpoint) -> Result<(ClientConfig, Arc<Issuer>), ClientError> {
    let issuer = Arc::new(Issuer::default());
    let fault = |error: rustls::Error| ClientError::Tls(error.to_string());
    let provider: Arc<CryptoProvider> = Arc::new(ring::default_provider());
    let builder = ClientConfig::builder_with_provider(Arc::clone(&provider))
        .with_safe_default_protocol_versions()
        .map_err(fault)?;
    let mut configuration = if endpoint.secure {
        let verifier = Verifier::new_with_extra_roots(endpoint.extra_roots.iter().cloned(), provider).map_err(fault)?;
        builder
            .dangerous()
            .with_custom_certificate_verifier(Arc::new(Witness::of(verifier, Arc::clone(&issuer))))
            .with_no_client_auth()
    } else {
        // Loopback without TLS: no root at all, so that a TLS connection made by mistake can't succeed either.
        builder
            .with_root_certificates(rustls::RootCertStore::empty())
            .with_no_client_auth()
    };
    configuration.alpn_protocols = vec![b"http/1.1".to_vec()];
    configuration.enable_early_data = false;
    Ok((configuration, issuer))
}
