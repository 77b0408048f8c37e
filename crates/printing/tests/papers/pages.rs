//! What the pages say: sums against sums counted here by hand, marks on every page, pages that carry on, and text that stays
//! text whatever it says.

use crate::support::{COUNTRIES, SLIP, Sold, card, cash, document, lines, paper, seller, sold};
use domain::clinic::BooksKind;
use domain::country::{CountryCode, Language};
use domain::document::{Document, FrozenVet};
use domain::ids::StaffId;
use domain::people::Species;
use domain::text::{BusinessNumber, Name, Notes};
use printing::{Copy, Face, Mark, Paper, PaperKind, Sheet, mark_words, pages, write_pdf};
use uuid::Uuid;

fn receipt(country: CountryCode, sold: &[Sold]) -> Paper {
    let mut paper = Paper::of(&document(country, BooksKind::Real, sold, None), country, PaperKind::Receipt).unwrap();
    paper.seller = seller(country);
    paper.language = Language::En;
    paper
}

fn plain(sheet: &Sheet) -> String {
    sheet.text().replace('\u{a0}', " ")
}

fn assert_lines(text: &str, expected: &[&str]) {
    let mut rest = text;
    for line in expected {
        let Some((_, after)) = rest.split_once(line) else {
            panic!("{line:?} does not follow in\n{text}");
        };
        rest = after;
    }
}

#[test]
fn a_finnish_receipt_says_its_sums() {
    // 60.00 + (69.00 − 5.00) = 124.00 at 25.5 %: 124 × 25.5 / 125.5 = 25.1952… → 25.20; 24.99 at 13.5 %: 24.99 × 13.5 / 113.5
    // = 2.9724… → 2.97. Cash rounding: 148.99 → 149.00.
    let made = receipt(CountryCode::Fi, &lines(CountryCode::Fi));
    let made = made
        .with_payments(vec![cash(CountryCode::Fi, 14_899, 1, 20_000, 5_100, 0)])
        .unwrap();
    let text = plain(&pages(&made).unwrap());
    assert_lines(
        &text,
        &[
            "Eläinklinikka Tassu Oy",
            "Mannerheimintie 1, 00100 Helsinki",
            "Y-tunnus 1234567-1",
            "Kuitti",
            "Receipt",
            "Number 2026-000318",
            "Date 12 Mar 2026, 11:31",
            "Terveystarkastus, koira €60.00",
            "1 × €60.00 VAT 25.5 %",
            "Rokotus (DHPPi + L4) €64.00",
            "2 × €34.50 VAT 25.5 %",
            "Discount −€5.00",
            "Erikoisruoka 2 kg €24.99",
            "Total €148.99",
            "Discounts taken off: €5.00",
            "Rounding €0.01",
            "Cash €149.00",
            "Cash received €200.00",
            "Change €51.00",
            "25.5 % €98.80 €25.20 €124.00",
            "13.5 % €22.02 €2.97 €24.99",
        ],
    );
    assert!(!text.contains("Balance due"), "nothing is due");
}

#[test]
fn a_part_payment_says_what_is_left_and_an_earlier_one_is_there() {
    let country = CountryCode::Dk;
    let made = receipt(country, &lines(country));
    let made = made
        .with_payments(vec![cash(country, 5_000, 0, 5_000, 0, 0), card(country, 4_000, SLIP, 30)])
        .unwrap();
    let text = plain(&pages(&made).unwrap());
    assert_lines(
        &text,
        &[
            "Total kr 148.99",
            "Cash kr 50.00",
            "Card Visa Debit ···· 4821 kr 40.00",
            "12 Mar 2026, 12:01",
            "Balance due kr 58.99",
        ],
    );
}

