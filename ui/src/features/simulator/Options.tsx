// "What should happen?" and "What happened": the two cards at the right of the practice terminal.

import { useId } from "react";
import type { Currency } from "../../api/generated/types";
import { Icon } from "../../components/Icon";
import type { IconName } from "../../components/icons";
import { RadioOptions } from "../../components/RadioOptions";
import { useFormat } from "../../foundations/use-format";
import { useSpeech, useT } from "../../i18n/translate";
import type { Next, SimulatorEvent } from "./types";

const nexts: readonly { next: Next; name: string; icon: IconName }[] = [
  { next: "works", name: "sim-next-everything-works", icon: "check" },
  { next: "answer_lost", name: "sim-next-answer-lost", icon: "wifi" },
  { next: "network_lost", name: "sim-next-network-lost", icon: "power" },
  { next: "bank_slow", name: "sim-next-slow-bank", icon: "hourglass" },
  { next: "in_menu", name: "sim-next-menu", icon: "book-open" },
  { next: "client_cancels", name: "sim-next-client-cancels", icon: "undo-2" },
];

const currencies: ReadonlySet<string> = new Set<Currency>(["EUR", "SEK", "NOK", "DKK"]);

function isCurrency(code: string | null): code is Currency {
  return code !== null && currencies.has(code);
}

/** Decides the fate of the next payment, and of that one only. */
export function WhatNext({ next, onNext }: { next: Next; onNext: (next: Next) => void }) {
  const t = useT();
  const heading = useId();
  return (
    <section className="card card-pad what" aria-labelledby={heading}>
      <h2 id={heading}>{t("sim-next")}</h2>
      <p className="small muted">{t("sim-next-text")}</p>
      <RadioOptions
        label={t("sim-next")}
        value={next}
        onChange={onNext}
        options={nexts.map((choice) => ({
          value: choice.next,
          name: t(choice.name),
          end: <Icon name={choice.icon} size="sm" />,
        }))}
      />
    </section>
  );
}

function EventText({ event }: { event: SimulatorEvent }) {
  const { t, has } = useSpeech();
  const format = useFormat();
  const key = `sim-event-${event.code.replaceAll("_", "-")}`;
  const sum =
    event.amount !== null && isCurrency(event.currency) ? format.money({ minor: event.amount, currency: event.currency }) : "";
  const words = has(key) ? t(key, { sum, digits: event.card_last4 ?? "", reason: event.reason ?? "" }) : event.code;
  return <span>{words}</span>;
}

/** The newest events first in sight: the list is short enough to stay in the order things happened. */
export function WhatHappened({ log }: { log: readonly SimulatorEvent[] }) {
  const t = useT();
  const heading = useId();
  return (
    <section className="card card-pad happened" aria-labelledby={heading}>
      <h2 id={heading}>{t("sim-events")}</h2>
      {log.length === 0 ? (
        <p className="small muted">{t("sim-events-none")}</p>
      ) : (
        // The list scrolls, and what scrolls must be reachable by key.
        <ol className="events" aria-labelledby={heading} tabIndex={0}>
          {log.toReversed().map((event) => (
            <li key={event.seq}>
              <time>{event.local_time}</time>
              <EventText event={event} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
