// What a screen wants to find again when it comes back: its filter, its page. Owns: a value per name, for as long as the window
// lives. Deliberately absent: anything the till knows; that is asked for anew each time.
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";

/** Like useState, but the next mount under the same name begins where the last one was left. */
export function useRemembered<T>(name: string, initial: T): readonly [T, (value: T) => void] {
  const client = useQueryClient();
  const [value, setValue] = useState<T>(() => client.getQueryData<T>(["remembered", name]) ?? initial);
  const remember = useCallback(
    (next: T) => {
      client.setQueryDefaults(["remembered"], { gcTime: Number.POSITIVE_INFINITY });
      client.setQueryData(["remembered", name], next);
      setValue(next);
    },
    [client, name],
  );
  return [value, remember];
}

/** Leaves a value for the next mount under this name. */
export function useRemember<T>(name: string): (value: T) => void {
  const client = useQueryClient();
  return useCallback(
    (value: T) => {
      client.setQueryDefaults(["remembered"], { gcTime: Number.POSITIVE_INFINITY });
      client.setQueryData(["remembered", name], value);
    },
    [client, name],
  );
}
