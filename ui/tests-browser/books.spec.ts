// Books whose file somebody changed: the check behind the screen finds it, every screen says so, and nothing is begun.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expectNoKeys, expectNothingLost, expectTouchable } from "./expectations";
import { expect, expectAccessible, test } from "./fixtures";
import { picture } from "./picture";

/** Another word in the text of a guard, wherever it stands; the file stays as long as it was. */
async function changeGuard(folder: string): Promise<void> {
  const file = join(folder, "practice/practice.klinikassa");
  const bytes = await readFile(file);
  let at = bytes.indexOf("'payment: append-only'");
  expect(at).toBeGreaterThan(0);
  while (at > 0) {
    bytes.write("'payment: append-onlx'", at);
    at = bytes.indexOf("'payment: append-only'", at);
  }
  await writeFile(file, bytes);
}

/** Somebody says who they are; what the screen behind shows is not waited for. */
async function signIn(page: Page): Promise<void> {
  const who = page.getByRole("dialog", { name: "Who is at the till?" });
  await who.getByRole("listitem").first().getByRole("button").click();
  await expect(who).toBeHidden();
}

test("says that the books are whole, and how that is known", async ({ till }) => {
  const { page } = till;
  await till.begin();
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("link", { name: /^Books/u }).click();
  await expect(page.getByRole("heading", { name: /^Whole, checked/u })).toBeVisible();
  await picture(page, "books");
  await expect(page.getByText("Practice books have no note in the keychain")).toBeVisible();
  await page.getByRole("button", { name: "Check now" }).click();
  await expect(page.getByRole("heading", { name: /^Whole, checked/u })).toBeVisible();
  await expectNoKeys(page);
  await expectNothingLost(page);
  await expectTouchable(page.locator("body"));
  await expectAccessible(page);
});

test("holds books that were changed, on every screen, until the good file is back", async ({ till, books }) => {
  const { page } = till;
  await till.begin();
  await books.kill();
  const file = join(books.folder, "practice/practice.klinikassa");
  const good = await readFile(file);
  await changeGuard(books.folder);
  await books.start();
  await till.open();
  await signIn(page);
  const alert = page.getByRole("alert").filter({ hasText: "not as it was written" });
  await expect(alert).toBeVisible();
  await expect(alert).toContainText("card payments are off");
  await expectNothingLost(page);
  await expectAccessible(page);
  await picture(page, "held-sell");
  await page.getByRole("link", { name: "Today" }).click();
  await expect(alert).toBeVisible();
  await page.getByRole("link", { name: "What to do" }).click();
  await expect(page.getByText("Leave the file where it is.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "The check found something wrong" })).toBeVisible();
  await picture(page, "held-books");
  await expectNoKeys(page);
  await expectTouchable(page.locator("body"));
  await expectAccessible(page);
  await books.kill();
  await writeFile(file, good);
  await books.start();
  await till.open();
  await signIn(page);
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("link", { name: /^Books/u }).click();
  await expect(page.getByRole("heading", { name: /^Whole, checked/u })).toBeVisible();
});
