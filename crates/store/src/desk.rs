//! The operations of [`Books`] on what the desk keeps: clients, patients, staff, items, favourites; and many writes in one
//! commit.
//!
//! Each operation is one commit with one journal line. A [`Batch`] is many of them in one: for an import, which must be
//! whole or not at all, and for filling books with made-up data at the speed of the disk.
//!
//! Deliberately absent: undoing, and changing a document.

use domain::document::Document;
use domain::ids::{ClientId, ItemId, PatientId, PaymentId, RequestKey, StaffId};
use domain::item::{FavouriteSlot, Item, ItemFacts};
use domain::people::{Client, ClientFacts, Patient, PatientFacts, Staff, StaffFacts};
use domain::sale::Draft;
use domain::stamp::Stamp;

use crate::attempt::{self, Applied, ApplyError, AttemptRecord, BeginError, Evidence, NewAttempt};
use crate::books::{Books, Work};
use crate::document::{self, FinaliseError, FinaliseRequest};
use crate::error::StoreError;
use crate::master::{MasterError, SameName};
use crate::payment::{self, CashError, CashPayment};
use crate::people::{self, ClientCard};
use crate::reader::Reader;
use crate::{catalogue, staff};

impl Books {
    /// Adds a client under the next free number. The same key again gives the same client.
    pub fn add_client(
        &mut self,
        key: RequestKey,
        facts: ClientFacts,
        same_name: SameName,
        stamp: &Stamp,
    ) -> Result<ClientCard, MasterError> {
        self.write(|work| people::add_client(work, key, (None, facts), same_name, stamp))
    }

    /// Changes a client's card.
    pub fn change_client(
        &mut self,
        id: ClientId,
        facts: ClientFacts,
        same_name: SameName,
        stamp: &Stamp,
    ) -> Result<ClientCard, MasterError> {
        self.write(|work| people::change_client(work, id, facts, same_name, stamp))
    }

    /// Adds an animal to a client's card. The same key again gives the same animal.
    pub fn add_patient(
        &mut self,
        key: RequestKey,
        owner: ClientId,
        facts: PatientFacts,
        stamp: &Stamp,
    ) -> Result<Patient, MasterError> {
        self.write(|work| people::add_patient(work, key, owner, facts, stamp))
    }

    /// Changes an animal's card.
    pub fn change_patient(&mut self, id: PatientId, facts: PatientFacts, stamp: &Stamp) -> Result<Patient, MasterError> {
        self.write(|work| people::change_patient(work, id, facts, stamp))
    }

    /// Adds a member of staff. The same key again gives the same one.
    pub fn add_staff(
        &mut self,
        key: RequestKey,
        facts: StaffFacts,
        same_name: SameName,
        stamp: &Stamp,
    ) -> Result<Staff, MasterError> {
        self.write(|work| staff::add(work, key, facts, same_name, stamp))
    }

    /// Changes a member of staff.
    pub fn change_staff(
        &mut self,
        id: StaffId,
        facts: StaffFacts,
        same_name: SameName,
        stamp: &Stamp,
    ) -> Result<Staff, MasterError> {
        self.write(|work| staff::change(work, id, facts, same_name, stamp))
    }

    /// Adds an item. The same key again gives the same item.
    pub fn add_item(
        &mut self,
        key: RequestKey,
        facts: ItemFacts,
        same_name: SameName,
        stamp: &Stamp,
    ) -> Result<Item, MasterError> {
        self.write(|work| catalogue::add(work, key, facts, same_name, stamp))
    }

    /// Changes an item.
    pub fn change_item(&mut self, id: ItemId, facts: ItemFacts, same_name: SameName, stamp: &Stamp) -> Result<Item, MasterError> {
        self.write(|work| catalogue::change(work, id, facts, same_name, stamp))
    }

