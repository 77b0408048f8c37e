// Beside a difference: what ended without money in the time that was compared. One of these may be what the terminal has more.
import { useState } from "react";
import type { AttemptRow, Difference } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { go } from "../../foundations/route";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";
import { AttemptLine } from "./AttemptLine";
import { foundKey } from "./found";
import { FoundChargedDialogue } from "./FoundChargedDialogue";

export function WithoutMoney({ of }: { of: Difference }) {
  const t = useT();
  const format = useFormat();
  const [found, setFound] = useState<AttemptRow | null>(null);
  const difference = of.case.difference;
  if (difference === null || of.case.closed || of.withoutMoney.length === 0) return null;
  return (
    <div className="without-money">
      <p className="small">{t("compare-without-money")}</p>
      <ul>
        {of.withoutMoney.map((attempt) => (
          <AttemptLine key={attempt.id} attempt={attempt}>
            <Button
              size="sm"
              aria-label={`${t(foundKey(attempt.refund, false))}: ${attempt.invoice.name}, ${format.money(attempt.amount)}`}
              onClick={() => setFound(attempt)}
            >
              {t(foundKey(attempt.refund, false))}
            </Button>
          </AttemptLine>
        ))}
      </ul>
      {found !== null && (
        <FoundChargedDialogue
          attempt={{ id: found.id, invoice: found.invoice.name, amount: found.amount, refund: found.refund }}
          more={false}
          difference={difference.id}
          onBack={() => setFound(null)}
          onRecorded={() => go({ screen: "attempt", id: found.id })}
        />
      )}
    </div>
  );
}
