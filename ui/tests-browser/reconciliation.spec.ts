// A reconciliation beside the books, a difference as a case, and closing a case with money in it. The practice terminal's own books and
// what its slip says are the oracle.
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";
import type { Client } from "./pages/client";
import type { Till } from "./pages/till";
import { picture } from "./picture";

async function terminals(till: Till): Promise<void> {
  await till.goTo("Settings");
  await till.page.getByRole("link", { name: "Nets payment terminals" }).click();
}

async function paid(till: Till, client: Client, card: "visa_debit" | "phone" = "visa_debit"): Promise<void> {
  await till.sell("P-1104");
  await till.invoice.ok.click();
  await till.terminal.process();
  await client.present(card);
  await till.terminal.expectClosed();
}

const table = (page: Page) => page.getByRole("table", { name: "Terminal and books" });

test("a terminal that agrees says so, and one that took more does not", async ({ till, client }) => {
  const { page } = till;
  await till.begin();
  await paid(till, client);
  await terminals(till);
  await page.getByRole("button", { name: "Reconciliation" }).first().click();
  await expect(page.getByText("Agrees with the books").first()).toBeVisible();
  await expect(table(page).getByRole("row", { name: /^Purchases/u })).toContainText("€52.00");
  await expect(table(page).getByRole("row", { name: /^Purchases/u })).toContainText("Both agree");
  await expectAccessible(page);

  await client.act({ act: "stand_alone", card: "phone", amount: 1_234 });
  await page.getByRole("button", { name: "Reconciliation" }).first().click();
  await expect(page.getByText("Does not agree").first()).toBeVisible();
  const purchases = table(page).getByRole("row", { name: /^Purchases/u });
  await expect(purchases).toContainText("1 more at the terminal, €12.34 more at the terminal");
  await expectAccessible(page);
  await picture(page, "comparison");
});

