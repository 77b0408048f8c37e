// What somebody finds at the terminal after a payment was settled: money the books do not hold, or money they hold that never moved.
// Deliberately absent: what follows from it. That is said when the case it makes is closed.
import { useId, useState } from "react";
import type { Attempt, AttemptHistory } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { foundKey } from "./found";
import { FoundChargedDialogue } from "./FoundChargedDialogue";
import { FoundNotTakenDialogue } from "./FoundNotTakenDialogue";
import { useT } from "../../i18n/translate";

const settled: ReadonlySet<Attempt["state"]> = new Set<Attempt["state"]>([
  "approved",
  "declined",
  "not_sent",
  "resolved_charged",
  "resolved_not_charged",
  "conflict",
]);

/** Whether the books hold money for it that could leave them: while a case is open, that is said in closing it. */
function takesOut({ attempt, case: of }: AttemptHistory): boolean {
  if (of !== null) return of.closed && of.booked.length > 0;
  return attempt.state === "approved" || attempt.state === "resolved_charged";
}

export function FoundCard({ history }: { history: AttemptHistory }) {
  const t = useT();
  const heading = useId();
  const [open, setOpen] = useState<"charged" | "not_taken" | null>(null);
  const { attempt } = history;
  if (!settled.has(attempt.state)) return null;
  const more = attempt.state !== "declined" && attempt.state !== "not_sent" && attempt.state !== "resolved_not_charged";
  const close = () => setOpen(null);
  const line = { id: attempt.id, invoice: attempt.invoice.name, amount: attempt.amount, refund: attempt.refund };
  return (
    <section className="card card-pad stack found-card" aria-labelledby={heading}>
      <h2 id={heading} className="card-title">
        {t("found-heading")}
      </h2>
      <p className="small muted">{t("found-says")}</p>
      <Button onClick={() => setOpen("charged")}>{t(foundKey(attempt.refund, more))}</Button>
      {takesOut(history) && <Button onClick={() => setOpen("not_taken")}>{t(attempt.refund ? "found-not-taken-refund" : "found-not-taken")}</Button>}
      {open === "charged" && <FoundChargedDialogue attempt={line} more={more} difference={null} onBack={close} onRecorded={close} />}
      {open === "not_taken" && <FoundNotTakenDialogue attempt={line} onBack={close} onRecorded={close} />}
    </section>
  );
}
