// A payment whose outcome is not known: kept visible, settled by a look or by a person, never twice.
import type { Client } from "./pages/client";
import type { Till } from "./pages/till";
import { expectTouchable } from "./expectations";
import { expect, expectAccessible, test } from "./fixtures";
import { picture } from "./picture";

async function loseTheAnswer(till: Till, client: Client): Promise<void> {
  await till.begin();
  await client.next("answer_lost");
  await till.sell("P-1104");
  await till.invoice.ok.click();
  await till.terminal.process();
  // The terminal is out of reach from here on, so that no look settles it before the test has seen it.
  await client.present("visa_debit");
  await client.connected(false);
  await till.terminal.expectWord("Outcome not known yet");
}

test("is settled by a look and by nothing else", async ({ till, client }) => {
  await loseTheAnswer(till, client);
  await expectAccessible(till.page);
  await till.terminal.press("Look again");
  await expect(till.doubt.heading).toBeVisible();
  await expectAccessible(till.page);
  await expect(till.page.locator(":focus")).toHaveCount(0);
  await client.connected(true);
  await till.doubt.lookUntilSettled();
  await expect(till.page.locator(".doubt .chip")).toHaveText(["Paid", "Paid"]);
  await expectAccessible(till.page);
  await till.doubt.press("To the invoice");
  await till.invoice.expectRows("Paid");
  await expect(till.invoice.due).toHaveText("€0.00");
  expect(await client.moved()).toEqual([5_200]);
  expect((await client.bank()).transaction_posts).toBe(1);
});

test("of a refund is settled in words of money going back, never of a charge", async ({ till, client }) => {
  await till.begin();
  await till.sell("P-1104");
  await till.invoice.ok.click();
  await till.terminal.process();
  await client.present("visa_debit");
  await till.terminal.expectClosed();
  await client.next("answer_lost");
  await till.invoice.refund();
  await till.terminal.process();
  await client.present("visa_debit");
  await client.connected(false);
  await till.terminal.expectWord("Outcome not known yet");
  await till.terminal.press("Look again");
  await expect(till.doubt.heading).toBeVisible();
  const main = till.page.getByRole("main");
  await expect(main.getByRole("button", { name: "The money went back to the card" })).toBeVisible();
  await expect(main).not.toContainText(/charge/u);
  await expectAccessible(till.page);
  await picture(till.page, "doubt-refund");
  await till.doubt.press("No money went back");
  await expect(till.page.getByRole("dialog")).not.toContainText(/charge/u);
  await expectAccessible(till.page);
  await picture(till.page, "doubt-refund-none");
});

test("stays on every screen, holds the sum and the terminal, and can be left open", async ({ till, client }) => {
  await loseTheAnswer(till, client);
  await till.terminal.press("Leave it open");
  await till.terminal.expectClosed();
  await expect(till.doubt.banner).toBeVisible();
  await expect(till.invoice.payment).toBeDisabled();
  await expect(till.page.getByText("Its sum stays reserved.", { exact: false })).toBeVisible();
  await expectAccessible(till.page);
  for (const screen of ["Sell", "Invoices", "Settings"] as const) {
    await till.goTo(screen);
    await expect(till.doubt.banner).toBeVisible();
  }
  await till.page.reload();
  await till.doubt.banner.getByRole("link", { name: "Resolve" }).click();
  await expect(till.doubt.heading).toBeVisible();
  await till.doubt.press("Leave it open");
  await till.invoice.expectRows("Outcome not known yet");
});

test("survives the till being killed", async ({ till, client, books }) => {
  await loseTheAnswer(till, client);
  await books.kill();
  await books.start();
  await till.open();
  await expect(till.doubt.banner).toBeVisible();
  await expect(till.doubt.banner).toContainText("€52.00");
});

