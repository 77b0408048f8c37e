// Card payments and refunds. The bank's own books are the oracle for what the till shows.
import { byHand, expect, expectAccessible, test } from "./fixtures";

test("pays by card; the dialogue closes by itself", async ({ till, client }) => {
  await till.begin();
  await till.sell("P-1104");
  await expectAccessible(till.page);
  await till.invoice.ok.click();
  await expect(till.terminal.processCard).toBeEnabled();
  await expectAccessible(till.page);
  await till.page.keyboard.press("Enter");
  await till.terminal.expectWord("Waiting for the terminal");
  await expectAccessible(till.page);
  await client.present("visa_debit");
  await till.terminal.expectWord("Paid");
  await till.terminal.expectClosed();
  await till.invoice.expectRows("Paid");
  await expect(till.invoice.row("Paid")).toContainText("4821");
  await expect(till.invoice.status("Paid")).toBeVisible();
  expect(await client.moved()).toEqual([5_200]);
});

test("pays with chip and PIN, in two parts", async ({ till, client }) => {
  await till.begin();
  await till.sell("P-1104");
  await expect(till.invoice.balanceAfter).toHaveText("€0.00");
  await till.invoice.sum.fill("20");
  await expect(till.invoice.balanceAfter).toHaveText("€32.00");
  await till.invoice.ok.click();
  await till.terminal.process();
  await client.present("mastercard_pin");
  await client.pin("1234");
  await till.terminal.expectClosed();
  await expect(till.invoice.due).toHaveText("€32.00");
  await expect(till.invoice.row("Paid")).toContainText("PIN");
  await till.page.keyboard.press("F9");
  await expect(till.invoice.sum).toHaveValue("32.00");
  await till.invoice.ok.click();
  await till.terminal.process();
  await client.present("phone");
  await till.terminal.expectClosed();
  await till.invoice.expectRows("Paid", "Paid");
  expect(await client.moved()).toEqual([2_000, 3_200]);
});

test("shows why a card failed, and takes another one", async ({ till, client }) => {
  await till.begin();
  await till.sell("P-1104");
  await till.invoice.ok.click();
  await till.terminal.process();
  await client.present("not_enough_funds");
  await till.terminal.expectWord("Failed");
  await expect(till.terminal.panel.getByText("Not enough funds on the card.", { exact: false })).toBeVisible();
  await expectAccessible(till.page);
  await till.terminal.press("Try again");
  await till.terminal.process();
  await client.present("visa_debit");
  await till.terminal.expectClosed();
  await till.invoice.expectRows("Failed", "Paid");
  expect(await client.moved()).toEqual([5_200]);
});

test("goes on with another tender after a failure", async ({ till, client }) => {
  await till.begin();
  await till.sell("P-1104");
  await till.invoice.ok.click();
  await till.terminal.process();
  await client.present("expired");
  await till.terminal.expectWord("Failed");
  await till.terminal.press("Other tender");
  await expect(till.invoice.form.getByRole("radio", { name: /^Cash/u })).toHaveAttribute("aria-checked", "true");
  await till.invoice.ok.click();
  await till.invoice.expectRows("Failed", "Paid");
  expect(await client.moved()).toEqual([]);
});

test("says that the client pressed Cancel", async ({ till, client }) => {
  await till.begin();
  await till.sell("P-1104");
  await till.invoice.ok.click();
  await till.terminal.process();
  await client.key("cancel");
  await till.terminal.expectWord("Failed");
  await expect(till.terminal.panel.getByText("The client pressed Cancel.", { exact: false })).toBeVisible();
  await till.terminal.press("Close");
  await till.invoice.expectRows("Failed");
  await expect(till.invoice.due).toHaveText("€52.00");
});

test("aborts by Tab and Space; Enter and Esc do nothing meanwhile", async ({ till, client }) => {
  await till.begin();
  await till.sell("P-1104");
  await till.invoice.ok.click();
  await till.terminal.process();
  await till.terminal.expectWord("Waiting for the terminal");
  await till.page.keyboard.press("Tab");
  await expect(till.terminal.abort).toBeFocused();
  await till.page.keyboard.press("Enter");
  await till.page.keyboard.press("Escape");
  await till.terminal.expectWord("Waiting for the terminal");
  await till.page.keyboard.press(" ");
  await till.terminal.expectWord("Cancelled");
  await expectAccessible(till.page);
  await till.terminal.press("Close");
  await till.invoice.expectRows("Cancelled");
  const bank = await client.bank();
  expect([bank.entries, bank.voids]).toEqual([[], 0]);
});

test("refuses more than is due by card", async ({ till }) => {
  await till.begin();
  await till.sell("P-1104");
  await till.invoice.sum.fill("52.01");
  await expect(till.page.getByText("At most €52.00 can be paid here.")).toBeVisible();
  await till.invoice.ok.click();
  await expect(till.terminal.panel).toBeHidden();
  await expectAccessible(till.page);
});

for (const typed of ["", "0", "-5", "12,345", "1.234.5", "abc", "99999999999"]) {
  test(`takes no card for the sum "${typed}"`, async ({ till, client }) => {
    await till.begin();
    await till.sell("P-1104");
    await till.invoice.sum.fill(typed);
    await till.invoice.ok.click();
    await expect(till.invoice.sum).toHaveAttribute("aria-invalid", "true");
    await expect(till.invoice.sum).toHaveValue(typed);
    await expect(till.invoice.balanceAfter).toHaveText("–");
    await expect(till.terminal.panel).toBeHidden();
    expect((await client.bank()).transaction_posts).toBe(0);
  });
}

