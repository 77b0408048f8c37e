// The first "ready": said once when the first usable screen is on the glass. Headless runs and start-up measurements wait for it.
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { endStart } from "./first-questions";
import { usePlatform } from "./till";

/** Two frames after nothing is being asked for any more. Terminals may take their time. True from then on. */
export function useReadySignal(): boolean {
  const platform = usePlatform();
  const client = useQueryClient();
  const said = useRef(false);
  const [stands, setStands] = useState(false);
  useEffect(() => {
    let drawing = false;
    const asking = () => client.isFetching({ predicate: (query) => query.queryKey[0] !== "terminal.options" }) > 0;
    const drawn = () => {
      drawing = false;
      // A hint may have made an answer old while the frames were drawn; then the screen is waited for once more.
      if (said.current || asking()) return;
      said.current = true;
      void platform.call("app.ready", {}).catch(() => undefined);
      endStart(client);
      setStands(true);
    };
    // The screens below have begun to ask by now: their effects run before this one.
    const say = () => {
      if (said.current || drawing || asking()) return;
      drawing = true;
      requestAnimationFrame(() => requestAnimationFrame(drawn));
    };
    const stop = client.getQueryCache().subscribe(say);
    say();
    return stop;
  }, [client, platform]);
  return stands;
}
