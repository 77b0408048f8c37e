// The first start: two doors, a clinic opened from nothing, and the way between it and practice.
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expectNoKeys, expectNothingLost, expectTouchable } from "./expectations";
import { byHand, expect, expectAccessible, test } from "./fixtures";
import { picture } from "./picture";
import { finnish } from "./pages/start";

test.use({ atStart: true });

const scanOrSearch = "Scan or search to begin";

test("shows two doors, and P opens practice ready to sell", async ({ start }) => {
  const { page } = start;
  await start.open();
  await expect(start.practise).toBeVisible();
  await expectAccessible(page);
  await expectTouchable(page.locator("body"));
  await page.keyboard.press("p");
  await start.signIn("Riikka S.");
  await expect(page.getByText(scanOrSearch)).toBeVisible();
  await expect(page.getByText("Practice mode.")).toBeVisible();
  // Practice is open; from there one's own clinic is one press away.
  await page.getByRole("button", { name: "Open my clinic" }).click();
  await expect(start.setUp).toBeVisible();
});

test("begins practice anew where its file does not open, and keeps the file", async ({ start, books }) => {
  const { page } = start;
  const broken = "this was never a till's database\n".repeat(200);
  await mkdir(join(books.folder, "practice"), { recursive: true });
  await writeFile(join(books.folder, "practice/practice.klinikassa"), broken);
  await start.open();
  await start.practise.click();
  const anew = page.getByRole("button", { name: "Begin practice anew" });
  await expect(anew).toBeVisible();
  await expect(page.getByText("Nothing is deleted")).toBeVisible();
  await expectAccessible(page);
  await expectTouchable(page.locator("body"));
  await picture(page, "anew");
  await anew.click();
  await start.signIn("Riikka S.");
  await expect(page.getByText(scanOrSearch)).toBeVisible();
  const kept = (await readdir(books.folder)).filter((name) => name.startsWith("practice.before-anew-"));
  expect(kept).toHaveLength(1);
  expect(await readFile(join(books.folder, kept[0] ?? "", "practice.klinikassa"), "utf8")).toBe(broken);
});

test("opens a Finnish clinic, and the next start opens it without asking", async ({ start, books }) => {
  const { page } = start;
  await start.open();
  await start.setUp.click();
  await start.chooseCountry("Finland");
  await start.next.click();
  await start.company({ ...finnish, businessId: "1234567-2" });
  await start.next.click();
  await expect(page.getByText(/check digit of this Y-tunnus does not fit/u)).toBeVisible();
  await expect(start.field("Y-tunnus")).toBeFocused();
  await expectAccessible(page);
  // What was typed is there after the till was closed and opened again.
  await page.reload();
  await start.setUp.click();
  await start.next.click();
  await expect(start.field("Company name")).toHaveValue(finnish.organisation);
  await start.field("Y-tunnus").fill("1234567 1");
  await start.field("Company name").focus();
  await expect(start.field("Y-tunnus")).toHaveValue("1234567-1");
  await expect(start.field("VAT number")).toHaveValue("FI12345671");
  await page.getByRole("button", { name: "Back" }).click();
  await page.getByRole("button", { name: "To the start" }).click();
  await start.toSummary(finnish);
  await expectAccessible(page);
  await start.openClinic.click();
  await start.signIn("Riikka Saari");
  await expect(page.getByText(scanOrSearch)).toBeVisible();
  await expect(page.getByText("Practice mode.")).toHaveCount(0);
  await books.kill();
  await books.start();
  await start.open();
  await start.signIn("Riikka Saari");
  await page.getByRole("link", { name: "Settings" }).click();
  await expect(page.getByText("Eläinklinikka Kettu Oy")).toBeVisible();
  await expect(page.getByText("1234567-1")).toBeVisible();
});

test("goes to practice and back, each with its own sale", async ({ start }) => {
  const { page } = start;
  await start.open();
  await start.toSummary(finnish);
  await start.openClinic.click();
  await start.signIn("Riikka Saari");
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("link", { name: "Clinic" }).click();
  await expect(start.field("Company name")).toHaveValue(finnish.organisation);
  await expectAccessible(page);
  await expectTouchable(page.locator("body"));
  await page.getByRole("button", { name: "Open practice mode" }).click();
  await start.signIn("Riikka S.");
  await expect(page.getByText("Practice mode.")).toBeVisible();
  await page.keyboard.press("F2");
  await page.keyboard.type("gastro", byHand);
  await page.getByRole("option").first().click();
  await expect(page.getByRole("grid").locator("tbody tr")).toHaveCount(1);
  await page.getByRole("button", { name: "Back to my clinic" }).click();
  // The clinic stayed open behind practice, and whoever was at its till still is.
  await expect(page.getByText("Practice mode.")).toHaveCount(0);
  await expect(page.getByText(scanOrSearch)).toBeVisible();
  await expect(page.getByRole("button", { name: /Riikka Saari/u })).toBeVisible();
});

