// The first "ready": said once when the first usable screen is on the glass. Headless runs and start-up measurements wait for it.
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { usePlatform } from "./till";

/** Two frames after nothing is being asked for any more. Terminals may take their time. */
export function useReadySignal(): void {
  const platform = usePlatform();
  const client = useQueryClient();
  const said = useRef(false);
  useEffect(() => {
    // The screens below have begun to ask by now: their effects run before this one.
    const say = () => {
      const asking = client.isFetching({ predicate: (query) => query.queryKey[0] !== "terminal.options" });
      if (said.current || asking > 0) return;
      said.current = true;
      requestAnimationFrame(() => requestAnimationFrame(() => void platform.call("app.ready", {}).catch(() => undefined)));
    };
    const stop = client.getQueryCache().subscribe(say);
    say();
    return stop;
  }, [client, platform]);
}
