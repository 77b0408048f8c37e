// The practice terminal's own window, beside a till in another tab.
import { expect, expectAccessible, test } from "./fixtures";

test("plays the client: card, PIN, red key, and what should happen", async ({ till, books, context }) => {
  await till.begin();
  await till.sell("P-1104");
  await till.invoice.ok.click();

  const window = await context.newPage();
  await window.goto(`${books.url}/simulator.html?lang=en`);
  await expect(window.getByRole("button", { name: "Approved", exact: true })).toBeVisible();
  await expectAccessible(window);

  await till.terminal.process();
  await till.terminal.expectWord("Waiting for the terminal");
  await expect(window.getByText("52,00 EUR")).toBeVisible();
  await window.getByRole("button", { name: "Approved with PIN" }).click();
  for (const digit of "1234") await window.getByRole("button", { name: digit, exact: true }).click();
  await window.getByRole("button", { name: "OK", exact: true }).click();
  await till.terminal.expectClosed();
  await till.invoice.expectRows("Paid");
  await expect(window.getByRole("region", { name: "Printed slip" })).toContainText("7730");
  await expect(window.getByText("Till asked for €52.00")).toBeVisible();
  await expectAccessible(window);
});

test("speaks every language and fits every size", async ({ books, page }) => {
  for (const lang of ["en", "fi", "sv", "nb", "da"]) {
    await page.goto(`${books.url}/simulator.html?lang=${lang}&theme=dark`);
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    await expect(page.getByRole("radio")).toHaveCount(6);
    expect(await page.evaluate(() => /sim-[a-z]/u.test(document.body.innerText))).toBe(false);
  }
  for (const [width, height, size] of [
    [1093, 614, 100],
    [640, 900, 100],
    [1366, 768, 200],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto(`${books.url}/simulator.html?lang=en&size=${size}`);
    await expect(page.getByRole("button", { name: "OK", exact: true })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    await expectAccessible(page);
  }
});
