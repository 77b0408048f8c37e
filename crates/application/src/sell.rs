//! Ringing up: search, lines, discounts, parking, finalising. The rules are `domain::sale`; every change is stored at once,
//! so a power cut loses nothing that was on the screen.

use crate::error::TillError;
use crate::invoice::InvoiceView;
use crate::ports::Hint;
use crate::till::{Inner, Till};
use domain::ids::{ClientId, DocumentId, ItemId, PatientId, RequestKey, SaleId, SaleLineId, StaffId, TillId};
use domain::item::Item;
use domain::money::MAX_PAYMENT_MINOR;
use domain::people::PatientState;
use domain::quantity::Quantity;
use domain::sale::{Discount, Draft, SaleKind, Totals};
use domain::stamp::Stamp;
use domain::text::{Notes, TextError};
use domain::vat::VatRate;
use jiff::civil::Date;
use store::{Books, BoughtBefore, ClientCard, DraftRecord, FinaliseRequest, Found, ParkedDraft, Reader, StoreError};

/// The longest text that is searched for.
const SEARCH_CHARACTERS_MAX: usize = 200;
/// How much of what a client bought before is shown.
const BOUGHT_BEFORE_SHOWN: u32 = 3;

/// A sale with everything its screen shows.
#[derive(Debug, Clone)]
pub struct SaleView {
    /// The sale.
    pub draft: Draft,
    /// Patient that new lines go to.
    pub patient: Option<PatientId>,
    /// Its sums today.
    pub totals: Totals,
    /// The client's card.
    pub client: Option<ClientCard>,
    /// Cards of other clients whose patients stand on lines.
    pub other_clients: Vec<ClientCard>,
    /// What the client bought before.
    pub bought_before: Vec<BoughtBefore>,
}

impl Till {
    /// Items, clients and patients for what was typed or scanned.
    ///
    /// # Errors
    /// [`TillError::TextTooLong`]; or the books can't be read.
    pub async fn find(&self, text: String) -> Result<Found, TillError> {
        if text.chars().count() > SEARCH_CHARACTERS_MAX {
            return Err(TillError::TextTooLong);
        }
        Ok(self.inner.books.read(move |reader| reader.search(&text)).await?)
    }

    /// The favourites in their order.
    ///
    /// # Errors
    /// When the books can't be read.
    pub async fn favourites(&self) -> Result<Vec<Item>, TillError> {
        Ok(self.inner.books.read(|reader| reader.favourites()).await?)
    }

    /// The VAT rate of an item today.
    ///
    /// # Errors
    /// When the country has no rate for its class today, which is a fault of our data.
    pub fn rate_today(&self, item: &Item) -> Result<VatRate, TillError> {
        let today = self.inner.today()?;
        self.inner
            .country()
            .vat
            .rate(item.vat_class, today)
            .map_err(|error| TillError::Internal(error.to_string()))
    }

    /// The sale being rung up; an empty one if there is none.
    ///
    /// # Errors
    /// When the books can't be read or written.
    pub async fn current_sale(&self) -> Result<SaleView, TillError> {
        let till = self.inner.place().till.0;
        let record = match self.inner.books.read(move |reader| reader.current_draft(till)).await? {
            Some(record) => record,
            None => self.inner.present_or_fresh_sale().await?,
        };
        self.inner.show(record).await
    }

    /// Starts another sale; the present one is parked if it has lines.
    ///
    /// # Errors
    /// When the books can't be written.
    pub async fn new_sale(&self, kind: SaleKind) -> Result<SaleView, TillError> {
        let inner = &self.inner;
        inner.may_write()?;
        let (till, stamp, fresh) = (inner.place().till.0, inner.stamp()?, inner.empty_draft(kind));
        let (record, cleared) = inner
            .books
            .write(move |books| -> Result<(DraftRecord, bool), StoreError> {
                let present = books.current_draft(till)?;
                match present.as_ref().map(|record| &record.draft) {
                    None => {}
                    Some(draft) if draft.lines().is_empty() => books.discard(draft.id(), &stamp)?,
                    Some(draft) => books.park(draft.id(), &stamp)?,
                }
                Ok((begun(books, till, &fresh, &stamp)?, present.is_some()))
            })
            .await?;
        if cleared {
            inner.hub.tell(Hint::App);
        }
        inner.show(record).await
    }

    /// Adds an item; for the patient named, else the one new lines go to.
    ///
    /// # Errors
    /// The rules of [`Draft::add_item`]; [`TillError::SaleClosed`] when the sale is gone.
    pub async fn add_item(
        &self,
        sale: SaleId,
        item: ItemId,
        quantity: Quantity,
        patient: Option<PatientId>,
    ) -> Result<SaleView, TillError> {
        let item = self.inner.books.read(move |reader| reader.item(item)).await?;
        // Hidden meanwhile: what is no longer sold is not sold from a list that is a moment old either.
        if item.hidden {
            return Err(TillError::NotFound);
        }
        let line = SaleLineId::from_uuid(self.inner.ids.uuid());
        self.change(sale, move |record| {
            let whom = patient.or(record.patient);
            record.draft.add_item(line, &item, quantity, whom).map(|_| ())
        })
        .await
    }

