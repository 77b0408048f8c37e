//! The receipt on a roll of 80 mm: one column, names to the left, sums to the right.

use domain::money::{Money, MoneyError};

use super::composer::{Cell, Composer, Format, Side, Style, TOTAL_SIZE, mm};
use super::{parts, slip};
use crate::format;
use crate::heading;
use crate::paper::{Paper, PaperKind, PaperLine};
use crate::sheet::Page;
use crate::words::Words;

const TEXT: Style = Style::text(9_000);
const SMALL: Style = Style::quiet(8_000);
const STRONG: Style = Style::strong(9_000);

pub(super) fn pages(paper: &Paper, words: &Words, format: Format) -> Result<Vec<Page>, MoneyError> {
    let title = heading::title(paper.country, paper.kind);
    let number = paper.number.clone().unwrap_or_default();
    let mut composer = Composer::new(format, words, heading::marks(paper), format!("{title} {number}"));
    head(&mut composer, paper, words, title);
    lines(&mut composer, paper, words)?;
    sums(&mut composer, paper, words)?;
    vat(&mut composer, paper, words);
    if let Some(text) = parts::own_slip(paper) {
        composer.rule();
        composer.gap(mm(2));
        slip::print(&mut composer, text);
    }
    composer.gap(mm(2));
    Ok(composer.finish(""))
}

fn left_right(composer: &Composer<'_>, style: Style, left: String, right: String) -> Vec<Cell> {
    let inner = composer.inner();
    let split = inner * 66 / 100;
    vec![
        Cell {
            x: 0,
            width: split,
            side: Side::Left,
            style,
            text: left,
        },
        Cell {
            x: split,
            width: inner - split,
            side: Side::Right,
            style,
            text: right,
        },
    ]
}

fn whole(composer: &mut Composer<'_>, style: Style, side: Side, text: String) {
    let width = composer.inner();
    composer.row(vec![Cell {
        x: 0,
        width,
        side,
        style,
        text,
    }]);
}

fn head(composer: &mut Composer<'_>, paper: &Paper, words: &Words, title: &str) {
    let language = words.language();
    let name = paper.seller.name.clone().unwrap_or_default();
    whole(composer, Style::strong(11_000), Side::Centre, name);
    for line in parts::seller_lines(paper) {
        whole(composer, TEXT, Side::Centre, line);
    }
    composer.gap(mm(3));
    whole(composer, Style::strong(11_000), Side::Left, title.to_owned());
    if let Some(subtitle) = parts::subtitle(paper, words) {
        whole(composer, SMALL, Side::Left, subtitle);
    }
    let mut facts = Vec::new();
    if let Some(number) = &paper.number {
        facts.push((words.say(parts::number_label(paper.kind)), number.clone()));
    }
    if let Some(at) = paper.issued {
        facts.push((words.say("paper-date"), format::date_time(at.date_time(), language)));
    }
    for (key, text) in [
        ("paper-till", &paper.seller.till),
        ("paper-staff", &paper.seller.staff),
        ("paper-client", &paper.buyer.as_ref().map(|buyer| buyer.name.clone())),
    ] {
        if let Some(text) = text {
            facts.push((words.say(key), text.clone()));
        }
    }
    let inner = composer.inner();
    let split = inner * 36 / 100;
    for (label, text) in facts {
        composer.row(vec![
            Cell {
                x: 0,
                width: split,
                side: Side::Left,
                style: SMALL,
                text: label,
            },
            Cell {
                x: split,
                width: inner - split,
                side: Side::Right,
                style: TEXT,
                text,
            },
        ]);
    }
    if let Some((number, at)) = &paper.original {
        let day = format::date(at.date(), language);
        whole(
            composer,
            TEXT,
            Side::Left,
            words.say_with("paper-refers", &[("number", number), ("date", &day)]),
        );
    }
    composer.rule();
}

fn lines(composer: &mut Composer<'_>, paper: &Paper, words: &Words) -> Result<(), MoneyError> {
    let mut running = paper.total.map(|total| Money::zero(total.currency()));
    let mut patient = None;
    for line in &paper.lines {
        if line.patient != patient {
            if let Some((name, _)) = &line.patient {
                whole(composer, SMALL, Side::Left, name.clone());
            }
            patient.clone_from(&line.patient);
        }
        composer.carry(running);
        print_line(composer, line, words);
        running = running.map(|sum| sum.checked_add(line.gross)).transpose()?;
    }
    composer.carry(None);
    Ok(())
}

fn print_line(composer: &mut Composer<'_>, line: &PaperLine, words: &Words) {
    let language = words.language();
    let cells = left_right(composer, TEXT, line.name.clone(), format::money(line.gross, language));
    composer.row(cells);
    let detail = format!(
        "{} × {}  {} {}",
        format::quantity(line.quantity, language),
        format::money(line.unit_price, language),
        words.say("paper-vat"),
        format::percent(line.vat_rate, language)
    );
    whole(composer, SMALL, Side::Left, detail);
    if let Some(discount) = parts::discount_words(line, words) {
        whole(composer, SMALL, Side::Left, discount);
    }
}

fn sums(composer: &mut Composer<'_>, paper: &Paper, words: &Words) -> Result<(), MoneyError> {
    let language = words.language();
    composer.keep(mm(20));
    composer.rule();
    if let Some(total) = paper.total {
        let refund = paper.kind == PaperKind::RefundReceipt;
        let (key, style) = if refund {
            ("paper-sale-total", TEXT)
        } else {
            ("paper-total", Style::strong(TOTAL_SIZE))
        };
        let cells = left_right(composer, style, words.say(key), format::money(total, language));
        composer.row(cells);
    }
    if let Some(discounts) = paper.discount_total
        && !discounts.is_zero()
    {
        let sum = format::money(discounts, language);
        whole(
            composer,
            SMALL,
            Side::Left,
            words.say_with("paper-discounts", &[("sum", &sum)]),
        );
    }
    composer.gap(mm(1));
    for row in parts::payment_rows(paper, words)? {
        match row.sum {
            Some(sum) => {
                let style = if paper.kind == PaperKind::RefundReceipt {
                    STRONG
                } else {
                    TEXT
                };
                let cells = left_right(composer, style, row.label, format::money(sum, language));
                composer.row(cells);
            }
            None => whole(composer, SMALL, Side::Left, row.label),
        }
    }
    Ok(())
}

fn vat(composer: &mut Composer<'_>, paper: &Paper, words: &Words) {
    let language = words.language();
    composer.keep(mm(14));
    composer.rule();
    let inner = composer.inner();
    let columns = |style: Style, texts: [String; 4]| -> Vec<Cell> {
        let widths = [inner * 20 / 100, inner * 27 / 100, inner * 25 / 100, inner * 28 / 100];
        let mut x = 0;
        texts
            .into_iter()
            .zip(widths)
            .enumerate()
            .map(|(number, (text, width))| {
                let cell = Cell {
                    x,
                    width,
                    side: if number == 0 { Side::Left } else { Side::Right },
                    style,
                    text,
                };
                x += width;
                cell
            })
            .collect()
    };
    let head = ["paper-vat", "paper-net", "paper-tax", "paper-gross"].map(|key| words.say(key));
    composer.row(columns(SMALL, head));
    for line in &paper.vat {
        composer.row(columns(
            Style::text(8_000),
            [
                format::percent(line.rate, language),
                format::money(line.net, language),
                format::money(line.vat, language),
                format::money(line.gross, language),
            ],
        ));
    }
}
