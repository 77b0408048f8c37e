//! The import that is open: its phases, and the till's use cases for it.

use super::columns::{ListField, ListKind};
use super::plan::{ListOptions, Plan, Row, Step};
use super::sheet::{Sheet, unguarded};
use super::text::{self, Encoding, FileError, FileText, Separator};
use super::{clients::Clients, export, items::Items, price};
use crate::desk::DeskError;
use crate::error::TillError;
use crate::ports::Hint;
use crate::till::Till;
use domain::stamp::Stamp;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use store::{Batch, MasterError, Reader, StoreError};
use uuid::Uuid;

/// Rows that are looked up in one reading of the books, so that other questions come in between.
const ROWS_A_READ: usize = 500;

/// Names an import for as long as it is open.
pub type ImportId = Uuid;

/// Why an import can't be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// The file is no list.
    #[error(transparent)]
    File(#[from] FileError),
    /// Another import took its place, or it was given up.
    #[error("this import is not open any more")]
    Gone,
    /// It is being read or written right now.
    #[error("this import is busy")]
    Busy,
    /// Something must be put right first.
    #[error("the list has problems")]
    Problems,
    /// A payment is running; an import would make it wait.
    #[error("a payment is running")]
    Paying,
    /// What was free when the list was read is taken now. Nothing was imported.
    #[error("the books have changed since the list was read: {0}")]
    Changed(DeskError),
    /// Given up before the commit. Nothing was imported.
    #[error("the import was given up")]
    Cancelled,
}

/// Where an import is.
#[derive(Debug, Clone)]
pub enum ImportPhase {
    /// Being looked through.
    Reading,
    /// Looked through; the preview can be had.
    Ready,
    /// Being written.
    Writing,
    /// In the books.
    Done,
    /// Failed; nothing was imported.
    Failed(Arc<TillError>),
}

/// What a list would do, and how it was read.
#[derive(Debug, Clone)]
pub struct Preview {
    /// Which list.
    pub kind: ListKind,
    /// The file's name.
    pub name: String,
    /// How it was encoded.
    pub encoding: Encoding,
    /// What separates its columns.
    pub separator: Separator,
    /// What its columns are called.
    pub header: Vec<String>,
    /// The first cells below each header.
    pub sample: Vec<Vec<String>>,
    /// How many rows it has.
    pub rows: usize,
    /// How the columns are read.
    pub options: ListOptions,
    /// The decimal mark in use, if one is known.
    pub decimal: Option<price::Decimal>,
    /// Columns it can't do without and that no column is.
    pub lacking: Vec<ListField>,
    /// What would be done.
    pub plan: Arc<Plan>,
}

/// Where an import is, and its preview when there is one.
#[derive(Debug, Clone)]
pub struct ImportView {
    /// Its name.
    pub id: ImportId,
    /// Where it is.
    pub phase: ImportPhase,
    /// Rows or steps done.
    pub done: usize,
    /// Rows or steps in all.
    pub total: usize,
    /// The preview.
    pub preview: Option<Preview>,
}

/// The file and how it is read.
struct Source {
    kind: ListKind,
    name: String,
    encoding: Encoding,
    separator: Separator,
    sheet: Sheet,
}

impl Source {
    fn without_rows(&self) -> Self {
        Self {
            kind: self.kind,
            name: self.name.clone(),
            encoding: self.encoding,
            separator: self.separator,
            sheet: Sheet {
                header: self.sheet.header.clone(),
                rows: Vec::new(),
            },
        }
    }
}

/// What a task and the screen share.
#[derive(Default)]
struct Progress {
    done: AtomicUsize,
    total: AtomicUsize,
    cancelled: AtomicBool,
}

struct Open {
    id: ImportId,
    phase: ImportPhase,
    source: Arc<Source>,
    preview: Option<Preview>,
    progress: Arc<Progress>,
}

/// The import that is open at a till, if any.
#[derive(Default)]
pub struct Imports(Mutex<Option<Open>>);

impl std::fmt::Debug for Imports {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Imports").finish_non_exhaustive()
    }
}

