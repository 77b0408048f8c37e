// Asking the till and telling it to act. Owns: the cache of answers and which hint makes which answer old.
// Deliberately absent: any state of a payment. Whoever mounts asks; a hint only says "ask again".
import type { QueryKey, UseMutationResult, UseQueryResult } from "@tanstack/react-query";
import {
  keepPreviousData,
  QueryClient,
  QueryClientProvider,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import type { ReactNode } from "react";
import { createContext, useContext, useEffect, useRef, useState } from "react";
import type { CommandName, Commands } from "../api/generated/commands";
import type { Hint } from "../api/generated/types";
import type { Platform } from "../platform";
import { type TillError, toTillError } from "../platform";
import { freshFor } from "./first-questions";
import { replaceRoute } from "./route";

export type Ask<N extends CommandName> = Commands[N]["request"];
export type Reply<N extends CommandName> = Commands[N]["reply"];

const PlatformContext = createContext<Platform | null>(null);

/** A cache that never waits for the internet: the till is on this computer. */
export function newQueryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: "always",
        retry: false,
        staleTime: () => freshFor(client),
        refetchOnWindowFocus: true,
        refetchOnReconnect: false,
      },
      mutations: { networkMode: "always", retry: false },
    },
  });
  return client;
}

const isList = (name: CommandName): boolean => name === "attempt.list" || name === "case.list" || name === "invoice.list" || name === "invoice.counts" || name === "day.get";

const ofTerminals: ReadonlySet<CommandName> = new Set<CommandName>(["terminal.settings", "terminal.checklist", "terminal.calls", "session.list"]);
const isOfTerminals = (name: CommandName): boolean => ofTerminals.has(name);

/** What is told about clients, patients and staff, and what their names stand on. */
const peopleAsks: ReadonlySet<CommandName> = new Set<CommandName>(["client.list", "client.get", "staff.list", "search.find", "sale.current"]);

/** What is told about items. */
const catalogueAsks: ReadonlySet<CommandName> = new Set<CommandName>([
  "item.list",
  "item.get",
  "item.favourites",
  "search.find",
  "sale.current",
]);

/** What is told about the program, the clinic and the books. */
const appAsks: ReadonlySet<CommandName> = new Set<CommandName>([
  "app.state",
  "item.favourites",
  "clinic.get",
  "supervisor.get",
  "books.state",
  "backup.state",
]);

/** Which answers a hint makes old. A member the key does not name is left alone. */
export function agedBy(hint: Hint, key: QueryKey): boolean {
  const [name, request] = key as readonly [CommandName, Record<string, unknown> | undefined];
  switch (hint.topic) {
    case "app":
      return appAsks.has(name);
    case "account":
      return name === "account.get" || name === "terminal.check_number" || isOfTerminals(name);
    case "people":
      return peopleAsks.has(name);
    case "catalogue":
      return catalogueAsks.has(name);
    case "sale":
      return name === "sale.current" || name === "sale.parked" || name === "app.state" || isList(name);
    case "invoice":
      return (
        isList(name) ||
        name === "paper.preview" ||
        ((name === "invoice.get" || name === "paper.list") && request?.["invoice"] === hint.id)
      );
    case "attempt":
      return (
        name === "app.state" ||
        ((name === "attempt.get" || name === "attempt.slips" || name === "attempt.history" || name === "doubt.get") && request?.["attempt"] === hint.id)
      );
    case "terminals":
      return name === "terminal.options" || isOfTerminals(name);
    case "books":
      return true;
    case "doubts":
      return name === "app.state" || name === "doubt.get" || name === "difference.get" || isList(name) || name === "terminal.options";
  }
}

/** Other books are shown: the screen leaves what it showed, and every answer is forgotten, for none is about these books. */
function turnBooks(client: QueryClient): void {
  replaceRoute({ screen: "sell" });
  void client.resetQueries();
}

function HintEar({ platform }: { platform: Platform }) {
  const client = useQueryClient();
  useEffect(
    () =>
      platform.onHint((hint) => {
        if (hint.topic === "books") turnBooks(client);
        else void client.invalidateQueries({ predicate: (query) => agedBy(hint, query.queryKey) });
      }),
    [platform, client],
  );
  return null;
}

interface TillProps {
  platform: Platform;
  /** A cache that holds the first answers already. */
  begun?: QueryClient | undefined;
  children: ReactNode;
}

/** Gives everything below the door to the till and one cache. */
export function TillProvider({ platform, begun, children }: TillProps) {
  const [client] = useState(() => begun ?? newQueryClient());
  return (
    <PlatformContext value={platform}>
      <QueryClientProvider client={client}>
        <HintEar platform={platform} />
        {children}
      </QueryClientProvider>
    </PlatformContext>
  );
}

