// The till as its user meets it: screens, by their visible names.
import { expect, type Locator, type Page } from "@playwright/test";
import { DoubtPage } from "./doubt";
import { InvoicePage } from "./invoice";
import { InvoicesPage } from "./invoices";
import { SalePage } from "./sale";
import { TerminalDialogue } from "./terminal-dialogue";

/** Seconds between a scanner's characters. */
const SCANNER_GAP_S = 0.005;

export class Till {
  readonly sale: SalePage;
  readonly invoice: InvoicePage;
  readonly invoices: InvoicesPage;
  readonly terminal: TerminalDialogue;
  readonly doubt: DoubtPage;
  readonly rail: Locator;

  constructor(
    readonly page: Page,
    private readonly url: () => string,
  ) {
    this.sale = new SalePage(page);
    this.invoice = new InvoicePage(page);
    this.invoices = new InvoicesPage(page);
    this.terminal = new TerminalDialogue(page);
    this.doubt = new DoubtPage(page);
    this.rail = page.getByRole("navigation", { name: "Main" });
  }

  /** Opens the till; nobody is signed in yet. */
  async open(): Promise<void> {
    await this.page.goto(this.url());
  }

  /** Opens the till and picks the first name. */
  async begin(): Promise<void> {
    await this.open();
    const who = this.page.getByRole("dialog", { name: "Who is at the till?" });
    await who.getByRole("listitem").first().getByRole("button").click();
    await expect(who).toBeHidden();
    await expect(this.sale.search).toBeVisible();
  }

  async goTo(screen: "Sell" | "Invoices" | "Clients" | "Today" | "Help" | "Settings"): Promise<void> {
    await this.rail.getByRole("link", { name: screen }).click();
  }

  async choose(setting: string, value: string | RegExp): Promise<void> {
    await this.page.getByRole("group", { name: setting }).getByRole("button", { name: value, exact: typeof value === "string" }).click();
  }

  /** Types as a scanner does: faster than any hand, then Enter. The keys carry their own times, so a slow machine scans as fast. */
  async scan(code: string): Promise<void> {
    const keys = await this.page.context().newCDPSession(this.page);
    let timestamp = Date.now() / 1000;
    for (const text of [...code, "\r"]) {
      timestamp += SCANNER_GAP_S;
      const key = text === "\r" ? "Enter" : text;
      await keys.send("Input.dispatchKeyEvent", { type: "keyDown", key, text, timestamp });
      await keys.send("Input.dispatchKeyEvent", { type: "keyUp", key, timestamp });
    }
    await keys.detach();
  }

  /** A finalised counter sale of these codes, its payment form open. */
  async sell(...codes: string[]): Promise<void> {
    for (const code of codes) await this.sale.add(code);
    await this.sale.payment.click();
    await expect(this.invoice.form).toBeVisible();
  }
}