impl Imports {
    fn lock(&self) -> MutexGuard<'_, Option<Open>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn with<T>(&self, id: ImportId, act: impl FnOnce(&mut Open) -> Result<T, ImportError>) -> Result<T, ImportError> {
        match self.lock().as_mut().filter(|open| open.id == id) {
            Some(open) => act(open),
            None => Err(ImportError::Gone),
        }
    }

    fn view(&self, id: ImportId) -> Result<ImportView, ImportError> {
        self.with(id, |open| {
            Ok(ImportView {
                id,
                phase: open.phase.clone(),
                done: open.progress.done.load(Ordering::Relaxed),
                total: open.progress.total.load(Ordering::Relaxed),
                preview: open.preview.clone(),
            })
        })
    }

    /// Ends a phase, unless the import was given up, replaced or begun anew meanwhile.
    fn end(&self, id: ImportId, progress: &Arc<Progress>, phase: ImportPhase, preview: Option<Preview>) {
        let ended = self.with(id, |open| {
            if !Arc::ptr_eq(&open.progress, progress) {
                return Err(ImportError::Gone);
            }
            if preview.is_some() {
                open.preview = preview;
            }
            // What is in the books needs its file no more.
            if matches!(phase, ImportPhase::Done) {
                open.source = Arc::new(open.source.without_rows());
                if let Some(preview) = &mut open.preview {
                    preview.plan = Arc::new(preview.plan.without_steps());
                }
            }
            open.phase = phase;
            Ok(())
        });
        if ended.is_err() {
            tracing::debug!("an import ended after it was given up");
        }
    }

    /// Begins a phase with a progress of its own. Another look takes the place of the one that runs; writing is not disturbed,
    /// and what is not looked through is not written.
    fn begin(&self, id: ImportId, phase: ImportPhase) -> Result<(Arc<Source>, Arc<Progress>), ImportError> {
        self.with(id, |open| {
            match (&open.phase, &phase) {
                (ImportPhase::Writing, _) | (ImportPhase::Reading, ImportPhase::Writing) => return Err(ImportError::Busy),
                _ => {}
            }
            open.progress.cancelled.store(true, Ordering::Relaxed);
            open.phase = phase;
            open.progress = Arc::default();
            Ok((Arc::clone(&open.source), Arc::clone(&open.progress)))
        })
    }
}

impl Till {
    /// Opens a file as a list and begins to look through it. An import that was open is given up.
    ///
    /// # Errors
    /// [`ImportError::File`] says what the file is instead of a list.
    pub async fn open_import(&self, kind: ListKind, name: String, bytes: Vec<u8>) -> Result<ImportView, TillError> {
        // Ten megabytes are taken apart beside whatever else the till does meanwhile.
        let taken_apart = tokio::task::spawn_blocking(move || -> Result<(FileText, Sheet), FileError> {
            let file = text::read(&bytes)?;
            let sheet = Sheet::read(&file)?;
            Ok((file, sheet))
        });
        let (file, sheet) = taken_apart
            .await
            .map_err(|error| TillError::Internal(error.to_string()))?
            .map_err(ImportError::from)?;
        let columns = first_columns(kind, &sheet.header);
        let options = ListOptions {
            columns,
            decimal: None,
            group: None,
            update: false,
        };
        let source = Arc::new(Source {
            kind,
            name,
            encoding: file.encoding,
            separator: file.separator,
            sheet,
        });
        let (id, progress) = (self.inner.ids.uuid(), Arc::<Progress>::default());
        let earlier = self.inner.imports.lock().replace(Open {
            id,
            phase: ImportPhase::Reading,
            source: Arc::clone(&source),
            preview: None,
            progress: Arc::clone(&progress),
        });
        if let Some(earlier) = earlier {
            earlier.progress.cancelled.store(true, Ordering::Relaxed);
        }
        self.look_through(id, source, options, progress);
        Ok(self.inner.imports.view(id)?)
    }

    /// Where an import is.
    ///
    /// # Errors
    /// [`ImportError::Gone`].
    pub fn import(&self, id: ImportId) -> Result<ImportView, TillError> {
        Ok(self.inner.imports.view(id)?)
    }

    /// Which list an import is.
    ///
    /// # Errors
    /// [`ImportError::Gone`].
    pub fn import_kind(&self, id: ImportId) -> Result<ListKind, TillError> {
        Ok(self.inner.imports.with(id, |open| Ok(open.source.kind))?)
    }

    /// Reads the list in another way.
    ///
    /// # Errors
    /// [`ImportError::Gone`], [`ImportError::Busy`]; [`TillError::BadRequest`] for columns the file does not have.
    pub fn change_import(&self, id: ImportId, options: ListOptions) -> Result<ImportView, TillError> {
        let (kind, width) = self
            .inner
            .imports
            .with(id, |open| Ok((open.source.kind, open.source.sheet.header.len())))?;
        let named: Vec<ListField> = options.columns.iter().copied().flatten().collect();
        let once = named
            .iter()
            .enumerate()
            .all(|(place, field)| !named.iter().skip(place.saturating_add(1)).any(|other| other == field));
        if options.columns.len() != width || !once || named.iter().any(|field| field.list() != kind) {
            return Err(TillError::BadRequest);
        }
        let (source, progress) = self.inner.imports.begin(id, ImportPhase::Reading)?;
        self.look_through(id, source, options, progress);
        Ok(self.inner.imports.view(id)?)
    }

