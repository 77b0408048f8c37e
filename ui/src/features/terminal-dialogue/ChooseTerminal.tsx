// The first state: which terminal, then Process card. Owns the choice until the payment begins. A terminal once taken stays taken even
// if it becomes busy: the sum must never go to another desk because a list changed under a finger.

import type { ReactNode, RefObject } from "react";
import { useEffect, useRef, useState } from "react";
import type { TerminalOption, TerminalWord } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { ErrorNotice } from "../../components/Notice";
import { Icon } from "../../components/Icon";
import type { IconName } from "../../components/icons";
import { RadioOptions } from "../../components/RadioOptions";
import { Scroller } from "../../components/Scroller";
import { go } from "../../foundations/route";
import { useAct, useAsk } from "../../foundations/till";
import { isolate, useT, type Translate } from "../../i18n/translate";
import { inOrder, takenByItself, whyNot } from "./choice";
import { pressFocused, type StateKeys, useStateKeys } from "./keys";
import type { Start } from "./use-start";

const ASK_EVERY_MS = 2_000;
const PATIENCE_MS = 2_500;

const pictures = {
  asking: { icon: "refresh-cw", look: "ready is-off" },
  ready: { icon: "circle-check", look: "ready" },
  busy: { icon: "hourglass", look: "ready is-off" },
  held: { icon: "circle-question-mark", look: "ready is-doubt" },
  wrong_currency: { icon: "triangle-alert", look: "ready is-failed" },
  not_connected: { icon: "unlink", look: "ready is-off" },
  needs_reconciliation: { icon: "scale", look: "ready is-off" },
} satisfies Record<TerminalWord, { icon: IconName; look: string }>;

function grouped(number: string): string {
  return number.replace(/^(\d{4})(\d{4})$/u, "$1 $2");
}

function noteOf(option: TerminalOption, t: Translate): string {
  const state = option.state.replaceAll("_", "-");
  const place = option.paidHere ? t("dialogue-paid-here") : option.lastUsed ? t("dialogue-last-used") : "";
  // What a reconciliation needs is said in full under the list.
  const note = option.state === "ready" || option.state === "needs_reconciliation" ? place : t(`terminal-why-${state}`);
  return [isolate(option.elsewhere ?? ""), grouped(option.number), note].filter((part) => part !== "").join(" · ");
}

function StateWord({ state }: { state: TerminalWord }) {
  const t = useT();
  return (
    <span className={pictures[state].look}>
      <Icon name={pictures[state].icon} />
      {t(`terminal-state-${state.replaceAll("_", "-")}`)}
    </span>
  );
}

/** False once it has lasted too long: then the dialogue says what is known instead of waiting on. */
function usePatience(): boolean {
  const [patient, setPatient] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setPatient(false), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return patient;
}

/** The terminal in hand; taking one connects ahead, so that the card can be processed at once. */
function useTaken(options: readonly TerminalOption[] | undefined, patient: boolean) {
  const choose = useAct("terminal.choose");
  const [taken, setTaken] = useState<string | null>(null);
  const { mutate } = choose;
  useEffect(() => {
    if (taken === null && options !== undefined) setTaken(takenByItself(options, patient));
  }, [taken, options, patient]);
  useEffect(() => {
    if (taken !== null) mutate({ terminal: taken });
  }, [taken, mutate]);
  return [options?.find((option) => option.id === taken), setTaken] as const;
}

/** What must be seen to on a terminal's own page before it takes a card, or null. */
function needsSetUp(option: TerminalOption): string | null {
  if (option.checkAfterRestore) return "restore-terminal-says";
  if (option.state === "wrong_currency") return "dialogue-currency-first";
  return option.state === "needs_reconciliation" ? "dialogue-reconcile-first" : null;
}

/** What a terminal that waits for a reconciliation, a comparison after a restore, or another currency, needs stands on its own page. */
function SetUpLinks({ options, onLeave }: { options: readonly TerminalOption[]; onLeave: () => void }) {
  const t = useT();
  return options
    .map((option) => [option, needsSetUp(option)] as const)
    .flatMap(([option, says]) => (says === null ? [] : (
      <p key={option.id} className="full notice notice-quiet small needs-set-up">
        <Icon name={option.state === "wrong_currency" ? "triangle-alert" : "scale"} size="sm" />
        <span className="grow">{t(says, { terminal: option.name })}</span>
        <Button
          size="sm"
          onClick={() => {
            onLeave();
            go({ screen: "settings", page: "terminals", id: option.id });
          }}
        >
          {t("dialogue-set-up")}
        </Button>
      </p>
    )));
}

