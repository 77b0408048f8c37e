// Evidence that the card was not charged: what the till waited for, and two things a person saw at the terminal.
// Rust decides whether it may be said; the button only follows.

import { useId, useState } from "react";
import type { Doubt, Invoice } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { Dialogue } from "../../components/Dialogue";
import { Icon } from "../../components/Icon";
import { ErrorNotice } from "../../components/Notice";
import { useAct, usePressKey } from "../../foundations/till";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";
import { EvidenceHead } from "./EvidenceHead";
import { Requirements } from "./Requirements";

function Seen({ label, seen, onChange }: { label: string; seen: boolean; onChange: (seen: boolean) => void }) {
  return (
    <button className="option" type="button" role="checkbox" aria-checked={seen} onClick={() => onChange(!seen)}>
      <span className="checkbox">{seen ? <Icon name="check" size="sm" /> : null}</span>
      <span className="medium">{label}</span>
      <span />
    </button>
  );
}

interface Props {
  doubt: Doubt;
  since: number;
  onBack: () => void;
  onRecorded: (invoice: Invoice) => void;
}

/** The form. The ticks stay when the books refuse. */
export function NotChargedDialogue({ doubt, since, onBack, onRecorded }: Props) {
  const t = useT();
  const format = useFormat();
  const heading = useId();
  const why = useId();
  const press = usePressKey();
  const notCharged = useAct("doubt.not_charged");
  const [idle, setIdle] = useState(false);
  const [other, setOther] = useState(false);
  const blocked = doubt.notChargedBlockedBy.length > 0;
  const missing = blocked ? "doubt-blocked-yet" : idle && other ? null : "doubt-tick-both";
  const record = () => {
    if (missing !== null || notCharged.isPending) return;
    notCharged.mutate(
      { attempt: doubt.attempt.id, terminalShowsIdle: idle, lastReceiptIsAnother: other, key: press.key },
      { onSuccess: onRecorded },
    );
  };
  return (
    <Dialogue labelledBy={heading} focus="self" className="dialogue evidence-dialogue">
      <EvidenceHead id={heading} title={t("doubt-not-charged")} doubt={doubt} />
      <div className="body">
        <Requirements doubt={doubt} since={since} />
        <div>
          <Seen label={t("doubt-seen-idle")} seen={idle} onChange={setIdle} />
          <Seen label={t("doubt-seen-other-receipt", { sum: format.money(doubt.attempt.amount) })} seen={other} onChange={setOther} />
        </div>
        <p className="small muted">{t("doubt-not-charged-consequence")}</p>
        <p className="small muted" id={why}>
          {missing === null ? null : t(missing)}
        </p>
        <ErrorNotice error={notCharged.error} />
      </div>
      <footer>
        <Button size="lg" className="is-lesser" onClick={onBack}>
          {t("doubt-back")}
        </Button>
        <Button size="lg" disabled={missing !== null} aria-describedby={why} busy={notCharged.isPending} onClick={record}>
          {t("doubt-record-not-charged")}
        </Button>
      </footer>
    </Dialogue>
  );
}
