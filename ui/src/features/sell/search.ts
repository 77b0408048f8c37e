// What the search field understands. Owns: the "3 ×" prefix and the order of the results. Asks nobody.
import type { ClientCard, Found, ItemHit, Patient } from "../../api/generated/types";
import { one } from "./use-sale";

export interface Wanted {
  quantityThousandths: number;
  text: string;
}

const times = /^\s*(\d{1,6})(?:[.,](\d{1,3}))?\s*(?:[×*]|x(?=\s|$))\s*(.*)$/isu;

/** "3 × dent" → three of what "dent" finds; "1,5 × hay" → one and a half. */
export function parseWanted(typed: string): Wanted {
  const [, whole, fraction = "", text = ""] = times.exec(typed) ?? [];
  if (whole === undefined) return { quantityThousandths: one, text: typed.trim() };
  return { quantityThousandths: Number.parseInt(whole + fraction.padEnd(3, "0"), 10), text: text.trim() };
}

/** A typed quantity as thousandths; null when it is none. */
export function parseQuantity(typed: string): number | null {
  const [, whole, fraction = ""] = /^\s*(\d{1,6})(?:[.,](\d{1,3}))?\s*$/u.exec(typed) ?? [];
  if (whole === undefined) return null;
  const thousandths = Number.parseInt(whole + fraction.padEnd(3, "0"), 10);
  return thousandths > 0 ? thousandths : null;
}

/** A typed share as basis points, above 0 and at most 100 %; null when it is none. */
export function parseShare(typed: string): number | null {
  const [, whole, fraction = ""] = /^\s*(\d{1,3})(?:[.,](\d{1,2}))?\s*%?\s*$/u.exec(typed) ?? [];
  if (whole === undefined) return null;
  const basisPoints = Number.parseInt(whole + fraction.padEnd(2, "0"), 10);
  return basisPoints > 0 && basisPoints <= 10_000 ? basisPoints : null;
}

export type Result = { similar: boolean } & (
  | { type: "item"; item: ItemHit }
  | { type: "client"; client: ClientCard }
  | { type: "patient"; client: ClientCard; patient: Patient }
);

function matches(name: string, text: string): boolean {
  return text !== "" && name.toLocaleLowerCase().startsWith(text.toLocaleLowerCase());
}

function clientResult(client: ClientCard, text: string, similar: boolean): Result {
  const patient = client.patients.find((each) => matches(each.name, text));
  return patient === undefined ? { type: "client", client, similar } : { type: "patient", client, patient, similar };
}

/**
 * Items first, then clients; a client found by a patient's name stands there as that patient. What is only similar stands last.
 */
export function resultsOf(found: Found): Result[] {
  const items = (hits: readonly ItemHit[], similar: boolean) => hits.map((item): Result => ({ type: "item", item, similar }));
  const clients = (cards: readonly ClientCard[], similar: boolean) => cards.map((card) => clientResult(card, found.text, similar));
  return [
    ...items(found.items, false),
    ...clients(found.clients, false),
    ...items(found.similarItems, true),
    ...clients(found.similarClients, true),
  ];
}

/** What makes two results the same, whatever answer they stand in. */
export function resultKey(result: Result): string {
  return result.type === "item" ? `item ${result.item.id}` : `client ${result.client.id}`;
}

/** Which row is marked: what the hand moved to; before that the first, unless it is only similar to what was typed. */
export function markedRow(results: readonly Result[], moved: number | null): number {
  if (moved !== null) return moved;
  return results[0]?.similar === false ? 0 : -1;
}

/**
 * Which result Enter takes from the answer to what stands in the field: what the hand has marked, if it is still there; else an
 * exact code; else the first. What was marked and is gone is never replaced by something else, and what is only similar is never
 * taken unasked.
 */
export function chosen(found: Found, wanted: Result | null): Result | undefined {
  const results = resultsOf(found);
  if (wanted !== null) return results.find((each) => resultKey(each) === resultKey(wanted));
  const asked = results.filter((each) => !each.similar);
  return asked.find((each) => each.type === "item" && each.item.id === found.exactItem) ?? asked[0];
}

/** A name in three parts, the middle being what was typed. */
export function marked(name: string, text: string): readonly [string, string, string] {
  const at = text === "" ? -1 : name.toLocaleLowerCase().indexOf(text.toLocaleLowerCase());
  if (at < 0) return [name, "", ""];
  return [name.slice(0, at), name.slice(at, at + text.length), name.slice(at + text.length)];
}