/** The terminals, and those of other departments once they were asked for. */
function useOffer(payment: string | null) {
  const [everywhere, setEverywhere] = useState(false);
  const options = useAsk("terminal.options", { payment, everywhere }, { everyMs: ASK_EVERY_MS, keep: true });
  const elsewhere = everywhere ? 0 : (options.data?.elsewhere ?? 0);
  return { options, elsewhere, showAll: () => setEverywhere(true) };
}

interface Props {
  refund: boolean;
  payment: string | null;
  start: Start;
  keys: RefObject<StateKeys>;
  practice: ReactNode;
  onBack: () => void;
}

/** The list, and the two buttons. */
export function ChooseTerminal({ refund, payment, start, keys, practice, onBack }: Props) {
  const t = useT();
  const list = useRef<HTMLDivElement>(null);
  const patient = usePatience();
  const { options, elsewhere, showAll } = useOffer(payment);
  const terminals = options.data?.terminals;
  const [taken, take] = useTaken(terminals, patient);
  const ready = taken !== undefined && taken.selectable;
  const why = whyNot(terminals, patient, refund, elsewhere);
  const process = () => {
    if (ready) start.begin(taken.id);
  };
  // Once the press is on its way there is no way back: the payment would run without anybody looking.
  const back = () => {
    if (!start.pending) onBack();
  };

  useStateKeys(keys, {
    enter: (event) => {
      if (!pressFocused(event)) process();
    },
    escape: back,
  });
  const takenId = taken?.id;
  useEffect(() => {
    // The arrows work at once; Enter works from anywhere in the dialogue.
    if (takenId !== undefined && !list.current?.contains(document.activeElement)) {
      list.current?.querySelector<HTMLElement>('[role="radio"][aria-checked="true"]')?.focus();
    }
  }, [takenId]);

  return (
    <>
      <Scroller className="body" label={t("dialogue-terminals")}>
        <div className="full" ref={list}>
          <p className="label row row-wide">
            {t("dialogue-terminals")}
            <span className="hints" aria-hidden="true">
              <kbd>↑ ↓</kbd>
            </span>
          </p>
          <RadioOptions
            label={t("dialogue-terminals")}
            value={taken?.id ?? null}
            onChange={take}
            options={inOrder(terminals ?? []).map((option) => ({
              value: option.id,
              name: option.name,
              note: noteOf(option, t),
              disabled: !option.selectable,
              end: <StateWord state={option.state} />,
            }))}
          />
          {elsewhere === 0 ? null : (
            <Button
              look="quiet"
              icon="chevron-down"
              onClick={() => {
                showAll();
                // The button goes; the hand stays in the list.
                list.current?.querySelector<HTMLElement>('[role="radio"][tabindex="0"]')?.focus();
              }}
            >
              {t("dialogue-other-department")}
            </Button>
          )}
        </div>
        <SetUpLinks options={terminals ?? []} onLeave={back} />
        {options.error !== null ? <ErrorNotice error={options.error} /> : null}
        {start.error !== null ? <ErrorNotice error={start.error} /> : null}
        <p className={why === null ? "visually-hidden" : "full notice notice-quiet small"} role="status">
          {why === null || options.error !== null ? null : t(why)}
        </p>
        {refund && why === null ? (
          <p className="full notice notice-quiet small">
            <Icon name="undo-2" size="sm" />
            <span>{t("dialogue-same-card")}</span>
          </p>
        ) : null}
      </Scroller>
      {practice}
      <footer>
        <Button size="lg" className="is-lesser" disabled={start.pending} onClick={back}>
          {t("dialogue-back")}
        </Button>
        <Button size="lg" look="primary" icon="credit-card" keycap="Enter" disabled={!ready} busy={start.pending} onClick={process}>
          {t("dialogue-process-card")}
        </Button>
      </footer>
    </>
  );
}