    /// Sets a line's quantity.
    ///
    /// # Errors
    /// The rules of [`Draft::set_quantity`].
    pub async fn set_quantity(&self, sale: SaleId, line: SaleLineId, quantity: Quantity) -> Result<SaleView, TillError> {
        self.change(sale, move |record| record.draft.set_quantity(line, quantity))
            .await
    }

    /// Sets or takes away a discount, on a line or on the whole sale.
    ///
    /// # Errors
    /// The rules of [`Draft::set_discount`].
    pub async fn set_discount(
        &self,
        sale: SaleId,
        line: Option<SaleLineId>,
        discount: Option<Discount>,
    ) -> Result<SaleView, TillError> {
        self.change(sale, move |record| match line {
            Some(line) => record.draft.set_line_discount(line, discount),
            None => record.draft.set_discount(discount),
        })
        .await
    }

    /// Removes a line.
    ///
    /// # Errors
    /// [`TillError::NotFound`] when there is no such line.
    pub async fn remove_line(&self, sale: SaleId, line: SaleLineId) -> Result<SaleView, TillError> {
        self.change(sale, move |record| record.draft.remove_line(line)).await
    }

    /// Names the client, or nobody. New lines go to their only or first patient.
    ///
    /// # Errors
    /// [`TillError::NotFound`] when there is no such client.
    pub async fn set_client(&self, sale: SaleId, client: Option<ClientId>) -> Result<SaleView, TillError> {
        let patient = match client {
            Some(client) => self
                .inner
                .books
                .read(move |reader| reader.client(client))
                .await?
                .patients
                .iter()
                .find(|patient| patient.state == PatientState::Active)
                .map(|patient| patient.id),
            None => None,
        };
        self.change(sale, move |record| {
            record.draft.set_client(client);
            record.patient = patient;
            Ok(())
        })
        .await
    }

    /// Says who was in charge of the treatment, or nobody.
    ///
    /// # Errors
    /// [`TillError::NotFound`] when there is no such member of staff.
    pub async fn set_vet(&self, sale: SaleId, vet: Option<StaffId>) -> Result<SaleView, TillError> {
        if let Some(vet) = vet {
            self.inner.books.read(move |reader| reader.staff(vet)).await?;
        }
        self.change(sale, move |record| {
            record.draft.set_vet(vet);
            Ok(())
        })
        .await
    }

    /// Writes the notes; an empty text takes them away.
    ///
    /// # Errors
    /// [`TillError::TextTooLong`], [`TillError::TextInvalid`].
    pub async fn set_notes(&self, sale: SaleId, typed: &str) -> Result<SaleView, TillError> {
        let notes = match Notes::new(typed) {
            Ok(notes) => Some(notes),
            Err(TextError::Empty) => None,
            Err(error) => return Err(error.into()),
        };
        self.change(sale, move |record| {
            record.draft.set_notes(notes);
            Ok(())
        })
        .await
    }

    /// Says for which animal: one line, or every new line.
    ///
    /// # Errors
    /// [`TillError::NotFound`] when there is no such line.
    pub async fn set_patient(
        &self,
        sale: SaleId,
        line: Option<SaleLineId>,
        patient: Option<PatientId>,
    ) -> Result<SaleView, TillError> {
        self.change(sale, move |record| match line {
            Some(line) => record.draft.set_patient(line, patient),
            None => {
                record.patient = patient;
                Ok(())
            }
        })
        .await
    }

    /// Parks the sale; a fresh one takes its place.
    ///
    /// # Errors
    /// [`TillError::SaleEmpty`] when there is nothing to park.
    pub async fn park(&self, sale: SaleId) -> Result<SaleView, TillError> {
        let record = self.inner.draft(sale).await?;
        if record.draft.lines().is_empty() {
            return Err(TillError::SaleEmpty);
        }
        let stamp = self.inner.stamp()?;
        self.inner.books.write(move |books| books.park(sale, &stamp)).await?;
        self.inner.hub.tell(Hint::App);
        self.current_sale().await
    }

    /// The parked sales, newest first.
    ///
    /// # Errors
    /// When the books can't be read.
    pub async fn parked(&self) -> Result<Vec<ParkedDraft>, TillError> {
        Ok(self.inner.books.read(|reader| reader.parked()).await?)
    }

    /// Takes a parked sale up again; what was being rung up is parked if it has lines.
    ///
    /// # Errors
    /// [`TillError::SaleClosed`] when it was taken up or finalised elsewhere.
    pub async fn resume(&self, sale: SaleId) -> Result<SaleView, TillError> {
        self.inner.draft(sale).await?;
        let stamp = self.inner.stamp()?;
        self.inner.books.write(move |books| books.resume(sale, &stamp)).await?;
        self.inner.hub.tell(Hint::App);
        self.current_sale().await
    }

