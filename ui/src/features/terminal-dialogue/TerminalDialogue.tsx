// The card terminal's dialogue: choose a terminal, wait for it, say what happened. Owns which attempt is on screen and the two keys.
// One size for all states, so that picture and buttons never move under a hand. Deliberately absent: the payment itself; it lives in
// Rust and goes on when this dialogue is closed, reloaded or killed.

import { type ReactNode, type RefObject, useCallback, useEffect, useId, useRef, useState } from "react";
import type { Money } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { Dialogue } from "../../components/Dialogue";
import { ErrorNotice } from "../../components/Notice";
import { Icon } from "../../components/Icon";
import { useKeys } from "../../foundations/keys";
import { useAppState, useAsk } from "../../foundations/till";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";
import type { TillError } from "../../platform";
import { ChooseTerminal } from "./ChooseTerminal";
import { again, type Closed, type FreshIntent, type Intent } from "./intent";
import { pressFocused, type StateKeys, useStateKeys } from "./keys";
import { RunningAttempt } from "./RunningAttempt";
import "./terminal-dialogue.css";
import { useStart } from "./use-start";

export type { Closed, Intent } from "./intent";

/** Hints tell the dialogue when to ask; this only covers a lost one. */
const ASK_EVERY_MS = 1_000;

function Header({ refund, number, amount, id }: { refund: boolean; number: string; amount: Money | null; id: string }) {
  const t = useT();
  const format = useFormat();
  const kind = t(refund ? "dialogue-refund" : "dialogue-payment");
  return (
    <header>
      <span className="eyebrow" id={id}>
        {t("dialogue-heading", { kind, number })}
      </span>
      <span className={refund ? "sum is-refund" : "sum"}>{amount === null ? "–" : format.money(amount)}</span>
    </header>
  );
}

function PracticeLine(): ReactNode {
  const t = useT();
  const state = useAppState();
  const books = state.data?.books;
  if (books === undefined || books === "real") return null;
  return (
    <p className="practice-line">
      <Icon name="graduation-cap" size="sm" />
      {t(books === "practice" ? "dialogue-practice" : "dialogue-test")}
    </p>
  );
}

/** The sum as it is shown: money that goes back is negative. Only the sign is drawn here; the till sends the sum. */
function shown(intent: FreshIntent): Money {
  return intent.type === "refund" ? { ...intent.amount, minor: -intent.amount.minor } : intent.amount;
}

/** Mounted anew with each state: puts the focus back into the dialogue when the button that had it went with the state before. */
function FocusKeeper() {
  const here = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const panel = here.current?.closest<HTMLElement>('[role="dialog"]') ?? null;
    if (panel === null) return;
    const wanted = panel.querySelector<HTMLElement>("[data-autofocus]");
    const active = document.activeElement;
    if (wanted !== null) wanted.focus();
    else if (active === null || active === document.body || !panel.contains(active)) panel.focus();
  }, []);
  return <span ref={here} hidden />;
}

/** The attempt, asked for on every hint, and now and then while it can still change by itself. */
function useAttempt(id: string | null) {
  const request = { attempt: id ?? "" };
  const asked = useAsk("attempt.get", request, { enabled: id !== null });
  useAsk("attempt.get", request, { enabled: id !== null && asked.data?.closed !== true, everyMs: ASK_EVERY_MS });
  return asked;
}

/** The attempt is there, but the till can't say how it stands. Closing is safe: the payment does not live here. */
function Unread({ error, keys, onClosed }: { error: TillError | null; keys: RefObject<StateKeys>; onClosed: () => void }) {
  const t = useT();
  useStateKeys(keys, error === null ? {} : { enter: (event) => void pressFocused(event), escape: onClosed });
  return (
    <>
      <div className="body">
        <ErrorNotice error={error} />
      </div>
      <footer>
        {error === null ? null : (
          <Button size="lg" onClick={onClosed}>
            {t("dialogue-close")}
          </Button>
        )}
      </footer>
    </>
  );
}

interface Props {
  intent: Intent;
  /** The invoice's number. */
  title: string;
  onClosed: (how: Closed) => void;
}

/** Open while there is something to choose, to wait for or to be told. */
export function TerminalDialogue({ intent, title, onClosed }: Props) {
  const heading = useId();
  const keys = useRef<StateKeys>({});
  const [attemptId, setAttemptId] = useState(intent.type === "resume" ? intent.attempt : null);
  const [fresh, setFresh] = useState<FreshIntent | null>(intent.type === "resume" ? null : intent);
  const asked = useAttempt(attemptId);
  const attempt = attemptId === null ? undefined : asked.data;
  const start = useStart(
    fresh,
    useCallback((begun) => setAttemptId(begun.id), []),
  );
  useKeys({ Enter: (event) => keys.current.enter?.(event), Escape: () => keys.current.escape?.() }, { dialogue: true });

  const refund = attempt?.refund ?? fresh?.type === "refund";
  const next = attempt === undefined ? null : again(intent, attempt);
  const tryAgain = () => {
    setFresh(next);
    setAttemptId(null);
  };
  return (
    <Dialogue labelledBy={heading} focus="self" className="dialogue terminal-dialogue">
      <Header
        id={heading}
        refund={refund}
        number={attempt?.invoice.name ?? title}
        amount={attempt?.amount ?? (fresh === null ? null : shown(fresh))}
      />
      <FocusKeeper key={attempt === undefined ? "choosing" : `${attempt.id} ${attempt.word} ${String(attempt.abortAsked)} ${attempt.signature ?? ""}`} />
      {attempt !== undefined ? (
        <RunningAttempt
          attempt={attempt}
          stamp={asked.dataUpdatedAt}
          keys={keys}
          practice={<PracticeLine />}
          onClosed={onClosed}
          onAgain={next === null ? null : tryAgain}
          onReversal={setAttemptId}
        />
      ) : attemptId === null && fresh !== null ? (
        <ChooseTerminal
          refund={refund}
          payment={fresh.type === "refund" ? fresh.payment : null}
          start={start}
          keys={keys}
          practice={<PracticeLine />}
          onBack={() => onClosed("closed")}
        />
      ) : (
        <Unread error={asked.error} keys={keys} onClosed={() => onClosed("closed")} />
      )}
    </Dialogue>
  );
}