export function usePlatform(): Platform {
  const platform = useContext(PlatformContext);
  if (platform === null) throw new Error("no platform above this component");
  return platform;
}

interface AskOptions {
  /** False while there is nothing to ask yet. */
  enabled?: boolean;
  /** Ask again by itself after so many milliseconds. */
  everyMs?: number | false;
  /** Show the answer to the former question while the new one is asked. */
  keep?: boolean;
}

/** What the till says now; asked on mount and again whenever a hint made it old. */
export function useAsk<N extends CommandName>(
  name: N,
  request: Ask<N>,
  options: AskOptions = {},
): UseQueryResult<Reply<N>, TillError> {
  const platform = usePlatform();
  return useQuery<Reply<N>, TillError, Reply<N>>({
    queryKey: [name, request],
    queryFn: () => platform.call(name, request).catch((thrown: unknown) => Promise.reject(toTillError(thrown))),
    enabled: options.enabled ?? true,
    refetchInterval: options.everyMs ?? false,
    ...(options.keep === true ? { placeholderData: keepPreviousData as never } : {}),
  });
}

type Told = { [N in CommandName]?: (reply: Reply<N>) => readonly [QueryKey, unknown][] };

/** The newest answer about a difference. */
const differenceIs = (reply: Reply<"difference.get">): readonly [QueryKey, unknown][] => [
  [["difference.get", { difference: reply.case.difference?.id ?? "" }], reply],
];

/** Replies that are themselves the newest answer to another question. */
const answers: Told = {
  "backup.set_up": (reply) => [[["backup.state", {}], reply]],
  "backup.move": (reply) => [[["backup.state", {}], reply]],
  "backup.run": (reply) => [[["backup.state", {}], reply]],
  "backup.rehearse": (reply) => [[["backup.state", {}], reply]],
  "backup.stop": (reply) => [[["backup.state", {}], reply]],
  "restore.read": (reply) => [[["restore.state", {}], reply]],
  "restore.stop": (reply) => [[["restore.state", {}], reply]],
  "books.check": (reply) => [[["books.state", {}], reply]],
  "settings.change": (reply) => [[["app.state", {}], reply]],
  "clinic.change": (reply) => [[["clinic.get", {}], reply]],
  "department.add": (reply) => [[["clinic.get", {}], reply]],
  "department.rename": (reply) => [[["clinic.get", {}], reply]],
  "till.change": (reply) => [[["clinic.get", {}], reply]],
  "account.change": (reply) => [[["account.get", {}], reply]],
  "account.set_proxy": (reply) => [[["account.get", {}], reply]],
  "account.clear_proxy": (reply) => [[["account.get", {}], reply]],
  "account.test": (reply) => [[["account.get", {}], reply]],
  "client.add": (reply) => [[["client.get", { client: reply.id }], reply]],
  "client.change": (reply) => [[["client.get", { client: reply.id }], reply]],
  "staff.add": (reply) => [[["staff.list", {}], reply]],
  "staff.change": (reply) => [[["staff.list", {}], reply]],
  "item.set_favourite": (reply) => [[["item.favourites", {}], reply]],
  "staff.sign_in": (reply) => [[["app.state", {}], reply]],
  "sale.finalise": (reply) => [[["invoice.get", { invoice: reply.id }], reply]],
  "invoice.credit": (reply) => [[["invoice.get", { invoice: reply.id }], reply]],
  "invoice.earlier_payment": (reply) => [[["invoice.get", { invoice: reply.id }], reply]],
  "cash.pay": (reply) => [[["invoice.get", { invoice: reply.id }], reply]],
  "cash.refund": (reply) => [[["invoice.get", { invoice: reply.id }], reply]],
  "doubt.charged": (reply) => [[["invoice.get", { invoice: reply.id }], reply]],
  "doubt.not_charged": (reply) => [[["invoice.get", { invoice: reply.id }], reply]],
  "doubt.allow_second_payment": (reply) => [[["invoice.get", { invoice: reply.id }], reply]],
  "supervisor.set_code": (reply) => [[["supervisor.get", {}], reply]],
  "supervisor.change_code": (reply) => [[["supervisor.get", {}], reply]],
  "supervisor.renew_code": (reply) => [[["supervisor.get", {}], reply]],
  "attempt.found_charged": (reply) => [[["attempt.history", { attempt: reply.attempt.id }], reply]],
  "attempt.found_not_taken": (reply) => [[["attempt.history", { attempt: reply.attempt.id }], reply]],
  "case.assign": (reply) => [[["attempt.history", { attempt: reply.attempt.id }], reply]],
  "case.note": (reply) => [[["attempt.history", { attempt: reply.attempt.id }], reply]],
  "case.close": (reply) => [[["attempt.history", { attempt: reply.attempt.id }], reply]],
  "difference.assign": (reply) => differenceIs(reply),
  "difference.note": (reply) => differenceIs(reply),
  "difference.close": (reply) => differenceIs(reply),
  "terminal.add": (reply) => [[["terminal.settings", {}], reply]],
  "terminal.allow_extras": (reply) => [[["terminal.settings", {}], reply]],
  "terminal.change": (reply) => [[["terminal.settings", {}], reply]],
  "terminal.tick": (reply) => [[["terminal.checklist", { terminal: reply.terminal.id }], reply]],
  "terminal.check_now": (reply) => [[["terminal.checklist", { terminal: reply.terminal.id }], reply]],
  "signature.confirm": (reply) => [[["attempt.get", { attempt: reply.id }], reply]],
  "signature.refuse": (reply) => [[["attempt.get", { attempt: reply.id }], reply]],
  "payment.abort": (reply) => [[["attempt.get", { attempt: reply.id }], reply]],
  "doubt.look_again": (reply) => [[["doubt.get", { attempt: reply.attempt.id }], reply]],
  "doubt.ask_to_stop": (reply) => [[["doubt.get", { attempt: reply.attempt.id }], reply]],
  "doubt.leave_open": (reply) => [[["doubt.get", { attempt: reply.attempt.id }], reply]],
};

