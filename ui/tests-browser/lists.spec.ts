// Lists in a real browser over real books: from files, with preview, bad rows, import and export; and the invoices of one client.
import { Buffer } from "node:buffer";
import { open, readFile, unlink } from "node:fs/promises";
import type { Locator } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";
import { expectNoKeys, expectNothingLost, expectTouchable } from "./expectations";
import { picture } from "./picture";
import type { Till } from "./pages/till";

const good = "Tuotekoodi;Nimi;Ryhmä;ALV;Hinta;Viivakoodi\nQ-1;Sukka;tarvike;25,5 %;12,90;2100000000036\nQ-2;Liuos;lääke;;1 234,50;\n";
const bad = "code;name;group;price\nQ-1;Sock;supply;12,90\nQ-2;Shoe;supply;twelve\nQ-1;Again;supply;1,00\n;No code;supply;1,00\n";

async function importOfItems(till: Till): Promise<Locator> {
  await till.begin();
  await till.goTo("Settings");
  await till.page.getByRole("navigation", { name: "Pages of the settings" }).getByRole("link", { name: "Price list" }).click();
  await till.page.getByRole("button", { name: "Import" }).click();
  return till.page.getByRole("dialog", { name: "Import a price list" });
}

async function choose(form: Locator, name: string, bytes: string | Buffer): Promise<void> {
  await form.locator("input[type=file]").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(bytes) });
}

test("imports a price list whole, once it is seen what it does", async ({ till }) => {
  const form = await importOfItems(till);
  await expectAccessible(till.page);
  await choose(form, "hinnasto.csv", good);
  await expect(form.getByText("2 new items")).toBeVisible();
  await expect(form.getByText(/hinnasto.csv: 2 rows, UTF-8, columns separated by semicolon/u)).toBeVisible();
  await expectAccessible(till.page);
  await expectNoKeys(till.page);
  await expectTouchable(form);
  await form.getByRole("button", { name: "Import" }).dblclick();
  await expect(form.getByText("Imported.")).toBeVisible();
  await expectAccessible(till.page);
  await form.getByRole("button", { name: "Close" }).last().click();
  await till.goTo("Sell");
  await till.scan("2100000000036");
  await expect(till.sale.line("Sukka")).toContainText("€12.90");
});

test("names every bad row and imports nothing of them", async ({ till }) => {
  const form = await importOfItems(till);
  await choose(form, "bad.csv", bad);
  const table = form.getByRole("table", { name: "3 things must be put right" });
  await expect(table.getByRole("row", { name: /3 price twelve This is no price/u })).toBeVisible();
  await expect(table.getByRole("row", { name: /4 code Q-1 The same stands in row 2/u })).toBeVisible();
  await expect(table.getByRole("row", { name: /5 code – Nothing stands here/u })).toBeVisible();
  await expect(form.getByRole("button", { name: "Import" })).toBeDisabled();
  await expectAccessible(till.page);
  // What a column is can be said otherwise; the whole list is looked through again.
  await form.getByLabel("What “group” is").selectOption("");
  await expect(form.getByRole("table", { name: /5 things must be put right/u })).toBeVisible();
  await form.getByRole("group", { name: "Group of rows that name none" }).getByRole("button", { name: "supply" }).click();
  await expect(form.getByRole("table", { name: /3 things must be put right/u })).toBeVisible();
  await till.page.keyboard.press("Escape");
  await expect(form).toBeHidden();
  await till.page.getByRole("searchbox").fill("Sock");
  await expect(till.page.getByText(/No item matches/u)).toBeVisible();
});

test("refuses what is no list in words, without reading what is too large", async ({ till }) => {
  const form = await importOfItems(till);
  const cases = [
    ["empty.csv", "", /file is empty/u],
    ["sheet.xlsx", "PK\u0003\u0004and so on", /This is a spreadsheet/u],
    ["picture.csv", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2]), /no text the till can read/u],
    ["header.csv", "code;name;price\n", /no rows below its first/u],
    ["broken.csv", 'code;name;price\nA;"never closed;1\nB;C;2\n', /columns of this file can’t be told apart/u],
    ["large.csv", Buffer.alloc(10 * 1024 * 1024 + 1, "x"), /larger than 10 MB and was not read/u],
  ] as const;
  for (const [name, bytes, words] of cases) {
    await choose(form, name, bytes as string | Buffer);
    await expect(form.getByRole("alert").filter({ hasText: words })).toBeVisible();
  }
  await expectAccessible(till.page);
  await choose(form, "hinnasto.csv", good);
  await expect(form.getByText("2 new items")).toBeVisible();
});

test("refuses a file of a gigabyte at once, and one with more rows than a list has", async ({ till }, info) => {
  const form = await importOfItems(till);
  const path = info.outputPath("huge.csv");
  const file = await open(path, "w");
  await file.truncate(1024 * 1024 * 1024);
  await file.close();
  await form.locator("input[type=file]").setInputFiles(path);
  await expect(form.getByRole("alert").filter({ hasText: /larger than 10 MB and was not read/u })).toBeVisible();
  await unlink(path);
  await choose(form, "long.csv", `code;name;price\n${"A;B;1\n".repeat(100_001)}`);
  await expect(form.getByRole("alert").filter({ hasText: /more than 100,000 rows/u })).toBeVisible();
  await expectAccessible(till.page);
});

