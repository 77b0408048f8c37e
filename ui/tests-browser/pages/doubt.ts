// The screen of a payment whose outcome is not known.
import { expect, type Locator, type Page } from "@playwright/test";

export class DoubtPage {
  readonly heading: Locator;
  readonly banner: Locator;

  constructor(readonly page: Page) {
    this.heading = page.getByRole("heading", { level: 1, name: "Outcome not known yet" });
    this.banner = page.locator(".doubt-banner");
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole("button", { name, exact: true }).click();
  }

  /** Presses *Look again*, unless the till's own next look is quicker. */
  async lookUntilSettled(): Promise<void> {
    await Promise.any([this.press("Look again"), this.expectSettled()]);
    await this.expectSettled();
  }

  async expectSettled(): Promise<void> {
    await expect(this.page.getByRole("heading", { level: 1, name: "Outcome settled" })).toBeVisible();
  }
}
