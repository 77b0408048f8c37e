// Closing a case: where its money goes, the evidence in words, and a supervisor. Nothing is chosen beforehand, nothing is prefilled, no
// button is the default; what a choice books stands beside it, as the till worked it out.
import { useId, useState } from "react";
import type { Case, CaseBooked, CaseMoney, CaseWay, Settlement } from "../../api/generated/types";
import { Dialogue } from "../../components/Dialogue";
import { Notice } from "../../components/Notice";
import { RadioOptions } from "../../components/RadioOptions";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";
import { useSupervisorCode } from "../supervisor/SupervisorCode";
import { missingProof, Proof, ProofFoot } from "./Proof";
import { useCaseActs } from "./use-case-acts";

interface Props {
  case: Case;
  onBack: () => void;
  onClosed: () => void;
}

/** What was chosen: nothing yet, that what is booked stays, or the payment that leaves the books. */
type TakeOut = string | null;
const stays = "stays";

interface Chosen {
  way: Settlement | null;
  takeOut: TakeOut;
}

/** What is still to be done before it can be closed. */
function missingOf(of: Case, { way, takeOut }: Chosen, text: string, supervised: boolean): string | null {
  if (of.money !== null && way === null) return "case-way-missing";
  if (of.booked.length > 0 && takeOut === null) return "case-take-out-missing";
  return missingProof(text, supervised);
}

/** Where the money goes. */
function Ways({ money, way, onWay }: { money: CaseMoney; way: Settlement | null; onWay: (way: Settlement) => void }) {
  const t = useT();
  const format = useFormat();
  const back = money.sum.minor < 0;
  const note = ({ way: each, booked, rest }: CaseWay): string => {
    const key = `case-way-${each.replaceAll("_", "-")}-says`;
    if (each !== "invoice") return t(key);
    const kind = back ? "case-way-invoice-back" : "case-way-invoice";
    return t(rest.minor === 0 ? `${kind}-says` : `${kind}-rest`, { booked: format.money(booked), rest: format.money(rest) });
  };
  return (
    <div className="case-ways">
      <p className="medium">{t(back ? "case-money-back" : "case-money", { sum: format.money(money.sum) })}</p>
      <RadioOptions
        label={t("case-way")}
        value={way}
        options={money.ways.map((each) => ({ value: each.way, name: t(`case-way-${each.way.replaceAll("_", "-")}`), note: note(each) }))}
        onChange={onWay}
      />
    </div>
  );
}

/** Whether what is booked was really taken at the terminal. */
function Taken({ booked, takeOut, onTakeOut }: { booked: readonly CaseBooked[]; takeOut: TakeOut; onTakeOut: (takeOut: string) => void }) {
  const t = useT();
  const format = useFormat();
  const back = booked.every((each) => each.sum.minor < 0);
  const all = booked.map((each) => format.money(each.sum)).join(", ");
  const leaves = booked.map(({ payment, sum }) => ({
    value: payment,
    name: t(back ? "case-take-out-leaves-refund" : "case-take-out-leaves", { sum: format.money(sum) }),
    note: t(back ? "case-take-out-leaves-back" : "case-take-out-leaves-says"),
  }));
  return (
    <div className="case-ways">
      <p className="medium">{t("case-take-out")}</p>
      <RadioOptions
        label={t("case-take-out")}
        value={takeOut}
        options={[
          { value: stays, name: t("case-take-out-stays", { sum: all }), note: t(back ? "case-take-out-stays-back" : "case-take-out-stays-says") },
          ...leaves,
        ]}
        onChange={onTakeOut}
      />
    </div>
  );
}

export function CloseCaseDialogue({ case: of, onBack, onClosed }: Props) {
  const t = useT();
  const format = useFormat();
  const heading = useId();
  const note = useId();
  const { close } = useCaseActs(of);
  const [text, setText] = useState("");
  const [code, setCode] = useState("");
  const [chosen, setChosen] = useState<Chosen>({ way: null, takeOut: null });
  const supervisor = useSupervisorCode({ code, onCode: setCode, lost: close.error?.wire.code === "supervisor_lost" });
  const missing = missingOf(of, chosen, text, supervisor.ready);
  const choices = of.money !== null || of.booked.length > 0;
  const record = () => {
    if (missing !== null || close.busy) return;
    close.run(text, code, chosen.way, chosen.takeOut === stays ? null : chosen.takeOut, { onSuccess: onClosed, onError: () => setCode("") });
  };
  return (
    <Dialogue labelledBy={heading} focus="self" className={choices ? "dialogue evidence-dialogue close-case" : "dialogue evidence-dialogue"}>
      <header>
        <h3 id={heading}>{t("case-close")}</h3>
        <span className="small muted tnum">
          {of.attempt !== null && `${of.attempt.invoice.name} · ${format.money(of.attempt.amount)}`}
          {of.difference !== null && `${t(`compare-${of.difference.kind}`)} · ${of.difference.terminal.name}`}
        </span>
      </header>
      <div className="body">
        <Notice tone="quiet">{t(of.difference === null ? "case-close-says" : "difference-close-says")}</Notice>
        {choices && (
          <div className="case-choices">
            {of.money !== null && <Ways money={of.money} way={chosen.way} onWay={(way) => setChosen({ ...chosen, way })} />}
            {of.booked.length > 0 && <Taken booked={of.booked} takeOut={chosen.takeOut} onTakeOut={(takeOut) => setChosen({ ...chosen, takeOut })} />}
          </div>
        )}
        <div className="close-case-proof">
          <Proof text={text} onText={setText} supervisor={supervisor.field} missing={missing} note={note} error={close.error} />
        </div>
      </div>
      <ProofFoot says="case-close" missing={missing} note={note} busy={close.busy} onBack={onBack} onRecord={record} />
    </Dialogue>
  );
}
