// Which screen is shown. Owns: the few routes and their addresses after the #. A till has no deep history, so no router library.
import { useSyncExternalStore } from "react";

/** The pages of the settings, in the order of their list; the first one opens. */
export const settingsPages = [
  "till",
  "clinic",
  "departments",
  "people",
  "supervisor",
  "prices",
  "vat",
  "books",
  "account",
  "terminals",
] as const;

export type SettingsPage = (typeof settingsPages)[number];

export type Route =
  | { screen: "sell" }
  | { screen: "invoices" }
  | { screen: "today" }
  | { screen: "help" }
  | { screen: "clients" }
  | { screen: "client"; id: string }
  | { screen: "invoice"; id: string; form: boolean }
  | { screen: "doubt"; attempt: string }
  | { screen: "attempts" }
  | { screen: "attempt"; id: string }
  | { screen: "cases" }
  | { screen: "difference"; id: string }
  | { screen: "settings"; page: SettingsPage; id?: string };

export function addressOf(route: Route): string {
  switch (route.screen) {
    case "sell":
    case "invoices":
    case "today":
    case "help":
    case "clients":
    case "attempts":
    case "cases":
      return `#/${route.screen}`;
    case "settings":
      return route.id === undefined || route.id === "" ? `#/settings/${route.page}` : `#/settings/${route.page}/${encodeURIComponent(route.id)}`;
    case "invoice":
      return `#/invoice/${encodeURIComponent(route.id)}${route.form ? "/pay" : ""}`;
    case "client":
      return `#/client/${encodeURIComponent(route.id)}`;
    case "attempt":
      return `#/attempt/${encodeURIComponent(route.id)}`;
    case "difference":
      return `#/difference/${encodeURIComponent(route.id)}`;
    case "doubt":
      return `#/doubt/${encodeURIComponent(route.attempt)}`;
  }
}

/** An address that leads nowhere leads to the sale. */
export function routeOf(hash: string): Route {
  const [screen, id = "", more = ""] = hash.replace(/^#\/?/u, "").split("/");
  switch (screen) {
    case "invoices":
    case "today":
    case "help":
    case "clients":
    case "attempts":
    case "cases":
      return { screen };
    case "attempt":
      return id === "" ? { screen: "attempts" } : { screen, id: decoded(id) };
    case "difference":
      return id === "" ? { screen: "cases" } : { screen, id: decoded(id) };
    case "client":
      return id === "" ? { screen: "clients" } : { screen, id: decoded(id) };
    case "settings":
      return { screen, page: settingsPages.find((page) => page === id) ?? "till", ...(more === "" ? {} : { id: decoded(more) }) };
    case "invoice":
      return id === "" ? { screen: "invoices" } : { screen, id: decoded(id), form: more === "pay" };
    case "doubt":
      return id === "" ? { screen: "invoices" } : { screen, attempt: decoded(id) };
    default:
      return { screen: "sell" };
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function go(route: Route): void {
  location.hash = addressOf(route);
}

/** Changes the address without a step back to it. */
export function replaceRoute(route: Route): void {
  history.replaceState(null, "", addressOf(route));
  dispatchEvent(new HashChangeEvent("hashchange"));
}

function subscribe(changed: () => void): () => void {
  addEventListener("hashchange", changed);
  return () => removeEventListener("hashchange", changed);
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  return routeOf(hash);
}
