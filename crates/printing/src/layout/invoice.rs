//! The A4 form: invoices, cash invoices, credit notes, and the paper of a refund where the law knows no receipt.
//!
//! Unit prices stand with and without tax, because a full invoice names the latter; the sums are the document's own.

use domain::money::{Money, MoneyError};
use domain::vat::VatLine;

use super::composer::{Cell, Composer, Format, Side, Style, TOTAL_SIZE, mm};
use super::{parts, slip};
use crate::format;
use crate::heading;
use crate::paper::{Paper, PaperKind, PaperLine};
use crate::sheet::Page;
use crate::words::Words;

const TEXT: Style = Style::text(9_500);
const SMALL: Style = Style::quiet(8_500);
const STRONG: Style = Style::strong(9_500);

/// Where the right column begins, in hundredths of the width.
const RIGHT_COLUMN: i32 = 56;

pub(super) fn pages(paper: &Paper, words: &Words, format: Format) -> Result<Vec<Page>, MoneyError> {
    let title = heading::title(paper.country, paper.kind);
    let number = paper.number.clone().unwrap_or_default();
    let mut composer = Composer::new(format, words, heading::marks(paper), format!("{title} {number}"));
    head(&mut composer, paper, words, title);
    lines(&mut composer, paper, words)?;
    sums(&mut composer, paper, words)?;
    if let Some(notes) = &paper.notes {
        composer.gap(mm(5));
        whole(&mut composer, TEXT, notes.clone());
    }
    if let Some(text) = parts::own_slip(paper) {
        composer.gap(mm(5));
        composer.rule();
        composer.gap(mm(3));
        slip::print(&mut composer, text);
    }
    let foot: Vec<String> = [&paper.seller.name, &paper.seller.business_id]
        .into_iter()
        .flatten()
        .cloned()
        .collect();
    Ok(composer.finish(&foot.join(" · ")))
}

fn whole(composer: &mut Composer<'_>, style: Style, text: String) {
    let width = composer.inner();
    composer.row(vec![Cell {
        x: 0,
        width,
        side: Side::Left,
        style,
        text,
    }]);
}

/// Two columns: who to the left, what and when to the right.
fn head(composer: &mut Composer<'_>, paper: &Paper, words: &Words, title: &str) {
    let top = composer.y();
    let page = composer.page_number();
    let left = composer.inner() * (RIGHT_COLUMN - 4) / 100;
    parties(composer, paper, words, left);
    let below_left = (composer.page_number(), composer.y());
    // A name of pages pushes the facts below itself; beside it there is no room on an earlier page.
    if composer.page_number() == page {
        composer.go_to(top);
    }
    facts(composer, paper, words, title);
    if below_left.0 == composer.page_number() {
        composer.go_to(composer.y().max(below_left.1));
    }
    composer.gap(mm(8));
}

fn parties(composer: &mut Composer<'_>, paper: &Paper, words: &Words, width: i32) {
    let mut say = |style: Style, text: String| {
        composer.row(vec![Cell {
            x: 0,
            width,
            side: Side::Left,
            style,
            text,
        }]);
    };
    say(Style::strong(12_000), paper.seller.name.clone().unwrap_or_default());
    for line in parts::seller_lines(paper) {
        say(TEXT, line);
    }
    if let Some(buyer) = &paper.buyer {
        say(TEXT, " ".to_owned());
        say(SMALL, words.say("paper-client"));
        say(STRONG, buyer.name.clone());
        for line in [&buyer.address, &buyer.business_id, &buyer.vat_number].into_iter().flatten() {
            say(TEXT, line.clone());
        }
        if let Some(number) = buyer.number {
            say(
                SMALL,
                words.say_with("paper-client-number", &[("number", &number.to_string())]),
            );
        }
    }
}

