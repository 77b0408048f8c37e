// The guided form's course: which step, what was typed, what is wrong with it, and the one press that opens the clinic. What was typed
// is kept with every change, and nothing the till refuses is lost.
import { useCallback, useEffect, useRef, useState } from "react";
import type { CompanyNumbers } from "../../api/generated/types";
import { toTillError, type TillError } from "../../platform";
import { usePlatform, usePress } from "../../foundations/till";
import { useSpeech } from "../../i18n/translate";
import { type Draft, type FieldName, keepDraft, keptDraft, problemsOf, type Purpose, requestOf, type Step, stepOf, steps } from "./draft";

/** An error of the till beside the field it is about, if it is about one. */
interface Refusal {
  error: TillError;
  field: FieldName | null;
}

function fieldOf(error: TillError): FieldName | null {
  const { code, details } = error.wire;
  if (code === "service_address_invalid" || code === "service_is_production") return "service";
  const named = details["field"];
  return named !== undefined && named in stepOf ? (named as FieldName) : null;
}

export interface SetUpCourse {
  step: Step;
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  refusal: Refusal | null;
  /** Keys of what is missing in this step. */
  missing: Partial<Record<FieldName, string>>;
  busy: boolean;
  /** How many presses were not taken: with each one the first wrong field is shown. */
  refusals: number;
  next: () => void;
  back: () => void;
  goTo: (step: Step) => void;
  leaveBusinessId: () => void;
}

/** What was typed: kept with every change, and readable by whoever waited for an answer. */
function useDraft(purpose: Purpose) {
  const [draft, setDraft] = useState(() => keptDraft(purpose));
  const latest = useRef(draft);
  const write = (part: Partial<Draft>) => {
    latest.current = { ...latest.current, ...part };
    setDraft(latest.current);
    keepDraft(purpose, latest.current);
  };
  return { draft, latest, write };
}

/** The till reads the company's numbers as they stand. */
function useNumbers(latest: { readonly current: Draft }, write: (part: Partial<Draft>) => void) {
  const platform = usePlatform();
  const reading = useRef<Promise<CompanyNumbers | null>>(Promise.resolve(null));
  /** What comes back too late for what stands there now is nobody's. */
  const readOnce = async (): Promise<CompanyNumbers | null> => {
    const { country, businessId, vatNumber, vatTyped } = latest.current;
    if (country === null || businessId.trim() === "") return null;
    const numbers = await platform.call("start.check_company", { country, businessId, vatNumber: vatTyped ? vatNumber : "" });
    const now = latest.current;
    if (now.country !== country || now.businessId !== businessId || now.vatNumber !== vatNumber) return null;
    write({ businessId: numbers.businessId, vatNumber: vatTyped ? numbers.vatNumber : numbers.usualVatNumber });
    return numbers;
  };
  /** One reading after the other: leaving the field and pressing Next are two, and the second reads what the first wrote. */
  return (): Promise<CompanyNumbers | null> => {
    const mine = reading.current.catch(() => null).then(readOnce);
    reading.current = mine;
    return mine;
  };
}

/** Which step somebody is at, and what was refused there. */
function usePlace() {
  const [step, setStep] = useState<Step>("country");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [refusals, setRefusals] = useState(0);
  const [tried, setTried] = useState(false);
  /** Where somebody is by the time an answer comes. */
  const at = useRef(step);
  const goTo = useCallback((to: Step) => {
    setTried(false);
    setRefusal(null);
    at.current = to;
    setStep(to);
  }, []);
  const count = useCallback(() => setRefusals((before) => before + 1), []);
  const refuse = useCallback(
    (thrown: unknown) => {
      const error = toTillError(thrown);
      const field = fieldOf(error);
      if (field !== null) goTo(stepOf[field]);
      setRefusal({ error, field });
      count();
    },
    [goTo, count],
  );
  /** What is wrong with the company's numbers is said where they stand; whoever went elsewhere meanwhile is not called back. */
  const refuseNumbers = (thrown: unknown) => {
    if (at.current !== "company") return;
    const error = toTillError(thrown);
    setRefusal({ error, field: fieldOf(error) });
  };
  return { step, at, goTo, tried, setTried, refusal, refusals, count, refuse, refuseNumbers, forgive: () => setRefusal(null) };
}

export function useSetUp(purpose: Purpose): SetUpCourse {
  const { language } = useSpeech();
  const { draft, latest, write } = useDraft(purpose);
  const place = usePlace();
  const [checking, setChecking] = useState(false);
  const opening = usePress("start.open_clinic", purpose);
  const change = (part: Partial<Draft>) => {
    write(part);
    place.forgive();
  };
  const readNumbers = useNumbers(latest, change);
  const { step, at, goTo, refuse } = place;

  const open = () => {
    const request = requestOf(purpose, latest.current, language);
    if (request !== null) opening.press(request, () => keepDraft(purpose, null));
  };
  useEffect(() => {
    if (opening.error !== null) refuse(opening.error);
  }, [opening.error, refuse]);

  const next = () => {
    place.setTried(true);
    if (checking || opening.busy) return;
    if (Object.keys(problemsOf(step, latest.current)).length > 0) return place.count();
    if (step === "summary") return open();
    const after = steps[steps.indexOf(step) + 1] ?? "summary";
    if (step !== "company") return goTo(after);
    setChecking(true);
    readNumbers()
      .then((numbers) => numbers !== null && at.current === step && goTo(after))
      .catch((thrown: unknown) => (at.current === step ? refuse(thrown) : undefined))
      .finally(() => setChecking(false));
  };
  return {
    step,
    draft,
    change,
    refusal: place.refusal,
    missing: place.tried ? problemsOf(step, draft) : {},
    busy: checking || opening.busy,
    refusals: place.refusals,
    next,
    back: () => goTo(steps[Math.max(0, steps.indexOf(step) - 1)] ?? "country"),
    goTo,
    leaveBusinessId: () => void readNumbers().catch(place.refuseNumbers),
  };
}
