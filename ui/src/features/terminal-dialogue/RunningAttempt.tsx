// The states after Process card: what the terminal does, then what happened. Shows what the till says and holds none of it.
// Deliberately absent: any guess. Until the till names an outcome there is no such word on this screen.

import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode, RefObject } from "react";
import { useEffect, useRef } from "react";
import type { Attempt, CardFacts } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { ErrorNotice } from "../../components/Notice";
import { Icon } from "../../components/Icon";
import { Name } from "../../components/facts";
import { Scroller } from "../../components/Scroller";
import { go } from "../../foundations/route";
import { useAct, useAsk, usePressKey } from "../../foundations/till";
import { useFormat } from "../../foundations/use-format";
import { useSpeech, useT } from "../../i18n/translate";
import type { Closed } from "./intent";
import { pressFocused, type StateKeys, useStateKeys } from "./keys";
import { left, useSince } from "../../foundations/ticking";
import { keysAreDead, type Sentence, type View, viewOf } from "./view";

const CLOSES_AFTER_MS = 2_000;

function SentenceText({ sentence }: { sentence: Sentence }) {
  const { t, has } = useSpeech();
  const known = [sentence.key, ...(sentence.orElse ?? [])].find(has);
  const words = t(known ?? sentence.key, sentence.args ?? {});
  return sentence.emphasis === true ? <b className="medium">{words}</b> : <span className="muted">{words}</span>;
}

function cardWords({ issuer, last4 }: CardFacts): string {
  return last4 === "" ? issuer : `${issuer} ···· ${last4}`;
}

function CardLine({ attempt }: { attempt: Attempt }) {
  const t = useT();
  const format = useFormat();
  if (attempt.card === null) return null;
  const card = cardWords(attempt.card);
  return <span className="muted">{attempt.refund ? t("dialogue-refunded-to", { sum: format.money(attempt.amount), card }) : card}</span>;
}

/** What is said, as one live region: read aloud whenever it changes. */
function Said({ attempt, view }: { attempt: Attempt; view: View }) {
  const t = useT();
  return (
    <div className="said" role="status">
      <h3>{t(view.word)}</h3>
      <p>
        {view.showCard ? (
          <>
            <CardLine attempt={attempt} />
            <br />
          </>
        ) : null}
        {view.sentences.map((sentence) => (
          <span key={sentence.key} className="sentence">
            <SentenceText sentence={sentence} />{" "}
          </span>
        ))}
      </p>
    </div>
  );
}

function Meta({ attempt, since }: { attempt: Attempt; since: number }) {
  const t = useT();
  const format = useFormat();
  const elapsed = attempt.elapsedMs + (attempt.closed ? 0 : since);
  return (
    <div className="meta">
      <span>
        <Icon name="smartphone-nfc" size="sm" />
        <Name>{attempt.terminal.name}</Name>
      </span>
      <span className="tnum">
        <Icon name="clock" size="sm" />
        <span className="visually-hidden">{t("dialogue-elapsed")} </span>
        {format.elapsed(elapsed)}
      </span>
    </div>
  );
}

function NextLook({ attempt, since }: { attempt: Attempt; since: number }) {
  const t = useT();
  const format = useFormat();
  const terminal = attempt.terminal.name;
  const rest = attempt.nextLookMs === null ? null : left(attempt.nextLookMs, since);
  const words =
    rest === null
      ? t("dialogue-no-next-look")
      : rest === 0
        ? t("dialogue-looking-now", { terminal })
        : t("dialogue-next-look", { terminal, time: format.elapsed(rest) });
  return (
    <div className="full notice notice-doubt small next-look">
      <Icon name="refresh-cw" size="sm" />
      <span className="grow tnum">{words}</span>
      <span className="tnum muted">
        <span className="visually-hidden">{t("dialogue-elapsed")} </span>
        {format.elapsed(attempt.elapsedMs + since)}
      </span>
    </div>
  );
}

/** The slip the client signs, as the terminal made it. */
function SlipToSign({ attempt }: { attempt: Attempt }) {
  const t = useT();
  const slips = useAsk("attempt.slips", { attempt: attempt.id });
  if (slips.error !== null) return <ErrorNotice error={slips.error} />;
  const text = slips.data?.merchant ?? "";
  if (slips.data !== undefined && text === "") return <p className="full muted small">{t("slip-none")}</p>;
  return (
    <pre className="full slip-to-sign" tabIndex={0} aria-label={t("slip-merchant")}>
      {text}
    </pre>
  );
}

