// The practice terminal's own JSON, as its window reads and writes it. Written by hand after the simulator crate's serde types, because the
// window must know nothing of the till's contract. Deliberately absent: members this window does not draw (faults, timing, behaviour).

/** The whole picture. */
export interface SimulatorState {
  revision: number;
  pin: string;
  cards: SimulatorCard[];
  terminals: SimulatorTerminal[];
  next: Next;
  /** The terminal `next` is meant for; null is any. */
  next_terminal: string | null;
  log: SimulatorEvent[];
}

/** The cards of the tray that this window offers; the simulator has more for tests. */
export type CardId = "visa_debit" | "mastercard_pin" | "not_enough_funds" | "expired" | "not_permitted" | "phone";

/** A card of the tray. */
export interface SimulatorCard {
  id: string;
  last4: string;
  chip: boolean;
}

/** A terminal as one sees it standing on the desk. */
export interface SimulatorTerminal {
  id: string;
  name: string | null;
  currency: string;
  connected: boolean;
  host_reachable: boolean;
  in_menu: boolean;
  /** `HH:MM` on the display. */
  local_time: string;
  screen: Screen;
  /** Lines of the display, in the terminal's own language. */
  lcd: string[];
  /** Lit contactless lights, 0 to 4. */
  lights: number;
  card: string | null;
  slip: string | null;
  accepts_card: boolean;
  can_cancel: boolean;
}

/** What the display is about. */
export interface Screen {
  kind: "idle" | "amount" | "pin_entry" | "asking_bank" | "approved" | "declined" | "cancelled" | "menu" | "offline" | "working";
  amount?: number;
  digits?: number;
}

/** One line of what happened. */
export interface SimulatorEvent {
  seq: number;
  local_time: string;
  terminal: string;
  code: string;
  amount: number | null;
  currency: string | null;
  card_last4: string | null;
  reason: string | null;
}

/** What should happen to the next payment. */
export type Next = "works" | "answer_lost" | "network_lost" | "bank_slow" | "in_menu" | "client_cancels";

/** A key of the terminal. */
export type Key = "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "star" | "menu" | "cancel" | "clear" | "ok";

/** What this window does to the simulator. */
export type Act =
  | { act: "present_card"; terminal: string; card: CardId }
  | { act: "key"; terminal: string; key: Key }
  | { act: "set_next"; terminal: string | null; next: Next };