/** Commands after which other books may be shown; a hint says so as well, but a hint can get lost. */
const turning: ReadonlySet<CommandName> = new Set<CommandName>([
  "start.practise",
  "start.begin_anew",
  "start.show",
  "start.open_clinic",
  "restore.apply",
  "restore.take",
]);

const salesReplies: ReadonlySet<CommandName> = new Set<CommandName>([
  "sale.new",
  "sale.add_item",
  "sale.set_quantity",
  "sale.set_discount",
  "sale.remove_line",
  "sale.set_client",
  "sale.set_patient",
  "sale.set_vet",
  "sale.set_notes",
  "sale.park",
  "sale.resume",
]);

/** Tell the till to do something. The reply is put where the screens look for it, then hints do the rest. */
export function useAct<N extends CommandName>(name: N): UseMutationResult<Reply<N>, TillError, Ask<N>> {
  const platform = usePlatform();
  const client = useQueryClient();
  return useMutation<Reply<N>, TillError, Ask<N>>({
    mutationKey: [name],
    mutationFn: (request) => platform.call(name, request).catch((thrown: unknown) => Promise.reject(toTillError(thrown))),
    onSuccess: (reply) => {
      if (salesReplies.has(name)) client.setQueryData(["sale.current", {}], reply);
      if (turning.has(name)) turnBooks(client);
      for (const [key, value] of answers[name]?.(reply) ?? []) client.setQueryData(key, value);
    },
  });
}

/** The state of the whole till: who, where, which books, what is in doubt. Asked again now and then, because a hint can get lost. */
export function useAppState() {
  return useAsk("app.state", {}, { everyMs: 15_000 });
}

/** A key made once per press: kept while a press is tried again, renewed after it succeeded. */
export function usePressKey(): { key: string; renew: () => void } {
  const [key, setKey] = useState(() => crypto.randomUUID() as string);
  return { key, renew: () => setKey(crypto.randomUUID()) };
}

type Keyed = { [N in CommandName]: Ask<N> extends { key: string } ? N : never }[CommandName];

export interface Press<N extends Keyed> {
  /** Sends the request once; a second press before the answer does nothing. */
  press: (request: Omit<Ask<N>, "key">, done: (reply: Reply<N>) => void) => void;
  busy: boolean;
  error: TillError | null;
  /** Lets go of the last error: what it was about has changed. */
  forget: () => void;
}

/**
 * A press that must make one of what it makes. `about` names what it is about: a press on something else gets a key of its own,
 * so that an answer that never came for one sale can't stand for another.
 */
export function usePress<N extends Keyed>(name: N, about: string): Press<N> {
  const act = useAct(name);
  const flying = useRef(false);
  const keys = useRef<{ about: string; key: string } | null>(null);
  const press: Press<N>["press"] = (request, done) => {
    if (flying.current) return;
    flying.current = true;
    if (keys.current?.about !== about) keys.current = { about, key: crypto.randomUUID() };
    act.mutate({ ...request, key: keys.current.key } as Ask<N>, {
      onSuccess: (reply) => {
        keys.current = null;
        done(reply);
      },
      onSettled: () => {
        flying.current = false;
      },
    });
  };
  return { press, busy: act.isPending, error: act.error, forget: act.reset };
}
