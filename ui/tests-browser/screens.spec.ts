// Every screen: reachable in five languages, at every size, with hostile text inert.
import type { Page } from "@playwright/test";
import { expectNoKeys, expectNothingLost, expectTouchable } from "./expectations";
import { expect, expectAccessible, test } from "./fixtures";
import { goesRound } from "./pages/round";
import { picture, snapshot } from "./picture";

/** The settings' page of the terminals, whatever the language. */
async function openTerminals(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = "#/settings/terminals";
  });
  await expect(page.locator(".check .step")).toHaveCount(8);
}

test("meets a finger with 44 px everywhere", async ({ till, client }) => {
  const everything = till.page.locator("body");
  await till.begin();
  await till.sale.add("P-1104");
  await expectTouchable(everything);
  await till.sale.search.fill("dent");
  await expect(till.sale.results).toBeVisible();
  await expectTouchable(till.sale.results);
  await till.page.keyboard.press("Escape");
  await till.page.keyboard.press("F6");
  await expect(till.page.getByRole("dialog", { name: "Discount" })).toBeVisible();
  await expectTouchable(everything);
  await till.page.keyboard.press("Escape");
  await till.page.keyboard.press("F9");
  await till.invoice.cash();
  await expectTouchable(everything);
  await till.invoice.card();
  await till.invoice.ok.click();
  await expect(till.terminal.processCard).toBeEnabled();
  await expectTouchable(everything);
  await till.terminal.process();
  await till.terminal.expectWord("Waiting for the terminal");
  await expectTouchable(everything);
  await client.present("visa_debit");
  await till.terminal.expectClosed();
  await expectTouchable(everything);
  for (const screen of ["Invoices", "Today", "Help", "Settings"] as const) {
    await till.goTo(screen);
    await expectTouchable(everything);
  }
  await openTerminals(till.page);
  await expectTouchable(everything);
});

test("opens with who is at the till, and every screen passes axe", async ({ till }) => {
  await till.open();
  await expect(till.page.getByRole("dialog", { name: "Who is at the till?" })).toBeVisible();
  await expectAccessible(till.page);
  await till.begin();
  await expectAccessible(till.page);
  for (const screen of ["Invoices", "Today", "Help", "Settings"] as const) {
    await till.goTo(screen);
    await expect(till.page.getByRole("heading", { level: 1, name: screen })).toBeVisible();
    await expectAccessible(till.page);
  }
});

test("goes back to the system's language", async ({ till }) => {
  await till.begin();
  await till.goTo("Settings");
  const language = till.page.getByRole("group", { name: "Language" });
  await expect(language.getByRole("button", { name: "As the system" })).toHaveAttribute("aria-pressed", "true");
  await language.getByRole("button", { name: "Suomi" }).click();
  await expect(till.page.locator("html")).toHaveAttribute("lang", "fi");
  await till.page.getByRole("group", { name: "Kieli" }).getByRole("button", { name: "Järjestelmän mukaan" }).click();
  await expect(till.page.locator("html")).toHaveAttribute("lang", "en");
  await expectAccessible(till.page);
  await till.page.reload();
  await expect(language.getByRole("button", { name: "As the system" })).toHaveAttribute("aria-pressed", "true");
});

const languages = [
  ["English", "en", "Invoices"],
  ["Suomi", "fi", "Laskut"],
  ["Svenska", "sv", "Fakturor"],
  ["Norsk bokmål", "nb", "Fakturaer"],
  ["Dansk", "da", "Fakturaer"],
] as const;

for (const [name, code, invoices] of languages) {
  test(`speaks ${name} on every screen`, async ({ till, client }) => {
    await till.begin();
    await till.goTo("Settings");
    await till.page.getByRole("button", { name }).click();
    await expect(till.page.locator("html")).toHaveAttribute("lang", code);
    await expectNoKeys(till.page);
    await openTerminals(till.page);
    await expectNoKeys(till.page);
    await picture(till.page, "terminals");
    await till.page.locator(".rail a").nth(1).click();
    await expect(till.page.getByRole("heading", { level: 1 })).toHaveText(invoices);
    await expectNoKeys(till.page);
    await picture(till.page, "invoices");
    await till.page.locator(".rail a").first().click();
    await till.sale.search.or(till.page.getByRole("combobox")).first().fill("P-1104");
    await till.page.getByRole("option").first().click();
    await expect(till.page.getByRole("grid").locator("tbody tr")).toHaveCount(1);
    await expectNoKeys(till.page);
    await picture(till.page, "sale");
    await till.page.keyboard.press("F9");
    await expect(till.page.locator("form")).toBeVisible();
    await expectNoKeys(till.page);
    await picture(till.page, "payment");
    await till.page.keyboard.press("Enter");
    const dialogue = till.page.getByRole("dialog");
    await expect(dialogue.getByRole("radio", { checked: true })).toBeVisible();
    await expectNoKeys(till.page);
    await till.page.keyboard.press("Enter");
    await client.present("not_enough_funds");
    await expect(dialogue.locator(".orb-failed")).toBeVisible();
    await expectNoKeys(till.page);
    await picture(till.page, "declined");
    await till.page.keyboard.press("Escape");
    await expectAccessible(till.page);
    await client.next("answer_lost");
    await till.page.keyboard.press("F9");
    await expect(till.page.locator("form")).toBeVisible();
    await till.page.keyboard.press("Enter");
    await expect(dialogue.getByRole("radio", { checked: true })).toBeVisible();
    await till.page.keyboard.press("Enter");
    await client.present("visa_debit");
    await client.connected(false);
    await expect(dialogue.locator(".orb-doubt")).toBeVisible();
    await expectNoKeys(till.page);
    await picture(till.page, "doubt-dialogue");
    await dialogue.getByRole("button").last().click();
    await expect(till.page.locator(".doubt")).toBeVisible();
    await expectNoKeys(till.page);
    await picture(till.page, "doubt");
    await till.page.locator(".choice .btn").nth(2).click();
    await expectNoKeys(till.page);
    await picture(till.page, "not-charged");
  });
}

