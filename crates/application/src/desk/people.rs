//! Clients with their animals, and who works here.

use super::error::{DeskError, DeskField, email, read, read_if_any};
use crate::error::TillError;
use crate::ports::Hint;
use crate::till::Till;
use domain::ids::{ClientId, PatientId, RequestKey, StaffId};
use domain::money::Money;
use domain::people::{ClientFacts, ClientKind, Email, Patient, PatientFacts, PatientState, Species, Staff, StaffFacts};
use store::{ClientCard, ClientPage, ClientQuery, SameName};

/// The longest text that is searched for.
const SEARCH_CHARACTERS_MAX: usize = 200;

/// A client's card as it was typed.
#[derive(Debug, Clone, Default)]
pub struct ClientForm {
    /// Their name.
    pub name: String,
    /// A company, or a person.
    pub company: bool,
    /// A company's number; a person's is not asked for.
    pub business_id: String,
    /// Telephone, if any.
    pub phone: String,
    /// E-mail, if any.
    pub email: String,
    /// Address in one line, if any.
    pub address: String,
}

impl ClientForm {
    /// Reads the form.
    ///
    /// # Errors
    /// [`DeskError`] names the first field that does not fit.
    pub fn read(&self) -> Result<ClientFacts, DeskError> {
        let name = read(DeskField::Name, &self.name)?;
        let kind = if self.company {
            ClientKind::Company {
                business_id: read(DeskField::BusinessId, &self.business_id)?,
            }
        } else {
            ClientKind::Private
        };
        let address = match self.email.trim() {
            "" => None,
            typed => Some(Email::parse(typed).map_err(email)?),
        };
        Ok(ClientFacts {
            kind,
            name,
            phone: read_if_any(DeskField::Phone, &self.phone)?,
            email: address,
            address: read_if_any(DeskField::Address, &self.address)?,
        })
    }
}

/// A patient's card as it was typed.
#[derive(Debug, Clone)]
pub struct PatientForm {
    /// Its name.
    pub name: String,
    /// Its kind.
    pub species: Species,
    /// Whether it may be picked.
    pub state: PatientState,
}

impl PatientForm {
    /// Reads the form.
    ///
    /// # Errors
    /// [`DeskError`] names the first field that does not fit.
    pub fn read(&self) -> Result<PatientFacts, DeskError> {
        Ok(PatientFacts {
            name: read(DeskField::Name, &self.name)?,
            species: self.species,
            state: self.state,
        })
    }
}

/// A member of staff as typed.
#[derive(Debug, Clone)]
pub struct StaffForm {
    /// Their name.
    pub name: String,
    /// The letters on the tile.
    pub initials: String,
    /// A vet.
    pub vet: bool,
    /// May be picked.
    pub active: bool,
}

impl StaffForm {
    /// Reads the form.
    ///
    /// # Errors
    /// [`DeskError`] names the first field that does not fit.
    pub fn read(&self) -> Result<StaffFacts, DeskError> {
        Ok(StaffFacts {
            name: read(DeskField::Name, &self.name)?,
            initials: read(DeskField::Initials, &self.initials)?,
            vet: self.vet,
            active: self.active,
        })
    }
}

/// A client's card with what it owes.
#[derive(Debug, Clone)]
pub struct ClientView {
    /// The card.
    pub card: ClientCard,
    /// What their invoices still owe, all together.
    pub owes: Money,
}

impl Till {
    /// A page of clients.
    ///
    /// # Errors
    /// [`TillError::TextTooLong`]; or the books can't be read.
    pub async fn clients(&self, query: ClientQuery) -> Result<ClientPage, TillError> {
        let characters = query.text.as_deref().map_or(0, |text| text.chars().count());
        if characters > SEARCH_CHARACTERS_MAX {
            return Err(TillError::TextTooLong);
        }
        Ok(self.inner.books.read(move |reader| reader.clients(&query)).await?)
    }

    /// A client's card.
    ///
    /// # Errors
    /// [`TillError::NotFound`]; or the books can't be read.
    pub async fn client(&self, client: ClientId) -> Result<ClientView, TillError> {
        self.inner
            .books
            .read(move |reader| -> Result<ClientView, TillError> {
                Ok(ClientView {
                    card: reader.client(client)?,
                    owes: reader.owes(client)?,
                })
            })
            .await
    }