#[test]
fn a_refund_mirrors_the_rounding_and_shares_the_tax_out() {
    // 32.00 back of 148.99: 124.00 / 148.99 × 32.00 = 26.6327… and 24.99 / 148.99 × 32.00 = 5.3672…; largest remainder gives
    // 26.63 + 5.37. Tax: 26.63 × 25.5 / 125.5 = 5.4108… → 5.41; 5.37 × 13.5 / 113.5 = 0.6387… → 0.64.
    let made = paper(CountryCode::Fi, PaperKind::RefundReceipt, Language::En, BooksKind::Real);
    let text = plain(&pages(&made).unwrap());
    assert_lines(
        &text,
        &[
            "Palautuskuitti",
            "Number 2026-000318/2",
            "12 Mar 2026, 13:01",
            "Refers to 2026-000318 of 12 Mar 2026",
            "Total of the sale €148.99",
            "Given back to card Visa Debit",
            "−€32.00",
            "25.5 % −€21.22 −€5.41 −€26.63",
            "13.5 % −€4.73 −€0.64 −€5.37",
        ],
    );
    // The whole of a rounded cash payment goes back as it came: 148.99 and the rounding of 0.01 are 149.00 in coins.
    let whole = receipt(CountryCode::Fi, &lines(CountryCode::Fi));
    let whole = Paper {
        kind: PaperKind::RefundReceipt,
        ..whole
    };
    let back = whole
        .refunding(cash(CountryCode::Fi, -14_899, -1, 14_900, 0, 60), "2026-000318/2".to_owned())
        .unwrap();
    let text = plain(&pages(&back).unwrap());
    assert_lines(
        &text,
        &[
            "Rounding −€0.01",
            "Given back in cash −€149.00",
            "25.5 % −€98.80 −€25.20 −€124.00",
        ],
    );
}

#[test]
fn a_zero_rate_and_a_free_line_are_printed() {
    let free = [sold("Certificate", 5_000, 1, 0, 0), sold("Sample", 1_000, 1, 2550, 1_000)];
    let made = receipt(CountryCode::Fi, &free);
    let made = made
        .with_payments(vec![cash(CountryCode::Fi, 5_000, 0, 5_000, 0, 0)])
        .unwrap();
    let text = plain(&pages(&made).unwrap());
    assert_lines(
        &text,
        &[
            "Certificate €50.00",
            "VAT 0 %",
            "Sample €0.00",
            "25.5 % €0.00 €0.00 €0.00",
            "0 % €50.00 €0.00 €50.00",
        ],
    );
}

#[test]
fn a_consultation_s_invoice_names_the_vet_and_carries_the_notes() {
    let country = CountryCode::Fi;
    let client = Some(("Aino Korhonen", Some("Koivukuja 4, Helsinki")));
    let mut parts = document(country, BooksKind::Real, &lines(country), client).parts().clone();
    parts.vet = Some(FrozenVet {
        id: StaffId::from_uuid(Uuid::from_u128(7)),
        name: Name::new("Sanna Mäkelä").unwrap(),
    });
    parts.notes = Some(Notes::new("Soft food.\nCheck on Friday.").unwrap());
    let treated = Document::from_parts(parts).unwrap();
    let mut made = Paper::of(&treated, country, PaperKind::Invoice).unwrap();
    (made.seller, made.language) = (seller(country), Language::En);
    let text = plain(&pages(&made).unwrap());
    assert!(text.contains("Sanna Mäkelä"), "{text}");
    assert_lines(&text, &["Soft food.", "Check on Friday."]);
}

#[test]
fn a_credit_note_turns_every_sum_and_says_what_it_takes_back_and_why() {
    // The same sums as the receipt above, by hand, with their signs turned; nothing of payments and nothing due.
    let made = paper(CountryCode::Fi, PaperKind::CreditNote, Language::En, BooksKind::Real);
    let text = plain(&pages(&made).unwrap());
    assert_lines(
        &text,
        &[
            "Hyvityslasku",
            "Credit note number C-2026-000004",
            "Refers to 2026-000318,",
            "Reason Wrong client",
            "−€60.00",
            "−€64.00",
            "−€24.99",
            "25.5 % −€98.80 −€25.20 −€124.00",
            "13.5 % −€22.02 −€2.97 −€24.99",
            "Total −€148.99",
        ],
    );
    assert!(!text.contains("Balance due") && !text.contains("Visa"), "{text}");
}

