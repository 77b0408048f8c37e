// What the first screen shows, asked before there is a screen, so that it is drawn once and whole.
// Owns: which questions, and until when their answers count as new. Deliberately absent: the screen, and what it asks later.
import type { QueryClient } from "@tanstack/react-query";
import type { CommandName } from "../api/generated/commands";
import type { AppState } from "../api/generated/types";
import type { Platform } from "../platform";

/** Caches whose first screen does not stand yet. */
const starting = new WeakSet<QueryClient>();

/** What the first screen can't do without. */
const questions = ["app.state", "sale.current", "item.favourites"] as const satisfies readonly CommandName[];

/** How long an answer counts as new: until the first screen stands only a hint makes it old, after that whoever mounts asks. */
export const freshFor = (client: QueryClient): number => (starting.has(client) ? Infinity : 0);

/**
 * Asks all at once. Resolves with how the till is when all is answered or refused; what was refused the screen asks again, and
 * shows. From here to `endStart` an answer is asked for again only if a hint made it old.
 */
export async function askFirst(client: QueryClient, platform: Platform): Promise<AppState | undefined> {
  starting.add(client);
  const ask = (name: (typeof questions)[number]) =>
    client.fetchQuery({ queryKey: [name, {}], queryFn: () => platform.call(name, {}) }).catch(() => undefined);
  await Promise.all(questions.map(ask));
  return client.getQueryData<AppState>(["app.state", {}]);
}

/** The first screen is drawn. What was asked before it is asked once more: a hint in between may have found no listener. */
export function endStart(client: QueryClient): void {
  if (!starting.delete(client)) return;
  const first: readonly unknown[] = questions;
  void client.invalidateQueries({ predicate: (query) => first.includes(query.queryKey[0]) });
}
