// An invoice with its payments and the form in them.
import { expect, type Locator, type Page } from "@playwright/test";

export class InvoicePage {
  readonly form: Locator;
  readonly refundForm: Locator;
  readonly sum: Locator;
  readonly ok: Locator;
  readonly rows: Locator;
  readonly due: Locator;
  readonly payment: Locator;
  readonly balanceAfter: Locator;

  constructor(readonly page: Page) {
    this.form = page.getByRole("form", { name: "Payment" });
    this.refundForm = page.getByRole("form", { name: "Refund" });
    this.sum = page.getByRole("textbox", { name: "Sum" });
    this.ok = page.getByRole("button", { name: "OK", exact: true });
    this.rows = page.getByRole("region", { name: "Payments" }).getByRole("listitem");
    this.due = page.locator(".actionbar .due dd");
    this.balanceAfter = this.form.getByText("Balance after this payment").locator("xpath=following-sibling::dd");
    this.payment = page.getByRole("button", { name: "Payment", exact: true });
  }

  status(word: string): Locator {
    return this.page.getByRole("banner").or(this.page.locator(".topbar")).getByText(word, { exact: true });
  }

  async card(): Promise<void> {
    await this.form.getByRole("radio", { name: /^Card/u }).click();
  }

  async cash(): Promise<void> {
    await this.form.getByRole("radio", { name: /^Cash/u }).click();
  }

  /** One row of the Payments section, by its word. */
  row(word: string): Locator {
    return this.rows.filter({ has: this.page.getByText(word, { exact: true }) });
  }

  async expectRows(...words: string[]): Promise<void> {
    await expect(this.rows.locator(".chip")).toHaveText(words);
  }

  /** Opens the refund form of the first payment that offers one. */
  async refund(sum?: string): Promise<void> {
    await this.rows.getByRole("button", { name: /^Refund/u }).first().click();
    await expect(this.refundForm).toBeVisible();
    if (sum !== undefined) await this.sum.fill(sum);
    await this.ok.click();
  }
}