    /// Imports the list: every row of it, in one commit. Asked for twice, it is done once.
    ///
    /// # Errors
    /// [`ImportError::Problems`] while something must be put right, [`ImportError::Paying`] while a payment runs.
    pub async fn run_import(&self, id: ImportId) -> Result<ImportView, TillError> {
        let stamp = self.inner.stamp()?;
        let present = self.inner.imports.view(id)?;
        if matches!(present.phase, ImportPhase::Writing | ImportPhase::Done) {
            return Ok(present);
        }
        let preview = present.preview.ok_or(ImportError::Busy)?;
        if !preview.plan.problems.is_empty() || !preview.lacking.is_empty() || preview.plan.steps.is_empty() {
            return Err(ImportError::Problems.into());
        }
        let running = self.inner.books.read(|reader| reader.running()).await?;
        if !running.is_empty() {
            return Err(ImportError::Paying.into());
        }
        let (_, progress) = self.inner.imports.begin(id, ImportPhase::Writing)?;
        let till = self.clone();
        tokio::spawn(async move {
            let phase = match till.write_plan(preview.plan, Arc::clone(&progress), stamp).await {
                Ok(()) => ImportPhase::Done,
                Err(error) => ImportPhase::Failed(Arc::new(error)),
            };
            till.inner.imports.end(id, &progress, phase, None);
            for hint in [Hint::Catalogue, Hint::People] {
                till.inner.hub.tell(hint);
            }
        });
        Ok(self.inner.imports.view(id)?)
    }

    /// Gives an import up. Until it is in the books, nothing of it will be; afterwards there is nothing to give up.
    pub fn cancel_import(&self, id: ImportId) {
        let mut imports = self.inner.imports.lock();
        if let Some(open) = imports.as_ref().filter(|open| open.id == id) {
            open.progress.cancelled.store(true, Ordering::Relaxed);
            if !matches!(open.phase, ImportPhase::Writing) {
                *imports = None;
            }
        }
    }

    /// The price list or the clients as a file.
    ///
    /// # Errors
    /// When the books can't be read.
    pub async fn export(&self, kind: ListKind) -> Result<String, TillError> {
        match kind {
            ListKind::Items => export::items(&self.inner.books.read(|reader| reader.every_item()).await?),
            ListKind::Clients => export::clients(&self.inner.books.read(|reader| reader.every_client()).await?),
        }
    }

    fn look_through(&self, id: ImportId, source: Arc<Source>, options: ListOptions, progress: Arc<Progress>) {
        let till = self.clone();
        tokio::spawn(async move {
            let phase = match till.preview(&source, options, &progress).await {
                Ok(preview) => (ImportPhase::Ready, Some(preview)),
                Err(error) => (ImportPhase::Failed(Arc::new(error)), None),
            };
            till.inner.imports.end(id, &progress, phase.0, phase.1);
        });
    }

    async fn preview(&self, source: &Arc<Source>, options: ListOptions, progress: &Arc<Progress>) -> Result<Preview, TillError> {
        let (sheet, kind) = (&source.sheet, source.kind);
        progress.total.store(sheet.rows.len(), Ordering::Relaxed);
        let lacking: Vec<ListField> = ListField::required(kind)
            .iter()
            .copied()
            .filter(|field| !options.columns.contains(&Some(*field)))
            .collect();
        let decimal = options.decimal.or_else(|| {
            let place = options.columns.iter().position(|column| *column == Some(ListField::Price))?;
            let cells = sheet.rows.iter().filter_map(|(_, cells)| cells.get(place));
            price::decimal_of(cells.map(unguarded))
        });
        let plan = if lacking.is_empty() {
            self.plan(source, &options, decimal, progress).await?
        } else {
            Plan::default()
        };
        Ok(Preview {
            kind,
            name: source.name.clone(),
            encoding: source.encoding,
            separator: source.separator,
            header: sheet.header.clone(),
            sample: sheet
                .rows
                .iter()
                .take(3)
                .map(|(_, cells)| cells.iter().map(|cell| unguarded(cell).to_owned()).collect())
                .collect(),
            rows: sheet.rows.len(),
            options,
            decimal,
            lacking,
            plan: Arc::new(plan),
        })
    }

