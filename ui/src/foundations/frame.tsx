// What the frame does for the screens inside it. Owns: the contract only; features/frame provides it.
import { createContext, useContext } from "react";
import type { AppState, Money } from "../api/generated/types";

/** What the terminal dialogue is opened for. */
export type TerminalIntent =
  | { type: "payment"; invoice: string; amount: Money }
  | { type: "refund"; payment: string; amount: Money }
  | { type: "resume"; attempt: string };

/** How the terminal dialogue was left. */
export type TerminalResult = "closed" | "other_tender";

export interface FrameServices {
  /** The state of the till; always there inside the frame. */
  app: AppState;
  /** Opens "Who is at the till?". */
  pickStaff: () => void;
  /** Opens the choice of what kind of invoice to begin. */
  startInvoice: () => void;
  /** Opens the terminal dialogue above the present screen. */
  openTerminal: (intent: TerminalIntent, title: string, onClosed?: (result: TerminalResult) => void) => void;
  /** True while the terminal dialogue is up. */
  terminalOpen: boolean;
}

const FrameContext = createContext<FrameServices | null>(null);

export const FrameProvider = FrameContext;

export function useFrame(): FrameServices {
  const services = useContext(FrameContext);
  if (services === null) throw new Error("no frame above this component");
  return services;
}

/** The books' currency, for sums that come as bare minor units. */
export function useBooksCurrency(): AppState["currency"] {
  return useContext(FrameContext)?.app.currency ?? "EUR";
}
