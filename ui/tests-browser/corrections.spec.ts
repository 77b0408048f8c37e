// The books put right: a payment that was never taken leaves them and is owed again; a charge that a refusal hid settles its invoice.
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";

async function proves(page: Page, what: string): Promise<void> {
  await page.getByLabel("What proves it").fill(what);
  await page.getByLabel("Supervisor code").fill("246813");
}

test("a payment that was never taken leaves the books, and the invoice owes it again and says why", async ({ till, client }) => {
  await till.begin();
  await till.sell("P-1104");
  await till.invoice.ok.click();
  await till.terminal.process();
  await client.present("visa_debit");
  await till.terminal.expectClosed();
  await till.page.getByRole("link", { name: "History of €52.00" }).click();
  await till.page.getByRole("button", { name: "It was never charged" }).click();
  const found = till.page.getByRole("dialog", { name: "It was never charged" });
  // Nothing is done by Enter or Escape, and nothing is filled in.
  await till.page.keyboard.press("Enter");
  await till.page.keyboard.press("Escape");
  await expect(found.getByRole("button", { name: "Record it" })).toBeDisabled();
  await proves(till.page, "The terminal’s journal has no such payment");
  await expectAccessible(till.page);
  await found.getByRole("button", { name: "Record it" }).click();
  await expect(found).toBeHidden();
  await expect(till.page.getByText("Found at the terminal: no money ever moved.")).toBeVisible();
  await expectAccessible(till.page);
  await till.page.getByRole("button", { name: "Close the case" }).click();
  const close = till.page.getByRole("dialog", { name: "Close the case" });
  await proves(till.page, "Neither has the bank");
  await expect(close.getByText("Say whether the terminal really moved the booked money.")).toBeVisible();
  await close.getByRole("radio", { name: "€52.00 was never taken" }).click();
  await expectAccessible(till.page);
  await close.getByRole("button", { name: "Close the case" }).click();
  await expect(close).toBeHidden();
  await expect(till.page.getByText("€52.00 taken out of the books", { exact: false })).toBeVisible();
  await till.page.getByRole("link", { name: /^P-/u }).click();
  await expect(till.page.getByText("Correction of a card payment")).toBeVisible();
  await expect(till.page.getByText("the invoice owes the sum again", { exact: false })).toBeVisible();
  await expect(till.page.getByRole("button", { name: "Payment" })).toBeEnabled();
  await expectAccessible(till.page);
});

test("a charge that a refusal hid is brought into the books by its slip and settles the invoice", async ({ till, client }) => {
  await till.begin();
  await till.sell("P-1104");
  await till.invoice.ok.click();
  await till.terminal.process();
  await client.present("not_enough_funds");
  await till.terminal.expectWord("Failed");
  await till.terminal.press("Close");
  await till.page.getByRole("link", { name: "History of €52.00" }).click();
  await till.page.getByRole("button", { name: "It was charged after all" }).click();
  const found = till.page.getByRole("dialog", { name: "It was charged after all" });
  await proves(till.page, "In the terminal’s journal");
  await found.getByRole("button", { name: "Record it" }).click();
  await expect(found.getByText("Type the sum as it stands on the slip.")).toBeVisible();
  await expectAccessible(till.page);
  await found.getByLabel("Reference on the slip").fill("004127");
  await found.getByLabel("Type it again").fill("004127");
  await found.getByLabel("Time on the slip").fill("9.58");
  await found.getByLabel("Sum on the slip").fill("52");
  await found.getByRole("checkbox").click();
  await found.getByRole("button", { name: "Record it" }).click();
  await expect(found).toBeHidden();
  await till.page.getByRole("button", { name: "Close the case" }).click();
  const close = till.page.getByRole("dialog", { name: "Close the case" });
  await close.getByRole("radio", { name: /^To the invoice/u }).first().click();
  await proves(till.page, "The slip is in the envelope");
  await close.getByRole("button", { name: "Close the case" }).click();
  await expect(close).toBeHidden();
  await till.page.getByRole("link", { name: /^P-/u }).click();
  await expect(till.page.getByText("Paid · settled by hand")).toBeVisible();
  await expectAccessible(till.page);
});
