// What is asked of a terminal beside payments, and what came of it. Each is written down before it is sent and never repeated by
// itself: a call without an answer stays "not known" for ever, and says so.
import { useState } from "react";
import type { SettingsTerminal, TerminalAction, TerminalCall, TerminalCallOutcome } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { Dialogue } from "../../components/Dialogue";
import { Name } from "../../components/facts";
import { Icon } from "../../components/Icon";
import type { IconName } from "../../components/icons";
import { ErrorNotice } from "../../components/Notice";
import { useKeys } from "../../foundations/keys";
import { useSince } from "../../foundations/ticking";
import { useAsk, usePress } from "../../foundations/till";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";
import { ComparisonHead, ComparisonTable, VerdictChip } from "../attempts/Comparison";
import { mayAsk, whyNotAsk } from "./may-ask";

const actions: readonly { action: TerminalAction; icon: IconName }[] = [
  { action: "reconciliation", icon: "scale" },
  { action: "last_receipt", icon: "receipt-text" },
  { action: "download_dataset", icon: "download" },
  { action: "download_software", icon: "download" },
];

const looks = {
  done: { icon: "circle-check", look: "ready" },
  refused: { icon: "circle-x", look: "ready is-failed" },
  declined: { icon: "circle-x", look: "ready is-failed" },
  not_sent: { icon: "unlink", look: "ready is-off" },
  unknown: { icon: "circle-question-mark", look: "ready is-doubt" },
  running: { icon: "hourglass", look: "ready is-off" },
} satisfies Record<TerminalCallOutcome, { icon: IconName; look: string }>;

function keyOf(code: TerminalAction | TerminalCallOutcome): string {
  return code.replaceAll("_", "-");
}

/** The terminal's own text, unchanged. */
function Printed({ call, onClose }: { call: TerminalCall; onClose: () => void }) {
  const t = useT();
  useKeys({ Escape: onClose }, { dialogue: true });
  return (
    <Dialogue labelledBy="printed-heading" className="panel">
      <header className="panel-head">
        <h2 id="printed-heading">
          {t(`action-${keyOf(call.action)}`)}
        </h2>
      </header>
      <pre className="printed" tabIndex={0}>
        {call.printed}
      </pre>
      <footer className="panel-foot">
        <Button look="quiet" size="lg" keycap="Esc" onClick={onClose}>
          {t("common-close")}
        </Button>
      </footer>
    </Dialogue>
  );
}

/** What an outcome means; a look for a receipt that found none is no refusal. */
function saysOf(call: TerminalCall): string {
  if (call.action === "last_receipt" && call.outcome === "declined") return "call-no-receipt";
  if (call.outcome === "done" && call.reason === "none-yet") return "call-none-yet";
  return `call-${keyOf(call.outcome)}-says`;
}

/** What a reconciliation came to: a word in the list of what was asked, where the newest stands in full below. */
function Outcome({ call }: { call: TerminalCall }) {
  const t = useT();
  if (call.comparison !== null) return <VerdictChip comparison={call.comparison} />;
  const unanswered = call.action === "reconciliation" && call.outcome === "unknown";
  return <span className="small muted">{t(unanswered ? "compare-unanswered" : saysOf(call))}</span>;
}

/** The newest comparison with the books, in full. */
function Newest({ calls, terminal }: { calls: readonly TerminalCall[]; terminal: SettingsTerminal }) {
  const t = useT();
  const comparison = calls.find((call) => call.comparison !== null)?.comparison ?? null;
  if (comparison === null) return null;
  return (
    <section className="compare-newest" aria-labelledby="compare-newest-heading">
      <div className="compare-newest-head">
        <h3 id="compare-newest-heading" className="medium">
          {t("compare-heading")}
        </h3>
        <ComparisonHead comparison={comparison} terminal={terminal.name} />
      </div>
      <ComparisonTable comparison={comparison} ways />
    </section>
  );
}

function Row({ call, since, onShow }: { call: TerminalCall; since: number; onShow: () => void }) {
  const t = useT();
  const format = useFormat();
  const { icon, look } = looks[call.outcome];
  const word = `call-${keyOf(call.outcome)}`;
  return (
    <li className="call">
      <span className="call-what">
        <span className="medium">{t(`action-${keyOf(call.action)}`)}</span>
        <span className="small subtle tnum">
          {format.date(call.at)}, {format.time(call.at)} · <Name>{call.staff}</Name>
        </span>
      </span>
      <span className="call-how">
        <span className={look}>
          <Icon name={icon} />
          {t(word)}
          {call.runningMs === null ? null : <span className="tnum">{format.elapsed(call.runningMs + since)}</span>}
        </span>
        <Outcome call={call} />
      </span>
      {call.printed === null ? (
        <span />
      ) : (
        <Button size="sm" look="quiet" onClick={onShow}>
          {t("call-show")}
        </Button>
      )}
    </li>
  );
}

function Ask({ terminal, action, icon }: { terminal: SettingsTerminal; action: TerminalAction; icon: IconName }) {
  const t = useT();
  const press = usePress("terminal.administer", `${terminal.id} ${action}`);
  const mine = terminal.doing?.action === action;
  return (
    <>
      <Button
        size="sm"
        icon={icon}
        busy={press.busy || mine}
        disabled={!mayAsk(terminal, action)}
        onClick={(event) => {
          // The second click of a double click asks for nothing more, however fast the first was answered.
          if (event.detail < 2) press.press({ terminal: terminal.id, action }, () => {});
        }}
      >
        {t(`action-${keyOf(action)}`)}
      </Button>
      {press.error && (
        <div className="call-error">
          <ErrorNotice error={press.error} />
        </div>
      )}
    </>
  );
}

export function TerminalCallsCard({ terminal }: { terminal: SettingsTerminal }) {
  const t = useT();
  const [shown, setShown] = useState<TerminalCall | null>(null);
  const running = terminal.doing !== null;
  const asked = useAsk("terminal.calls", { terminal: terminal.id }, { everyMs: running ? 2_000 : 30_000 });
  const since = useSince(asked.dataUpdatedAt, running);
  const off = whyNotAsk(terminal);
  const calls = asked.data?.calls ?? [];
  return (
    <section className="card" aria-labelledby="calls-heading">
      <div className="card-head">
        <h2 id="calls-heading">{t("calls-heading", { name: terminal.name })}</h2>
      </div>
      <div className="call-acts">
        {actions.map(({ action, icon }) => (
          <Ask key={action} terminal={terminal} action={action} icon={icon} />
        ))}
      </div>
      <p className="small muted call-note">{t(off ?? "calls-says")}</p>
      <ErrorNotice error={asked.error} />
      <Newest calls={calls} terminal={terminal} />
      {calls.length > 0 && (
        <ol className="calls" aria-label={t("calls-list")}>
          {calls.map((call) => (
            <Row key={call.id} call={call} since={since} onShow={() => setShown(call)} />
          ))}
        </ol>
      )}
      {shown && <Printed call={shown} onClose={() => setShown(null)} />}
    </section>
  );
}