test("says that nothing was sent when no terminal is connected", async ({ till, client }) => {
  await till.begin();
  await till.sell("P-1104");
  await till.invoice.ok.click();
  await expect(till.terminal.processCard).toBeEnabled();
  await client.connected(false);
  await till.terminal.processCard.click({ trial: true }).catch(() => undefined);
  await till.page.keyboard.press("Enter");
  await expect(till.terminal.panel.getByText(/Nothing was (?:sent|charged)/u).first()).toBeVisible({ timeout: 12_000 });
  await expectAccessible(till.page);
  expect(await client.moved()).toEqual([]);
});

test("refunds a card in part and then in full, never more", async ({ till, client }) => {
  await till.begin();
  await till.sell("P-1104");
  await till.invoice.ok.click();
  await till.terminal.process();
  await client.present("visa_debit");
  await till.terminal.expectClosed();

  await till.invoice.refund("12");
  await expect(till.terminal.panel.getByText("−€12.00")).toBeVisible();
  await expect(till.terminal.processCard).toBeEnabled();
  await expectAccessible(till.page);
  await till.terminal.process();
  await client.present("visa_debit");
  await till.terminal.expectWord("Refunded");
  await till.terminal.expectClosed();
  await expect(till.invoice.due).toHaveText("€12.00");

  await till.page.getByRole("button", { name: /^Refund/u }).first().click();
  await expect(till.invoice.sum).toHaveValue("40.00");
  await till.invoice.sum.fill("40.01");
  await till.invoice.ok.click();
  await expect(till.page.getByText("At most €40.00 of this payment can be refunded.")).toBeVisible();
  await expectAccessible(till.page);
  await till.invoice.sum.fill("40");
  await till.invoice.ok.click();
  await till.terminal.process();
  await client.present("visa_debit");
  await till.terminal.expectClosed();
  await till.invoice.expectRows("Paid", "Refunded", "Refunded");
  await expect(till.page.getByRole("button", { name: /^Refund/u })).toHaveCount(0);
  expect(await client.moved()).toEqual([5_200, -1_200, -4_000]);
});

test("says of a refund that ended without money that nothing was paid back", async ({ till, client }) => {
  await till.begin();
  await till.sell("P-1104");
  await till.invoice.ok.click();
  await till.terminal.process();
  await client.present("visa_debit");
  await till.terminal.expectClosed();

  await till.invoice.refund();
  await till.terminal.process();
  await client.key("cancel");
  await till.terminal.expectWord("Failed");
  await expect(till.terminal.panel.getByText("The client pressed Cancel. Nothing was paid back.")).toBeVisible();
  await expect(till.terminal.panel.getByText(/charged/u)).toHaveCount(0);
  await expectAccessible(till.page);
  await till.terminal.press("Close");
  await expect(till.invoice.row("Failed")).toContainText("The client pressed Cancel. Nothing was paid back.");

  await till.invoice.refund();
  await till.terminal.process();
  await till.terminal.expectWord("Waiting for the terminal");
  await till.terminal.press("Abort");
  await till.terminal.expectWord("Cancelled");
  await expect(till.terminal.panel.getByText("Nothing was paid back.", { exact: false })).toBeVisible();
  await till.terminal.press("Close");
  await expect(till.invoice.row("Cancelled")).toContainText("Stopped from the till before the terminal finished. Nothing was paid back.");
  await expectAccessible(till.page);
  expect(await client.moved()).toEqual([5_200]);
});

test("shows the terminal's slip as text", async ({ till, client }) => {
  await till.begin();
  await till.sell("P-1104");
  await till.invoice.ok.click();
  await till.terminal.process();
  await client.present("visa_debit");
  await till.terminal.expectClosed();
  await till.page.getByRole("button", { name: /^Slip/u }).click();
  await expect(till.page.getByRole("dialog", { name: "Terminal slip" })).toContainText("4821");
  await expectAccessible(till.page);
});

test("makes one attempt of a double click", async ({ till, client }) => {
  await till.begin();
  await till.sell("P-1104");
  await till.invoice.ok.dblclick();
  await expect(till.terminal.processCard).toBeEnabled();
  await till.terminal.processCard.dblclick();
  await client.present("visa_debit");
  await till.terminal.expectClosed();
  await till.invoice.expectRows("Paid");
  const bank = await client.bank();
  expect([bank.transaction_posts, bank.entries.length]).toEqual([1, 1]);
});

test("sells and pays with keys alone", async ({ till, client }) => {
  await till.begin();
  await till.page.keyboard.press("F2");
  await till.page.keyboard.type("rabies", byHand);
  await expect(till.sale.results).toBeVisible();
  await till.page.keyboard.press("Enter");
  await expect(till.sale.lines).toHaveCount(1);
  await till.page.keyboard.press("F9");
  await expect(till.invoice.sum).toBeFocused();
  await till.page.keyboard.press("Enter");
  await expect(till.terminal.processCard).toBeEnabled();
  await till.page.keyboard.press("ArrowDown");
  await expect(till.terminal.terminals.last()).toHaveAttribute("aria-checked", "true");
  await till.page.keyboard.press("Enter");
  await client.present("visa_debit");
  await till.terminal.expectWord("Paid");
  await till.page.keyboard.press("Enter");
  await till.terminal.expectClosed();
  await till.invoice.expectRows("Paid");
  await expect(till.invoice.row("Paid")).toContainText("Reception 2");
  expect((await client.bank()).transaction_posts).toBe(1);
});
