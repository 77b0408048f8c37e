//! `/simulator/`: the library's own functions as JSON.
//!
//! Owns four paths and no meaning of its own. A request that changes something must say that it is JSON, so no web page can send one behind somebody's back.

use std::sync::Arc;

use http_body_util::{BodyExt, Limited};
use hyper::body::Incoming;
use hyper::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CONTENT_TYPE};
use hyper::{Method, Request};
use serde::{Deserialize, Serialize};

use super::answer::{JSON, Outgoing};
use super::{Cut, Door, Served};
use crate::acts::{Act, ActError};

const BODY_LIMIT: usize = 1024 * 1024;

/// Body of `POST /simulator/clock`.
#[derive(Debug, Deserialize)]
struct Advance {
    advance_ms: u64,
}

/// Body of a refusal.
#[derive(Debug, Serialize)]
struct Refusal {
    error: String,
    text: String,
}

pub(crate) async fn respond(request: Request<Incoming>, door: &Arc<Door>) -> Served {
    let mut served = answer(request, door).await?.serve(&door.core)?;
    served.headers_mut().remove(ACCESS_CONTROL_ALLOW_ORIGIN);
    Ok(served)
}

async fn answer(request: Request<Incoming>, door: &Arc<Door>) -> Result<Outgoing, Cut> {
    if !door.control {
        return Ok(refusal(404, "not_found", "the control endpoints are closed"));
    }
    let (method, path) = (request.method().clone(), request.uri().path().to_owned());
    let json = request
        .headers()
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|kind| kind.starts_with("application/json"));
    let body = Limited::new(request.into_body(), BODY_LIMIT)
        .collect()
        .await
        .map_err(|_| Cut)?
        .to_bytes();
    Ok(match (method, path.as_str()) {
        (Method::GET, "/simulator/state") => as_json(&door.state()),
        (Method::GET, "/simulator/books") => as_json(&door.core.with(|world| world.books.clone())),
        (Method::POST, _) if !json => refusal(415, "not_json", "content type must be application/json"),
        (Method::POST, "/simulator/act") => match serde_json::from_slice::<Act>(&body) {
            Ok(act) => acted(door.core.with(|world| world.act(act)), door),
            Err(error) => refusal(400, "bad_request", &error.to_string()),
        },
        (Method::POST, "/simulator/clock") => match serde_json::from_slice::<Advance>(&body) {
            Ok(clock) if door.core.advance(clock.advance_ms) => as_json(&door.state()),
            Ok(_) => acted(Err(ActError::ClockIsReal), door),
            Err(error) => refusal(400, "bad_request", &error.to_string()),
        },
        _ => refusal(404, "not_found", "see the README for what there is"),
    })
}

fn acted(done: Result<(), ActError>, door: &Door) -> Outgoing {
    match done {
        Ok(()) => as_json(&door.state()),
        Err(error) => {
            let code = serde_json::to_value(error)
                .ok()
                .and_then(|code| code.as_str().map(str::to_owned))
                .unwrap_or_default();
            refusal(409, &code, &error.to_string())
        }
    }
}

fn as_json<T: Serialize>(value: &T) -> Outgoing {
    Outgoing::new(200, JSON, serde_json::to_vec(value).unwrap_or_default())
}

fn refusal(status: u16, error: &str, text: &str) -> Outgoing {
    let refusal = Refusal {
        error: error.to_owned(),
        text: text.to_owned(),
    };
    Outgoing {
        status,
        ..as_json(&refusal)
    }
}
