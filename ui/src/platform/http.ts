// The loopback server: the same commands over HTTP on our own origin, hints as server-sent events. For tests in a browser.
import type { CommandName, Commands } from "../api/generated/commands";
import type { Hint } from "../api/generated/types";
import type { Platform } from "./platform";
import { toTillError } from "./platform";

export function httpPlatform(): Platform {
  return {
    async call<N extends CommandName>(name: N, request: Commands[N]["request"]): Promise<Commands[N]["reply"]> {
      try {
        const response = await fetch(`/call/${name}`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify(request),
        });
        const body: unknown = await response.json();
        if (!response.ok) throw body;
        return body as Commands[N]["reply"];
      } catch (thrown) {
        throw toTillError(thrown);
      }
    },
    onHint(listener: (hint: Hint) => void): () => void {
      const source = new EventSource("/hints");
      const hear = (event: MessageEvent<string>) => listener(JSON.parse(event.data) as Hint);
      source.addEventListener("message", hear);
      return () => {
        source.removeEventListener("message", hear);
        source.close();
      };
    },
  };
}
