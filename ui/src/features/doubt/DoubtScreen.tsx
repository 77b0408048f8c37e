// The screen of a payment whose outcome is not known. Owns its layout and the rule that Enter presses nothing here.

import { useEffect, useState } from "react";
import type { Doubt, Moment } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { Icon } from "../../components/Icon";
import { LoadingRows } from "../../components/facts";
import { ErrorNotice, Notice } from "../../components/Notice";
import { Page } from "../../components/Page";
import { WordChip } from "../../components/StatusChip";
import { addressOf, go } from "../../foundations/route";
import { useSince } from "../../foundations/ticking";
import { useAsk } from "../../foundations/till";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";
import { AnotherWayDialogue } from "./AnotherWayDialogue";
import { Choices } from "./Choices";
import "./doubt.css";
import { KnownCard } from "./KnownCard";
import { StillBusy } from "./StillBusy";

/** Hints say when to ask; this only covers a lost one and keeps the countdowns true. */
const ASK_EVERY_MS = 2_000;
/** How long after sending a slip's time is still likely to be this payment's. */
const COMPARE_MS = 240_000;

function later(moment: Moment): Moment {
  return { ...moment, utcMs: moment.utcMs + COMPARE_MS };
}

function Walk({ doubt }: { doubt: Doubt }) {
  const t = useT();
  const format = useFormat();
  const sum = format.money(doubt.attempt.amount);
  const { sentAt } = doubt;
  const compare =
    sentAt === null
      ? t("doubt-check-compare-text-undated", { sum })
      : t("doubt-check-compare-text", { sum, from: format.time(sentAt), to: format.time(later(sentAt)) });
  const steps = [
    ["doubt-check-display", t("doubt-check-display-text", { sum })],
    ["doubt-check-receipt", t("doubt-check-receipt-text")],
    ["doubt-check-compare", compare],
  ] as const;
  return (
    <section className="card" aria-label={t("doubt-check")}>
      <div className="card-head">
        <h2>{t("doubt-check")}</h2>
        <span className="end small subtle">{t("doubt-check-calm")}</span>
      </div>
      <ol className="look">
        {steps.map(([key, text], index) => (
          <li key={key}>
            <b aria-hidden="true">{index + 1}</b>
            <p className="small">
              <span className="medium">{t(key)}</span> <span className="muted">{text}</span>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Reserved({ doubt }: { doubt: Doubt }) {
  const t = useT();
  const format = useFormat();
  const { amount, terminal, invoice, refund } = doubt.attempt;
  const [asking, setAsking] = useState(false);
  const toForm = () => go({ screen: "invoice", id: invoice.id, form: true });
  return (
    <div className="notice notice-quiet small reserved">
      <Icon name="lock" />
      <p className="grow">
        <span className="medium">{t("doubt-reserved", { sum: format.money(amount), terminal: terminal.name })}</span>{" "}
        <span className="muted">{t(refund ? "doubt-reserved-refund-text" : doubt.secondPaymentAllowed ? "doubt-second-allowed" : "doubt-reserved-text")}</span>
      </p>
      {refund ? null : (
        <Button onClick={() => (doubt.secondPaymentAllowed ? toForm() : setAsking(true))}>
          {t(doubt.secondPaymentAllowed ? "doubt-to-payment" : "doubt-another-way-open")}
        </Button>
      )}
      {asking ? <AnotherWayDialogue doubt={doubt} onBack={() => setAsking(false)} onAllowed={toForm} /> : null}
    </div>
  );
}

function settledSentence(charged: boolean, refund: boolean): string {
  if (refund) return charged ? "doubt-settled-refunded" : "doubt-settled-not-refunded";
  return charged ? "doubt-settled-charged" : "doubt-settled-not-charged";
}

/** Settled meanwhile, by a look, a late answer or a person. */
function Settled({ doubt }: { doubt: Doubt }) {
  const t = useT();
  const { attempt } = doubt;
  const charged = attempt.state === "approved" || attempt.state === "resolved_charged";
  return (
    <div className="right">
      <Notice tone={charged ? "paid" : "quiet"} live="status">
        <p className="row">
          <WordChip word={attempt.word} refund={attempt.refund} />
        </p>
        <p>{t(settledSentence(charged, attempt.refund))}</p>
      </Notice>
      <Button onClick={() => go({ screen: "invoice", id: attempt.invoice.id, form: false })}>{t("doubt-to-invoice")}</Button>
    </div>
  );
}

function Body({ doubt, since }: { doubt: Doubt; since: number }) {
  const t = useT();
  if (doubt.attempt.state === "conflict") {
    return (
      <div className="right">
        <Notice
          tone="doubt"
          actions={
            <a className="btn btn-sm" href={addressOf({ screen: "attempt", id: doubt.attempt.id })}>
              {t("case-open")}
            </a>
          }
        >
          {t("doubt-conflict-text")}
        </Notice>
        <Walk doubt={doubt} />
      </div>
    );
  }
  if (doubt.attempt.state !== "unknown") return <Settled doubt={doubt} />;
  return (
    <div className="right">
      <Walk doubt={doubt} />
      {doubt.canAskToStop && <StillBusy doubt={doubt} />}
      <Choices doubt={doubt} since={since} />
      <Reserved doubt={doubt} />
    </div>
  );
}

/** Enter presses no button here, also not in the dialogues this screen opens; Space and a click do. */
function useDeadEnter(): void {
  useEffect(() => {
    const swallow = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.target instanceof HTMLButtonElement)) return;
      if (event.target.closest(".doubt-room, .evidence-dialogue") !== null) event.preventDefault();
    };
    addEventListener("keydown", swallow);
    return () => removeEventListener("keydown", swallow);
  }, []);
}

function titleOf(doubt: Doubt | undefined): string {
  switch (doubt?.attempt.state) {
    case undefined:
    case "intent":
    case "sending":
    case "unknown":
      return "doubt-title";
    case "conflict":
      return "doubt-title-conflict";
    case "approved":
    case "declined":
    case "not_sent":
    case "resolved_charged":
    case "resolved_not_charged":
      return "doubt-title-settled";
  }
}

/** What is known at the left, what can be done at the right. */
export function DoubtScreen({ attempt }: { attempt: string }) {
  const t = useT();
  useDeadEnter();
  const asked = useAsk("doubt.get", { attempt }, { everyMs: ASK_EVERY_MS });
  const doubt = asked.data;
  const since = useSince(asked.dataUpdatedAt, doubt?.attempt.closed === false);
  const invoice = doubt?.attempt.invoice;
  const back = invoice && {
    to: { screen: "invoice", id: invoice.id, form: false } as const,
    label: t("dialogue-invoice", { number: invoice.name }),
  };
  return (
    <Page title={t(titleOf(doubt))} {...(back === undefined ? {} : { back })}>
      <div className="doubt-room">
        {doubt === undefined ? (
          asked.error === null ? (
            <LoadingRows rows={8} />
          ) : (
            <ErrorNotice error={asked.error} />
          )
        ) : (
          <div className="doubt">
            <KnownCard doubt={doubt} since={since} />
            <Body doubt={doubt} since={since} />
          </div>
        )}
      </div>
    </Page>
  );
}
