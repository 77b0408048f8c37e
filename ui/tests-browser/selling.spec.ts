// Selling at the counter: search, favourites, scanner, quantities, discount, parking, finalising.
import { expect, expectAccessible, test } from "./fixtures";

test("sells by search, favourites and keys", async ({ till }) => {
  await till.begin();
  await till.sale.add("P-1104");
  await expect(till.sale.line("Rabies shot")).toContainText("€52.00");
  await expect(till.sale.due).toHaveText("€52.00");

  await till.sale.search.fill("3 × deworming");
  await expect(till.sale.results).toBeVisible();
  await expectAccessible(till.page);
  await till.sale.search.press("Enter");
  await expect(till.sale.lines).toHaveCount(2);
  await expect(till.sale.lines.last().getByRole("textbox", { name: /^Quantity/u })).toHaveValue("3");

  const tile = till.sale.favourites.first();
  await tile.click();
  await expect(till.sale.lines).toHaveCount(3);
  await till.page.keyboard.press("Alt+2");
  await expect(till.sale.lines).toHaveCount(4);
  await till.page.keyboard.press("Escape");
  await expectAccessible(till.page);
});

test("changes a quantity and removes a line", async ({ till }) => {
  await till.begin();
  await till.sale.add("P-1104");
  await till.sale.add("F-2044");
  const can = till.sale.line("Gastro diet, can");
  await can.getByRole("button", { name: "One more" }).click();
  await expect(can.getByRole("textbox", { name: /^Quantity/u })).toHaveValue("2");
  await can.getByRole("textbox", { name: /^Quantity/u }).fill("1.5");
  await till.page.keyboard.press("Enter");
  await expect(can.getByRole("textbox", { name: /^Quantity/u })).toHaveValue("1.5");
  await can.getByRole("button", { name: /^Remove/u }).click();
  await expect(till.sale.lines).toHaveCount(1);
});

test("takes a scanner's burst from anywhere and presses no button with it", async ({ till }) => {
  await till.begin();
  await till.scan("P-1104");
  await expect(till.sale.lines).toHaveCount(1);
  // The focus stands on a button that would finalise the sale; the burst ends with Enter.
  await till.page.getByRole("button", { name: "Finalise, pay later" }).focus();
  await till.scan("F-2044");
  await expect(till.sale.lines).toHaveCount(2);
  await till.goTo("Settings");
  await till.page.getByRole("button", { name: "Dark" }).focus();
  await till.scan("S-3301");
  await expect(till.page.getByText(/Added to the sale/u)).toBeVisible();
  await expectAccessible(till.page);
  await till.scan("NOBODY-HAS-THIS");
  await expect(till.page.getByText(/No item has the code NOBODY-HAS-THIS/u)).toBeVisible();
  await till.goTo("Sell");
  await expect(till.sale.lines).toHaveCount(3);
});

test("gives a discount with its reason", async ({ till }) => {
  await till.begin();
  await till.sale.add("P-1104");
  await till.page.keyboard.press("F6");
  const dialogue = till.page.getByRole("dialog", { name: "Discount" });
  await dialogue.getByLabel("Percent off").fill("400");
  await till.page.keyboard.press("Enter");
  await expect(dialogue.getByRole("alert")).toBeVisible();
  await expectAccessible(till.page);
  await dialogue.getByLabel("Percent off").fill("10");
  await dialogue.getByRole("button", { name: "Goodwill" }).click();
  await dialogue.getByRole("button", { name: "OK" }).click();
  await expect(dialogue).toBeHidden();
  await expect(till.sale.due).toHaveText("€46.80");
  await expect(till.sale.line("Rabies shot")).toContainText(/10\s%\soff.*Goodwill/u);
});

test("parks a sale and takes it up again", async ({ till }) => {
  await till.begin();
  await till.sale.add("P-1104");
  await till.page.keyboard.press("F7");
  await expect(till.page.getByText("Scan or search to begin")).toBeVisible();
  await till.page.getByRole("button", { name: /^Parked/u }).click();
  const parked = till.page.getByRole("dialog", { name: "Parked sales" });
  await expectAccessible(till.page);
  await parked.getByRole("listitem").first().getByRole("button").click();
  await expect(till.sale.line("Rabies shot")).toBeVisible();
});

test("names a client and a patient from the search", async ({ till }) => {
  await till.begin();
  await till.sale.add("P-1104");
  await till.sale.search.fill("musti");
  const clients = till.page.getByRole("group", { name: "Clients and patients" }).getByRole("option");
  await clients.first().click();
  await expect(till.page.getByRole("button", { name: "Take the client off this sale" })).toBeVisible();
  await expectAccessible(till.page);
});

test("finalises for later payment and locks the lines", async ({ till }) => {
  await till.begin();
  await till.sale.add("P-1104");
  await till.page.keyboard.press("F8");
  await expect(till.invoice.status("Due")).toBeVisible();
  await expect(till.invoice.due).toHaveText("€52.00");
  await expect(till.page.getByText("Nothing paid yet.")).toBeVisible();
  await expectAccessible(till.page);
  await till.goTo("Sell");
  await expect(till.page.getByText("Scan or search to begin")).toBeVisible();
});

test("makes one invoice of a double click", async ({ till }) => {
  await till.begin();
  await till.sale.add("P-1104");
  await till.sale.payment.dblclick();
  await expect(till.invoice.form).toBeVisible();
  await till.goTo("Invoices");
  await expect(till.page.getByRole("table", { name: "Invoices" }).locator("tbody tr")).toHaveCount(1);
});