    /// Numbers the sale and locks it. The same key gives the same invoice again.
    ///
    /// # Errors
    /// [`TillError::SaleEmpty`], [`TillError::SaleClosed`]; [`TillError::ClientNeeded`] and
    /// [`TillError::ClientAddressNeeded`] where only invoices in the client's name are issued; or the books can't be
    /// written. Nothing was numbered then.
    pub async fn finalise(&self, sale: SaleId, key: RequestKey) -> Result<InvoiceView, TillError> {
        let stamp = self.inner.stamp()?;
        let request = FinaliseRequest {
            sale,
            key,
            document: DocumentId::from_uuid(self.inner.ids.uuid()),
            stamp,
        };
        let document = self
            .inner
            .books
            .write(move |books| books.finalise(&request))
            .await?
            .parts()
            .id;
        self.inner.hub.tell(Hint::Sale);
        self.inner.hub.tell(Hint::Invoice(document.as_uuid()));
        self.invoice(document).await
    }

    async fn change(
        &self,
        sale: SaleId,
        change: impl FnOnce(&mut DraftRecord) -> Result<(), domain::sale::SaleError> + Send + 'static,
    ) -> Result<SaleView, TillError> {
        let stamp = self.inner.stamp()?;
        let (table, today) = (&self.inner.country().vat, self.inner.today()?);
        // Read, change and stored in one turn of the writer: two quick presses can't overwrite one another.
        let record = self
            .inner
            .books
            .write(move |books| -> Result<DraftRecord, TillError> {
                let mut record = books.reader()?.draft(sale).map_err(gone)?;
                change(&mut record)?;
                if record.draft.totals(table, today)?.gross.minor() > MAX_PAYMENT_MINOR {
                    return Err(TillError::SumTooLarge);
                }
                books.save_draft(&record.draft, record.patient, &stamp)?;
                Ok(record)
            })
            .await?;
        self.inner.hub.tell(Hint::Sale);
        self.inner.show(record).await
    }
}

/// A draft that is not there was finalised, discarded or never was.
fn gone(error: store::StoreError) -> TillError {
    if matches!(error, store::StoreError::NotFound(_)) {
        TillError::SaleClosed
    } else {
        error.into()
    }
}

impl Till {
    /// Today by the till's own clock and offset.
    ///
    /// # Errors
    /// When the clock stands outside what calendars cover.
    pub fn today(&self) -> Result<Date, TillError> {
        self.inner.today()
    }
}

impl Inner {
    /// Today by the till's own clock and offset.
    pub(crate) fn today(&self) -> Result<Date, TillError> {
        self.stamp_or_last()
            .local_date()
            .map_err(|error| TillError::Internal(error.to_string()))
    }

    async fn draft(&self, sale: SaleId) -> Result<DraftRecord, TillError> {
        self.books.read(move |reader| reader.draft(sale)).await.map_err(gone)
    }

    fn empty_draft(&self, kind: SaleKind) -> Draft {
        Draft::new(SaleId::from_uuid(self.ids.uuid()), kind, self.currency())
    }

    /// Of two who ask at once for a sale that is not there, one begins it and both get it.
    async fn present_or_fresh_sale(&self) -> Result<DraftRecord, TillError> {
        self.may_write()?;
        let (till, stamp) = (self.place().till.0, self.stamp_or_last());
        let fresh = self.empty_draft(SaleKind::CounterSale);
        self.books
            .write(move |books| match books.current_draft(till)? {
                Some(present) => Ok(present),
                None => begun(books, till, &fresh, &stamp),
            })
            .await
            .map_err(|error: StoreError| error.into())
    }

    async fn show(&self, record: DraftRecord) -> Result<SaleView, TillError> {
        let (table, today) = (&self.country().vat, self.today()?);
        let totals = match record.draft.lines() {
            [] => Totals {
                lines: Vec::new(),
                vat: Vec::new(),
                gross: self.zero(),
                discount_total: self.zero(),
            },
            _ => record.draft.totals(table, today)?,
        };
        let draft = record.draft;
        let patient = record.patient;
        let view = move |reader: &Reader<'_>| -> Result<SaleView, TillError> {
            let client = draft.client().map(|id| reader.client(id)).transpose()?;
            let bought_before = match draft.client() {
                Some(id) => reader.bought_before(id, BOUGHT_BEFORE_SHOWN)?,
                None => Vec::new(),
            };
            let other_clients = Vec::new();
            Ok(SaleView {
                draft,
                patient,
                totals,
                client,
                other_clients,
                bought_before,
            })
        };
        self.books.read(view).await
    }

    /// Nothing, in the currency of the books.
    pub(crate) fn zero(&self) -> domain::money::Money {
        domain::money::Money::zero(self.currency())
    }
}

/// Begins this sale at a till that rings up none.
fn begun(books: &mut Books, till: TillId, fresh: &Draft, stamp: &Stamp) -> Result<DraftRecord, StoreError> {
    books.save_draft(fresh, None, stamp)?;
    books.current_draft(till)?.ok_or(StoreError::NotFound("sale"))
}
