//! Papers: which there are for an invoice, what they say, and handing them out.
//!
//! A paper is made from frozen facts each time it is asked for: the document, its payments up to the paper's own, what the
//! attempt's reply said, and the seller as the document froze them. So a reprint is the same paper. What is handed out is counted
//! first and drawn afterwards; a press counts once, however often it is sent.
//!
//! Deliberately absent: the printer (the window's), where files are kept (the host's), words and looks (`printing`).

use crate::error::TillError;
use crate::ports::Hint;
use crate::till::Till;
use domain::country::{Country, Language};
use domain::ids::{AttemptId, DocumentId, PaymentId, RequestKey};
use domain::money::Money;
use domain::paper::{Copy, Medium, PaperRef, SlipCopy};
use printing::{CardPart, CashPart, Field, Moment, Paper, PaymentPart, Seller, Sheet, Tender};
use sha2::{Digest, Sha256};
use store::{AttemptRecord, DocumentRecord, IssueRequest, PaymentRecord, Reader, SellerRecord};

/// A paper that can be asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperOffer {
    /// Which.
    pub paper: PaperRef,
    /// What a file of it is called, without an ending.
    pub title: String,
    /// Its heading in the law's language; empty for a slip.
    pub heading: &'static str,
    /// When what it stands for happened: the payment, the refund, the document.
    pub at: domain::stamp::Stamp,
    /// The sum it stands for.
    pub amount: Money,
    /// How often it was handed out.
    pub issued: u32,
    /// What the next print is; `None` when the copies are used up.
    pub next: Option<Copy>,
    /// What the law asks for and it lacks.
    pub lacking: Vec<Field>,
}

/// The papers of an invoice, the likeliest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Papers {
    /// Each.
    pub offers: Vec<PaperOffer>,
    /// The languages they can be in, the country's own first.
    pub languages: &'static [Language],
    /// In this country this sale needs a full invoice beside its receipt: Danish services to private persons above a limit.
    pub full_invoice_due: bool,
}

/// A paper that was handed out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issued {
    /// Its pages.
    pub sheet: Sheet,
    /// The original or a copy.
    pub copy: Copy,
}

/// Everything the papers of one document are made of, read at one moment.
struct Source {
    record: DocumentRecord,
    seller: SellerRecord,
    issued: Vec<(PaperRef, u32)>,
    slips: Vec<(AttemptId, store::SlipRecord)>,
}

impl Source {
    fn read(reader: &Reader<'_>, document: DocumentId) -> Result<Self, TillError> {
        let record = reader.document(document)?;
        let seller = reader.seller(document, &record.document.parts().stamp)?;
        let mut slips = Vec::new();
        for attempt in record.attempts.iter().filter(|attempt| attempt.has_slip) {
            slips.push((attempt.header.id, reader.slips(attempt.header.id)?));
        }
        Ok(Self {
            issued: reader.papers_issued(document)?,
            record,
            seller,
            slips,
        })
    }

    fn issued(&self, paper: PaperRef) -> u32 {
        self.issued
            .iter()
            .find(|(known, _)| *known == paper)
            .map_or(0, |(_, times)| *times)
    }

    fn payment(&self, id: PaymentId) -> Result<(usize, &PaymentRecord), TillError> {
        let mut numbered = (1_usize..).zip(&self.record.payments);
        numbered
            .find(|(_, payment)| payment.id == id && !payment.correction)
            .ok_or(TillError::NotFound)
    }

    fn attempt(&self, id: AttemptId) -> Result<&AttemptRecord, TillError> {
        let mut attempts = self.record.attempts.iter();
        attempts.find(|attempt| attempt.header.id == id).ok_or(TillError::NotFound)
    }

    fn slip(&self, id: AttemptId, copy: SlipCopy) -> Option<&str> {
        let (_, slip) = self.slips.iter().find(|(attempt, _)| *attempt == id)?;
        let text = match copy {
            SlipCopy::Customer => &slip.customer,
            SlipCopy::Merchant => &slip.merchant,
        };
        (!text.trim().is_empty()).then_some(text.as_str())
    }