/** Shown while it can still be stopped. Enter never presses it: see the dialogue's keys. */
function AbortButton({ attempt }: { attempt: Attempt }) {
  const t = useT();
  const abort = useAct("payment.abort");
  return (
    <>
      <Button size="lg" look="danger" icon="x" busy={abort.isPending} onClick={() => abort.mutate({ attempt: attempt.id })}>
        {t("dialogue-abort")}
      </Button>
      {abort.error === null ? null : (
        <div className="abort-failed">
          <ErrorNotice error={abort.error} />
        </div>
      )}
    </>
  );
}

function ClosesByItself({ onClosed }: { onClosed: () => void }) {
  const t = useT();
  const close = useRef(onClosed);
  useEffect(() => {
    close.current = onClosed;
  });
  useEffect(() => {
    const timer = setTimeout(() => close.current(), CLOSES_AFTER_MS);
    const sooner = (event: Event) => {
      event.preventDefault();
      event.stopPropagation();
      close.current();
    };
    addEventListener("click", sooner, { capture: true });
    addEventListener("keydown", sooner, { capture: true });
    return () => {
      clearTimeout(timer);
      removeEventListener("click", sooner, { capture: true });
      removeEventListener("keydown", sooner, { capture: true });
    };
  }, []);
  return (
    <div className="closing">
      <span className="small muted">{t("dialogue-closes-itself")}</span>
      <div className="meter">
        <i className="running-out" />
      </div>
    </div>
  );
}

/** Refused as *same card, same sum*: the first payment, so that nobody has to leave the dialogue to check it. */
function Earlier({ attempt }: { attempt: Attempt }) {
  const t = useT();
  const format = useFormat();
  const { earlier } = attempt;
  if (attempt.reason?.code !== "duplicate") return null;
  if (earlier === null) {
    return (
      <p className="full notice notice-quiet small">
        <Icon name="search" size="sm" />
        <span>{t(attempt.refund ? "dialogue-no-earlier-refund" : "dialogue-no-earlier")}</span>
      </p>
    );
  }
  return (
    <dl className="full notice notice-quiet small earlier">
      <dt className="medium">{t(attempt.refund ? "dialogue-earlier-refund" : "dialogue-earlier")}</dt>
      <dd className="tnum">
        <b>{format.money(earlier.amount)}</b> · {format.time(earlier.at)}
      </dd>
      <dd className="tnum">
        {t("dialogue-invoice", { number: earlier.invoice.name })}
        {earlier.card === null ? null : ` · ${cardWords(earlier.card)}`}
      </dd>
    </dl>
  );
}

interface FooterProps {
  attempt: Attempt;
  view: View;
  onClosed: (how: Closed) => void;
  /** Null when this dialogue can't try again. */
  onAgain: (() => void) | null;
  /** The payment is undone by this attempt: show that one. */
  onReversal: (attempt: string) => void;
}

function DoubtButtons({ attempt, onClosed }: Pick<FooterProps, "attempt" | "onClosed">) {
  const t = useT();
  const leave = useAct("doubt.leave_open");
  const close = () => onClosed("closed");
  return (
    <>
      {/* Leaving it open changes nothing about the payment, so the dialogue goes even if the note of it could not be stored. */}
      <Button size="lg" busy={leave.isPending} onClick={() => leave.mutate({ attempt: attempt.id }, { onSettled: close })}>
        {t("dialogue-leave-open")}
      </Button>
      <Button
        size="lg"
        onClick={() => {
          close();
          go({ screen: "doubt", attempt: attempt.id });
        }}
      >
        {t("dialogue-look-again")}
      </Button>
    </>
  );
}

function FailedButtons({ attempt, onClosed, onAgain }: FooterProps) {
  const t = useT();
  return (
    <>
      <Button size="lg" className="is-lesser" onClick={() => onClosed("closed")}>
        {t("dialogue-close")}
      </Button>
      {attempt.reason?.code === "must_reconcile" ? (
        <Button
          size="lg"
          onClick={() => {
            onClosed("closed");
            go({ screen: "settings", page: "terminals", id: attempt.terminal.id });
          }}
        >
          {t("dialogue-set-up")}
        </Button>
      ) : attempt.refund ? null : (
        <Button size="lg" onClick={() => onClosed("other_tender")}>
          {t("dialogue-other-tender")}
        </Button>
      )}
      {onAgain === null ? null : (
        <Button size="lg" look="primary" icon="rotate-ccw" data-autofocus="" onClick={onAgain}>
          {t("dialogue-try-again")}
        </Button>
      )}
    </>
  );
}