for (const [name, code] of languages) {
  test(`goes round the desk in ${name}`, async ({ till, client }) => {
    test.slow();
    // What the dark and the large desk change is the same in every language.
    const first = code === "en";
    await goesRound(till, client, [name, code], 100, async (screen) => {
      await (first ? picture : snapshot)(till.page, screen);
      await expectNoKeys(till.page);
      await expectNothingLost(till.page);
      await expectAccessible(till.page, first ? undefined : ["light"]);
    });
  });
}

// In Finnish, whose words are the longest.
for (const [width, height, percent] of [
  [1093, 614, 100],
  [1366, 768, 200],
  [1093, 614, 200],
] as const) {
  test(`goes round the desk at ${width}×${height} and ${percent} % text`, async ({ till, client }) => {
    test.slow();
    await till.page.setViewportSize({ width, height });
    await goesRound(till, client, ["Suomi", "fi"], percent, async (screen) => {
      await snapshot(till.page, screen);
      await expectNothingLost(till.page);
    });
  });
}

for (const [width, height, percent] of [
  [1093, 614, 100],
  [1366, 768, 100],
  [1920, 1080, 100],
  [1366, 768, 200],
  [1093, 614, 200],
] as const) {
  test(`loses nothing at ${width}×${height} and ${percent} % text`, async ({ till }) => {
    await till.page.setViewportSize({ width, height });
    await till.begin();
    await till.goTo("Settings");
    await till.page.getByRole("button", { name: `${percent} %` }).click();
    await expectNothingLost(till.page);
    await openTerminals(till.page);
    await expectNothingLost(till.page);
    await till.goTo("Invoices");
    await expectNothingLost(till.page);
    await till.goTo("Sell");
    await till.sale.add("P-1104");
    await expectNothingLost(till.page);
    await till.sale.payment.click();
    await expect(till.invoice.form).toBeVisible();
    await expectNothingLost(till.page);
    await till.invoice.ok.click();
    await expect(till.terminal.processCard).toBeEnabled();
    await expectNothingLost(till.page);
    await expectAccessible(till.page);
  });
}

const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>\u202Egnp.exe\u2066 \u0007';

test("renders hostile names as text", async ({ till }) => {
  await till.page.route("**/call/search.find", async (route) => {
    const reply = await route.fetch();
    const found = (await reply.json()) as { items: { name: string; code: string }[] };
    const items = found.items.map((item, index) => ({ ...item, name: index === 0 ? hostile : "x".repeat(10_000) }));
    await route.fulfill({ response: reply, json: { ...found, items } });
  });
  await till.page.route("**/call/app.state", async (route) => {
    const reply = await route.fetch();
    const state = (await reply.json()) as { staff: { name: string }[] };
    await route.fulfill({ response: reply, json: { ...state, staff: state.staff.map((one) => ({ ...one, name: `${hostile}${one.name}` })) } });
  });
  await till.begin();
  await till.sale.search.fill("dent");
  await expect(till.sale.results.getByText("<img src=x", { exact: false }).first()).toBeVisible();
  expect(await till.page.locator("img, script:not([src])").count()).toBe(0);
  expect(await till.page.title()).not.toMatch(/^[12]$/u);
  await expectAccessible(till.page);
  expect(await till.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  await till.sale.search.fill(hostile.slice(0, 120));
  await expect(till.page.getByText("Nothing found for", { exact: false }).or(till.sale.results)).toBeVisible();
  expect(await till.page.locator("img").count()).toBe(0);
});

test("says what happened when the till does not answer", async ({ till }) => {
  await till.begin();
  await till.page.route("**/call/sale.add_item", (route) => route.abort());
  await till.sale.search.fill("P-1104");
  await expect(till.sale.results).toBeVisible();
  await till.sale.search.press("Enter");
  await expect(till.page.getByRole("alert")).toBeVisible();
  await expectAccessible(till.page);
  await expect(till.sale.lines).toHaveCount(0);
});
