// One attempt from beginning to end: who did what when, what was sent, what came back. A reply's own text stands behind a click.
// Deliberately absent: settling a doubt, which has a screen of its own.
import { useState } from "react";
import type { AttemptHistory, HistoryEntry, HistoryFact } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { LoadingRows, Name } from "../../components/facts";
import { ErrorNotice, Notice } from "../../components/Notice";
import { Page } from "../../components/Page";
import { Scroller } from "../../components/Scroller";
import { WordChip } from "../../components/StatusChip";
import { reasonKeys } from "../../foundations/reason";
import { addressOf } from "../../foundations/route";
import { useAsk } from "../../foundations/till";
import { useFormat } from "../../foundations/use-format";
import { useSpeech, useT } from "../../i18n/translate";
import { LookText } from "../doubt/LookText";
import { timelineKey } from "../doubt/timeline";
import { SlipViewer } from "../invoice/SlipViewer";
import { CaseCard } from "./CaseCard";
import { FoundCard } from "./FoundCard";
import { Reply, ReplyText } from "./Reply";
import "./attempts.css";

/** A reply as it came, but for what may not be kept. */
function AskedReply({ attempt, reply }: { attempt: string; reply: string }) {
  const asked = useAsk("attempt.reply", { attempt, reply });
  return (
    <>
      {asked.isPending && <LoadingRows rows={2} />}
      <ErrorNotice error={asked.error} />
      {asked.data && <ReplyText text={asked.data.text} />}
    </>
  );
}

function Facts({ facts }: { facts: readonly HistoryFact[] }) {
  const { t, has } = useSpeech();
  const format = useFormat();
  const shown = facts.filter((fact) => has(`fact-${fact.name.replaceAll("_", "-")}`));
  if (shown.length === 0) return null;
  return (
    <dl className="history-facts small">
      {shown.map((fact) => (
        <div key={fact.name}>
          <dt>{t(`fact-${fact.name.replaceAll("_", "-")}`)}</dt>
          <dd className="tnum">{fact.sum === null ? <Name>{fact.text}</Name> : format.money(fact.sum)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Words({ entry, refund }: { entry: HistoryEntry; refund: boolean }) {
  const { t, has } = useSpeech();
  if (entry.look !== null) return <LookText look={entry.look} heading="attempt-look" refund={refund} />;
  const key = timelineKey(entry.code, refund, has);
  const because = entry.reason === null ? undefined : reasonKeys(entry.reason.code, refund).slice(0, -1).find(has);
  return (
    <span>
      {has(key) ? t(key) : t("timeline-other", { code: entry.code })}
      {because === undefined ? null : <span className="muted"> {t(because, { code: entry.reason?.detail ?? "" })}</span>}
    </span>
  );
}

function Entry({ entry, history }: { entry: HistoryEntry; history: AttemptHistory }) {
  const format = useFormat();
  return (
    <li>
      <time className="tnum">
        {format.timeSeconds(entry.at)}
        <span className="subtle small">{format.date(entry.at)}</span>
      </time>
      <div>
        <p>
          <Words entry={entry} refund={history.attempt.refund} />
          {entry.staff !== null && (
            <span className="muted">
              {" "}
              <Name>{entry.staff}</Name>
            </span>
          )}
        </p>
        <Facts facts={entry.facts} />
        {entry.reply !== null && (
          <Reply>
            <AskedReply attempt={history.attempt.id} reply={entry.reply} />
          </Reply>
        )}
      </div>
    </li>
  );
}

/** Times on the slip are the terminal's, and these are the computer's: said only where the clocks were apart. */
function ClockOff({ history }: { history: AttemptHistory }) {
  const t = useT();
  const format = useFormat();
  const off = history.clockOff;
  if (off === null) return null;
  const said = { count: off.minutes, shown: format.count(off.minutes) };
  return <Notice tone="quiet">{t(off.ahead ? "attempt-clock-ahead" : "attempt-clock-behind", said)}</Notice>;
}

function Head({ history, onSlip }: { history: AttemptHistory; onSlip: () => void }) {
  const t = useT();
  const format = useFormat();
  const { attempt } = history;
  const unsettled = attempt.state === "unknown";
  return (
    <section className="card card-pad attempt-head" aria-label={t("attempt-heading")}>
      <div className="row row-wide">
        <WordChip word={attempt.word} refund={attempt.refund} />
        <span className="small muted tnum">{format.date(attempt.begunAt)}</span>
      </div>
      <p className="attempt-sum tnum">{format.money(attempt.amount)}</p>
      <dl className="facts small">
        <dt>{t("attempts-column-invoice")}</dt>
        <dd className="tnum">
          <a href={addressOf({ screen: "invoice", id: attempt.invoice.id, form: false })}>{attempt.invoice.name}</a>
        </dd>
        <dt>{t("attempts-column-terminal")}</dt>
        <dd className="tnum">
          <Name>{attempt.terminal.name}</Name>, {history.terminalNumber.replace(/^(\d{4})(\d{4})$/u, "$1 $2")}
        </dd>
        <dt>{t("attempts-column-staff")}</dt>
        <dd>
          <Name>{history.staff}</Name>
        </dd>
        <dt>{t("doubt-our-reference")}</dt>
        <dd className="tnum">{history.ourReference}</dd>
      </dl>
      <div className="row attempt-ways">
        {history.hasSlip && (
          <Button icon="receipt-text" onClick={onSlip}>
            {t("payments-slip")}
          </Button>
        )}
        {unsettled && (
          <a className="btn" href={addressOf({ screen: "doubt", attempt: attempt.id })}>
            {t("payments-resolve")}
          </a>
        )}
      </div>
    </section>
  );
}

export function AttemptScreen({ id }: { id: string }) {
  const t = useT();
  const [slip, setSlip] = useState(false);
  const asked = useAsk("attempt.history", { attempt: id });
  const history = asked.data;
  const back = { to: { screen: "attempts" } as const, label: t("attempts-heading") };
  return (
    <Page title={t("attempt-heading")} back={back} fixed>
      {history === undefined ? (
        asked.error === null ? (
          <LoadingRows rows={8} />
        ) : (
          <ErrorNotice error={asked.error} />
        )
      ) : (
        <div className="attempt-page">
          <div className="card attempt-history">
            <div className="card-head">
              <h2>{t("doubt-history")}</h2>
            </div>
            <Scroller label={t("doubt-history")} className="history-scroll">
              <ClockOff history={history} />
              <ol className="history">
                {history.entries.map((entry, index) => (
                  <Entry key={`${entry.at.utcMs} ${entry.code} ${index}`} entry={entry} history={history} />
                ))}
              </ol>
            </Scroller>
          </div>
          <div className="attempt-side">
            <Head history={history} onSlip={() => setSlip(true)} />
            {history.case !== null && <CaseCard case={history.case} />}
            <FoundCard history={history} />
          </div>
        </div>
      )}
      {slip && <SlipViewer attempt={id} onClose={() => setSlip(false)} />}
    </Page>
  );
}