#[test]
fn an_invoice_to_a_company_carries_its_number_as_it_was() {
    let country = CountryCode::Dk;
    let client = Some(("Rideskolen ApS", Some("Engvej 9, 8000 Aarhus C")));
    let mut parts = document(country, BooksKind::Real, &lines(country), client).parts().clone();
    parts.client.as_mut().unwrap().business_id = Some(BusinessNumber::new("24256790").unwrap());
    let sold = Document::from_parts(parts).unwrap();
    let mut made = Paper::of(&sold, country, PaperKind::Invoice).unwrap();
    (made.seller, made.language) = (seller(country), Language::Da);
    assert_lines(
        &plain(&pages(&made).unwrap()),
        &["Rideskolen ApS", "Engvej 9, 8000 Aarhus C", "24256790"],
    );
    // A business gets a full invoice whatever the sum is: without an address the paper names what it lacks.
    made.buyer.as_mut().unwrap().address = None;
    assert_eq!(printing::lacking(&made), [printing::Field::BuyerAddress]);
}

#[test]
fn a_norwegian_cash_invoice_says_mva_and_claims_no_register() {
    let made = paper(CountryCode::No, PaperKind::Receipt, Language::Nb, BooksKind::Real);
    let text = plain(&pages(&made).unwrap());
    assert_lines(
        &text,
        &[
            "Organisasjonsnummer 974 760 673 MVA",
            "Matti Meikäläinen",
            "Kontantfaktura",
            "Fakturanummer 2026-000318",
            "Å betale 0,00 kr",
        ],
    );
    for country in [CountryCode::Se, CountryCode::No] {
        for kind in PaperKind::ALL {
            for language in Language::ALL {
                let mut made = paper(country, kind, language, BooksKind::Real);
                made.seller.till = None;
                let text = plain(&pages(&made).unwrap()).to_lowercase();
                for claim in [
                    "kassakvitto",
                    "salgskvittering",
                    "returkvittering",
                    "kontrollenhet",
                    "kassasystem",
                ] {
                    assert!(!text.contains(claim), "{country:?} {kind:?} {language:?} says {claim}");
                }
            }
        }
    }
}

#[test]
fn practice_test_and_copies_are_marked_on_every_page_twice_as_large_as_any_sum() {
    let many: Vec<Sold> = (0..120)
        .map(|number| sold(&format!("Line {number}"), 100, 1, 2500, 0))
        .collect();
    for country in COUNTRIES {
        let law = country.rules().languages[0];
        for (books, mark) in [(BooksKind::Practice, Mark::Practice), (BooksKind::Test, Mark::Test)] {
            for kind in PaperKind::ALL {
                let mut made = paper(country, kind, law, books);
                made.copy = Copy::Copy;
                if kind != PaperKind::Slip {
                    made.lines = receipt(country, &many).lines;
                }
                let sheet = pages(&made).unwrap();
                assert!(kind == PaperKind::Slip || sheet.pages.len() > 1, "{country:?} {kind:?}");
                for page in &sheet.pages {
                    let large = |run: &&printing::Run| run.size >= 24_000;
                    let said: Vec<&str> = page.runs.iter().filter(large).map(|run| run.text.as_str()).collect();
                    let said = said.join(" ").replace(" – ", " ");
                    assert!(
                        said.contains(&mark_words(mark, law).replace(" – ", " ")),
                        "{country:?} {kind:?}: {said}"
                    );
                    assert!(said.contains(mark_words(Mark::Copy, law)), "{country:?} {kind:?}: {said}");
                    let sums = page
                        .runs
                        .iter()
                        .filter(|run| run.text.contains("100") || run.text.contains("kr") || run.text.contains('€'));
                    assert!(sums.filter(|run| run.face != Face::Slip).all(|run| run.size <= 12_000));
                }
            }
        }
    }
}

#[test]
fn real_first_prints_have_no_mark() {
    for country in COUNTRIES {
        for kind in PaperKind::ALL {
            let sheet = pages(&paper(country, kind, Language::En, BooksKind::Real)).unwrap();
            assert!(sheet.pages.iter().all(|page| page.runs.iter().all(|run| run.size < 24_000)));
        }
    }
}

