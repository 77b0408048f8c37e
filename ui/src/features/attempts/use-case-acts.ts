// What can be done about a case, whatever it is about: a contradicted attempt or a difference. The screens below know no more than that.
import type { Case, Settlement } from "../../api/generated/types";
import type { TillError } from "../../platform";
import { useAct } from "../../foundations/till";

interface Ends {
  onSuccess?: () => void;
  onError?: () => void;
}

interface Act<Told extends unknown[]> {
  busy: boolean;
  error: TillError | null;
  run: (...told: [...Told, Ends?]) => void;
}

export interface CaseActs {
  assign: Act<[staff: string]>;
  note: Act<[text: string]>;
  close: Act<[text: string, code: string, way: Settlement | null, takeOut: string | null]>;
}

/** The acts of this case. Both kinds of commands are at hand, for a hook is never called by turns. */
export function useCaseActs(of: Case): CaseActs {
  const attempt = { assign: useAct("case.assign"), note: useAct("case.note"), close: useAct("case.close") };
  const difference = { assign: useAct("difference.assign"), note: useAct("difference.note"), close: useAct("difference.close") };
  if (of.difference !== null) {
    const id = of.difference.id;
    return {
      assign: { busy: difference.assign.isPending, error: difference.assign.error, run: (staff, ends) => difference.assign.mutate({ difference: id, staff }, ends) },
      note: { busy: difference.note.isPending, error: difference.note.error, run: (text, ends) => difference.note.mutate({ difference: id, text }, ends) },
      close: { busy: difference.close.isPending, error: difference.close.error, run: (text, code, _way, _takeOut, ends) => difference.close.mutate({ difference: id, text, code }, ends) },
    };
  }
  const id = of.attempt?.id ?? "";
  return {
    assign: { busy: attempt.assign.isPending, error: attempt.assign.error, run: (staff, ends) => attempt.assign.mutate({ attempt: id, staff }, ends) },
    note: { busy: attempt.note.isPending, error: attempt.note.error, run: (text, ends) => attempt.note.mutate({ attempt: id, text }, ends) },
    close: { busy: attempt.close.isPending, error: attempt.close.error, run: (text, code, way, takeOut, ends) => attempt.close.mutate({ attempt: id, text, code, way, takeOut }, ends) },
  };
}
