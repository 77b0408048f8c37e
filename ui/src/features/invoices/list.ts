// What the list of invoices is narrowed to, and which page of it is shown: pure, and the same for every way in.
import type { InvoiceFilter, InvoiceQuery, InvoiceState, Period, SaleKind } from "../../api/generated/types";

/** The name under which the list's filter and page are kept while other screens are shown. */
export const listName = "invoices";

/** The states a list can be narrowed to, in the order of their tabs. */
export const states = [
  "draft",
  "due",
  "partly_paid",
  "paid",
  "refunded",
  "credited",
  "in_doubt",
] as const satisfies readonly InvoiceState[];

/** The stretches of days that have a name. */
export const ranges = ["any", "today", "last_7_days", "last_30_days", "this_year"] as const;

export interface ListFilter {
  text: string;
  state: InvoiceState | null;
  period: Period;
  kind: SaleKind | null;
  staff: string | null;
  department: string | null;
  client: { id: string; name: string } | null;
}

/** A page: where it begins, and how many rows stand before it. */
export interface ListPage {
  older?: string;
  newer?: string;
  before: number;
}

export interface ListState {
  filter: ListFilter;
  page: ListPage;
}

export const everything: ListFilter = {
  text: "",
  state: null,
  period: { range: "any" },
  kind: null,
  staff: null,
  department: null,
  client: null,
};

export const firstPage: ListPage = { before: 0 };

/** Whether anything narrows the list. */
export function narrowed(filter: ListFilter): boolean {
  return (
    filter.text.trim() !== "" ||
    filter.state !== null ||
    filter.period.range !== "any" ||
    filter.kind !== null ||
    filter.staff !== null ||
    filter.department !== null ||
    filter.client !== null
  );
}

/** The filter as the till reads it; what narrows nothing is left out. */
export function wireFilter(filter: ListFilter): InvoiceFilter {
  const text = filter.text.trim();
  return {
    ...(filter.state === null ? {} : { state: filter.state }),
    ...(filter.period.range === "any" ? {} : { period: filter.period }),
    ...(filter.kind === null ? {} : { kind: filter.kind }),
    ...(filter.staff === null ? {} : { staff: filter.staff }),
    ...(filter.department === null ? {} : { department: filter.department }),
    ...(filter.client === null ? {} : { client: filter.client.id }),
    ...(text === "" ? {} : { text }),
  };
}

export function wireQuery({ filter, page }: ListState): InvoiceQuery {
  return {
    filter: wireFilter(filter),
    ...(page.older === undefined ? {} : { older: page.older }),
    ...(page.newer === undefined ? {} : { newer: page.newer }),
  };
}

/** A day as a date field writes it, if it is a whole one. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text);
}

/** The stretch between two days, whichever of them was typed first; null while one is not whole. */
export function between(first: string, last: string): Period | null {
  if (!isDay(first) || !isDay(last)) return null;
  return first <= last ? { range: "between", first, last } : { range: "between", first: last, last: first };
}
