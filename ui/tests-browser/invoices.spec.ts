// From the list: both kinds, the whole way of a payment, and an invoice taken back. The bank's own books are the oracle for cards.
import { expect, expectAccessible, test } from "./fixtures";
import type { Till } from "./pages/till";

/** A consultation of Musti's, finalised and left for later. */
async function consultation(till: Till, ...codes: string[]): Promise<void> {
  await till.invoices.begin("Consultation");
  await till.sale.search.fill("musti");
  await till.page.getByRole("group", { name: "Clients and patients" }).getByRole("option").first().click();
  await till.page.getByRole("combobox", { name: "Vet" }).selectOption({ index: 1 });
  await till.page.getByRole("textbox", { name: "Notes" }).fill("Soft food for a week.\nCheck on Friday.");
  for (const code of codes) await till.sale.add(code);
  await till.page.keyboard.press("F8");
  await expect(till.invoice.status("Due")).toBeVisible();
}

test("a consultation is sold, found in the list and paid in two parts", async ({ till, client }) => {
  await till.begin();
  await till.goTo("Invoices");
  await expect(till.page.getByText("Finalised sales stand here.")).toBeVisible();
  await till.page.keyboard.press("F4");
  await expect(till.page.getByRole("dialog", { name: "New invoice" })).toBeVisible();
  await expectAccessible(till.page);
  await till.page.keyboard.press("Escape");
  await consultation(till, "P-1104");
  await expect(till.page.getByText("Soft food for a week.", { exact: false })).toBeVisible();
  await expectAccessible(till.page);
  await till.goTo("Invoices");
  await expect(till.invoices.rows).toHaveCount(1);
  await expect(till.invoices.row("Musti")).toContainText("Consultation");
  await expect(till.invoices.tab("Due")).toContainText("1");
  await expect(till.invoices.stillDue).toHaveText("€52.00");
  await expectAccessible(till.page);
  await till.page.setViewportSize({ width: 1920, height: 1080 });
  await expectAccessible(till.page);
  await till.page.setViewportSize({ width: 1366, height: 768 });

  // The keyboard alone: down from the search into the rows, F9 on the row.
  await till.invoices.search.press("ArrowDown");
  await till.page.keyboard.press("F9");
  await expect(till.invoice.form).toBeVisible();
  await till.invoice.sum.fill("20");
  await till.invoice.ok.click();
  await till.terminal.process();
  await client.present("visa_debit");
  await till.terminal.expectClosed();
  await expect(till.invoice.status("Partly paid")).toBeVisible();

  await till.goTo("Invoices");
  await till.invoices.show("Partly paid");
  await expect(till.invoices.stillDue).toHaveText("€32.00");
  await till.invoices.row("Musti").getByRole("button", { name: /^Payment/u }).click();
  await expect(till.invoice.sum).toHaveValue("32.00");
  await till.invoice.cash();
  await till.invoice.ok.click();
  await till.invoice.expectRows("Paid", "Paid");
  await till.goTo("Invoices");
  await till.invoices.show("Paid");
  await expect(till.invoices.rows).toHaveCount(1);
  await expect(till.invoices.stillDue).toHaveText("€0.00");
  expect(await client.moved()).toEqual([2_000]);
});

test("the list is narrowed by words, kind and day, and says so", async ({ till }) => {
  await till.begin();
  await till.sale.add("P-1104");
  await till.page.keyboard.press("F8");
  await expect(till.invoice.status("Due")).toBeVisible();
  await consultation(till, "F-2041");
  await till.goTo("Invoices");
  await expect(till.invoices.rows).toHaveCount(2);
  await till.invoices.search.fill("musti");
  await expect(till.invoices.rows).toHaveCount(1);
  await till.invoices.search.fill("");
  await till.page.getByRole("combobox", { name: "Kind" }).selectOption("counter_sale");
  await expect(till.invoices.rows).toHaveCount(1);
  await expect(till.invoices.row("Counter sale")).toBeVisible();
  await till.page.getByRole("combobox", { name: "Days" }).selectOption("between");
  await till.page.getByLabel("First day").fill("2020-01-01");
  await expect(till.invoices.rows).toHaveCount(0);
  await expectAccessible(till.page);
  await till.page.getByRole("button", { name: "Show everything" }).click();
  await expect(till.invoices.rows).toHaveCount(2);
});

test("a draft is in the list and is taken up from it", async ({ till }) => {
  await till.begin();
  await till.sale.add("P-1104");
  await till.goTo("Invoices");
  await till.invoices.show("Draft");
  await expect(till.invoices.rows).toHaveCount(1);
  await till.invoices.rows.first().click();
  await expect(till.sale.lines).toHaveCount(1);
});

test("an unpaid invoice is credited in full, and a second press credits nothing", async ({ till }) => {
  await till.begin();
  await till.sale.add("P-1104");
  await till.page.keyboard.press("F8");
  await till.page.getByRole("button", { name: "Credit in full" }).click();
  const credit = till.page.getByRole("dialog", { name: /^Credit/u });
  await expect(credit).toBeVisible();
  await expectAccessible(till.page);
  await credit.getByRole("button", { name: "Credit €52.00" }).click();
  await expect(credit.getByText("Say why", { exact: false })).toBeVisible();
  await credit.getByRole("textbox", { name: "Why" }).fill("Wrong items");
  await credit.getByRole("button", { name: "Credit €52.00" }).dblclick();
  await expect(credit).toBeHidden();
  await expect(till.invoice.status("Credited")).toBeVisible();
  await expect(till.page.getByText(/P-C-\d{4}-000001/u)).toBeVisible();
  await expect(till.invoice.due).toHaveText("€0.00");
  await expect(till.invoice.payment).toBeDisabled();
  await expect(till.page.getByRole("button", { name: "Credit in full" })).toHaveCount(0);
  await expectAccessible(till.page);
});

test("credited after payment, everything goes back from its own row and ends at nothing", async ({ till, client }) => {
  await till.begin();
  await till.sell("P-1104");
  await till.invoice.sum.fill("20");
  await till.invoice.ok.click();
  await till.terminal.process();
  await client.present("visa_debit");
  await till.terminal.expectClosed();
  await till.page.keyboard.press("F9");
  await till.invoice.cash();
  await till.invoice.ok.click();
  await till.invoice.expectRows("Paid", "Paid");
  await till.page.getByRole("button", { name: "Credit in full" }).click();
  await till.page.getByRole("textbox", { name: "Why" }).fill("Not done");
  await till.page.getByRole("button", { name: "Credit €52.00" }).click();
  await expect(till.page.getByText("To give back", { exact: true })).toBeVisible();
  await expect(till.invoice.due).toHaveText("€52.00");
  await expectAccessible(till.page);

  await till.goTo("Invoices");
  await till.invoices.show("Credited");
  await expect(till.invoices.rows.first()).toContainText("to give back");
  await expectAccessible(till.page);
  await till.invoices.rows.first().getByRole("link").click();

  const refunds = till.page.getByRole("button", { name: /^Refund/u });
  await refunds.last().click();
  await till.invoice.ok.click();
  await expect(till.invoice.due).toHaveText("€20.00");
  await refunds.first().click();
  await till.invoice.ok.click();
  await till.terminal.process();
  await client.present("visa_debit");
  await till.terminal.expectClosed();
  await expect(till.invoice.due).toHaveText("€0.00");
  await expect(till.invoice.status("Credited")).toBeVisible();
  expect(await client.moved()).toEqual([2_000, -2_000]);
});
