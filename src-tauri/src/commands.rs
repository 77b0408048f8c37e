//! The one invoke handler. Which window may use which name is decided before, by the access list.

use crate::host::Shell;
use crate::windows::SIMULATOR;
use api::{ErrorCode, WireError};
use connect_at_cloud_simulator::Act;
use serde_json::Value;
use std::sync::Arc;
use tauri::ipc::{Invoke, InvokeBody, InvokeError};

/// Takes a call from a window. True: it is answered here.
pub(crate) fn handle(shell: &Arc<Shell>, invoke: Invoke) -> bool {
    let name = invoke.message.command().to_owned();
    let from_simulator = invoke.message.webview_ref().label() == SIMULATOR;
    let request = match invoke.message.payload() {
        InvokeBody::Json(Value::Object(members)) => members
            .get("request")
            .or_else(|| members.get("act"))
            .cloned()
            .unwrap_or(Value::Null),
        InvokeBody::Json(_) | InvokeBody::Raw(_) => Value::Null,
    };
    let shell = Arc::clone(shell);
    invoke.resolver.respond_async(async move {
        let reply = if from_simulator {
            simulator(&shell, &name, request).await
        } else {
            till(&shell, &name, request).await
        };
        reply.map_err(InvokeError::from)
    });
    true
}

async fn till(shell: &Shell, name: &str, request: Value) -> Result<Value, WireError> {
    let parts = shell.parts().await?;
    api::dispatch(&parts.shelf, shell, &api::export::dotted_name(name), request).await
}

async fn simulator(shell: &Shell, name: &str, request: Value) -> Result<Value, WireError> {
    let parts = shell.parts().await?;
    let terminal = parts.terminals.running().ok_or(ErrorCode::NotFound)?;
    let bad = |_| WireError::new(ErrorCode::BadRequest);
    match name {
        "simulator_state" => {}
        "simulator_act" => {
            let act: Act = serde_json::from_value(request).map_err(bad)?;
            terminal.act(act).map_err(|_| WireError::new(ErrorCode::BadRequest))?;
        }
        _ => return Err(ErrorCode::UnknownCommand.into()),
    }
    serde_json::to_value(terminal.state()).map_err(bad)
}