test("Enter and Esc press nothing", async ({ till, client }) => {
  await loseTheAnswer(till, client);
  await till.terminal.press("Look again");
  for (const name of ["Look again", "Leave it open", "The card was charged", "The card was not charged"]) {
    await till.page.getByRole("button", { name, exact: true }).focus();
    await till.page.keyboard.press("Enter");
    await till.page.keyboard.press("Escape");
    await expect(till.page.getByRole("dialog")).toHaveCount(0);
    await expect(till.doubt.heading).toBeVisible();
  }
});

test("is settled by hand with the slip's reference", async ({ till, client }) => {
  await loseTheAnswer(till, client);
  const [entry] = (await client.bank()).entries;
  const reference = entry?.stan_auth.slice(0, 6) ?? "";
  await till.terminal.press("Look again");
  await till.doubt.press("The card was charged");
  const dialogue = till.page.getByRole("dialog", { name: "The card was charged" });
  await dialogue.getByRole("button", { name: "Record as charged" }).click();
  await expect(dialogue.getByText("Type the reference.")).toBeVisible();
  await expectAccessible(till.page);
  await dialogue.getByLabel("Reference on the slip").fill(reference);
  await dialogue.getByLabel("Type it again").fill("999999");
  await dialogue.getByLabel("Time on the slip").fill("9.58");
  await dialogue.getByLabel("Sum on the slip").fill("52");
  await dialogue.getByRole("checkbox").click();
  await dialogue.getByRole("button", { name: "Record as charged" }).click();
  await expect(dialogue.getByText("The two references differ.")).toBeVisible();
  await dialogue.getByLabel("Type it again").fill(reference);
  await dialogue.getByRole("button", { name: "Record as charged" }).click();
  await till.invoice.expectRows("Paid · settled by hand");
  await expect(till.doubt.banner).toBeHidden();
  await expectAccessible(till.page);
});

test("is not settled as not charged while the till still waits", async ({ till, client }) => {
  await loseTheAnswer(till, client);
  await till.terminal.press("Look again");
  await till.doubt.press("The card was not charged");
  const dialogue = till.page.getByRole("dialog", { name: "The card was not charged" });
  for (const box of await dialogue.getByRole("checkbox").all()) await box.click();
  await dialogue.getByLabel("Supervisor code").fill("246813");
  await expect(dialogue.getByRole("button", { name: "Record as not charged" })).toBeDisabled();
  await expect(dialogue.getByText(/Quiet time, \d:\d\d left/u)).toBeVisible();
  await expectAccessible(till.page);
});

test("asks before a look that could stop somebody's payment", async ({ till, client }) => {
  await loseTheAnswer(till, client);
  await till.terminal.press("Look again");
  await client.inMenu(true);
  await client.connected(true);
  await till.doubt.press("Look again");
  const gate = till.page.getByRole("alertdialog", { name: /Is nobody paying/u });
  await expect(gate).toBeVisible();
  await expectAccessible(till.page);
  await till.page.keyboard.press("Enter");
  await expect(gate).toBeVisible();
  await gate.getByRole("button", { name: "Don’t look" }).click();
  await expect(gate).toBeHidden();
});

test("counts the looks that asked, and says which asked nothing or reached nobody", async ({ till, client }) => {
  // Minutes of looks while somebody else pays at the terminal: the reply is made one here.
  await till.page.route("**/call/doubt.get", async (route) => {
    const reply = await route.fetch();
    const looks = { looksMade: 4, looksReached: 3, looksGated: 5 };
    await route.fulfill({ response: reply, json: { ...((await reply.json()) as object), ...looks } });
  });
  await loseTheAnswer(till, client);
  await till.terminal.press("Look again");
  const choice = till.page.getByRole("region", { name: "The card was not charged" });
  await expect(choice.getByText("4 looks, none proves a charge (3 needed)")).toBeVisible();
  await expect(choice.getByText("1 look did not reach the terminal")).toBeVisible();
  await expect(choice.getByText("5 further looks were not made: the terminal was busy")).toBeVisible();
  await expectAccessible(till.page);
  await picture(till.page, "doubt-looks");
  await till.goTo("Today");
  await expect(till.page.locator(".today-attention .is-doubt")).toBeVisible();
  await expectAccessible(till.page);
  await picture(till.page, "today-doubt");
});

