// Attempts and terminals for the tests of the payment screens: plain facts, no logic.

import type { AppState, Attempt, Doubt, TerminalOption } from "../api/generated/types";

export const eur = (minor: number) => ({ minor, currency: "EUR" as const });

/** An attempt the terminal works on. */
export function attempt(part: Partial<Attempt> = {}): Attempt {
  return {
    id: "attempt-1",
    invoice: { id: "invoice-1", name: "P-2026-000018" },
    terminal: { id: "terminal-1", name: "Reception 1" },
    refund: false,
    reversal: false,
    signature: null,
    amount: eur(14_990),
    state: "sending",
    word: "waiting",
    reason: null,
    abortAsked: false,
    canAbort: true,
    closed: false,
    begunAt: { utcMs: 1_773_302_292_000, offsetMinutes: 120 },
    elapsedMs: 6_000,
    card: null,
    reference: null,
    looks: 0,
    nextLookMs: null,
    review: null,
    earlier: null,
    ...part,
  };
}

/** A terminal that can take a card. */
export function terminal(part: Partial<TerminalOption> = {}): TerminalOption {
  return {
    id: "terminal-1",
    number: "70114283",
    name: "Reception 1",
    model: "Move3500",
    state: "ready",
    ageMs: 40,
    elsewhere: null,
    lastUsed: true,
    paidHere: false,
    heldBy: null,
    checkAfterRestore: false,
    selectable: true,
    ...part,
  };
}

export const appState: AppState = {
  books: "practice",
  otherBooks: [],
  organisation: "Clinic",
  businessId: "1234567-8",
  country: "FI",
  currency: "EUR",
  till: { id: "till-1", name: "Till 1" },
  department: { id: "department-1", name: "Small animals" },
  departments: [{ id: "department-1", name: "Small animals" }],
  saleMode: "register",
  saleModeSource: "Act 658/2013",
  staff: [{ id: "staff-1", name: "Riikka", initials: "RS", vet: true }],
  signedIn: "staff-1",
  language: "en",
  theme: "system",
  textSizePercent: 100,
  parked: 0,
  doubts: [],
  running: null,
  cardPause: null,
  held: null,
  clockSetBack: null,
  differences: 0,
  restored: null,
  backupLate: false,
  ending: false,
  closeRefused: null,
  confirmAboveMinor: 100_000,
  cashStepMinor: 5,
  hasPracticeTerminal: true,
  version: "0.1.0",
};

/** An attempt in doubt that nothing blocks. */
export function doubt(part: Partial<Doubt> = {}): Doubt {
  const sentAt = { utcMs: 1_773_302_292_000, offsetMinutes: 120 };
  return {
    attempt: attempt({ word: "unknown", state: "unknown", canAbort: false, elapsedMs: 2_820_000, nextLookMs: 228_000 }),
    client: null,
    terminalNumber: "70114283",
    staff: "Riikka",
    sentAt,
    ourReference: "4410392857",
    timeline: [{ at: sentAt, code: "sending", reason: null, staff: "Riikka" }],
    lastLook: null,
    cantLook: null,
    looksMade: 3,
    looksReached: 3,
    looksGated: 0,
    looksNeeded: 3,
    quietLeftMs: 0,
    notChargedBlockedBy: [],
    secondPaymentAllowed: false,
    canAskToStop: false,
    ...part,
  };
}
