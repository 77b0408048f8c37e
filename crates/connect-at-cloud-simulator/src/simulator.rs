//! Starting a simulator and talking to a running one.
//!
//! Owns the public door of the library. Everything here is also reachable over HTTP under `/simulator/`; both go through the same functions.

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use tokio::net::TcpListener;
use tokio::sync::watch;

use crate::acts::{Act, ActError};
use crate::books::Books;
use crate::clock::Clock;
use crate::core::Core;
use crate::options::Options;
use crate::persistence::StateFile;
use crate::server;
use crate::state::State;
use crate::tls::{self, TlsError};
use crate::world::World;

/// Starts simulators.
#[derive(Debug, Clone, Copy)]
pub struct Simulator;

/// Why a simulator could not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The port could not be opened.
    #[error("port: {0}")]
    Port(#[source] io::Error),
    /// The state file exists and can't be used.
    #[error("state file: {0}")]
    StateFile(#[source] io::Error),
    /// TLS could not be set up.
    #[error("tls: {0}")]
    Tls(#[from] TlsError),
}

impl Simulator {
    /// Opens the port and starts serving, on the tokio runtime this is called from.
    ///
    /// # Errors
    /// When the port, the state file or the certificates are not to be had.
    pub async fn start(options: Options) -> Result<Running, StartError> {
        let file = options.state_file.clone().map(StateFile::new);
        let kept = file
            .as_ref()
            .map(StateFile::load)
            .transpose()
            .map_err(StartError::StateFile)?
            .flatten();
        let clock = Clock::new(options.clock, kept.as_ref().map(|world| (world.now, world.unix_base)));
        let world = match kept {
            Some(mut world) => {
                world.unix_base = clock.unix_base();
                world.resume(&options);
                world
            }
            None => World::new(&options),
        };
        let tls = options.tls.map(tls::make).transpose()?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, options.port))
            .await
            .map_err(StartError::Port)?;
        let address = listener.local_addr().map_err(StartError::Port)?;
        let core = Arc::new(Core::new(world, clock, file));
        core.with(|_| ());
        let (stop, stopped) = watch::channel(false);
        let scheme = if tls.is_some() { "https" } else { "http" };
        let door = Arc::new(server::Door {
            core: Arc::clone(&core),
            url: format!("{scheme}://{address}"),
            control: options.control_endpoints,
        });
        let ca_pem = tls.as_ref().map(|tls| tls.ca_pem.clone());
        let acceptor = tls.map(|tls| tokio_rustls::TlsAcceptor::from(tls.config));
        tokio::spawn(Arc::clone(&core).drive(stopped.clone()));
        tokio::spawn(server::serve(listener, acceptor, Arc::clone(&door), stopped));
        Ok(Running {
            inner: Arc::new(Inner {
                door,
                address,
                ca_pem,
                stop,
            }),
        })
    }
}

/// A running simulator. Clones are the same one; it stops when told to, or when the last clone is gone.
#[derive(Clone)]
pub struct Running {
    inner: Arc<Inner>,
}

struct Inner {
    door: Arc<server::Door>,
    address: SocketAddr,
    ca_pem: Option<String>,
    stop: watch::Sender<bool>,
}

impl std::fmt::Debug for Running {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Running")
            .field("url", &self.inner.door.url)
            .finish_non_exhaustive()
    }
}

impl Running {
    /// Base URL of the API, without a slash at the end.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.inner.door.url
    }

    /// The address it listens on.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.inner.address
    }

    /// The authority to trust, in TLS mode.
    #[must_use]
    pub fn ca_pem(&self) -> Option<&str> {
        self.inner.ca_pem.as_deref()
    }

    /// The whole picture.
    #[must_use]
    pub fn state(&self) -> State {
        self.inner.door.state()
    }

    /// Does something, and returns the picture afterwards.
    ///
    /// # Errors
    /// When the act makes no sense now; nothing has changed then.
    pub fn act(&self, act: Act) -> Result<State, ActError> {
        self.inner.door.core.with(|world| world.act(act))?;
        Ok(self.state())
    }

    /// The bank's books and the count of calls.
    #[must_use]
    pub fn books(&self) -> Books {
        self.inner.door.core.with(|world| world.books.clone())
    }

    /// Moves the manual clock.
    ///
    /// # Errors
    /// When the clock runs by itself.
    pub fn advance(&self, ms: u64) -> Result<State, ActError> {
        if self.inner.door.core.advance(ms) {
            Ok(self.state())
        } else {
            Err(ActError::ClockIsReal)
        }
    }

    /// The revision number; it rises with every change a viewer could see.
    #[must_use]
    pub fn subscribe(&self) -> watch::Receiver<u64> {
        self.inner.door.core.subscribe()
    }

    /// Closes the port and every connection.
    pub fn stop(&self) {
        self.inner.stop.send_replace(true);
    }
}