test("a double click on Next goes one step on, and never past the last look", async ({ start }) => {
  await start.open();
  await start.toSummary(finnish);
  await start.page.getByRole("button", { name: "Back" }).click();
  await start.step("Who works here?");
  await start.next.dblclick();
  await start.step("Is everything right?");
  await expect(start.openClinic).toBeEnabled();
  await expect(start.openClinic).not.toHaveAttribute("aria-busy", "true");
});

test("shows what is wrong where little fits on the screen", async ({ start }) => {
  const { page } = start;
  await page.setViewportSize({ width: 1093, height: 614 });
  await start.open();
  await start.setUp.click();
  await start.chooseCountry("Finland");
  await start.next.click();
  await start.company({ ...finnish, businessId: "1234567-2" });
  await start.next.click();
  const said = page.getByText(/check digit of this Y-tunnus does not fit/u);
  await expect(said).toBeInViewport({ ratio: 1 });
  // Whoever leaves a wrong number for another step is not called back to it.
  await start.field("Y-tunnus").fill("7654321-2");
  await page.getByRole("button", { name: "Back" }).click();
  await start.step("Where is the clinic?");
  await start.next.click();
  await expect(start.field("Y-tunnus")).toHaveValue("7654321-2");
});

test("makes one Danish clinic of two presses", async ({ start, request, books }) => {
  const { page } = start;
  await start.open();
  await start.toSummary({ ...finnish, country: "Denmark", businessIdLabel: "CVR-nummer", businessId: "12 34 56 74" });
  await expect(page.getByText("DK12345674")).toBeVisible();
  const answers: number[] = [];
  page.on("response", (response) => {
    if (response.url().endsWith("/call/start.open_clinic")) answers.push(response.status());
  });
  await start.openClinic.dblclick();
  await start.signIn("Riikka Saari");
  expect(answers).toEqual([200]);
  const state = await request.post(`${books.url}/call/app.state`, { data: {} });
  expect(await state.json()).toMatchObject({ country: "DK", currency: "DKK", staff: [{ name: "Riikka Saari" }] });
});

test("tells a Swedish clinic what it may do, before and after", async ({ start }) => {
  const { page } = start;
  await start.open();
  await start.setUp.click();
  await start.chooseCountry("Sweden");
  await expect(page.getByText(/Every sale needs a client with name and address/u)).toBeVisible();
  await expect(page.getByText(/skatteförfarandelagen chapter 39/u)).toBeVisible();
  await expectAccessible(page);
  await start.next.click();
  await start.company({ ...finnish, businessIdLabel: "Organisationsnummer", businessId: "1234567-1" });
  await start.next.click();
  await expect(page.getByText(/form of a Finnish Y-tunnus/u)).toBeVisible();
  await page.getByRole("button", { name: "Back" }).click();
  await page.getByRole("button", { name: "To the start" }).click();
  await start.toSummary({ ...finnish, country: "Sweden", businessIdLabel: "Organisationsnummer", businessId: "123456-7897" });
  await start.openClinic.click();
  await start.signIn("Riikka Saari");
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("link", { name: "Clinic" }).click();
  await expect(page.getByText(/no certified or declared cash register/u)).toBeVisible();
});

test("changes departments and this till, and every screen follows", async ({ start }) => {
  const { page } = start;
  await start.open();
  await start.toSummary(finnish);
  await start.openClinic.click();
  await start.signIn("Riikka Saari");
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("link", { name: "Departments" }).click();
  await start.field("Name of another department").fill("Horses");
  await page.getByRole("button", { name: "Add a department" }).dblclick();
  await expect(start.field("Department 2")).toHaveValue("Horses");
  await expect(start.field("Department 3")).toHaveCount(0);
  await start.field("Name of another department").fill("HORSES");
  await page.getByRole("button", { name: "Add a department" }).click();
  await expect(page.getByText("Two of them have the same name", { exact: false })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("radio", { name: "Horses" }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "This till" }).click();
  await expect(page.getByText("Horses")).toBeVisible();
});

