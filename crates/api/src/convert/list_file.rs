//! Imports and exports.

use super::Converted;
use crate::error::{ErrorCode, WireError};
use crate::wire;
use application::{
    Decimal, Encoding, ImportPhase, ImportView, ListField, ListKind, ListOptions, Preview, Remark, Separator, TillError,
};
use std::sync::Arc;

pub(crate) const fn list_in(kind: wire::ListKind) -> ListKind {
    match kind {
        wire::ListKind::Items => ListKind::Items,
        wire::ListKind::Clients => ListKind::Clients,
    }
}

const fn list(kind: ListKind) -> wire::ListKind {
    match kind {
        ListKind::Items => wire::ListKind::Items,
        ListKind::Clients => wire::ListKind::Clients,
    }
}

const fn decimal(decimal: Decimal) -> wire::DecimalMark {
    match decimal {
        Decimal::Comma => wire::DecimalMark::Comma,
        Decimal::Point => wire::DecimalMark::Point,
    }
}

const fn decimal_in(decimal: wire::DecimalMark) -> Decimal {
    match decimal {
        wire::DecimalMark::Comma => Decimal::Comma,
        wire::DecimalMark::Point => Decimal::Point,
    }
}

/// Reads the options of a list of this kind.
pub(crate) fn import_options_in(kind: ListKind, options: wire::ImportOptions) -> Converted<ListOptions> {
    let field = |code: String| ListField::from_code(kind, &code).ok_or_else(|| WireError::new(ErrorCode::BadRequest));
    let columns = options.columns.into_iter().map(|column| column.map(field).transpose());
    Ok(ListOptions {
        columns: columns.collect::<Converted<_>>()?,
        decimal: options.decimal.map(decimal_in),
        group: options.group.map(super::group_in),
        update: options.update,
    })
}

fn import_options(options: &ListOptions) -> wire::ImportOptions {
    wire::ImportOptions {
        columns: options
            .columns
            .iter()
            .map(|column| column.map(|field| field.code().to_owned()))
            .collect(),
        decimal: options.decimal.map(decimal),
        group: options.group.map(super::sale::group),
        update: options.update,
    }
}

/// Counts for the wire; a list has far fewer rows than that.
fn count(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

pub(crate) fn remark(remark: &Remark) -> wire::ListRemark {
    wire::ListRemark {
        row: u32::try_from(remark.row).unwrap_or(u32::MAX),
        column: remark.column.clone(),
        cell: remark.cell.clone(),
        code: remark.trouble.code().to_owned(),
        facts: remark
            .trouble
            .facts()
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect(),
    }
}

fn preview(preview: &Preview) -> wire::ImportPreview {
    let fields = ListField::ALL.iter().filter(|field| field.list() == preview.kind);
    let columns = preview.header.iter().zip(&preview.options.columns).enumerate();
    wire::ImportPreview {
        kind: list(preview.kind),
        name: preview.name.clone(),
        encoding: match preview.encoding {
            Encoding::Utf8 => wire::ListEncoding::Utf8,
            Encoding::Windows1252 => wire::ListEncoding::Windows1252,
        },
        separator: match preview.separator {
            Separator::Comma => wire::ListSeparator::Comma,
            Separator::Semicolon => wire::ListSeparator::Semicolon,
            Separator::Tab => wire::ListSeparator::Tab,
        },
        rows: count(preview.rows),
        columns: columns
            .map(|(place, (header, field))| wire::ListColumn {
                header: shown(header),
                field: field.map(|field| field.code().to_owned()),
                sample: preview
                    .sample
                    .iter()
                    .filter_map(|row| row.get(place))
                    .map(|cell| shown(cell))
                    .collect(),
            })
            .collect(),
        fields: fields.map(|field| field.code().to_owned()).collect(),
        lacking: preview.lacking.iter().map(|field| field.code().to_owned()).collect(),
        decimal: preview.decimal.map(decimal),
        options: import_options(&preview.options),
        added: count(preview.plan.added),
        changed: count(preview.plan.changed),
        kept: count(preview.plan.kept),
        patients: count(preview.plan.patients),
        problems: count(preview.plan.problems.len()),
        warnings: count(preview.plan.warnings.len()),
    }
}

/// A cell as it fits a table: a broken file may hold a novel in one.
fn shown(cell: &str) -> String {
    cell.chars().filter(|character| !character.is_control()).take(60).collect()
}

pub(crate) fn import(view: &ImportView) -> wire::ImportState {
    let (phase, error) = match &view.phase {
        ImportPhase::Reading => (wire::ImportPhase::Reading, None),
        ImportPhase::Ready => (wire::ImportPhase::Ready, None),
        ImportPhase::Writing => (wire::ImportPhase::Writing, None),
        ImportPhase::Done => (wire::ImportPhase::Done, None),
        ImportPhase::Failed(error) => (wire::ImportPhase::Failed, Some(failed(error))),
    };
    wire::ImportState {
        import: view.id.to_string(),
        phase,
        done: count(view.done),
        total: count(view.total),
        preview: view.preview.as_ref().map(preview),
        error,
    }
}

fn failed(error: &Arc<TillError>) -> WireError {
    WireError::from(TillError::clone(error))
}