test("a difference is a case with the answer as its evidence, worked on and settled", async ({ till, client }) => {
  const { page } = till;
  await till.begin();
  await client.act({ act: "stand_alone", card: "phone", amount: 1_234 });
  await terminals(till);
  await page.getByRole("button", { name: "Reconciliation" }).first().click();
  await page.getByRole("link", { name: "Case: Purchases" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Difference" })).toBeVisible();
  await expect(page.getByLabel("What the terminal printed")).toContainText("12,34");
  await page.getByRole("button", { name: "Show the answer as it came" }).click();
  await expect(page.locator(".reply-text").last()).toContainText("sessionNumber");
  await expectAccessible(page);
  await picture(page, "difference");
  await page.getByLabel("Who has it").selectOption({ index: 1 });
  await expect(page.locator(".case-steps li")).toHaveCount(1);
  await page.getByRole("button", { name: "Close the case" }).click();
  const dialogue = page.getByRole("dialog", { name: "Close the case" });
  await dialogue.getByLabel("What proves it").fill("Taken at the terminal by hand, slip in the envelope");
  await dialogue.getByLabel("Supervisor code").fill("246813");
  await expectAccessible(page);
  await dialogue.getByRole("button", { name: "Close the case" }).click();
  await expect(dialogue).toBeHidden();
  await page.getByRole("link", { name: "Cases", exact: true }).click();
  await expect(page.getByText("No open cases.", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "Closed" }).click();
  await expect(page.getByRole("row", { name: /Purchases, session/u })).toBeVisible();
  await expectAccessible(page);
});

test("a case with money is closed with the way it goes, and the invoice shows it", async ({ till, client }) => {
  const { page } = till;
  await till.begin();
  const fault = { call: "transaction", times: 1, effect: "happens", fault: { kind: "amount_mismatch", by: 100 } };
  await client.act({ act: "set_fault", fault });
  await till.sell("P-1104");
  await till.invoice.ok.click();
  await till.terminal.process();
  await client.present("visa_debit");
  await till.terminal.expectWord("Needs attention");
  await till.terminal.press("Close");
  // It is known twice, and so not among the outcomes that nobody knows.
  await expect(till.doubt.banner).toContainText("One payment needs attention: an answer contradicts what was recorded.");
  await expect(till.doubt.banner).toHaveCount(1);
  await expectAccessible(page);
  await picture(page, "contradicted");
  await till.doubt.banner.getByRole("link", { name: "Resolve" }).click();
  await expect(till.doubt.banner).toBeHidden();
  await page.getByRole("button", { name: "Close the case" }).click();
  const dialogue = page.getByRole("dialog", { name: "Close the case" });
  const close = dialogue.getByRole("button", { name: "Close the case" });
  await expect(dialogue.getByRole("radio", { checked: true })).toHaveCount(0);
  await expect(dialogue.getByText("€52.00 of it settles the invoice, €1.00 is written as a difference.")).toBeVisible();
  await dialogue.getByLabel("What proves it").fill("The slip says €53.00");
  await dialogue.getByLabel("Supervisor code").fill("246813");
  await expect(close).toBeDisabled();
  await expect(dialogue.getByText("Say where the money goes.")).toBeVisible();
  await expectAccessible(page);
  await picture(page, "close-case");
  await dialogue.getByRole("radio", { name: /^To the invoice(?!,)/u }).click();
  await close.click();
  await expect(dialogue).toBeHidden();
  await expect(page.locator(".case-steps")).toContainText("€52.00 to the invoice");
  await page.getByRole("link", { name: /^P-/u }).click();
  await expect(page.getByText("Paid", { exact: true }).first()).toBeVisible();
});

test("a session that ended at the terminal is said, and compared with its slip", async ({ till, client }) => {
  const { page } = till;
  await till.begin();
  await paid(till, client);
  await client.act({ act: "reconcile" });
  await till.goTo("Sell");
  await paid(till, client, "phone");
  await till.goTo("Today");
  await expect(page.getByRole("link", { name: /ended without a reconciliation from here\. 1 payment or refund, €52\.00/u })).toBeVisible();
  await terminals(till);
  const card = page.getByRole("region", { name: "Ended without a reconciliation from here" });
  await expect(card.getByText("1 payment or refund in the books, €52.00")).toBeVisible();
  await card.scrollIntoViewIfNeeded();
  await expectAccessible(page);
  await picture(page, "session-uncompared");
  await card.getByRole("button", { name: /^Compare session/u }).click();
  const dialogue = page.getByRole("dialog", { name: "Compare with the slip" });
  await dialogue.getByRole("button", { name: "Compare", exact: true }).click();
  await expect(dialogue.getByText("Type the sum; 0 where there was none.")).toHaveCount(2);
  await expectAccessible(page);
  await picture(page, "session-slip");
  await dialogue.getByLabel("Purchases, how many").fill("1");
  await dialogue.getByLabel("Purchases, sum").fill("52,00");
  await dialogue.getByLabel("Refunds, how many").fill("0");
  await dialogue.getByLabel("Refunds, sum").fill("0");
  await dialogue.getByRole("button", { name: "Compare", exact: true }).click();
  await expect(dialogue).toBeHidden();
  await expect(card.getByText(/compared by hand/u)).toBeVisible();
  await expect(card.getByText("Nobody compared it.")).toHaveCount(0);
  await expectAccessible(page);
  await picture(page, "session-compared");
});

test("one count and one sum are compared, and said to be no more", async ({ till, client }) => {
  const { page } = till;
  await till.begin();
  await client.act({ act: "set_behaviour", change: { reconciliation_paper: "count_and_net" } });
  await paid(till, client);
  await terminals(till);
  await page.getByRole("button", { name: "Reconciliation" }).first().click();
  await expect(page.getByText("Count and sum agree").first()).toBeVisible();
  await expect(table(page).getByRole("row", { name: /^Count and sum/u })).toContainText("Both agree");
  await expect(table(page).getByText("Not told apart")).toHaveCount(2);
  await expectAccessible(page);
  await picture(page, "comparison-net");
});