/** None is the default: one keeps the money, one gives it back, one leaves the question on the invoice. */
function SignatureButtons({ attempt, onClosed, onReversal }: Pick<FooterProps, "attempt" | "onClosed" | "onReversal">) {
  const t = useT();
  const press = usePressKey();
  const confirm = useAct("signature.confirm");
  const refuse = useAct("signature.refuse");
  const busy = confirm.isPending || refuse.isPending;
  return (
    <>
      <Button size="lg" className="is-lesser" onClick={() => onClosed("closed")}>
        {t("dialogue-close")}
      </Button>
      <Button
        size="lg"
        look="danger"
        busy={refuse.isPending}
        disabled={busy && !refuse.isPending}
        onClick={() => refuse.mutate({ attempt: attempt.id, key: press.key }, { onSuccess: (reversal) => onReversal(reversal.id) })}
      >
        {t("dialogue-signature-refused")}
      </Button>
      <Button
        size="lg"
        busy={confirm.isPending}
        disabled={busy && !confirm.isPending}
        onClick={() => confirm.mutate({ attempt: attempt.id })}
      >
        {t("dialogue-signature-matches")}
      </Button>
      {(confirm.error ?? refuse.error) === null ? null : (
        <div className="abort-failed">
          <ErrorNotice error={confirm.error ?? refuse.error} />
        </div>
      )}
    </>
  );
}

function FooterButtons({ attempt, view, onClosed, onAgain, onReversal }: FooterProps): ReactNode {
  const t = useT();
  switch (view.footer) {
    case "abort":
      return <AbortButton attempt={attempt} />;
    case "abort_asked":
      return (
        <Button size="lg" icon="hourglass" disabled>
          {t("dialogue-abort-asked")}
        </Button>
      );
    case "none":
      return null;
    case "closing":
      return <ClosesByItself onClosed={() => onClosed("closed")} />;
    case "failed":
      return <FailedButtons attempt={attempt} view={view} onClosed={onClosed} onAgain={onAgain} onReversal={onReversal} />;
    case "signature":
      return <SignatureButtons attempt={attempt} onClosed={onClosed} onReversal={onReversal} />;
    case "close":
      return (
        <Button size="lg" data-autofocus="" onClick={() => onClosed("closed")}>
          {t("dialogue-close")}
        </Button>
      );
    case "doubt":
      return <DoubtButtons attempt={attempt} onClosed={onClosed} />;
    case "attention":
      return (
        <>
          <Button size="lg" className="is-lesser" onClick={() => onClosed("closed")}>
            {t("dialogue-close")}
          </Button>
          <Button
            size="lg"
            onClick={() => {
              onClosed("closed");
              go({ screen: "doubt", attempt: attempt.id });
            }}
          >
            {t("dialogue-look-into-it")}
          </Button>
        </>
      );
  }
}

interface Props extends Omit<FooterProps, "view"> {
  /** Changes with every answer of the till. */
  stamp: number;
  keys: RefObject<StateKeys>;
  practice: ReactNode;
}

/** Picture, words, times, buttons. */
export function RunningAttempt({ attempt, stamp, keys, practice, onClosed, onAgain, onReversal }: Props) {
  const t = useT();
  const view = viewOf(attempt);
  const client = useQueryClient();
  const since = useSince(stamp, !attempt.closed);
  const dead = keysAreDead(view);
  useStateKeys(keys, dead ? {} : { enter: (event) => void pressFocused(event), escape: () => onClosed("closed") });
  useEffect(() => {
    // The invoice under the dialogue shows the outcome even if the hint of it was missed.
    if (attempt.closed) void client.invalidateQueries({ queryKey: ["invoice.get"] });
  }, [attempt.closed, client]);
  return (
    <>
      <Scroller className="body" label={t(view.word)}>
        <span className={`orb orb-${view.orb}`}>
          <Icon name={view.icon} />
        </span>
        <Said attempt={attempt} view={view} />
        <Earlier attempt={attempt} />
        {view.footer === "signature" && <SlipToSign attempt={attempt} />}
        {view.footer === "signature" && <p className="full small muted">{t("dialogue-signature-says")}</p>}
        {view.footer === "doubt" ? <NextLook attempt={attempt} since={since} /> : <Meta attempt={attempt} since={since} />}
      </Scroller>
      {practice}
      <footer>
        <FooterButtons attempt={attempt} view={view} onClosed={onClosed} onAgain={onAgain} onReversal={onReversal} />
      </footer>
    </>
  );
}
