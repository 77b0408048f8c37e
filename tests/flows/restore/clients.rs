//! Clients in restored books: what is on paper already is not given again.

use super::computer::Computer;
use super::{CODE, code, paid, read, somebody};
use application::books::SameName;
use application::domain::clinic::BooksKind;
use application::{ClientForm, Soundness, Till};
use klinikassa_tests::key;

/// A new client, and their number.
async fn client(till: &Till, name: &str) -> u32 {
    let form = ClientForm {
        name: name.to_owned(),
        ..ClientForm::default()
    };
    till.add_client(key(), &form, SameName::Refuse)
        .await
        .unwrap()
        .card
        .client
        .number
}

#[tokio::test(flavor = "multi_thread")]
async fn the_number_of_a_client_who_was_lost_is_not_given_again() {
    let computer = Computer::with_books(BooksKind::Test);
    let (shelf, till) = computer.at_work().await;
    till.set_supervisor_code(&code(CODE)).await.unwrap();
    paid(&till, 1).await;
    let known = client(&till, "Known to the backup").await;
    let (_, backup) = computer.backed_up(&till).await;
    let lost = client(&till, "Lost with the computer").await;
    assert_eq!(lost, known + 1);
    // The lost client may have their number on paper: numbers go on from a round thousand well above it.
    let mut given = vec![known, lost];
    for life in 1..=2 {
        let offer = read(&shelf, &backup, None).await.unwrap();
        let restored = shelf.restore(Some(&code(CODE)), somebody(&offer)).await.unwrap();
        assert_eq!(restored.suffix, life);
        let till = shelf.current().unwrap();
        let (first, second) = (client(&till, "First after it").await, client(&till, "Second after it").await);
        assert!(first > lost && first % 1_000 == 0, "{first}");
        assert_eq!(second, first + 1);
        assert!(
            !given.contains(&first) && !given.contains(&second),
            "{first} {second} {given:?}"
        );
        given.extend([first, second]);
        till.check_deeply().await;
        assert!(matches!(till.care().soundness, Soundness::Sound { .. }), "{:?}", till.care());
    }
}
