// The six cards of the tray: which simulator card each is, how it looks, and which words it carries.

import type { CardId } from "./types";

/** A card as it lies in the tray. */
export interface TrayCard {
  id: CardId;
  /** Its colour, a class of simulator.css. */
  look: string;
  name: string;
  text: string;
}

/** In the order of the tray. */
export const tray: readonly TrayCard[] = [
  { id: "visa_debit", look: "c-pine", name: "sim-card-approved", text: "sim-card-approved-text" },
  { id: "mastercard_pin", look: "c-sea", name: "sim-card-approved-pin", text: "sim-card-approved-pin-text" },
  { id: "not_enough_funds", look: "c-clay", name: "sim-card-not-enough-funds", text: "sim-card-not-enough-funds-text" },
  { id: "expired", look: "c-slate", name: "sim-card-expired", text: "sim-card-expired-text" },
  { id: "not_permitted", look: "c-heather", name: "sim-card-not-permitted", text: "sim-card-not-permitted-text" },
  { id: "phone", look: "c-phone", name: "sim-card-phone", text: "sim-card-phone-text" },
];