#[test]
fn five_hundred_lines_carry_their_sum_from_page_to_page() {
    // Line n costs n cents: after n lines n × (n + 1) / 2 cents have been listed.
    let many: Vec<Sold> = (1..=500)
        .map(|number| sold(&format!("Item {number}"), number, 1, 2550, 0))
        .collect();
    for kind in [PaperKind::Receipt, PaperKind::Invoice] {
        let mut made = receipt(CountryCode::Fi, &many);
        made.kind = kind;
        made.buyer = paper(CountryCode::Fi, kind, Language::En, BooksKind::Real).buyer;
        let made = made.with_payments(vec![card(CountryCode::Fi, 125_250, "", 0)]).unwrap();
        let sheet = pages(&made).unwrap();
        assert!(sheet.pages.len() > 8, "{kind:?}: {} pages", sheet.pages.len());
        let mut listed = 0_i64;
        let count = sheet.pages.len();
        for (number, page) in (1..).zip(&sheet.pages) {
            let text = plain(&Sheet {
                pages: vec![page.clone()],
                ..sheet.clone()
            });
            let shown = |cents: i64| format!("€{}.{:02}", with_commas(cents / 100), cents % 100);
            if number > 1 && listed < 500 {
                assert!(
                    text.contains(&format!("Brought forward {}", shown(listed * (listed + 1) / 2))),
                    "page {number}:\n{text}"
                );
            }
            let last = text
                .lines()
                .filter_map(|line| line.strip_prefix("Item ")?.split(' ').next()?.parse::<i64>().ok())
                .max();
            listed = last.unwrap_or(listed);
            if listed < 500 {
                assert!(
                    text.contains(&format!("Carried forward {}", shown(listed * (listed + 1) / 2))),
                    "page {number}:\n{text}"
                );
            }
            assert!(text.contains(&format!("Page {number} of {count}")), "page {number}");
        }
        assert_eq!(listed, 500, "{kind:?}: every line is there");
        assert!(plain(&sheet).contains("Total €1,252.50"));
    }
}

fn with_commas(whole: i64) -> String {
    if whole >= 1_000 {
        format!("{},{:03}", whole / 1_000, whole % 1_000)
    } else {
        whole.to_string()
    }
}

/// Nothing is outside its page, whatever the names say.
fn assert_inside(sheet: &Sheet) {
    for page in &sheet.pages {
        for run in &page.runs {
            let beginning: String = run.text.chars().take(40).collect();
            assert!(
                run.x >= 0 && run.x + run.width <= page.width + 1_000,
                "{beginning:?} is beside its page"
            );
            assert!(run.y > 0 && run.y <= page.height, "{beginning:?} is below its page");
            assert!(!run.text.chars().any(char::is_control), "{beginning:?}");
        }
    }
}

#[test]
fn hostile_text_is_text() {
    let names = [
        "#import \"/etc/passwd\" #eval(\"1\") $ x $ *bold* \\ @cite".to_owned(),
        "<script>alert(1)</script>&amp;<svg onload=x>".to_owned(),
        "(Tj) ET Q endstream endobj %%EOF".to_owned(),
        "اسم עברית 犬 🐶👩🏽‍⚕️".to_owned(),
        "A\u{308}pple ae\u{301}".to_owned(),
        "W".repeat(10_000),
        "word ".repeat(2_000),
    ];
    for text in names {
        for kind in PaperKind::ALL {
            let countries: &[CountryCode] = if text.len() < 100 {
                &[CountryCode::Fi, CountryCode::Se]
            } else {
                &[CountryCode::Fi]
            };
            for country in countries.iter().copied() {
                let mut made = paper(country, kind, Language::En, BooksKind::Practice);
                made.lines.truncate(1);
                made.seller.name = Some(text.clone());
                made.seller.address = Some(text.clone());
                made.notes = Some(text.clone());
                made.slip = made.slip.map(|_| format!("{text}\u{1b}@\u{7}\n\u{202e}evil\r\n{text}"));
                let buyer = made.buyer.as_mut().unwrap();
                buyer.name.clone_from(&text);
                for line in &mut made.lines {
                    line.name.clone_from(&text);
                    line.patient = Some((text.clone(), Species::Other));
                }
                let sheet = pages(&made).unwrap();
                assert_inside(&sheet);
                if text.len() < 100 {
                    write_pdf(&sheet).unwrap();
                }
            }
        }
    }
}

