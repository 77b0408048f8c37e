// Keeps the window's picture of the simulator fresh. Owns the asking; the picture itself is the simulator's.
// While the simulator's events arrive they are enough and the clock only backs them up; without them it asks four times a second.

import { useCallback, useEffect, useRef, useState } from "react";
import type { SimulatorPlatform } from "../../platform/simulator";
import type { Act, SimulatorState } from "./types";

const ASK_MS = 250;
const BACKUP_MS = 2_000;

/** The picture, whether it is fresh, and a way to do something. */
export interface Simulator {
  state: SimulatorState | null;
  unreachable: boolean;
  act: (act: Act) => void;
}

function isState(value: unknown): value is SimulatorState {
  return typeof value === "object" && value !== null && "terminals" in value && Array.isArray(value.terminals) && "log" in value;
}

/** Asks for the picture now, on every event and on the clock. */
export function useSimulator(platform: SimulatorPlatform): Simulator {
  const [state, setState] = useState<SimulatorState | null>(null);
  const [unreachable, setUnreachable] = useState(false);
  const shown = useRef("");

  const refresh = useCallback(async () => {
    try {
      const answer = await platform.state();
      if (!isState(answer)) throw new TypeError("not a simulator's state");
      const clocks = answer.terminals.map((terminal) => terminal.local_time).join();
      const mark = `${answer.revision} ${clocks}`;
      setUnreachable(false);
      if (mark === shown.current) return;
      shown.current = mark;
      setState(answer);
    } catch {
      setUnreachable(true);
    }
  }, [platform]);

  useEffect(() => {
    let heard = false;
    let stopped = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const again = () => {
      if (!stopped) timer = setTimeout(() => void refresh().then(again), heard ? BACKUP_MS : ASK_MS);
    };
    void refresh().then(again);
    const stopHearing = platform.onChange(() => {
      heard = true;
      void refresh();
    });
    return () => {
      stopped = true;
      clearTimeout(timer);
      stopHearing();
    };
  }, [platform, refresh]);

  const act = useCallback(
    (what: Act) => {
      // A refused act (a key the terminal does not hear now) changes nothing; the picture says what is.
      platform.act(what).then(refresh, refresh);
    },
    [platform, refresh],
  );

  return { state, unreachable, act };
}
