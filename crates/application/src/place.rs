//! What may change about the clinic after it was founded: the company's name, address and VAT number, its departments, and
//! this till's name and department.
//!
//! What the books say the till knows at once: every stamp names the department, so a change that only showed after the next
//! start would file a day's work in the wrong place.
//!
//! Deliberately absent: country, currency and business id, which make other books.

use crate::error::TillError;
use crate::founding::{Field, read, read_vat_number};
use crate::ports::Hint;
use crate::practice;
use crate::till::Till;
use domain::clinic::{Department, Organisation};
use domain::ids::{DepartmentId, RequestKey};
use domain::text::{Name, TextError};
use store::{Books, OrganisationFacts, PlaceError};

/// The clinic as its settings show it.
#[derive(Debug, Clone)]
pub struct ClinicFacts {
    /// The company.
    pub organisation: Organisation,
    /// Its departments in order.
    pub departments: Vec<Department>,
    /// Where a trial's books find their service.
    pub service: Option<String>,
}

impl Till {
    /// The clinic as its settings show it.
    ///
    /// # Errors
    /// When the books can't be read.
    pub async fn clinic(&self) -> Result<ClinicFacts, TillError> {
        let facts = self
            .inner
            .books
            .read(|reader| reader.app_facts())
            .await?
            .ok_or(TillError::NotFound)?;
        let mut settings = facts.settings.into_iter();
        Ok(ClinicFacts {
            organisation: facts.organisation,
            departments: facts.departments,
            service: settings
                .find(|(key, _)| key == crate::bookshelf::SERVICE_ADDRESS)
                .map(|(_, value)| value),
        })
    }

    /// Changes the company's name, address or VAT number; an empty VAT number is none.
    ///
    /// # Errors
    /// [`TillError::Clinic`] for what was typed; or the books can't be written.
    pub async fn change_organisation(&self, name: &str, address: &str, vat_number: &str) -> Result<(), TillError> {
        let number = read_vat_number(self.inner.country().code, vat_number)?;
        let internal = |error: TextError| TillError::Internal(error.to_string());
        let new = OrganisationFacts {
            name: read(Field::Organisation, name)?,
            address: read(Field::Address, address)?,
            vat_number: match number {
                Some(number) => Some(Name::new(&number.to_string()).map_err(internal)?),
                None => None,
            },
        };
        let stamp = self.inner.stamp()?;
        self.change_place(move |books| books.change_organisation(&new, &stamp)).await
    }

    /// Adds a department. The same press again adds nothing more.
    ///
    /// # Errors
    /// [`TillError::Clinic`] for what was typed or a name that is taken; or the books can't be written.
    pub async fn add_department(&self, key: RequestKey, name: &str) -> Result<(), TillError> {
        let new = Department {
            id: DepartmentId::from_uuid(key.as_uuid()),
            name: read(Field::Department, name)?,
        };
        let stamp = self.inner.stamp()?;
        self.change_place(move |books| books.add_department(&new, &stamp)).await
    }

    /// Gives a department another name.
    ///
    /// # Errors
    /// [`TillError::Clinic`] for what was typed or a name that is taken, [`TillError::NotFound`]; or the books can't be written.
    pub async fn rename_department(&self, department: DepartmentId, name: &str) -> Result<(), TillError> {
        let name: Name = read(Field::Department, name)?;
        let stamp = self.inner.stamp()?;
        self.change_place(move |books| books.rename_department(department, &name, &stamp))
            .await
    }

    /// Gives this till its name and its department.
    ///
    /// # Errors
    /// [`TillError::PaymentRunning`] while a payment of this till runs, [`TillError::Clinic`] for what was typed,
    /// [`TillError::NotFound`]; or the books can't be written.
    pub async fn change_till(&self, name: &str, department: DepartmentId) -> Result<(), TillError> {
        let name: Name = read(Field::Till, name)?;
        let stamp = self.inner.stamp()?;
        let till = stamp.till;
        self.change_place(move |books| books.change_till(till, &name, department, &stamp))
            .await
    }

    /// Writes a change of the place and lets the till know it. One after the other: what is known is what was written last.
    async fn change_place(
        &self,
        change: impl FnOnce(&mut Books) -> Result<(), PlaceError> + Send + 'static,
    ) -> Result<(), TillError> {
        let inner = &self.inner;
        let known = inner.standing();
        inner
            .books
            .write(move |books| -> Result<(), TillError> {
                change(books)?;
                let facts = books.reader()?.app_facts()?.ok_or(TillError::NotFound)?;
                known.change(practice::place(&facts)?);
                Ok(())
            })
            .await?;
        for hint in [Hint::App, Hint::Terminals] {
            inner.hub.tell(hint);
        }
        Ok(())
    }
}
