// Attempts looked back on: from the invoice to the history, the list, a case of its own, and the supervisor's page.
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";

async function opens(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
}

test("every try is listed, and tells its history in words with the answer behind a press", async ({ till, client }) => {
  await till.begin();
  await till.sell("P-1104");
  await till.invoice.ok.click();
  await till.terminal.process();
  await client.present("visa_debit");
  await till.terminal.expectClosed();
  await till.page.getByRole("link", { name: "History of €52.00" }).click();
  await expect(till.page.getByRole("heading", { level: 1, name: "Attempt" })).toBeVisible();
  await expect(till.page.getByText("The terminal approved.")).toBeVisible();
  await till.page.getByRole("button", { name: "Show the answer as it came" }).first().click();
  await expect(till.page.locator(".reply-text")).toContainText("localModeEventArgs");
  await expectAccessible(till.page);
  await till.page.getByRole("button", { name: "Slip" }).click();
  await expect(till.page.getByRole("dialog")).toBeVisible();
  await till.page.keyboard.press("Escape");
  await till.page.getByRole("link", { name: "Attempts", exact: true }).click();
  await expect(till.page.getByRole("row")).toHaveCount(2);
  await expectAccessible(till.page);
  await till.page.getByLabel("Outcome").selectOption("Failed");
  await expect(till.page.getByText("No such attempts.")).toBeVisible();
  await till.page.getByLabel("Outcome").selectOption("Paid or refunded");
  await expect(till.page.getByRole("row")).toHaveCount(2);
  // By keys: into the list, and Enter opens.
  await till.page.locator(".row-link").first().focus();
  await till.page.keyboard.press("Enter");
  await expect(till.page.getByRole("heading", { level: 1, name: "Attempt" })).toBeVisible();
});

test("a contradicted payment is a case that is given, noted and closed with a supervisor", async ({ till, client }) => {
  await till.begin();
  const fault = { call: "transaction", times: 1, effect: "happens", fault: { kind: "amount_mismatch", by: 100 } };
  await client.act({ act: "set_fault", fault });
  await till.sell("P-1104");
  await till.invoice.ok.click();
  await till.terminal.process();
  await client.present("visa_debit");
  await till.terminal.expectWord("Needs attention");
  await till.terminal.press("Close");
  await opens(till.page, "#/cases");
  await expect(till.page.getByText("Nobody yet")).toBeVisible();
  await expectAccessible(till.page);
  await till.page.locator(".row-link").first().click();
  await till.page.getByLabel("Who has it").selectOption({ index: 1 });
  await expect(till.page.locator(".case-steps li")).toHaveCount(1);
  await till.page.getByLabel("What you found out").fill("The slip says €53.00");
  await till.page.getByRole("button", { name: "Write it down" }).click();
  await expect(till.page.getByText("The slip says €53.00")).toBeVisible();
  await expectAccessible(till.page);
  await till.page.getByRole("button", { name: "Close the case" }).click();
  const dialogue = till.page.getByRole("dialog", { name: "Close the case" });
  // The terminal took €53.00 for an invoice of €52.00: where that goes is said first.
  await expect(dialogue.getByText("€52.00 of it settles the invoice, €1.00 is written as a difference.")).toBeVisible();
  await dialogue.getByRole("radio", { name: "Given back at the terminal" }).click();
  await dialogue.getByLabel("What proves it").fill("Given back at the terminal, slip in the envelope");
  await dialogue.getByLabel("Supervisor code").fill("246813");
  await expectAccessible(till.page);
  await dialogue.getByRole("button", { name: "Close the case" }).click();
  await expect(dialogue).toBeHidden();
  await expect(till.page.getByText("Settled · case closed")).toBeVisible();
  await expect(till.doubt.banner).toBeHidden();
  await opens(till.page, "#/cases");
  await expect(till.page.getByText("No open cases.", { exact: false })).toBeVisible();
  await till.page.getByRole("button", { name: "Closed" }).click();
  await expect(till.page.getByRole("row")).toHaveCount(2);
  await opens(till.page, "#/settings/supervisor");
  await expect(till.page.getByText("In practice mode the code is 246813.")).toBeVisible();
  await expectAccessible(till.page);
});
