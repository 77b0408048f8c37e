//! The account: shown, changed, tested.

use crate::convert;
use crate::dispatch::Call;
use crate::error::WireError;
use crate::wire::{Account, ChangeAccount, Nothing, Proxy};
use application::AccountChange;

pub(crate) async fn account_get(call: &Call<'_>, _request: Nothing) -> Result<Account, WireError> {
    Ok(convert::account(&call.till.account(), call.till.kind()))
}

pub(crate) async fn account_change(call: &Call<'_>, request: ChangeAccount) -> Result<Account, WireError> {
    let change = AccountChange {
        username: request.username,
        password: request.password.map(|secret| secret.0),
        address: request.test_service,
        proxy: None,
    };
    change_to(call, change).await
}

pub(crate) async fn account_set_proxy(call: &Call<'_>, request: Proxy) -> Result<Account, WireError> {
    let proxy = application::Proxy {
        host: request.host.trim().to_owned(),
        port: request.port,
    };
    change_to(
        call,
        AccountChange {
            proxy: Some(Some(proxy)),
            ..AccountChange::default()
        },
    )
    .await
}

pub(crate) async fn account_clear_proxy(call: &Call<'_>, _request: Nothing) -> Result<Account, WireError> {
    change_to(
        call,
        AccountChange {
            proxy: Some(None),
            ..AccountChange::default()
        },
    )
    .await
}

async fn change_to(call: &Call<'_>, change: AccountChange) -> Result<Account, WireError> {
    let view = call.till.change_account(change).await?;
    Ok(convert::account(&view, call.till.kind()))
}

pub(crate) async fn account_test(call: &Call<'_>, _request: Nothing) -> Result<Account, WireError> {
    call.till.test_account().await?;
    account_get(call, Nothing {}).await
}
