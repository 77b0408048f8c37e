// The books put right: a payment that was never taken leaves them and is owed again; a charge that a refusal hid settles its invoice; and
// one taken before a restore is booked by its slip.
import type { Page } from "@playwright/test";
import { expectNothingLost, expectTouchable } from "./expectations";
import { expect, expectAccessible, test } from "./fixtures";
import { picture } from "./picture";

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
  await picture(till.page, "found-not-taken");
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
  await picture(till.page, "close-not-taken");
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
  await picture(till.page, "found-charged");
  await found.getByLabel("Reference on the slip").fill("004127");
  await found.getByLabel("Type it again").fill("004127");
  await found.getByLabel("Time on the slip").fill("9.58");
  await found.getByLabel("Sum on the slip").fill("52");
  await found.getByRole("checkbox").click();
  await found.getByRole("button", { name: "Record it" }).click();
  await expect(found).toBeHidden();
  await till.page.getByRole("button", { name: "Close the case" }).click();
  const close = till.page.getByRole("dialog", { name: "Close the case" });
  await picture(till.page, "close-charged");
  await expectNothingLost(till.page);
  await close.getByRole("radio", { name: /^To the invoice/u }).first().click();
  await proves(till.page, "The slip is in the envelope");
  await close.getByRole("button", { name: "Close the case" }).click();
  await expect(close).toBeHidden();
  await till.page.getByRole("link", { name: /^P-/u }).click();
  await expect(till.page.getByText("Paid · settled by hand")).toBeVisible();
  await expectAccessible(till.page);
});

test("a payment taken before a restore is booked by its slip, with nothing chosen or filled beforehand", async ({ till }) => {
  const { page } = till;
  // Only restored books offer it: the reply is made one of theirs here. Recording it is still the till's to refuse.
  await page.route("**/call/invoice.get", async (route) => {
    const reply = await route.fetch();
    await route.fulfill({ response: reply, json: { ...((await reply.json()) as object), takesEarlierPayment: true } });
  });
  await till.begin();
  await till.sale.add("P-1104");
  await page.keyboard.press("F8");
  const open = page.getByRole("button", { name: "Book a payment taken earlier" });
  await expect(open).toBeVisible();
  await expectAccessible(page);
  await expectTouchable(page.locator("body"));
  await picture(page, "earlier-offered");
  await open.click();
  const dialogue = page.getByRole("dialog", { name: "Already taken at the terminal" });
  const book = dialogue.getByRole("button", { name: "Book it" });
  await expect(book).toBeDisabled();
  await expect(dialogue.getByText("Choose the terminal on the slip.")).toBeVisible();
  await expectAccessible(page);
  await expectNothingLost(page);
  await picture(page, "earlier");
  await page.setViewportSize({ width: 1093, height: 614 });
  await expectNothingLost(page);
  await expectTouchable(dialogue);
  await page.setViewportSize({ width: 1366, height: 768 });
  await dialogue.getByRole("combobox", { name: "Terminal" }).selectOption({ label: "Reception 1" });
  await proves(page, "The slip is in the envelope");
  await dialogue.getByLabel("Reference on the slip").fill("004127");
  await dialogue.getByLabel("Type it again").fill("004128");
  await dialogue.getByLabel("Time on the slip").fill("9.58");
  await dialogue.getByLabel("Sum on the slip").fill("52");
  await dialogue.getByRole("checkbox").click();
  await book.click();
  await expect(dialogue.getByText("The two references differ.")).toBeVisible();
  await expectAccessible(page);
  await dialogue.getByLabel("Type it again").fill("004127");
  await book.click();
  await expect(dialogue.getByRole("alert")).toBeVisible();
  await expect(dialogue.getByLabel("Reference on the slip")).toHaveValue("004127");
  await expectAccessible(page);
  await picture(page, "earlier-refused");
  await dialogue.getByRole("button", { name: "Back" }).click();
  await expect(dialogue).toBeHidden();
  await till.invoice.expectRows();
});
