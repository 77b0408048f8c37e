// The four ways on. None is the default, none has the focus, none is pressed by Enter.

import { type ReactNode, useState } from "react";
import type { Doubt } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { Icon } from "../../components/Icon";
import type { IconName } from "../../components/icons";
import { ErrorNotice } from "../../components/Notice";
import { go } from "../../foundations/route";
import { useAct } from "../../foundations/till";
import { useT } from "../../i18n/translate";
import { ChargedDialogue } from "./ChargedDialogue";
import { GateDialogue } from "./GateDialogue";
import { NotChargedDialogue } from "./NotChargedDialogue";
import { Requirements } from "./Requirements";

interface ChoiceProps {
  icon: IconName;
  title: string;
  text: string;
  need: ReactNode;
  busy?: boolean;
  onPress: () => void;
  children?: ReactNode;
}

function Choice({ icon, title, text, need, busy, onPress, children }: ChoiceProps) {
  return (
    <section className="card choice" aria-label={title}>
      <div className="row choice-head">
        <span className="cglyph">
          <Icon name={icon} />
        </span>
        <div className="grow">
          <h3>{title}</h3>
          <p className="small muted">{text}</p>
        </div>
      </div>
      {need}
      <div className="stack-1">
        {children}
        <Button className="btn-block" busy={busy ?? false} onClick={onPress}>
          {title}
        </Button>
      </div>
    </section>
  );
}

function Needs({ lines }: { lines: readonly (readonly [IconName, string])[] }) {
  return (
    <ul className="need">
      {lines.map(([icon, words]) => (
        <li key={words}>
          <Icon name={icon} size="sm" />
          <span>{words}</span>
        </li>
      ))}
    </ul>
  );
}

/** Looks at once; when the terminal does not say that it is idle, asks a person first. */
function LookAgain({ doubt }: { doubt: Doubt }) {
  const t = useT();
  const look = useAct("doubt.look_again");
  const gated = look.error?.wire.code === "look_gated";
  const ask = (nobodyIsPaying: boolean) => look.mutate({ attempt: doubt.attempt.id, nobodyIsPaying });
  return (
    <>
      <Choice
        icon="refresh-cw"
        title={t("doubt-look-again")}
        text={t("doubt-look-again-text")}
        need={<Needs lines={[["clock", t("doubt-look-again-need")]]} />}
        busy={look.isPending}
        onPress={() => ask(false)}
      >
        {gated ? null : <ErrorNotice error={look.error} />}
      </Choice>
      {gated ? <GateDialogue terminal={doubt.attempt.terminal.name} onLook={() => ask(true)} onBack={() => look.reset()} /> : null}
    </>
  );
}

function LeaveOpen({ doubt, onLeft }: { doubt: Doubt; onLeft: () => void }) {
  const t = useT();
  const leave = useAct("doubt.leave_open");
  return (
    <Choice
      icon="hourglass"
      title={t("doubt-leave-open")}
      text={t("doubt-leave-open-text")}
      need={<Needs lines={[["lock", t("doubt-leave-open-need", { terminal: doubt.attempt.terminal.name })]]} />}
      busy={leave.isPending}
      onPress={() => leave.mutate({ attempt: doubt.attempt.id }, { onSuccess: onLeft })}
    >
      <ErrorNotice error={leave.error} />
    </Choice>
  );
}

/** The grid of the four, and the evidence dialogues two of them open. */
export function Choices({ doubt, since }: { doubt: Doubt; since: number }) {
  const t = useT();
  const [evidence, setEvidence] = useState<"charged" | "not_charged" | null>(null);
  const back = () => setEvidence(null);
  const { refund, invoice } = doubt.attempt;
  const toInvoice = () => go({ screen: "invoice", id: invoice.id, form: false });
  return (
    <div className="choices">
      <LookAgain doubt={doubt} />
      <LeaveOpen doubt={doubt} onLeft={toInvoice} />
      <Choice
        icon="receipt-text"
        title={t(refund ? "doubt-refunded" : "doubt-charged")}
        text={t(refund ? "doubt-refunded-text" : "doubt-charged-text")}
        need={
          <Needs
            lines={[
              ["receipt-text", t("doubt-charged-need-reference")],
              ["clock", t("doubt-charged-need-time")],
              ["banknote", t("doubt-charged-need-sum")],
            ]}
          />
        }
        onPress={() => setEvidence("charged")}
      />
      <Choice
        icon="ban"
        title={t(refund ? "doubt-not-refunded" : "doubt-not-charged")}
        text={t(refund ? "doubt-not-refunded-text" : "doubt-not-charged-text")}
        need={<Requirements doubt={doubt} since={since} />}
        onPress={() => setEvidence("not_charged")}
      />
      {evidence === "charged" ? <ChargedDialogue doubt={doubt} onBack={back} onRecorded={toInvoice} /> : null}
      {evidence === "not_charged" ? (
        <NotChargedDialogue doubt={doubt} since={since} onBack={back} onRecorded={toInvoice} />
      ) : null}
    </div>
  );
}