#[test]
fn what_a_face_cannot_draw_is_seen_as_missing_and_never_turns_the_line() {
    let mut made = paper(CountryCode::Fi, PaperKind::Receipt, Language::En, BooksKind::Real);
    made.lines.truncate(1);
    made.lines[0].name = "Rex \u{202e}xeR 🐶 שלום".to_owned();
    let text = pages(&made).unwrap().text();
    assert!(text.contains("Rex □xeR □ □□□□"), "{text}");
    made.lines[0].name = "Çéñ Ωμέγα Жучка Łódź".to_owned();
    assert!(pages(&made).unwrap().text().contains("Çéñ Ωμέγα Жучка Łódź"));
}

#[test]
fn a_slip_is_printed_to_the_letter_in_columns_of_one_width() {
    // A foreign card: the slip speaks of two currencies and is printed as it is; the receipt's own sums stay the books'.
    let foreign =
        "      KLINIKASSA\nPURCHASE\nEUR               148,99\nDCC   USD         162.40\nRATE              1.0900\nAPPROVED\n";
    for slip in [SLIP, foreign] {
        let mut made = paper(CountryCode::Fi, PaperKind::Slip, Language::En, BooksKind::Real);
        made.slip = Some(slip.to_owned());
        let sheet = pages(&made).unwrap();
        let runs: Vec<_> = sheet.pages[0].runs.iter().filter(|run| run.face == Face::Slip).collect();
        let printed: Vec<&str> = runs.iter().map(|run| run.text.as_str()).collect();
        let written: Vec<&str> = slip.lines().filter(|line| !line.is_empty()).collect();
        assert_eq!(printed, written);
        let one = runs
            .iter()
            .map(|run| run.width / i32::try_from(run.text.chars().count()).unwrap())
            .collect::<Vec<_>>();
        assert!(one.iter().all(|width| (width - one[0]).abs() <= 1), "{one:?}");
        assert!(
            runs.iter().all(|run| run.x == runs[0].x),
            "every line begins in the first column"
        );
    }
    let made = receipt(CountryCode::Fi, &lines(CountryCode::Fi));
    let made = made.with_payments(vec![card(CountryCode::Fi, 14_899, foreign, 0)]).unwrap();
    let text = plain(&pages(&made).unwrap());
    assert_lines(
        &text,
        &[
            "Total €148.99",
            "Card Visa Debit ···· 4821 €148.99",
            "DCC   USD         162.40",
        ],
    );
    assert_eq!(
        text.matches("162.40").count(),
        1,
        "the other currency stands on the slip and nowhere else"
    );
}

#[test]
fn the_file_holds_the_text_for_whoever_reads_it() {
    let made = paper(CountryCode::Fi, PaperKind::Invoice, Language::Fi, BooksKind::Real);
    let sheet = pages(&made).unwrap();
    let file = lopdf::Document::load_mem(&write_pdf(&sheet).unwrap()).unwrap();
    let squeeze = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).collect::<String>();
    let numbers: Vec<u32> = file.get_pages().into_keys().collect();
    assert_eq!(numbers.len(), sheet.pages.len());
    let read = squeeze(&file.extract_text(&numbers).unwrap());
    for run in sheet.pages.iter().flat_map(|page| &page.runs) {
        assert!(read.contains(&squeeze(&run.text)), "{:?} is not in the file", run.text);
    }
    for sum in ["148,99€", "25,20€", "98,80€", "2,97€", "98,99€"] {
        assert!(read.contains(sum), "{sum}");
    }
}