fn facts(composer: &mut Composer<'_>, paper: &Paper, words: &Words, title: &str) {
    let language = words.language();
    let left = composer.inner() * RIGHT_COLUMN / 100;
    let width = composer.inner() - left;
    let cell = |x: i32, width: i32, side: Side, style: Style, text: String| Cell {
        x,
        width,
        side,
        style,
        text,
    };
    composer.row(vec![cell(left, width, Side::Left, Style::strong(18_000), title.to_owned())]);
    if let Some(subtitle) = parts::subtitle(paper, words) {
        composer.row(vec![cell(left, width, Side::Left, SMALL, subtitle)]);
    }
    composer.gap(mm(2));
    let day = |day| format::date(day, language);
    let facts = [
        (parts::number_label(number_kind(paper)), paper.number.clone()),
        (
            "paper-date",
            paper.issued.map(|at| format::date_time(at.date_time(), language)),
        ),
        ("paper-supply-date", paper.supply.map(day)),
        ("paper-due-date", paper.due.map(day)),
        ("paper-reference", paper.reference.clone()),
        ("paper-account", paper.account.clone()),
        (
            "paper-original",
            paper
                .original
                .as_ref()
                .map(|(number, at)| format!("{number}, {}", day(at.date()))),
        ),
        ("paper-reason", paper.reason.clone()),
        ("paper-vet", paper.vet.clone()),
        ("paper-department", paper.seller.department.clone()),
        ("paper-till", paper.seller.till.clone()),
        ("paper-staff", paper.seller.staff.clone()),
    ];
    let split = width * 42 / 100;
    for (key, text) in facts {
        if let Some(text) = text {
            composer.row(vec![
                cell(left, split, Side::Left, SMALL, words.say(key)),
                cell(left + split, width - split, Side::Left, TEXT, text),
            ]);
        }
    }
}

/// A cash invoice's number is an invoice's.
const fn number_kind(paper: &Paper) -> PaperKind {
    match paper.kind {
        PaperKind::Receipt => PaperKind::Invoice,
        PaperKind::RefundReceipt | PaperKind::Invoice | PaperKind::CreditNote | PaperKind::Slip => paper.kind,
    }
}

/// The seven columns, in thousandths of the width: item, quantity, price without tax, price, rate, discount, sum.
const COLUMNS: [(i32, Side); 7] = [
    (336, Side::Left),
    (82, Side::Right),
    (132, Side::Right),
    (122, Side::Right),
    (88, Side::Right),
    (118, Side::Right),
    (122, Side::Right),
];

fn columns(inner: i32, style: Style, texts: [String; 7]) -> Vec<Cell> {
    let mut x = 0;
    let mut cells = Vec::new();
    for (text, (share, side)) in texts.into_iter().zip(COLUMNS) {
        let width = inner * share / 1_000;
        // A little air between a column and the next.
        let air = if side == Side::Left { mm(2) } else { 0 };
        cells.push(Cell {
            x,
            width: width - air,
            side,
            style,
            text,
        });
        x += width;
    }
    cells
}

fn lines(composer: &mut Composer<'_>, paper: &Paper, words: &Words) -> Result<(), MoneyError> {
    let inner = composer.inner();
    let head = [
        "paper-item",
        "paper-quantity",
        "paper-unit-net",
        "paper-unit-gross",
        "paper-vat",
        "paper-discount-column",
        "paper-sum",
    ];
    composer.begin_table(columns(inner, SMALL, head.map(|key| words.say(key))));
    let mut running = paper.total.map(|total| Money::zero(total.currency()));
    let mut patient = None;
    for line in &paper.lines {
        composer.carry(running);
        if line.patient != patient {
            if let Some((name, species)) = &line.patient {
                let kind = words.say(species_key(*species));
                whole(composer, STRONG, format!("{name}, {kind}"));
            }
            patient.clone_from(&line.patient);
        }
        print_line(composer, line, words)?;
        running = running.map(|sum| sum.checked_add(line.gross)).transpose()?;
    }
    composer.carry(None);
    Ok(())
}

const fn species_key(species: domain::people::Species) -> &'static str {
    use domain::people::Species;
    match species {
        Species::Dog => "species-dog",
        Species::Cat => "species-cat",
        Species::Rabbit => "species-rabbit",
        Species::Horse => "species-horse",
        Species::Bird => "species-bird",
        Species::Other => "species-other",
    }
}

