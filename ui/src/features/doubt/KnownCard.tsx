// The left card: what is known about the payment, what happened so far, and why the last look proves nothing.

import type { Attempt, Doubt, ErrorCode } from "../../api/generated/types";
import { Icon } from "../../components/Icon";
import { Name, PatientTag } from "../../components/facts";
import { Chip, WordChip } from "../../components/StatusChip";
import { reasonKeys } from "../../foundations/reason";
import { pauseKey } from "../../foundations/errors";
import { addressOf } from "../../foundations/route";
import { useFormat } from "../../foundations/use-format";
import { useSpeech, useT } from "../../i18n/translate";
import { left } from "../../foundations/ticking";
import { LookText } from "./LookText";
import { lines, timelineKey, type TimelineLine } from "./timeline";

const MINUTE_MS = 60_000;
const MINUTES_PER_HOUR = 60;

function Age({ milliseconds }: { milliseconds: number }) {
  const t = useT();
  const minutes = Math.floor(milliseconds / MINUTE_MS);
  const hours = Math.floor(minutes / MINUTES_PER_HOUR);
  const words =
    hours === 0
      ? t("doubt-age-minutes", { minutes: String(minutes) })
      : t("doubt-age-hours", { hours: String(hours), minutes: String(minutes % MINUTES_PER_HOUR) });
  return <span className="small muted tnum">{words}</span>;
}

function Facts({ doubt }: { doubt: Doubt }) {
  const t = useT();
  const format = useFormat();
  const { client, attempt } = doubt;
  return (
    <dl className="facts">
      <dt>{t("doubt-client")}</dt>
      <dd>
        {client === null ? (
          t("doubt-no-client")
        ) : (
          <>
            <Name>{client.name}</Name> {client.patients.map((patient) => <PatientTag key={patient.id} patient={patient} />)}
          </>
        )}
      </dd>
      <dt>{t("doubt-terminal")}</dt>
      <dd className="tnum">
        <Name>{attempt.terminal.name}</Name>, {doubt.terminalNumber.replace(/^(\d{4})(\d{4})$/u, "$1 $2")}
      </dd>
      <dt>{t("doubt-sent")}</dt>
      <dd className="tnum">
        {doubt.sentAt === null ? t("doubt-sent-unknown") : `${format.date(doubt.sentAt)}, ${format.timeSeconds(doubt.sentAt)}`}
        {doubt.staff === "" ? null : (
          <>
            , <Name>{doubt.staff}</Name>
          </>
        )}
      </dd>
      <dt>{t("doubt-our-reference")}</dt>
      <dd className="tnum">{doubt.ourReference}</dd>
    </dl>
  );
}

function LineText({ line, refund }: { line: TimelineLine; refund: boolean }) {
  const { t, has } = useSpeech();
  const { code, reason, staff } = line.entry;
  const key = timelineKey(code, refund, has);
  const text = has(key) ? t(key) : t("timeline-other", { code });
  // A code without a sentence says nothing here: the one for "any other" would speak of an outcome.
  const because = reason === null ? undefined : reasonKeys(reason.code, refund).slice(0, -1).find(has);
  return (
    <span>
      {line.count === 1 ? text : t("doubt-times", { text, count: String(line.count) })}
      {because === undefined ? null : <span className="muted"> {t(because, { code: reason?.detail ?? "" })}</span>}
      {staff === null ? null : (
        <span className="muted">
          {" "}
          <Name>{staff}</Name>
        </span>
      )}
    </span>
  );
}

/** The till has no way to the service, and says so: looks that can't be made are not announced. */
function CantLook({ why }: { why: ErrorCode }) {
  const t = useT();
  return (
    <p className="small next">
      <Icon name="lock" size="sm" />
      <span>
        {t("doubt-cant-look", { why: t(pauseKey(why)) })} <a href={addressOf({ screen: "settings", page: "account" })}>{t("settings-heading")}</a>
      </span>
    </p>
  );
}

function NextLook({ nextLookMs, since }: { nextLookMs: number | null; since: number }) {
  const t = useT();
  const format = useFormat();
  const rest = nextLookMs === null ? null : left(nextLookMs, since);
  return (
    <p className="small muted next">
      <Icon name="refresh-cw" size="sm" />
      <span>
        {rest === null ? (
          t("doubt-no-next-look")
        ) : rest === 0 ? (
          t("doubt-looking-now")
        ) : (
          <>
            {t("doubt-next-look")} <b className="tnum strong">{format.elapsed(rest)}</b>
          </>
        )}
      </span>
    </p>
  );
}

function Log({ doubt }: { doubt: Doubt }) {
  const t = useT();
  const format = useFormat();
  return (
    // A long history scrolls, and what scrolls must be reachable by key.
    <ol className="log" aria-label={t("doubt-history")} tabIndex={0}>
      {lines(doubt.timeline).map((line, index) => (
        <li key={`${line.entry.at.utcMs} ${line.entry.code} ${index}`}>
          <time className="tnum">{format.timeSeconds(line.entry.at)}</time>
          <LineText line={line} refund={doubt.attempt.refund} />
        </li>
      ))}
      {doubt.lastLook === null ? null : (
        <li className="last">
          <time className="tnum">{format.timeSeconds(doubt.lastLook.at)}</time>
          <LookText look={doubt.lastLook} heading="doubt-last-look" refund={doubt.attempt.refund} />
        </li>
      )}
    </ol>
  );
}

/** Whether the outcome is open, contradicted or known: amber ends with the doubt. */
function Standing({ attempt }: { attempt: Attempt }) {
  const t = useT();
  if (attempt.state === "conflict") {
    return (
      <Chip tone="doubt" icon="triangle-alert">
        {t("word-needs-attention")}
      </Chip>
    );
  }
  if (attempt.closed) return <WordChip word={attempt.word} refund={attempt.refund} />;
  return (
    <Chip tone="doubt" icon="circle-question-mark">
      {t("doubt-chip")}
    </Chip>
  );
}

function whatItWas(attempt: Attempt): string {
  if (attempt.state === "conflict") return attempt.refund ? "doubt-contradicted-refund" : "doubt-contradicted";
  if (attempt.closed) return attempt.refund ? "dialogue-refund" : "dialogue-payment";
  return attempt.refund ? "doubt-may-have-been-refunded" : "doubt-may-have-been-charged";
}

/** Everything known, oldest first. */
export function KnownCard({ doubt, since }: { doubt: Doubt; since: number }) {
  const t = useT();
  const format = useFormat();
  const { attempt } = doubt;
  const settled = attempt.closed && attempt.state !== "conflict";
  return (
    <section className={settled ? "card known is-settled" : "card known"} aria-label={t("doubt-known")}>
      <div className="head">
        <div className="row row-wide">
          <Standing attempt={attempt} />
          {settled ? null : <Age milliseconds={attempt.elapsedMs + since} />}
        </div>
        <p className="sum">{format.money(attempt.amount)}</p>
        <p className="small muted">{t(whatItWas(attempt))}</p>
      </div>
      <Facts doubt={doubt} />
      <Log doubt={doubt} />
      {attempt.state === "unknown" && doubt.cantLook !== null ? <CantLook why={doubt.cantLook} /> : null}
      {attempt.state === "unknown" && doubt.cantLook === null ? <NextLook nextLookMs={attempt.nextLookMs} since={since} /> : null}
      {settled ? null : (
        <p className="small muted support">
          <Icon name="phone" size="sm" />
          <span>{t("doubt-support")}</span>
        </p>
      )}
    </section>
  );
}
