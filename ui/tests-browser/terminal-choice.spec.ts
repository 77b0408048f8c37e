// Which terminal takes the card: the department's own, another department's, and one that must be reconciled first; and what the
// dialogue says when a terminal has seen the same card and sum a moment ago. The bank's books are the oracle.
import { expect, expectAccessible, test } from "./fixtures";

test("another department's terminals wait behind Other department", async ({ till, client }) => {
  const { page } = till;
  await till.begin();
  await till.goTo("Settings");
  await page.getByRole("link", { name: "Departments" }).click();
  await page.getByLabel("Name of another department").fill("Annexe");
  await page.getByRole("button", { name: "Add a department" }).click();
  await page.getByRole("link", { name: "Nets payment terminals" }).click();
  await page.getByRole("button", { name: "Change Reception 2" }).click();
  const form = page.getByRole("dialog", { name: "Change Reception 2" });
  await form.getByRole("group", { name: "Department" }).getByRole("button", { name: "Annexe" }).click();
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form).toBeHidden();
  await till.goTo("Sell");
  await till.sell("P-1104");
  await till.invoice.ok.click();
  const { panel } = till.terminal;
  await expect(panel.getByRole("radio")).toHaveCount(1);
  await expectAccessible(page);
  await panel.getByRole("button", { name: "Other department" }).click();
  const other = panel.getByRole("radio", { name: /Annexe/u });
  await expect(other).toBeVisible();
  await expect(other).not.toBeChecked();
  await expectAccessible(page);
  await page.keyboard.press("ArrowDown");
  await expect(other).toBeChecked();
  await till.terminal.process();
  await client.present("visa_debit");
  await till.terminal.expectClosed();
  expect(await client.moved()).toEqual([5_200]);
});

test("shows the first payment when the terminal has seen this card and sum", async ({ till, client }) => {
  await till.begin();
  await till.sell("P-1104");
  await till.invoice.ok.click();
  await till.terminal.process();
  await client.present("visa_debit");
  await till.terminal.expectClosed();
  await till.goTo("Sell");
  await till.sell("P-1104");
  await till.invoice.ok.click();
  await till.terminal.process();
  await client.present("visa_debit");
  await till.terminal.expectWord("Failed");
  await expect(till.terminal.panel).toContainText(/The first payment.*€52\.00.*Invoice P-\d{4}-\d+ · Visa Debit ···· 4821/u);
  await expectAccessible(till.page);
  await till.terminal.press("Try again");
  await till.terminal.process();
  await client.present("visa_debit");
  await till.terminal.expectClosed();
  expect(await client.moved()).toEqual([5_200, 5_200]);
});

test("a terminal that must be reconciled leads to its set-up", async ({ till, client }) => {
  await till.begin();
  for (const { id } of await client.terminals()) {
    await client.act({ act: "set_terminal", terminal: id, change: { days_since_reconciliation: 8, nightly_sessions: false } });
  }
  await till.sell("P-1104");
  await till.invoice.ok.click();
  await till.terminal.process();
  await client.present("visa_debit");
  await till.terminal.expectWord("Failed");
  await till.page.keyboard.press("Escape");
  await till.page.keyboard.press("F9");
  await till.invoice.ok.click();
  await expect(till.terminal.panel).toContainText("takes no card before a reconciliation");
  await expectAccessible(till.page);
  await till.terminal.press("Open its set-up");
  await expect(till.page.getByRole("region", { name: /^Set-up of/u })).toBeVisible();
});