    fn part(&self, record: &PaymentRecord) -> Result<PaymentPart, TillError> {
        let card = record.attempt.map(|attempt| self.card(attempt)).transpose()?;
        Ok(PaymentPart {
            tender: match record.tender {
                store::Tender::Card => Tender::Card,
                store::Tender::Cash => Tender::Cash,
            },
            amount: record.amount,
            tip: record.tip,
            surcharge: record.surcharge,
            cash: record.cash.map(|cash| CashPart {
                given: cash.given,
                change: cash.change,
                rounding: cash.rounding,
            }),
            card,
            at: Moment::of(&record.stamp)?,
        })
    }

    fn card(&self, attempt: AttemptId) -> Result<CardPart, TillError> {
        let record = self.attempt(attempt)?;
        let approval = record.approval.as_ref();
        let said = |text: Option<&String>| text.cloned().unwrap_or_default();
        let reference = said(approval.map(|approval| &approval.stan_auth));
        Ok(CardPart {
            issuer: said(approval.map(|approval| &approval.issuer)),
            last4: approval.map(|approval| last4(&approval.truncated_pan)).unwrap_or_default(),
            aid: said(approval.map(|approval| &approval.aid)),
            terminal: record.header.terminal_number.clone(),
            reference: if reference.is_empty() {
                said(record.snapshot.reference_said.as_ref())
            } else {
                reference
            },
            slip: self.slip(attempt, SlipCopy::Customer).unwrap_or_default().to_owned(),
        })
    }

    fn parts_until(&self, last: usize) -> Result<Vec<PaymentPart>, TillError> {
        let until = self.record.payments.iter().take(last);
        // What never happened, and the row that says so, come to nothing together and stand on no paper.
        let gone: Vec<PaymentId> = until
            .clone()
            .filter(|payment| payment.correction)
            .filter_map(|payment| payment.refund_of)
            .collect();
        until
            .filter(|payment| !payment.correction && !gone.contains(&payment.id))
            .map(|payment| self.part(payment))
            .collect()
    }

    /// The paper itself, as an original in the given language.
    fn paper(&self, paper: PaperRef, country: &'static Country, language: Option<Language>) -> Result<Paper, TillError> {
        let document = &self.record.document;
        let mut made = Paper::of(document, country.code, paper.kind())?;
        made.seller = seller(&self.seller);
        if let Some(language) = language.filter(|language| country.languages.contains(language)) {
            made.language = language;
        }
        let number = document.parts().number.to_string();
        match paper {
            PaperRef::Receipt(id) => {
                let (last, _) = self.payment(id)?;
                // Where the paper is an invoice its number is the invoice's; a receipt's own is unique to its payment.
                if receipts(country) {
                    made.number = Some(format!("{number}/{last}"));
                }
                Ok(made.with_payments(self.parts_until(last)?)?)
            }
            PaperRef::Refund(id) => {
                let (last, record) = self.payment(id)?;
                Ok(made.refunding(self.part(record)?, format!("{number}/{last}"))?)
            }
            PaperRef::Invoice(_) => {
                // Payable at the desk: there are no terms of payment yet.
                made.due = Some(document.parts().supply_date);
                Ok(made.with_payments(self.parts_until(self.record.payments.len())?)?)
            }
            PaperRef::Slip(attempt, copy) => {
                let header = &self.attempt(attempt)?.header;
                made.slip = self.slip(attempt, copy).map(str::to_owned);
                made.issued = Some(Moment::of(&header.stamp)?);
                Ok(made)
            }
            PaperRef::CreditNote(_) => {
                let credit = self.record.credit.as_ref().ok_or(TillError::NotFound)?;
                made.seller.staff = Some(credit.staff.clone());
                let (number, at) = (credit.note.number.to_string(), Moment::of(&credit.note.stamp)?);
                Ok(made.crediting(number, at, credit.note.reason.to_string()))
            }
        }
    }