    /// Adds a client. The same key gives the same client again.
    ///
    /// # Errors
    /// [`DeskError`]; or the books can't be written.
    pub async fn add_client(&self, key: RequestKey, form: &ClientForm, same_name: SameName) -> Result<ClientView, TillError> {
        let (facts, stamp) = (form.read()?, self.inner.stamp()?);
        let card = self
            .inner
            .books
            .write(move |books| books.add_client(key, facts, same_name, &stamp).map_err(TillError::from))
            .await?;
        self.inner.hub.tell(Hint::People);
        self.client(card.client.id).await
    }

    /// Changes a client's card.
    ///
    /// # Errors
    /// [`DeskError`], [`TillError::NotFound`]; or the books can't be written.
    pub async fn change_client(&self, client: ClientId, form: &ClientForm, same_name: SameName) -> Result<ClientView, TillError> {
        let (facts, stamp) = (form.read()?, self.inner.stamp()?);
        self.inner
            .books
            .write(move |books| books.change_client(client, facts, same_name, &stamp).map_err(TillError::from))
            .await?;
        self.inner.hub.tell(Hint::People);
        self.client(client).await
    }

    /// Adds an animal to a client's card. The same key gives the same animal again.
    ///
    /// # Errors
    /// [`DeskError`], [`TillError::NotFound`]; or the books can't be written.
    pub async fn add_patient(&self, key: RequestKey, client: ClientId, form: &PatientForm) -> Result<Patient, TillError> {
        let (facts, stamp) = (form.read()?, self.inner.stamp()?);
        let patient = self
            .inner
            .books
            .write(move |books| books.add_patient(key, client, facts, &stamp).map_err(TillError::from))
            .await?;
        self.inner.hub.tell(Hint::People);
        Ok(patient)
    }

    /// Changes an animal's card.
    ///
    /// # Errors
    /// [`DeskError`], [`TillError::NotFound`]; or the books can't be written.
    pub async fn change_patient(&self, patient: PatientId, form: &PatientForm) -> Result<Patient, TillError> {
        let (facts, stamp) = (form.read()?, self.inner.stamp()?);
        let changed = self
            .inner
            .books
            .write(move |books| books.change_patient(patient, facts, &stamp).map_err(TillError::from))
            .await?;
        self.inner.hub.tell(Hint::People);
        Ok(changed)
    }

    /// Everybody who works or worked here.
    ///
    /// # Errors
    /// When the books can't be read.
    pub async fn all_staff(&self) -> Result<Vec<Staff>, TillError> {
        Ok(self.inner.books.read(|reader| reader.all_staff()).await?)
    }

    /// Adds a member of staff. The same key gives the same one again.
    ///
    /// # Errors
    /// [`DeskError`]; or the books can't be written.
    pub async fn add_staff(&self, key: RequestKey, form: &StaffForm, same_name: SameName) -> Result<Staff, TillError> {
        let (facts, stamp) = (form.read()?, self.inner.stamp()?);
        let member = self
            .inner
            .books
            .write(move |books| books.add_staff(key, facts, same_name, &stamp).map_err(TillError::from))
            .await?;
        self.inner.hub.tell(Hint::App);
        self.inner.hub.tell(Hint::People);
        Ok(member)
    }

    /// Changes a member of staff. Whoever leaves while signed in is signed out.
    ///
    /// # Errors
    /// [`DeskError`], [`TillError::NotFound`]; or the books can't be written.
    pub async fn change_staff(&self, id: StaffId, form: &StaffForm, same_name: SameName) -> Result<Staff, TillError> {
        let (facts, stamp) = (form.read()?, self.inner.stamp()?);
        let member = self
            .inner
            .books
            .write(move |books| books.change_staff(id, facts, same_name, &stamp).map_err(TillError::from))
            .await?;
        if !member.active && self.signed_in() == Some(id) {
            self.set_signed_in(None);
        }
        self.inner.hub.tell(Hint::App);
        self.inner.hub.tell(Hint::People);
        Ok(member)
    }
}
