// The one door to the program behind the webview. Owns: what the till may ask and hear. Deliberately absent: any state.
import type { CommandName, Commands } from "../api/generated/commands";
import { errorCodes } from "../api/generated/commands";
import type { ErrorCode, Hint, WireError } from "../api/generated/types";

/** What the screens need from whatever runs them: the desktop shell or the loopback server. */
export interface Platform {
  call<N extends CommandName>(name: N, request: Commands[N]["request"]): Promise<Commands[N]["reply"]>;
  /** Hears what changed; returns how to stop hearing. A hint is never state. */
  onHint(listener: (hint: Hint) => void): () => void;
}

/** A refused command. Always carries the whole wire error, so that a screen can say what happened to the money. */
export class TillError extends Error {
  readonly wire: WireError;

  constructor(wire: WireError) {
    super(wire.code);
    this.name = "TillError";
    this.wire = wire;
  }
}

const known: ReadonlySet<string> = new Set(errorCodes);

function isWireError(value: unknown): value is WireError {
  if (typeof value !== "object" || value === null || !("code" in value)) return false;
  return typeof value.code === "string" && known.has(value.code);
}

/**
 * Whatever was thrown, as an error of the till. What is no wire error says nothing about money,
 * so it becomes `internal` with an unknown outcome: never a calmer word than the facts allow.
 */
export function toTillError(thrown: unknown): TillError {
  if (thrown instanceof TillError) return thrown;
  if (isWireError(thrown)) {
    const details = typeof thrown.details === "object" && thrown.details !== null ? thrown.details : {};
    return new TillError({ ...thrown, details });
  }
  return new TillError({
    code: "internal" satisfies ErrorCode,
    messageKey: "error-internal",
    details: {},
    retry: "later",
    moneyMoved: "unknown",
  });
}
