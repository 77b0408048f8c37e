// The head of both evidence dialogues: which outcome is about to be written, and for which payment.

import type { Doubt } from "../../api/generated/types";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";

/** Title, and the payment in one line. */
export function EvidenceHead({ id, title, doubt }: { id: string; title: string; doubt: Doubt }) {
  const t = useT();
  const format = useFormat();
  const { attempt } = doubt;
  return (
    <header>
      <h3 id={id}>{title}</h3>
      <span className="small muted tnum">
        {t("doubt-evidence-line", {
          kind: t(attempt.refund ? "dialogue-refund" : "dialogue-payment"),
          sum: format.money(attempt.amount),
          time: format.time(doubt.sentAt ?? attempt.begunAt),
          terminal: attempt.terminal.name,
        })}
      </span>
    </header>
  );
}