    fn offer(&self, paper: PaperRef, country: &'static Country) -> Result<PaperOffer, TillError> {
        let made = self.paper(paper, country, None)?;
        let parts = self.record.document.parts();
        let (at, amount) = match paper {
            PaperRef::Receipt(id) | PaperRef::Refund(id) => {
                let (_, record) = self.payment(id)?;
                (record.stamp, record.amount)
            }
            PaperRef::Invoice(_) => (parts.stamp, parts.gross),
            PaperRef::CreditNote(_) => {
                let credit = self.record.credit.as_ref().ok_or(TillError::NotFound)?;
                (credit.note.stamp, credit.note.gross.neg())
            }
            PaperRef::Slip(attempt, _) => {
                let header = &self.attempt(attempt)?.header;
                let sum = if header.kind.gives_back() {
                    header.amount.neg()
                } else {
                    header.amount
                };
                (header.stamp, sum)
            }
        };
        let issued = self.issued(paper);
        let heading = printing::title(country.code, paper.kind());
        Ok(PaperOffer {
            paper,
            title: format!("{heading} {}", made.number.as_deref().unwrap_or_default())
                .trim()
                .to_owned(),
            heading,
            at,
            amount,
            issued,
            next: paper.kind().next(issued),
            lacking: printing::lacking(&made),
        })
    }

    /// The credit note, receipts and refunds, newest first; the invoice; slips.
    fn all(&self, country: &'static Country) -> Vec<PaperRef> {
        let mut papers = Vec::new();
        let mut owed = self.record.document.parts().gross;
        for payment in &self.record.payments {
            owed = owed.checked_sub(payment.amount).unwrap_or(owed);
            if payment.correction {
                // No money moved: there is nothing to hand out a paper for.
                continue;
            }
            if payment.amount.is_negative() {
                papers.push(PaperRef::Refund(payment.id));
            } else if receipts(country) || !owed.is_positive() {
                // A cash invoice says that it is paid; before that the invoice says what is.
                papers.push(PaperRef::Receipt(payment.id));
            }
        }
        if self.record.credit.is_some() {
            papers.push(PaperRef::CreditNote(self.record.document.parts().id));
        }
        papers.reverse();
        papers.push(PaperRef::Invoice(self.record.document.parts().id));
        for attempt in self.record.attempts.iter().rev() {
            for copy in [SlipCopy::Customer, SlipCopy::Merchant] {
                if self.slip(attempt.header.id, copy).is_some() {
                    papers.push(PaperRef::Slip(attempt.header.id, copy));
                }
            }
        }
        papers
    }
}

/// Whether the country's papers are receipts, or every paper is an invoice.
const fn receipts(country: &Country) -> bool {
    matches!(country.mode, domain::country::SaleMode::Register)
}

fn last4(truncated: &str) -> String {
    let digits: Vec<char> = truncated.chars().collect();
    let last = digits
        .len()
        .checked_sub(4)
        .and_then(|from| digits.get(from..))
        .unwrap_or_default();
    if last.iter().all(char::is_ascii_digit) {
        last.iter().collect()
    } else {
        String::new()
    }
}

fn seller(frozen: &SellerRecord) -> Seller {
    let said = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Seller {
        name: said(&frozen.name),
        business_id: said(&frozen.business_id),
        vat_number: frozen.vat_number.clone(),
        address: frozen.address.clone(),
        department: said(&frozen.department),
        till: said(&frozen.till),
        staff: said(&frozen.staff),
    }
}

/// What a paper says, without its marks, as a hash: the same paper has the same one.
fn content(paper: &Paper) -> Result<[u8; 32], TillError> {
    Ok(Sha256::digest(printing::pages(paper)?.text().as_bytes()).into())
}

impl Till {
    /// The papers of an invoice.
    ///
    /// # Errors
    /// [`TillError::NotFound`]; or the books can't be read.
    pub async fn papers(&self, document: DocumentId) -> Result<Papers, TillError> {
        let country = self.inner.place().country;
        self.inner
            .books
            .read(move |reader| -> Result<Papers, TillError> {
                let source = Source::read(reader, document)?;
                let offers = source.all(country).into_iter().map(|paper| source.offer(paper, country));
                Ok(Papers {
                    offers: offers.collect::<Result<_, _>>()?,
                    languages: country.languages,
                    full_invoice_due: country.names_buyer_of(source.record.document.parts().gross),
                })
            })
            .await
    }

