// Cash: amount given, change, the country's rounding as its own entry, refunds.
import { expect, expectAccessible, test } from "./fixtures";
import { picture } from "./picture";

test("takes cash with change", async ({ till }) => {
  await till.begin();
  await till.sell("P-1104");
  await till.invoice.cash();
  await till.invoice.form.getByLabel("Amount given").fill("60");
  await expect(till.invoice.form.getByText("€8.00")).toBeVisible();
  await expect(till.invoice.balanceAfter).toHaveText("€0.00");
  await expectAccessible(till.page);
  await till.invoice.ok.click();
  await till.invoice.expectRows("Paid");
  await expect(till.invoice.row("Paid")).toContainText("Received €60.00, change €8.00");
  await expect(till.invoice.due).toHaveText("€0.00");
  await expect(till.invoice.status("Paid")).toBeVisible();
});

test("is chosen by a person and by nobody else while no terminal takes a card", async ({ till, client }) => {
  await till.begin();
  await client.connected(false);
  await till.sell("P-1104");
  await expect(till.invoice.form.getByRole("radio", { name: /Card/u })).toBeDisabled({ timeout: 30_000 });
  await expect(till.invoice.ok).toBeDisabled();
  await expect(till.invoice.form.getByText("Choose Cash to take this sum in cash.", { exact: false })).toBeVisible();
  await expectAccessible(till.page);
  await picture(till.page, "card-off");
  await till.page.keyboard.press("Enter");
  await till.invoice.cash();
  await expect(till.invoice.ok).toBeEnabled();
  await till.invoice.ok.click();
  await till.invoice.expectRows("Paid");
  expect(await client.moved()).toEqual([]);
});

test("rounds cash and books the rounding", async ({ till }) => {
  await till.begin();
  await till.sale.add("P-1104");
  await till.page.keyboard.press("F6");
  const discount = till.page.getByRole("dialog", { name: "Discount" });
  await discount.getByLabel("Percent off").fill("1");
  await till.page.keyboard.press("Enter");
  await expect(till.sale.due).toHaveText("€51.48");
  await till.sale.payment.click();
  await till.invoice.cash();
  await expect(till.invoice.form.getByText("€51.50").first()).toBeVisible();
  await till.invoice.form.getByLabel("Amount given").fill("52");
  await till.invoice.ok.click();
  await expect(till.invoice.row("Paid")).toContainText("Received €52.00, change €0.50");
  await expect(till.invoice.row("Paid")).toContainText("Rounding €0.02");
  await expect(till.invoice.due).toHaveText("€0.00");
  await expect(till.invoice.status("Paid")).toBeVisible();
});

test("takes a part in cash only in coins there are", async ({ till }) => {
  await till.begin();
  await till.sell("P-1104");
  await till.invoice.cash();
  await till.invoice.sum.fill("10.02");
  await till.invoice.ok.click();
  await expect(till.page.getByRole("alert").first()).toBeVisible();
  await expectAccessible(till.page);
  await till.invoice.sum.fill("10");
  await expect(till.invoice.balanceAfter).toHaveText("€42.00");
  await till.invoice.ok.click();
  await till.invoice.expectRows("Paid");
  await expect(till.invoice.due).toHaveText("€42.00");
  await expect(till.invoice.status("Partly paid")).toBeVisible();
});

test("refuses too little and keeps what was typed", async ({ till }) => {
  await till.begin();
  await till.sell("P-1104");
  await till.invoice.cash();
  await till.invoice.form.getByLabel("Amount given").fill("50");
  await till.invoice.ok.click();
  await expect(till.page.getByText("That is less than the sum to pay.", { exact: false })).toBeVisible();
  await expect(till.invoice.form.getByLabel("Amount given")).toHaveValue("50");
  await expectAccessible(till.page);
  await expect(till.invoice.due).toHaveText("€52.00");
});

test("refunds cash in part and says what to hand out", async ({ till }) => {
  await till.begin();
  await till.sell("P-1104");
  await till.invoice.cash();
  await till.invoice.ok.click();
  await till.invoice.expectRows("Paid");
  await till.invoice.refund("12");
  await expect(till.page.getByText("Hand out €12.00 to the client.")).toBeVisible();
  await till.invoice.expectRows("Paid", "Refunded");
  await expect(till.invoice.due).toHaveText("€12.00");
  await expectAccessible(till.page);
});

test("makes one payment and one refund of double clicks", async ({ till }) => {
  await till.begin();
  await till.sell("P-1104");
  await till.invoice.cash();
  await expect(till.invoice.form.getByLabel("Amount given")).toHaveValue("52.00");
  await till.invoice.ok.dblclick();
  await till.invoice.expectRows("Paid");
  await till.page.getByRole("button", { name: /^Refund/u }).click();
  await till.invoice.ok.dblclick();
  await till.invoice.expectRows("Paid", "Refunded");
  await expect(till.invoice.due).toHaveText("€52.00");
});
