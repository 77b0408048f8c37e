//! The terminal's own record of one transaction, and the block `localModeEventArgs` that is made of it.
//!
//! Owns the `ResultData` grammar. As on the real service the other members are nothing but that string split at its semicolons: a member past the end is
//! null, an empty one is "" (0 for sums, "0" for the source).

use serde::{Deserialize, Serialize};

use crate::json::Json;

/// `Result`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ResultCode {
    Approved,
    Administrative,
    Rejected,
    Unknown,
}

impl ResultCode {
    const fn text(self) -> &'static str {
        match self {
            Self::Approved => "0",
            Self::Administrative => "1",
            Self::Rejected => "2",
            Self::Unknown => "99",
        }
    }

    /// Second character of `ResultData`. Seen: blank and "!"; the other two are our guess.
    const fn mark(self) -> char {
        match self {
            Self::Approved => ' ',
            Self::Administrative => '1',
            Self::Rejected => '!',
            Self::Unknown => '?',
        }
    }
}

/// How many fields `ResultData` has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Shape {
    CardRead,
    NoCard,
    Menu,
    HeadOnly,
}

impl Shape {
    const fn fields(self) -> usize {
        match self {
            Self::CardRead => 31,
            Self::NoCard => 29,
            Self::Menu => 9,
            Self::HeadOnly => 1,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Record {
    pub shape: Shape,
    pub result: ResultCode,
    pub issuer_id: String,
    pub truncated_pan: String,
    /// `YYYYMMDDHHMMSS`, terminal local time.
    pub time_stamp: String,
    pub cvm: String,
    pub session: String,
    pub stan_auth: String,
    pub sequence: String,
    pub total: i64,
    pub source: String,
    pub reason: String,
    pub tip: i64,
    pub surcharge: i64,
    pub terminal_id: String,
    pub site_id: String,
    pub issuer_name: String,
    pub response_code: String,
    pub tcc: String,
    pub aid: String,
    pub tvr: String,
    pub tsi: String,
    pub atc: String,
    pub organisation: String,
    pub account_type: String,
    pub optional_data: String,
    pub transaction_code: String,
    pub par: String,
    pub product_type: String,
}

impl Record {
    /// `resultData`.
    pub(crate) fn result_data(&self) -> String {
        self.raw_fields().join(";")
    }

    fn raw_fields(&self) -> Vec<String> {
        let accumulator = match self.result {
            ResultCode::Approved | ResultCode::Administrative => " ",
            ResultCode::Rejected | ResultCode::Unknown => "0",
        };
        let head = format!("D{}{accumulator}{}{}", self.result.mark(), self.issuer_id, self.truncated_pan);
        let empty = String::new;
        let mut fields = vec![
            head,
            self.time_stamp.clone(),
            self.cvm.clone(),
            self.session.clone(),
            self.stan_auth.clone(),
            self.sequence.clone(),
            format!("{:011}", self.total),
            self.source.clone(),
            self.reason.clone(),
            extra(self.tip),
            extra(self.surcharge),
            self.terminal_id.clone(),
            self.site_id.clone(),
            self.issuer_name.clone(),
            self.response_code.clone(),
            self.tcc.clone(),
            self.aid.clone(),
            self.tvr.clone(),
            self.tsi.clone(),
            self.atc.clone(),
            empty(), // AED
            empty(), // IAC
            self.organisation.clone(),
            empty(), // BankAgent
            empty(), // EncryptedPAN
            self.account_type.clone(),
            self.optional_data.clone(),
            empty(), // XZCounter
            self.transaction_code.clone(),
            self.par.clone(),
            self.product_type.clone(),
        ];
        fields.truncate(self.shape.fields());
        fields
    }

    /// The members of the block in the order of the camelCase half: (camelCase, PascalCase, value).
    fn members(&self) -> Vec<(&'static str, &'static str, Json)> {
        let raw = self.raw_fields();
        let text = |at: usize| raw.get(at).map_or(Json::Null, |field| Json::text(field.as_str()));
        let sum = |at: usize| raw.get(at).map_or(Json::Null, |field| Json::Int(field.parse().unwrap_or(0)));
        let source = raw
            .get(7)
            .map_or(Json::Null, |field| Json::text(if field.is_empty() { "0" } else { field }));
        let accumulator = match self.result {
            ResultCode::Approved | ResultCode::Administrative => " ",
            ResultCode::Rejected | ResultCode::Unknown => "0",
        };
        vec![
            ("resultData", "ResultData", Json::text(self.result_data())),
            ("result", "Result", Json::text(self.result.text())),
            ("accumulator", "Accumulator", Json::text(accumulator)),
            ("issuerID", "IssuerID", Json::text(self.issuer_id.as_str())),
            ("truncatedPAN", "TruncatedPAN", Json::text(self.truncated_pan.as_str())),
            ("timeStamp", "TimeStamp", text(1)),
            ("cvm", "CVM", text(2)),
            ("sessionNumber", "SessionNumber", text(3)),
            ("stanAuth", "StanAuth", text(4)),
            ("totalAmount", "TotalAmount", sum(6)),
            ("rejectionSource", "RejectionSource", source),
            ("rejectionReason", "RejectionReason", text(8)),
            ("tipAmount", "TipAmount", sum(9)),
            ("surchargeAmount", "SurchargeAmount", sum(10)),
            ("terminalID", "TerminalID", text(11)),
            ("siteID", "SiteID", text(12)),
            ("cardIssuerName", "CardIssuerName", text(13)),
            ("responseCode", "ResponseCode", text(14)),
            ("tcc", "TCC", text(15)),
            ("aid", "AID", text(16)),
            ("tvr", "TVR", text(17)),
            ("tsi", "TSI", text(18)),
            ("atc", "ATC", text(19)),
            ("aed", "AED", text(20)),
            ("iac", "IAC", text(21)),
            ("organisationNumber", "OrganisationNumber", text(22)),
            ("bankAgent", "BankAgent", text(23)),
            ("encryptedPAN", "EncryptedPAN", text(24)),
            ("accountType", "AccountType", text(25)),
            ("optionalData", "OptionalData", text(26)),
            ("xzCounter", "XZCounter", text(27)),
            ("transactionType", "TransactionType", text(28)),
            ("paymentAccountReference", "PaymentAccountReference", text(29)),
            ("productType", "ProductType", text(30)),
        ]
    }

    /// Both halves: camelCase, then the same values in PascalCase, whose first two members stand the other way round.
    pub(crate) fn block(&self) -> Vec<(String, Json)> {
        let members = self.members();
        let mut block: Vec<(String, Json)> = members
            .iter()
            .map(|(camel, _, value)| ((*camel).to_owned(), value.clone()))
            .collect();
        block.extend(Self::pascal(members));
        block
    }

    /// The PascalCase half alone, as the look-up sends it.
    pub(crate) fn pascal_block(&self) -> Vec<(String, Json)> {
        Self::pascal(self.members())
    }

    fn pascal(members: Vec<(&'static str, &'static str, Json)>) -> Vec<(String, Json)> {
        let mut half: Vec<(String, Json)> = members
            .into_iter()
            .map(|(_, pascal, value)| (pascal.to_owned(), value))
            .collect();
        if half.len() > 1 {
            half.swap(0, 1);
        }
        half
    }

    /// `timeStamp` outside the block: the same local digits dressed up as if they were UTC.
    pub(crate) fn iso_time(&self) -> Json {
        let part = |from: usize, to: usize| self.time_stamp.get(from..to);
        let parts = (part(0, 4), part(4, 6), part(6, 8), part(8, 10), part(10, 12), part(12, 14));
        if let (Some(y), Some(mo), Some(d), Some(h), Some(mi), Some(s)) = parts {
            Json::text(format!("{y}-{mo}-{d}T{h}:{mi}:{s}.000Z"))
        } else {
            Json::Null
        }
    }
}

fn extra(sum: i64) -> String {
    if sum == 0 { String::new() } else { format!("{sum:011}") }
}