    /// Puts an item on a favourite's place, or clears the place.
    pub fn set_favourite(&mut self, slot: FavouriteSlot, item: Option<ItemId>, stamp: &Stamp) -> Result<(), MasterError> {
        self.write(|work| catalogue::set_favourite(work, slot, item, stamp))
    }

    /// Many writes in one commit: all of them, or none if the closure fails. The books can't be written by anybody else
    /// meanwhile.
    pub fn in_one_commit<T, E>(&mut self, body: impl FnOnce(&mut Batch<'_, '_>) -> Result<T, E>) -> Result<T, E>
    where
        E: From<StoreError>,
    {
        self.widen_cache(true)?;
        let done = self.write(|work| body(&mut Batch { work }));
        // A connection that was opened anew after a failed commit has the usual cache already.
        self.widen_cache(false)?;
        done
    }
}

/// Writes that are committed together. Each has its own line in the journal.
pub struct Batch<'b, 't> {
    work: &'b mut Work<'t>,
}

impl std::fmt::Debug for Batch<'_, '_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Batch").finish_non_exhaustive()
    }
}

impl Batch<'_, '_> {
    /// The questions, answered with what this commit has written so far.
    #[must_use]
    pub fn reader(&self) -> Reader<'_> {
        Reader::new(self.work.transaction, self.work.country)
    }

    /// Adds an item.
    pub fn add_item(&mut self, facts: ItemFacts, stamp: &Stamp) -> Result<Item, MasterError> {
        let key = RequestKey::from_uuid(self.work.ids.id());
        catalogue::add(self.work, key, facts, SameName::Allow, stamp)
    }

    /// Changes an item.
    pub fn change_item(&mut self, id: ItemId, facts: ItemFacts, stamp: &Stamp) -> Result<Item, MasterError> {
        catalogue::change(self.work, id, facts, SameName::Allow, stamp)
    }

    /// Adds a client, under a number of their own if there is one.
    pub fn add_client(&mut self, number: Option<u32>, facts: ClientFacts, stamp: &Stamp) -> Result<Client, MasterError> {
        let key = RequestKey::from_uuid(self.work.ids.id());
        people::add_client(self.work, key, (number, facts), SameName::Allow, stamp).map(|card| card.client)
    }

    /// Changes a client's card.
    pub fn change_client(&mut self, id: ClientId, facts: ClientFacts, stamp: &Stamp) -> Result<(), MasterError> {
        people::change_client(self.work, id, facts, SameName::Allow, stamp).map(|_| ())
    }

    /// Adds an animal to a client's card.
    pub fn add_patient(&mut self, owner: ClientId, facts: PatientFacts, stamp: &Stamp) -> Result<Patient, MasterError> {
        let key = RequestKey::from_uuid(self.work.ids.id());
        people::add_patient(self.work, key, owner, facts, stamp)
    }

    /// Changes an animal's card.
    pub fn change_patient(&mut self, id: PatientId, facts: PatientFacts, stamp: &Stamp) -> Result<Patient, MasterError> {
        people::change_patient(self.work, id, facts, stamp)
    }

    /// Numbers a sale that was never kept as a draft.
    pub fn finalise(&mut self, draft: &Draft, request: &FinaliseRequest) -> Result<Document, FinaliseError> {
        document::finalise_draft(self.work, draft, request)
    }

    /// Takes cash, and says which payment that made.
    pub fn pay_cash(&mut self, request: &CashPayment) -> Result<PaymentId, CashError> {
        payment::pay_cash(self.work, request)
    }

    /// Writes down an attempt.
    pub fn begin_attempt(&mut self, new: &NewAttempt) -> Result<AttemptRecord, BeginError> {
        attempt::begin(self.work, new)
    }

    /// One step of an attempt.
    pub fn apply_event(
        &mut self,
        id: domain::ids::AttemptId,
        event: &domain::attempt::Event,
        evidence: &Evidence,
        stamp: &Stamp,
    ) -> Result<Applied, ApplyError> {
        attempt::apply_event(self.work, id, event, evidence, stamp)
    }
}
