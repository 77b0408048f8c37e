// What the desk's forms have in common. Owns: where the till's objection to what was typed is shown, the warning about a name
// that is in use, and that one press makes one thing. Deliberately absent: judging what was typed; the till does that.
import { useState } from "react";
import { useErrorWords } from "../../components/Notice";
import type { TillError } from "../../platform";

export interface Problems {
  /** The sentence for a field, if that is the one the till objects to. */
  of: (field: string) => string | null;
  /** An error that belongs to no field of this form. */
  rest: TillError | null;
  /** What tells the other one of the same name apart; null when no name is in question. */
  sameName: string | null;
}

/** Sorts an error to the field it names; one that names none of `fields` is shown by itself. */
export function useProblems(error: TillError | null, fields: readonly string[]): Problems {
  const words = useErrorWords();
  const field = error?.wire.details["field"];
  const sameName = error?.wire.code === "same_name" ? (error.wire.details["which"] ?? "") : null;
  const mine = error !== null && sameName === null && field !== undefined && fields.includes(field);
  return {
    of: (name) => (mine && field === name && error !== null ? words(error) : null),
    rest: error === null || mine || sameName !== null ? null : error,
    sameName,
  };
}

/** What is typed so far, and how a part of it changes. */
export function useDraft<T extends object>(initial: T) {
  const [draft, setDraft] = useState(initial);
  return { draft, put: (part: Partial<T>) => setDraft({ ...draft, ...part }) };
}

/** The till's objection is about what was sent, so it goes when something is changed. */
export function changing<T extends object>(put: (part: Partial<T>) => void, forget: () => void): (part: Partial<T>) => void {
  return (part) => {
    put(part);
    forget();
  };
}