test("shows what needs attention and offers no outcome to write", async ({ till, client }) => {
  await loseTheAnswer(till, client);
  await till.terminal.press("Leave it open");
  // A contradiction takes a second answer of the bank, which no client can bring about: the reply is made one here.
  const contradicted = { state: "conflict", word: "needs_attention", review: "amount" };
  await till.page.route("**/call/doubt.get", async (route) => {
    const reply = await route.fetch();
    const doubt = (await reply.json()) as { attempt: object };
    await route.fulfill({ response: reply, json: { ...doubt, attempt: { ...doubt.attempt, ...contradicted } } });
  });
  await till.doubt.banner.getByRole("link", { name: "Resolve" }).click();
  await expect(till.page.getByRole("heading", { level: 1, name: "Needs attention" })).toBeVisible();
  await expect(till.page.getByRole("button", { name: "The card was charged" })).toHaveCount(0);
  await expectAccessible(till.page);
});

test("is paid another way only with a supervisor, and what came in twice is to give back", async ({ till, client }) => {
  await loseTheAnswer(till, client);
  await till.terminal.press("Look again");
  await till.doubt.press("Pay another way …");
  const dialogue = till.page.getByRole("dialog", { name: "Pay this invoice another way" });
  const allow = dialogue.getByRole("button", { name: "Allow second payment" });
  await expect(dialogue.getByText("The client may be charged twice.")).toBeVisible();
  await expect(dialogue.getByText("In practice mode the code is 246813.")).toBeVisible();
  await dialogue.getByRole("checkbox", { name: "I told the client so" }).click();
  await dialogue.getByLabel("Why it can’t wait").fill("Their bus leaves");
  await expect(allow).toBeDisabled();
  await dialogue.getByLabel("Supervisor code").fill("000000");
  await till.page.keyboard.press("Enter");
  await expect(dialogue).toBeVisible();
  await allow.click();
  await expect(dialogue.getByText("That is not the supervisor code.", { exact: false })).toBeVisible();
  await expectAccessible(till.page);
  await dialogue.getByLabel("Supervisor code").fill("246813");
  await allow.click();
  await expect(dialogue).toBeHidden();
  await till.invoice.cash();
  await till.invoice.ok.click();
  await till.invoice.expectRows("Outcome not known yet", "Paid");
  await expectAccessible(till.page);
  await till.doubt.banner.getByRole("link", { name: "Resolve" }).click();
  await client.connected(true);
  await till.doubt.lookUntilSettled();
  await till.doubt.press("To the invoice");
  await expect(till.page.getByText("To give back")).toBeVisible();
});

test("offers to stop a terminal that still waits, with every way on above the fold in every language", async ({ till, client }) => {
  await till.page.route("**/call/doubt.get", async (route) => {
    const reply = await route.fetch();
    const busy = { canAskToStop: true, looksMade: 4, looksReached: 3, looksGated: 5 };
    await route.fulfill({ response: reply, json: { ...((await reply.json()) as object), ...busy } });
  });
  await loseTheAnswer(till, client);
  await till.terminal.press("Look again");
  await expect(till.page.getByRole("button", { name: "Abort" })).toBeVisible();
  await expectAccessible(till.page);
  await expectTouchable(till.page.locator(".doubt"));
  const doubt = till.page.url();
  for (const language of ["English", "Suomi", "Svenska", "Norsk bokmål", "Dansk"]) {
    await till.page.locator(".rail a").last().click();
    await till.page.getByRole("button", { name: language }).click();
    await till.page.goto(doubt);
    await expect(till.page.locator(".doubt .reserved")).toBeInViewport({ ratio: 1 });
    await picture(till.page, `doubt-still-busy-${language}`);
  }
});
