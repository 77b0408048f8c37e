// The list of invoices and what begins a new one.
import { expect, type Locator, type Page } from "@playwright/test";

export class InvoicesPage {
  readonly search: Locator;
  readonly rows: Locator;
  readonly tabs: Locator;
  readonly stillDue: Locator;
  readonly range: Locator;

  constructor(readonly page: Page) {
    this.search = page.getByRole("searchbox", { name: "Number, client or patient" });
    this.rows = page.getByRole("table", { name: "Invoices" }).locator("tbody").getByRole("row");
    this.tabs = page.getByRole("group", { name: "Show" });
    this.stillDue = page.locator(".invoices-owed b");
    this.range = page.locator(".invoices-range");
  }

  async show(tab: string): Promise<void> {
    await this.tab(tab).click();
    await expect(this.tab(tab)).toHaveAttribute("aria-pressed", "true");
  }

  tab(name: string): Locator {
    return this.tabs.getByRole("button", { name: new RegExp(`^${name}`, "u") });
  }

  row(text: string): Locator {
    return this.rows.filter({ hasText: text });
  }

  /** F4, then the kind. */
  async begin(kind: "Consultation" | "Counter sale"): Promise<void> {
    await this.page.keyboard.press("F4");
    const choice = this.page.getByRole("dialog", { name: "New invoice" });
    await expect(choice).toBeVisible();
    await choice.getByRole("button", { name: new RegExp(`^${kind}`, "u") }).click();
    await expect(choice).toBeHidden();
  }
}
