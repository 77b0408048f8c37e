// The desktop shell: commands through Tauri's bridge, hints as events of the main window.
import { invoke } from "@tauri-apps/api/core";
import { getCurrentWebviewWindow } from "@tauri-apps/api/webviewWindow";
import type { CommandName, Commands } from "../api/generated/commands";
import type { Hint } from "../api/generated/types";
import type { Platform } from "./platform";
import { toTillError } from "./platform";

export function tauriPlatform(): Platform {
  return {
    async call<N extends CommandName>(name: N, request: Commands[N]["request"]): Promise<Commands[N]["reply"]> {
      try {
        return await invoke<Commands[N]["reply"]>(name.replace(".", "_"), { request });
      } catch (thrown) {
        throw toTillError(thrown);
      }
    },
    onHint(listener: (hint: Hint) => void): () => void {
      let stopped = false;
      let unlisten = () => {};
      void getCurrentWebviewWindow()
        .listen<Hint>("hint", (event) => {
          if (!stopped) listener(event.payload);
        })
        .then((stop) => {
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
