// The door of the practice terminal's window: its own two calls and nothing of the till.
// The snapshot's shape belongs to the simulator; the feature that draws it narrows it.
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { insideShell } from "./index";

export interface SimulatorPlatform {
  state(): Promise<unknown>;
  act(act: unknown): Promise<unknown>;
  /** Calls back whenever the simulator says that something changed; returns how to stop. */
  onChange(listener: () => void): () => void;
}

function overTauri(): SimulatorPlatform {
  return {
    state: () => invoke("simulator_state"),
    act: (act) => invoke("simulator_act", { act }),
    onChange(listener) {
      let stopped = false;
      let unlisten = () => {};
      void listen("simulator", () => {
        if (!stopped) listener();
      }).then((stop) => {
        if (stopped) stop();
        else unlisten = stop;
      });
      return () => {
        stopped = true;
        unlisten();
      };
    },
  };
}

async function answer(request: Promise<Response>): Promise<unknown> {
  const response = await request;
  if (!response.ok) throw new Error(`simulator answered ${response.status}`);
  const text = await response.text();
  return text === "" ? null : JSON.parse(text);
}

function overHttp(): SimulatorPlatform {
  return {
    state: () => answer(fetch("/simulator/state")),
    act: (act) =>
      answer(
        fetch("/simulator/act", {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify(act),
        }),
      ),
    onChange: () => () => {},
  };
}

export function openSimulatorPlatform(): SimulatorPlatform {
  return insideShell() ? overTauri() : overHttp();
}
