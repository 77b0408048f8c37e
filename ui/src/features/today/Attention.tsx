// What waits for somebody, most urgent first: books that are held, outcomes nobody knows or that were contradicted, signatures, cases,
// terminals and an account that take no card, sessions nobody compared, invoices that still owe, sales that were put aside. Each line leads to
// where it is settled.
// Deliberately absent: any sum made here.
import type { Day, TerminalOption } from "../../api/generated/types";
import { Icon } from "../../components/Icon";
import type { IconName } from "../../components/icons";
import { pauseKey } from "../../foundations/errors";
import { useFrame } from "../../foundations/frame";
import { useRemember } from "../../foundations/remembered";
import { addressOf, type Route } from "../../foundations/route";
import { useAsk } from "../../foundations/till";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";
import { everything, firstPage, listName, type ListState } from "../invoices/list";

const ASK_EVERY_MS = 30_000;

interface Line {
  key: string;
  icon: IconName;
  to: Route;
  says: string;
  /** Amber: an outcome nobody is sure of. */
  doubt?: boolean;
  onClick?: () => void;
}

/** What the outcome of an attempt leaves open, in its own words: not known, or known twice. */
function useOutcomes(): Line[] {
  const t = useT();
  const format = useFormat();
  return useFrame().app.doubts.map((doubt) => {
    const named = { number: doubt.invoice.name, sum: format.money(doubt.amount) };
    if (doubt.word === "needs_attention") {
      const to: Route = { screen: "attempt", id: doubt.id };
      return { key: doubt.id, icon: "triangle-alert", to, says: t("today-contradicted", named), doubt: true };
    }
    const says = t(doubt.amount.minor < 0 ? "today-doubt-refund" : "today-doubt", named);
    return { key: doubt.id, icon: "circle-question-mark", to: { screen: "doubt", attempt: doubt.id }, says, doubt: true };
  });
}

/** Cases that nobody has closed; a contradicted payment has its own line already. */
function useCases(): Line[] {
  const t = useT();
  const format = useFormat();
  const { app } = useFrame();
  const cases = useAsk("case.list", { closed: false }, { everyMs: ASK_EVERY_MS }).data?.cases ?? [];
  const said = new Set(app.doubts.map((doubt) => doubt.id));
  const open = cases.filter((each) => each.attempt !== null && !said.has(each.attempt.id)).length;
  const lines: Line[] = [];
  const to: Route = { screen: "cases" };
  if (open > 0) lines.push({ key: "cases", icon: "triangle-alert", to, says: t("today-cases", { count: open, shown: format.count(open) }) });
  if (app.differences > 0) {
    const says = t("today-differences", { count: app.differences, shown: format.count(app.differences) });
    lines.push({ key: "differences", icon: "scale", to, says });
  }
  return lines;
}

/** What a terminal needs before it takes a card, or null. */
function needs(terminal: TerminalOption): string | null {
  if (terminal.state === "wrong_currency") return "today-terminal-currency";
  if (terminal.checkAfterRestore) return "restore-terminal-says";
  return terminal.state === "needs_reconciliation" ? "today-terminal-reconcile" : null;
}

/** The account and the terminals, of every department. */
function useCardWay(): Line[] {
  const t = useT();
  const { app } = useFrame();
  const terminals = useAsk("terminal.options", { payment: null, everywhere: true }, { everyMs: ASK_EVERY_MS }).data?.terminals ?? [];
  const lines: Line[] = [];
  if (app.cardPause !== null) {
    const says = t("today-card-paused", { why: t(pauseKey(app.cardPause)) });
    lines.push({ key: "paused", icon: "lock", to: { screen: "settings", page: "account" }, says });
  }
  for (const terminal of terminals) {
    const says = needs(terminal);
    if (says === null) continue;
    const to: Route = { screen: "settings", page: "terminals", id: terminal.id };
    lines.push({ key: terminal.id, icon: terminal.state === "wrong_currency" ? "triangle-alert" : "scale", to, says: t(says, { terminal: terminal.name }) });
  }
  return lines;
}

/** Sessions that ended without a reconciliation from here: one line for each terminal. */
function useSessions(): Line[] {
  const t = useT();
  const format = useFormat();
  const sessions = useAsk("session.list", { terminal: null }, { everyMs: ASK_EVERY_MS }).data?.uncompared ?? [];
  return [...new Set(sessions.map((session) => session.terminal.id))].flatMap((id) => {
    const [first, ...others] = sessions.filter((session) => session.terminal.id === id);
    if (first === undefined) return [];
    const [terminal, count] = [first.terminal.name, others.length + 1];
    const one = { terminal, session: first.session, count: first.net.count, shown: format.count(first.net.count), sum: format.money(first.net.sum) };
    const says = count === 1 ? t("today-session", one) : t("today-sessions", { terminal, count, shown: format.count(count) });
    return [{ key: `sessions ${id}`, icon: "scale", to: { screen: "settings", page: "terminals", id }, says }];
  });
}

function useBooks(): Line[] {
  const t = useT();
  const { app } = useFrame();
  const to: Route = { screen: "settings", page: "books" };
  return [
    ...(app.held === null ? [] : [{ key: "held", icon: "triangle-alert", to, says: t("today-books-held") } as const]),
    ...(app.backupLate ? [{ key: "backup", icon: "triangle-alert", to, says: t("today-backup-late") } as const] : []),
  ];
}

function useSignatures(day: Day): Line[] {
  const t = useT();
  const format = useFormat();
  return day.signatures.map((signed) => ({
    key: signed.attempt,
    icon: "square-pen",
    to: { screen: "invoice", id: signed.invoice.id, form: false },
    says: t("today-signature", { number: signed.invoice.name, sum: format.money(signed.amount) }),
  }));
}

/** Invoices of the day that still owe, and sales put aside. */
function useUnfinished(day: Day, department: string | null): Line[] {
  const t = useT();
  const format = useFormat();
  const { app } = useFrame();
  const remember = useRemember<ListState>(listName);
  const unpaid = day.unpaid.count;
  // Every state: what owes may be due, partly paid or refunded.
  const narrow = () =>
    remember({ filter: { ...everything, department, period: { range: "between", first: day.day, last: day.day } }, page: firstPage });
  const lines: Line[] = [];
  if (unpaid > 0) {
    const says = t("today-unpaid", { count: unpaid, shown: format.count(unpaid), sum: format.money(day.unpaid.sum) });
    lines.push({ key: "unpaid", icon: "file-text", to: { screen: "invoices" }, says, onClick: narrow });
  }
  if (app.parked > 0) {
    lines.push({ key: "parked", icon: "pause", to: { screen: "sell" }, says: t("today-parked", { count: app.parked, shown: format.count(app.parked) }) });
  }
  return lines;
}

export function Attention({ day, department }: { day: Day; department: string | null }) {
  const t = useT();
  const lines = [useBooks(), useOutcomes(), useSignatures(day), useCases(), useCardWay(), useSessions(), useUnfinished(day, department)].flat();
  if (lines.length === 0) {
    return (
      <p className="today-calm">
        <Icon name="circle-check" /> {t("today-attention-none")}
      </p>
    );
  }
  return (
    <ul className="today-attention">
      {lines.map((line) => (
        <li key={line.key} className={line.doubt === true ? "is-doubt" : undefined}>
          <Icon name={line.icon} />
          <a href={addressOf(line.to)} onClick={line.onClick}>
            {line.says}
          </a>
        </li>
      ))}
    </ul>
  );
}
