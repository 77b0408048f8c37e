// A sale, an invoice and what is found, for the tests of the counter: plain facts, no logic.
import type { Balance, Found, Invoice, InvoiceCounts, InvoicePage, ItemHit, PaymentRow, Sale, SaleLine, Totals } from "../api/generated/types";
import type { Answers } from "./fake-platform";
import { appState, eur, terminal } from "./samples";

const at = { utcMs: 1_773_307_860_000, offsetMinutes: 120 };

export const musti = { id: "patient-1", name: "Musti", species: "dog" } as const;
export const misu = { id: "patient-2", name: "Misu", species: "cat" } as const;
export const client = { id: "client-1", number: "1187", name: "Test Client", initials: "TC", phone: "", patients: [musti, misu] };

export function item(part: Partial<ItemHit> = {}): ItemHit {
  return { id: "item-1", code: "P-1310", name: "Nail trim, cat", group: "procedure", price: eur(2200), vatBasisPoints: 2550, ...part };
}

export function line(part: Partial<SaleLine> = {}): SaleLine {
  return {
    id: "line-1",
    item: "item-1",
    code: "P-1310",
    name: "Nail trim, cat",
    group: "procedure",
    patient: null,
    quantityThousandths: 1000,
    unitPrice: eur(2200),
    vatBasisPoints: 2550,
    gross: eur(2200),
    discount: null,
    reducedBy: eur(0),
    ...part,
  };
}

const totals: Totals = {
  vatRows: [{ basisPoints: 2550, net: eur(1753), vat: eur(447), gross: eur(2200) }],
  net: eur(1753),
  vat: eur(447),
  gross: eur(2200),
  discount: eur(0),
};

export function sale(part: Partial<Sale> = {}): Sale {
  return { id: "sale-1", kind: "counter_sale", client: null, patient: null, vet: null, notes: "", lines: [], discount: null, totals, boughtBefore: [], ...part };
}

export function found(text: string, part: Partial<Found> = {}): Found {
  return { text, items: [], clients: [], exactItem: null, similarItems: [], similarClients: [], ...part };
}

export function balance(part: Partial<Balance> = {}): Balance {
  return {
    total: eur(14_990),
    credited: eur(0),
    giveBack: eur(0),
    paid: eur(0),
    refunded: eur(0),
    pending: eur(0),
    pendingRefund: eur(0),
    due: eur(14_990),
    payable: eur(14_990),
    ...part,
  };
}

export function row(part: Partial<PaymentRow> = {}): PaymentRow {
  return {
    key: "row-1",
    payment: "payment-1",
    attempt: "attempt-1",
    tender: "card",
    refund: false,
    correction: false,
    word: "paid",
    reason: null,
    amount: eur(14_990),
    at,
    staff: "Riikka",
    terminal: { id: "terminal-1", name: "Reception 1" },
    card: { issuer: "Visa Debit", last4: "4821", verification: "pin" },
    reference: "004127",
    cash: null,
    refundable: eur(14_990),
    hasSlip: true,
    signaturePending: false,
    ...part,
  };
}

export function invoice(part: Partial<Invoice> = {}): Invoice {
  return {
    id: "invoice-1",
    number: "P-2026-000018",
    kind: "counter_sale",
    status: "due",
    finalisedAt: at,
    staff: "Riikka",
    department: "Small animals",
    till: "Till 1",
    client: null,
    billedTo: null,
    vet: null,
    notes: "",
    lines: [
      {
        id: "line-1",
        code: "P-1310",
        name: "Nail trim, cat",
        patient: null,
        quantityThousandths: 1000,
        unitPrice: eur(14_990),
        vatBasisPoints: 2550,
        gross: eur(14_990),
        reducedBy: eur(0),
      },
    ],
    totals,
    payments: [],
    balance: balance(),
    openAttempt: null,
    creditNote: null,
    creditable: "yes",
    takesEarlierPayment: false,
    ...part,
  };
}

/** A page of the list with nothing on it. */
export function page(part: Partial<InvoicePage> = {}): InvoicePage {
  return { drafts: [], rows: [], older: null, newer: null, cutOff: false, ...part };
}

/** Counts of an empty list. */
export function counts(part: Partial<InvoiceCounts> = {}): InvoiceCounts {
  return { counted: true, states: [], all: 0, stillDue: eur(0), ...part };
}

/** A till with somebody at it, an empty sale and one ready terminal. */
export function quietTill(answers: Answers = {}): Answers {
  return {
    "app.state": appState,
    "app.ready": {},
    "item.favourites": { places: [] },
    "sale.current": sale(),
    "terminal.options": { terminals: [terminal()], elsewhere: 0 },
    "terminal.choose": { terminals: [terminal()], elsewhere: 0 },
    "invoice.get": invoice(),
    "payment.preview": { balanceAfter: eur(0) },
    "invoice.list": page(),
    "invoice.counts": counts(),
    ...answers,
  };
}
