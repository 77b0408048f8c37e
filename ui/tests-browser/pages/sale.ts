// The counter sale.
import { expect, type Locator, type Page } from "@playwright/test";

export class SalePage {
  readonly search: Locator;
  readonly results: Locator;
  readonly lines: Locator;
  readonly payment: Locator;
  readonly due: Locator;
  readonly favourites: Locator;

  constructor(readonly page: Page) {
    this.search = page.getByRole("combobox", { name: "Search items, clients and patients" });
    this.results = page.getByRole("listbox", { name: "Results" });
    this.lines = page.getByRole("grid", { name: "Lines of the sale" }).locator("tbody").getByRole("row");
    this.payment = page.getByRole("button", { name: "Payment", exact: true });
    this.due = page.locator(".actionbar .due dd");
    this.favourites = page.getByRole("list", { name: "Favourites" }).getByRole("button");
  }

  /** Searches and takes the first result with Enter. */
  async add(text: string): Promise<void> {
    const before = await this.lines.count();
    await this.search.fill(text);
    await expect(this.results.getByRole("option").first()).toBeVisible();
    await this.search.press("Enter");
    await expect(this.search).toHaveValue("");
    await expect(this.lines).not.toHaveCount(before);
  }

  line(name: string): Locator {
    return this.lines.filter({ hasText: name });
  }
}
