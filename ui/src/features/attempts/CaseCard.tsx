// A case as people work on it: who has it, what was found out, and closing it with evidence. Nothing that was written can be changed.
import { useId, useState } from "react";
import type { Case, CaseBooking, CaseEntry } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { Name } from "../../components/facts";
import { ErrorNotice } from "../../components/Notice";
import { Select } from "../../components/Select";
import { Chip } from "../../components/StatusChip";
import { useFrame } from "../../foundations/frame";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";
import { useAge } from "./age";
import { CloseCaseDialogue } from "./CloseCaseDialogue";
import { useCaseActs } from "./use-case-acts";

/** Where the money went. */
function Booking({ of }: { of: CaseBooking }) {
  const t = useT();
  const format = useFormat();
  return (
    <p className="small tnum">
      {t(`case-way-${of.way.replaceAll("_", "-")}`)}: {format.money(of.sum)}
      {of.booked !== null && <span className="muted"> ({t("case-booked", { sum: format.money(of.booked) })})</span>}
    </p>
  );
}

function Step({ step }: { step: CaseEntry }) {
  const t = useT();
  const format = useFormat();
  return (
    <li>
      <p className="small">
        <b className="medium">{t(`case-${step.code}`)}</b> {step.owner !== null && <Name>{step.owner}</Name>}
        <span className="muted tnum">
          {" "}
          {format.date(step.at)} {format.time(step.at)}, <Name>{step.staff}</Name>
        </span>
      </p>
      {step.booking !== null && <Booking of={step.booking} />}
      {step.takenOut !== null && <p className="small tnum">{t("case-taken-out", { sum: format.money(step.takenOut) })}</p>}
      {step.text !== "" && <p className="case-text">{step.text}</p>}
    </li>
  );
}

function Owner({ of }: { of: Case }) {
  const t = useT();
  const { app } = useFrame();
  const { assign } = useCaseActs(of);
  const nobody = { id: "", label: t("case-nobody") };
  const people = app.staff.map((staff) => ({ id: staff.id, label: staff.name }));
  const gone = of.owner !== null && !people.some((each) => each.id === of.owner?.id) ? [{ id: of.owner.id, label: of.owner.name }] : [];
  return (
    <>
      <Select
        label={t("cases-column-owner")}
        options={[...(of.owner === null ? [nobody] : []), ...gone, ...people]}
        value={of.owner?.id ?? ""}
        disabled={assign.busy}
        onChange={(staff) => staff !== "" && assign.run(staff)}
      />
      <ErrorNotice error={assign.error} />
    </>
  );
}

function Note({ of }: { of: Case }) {
  const t = useT();
  const id = useId();
  const { note } = useCaseActs(of);
  const [text, setText] = useState("");
  const add = () => {
    if (text.trim() === "" || note.busy) return;
    note.run(text, { onSuccess: () => setText("") });
  };
  return (
    <div className="field">
      <label htmlFor={id}>{t("case-note")}</label>
      <span className="input">
        <textarea id={id} rows={3} maxLength={2_000} value={text} onChange={(event) => setText(event.target.value)} />
      </span>
      <ErrorNotice error={note.error} />
      <Button disabled={text.trim() === ""} busy={note.busy} onClick={add}>
        {t("case-note-add")}
      </Button>
    </div>
  );
}

/** The card beside what the case is about. */
export function CaseCard({ case: of }: { case: Case }) {
  const t = useT();
  const age = useAge();
  const [closing, setClosing] = useState(false);
  return (
    <section className="card card-pad stack case-card" aria-labelledby="case-heading">
      <div className="row row-wide">
        <h2 id="case-heading" className="card-title">
          {t("case-heading")}
        </h2>
        {of.closed ? (
          <Chip tone="cancelled" icon="circle-check">
            {t("cases-closed")}
          </Chip>
        ) : (
          <Chip tone="doubt" icon="triangle-alert">
            {age(of.ageMs)}
          </Chip>
        )}
      </div>
      <p className="small muted">{t(of.difference === null ? "case-says" : "difference-says")}</p>
      {of.steps.length > 0 && (
        <ol className="case-steps">
          {of.steps.map((step, index) => (
            <Step key={`${step.at.utcMs} ${index}`} step={step} />
          ))}
        </ol>
      )}
      {!of.closed && (
        <>
          <Owner of={of} />
          <Note of={of} />
          <Button onClick={() => setClosing(true)}>{t("case-close")}</Button>
        </>
      )}
      {closing && <CloseCaseDialogue case={of} onBack={() => setClosing(false)} onClosed={() => setClosing(false)} />}
    </section>
  );
}
