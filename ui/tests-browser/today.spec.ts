// Today and Help in a browser: the figures after a small day, the way to what waits, and the looks of both.
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";

const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 1093, height: 614 },
];

/** Pictures in every size; the check itself in the desk's own and in the narrow one, where the columns stand one below the other. */
async function expectGoodLooks(page: Page, name: string): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    if (size.width < 1920) await expectAccessible(page);
    await page.screenshot({ path: test.info().outputPath(`${name}-${size.width}.png`) });
  }
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.screenshot({ path: test.info().outputPath(`${name}-dark.png`) });
}

test("the day begins empty and calm, and counts what was sold, paid and parked", async ({ till, client }) => {
  const { page } = till;
  await till.begin();
  await till.goTo("Today");
  await expect(page.getByText("Nothing needs attention.")).toBeVisible();
  await expect(page.getByText("Nothing has been taken.")).toBeVisible();

  await till.goTo("Sell");
  await till.sell("P-1104");
  await till.invoice.ok.click();
  await till.terminal.process();
  await client.present("visa_debit");
  await till.terminal.expectClosed();
  await till.goTo("Sell");
  await till.sale.add("P-1104");
  await till.sale.add("F-2041");
  await page.keyboard.press("F8");
  await expect(till.invoice.status("Due")).toBeVisible();

  await till.goTo("Today");
  const money = page.getByRole("region", { name: "Money" });
  await expect(money.getByRole("row").last()).toContainText("€52.00");
  await expect(page.getByRole("region", { name: "Invoices" }).getByRole("row").last()).toContainText("€138.90");
  await expect(page.getByRole("region", { name: "At the terminals" }).getByRole("listitem")).toHaveText(["Paid1"]);
  await expectGoodLooks(page, "today");
  await page.getByRole("link", { name: "One invoice of the day still owes €86.90." }).click();
  await expect(till.invoices.rows).toHaveCount(2);
  await expect(till.invoices.stillDue).toHaveText("€86.90");
});

test("help says the keys, where things are, and nothing of anybody", async ({ till }) => {
  const { page } = till;
  await till.begin();
  await till.goTo("Help");
  await expect(page.getByRole("textbox", { name: "Text for whoever helps you" })).toHaveValue(/practice books, FI/u);
  await expectGoodLooks(page, "help");
});
