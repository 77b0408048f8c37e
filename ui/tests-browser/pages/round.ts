// A round of the desk in any language: what a clinic meets in a week and no other walk shows, found by what it is and not by its words.
// Owns the way through; what is looked at on the way belongs to its caller.
import { Buffer } from "node:buffer";
import { expect, type Page } from "@playwright/test";
import type { Client } from "./client";
import type { Till } from "./till";

/** Called on each screen, once it shows what it is for. */
export type Look = (name: string) => Promise<void>;

const badList = "code;name;group;price\nQ-1;Sock;supply;12,90\nQ-2;Shoe;supply;twelve\nQ-1;Again;supply;1,00\n;No code;supply;1,00\n";
const goodList = "Tuotekoodi;Nimi;Ryhmä;ALV;Hinta;Viivakoodi\nQ-1;Sukka;tarvike;25,5 %;12,90;2100000000036\nQ-2;Liuos;lääke;;1 234,50;\n";

async function opens(page: Page, address: string, shows: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, address);
  await expect(page.locator(shows).first()).toBeVisible();
}

const dialogue = (page: Page) => page.getByRole("dialog");

async function leaves(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await expect(dialogue(page)).toBeHidden();
}

async function adds(page: Page, code: string): Promise<void> {
  const lines = page.getByRole("grid").locator("tbody tr");
  const before = await lines.count();
  await page.locator("[data-sale-search]").fill(code);
  await expect(page.getByRole("option").first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(lines).toHaveCount(before + 1);
}

/** Practice's account can't be changed; a clinic's can, and its page shows more. The reply is made a clinic's here. */
async function account(page: Page, look: Look): Promise<void> {
  const call = "**/call/account.get";
  await page.route(call, async (route) => {
    const reply = await route.fetch();
    await route.fulfill({ response: reply, json: { ...((await reply.json()) as object), fixed: false } });
  });
  await opens(page, "#/settings/account", ".proxy-fields");
  await look("account");
  await page.unroute(call);
}

async function terminals(page: Page, look: Look): Promise<void> {
  await opens(page, "#/settings/terminals", ".check .step");
  for (const [name, button, shows] of [
    ["terminal-add", ".terminals-mid .tested .btn", "form"],
    ["terminal-change", ".term > .btn", "form"],
    ["order-text", ".check .step .btn-quiet", ".order-text"],
  ] as const) {
    await page.locator(button).first().click();
    await expect(dialogue(page).locator(shows)).toBeVisible();
    await look(name);
    await leaves(page);
  }
}

async function importing(page: Page, look: Look): Promise<void> {
  await opens(page, "#/settings/prices", ".price-list .desk-rows tbody tr");
  await page.locator(".price-list > .desk-tools .btn:not(.btn-primary)").first().click();
  const form = dialogue(page);
  const file = form.locator("input[type=file]");
  await expect(file).toBeAttached();
  await look("import");
  await file.setInputFiles({ name: "hinnasto.csv", mimeType: "text/csv", buffer: Buffer.from(badList) });
  await expect(form.locator(".list-remarks-rows")).toBeVisible();
  await look("import-remarks");
  await form.locator(".panel-foot .btn:not(.btn-primary):not(.btn-quiet)").click();
  await file.setInputFiles({ name: "hinnasto.csv", mimeType: "text/csv", buffer: Buffer.from(goodList) });
  await expect(form.locator(".list-outcome-box")).toBeVisible();
  await look("import-preview");
  await leaves(page);
}

/** A sale with two lines, discounted, parked, taken up again and finalised. */
async function sale(page: Page, look: Look): Promise<void> {
  await opens(page, "#/sell", "[data-sale-search]");
  await adds(page, "P-1104");
  await adds(page, "F-2041");
  await page.keyboard.press("F6");
  await expect(dialogue(page).locator("form")).toBeVisible();
  await look("discount");
  await leaves(page);
  const lines = page.getByRole("grid").locator("tbody tr");
  await page.keyboard.press("F7");
  await expect(lines).toHaveCount(0);
  await page.locator(".topbar-end .btn").first().click();
  const parked = dialogue(page).locator(".parked");
  await expect(parked).toHaveCount(1);
  await look("parked");
  await parked.click();
  await expect(lines).toHaveCount(2);
  await page.keyboard.press("F8");
  await expect(page.locator(".payments-card")).toBeVisible();
}

/** From the invoice to a terminal that waits for a card. */
async function toTheTerminal(page: Page): Promise<void> {
  await page.keyboard.press("F9");
  await expect(page.locator("form")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(dialogue(page).getByRole("radio", { checked: true })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(dialogue(page).locator("footer .btn-danger")).toBeVisible();
}

/** Credited, were it pressed; declined; then paid with a card that wants a signature; and its papers. */
async function invoice(page: Page, client: Client, look: Look): Promise<void> {
  await page.locator(".side2-act .btn").first().click();
  await expect(dialogue(page).locator("form")).toBeVisible();
  await look("credit");
  await leaves(page);
  await toTheTerminal(page);
  await look("running");
  await client.present("not_enough_funds");
  // The picture gives way to the words where there is no room for both.
  await expect(dialogue(page).locator(".orb-failed")).toBeAttached();
  await look("failed");
  await leaves(page);
  await toTheTerminal(page);
  await client.present("signature");
  await expect(dialogue(page).locator(".slip-to-sign")).not.toBeEmpty();
  await look("signature");
  await dialogue(page).locator("footer .is-lesser").click();
  await expect(dialogue(page)).toBeHidden();
  await expect(page.locator(".payments .chip")).toHaveCount(2);
  await look("invoice");
  await page.keyboard.press("Control+p");
  await expect(dialogue(page).locator("svg.paper-page").first()).toBeVisible();
  await look("paper");
  await leaves(page);
}

/** What surrounds the sales: a day on which something waits, help, and a client's card. */
async function around(page: Page, look: Look): Promise<void> {
  await opens(page, "#/sell", "[data-sale-search]");
  await adds(page, "P-1104");
  await page.keyboard.press("F8");
  await expect(page.locator(".payments-card")).toBeVisible();
  await opens(page, "#/sell", "[data-sale-search]");
  await adds(page, "P-1104");
  await page.keyboard.press("F7");
  await expect(page.getByRole("grid").locator("tbody tr")).toHaveCount(0);
  await opens(page, "#/invoices", ".client-filter");
  await page.locator(".client-filter").click();
  await expect(dialogue(page).getByRole("option").first()).toBeVisible();
  await look("client-picker");
  await leaves(page);
  await opens(page, "#/today", ".today-attention li");
  await look("today");
  await opens(page, "#/help", ".help-text");
  await look("help");
  await opens(page, "#/clients", ".desk-rows tbody tr");
  await page.locator(".desk-rows .row-link").first().click();
  await expect(page.locator(".client-page")).toBeVisible();
  await look("client");
}

/** In this language and at this size of text, which the settings have by their own names. */
export async function goesRound(till: Till, client: Client, [language, code]: readonly [string, string], percent: number, look: Look): Promise<void> {
  const { page } = till;
  await till.begin();
  await till.goTo("Settings");
  await page.getByRole("button", { name: `${percent} %` }).click();
  await page.getByRole("button", { name: language }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", code);
  await account(page, look);
  await terminals(page, look);
  await importing(page, look);
  await sale(page, look);
  await invoice(page, client, look);
  await around(page, look);
}
