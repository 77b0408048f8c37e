-- Why this change is needed: the company's VAT number stands on receipts and invoices beside its business id. It can't be
-- derived: a VAT group and a Danish SE number are numbers of their own, and a company may have none.

ALTER TABLE organisation ADD COLUMN vat_number TEXT CHECK (length(vat_number) BETWEEN 1 AND 40);
