// Sessions that ended at the terminal without a reconciliation from here. The till sees them by the next payment and knows no totals of
// them: it says what the books have, that nobody compared it, and takes what a person reads off the slip. Nothing is shown where
// there is nothing to compare and nothing was.
import { useState } from "react";
import type { Comparison, SessionElsewhere, SettingsTerminal } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { ErrorNotice } from "../../components/Notice";
import { useAsk } from "../../foundations/till";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";
import { ComparisonHead, ComparisonTable } from "../attempts/Comparison";
import { CompareSessionDialogue } from "./CompareSessionDialogue";

const ASK_EVERY_MS = 30_000;

function Uncompared({ session, onCompare }: { session: SessionElsewhere; onCompare: () => void }) {
  const t = useT();
  const format = useFormat();
  const [first, last] = [format.dateTime(session.first), format.dateTime(session.last)];
  return (
    <li className="call call-wide">
      <span className="call-what">
        <span className="medium">{t("session-name", { session: session.session })}</span>
        <span className="small subtle tnum">{first === last ? first : `${first} – ${last}`}</span>
      </span>
      <span className="call-how">
        <span>{t("session-ours", { count: session.net.count, shown: format.count(session.net.count), sum: format.money(session.net.sum) })}</span>
        <span className="small muted">{t("session-uncompared")}</span>
      </span>
      <Button size="sm" aria-label={t("session-compare-of", { session: session.session })} onClick={onCompare}>
        {t("session-compare")}
      </Button>
    </li>
  );
}

function Compared({ comparison, terminal }: { comparison: Comparison; terminal: string }) {
  const t = useT();
  return (
    <section className="compare-newest" aria-label={t("session-name", { session: comparison.session })}>
      <div className="compare-newest-head">
        <ComparisonHead comparison={comparison} terminal={terminal} />
      </div>
      <ComparisonTable comparison={comparison} ways />
    </section>
  );
}

export function SessionsCard({ terminal }: { terminal: SettingsTerminal }) {
  const t = useT();
  const [chosen, setChosen] = useState<SessionElsewhere | null>(null);
  const asked = useAsk("session.list", { terminal: terminal.id }, { everyMs: ASK_EVERY_MS });
  const { uncompared = [], compared = [] } = asked.data ?? {};
  if (uncompared.length === 0 && compared.length === 0 && asked.error === null) return null;
  return (
    <section className="card" aria-labelledby="sessions-heading">
      <div className="card-head">
        <h2 id="sessions-heading">{t("sessions-heading")}</h2>
      </div>
      <p className="small muted call-note">{t("sessions-says")}</p>
      <ErrorNotice error={asked.error} />
      {uncompared.length > 0 && (
        <ol className="calls" aria-label={t("sessions-heading")}>
          {uncompared.map((session) => (
            <Uncompared key={`${session.session} ${session.upto}`} session={session} onCompare={() => setChosen(session)} />
          ))}
        </ol>
      )}
      {compared.map((comparison) => (
        <Compared key={`${comparison.session} ${comparison.at.utcMs}`} comparison={comparison} terminal={terminal.name} />
      ))}
      {chosen && <CompareSessionDialogue session={chosen} onDone={() => setChosen(null)} />}
    </section>
  );
}