test("keeps hostile and endless names as text", async ({ start }) => {
  const { page } = start;
  const markup = '<img src=x onerror="document.title=1"><b>Kettu</b>';
  await start.open();
  await start.toSummary({ ...finnish, organisation: markup });
  await expect(page.getByText(markup)).toBeVisible();
  await page.getByRole("button", { name: "Company", exact: true }).click();
  await start.field("Company name").fill(`Ket\u202Etu`);
  await start.fromCompanyToSummary();
  await start.openClinic.click();
  await start.step("Which company is it?");
  await expect(page.getByText(/characters that can’t stand here/u)).toBeVisible();
  await start.field("Company name").fill("x".repeat(10_000));
  await start.next.click();
  await expect(page.getByText(/The text is too long/u)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  await start.field("Company name").fill(markup);
  await start.fromCompanyToSummary();
  await start.openClinic.click();
  await start.signIn("Riikka Saari");
  await page.getByRole("link", { name: "Settings" }).click();
  await expect(page.getByText(markup)).toBeVisible();
  expect(await page.locator("img").count()).toBe(0);
});

test("test books reach a service of one's own, framed", async ({ start }) => {
  const { page } = start;
  await start.open();
  await page.getByText("More", { exact: true }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Set up test books" }).click();
  await page.getByRole("radio", { name: /A service of my own/u }).click();
  await start.field("Address of the service").fill("http://192.168.1.4");
  await start.chooseCountry("Finland");
  await start.next.click();
  await start.company(finnish);
  await start.next.click();
  await start.field("Department 1").fill("Trial");
  await start.field("Name of this till").fill("Till 1");
  await start.next.click();
  await start.field("Member of staff 1").fill("Onni");
  await start.next.click();
  await page.getByRole("button", { name: "Open the test books" }).click();
  await expect(page.getByText(/no address a test service can have/u)).toBeVisible();
  await start.field("Address of the service").fill("http://127.0.0.1:9");
  for (let step = 0; step < 4; step += 1) await start.next.click();
  await page.getByRole("button", { name: "Open the test books" }).click();
  await start.signIn("Onni");
  await expect(page.getByText("Test books.")).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.dataset["practice"])).toBe("test");
});

for (const language of ["English", "Suomi", "Svenska", "Norsk bokmål", "Dansk"]) {
  test(`speaks ${language} from the door to the last step`, async ({ start }) => {
    const { page } = start;
    await start.open();
    await page.getByRole("button", { name: language }).click();
    await expect(page.getByRole("button", { name: language })).toHaveAttribute("aria-pressed", "true");
    await picture(page, "door");
    await expectNoKeys(page);
    await page.keyboard.press("c");
    const radios = page.getByRole("radio");
    await expect(radios.first()).toBeVisible();
    const on = page.locator('button[type="submit"]');
    for (const country of [1, 2, 3, 0]) {
      await radios.nth(country).click();
      await expectNoKeys(page);
    }
    await on.click();
    const fields = page.locator(".set-up-body input");
    await fields.nth(0).fill(finnish.organisation);
    await fields.nth(1).fill(finnish.address);
    await fields.nth(2).fill("1234567-2");
    await on.click();
    await expect(page.locator(".wrong")).toBeVisible();
    await expectNoKeys(page);
    await fields.nth(2).fill("1234567-1");
    await on.click();
    await expect(fields).toHaveCount(2);
    await expectNoKeys(page);
    await fields.nth(0).fill("1");
    await fields.nth(1).fill("2");
    await on.click();
    await expect(fields).toHaveCount(1);
    await expectNoKeys(page);
    await fields.nth(0).fill("Onni");
    await on.click();
    await expect(page.locator(".summary")).toBeVisible();
    await expectNoKeys(page);
    await picture(page, "summary");
    await expectAccessible(page);
  });
}

for (const [width, height, percent] of [
  [1093, 614, 100],
  [1366, 768, 100],
  [1920, 1080, 100],
  [1366, 768, 200],
] as const) {
  test(`loses nothing of the start at ${width}×${height} and ${percent} % text`, async ({ start }) => {
    const { page } = start;
    await page.setViewportSize({ width, height });
    await start.open();
    await expect(start.setUp).toBeVisible();
    await page.evaluate((size) => document.documentElement.style.setProperty("--text-size", `${size}%`), percent);
    await expectNothingLost(page);
    await start.toSummary(finnish);
    await expectNothingLost(page);
    await page.getByRole("button", { name: "Back" }).click();
    await expectNothingLost(page);
  });
}
