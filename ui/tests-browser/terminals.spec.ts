// The terminals in the settings: added, set up step by step, asked for things, and found again from a declined payment.
// The practice terminal's own state and books are the oracle.
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";
import type { Till } from "./pages/till";

async function terminals(till: Till): Promise<void> {
  await till.goTo("Settings");
  await till.page.getByRole("link", { name: "Nets payment terminals" }).click();
  await expect(till.page.getByRole("heading", { level: 2, name: "Nets payment terminals" })).toBeVisible();
}

const row = (page: Page, name: string) => page.getByRole("listitem").filter({ has: page.getByRole("button", { name: new RegExp(`^${name}`, "u") }) });
const step = (page: Page, title: string) => page.getByRole("region", { name: /^Set-up of/u }).getByRole("listitem").filter({ has: page.getByRole("heading", { name: title }) });
const calls = (page: Page) => page.getByRole("list", { name: "What was asked" }).getByRole("listitem");

test("a terminal's set-up: what the till sees is checked, what it can't see is confirmed with a name", async ({ till }) => {
  const { page } = till;
  await till.begin();
  await terminals(till);
  await page.getByRole("button", { name: "Check now" }).click();
  for (const seen of ["Account details received", "Terminal connected", "Account entered", "Bound to the account"]) {
    await expect(step(page, seen).getByText("Done", { exact: true })).toBeAttached();
    await expect(step(page, seen).getByRole("button")).toHaveCount(0);
  }
  await expectAccessible(page);
  await step(page, "Both icons green").getByRole("button", { name: "Both are green" }).click();
  await expect(step(page, "Both icons green")).toContainText("Confirmed by");
  await page.getByRole("button", { name: "Run reconciliation" }).click();
  await expect(calls(page).first()).toContainText("Done");
  await expect(step(page, "Reconciliation")).toContainText("Reconciled from here.");
  await calls(page).first().getByRole("button", { name: "Show" }).click();
  await expect(page.getByRole("dialog", { name: "Reconciliation" }).getByText(/7011428\d/u)).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Text for the order" }).click();
  await expect(page.getByRole("dialog").getByRole("textbox")).toHaveValue(/Connect@Cloud compatible/u);
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await page.reload();
  await expect(step(page, "Both icons green")).toContainText("Confirmed by");
  await expect(calls(page)).toHaveCount(1);
});

test("adds a terminal of the account and one that Nets must still bind, and retires it", async ({ till, client }) => {
  const { page } = till;
  const bound = { id: "70115555", site_id: "0000001", country: "fi", language: "fi", currency: "EUR" };
  await till.begin();
  await client.act({ act: "add_terminal", terminal: bound, accounts: ["practice"] });
  await terminals(till);
  await page.getByRole("button", { name: "Check now" }).click();
  await page.getByRole("button", { name: "Add terminal" }).click();
  const form = page.getByRole("dialog", { name: "Add terminal" });
  await form.getByRole("button", { name: "7011 5555" }).click();
  await expect(form.getByText("It is in the account’s list.")).toBeVisible();
  await form.getByLabel("Name").fill("Surgery");
  await form.getByRole("button", { name: "iWL250" }).click();
  await form.getByRole("button", { name: "3G, own SIM card" }).click();
  await expect(form.getByText("Connect@Cloud supports the Bluetooth one", { exact: false })).toBeVisible();
  await expectAccessible(page);
  await form.getByRole("button", { name: "Move3500" }).click();
  await form.getByRole("button", { name: "Add terminal" }).dblclick();
  await expect(form).toBeHidden();
  await expect(row(page, "Surgery")).toHaveCount(1);
  await expect(row(page, "Surgery")).toContainText("Ready");

  await page.getByRole("button", { name: "Add terminal" }).click();
  await form.getByLabel("Number of the terminal").fill("7011 42");
  await form.getByRole("button", { name: "Add terminal" }).click();
  await expect(form.getByText("A terminal’s number is exactly 8 digits.")).toBeVisible();
  await form.getByLabel("Number of the terminal").fill("70115555");
  await expect(form.getByText("Surgery has this number.")).toBeVisible();
  await form.getByLabel("Number of the terminal").fill("70119999");
  await expect(form.getByText("ask Nets to bind it", { exact: false })).toBeVisible();
  await form.getByLabel("Name").fill("Round");
  await form.getByRole("button", { name: "Lane3000" }).click();
  await form.getByRole("button", { name: "Add terminal" }).click();
  await expect(row(page, "Round")).toContainText("Not connected");
  await expect(step(page, "Bound to the account")).toContainText("7011 9999 is not in the account’s list.");

  await page.getByRole("button", { name: "Change Round" }).click();
  const change = page.getByRole("dialog", { name: "Change Round" });
  await change.getByRole("button", { name: "Retire Round" }).click();
  await expectAccessible(page);
  await change.getByRole("button", { name: "Yes, retire Round" }).click();
  await expect(row(page, "Round")).toContainText("Retired");
});

test("rejection 87 leads to the terminal's set-up, and its reconciliation ends it", async ({ till, client }) => {
  const { page } = till;
  await till.begin();
  for (const { id } of await client.terminals()) {
    await client.act({ act: "set_terminal", terminal: id, change: { days_since_reconciliation: 8, nightly_sessions: false } });
  }
  await till.sell("P-1104");
  await till.invoice.ok.click();
  await till.terminal.process();
  await client.present("visa_debit");
  await till.terminal.expectWord("Failed");
  await page.getByRole("dialog").getByRole("button", { name: "Open its set-up" }).click();
  await expect(step(page, "Reconciliation")).toContainText("Nothing was charged.");
  expect(await client.moved()).toEqual([]);
  await page.getByRole("button", { name: "Run reconciliation" }).click();
  await expect(step(page, "Reconciliation")).toContainText("Reconciled from here.");
  await till.goTo("Invoices");
  await page.getByRole("button", { name: /^Payment/u }).first().click();
  await till.invoice.ok.click();
  await till.terminal.process();
  await client.present("visa_debit");
  await till.terminal.expectClosed();
  expect(await client.moved()).toEqual([5_200]);
});

test("who prints is asked of the service and kept from its answer", async ({ till, client }) => {
  const { page } = till;
  await till.begin();
  await terminals(till);
  await page.getByRole("button", { name: "Change Reception 2" }).click();
  await page.getByRole("group", { name: "Slips are printed by" }).getByRole("button", { name: "The terminal" }).click();
  await expect(page.getByRole("button", { name: "The terminal", exact: true })).toHaveAttribute("aria-pressed", "true");
  const widths = (await client.terminals()).map((one) => one.printer_width);
  expect(widths.filter((width) => width === 0)).toHaveLength(1);
  await expectAccessible(page);
});

test("a terminal that does not answer for long leaves the page alive, and what nobody knows stays so", async ({ till, client }) => {
  const { page } = till;
  await till.begin();
  await client.act({ act: "set_timing", change: { percent: 100, reconciliation_ms: 600_000 } });
  await terminals(till);
  await page.getByRole("button", { name: "Run reconciliation" }).click();
  await expect(calls(page).first()).toContainText("Running");
  await expect(page.getByRole("button", { name: "Download software" })).toBeDisabled();
  await expectAccessible(page);
  await till.goTo("Sell");
  await till.sale.add("P-1104");
  await expect(till.sale.lines).toHaveCount(1);
});