test("shows how far it is, and can be given up until the last row", async ({ till }) => {
  const form = await importOfItems(till);
  const rows = Array.from({ length: 40_000 }, (_, number) => `ZZ-${number};Sock ${number};supply;5,00`);
  await choose(form, "many.csv", `code;name;group;price\n${rows.join("\n")}\n`);
  await expect(form.getByText("40,000 new items")).toBeVisible({ timeout: 30_000 });
  await form.getByRole("button", { name: "Import" }).click();
  await expect(form.getByRole("progressbar")).toBeVisible();
  await expect(form.getByText(/Nothing is in the books/u)).toBeVisible();
  await expectAccessible(till.page);
  await form.getByRole("button", { name: "Give up" }).click();
  await expect(form).toBeHidden();
  await till.page.getByRole("searchbox").fill("Sock");
  await expect(till.page.getByText(/No item matches/u)).toBeVisible();
  // The till answers meanwhile, and sells.
  await till.goTo("Sell");
  await till.sale.add("P-1104");
  await expect(till.sale.lines).toHaveCount(1);
});

test("reads the code page of Windows, and asks for a decimal mark that no cell proves", async ({ till }) => {
  const form = await importOfItems(till);
  const bytes = Buffer.concat([Buffer.from("code;name;group;price\nQ-1;H"), Buffer.from([0xe4]), Buffer.from("nt;supply;1,234\n")]);
  await choose(form, "windows.csv", bytes);
  await expect(form.getByText(/Windows-1252/u)).toBeVisible();
  await expect(form.getByText(/could stand before decimals or between thousands/u)).toBeVisible();
  await form.getByRole("button", { name: "Point: 12.50" }).click();
  await expect(form.getByText("One new item")).toBeVisible();
  await form.getByRole("button", { name: "Import" }).click();
  await expect(form.getByText("Imported.")).toBeVisible();
  await form.getByRole("button", { name: "Close" }).last().click();
  await till.page.getByRole("searchbox").fill("hänt");
  await expect(till.page.getByRole("table", { name: "Items" })).toContainText("€1,234.00");
});

test("exports a list that comes back unchanged", async ({ till }) => {
  await till.begin();
  await till.goTo("Clients");
  await till.page.getByRole("button", { name: "Export" }).click();
  const saved = till.page.getByText(/Saved as/u);
  await expect(saved).toBeVisible();
  await expectAccessible(till.page);
  const path = (await saved.innerText()).replace(/^Saved as\s*/u, "").trim();
  expect(path).toMatch(/clients-\d{4}-\d{2}-\d{2}\.csv$/u);
  const text = await readFile(path, "utf8");
  expect(text).toContain("number;name;business_id");
  await till.page.getByRole("button", { name: "Import" }).click();
  const form = till.page.getByRole("dialog", { name: "Import clients and patients" });
  await choose(form, "clients.csv", text);
  await expect(form.getByText(/6 clients are in the books already and stay as they are/u)).toBeVisible();
  await form.getByRole("button", { name: "Is changed to what the file says" }).click();
  await expect(form.getByText(/6 clients are in the books already/u)).toBeVisible();
  await expect(form.getByText(/clients are changed/u)).toBeHidden();
});

test("the import fits small screens and large text", async ({ till }) => {
  await till.page.setViewportSize({ width: 1093, height: 614 });
  const form = await importOfItems(till);
  await choose(form, "bad.csv", bad);
  await expect(form.getByRole("table", { name: "3 things must be put right" })).toBeVisible();
  await expectNothingLost(till.page);
});

test("the list of invoices is narrowed to a client who is found by typing, by keyboard and by mouse", async ({ till }) => {
  const { page } = till;
  await till.begin();
  await till.sale.add("P-1104");
  await page.keyboard.press("F8");
  await expect(till.invoice.status("Due")).toBeVisible();
  await till.invoices.begin("Consultation");
  await till.sale.search.fill("misu");
  await page.getByRole("group", { name: "Clients and patients" }).getByRole("option").first().click();
  await till.sale.add("F-2041");
  await page.keyboard.press("F8");
  await expect(till.invoice.status("Due")).toBeVisible();
  await till.goTo("Invoices");
  await expect(till.invoices.rows).toHaveCount(2);

  const filter = page.getByRole("button", { name: /^Client: / });
  const picker = page.getByRole("dialog", { name: "Invoices of which client?" });
  const search = picker.getByRole("combobox");
  await filter.focus();
  await page.keyboard.press("Enter");
  await expect(search).toBeFocused();
  await expect(picker.getByRole("option").nth(1)).toBeVisible();
  await expectAccessible(page);
  await expectNothingLost(page);
  await expectTouchable(picker);
  await picture(page, "client-picker");
  await search.fill("misu");
  await expect(picker.getByRole("option")).toHaveCount(1);
  await expect(picker.getByRole("option")).toHaveAttribute("aria-selected", "true");
  await search.press("Enter");
  await expect(picker).toBeHidden();
  await expect(filter).toBeFocused();
  await expect(till.invoices.rows).toHaveCount(1);
  await expect(till.invoices.row("Misu")).toBeVisible();
  await expectAccessible(page);
  await picture(page, "invoices-of-a-client");

  await filter.click();
  await search.fill("nobody of that name");
  await expect(picker.getByText("No client matches “nobody of that name”.")).toBeVisible();
  await search.press("Enter");
  await expect(picker).toBeVisible();
  await picker.getByRole("button", { name: "All clients" }).click();
  await expect(till.invoices.rows).toHaveCount(2);
  // Somebody who never bought anything.
  await filter.click();
  await search.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(picker).toBeHidden();
  await expect(till.invoices.rows).toHaveCount(0);
  await till.page.setViewportSize({ width: 1093, height: 614 });
  await filter.click();
  await expect(picker.getByRole("option").first()).toBeVisible();
  await expectNothingLost(page);
  await page.keyboard.press("Escape");
  await expect(picker).toBeHidden();
});