fn print_line(composer: &mut Composer<'_>, line: &PaperLine, words: &Words) -> Result<(), MoneyError> {
    let (inner, language) = (composer.inner(), words.language());
    let net = VatLine::of(line.vat_rate, line.unit_price)?.net;
    let reduced = if line.reduced_by.is_zero() {
        String::new()
    } else {
        format::money(line.reduced_by.neg(), language)
    };
    composer.row(columns(
        inner,
        TEXT,
        [
            line.name.clone(),
            format::quantity(line.quantity, language),
            format::money(net, language),
            format::money(line.unit_price, language),
            format::percent(line.vat_rate, language),
            reduced,
            format::money(line.gross, language),
        ],
    ));
    if let Some(discount) = parts::discount_words(line, words) {
        whole(composer, SMALL, discount);
    }
    Ok(())
}

fn sum_row(composer: &mut Composer<'_>, style: Style, label: String, sum: Option<String>) {
    let inner = composer.inner();
    let left = inner * RIGHT_COLUMN / 100;
    let split = (inner - left) * 62 / 100;
    let figures = inner - left - split;
    let label_width = if sum.is_some() { split } else { inner - left };
    let mut cells = vec![Cell {
        x: left,
        width: label_width,
        side: Side::Left,
        style,
        text: label,
    }];
    if let Some(text) = sum {
        cells.push(Cell {
            x: left + split,
            width: figures,
            side: Side::Right,
            style,
            text,
        });
    }
    composer.row(cells);
}

fn sums(composer: &mut Composer<'_>, paper: &Paper, words: &Words) -> Result<(), MoneyError> {
    let language = words.language();
    composer.keep(mm(34));
    composer.rule();
    composer.gap(mm(2));
    let (top, page) = (composer.y(), composer.page_number());
    vat(composer, paper, words);
    let below = (composer.page_number(), composer.y());
    if composer.page_number() == page {
        composer.go_to(top);
    }
    if let Some(total) = paper.total {
        let (key, style) = if paper.kind == PaperKind::RefundReceipt {
            ("paper-sale-total", TEXT)
        } else {
            ("paper-total", Style::strong(TOTAL_SIZE))
        };
        sum_row(composer, style, words.say(key), Some(format::money(total, language)));
    }
    if let Some(discounts) = paper.discount_total
        && !discounts.is_zero()
    {
        let sum = format::money(discounts, language);
        sum_row(composer, SMALL, words.say_with("paper-discounts", &[("sum", &sum)]), None);
    }
    composer.gap(mm(2));
    let rows = parts::payment_rows(paper, words)?;
    let last = rows.len();
    for (number, row) in (1_usize..).zip(rows) {
        let strong = number == last && row.sum.is_some() && !row.quiet;
        let style = match (row.quiet, strong) {
            (true, _) => SMALL,
            (false, true) => STRONG,
            (false, false) => TEXT,
        };
        sum_row(composer, style, row.label, row.sum.map(|sum| format::money(sum, language)));
    }
    if below.0 == composer.page_number() {
        composer.go_to(composer.y().max(below.1));
    }
    Ok(())
}

fn vat(composer: &mut Composer<'_>, paper: &Paper, words: &Words) {
    let language = words.language();
    let width = composer.inner() * (RIGHT_COLUMN - 6) / 100;
    let columns = |style: Style, texts: [String; 4]| -> Vec<Cell> {
        (0_i32..)
            .zip(texts)
            .map(|(number, text)| Cell {
                x: number * width / 4,
                width: width / 4,
                side: if number == 0 { Side::Left } else { Side::Right },
                style,
                text,
            })
            .collect()
    };
    let head = ["paper-vat", "paper-net", "paper-tax", "paper-gross"].map(|key| words.say(key));
    composer.row(columns(SMALL, head));
    for line in &paper.vat {
        composer.row(columns(
            TEXT,
            [
                format::percent(line.rate, language),
                format::money(line.net, language),
                format::money(line.vat, language),
                format::money(line.gross, language),
            ],
        ));
    }
}
