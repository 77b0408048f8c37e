// Closing a case: where its money goes, the evidence in words, and a supervisor. Nothing is chosen beforehand, nothing is prefilled, no
// button is the default; what a choice books stands beside it, as the till worked it out.
import { useId, useState } from "react";
import type { Case, CaseMoney, CaseWay, Settlement } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { Dialogue } from "../../components/Dialogue";
import { ErrorNotice, Notice } from "../../components/Notice";
import { RadioOptions } from "../../components/RadioOptions";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";
import { useSupervisorCode } from "../supervisor/SupervisorCode";
import { useCaseActs } from "./use-case-acts";

interface Props {
  case: Case;
  onBack: () => void;
  onClosed: () => void;
}

/** What is still to be done before it can be closed. */
function missingOf(money: CaseMoney | null, way: Settlement | null, text: string, supervised: boolean): string | null {
  if (money !== null && way === null) return "case-way-missing";
  if (text.trim() === "") return "case-evidence-missing";
  return supervised ? null : "doubt-supervisor-needed";
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

export function CloseCaseDialogue({ case: of, onBack, onClosed }: Props) {
  const t = useT();
  const format = useFormat();
  const heading = useId();
  const field = useId();
  const note = useId();
  const { close } = useCaseActs(of);
  const [text, setText] = useState("");
  const [code, setCode] = useState("");
  const [way, setWay] = useState<Settlement | null>(null);
  const supervisor = useSupervisorCode({ code, onCode: setCode, lost: close.error?.wire.code === "supervisor_lost" });
  const missing = missingOf(of.money, way, text, supervisor.ready);
  const record = () => {
    if (missing !== null || close.busy) return;
    close.run(text, code, way, { onSuccess: onClosed, onError: () => setCode("") });
  };
  return (
    <Dialogue labelledBy={heading} focus="self" className={of.money === null ? "dialogue evidence-dialogue" : "dialogue evidence-dialogue close-case"}>
      <header>
        <h3 id={heading}>{t("case-close")}</h3>
        <span className="small muted tnum">
          {of.attempt !== null && `${of.attempt.invoice.name} · ${format.money(of.attempt.amount)}`}
          {of.difference !== null && `${t(`compare-${of.difference.kind}`)} · ${of.difference.terminal.name}`}
        </span>
      </header>
      <div className="body">
        <Notice tone="quiet">{t(of.difference === null ? "case-close-says" : "difference-close-says")}</Notice>
        {of.money !== null && <Ways money={of.money} way={way} onWay={setWay} />}
        <div className="close-case-proof">
          <div className="field">
            <label htmlFor={field}>{t("case-evidence")}</label>
            <span className="input">
              <textarea id={field} rows={4} maxLength={2_000} value={text} onChange={(event) => setText(event.target.value)} />
            </span>
            <span className="help">{t("case-evidence-help")}</span>
          </div>
          {supervisor.field}
          <p className="small muted" id={note}>
            {missing === null ? null : t(missing)}
          </p>
          <ErrorNotice error={close.error} />
        </div>
      </div>
      <footer>
        <Button size="lg" className="is-lesser" onClick={onBack}>
          {t("doubt-back")}
        </Button>
        <Button size="lg" disabled={missing !== null} aria-describedby={note} busy={close.busy} onClick={record}>
          {t("case-close")}
        </Button>
      </footer>
    </Dialogue>
  );
}
