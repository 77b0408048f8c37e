// The papers of an invoice: offered, seen as they will be, kept as a file, and counted as printed.
import { expect, expectAccessible, test } from "./fixtures";

test("a paid invoice's receipt is shown, kept as a file and a copy from then on", async ({ till }) => {
  const { page } = till;
  await till.begin();
  await till.sell("P-1104");
  await till.invoice.cash();
  await till.invoice.ok.click();
  await expect(till.invoice.status("Paid")).toBeVisible();
  await page.keyboard.press("Control+p");
  const papers = page.getByRole("dialog", { name: /^Papers of P-/u });
  await expect(papers.getByRole("radiogroup", { name: "Which paper" }).getByRole("radio").first()).toBeChecked();
  await expect(papers.getByRole("button", { name: "Print" })).toBeEnabled();
  await expect(papers.getByText("€52.00").first()).toBeVisible();
  await expectAccessible(page);
  await papers.getByRole("button", { name: "Save as PDF" }).click();
  await expect(papers.getByText("Saved as a file:", { exact: false })).toBeVisible();
  await expect(papers.getByText("The next print is marked as a copy.", { exact: false })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(papers).toBeHidden();
});
