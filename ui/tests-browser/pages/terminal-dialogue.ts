// The terminal dialogue.
import { expect, type Locator, type Page } from "@playwright/test";

export class TerminalDialogue {
  readonly panel: Locator;
  readonly processCard: Locator;
  readonly abort: Locator;
  readonly terminals: Locator;

  constructor(readonly page: Page) {
    this.panel = page.getByRole("dialog", { name: /Invoice/u });
    this.processCard = this.panel.getByRole("button", { name: "Process card" });
    this.abort = this.panel.getByRole("button", { name: "Abort", exact: true });
    this.terminals = this.panel.getByRole("radio");
  }

  async process(): Promise<void> {
    await expect(this.processCard).toBeEnabled();
    await this.processCard.click();
  }

  async expectWord(word: string): Promise<void> {
    await expect(this.panel.getByRole("heading", { name: word, exact: true })).toBeVisible();
  }

  async press(name: string): Promise<void> {
    await this.panel.getByRole("button", { name, exact: true }).click();
  }

  async expectClosed(): Promise<void> {
    await expect(this.panel).toBeHidden();
  }
}
