// Clients, staff, items and an import, for the tests of the desk's forms and lists: plain facts, no logic.
import type {
  Client,
  ClientRow,
  ImportPreview,
  ImportState,
  ItemEntry,
  PatientEntry,
  StaffEntry,
  VatClasses,
} from "../api/generated/types";
import { eur } from "./samples";
import { item } from "./till-samples";

export const turre: PatientEntry = { id: "patient-9", name: "Turre", species: "dog", state: "active" };

export function clientCard(part: Partial<Client> = {}): Client {
  return {
    id: "client-9",
    number: "1205",
    initials: "IV",
    form: { name: "Ilona Virta", company: false, businessId: "", phone: "040 555 1", email: "", address: "Uusikuja 1" },
    patients: [turre],
    owes: eur(0),
    ...part,
  };
}

export function clientRow(part: Partial<ClientRow> = {}): ClientRow {
  return { id: "client-9", number: "1205", name: "Ilona Virta", company: false, phone: "040 555 1", patients: [turre], owes: eur(0), ...part };
}

export function staffEntry(part: Partial<StaffEntry> = {}): StaffEntry {
  return { id: "staff-1", form: { name: "Riikka", initials: "R", vet: false, active: true }, ...part };
}

export function itemEntry(part: Partial<ItemEntry> = {}): ItemEntry {
  const hit = item({ id: "item-9", code: "S-1", name: "Red collar", group: "supply", price: eur(1290) });
  return {
    id: "item-9",
    form: { code: "S-1", name: "Red collar", group: "supply", vatClass: "standard", price: eur(1290), barcodes: ["2100000000012"], hidden: false },
    favourite: null,
    hit,
    ...part,
  };
}

export const finnishVat: VatClasses = {
  classes: [
    {
      class: "standard",
      basisPoints: 2550,
      groups: ["procedure", "supply", "lab"],
      rows: [{ basisPoints: 2550, from: "2025-01-01", to: null, today: true, source: "VAT Act 1501/1993" }],
    },
    {
      class: "reduced1",
      basisPoints: 1350,
      groups: ["medicine", "food"],
      rows: [
        { basisPoints: 1400, from: "2025-01-01", to: "2025-12-31", today: false, source: "VAT Act 1501/1993" },
        { basisPoints: 1350, from: "2026-01-01", to: null, today: true, source: "VAT Act 1501/1993" },
      ],
    },
  ],
};

export function preview(part: Partial<ImportPreview> = {}): ImportPreview {
  return {
    kind: "items",
    name: "prices.csv",
    encoding: "utf8",
    separator: "semicolon",
    rows: 3,
    columns: [
      { header: "Koodi", field: "code", sample: ["Q-1", "Q-2"] },
      { header: "Nimi", field: "name", sample: ["Sock"] },
      { header: "Hinta", field: "price", sample: ["12,50"] },
      { header: "Saldo", field: null, sample: ["7"] },
    ],
    fields: ["code", "name", "group", "vat", "price", "barcodes", "hidden"],
    lacking: [],
    decimal: "comma",
    options: { columns: ["code", "name", "price", null], decimal: null, group: null, update: false },
    added: 3,
    changed: 0,
    kept: 0,
    patients: 0,
    problems: 0,
    warnings: 0,
    ...part,
  };
}

export function importState(part: Partial<ImportState> = {}): ImportState {
  return { import: "import-1", phase: "ready", done: 3, total: 3, preview: preview(), error: null, ...part };
}
