//! A program that founds a clinic in the folder it is given, and then stays: the flow test kills it somewhere on the way.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a program of the tests stops where it can't go on; its argument comes from the test"
)]

use application::First;
use klinikassa_tests::places;
use std::path::PathBuf;

#[tokio::main]
async fn main() {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap());
    let shelf = places::shelf(&folder, "http://127.0.0.1:9", First::LastShown).await.unwrap();
    shelf.open_clinic(&places::new_clinic()).await.unwrap();
    std::future::pending::<()>().await;
}
