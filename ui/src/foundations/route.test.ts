// Every screen has an address, and an address nobody knows leads to the sale.

import { expect, it } from "vitest";
import { addressOf, type Route, routeOf } from "./route";

const routes: Route[] = [
  { screen: "sell" },
  { screen: "invoices" },
  { screen: "settings", page: "till" },
  { screen: "invoice", id: "018f-a/b #?", form: false },
  { screen: "invoice", id: "018f", form: true },
  { screen: "doubt", attempt: "a 1" },
];

it.each(routes)("$screen finds its way back from its address", (route) => {
  expect(routeOf(addressOf(route))).toEqual(route);
});

it.each(["", "#", "#/", "#/nowhere", "#/../../etc"])("%s leads to the sale", (address) => {
  expect(routeOf(address)).toEqual({ screen: "sell" });
});

it.each(["#/invoice", "#/invoice/", "#/doubt/"])("%s without an id leads to the list", (address) => {
  expect(routeOf(address)).toEqual({ screen: "invoices" });
});

it.each(["#/settings", "#/settings/", "#/settings/nowhere"])("%s leads to the first page of the settings", (address) => {
  expect(routeOf(address)).toEqual({ screen: "settings", page: "till" });
});

it("an address with broken escapes is shown as not found instead of breaking the screen", () => {
  expect(routeOf("#/invoice/%E0%A4%A")).toEqual({ screen: "invoice", id: "%E0%A4%A", form: false });
});
