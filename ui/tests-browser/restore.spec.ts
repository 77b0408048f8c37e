// Restoring a clinic's backup: a file that is none, a wrong key, the right one, what it would mean, and the books afterwards.
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expectNoKeys, expectNothingLost, expectTouchable } from "./expectations";
import { expect, expectAccessible, test } from "./fixtures";
import { finnish } from "./pages/start";
import { picture } from "./picture";

test.use({ atStart: true });

/** Sets backups up as a person does, and gives the key from paper. */
async function setUpBackups(page: Page, folder: string): Promise<string> {
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("link", { name: "Books and backups" }).click();
  await page.getByRole("button", { name: "Set up backups" }).click();
  await page.getByLabel("Folder", { exact: true }).fill(folder);
  await page.getByRole("button", { name: "Next: the recovery key" }).click();
  const shown = page.getByRole("dialog", { name: "The recovery key" });
  const key = ((await shown.getByLabel("The recovery key").textContent()) ?? "").replaceAll(" ", "");
  await shown.getByLabel(/last six characters/u).fill(key.slice(-6));
  await shown.getByRole("button", { name: "Begin" }).click();
  await expect(page.getByRole("heading", { name: /^Last backup/u })).toBeVisible();
  return key;
}

test("restores a backup with the recovery key, after showing what it means", async ({ start }) => {
  test.slow();
  const { page } = start;
  const place = await mkdtemp(join(tmpdir(), "klinikassa-restore-"));
  const folder = join(place, "backups");
  await start.open();
  await expect(page.getByRole("button", { name: "Restore a backup" })).toBeVisible();
  await page.getByRole("button", { name: "Restore a backup" }).click();
  const assistant = page.getByRole("dialog", { name: "Restore a backup" });
  await expect(assistant.getByLabel("Folder with backups")).toBeVisible();
  await picture(page, "restore-start");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(assistant).toBeHidden();

  await start.toSummary(finnish);
  await start.openClinic.click();
  await start.signIn("Riikka Saari");
  const key = await setUpBackups(page, folder);
  const [name] = (await readdir(folder)).filter((one) => one.endsWith(".age"));
  await writeFile(join(folder, "diary.txt"), "Dear diary");

  await page.getByRole("button", { name: "Restore a backup" }).click();
  await expect(assistant.getByRole("radio", { name: name ?? "" })).toBeVisible();
  await picture(page, "restore-choose");
  await expectAccessible(page);
  await expectTouchable(assistant);
  await assistant.getByLabel("The backup’s file").fill(join(folder, "diary.txt"));
  await assistant.getByRole("button", { name: "Read this backup" }).click();
  await expect(assistant.getByText(/is not a backup of Klinikassa/u)).toBeVisible();
  await picture(page, "restore-not-a-backup");
  await expectAccessible(page);
  await assistant.getByRole("button", { name: "Choose another backup" }).click();

  // With the key of the keychain: no code was set, so the key on paper stands for the supervisor.
  await assistant.getByRole("radio", { name: name ?? "" }).click();
  await assistant.getByRole("button", { name: "Read this backup" }).click();
  await expect(assistant.getByText(/Type the recovery key: it stands for the supervisor/u)).toBeVisible();
  await assistant.getByLabel("Recovery key").fill(`${key.slice(0, -1)}`);
  await assistant.getByRole("button", { name: "Read it with this key" }).click();
  await expect(assistant.getByText(/not a whole recovery key/u)).toBeVisible();
  await assistant.getByLabel("Recovery key").fill(key.toLowerCase());
  await assistant.getByRole("button", { name: "Read it with this key" }).click();
  await expect(assistant.getByText(/recovery key stands for the supervisor/u)).toBeVisible();
  await expect(assistant.getByRole("button", { name: "Restore this backup" })).toBeDisabled();
  await assistant.getByRole("combobox", { name: "Who restores?" }).selectOption({ label: "Riikka Saari" });
  await picture(page, "restore-offer");
  await expectAccessible(page);
  await expectTouchable(assistant);
  await expectNoKeys(page);
  await expectNothingLost(page);
  await assistant.getByRole("button", { name: "Restore this backup" }).click();

  const done = page.getByRole("dialog", { name: "The books were restored" });
  await expect(done.getByText(/end with R1 from now on/u)).toBeVisible();
  await expect(done.getByText(/before-restore-/u)).toBeVisible();
  await picture(page, "restored");
  await expectAccessible(page);
  await done.getByRole("button", { name: "Go on" }).click();
  await expect(done).toBeHidden();
  await rm(place, { recursive: true, force: true });
});
