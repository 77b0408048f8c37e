// Open my clinic: a short guided form. Owns: the steps at the left, one step beside them, the way back and on. Every step can be left
// and come back to; the clinic is made by the last button and by nothing else.
import { type FormEvent, type MouseEvent, useEffect, useRef } from "react";
import type { StartState } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { Icon } from "../../components/Icon";
import { ErrorNotice, useErrorWords } from "../../components/Notice";
import { useT } from "../../i18n/translate";
import { CompanyStep } from "./CompanyStep";
import { CountryStep } from "./CountryStep";
import { type FieldName, type Problems, type Purpose, type Step, steps } from "./draft";
import { PlacesStep } from "./PlacesStep";
import { StaffStep } from "./StaffStep";
import { SummaryStep } from "./SummaryStep";
import { type SetUpCourse, useSetUp } from "./use-set-up";

interface ListProps {
  current: Step;
  goTo: (step: Step) => void;
}

/** Steps that were passed can be gone back to; those ahead are reached by filling in. */
function StepList({ current, goTo }: ListProps) {
  const t = useT();
  const now = steps.indexOf(current);
  return (
    <ol className="steps set-up-steps">
      {steps.map((step, index) => (
        <li key={step} className={index < now ? "step is-done" : index === now ? "step is-now" : "step"}>
          <span className="dot" aria-hidden="true">
            {index < now ? <Icon name="check" size="sm" /> : index + 1}
          </span>
          {index < now ? (
            <button type="button" className="step-link" onClick={() => goTo(step)}>
              {t(`setup-step-${step}`)}
            </button>
          ) : (
            <span className="step-name" aria-current={index === now ? "step" : undefined}>
              {t(`setup-step-${step}`)}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

/** What is wrong, in words: what is plainly missing, and what the till refused. */
function useProblems({ missing, refusal }: SetUpCourse): Problems {
  const t = useT();
  const words = useErrorWords();
  const said = Object.fromEntries(Object.entries(missing).map(([field, key]) => [field, t(key)])) as Problems;
  if (refusal !== null && refusal.field !== null) said[refusal.field satisfies FieldName] = words(refusal.error);
  return said;
}

function StepBody({ course, purpose, start }: { course: SetUpCourse; purpose: Purpose; start: StartState }) {
  const problems = useProblems(course);
  const { draft, change, step } = course;
  const facts = start.countries.find((one) => one.country === draft.country);
  const props = { purpose, draft, change, problems };
  if (step === "country" || facts === undefined)
    return <CountryStep {...props} countries={start.countries} testService={start.testService} />;
  switch (step) {
    case "company":
      return (
        <CompanyStep {...props} businessIdLabel={facts.businessIdLabel} leaveBusinessId={course.leaveBusinessId} />
      );
    case "places":
      return <PlacesStep {...props} />;
    case "staff":
      return <StaffStep {...props} />;
    case "summary":
      return <SummaryStep {...props} facts={facts} testService={start.testService} />;
  }
}

/** Every step begins at its heading; a press that was not taken shows what is wrong first, also where little fits on the screen. */
function useFocus(step: Step, refusals: number) {
  const heading = useRef<HTMLHeadingElement>(null);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => heading.current?.focus(), [step]);
  useEffect(() => {
    if (refusals === 0) return;
    const wrong = body.current?.querySelector<HTMLElement>(".wrong");
    if (!wrong) return body.current?.querySelector('[role="alert"]')?.scrollIntoView({ block: "nearest" });
    const around = wrong.closest<HTMLElement>(".field, .names");
    (around ?? body.current)?.querySelector<HTMLElement>('input, [role="radio"][tabindex="0"]')?.focus({ preventScroll: true });
    (around ?? wrong).scrollIntoView({ block: "nearest" });
  }, [refusals]);
  return { heading, body };
}

/** The second half of a double click: it presses nothing, or the last look before the clinic is made would be passed over. */
function ignoreSecond(event: MouseEvent) {
  if (event.detail > 1) event.preventDefault();
}

interface Props {
  purpose: Purpose;
  start: StartState;
  onLeave: () => void;
}

export function SetUp({ purpose, start, onLeave }: Props) {
  const t = useT();
  const course = useSetUp(purpose);
  const { step, next, back, busy, refusal } = course;
  const { heading, body } = useFocus(step, course.refusals);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    next();
  };
  const last = step === "summary";
  return (
    <form className="card set-up" onSubmit={submit} noValidate aria-labelledby="set-up-heading">
      <StepList current={step} goTo={course.goTo} />
      <section className="set-up-step">
        <header>
          <h1 id="set-up-heading" ref={heading} tabIndex={-1}>
            {t(`setup-heading-${step}`)}
          </h1>
          <p className="muted">{t(purpose === "test" && step === "country" ? "setup-says-test" : `setup-says-${step}`)}</p>
        </header>
        <div className="set-up-body" key={step} ref={body}>
          <StepBody course={course} purpose={purpose} start={start} />
          {refusal !== null && refusal.field === null && <ErrorNotice error={refusal.error} />}
        </div>
        <footer>
          <Button look="quiet" icon="chevron-left" onClick={step === "country" ? onLeave : back}>
            {t(step === "country" ? "setup-leave" : "setup-back")}
          </Button>
          <span className="small muted grow">{t("setup-kept")}</span>
          <Button look="primary" size="lg" submit busy={busy} onClick={ignoreSecond}>
            {t(last ? (purpose === "test" ? "setup-open-test" : "setup-open") : "setup-next")}
          </Button>
        </footer>
      </section>
    </form>
  );
}
