// An attempt in a list beside a comparison: which, over what, and how it stands.
import type { ReactNode } from "react";
import type { AttemptRow } from "../../api/generated/types";
import { WordChip } from "../../components/StatusChip";
import { addressOf } from "../../foundations/route";
import { useFormat } from "../../foundations/use-format";

export function AttemptLine({ attempt, children }: { attempt: AttemptRow; children?: ReactNode }) {
  const format = useFormat();
  return (
    <li className="row">
      <a className="tnum" href={addressOf({ screen: "attempt", id: attempt.id })}>
        {attempt.invoice.name}, {format.time(attempt.begunAt)}
      </a>
      <span className="tnum">{format.money(attempt.amount)}</span>
      <WordChip word={attempt.word} refund={attempt.refund} />
      {children}
    </li>
  );
}