    /// The document a paper belongs to.
    async fn document_of_paper(&self, paper: PaperRef) -> Result<DocumentId, TillError> {
        match paper {
            PaperRef::Receipt(payment) | PaperRef::Refund(payment) => self.document_of(payment).await,
            PaperRef::Invoice(document) | PaperRef::CreditNote(document) => Ok(document),
            PaperRef::Slip(attempt, _) => {
                let record = self.inner.books.read(move |reader| reader.attempt(attempt)).await?;
                Ok(record.header.document)
            }
        }
    }

    /// A paper's pages as the next print of it will be. Nothing is counted.
    ///
    /// # Errors
    /// [`TillError::PaperIncomplete`], [`TillError::NotFound`]; or the books can't be read.
    pub async fn preview_paper(&self, paper: PaperRef, language: Option<Language>) -> Result<Sheet, TillError> {
        let (source, mut made) = self.made(paper, language).await?;
        made.copy = paper.kind().next(source.issued(paper)).unwrap_or(Copy::Copy);
        Ok(printing::pages(&made)?)
    }

    async fn made(&self, paper: PaperRef, language: Option<Language>) -> Result<(Source, Paper), TillError> {
        let document = self.document_of_paper(paper).await?;
        let country = self.inner.place().country;
        self.inner
            .books
            .read(move |reader| -> Result<(Source, Paper), TillError> {
                let source = Source::read(reader, document)?;
                // The kind must fit what it is asked of: a refund has no receipt of a sale.
                if !source.all(country).contains(&paper) {
                    return Err(TillError::NotFound);
                }
                let made = source.paper(paper, country, language)?;
                Ok((source, made))
            })
            .await
    }

    /// Counts a print or a file of a paper and gives its pages. The same key counts once.
    ///
    /// # Errors
    /// [`TillError::PaperIncomplete`] or [`TillError::CopiesUsed`]: nothing was counted.
    pub async fn issue_paper(
        &self,
        paper: PaperRef,
        language: Option<Language>,
        medium: Medium,
        key: RequestKey,
    ) -> Result<Issued, TillError> {
        let (source, mut made) = self.made(paper, language).await?;
        if self.inner.may_write().is_err() {
            // Nothing can be counted, so what is handed out is marked as one more than the original.
            made.copy = Copy::Copy;
            return Ok(Issued {
                sheet: printing::pages(&made)?,
                copy: Copy::Copy,
            });
        }
        let document = source.record.document.parts().id;
        let request = IssueRequest {
            key,
            paper,
            document,
            medium,
            language: made.language.code(),
            content: content(&made)?,
            stamp: self.inner.stamp()?,
        };
        let copy = self.inner.books.write(move |books| books.issue_paper(&request)).await?;
        self.inner.hub.tell(Hint::Invoice(document.as_uuid()));
        made.copy = copy;
        Ok(Issued {
            sheet: printing::pages(&made)?,
            copy,
        })
    }
}

impl Issued {
    /// The file of it.
    ///
    /// # Errors
    /// A fault of ours.
    pub fn pdf(&self) -> Result<Vec<u8>, TillError> {
        printing::write_pdf(&self.sheet).map_err(|error| TillError::Internal(error.to_string()))
    }

    /// What the file is called: the paper's title, whose slip, and for a copy its mark.
    #[must_use]
    pub fn file_name(&self, paper: PaperRef) -> String {
        let mut name: String = self
            .sheet
            .title
            .chars()
            .map(|character| if character.is_alphanumeric() { character } else { '-' })
            .collect();
        // Two slips of one attempt, and slips of two attempts, have the same title.
        if let PaperRef::Slip(attempt, copy) = paper {
            let id = attempt.to_string();
            let whose = match copy {
                SlipCopy::Customer => "1",
                SlipCopy::Merchant => "2",
            };
            name = format!("{name}-{}-{whose}", id.get(id.len().saturating_sub(6)..).unwrap_or_default());
        }
        match self.copy {
            Copy::Original => name,
            Copy::Copy => format!("{name}-copy"),
        }
    }
}
