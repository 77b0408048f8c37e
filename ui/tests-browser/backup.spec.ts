// Backups of a clinic of one's own: set up with the key on paper, made, rehearsed, and a folder that vanishes.
import { mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expectNoKeys, expectNothingLost, expectTouchable } from "./expectations";
import { expect, expectAccessible, test } from "./fixtures";
import { finnish } from "./pages/start";
import { picture } from "./picture";

test.use({ atStart: true });

test("backs a clinic up into a folder, and rehearses", async ({ start }) => {
  const { page } = start;
  const place = await mkdtemp(join(tmpdir(), "klinikassa-backups-"));
  const folder = join(place, "backups");
  await start.open();
  await start.toSummary(finnish);
  await start.openClinic.click();
  await start.signIn("Riikka Saari");
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("link", { name: "Books and backups" }).click();
  await page.getByRole("button", { name: "Set up backups" }).click();
  await expect(page.getByRole("dialog", { name: "Where do backups go?" })).toBeVisible();
  await picture(page, "backup-folder");
  await expectAccessible(page);
  await page.getByLabel("Folder", { exact: true }).fill(folder);
  await page.getByRole("button", { name: "Next: the recovery key" }).click();
  const shown = page.getByRole("dialog", { name: "The recovery key" });
  const key = ((await shown.getByLabel("The recovery key").textContent()) ?? "").replaceAll(" ", "");
  expect(key).toMatch(/^AGE-SECRET-KEY-1[A-Z0-9]{58}$/u);
  await picture(page, "backup-key");
  await expectAccessible(page);
  await expectTouchable(page.locator("body"));
  await shown.getByLabel(/last six characters/u).fill("ABCDEF");
  await shown.getByRole("button", { name: "Begin" }).click();
  await expect(shown.getByText(/not the end of the recovery key/u)).toBeVisible();
  await shown.getByLabel(/last six characters/u).fill(key.slice(-6).toLowerCase());
  await shown.getByRole("button", { name: "Begin" }).click();
  await expect(shown).toBeHidden();
  await expect(page.getByRole("heading", { name: /^Last backup/u })).toBeVisible();
  // The backup, and the note that vouches for it.
  const made = await readdir(folder);
  expect(made.filter((name) => name.endsWith(".age"))).toHaveLength(1);
  expect(made.filter((name) => !name.endsWith(".age") && !name.endsWith(".age.head"))).toEqual([]);
  await page.getByRole("button", { name: "Rehearse a restore" }).click();
  await expect(page.getByRole("heading", { name: /all sums agree/u })).toBeVisible();
  await picture(page, "backup");
  await expectNoKeys(page);
  await expectNothingLost(page);
  await expectAccessible(page);
  await rename(folder, join(place, "pulled-out"));
  await page.getByRole("button", { name: "Back up now" }).click();
  await expect(page.getByText(/^The backup of .* failed\./u)).toBeVisible();
  await expect(page.getByText(/Put the disk in/u).first()).toBeVisible();
  await picture(page, "backup-gone");
  await expectAccessible(page);
  await rm(place, { recursive: true, force: true });
});