    /// Looks through the rows, some hundred at a time.
    async fn plan(
        &self,
        source: &Arc<Source>,
        options: &ListOptions,
        decimal: Option<price::Decimal>,
        progress: &Arc<Progress>,
    ) -> Result<Plan, TillError> {
        let mut planner = Planner {
            source: Arc::clone(source),
            options: options.clone(),
            items: Items::new(self.inner.place().country, self.inner.today()?, decimal),
            clients: Clients::default(),
            plan: Plan::default(),
        };
        let mut from = 0;
        while from < source.sheet.rows.len() {
            if progress.cancelled.load(Ordering::Relaxed) {
                return Err(ImportError::Cancelled.into());
            }
            planner = self
                .inner
                .books
                .read(move |reader| -> Result<Planner, TillError> {
                    planner.rows(reader, from)?;
                    Ok(planner)
                })
                .await?;
            from = from.saturating_add(ROWS_A_READ);
            progress.done.store(from.min(source.sheet.rows.len()), Ordering::Relaxed);
        }
        let finished = move |reader: &Reader<'_>| -> Result<Plan, TillError> { Ok(planner.finish(reader)?) };
        self.inner.books.read(finished).await
    }

    async fn write_plan(&self, plan: Arc<Plan>, progress: Arc<Progress>, stamp: Stamp) -> Result<(), TillError> {
        progress.total.store(plan.steps.len(), Ordering::Relaxed);
        self.inner
            .books
            .write(move |books| {
                books.in_one_commit(|batch| -> Result<(), TillError> {
                    for step in &plan.steps {
                        if progress.cancelled.load(Ordering::Relaxed) {
                            return Err(ImportError::Cancelled.into());
                        }
                        take_step(batch, step, &stamp).map_err(changed)?;
                        progress.done.fetch_add(1, Ordering::Relaxed);
                    }
                    // The last moment to give it up: from here on it is the disk's.
                    if progress.cancelled.load(Ordering::Relaxed) {
                        return Err(ImportError::Cancelled.into());
                    }
                    Ok(())
                })
            })
            .await
    }
}

/// What was planned does not fit the books any more: somebody changed them meanwhile.
fn changed(error: MasterError) -> TillError {
    let told = TillError::from(error);
    if let TillError::Desk(error) = told {
        ImportError::Changed(error).into()
    } else {
        told
    }
}

fn take_step(batch: &mut Batch<'_, '_>, step: &Step, stamp: &Stamp) -> Result<(), MasterError> {
    match step {
        Step::AddItem(facts) => batch.add_item(facts.clone(), stamp).map(|_| ()),
        Step::ChangeItem(id, facts) => batch.change_item(*id, facts.clone(), stamp).map(|_| ()),
        Step::AddClient { number, facts, patients } => {
            let client = batch.add_client(*number, facts.clone(), stamp)?;
            for patient in patients {
                batch.add_patient(client.id, patient.clone(), stamp)?;
            }
            Ok(())
        }
        Step::ChangeClient {
            id,
            facts,
            new_patients,
            patients,
        } => {
            batch.change_client(*id, facts.clone(), stamp)?;
            for (patient, facts) in patients {
                batch.change_patient(*patient, facts.clone(), stamp)?;
            }
            for patient in new_patients {
                batch.add_patient(*id, patient.clone(), stamp)?;
            }
            Ok(())
        }
    }
}

/// The columns by their headers; a name that stands twice is taken once.
fn first_columns(kind: ListKind, header: &[String]) -> Vec<Option<ListField>> {
    let mut columns: Vec<Option<ListField>> = Vec::with_capacity(header.len());
    for name in header {
        let field = ListField::of_header(kind, name);
        columns.push(field.filter(|field| !columns.contains(&Some(*field))));
    }
    columns
}

/// The rows on their way into a plan.
struct Planner {
    source: Arc<Source>,
    options: ListOptions,
    items: Items,
    clients: Clients,
    plan: Plan,
}

impl Planner {
    fn rows(&mut self, reader: &Reader<'_>, from: usize) -> Result<(), StoreError> {
        let sheet = &self.source.sheet;
        for (number, cells) in sheet.rows.iter().skip(from).take(ROWS_A_READ) {
            let row = Row {
                number: *number,
                cells,
                header: &sheet.header,
                columns: &self.options.columns,
            };
            match self.source.kind {
                ListKind::Items => self.items.take(reader, &row, &self.options, &mut self.plan)?,
                ListKind::Clients => self.clients.take(reader, &row, &mut self.plan)?,
            }
        }
        Ok(())
    }

    fn finish(mut self, reader: &Reader<'_>) -> Result<Plan, StoreError> {
        let place = self
            .options
            .columns
            .iter()
            .position(|column| *column == Some(ListField::ClientName));
        let header = place
            .and_then(|place| self.source.sheet.header.get(place))
            .cloned()
            .unwrap_or_default();
        self.clients.finish(reader, &self.options, &header, &mut self.plan)?;
        Ok(self.plan)
    }
}
