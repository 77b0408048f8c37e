// The practice terminal's window: one person plays the client here while another stands at the till.
// Owns which terminal is in front; everything else is the simulator's. Deliberately absent: any command of the till.

import { useEffect, useRef, useState } from "react";
import { Icon } from "../../components/Icon";
import { Watermark } from "../../components/Watermark";
import { useT } from "../../i18n/translate";
import type { SimulatorPlatform } from "../../platform/simulator";
import { CardTray } from "./CardTray";
import { Device } from "./Device";
import { WhatHappened, WhatNext } from "./Options";
import type { Act, SimulatorState, SimulatorTerminal } from "./types";
import { useSimulator } from "./use-simulator";

function PracticeBanner() {
  const t = useT();
  return (
    <div className="practice-banner" role="status">
      <span className="plate">
        <Icon name="graduation-cap" size="sm" />
        <span>
          <b>{t("sim-banner")}</b> {t("sim-banner-text")}
        </span>
      </span>
    </div>
  );
}

/** The terminal in front. A terminal that begins to wait for a card comes to the front, unless the one in front is at work. */
function useFront(terminals: readonly SimulatorTerminal[]): [SimulatorTerminal | undefined, (id: string) => void] {
  const [chosen, setChosen] = useState<string | null>(null);
  const waiting = useRef<ReadonlySet<string>>(new Set());
  const front = terminals.find((terminal) => terminal.id === chosen) ?? terminals[0];
  useEffect(() => {
    const now = new Set(terminals.filter((terminal) => terminal.accepts_card).map((terminal) => terminal.id));
    const began = [...now].find((id) => !waiting.current.has(id));
    waiting.current = now;
    if (began !== undefined && (front === undefined || !front.accepts_card)) setChosen(began);
  }, [terminals, front]);
  return [front, setChosen];
}

function TerminalTabs({ terminals, front, onFront }: { terminals: readonly SimulatorTerminal[]; front: string; onFront: (id: string) => void }) {
  const t = useT();
  if (terminals.length < 2) return null;
  return (
    <div className="segment terminal-tabs" role="group" aria-label={t("sim-terminals")}>
      {terminals.map((terminal) => (
        <button key={terminal.id} type="button" aria-pressed={terminal.id === front} onClick={() => onFront(terminal.id)}>
          {terminal.name ?? terminal.id}
        </button>
      ))}
    </div>
  );
}

function Bench({ state, act }: { state: SimulatorState; act: (act: Act) => void }) {
  const [front, setFront] = useFront(state.terminals);
  if (front === undefined) return null;
  return (
    <main className="sim">
      <Watermark kind="practice" />
      <CardTray
        cards={state.cards}
        terminal={front}
        pin={state.pin}
        onPresent={(card) => act({ act: "present_card", terminal: front.id, card })}
      />
      <div className="middle">
        <TerminalTabs terminals={state.terminals} front={front.id} onFront={setFront} />
        <Device key={front.id} terminal={front} onKey={(key) => act({ act: "key", terminal: front.id, key })} />
      </div>
      <aside className="side3">
        <WhatNext next={state.next} onNext={(next) => act({ act: "set_next", terminal: null, next })} />
        <WhatHappened log={state.log.filter((event) => event.terminal === front.id)} />
      </aside>
    </main>
  );
}

/** The whole window. */
export function SimulatorApp({ platform }: { platform: SimulatorPlatform }) {
  const t = useT();
  const { state, unreachable, act } = useSimulator(platform);
  const title = t("sim-title");
  useEffect(() => {
    document.title = `${title} · Klinikassa`;
  }, [title]);
  return (
    <>
      <PracticeBanner />
      {state === null ? (
        <main className="sim">
          <Watermark kind="practice" />
          <p className="muted" role="status">
            {t(unreachable ? "sim-unreachable" : "sim-connecting")}
          </p>
        </main>
      ) : (
        <>
          {unreachable ? (
            <p className="notice notice-failed small" role="alert">
              <Icon name="unlink" size="sm" />
              <span>{t("sim-unreachable")}</span>
            </p>
          ) : null}
          <Bench state={state} act={act} />
        </>
      )}
    </>
  );
}
