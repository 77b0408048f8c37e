// A till that answers as a test says. Owns: replies per command, what was asked, hints on demand. No logic of the till is repeated here.
import type { CommandName, Commands } from "../api/generated/commands";
import type { ErrorCode, Hint, MoneyMoved, WireError } from "../api/generated/types";
import type { Platform } from "../platform";

type Answer<N extends CommandName> =
  | Commands[N]["reply"]
  | ((request: Commands[N]["request"]) => Commands[N]["reply"] | Promise<Commands[N]["reply"]>);

export type Answers = { [N in CommandName]?: Answer<N> };

export interface Asked {
  name: CommandName;
  request: unknown;
}

export interface FakePlatform extends Platform {
  /** Every call in order. */
  readonly asked: Asked[];
  /** The requests of one command in order. */
  requests<N extends CommandName>(name: N): Commands[N]["request"][];
  /** Changes the answer of a command from here on. */
  answer<N extends CommandName>(name: N, answer: Answer<N>): void;
  /** Tells every listener. */
  hint(hint: Hint): void;
}

/** An error as the till sends it. */
export function wireError(code: ErrorCode, moneyMoved: MoneyMoved = "no", details: Record<string, string> = {}): WireError {
  return { code, messageKey: `error-${code.replaceAll("_", "-")}`, details, retry: "after_change", moneyMoved };
}

/** A command without an answer is refused as `unknown_command`, so that a test sees what it forgot. */
export function fakePlatform(initial: Answers): FakePlatform {
  const answers: Record<string, unknown> = { ...initial };
  const listeners = new Set<(hint: Hint) => void>();
  const asked: Asked[] = [];
  return {
    asked,
    requests: <N extends CommandName>(name: N) =>
      asked.filter((one) => one.name === name).map((one) => one.request as Commands[N]["request"]),
    answer: (name, answer) => {
      answers[name] = answer;
    },
    hint: (hint) => {
      for (const listener of listeners) listener(hint);
    },
    async call<N extends CommandName>(name: N, request: Commands[N]["request"]): Promise<Commands[N]["reply"]> {
      asked.push({ name, request });
      const answer = answers[name];
      if (answer === undefined) throw wireError("unknown_command");
      return (await (typeof answer === "function" ? answer(request) : answer)) as Commands[N]["reply"];
    },
    onHint: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
