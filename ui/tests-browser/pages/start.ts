// The start screen and its guided form, by what somebody sees of them.
import { expect, type Locator, type Page } from "@playwright/test";

/** A clinic as somebody would type it. */
export interface Typed {
  country: string;
  organisation: string;
  address: string;
  /** What the country calls a company's number. */
  businessIdLabel: string;
  businessId: string;
  department: string;
  till: string;
  staff: string;
}

export const finnish: Typed = {
  country: "Finland",
  organisation: "Eläinklinikka Kettu Oy",
  address: "Kauppakatu 1, 40100 Jyväskylä",
  businessIdLabel: "Y-tunnus",
  businessId: "12345671",
  department: "Small animals",
  till: "Till 1",
  staff: "Riikka Saari",
};

export class StartPage {
  readonly practise: Locator;
  readonly setUp: Locator;
  readonly next: Locator;
  readonly openClinic: Locator;

  constructor(
    readonly page: Page,
    private readonly url: () => string,
  ) {
    this.practise = page.getByRole("button", { name: /Open practice mode/u });
    this.setUp = page.getByRole("button", { name: /Set up my clinic|Go on setting up/u });
    this.next = page.getByRole("button", { name: "Next", exact: true });
    this.openClinic = page.getByRole("button", { name: "Open the clinic" });
  }

  async open(): Promise<void> {
    await this.page.goto(this.url());
  }

  /** A text field by its name, and not the button that removes it. */
  field(name: string): Locator {
    return this.page.getByRole("textbox", { name, exact: true });
  }

  async step(heading: string): Promise<void> {
    await expect(this.page.getByRole("heading", { name: heading })).toBeVisible();
  }

  async chooseCountry(country: string): Promise<void> {
    await this.page.getByRole("radio", { name: country }).click();
  }

  async company(typed: Typed): Promise<void> {
    await this.field("Company name").fill(typed.organisation);
    await this.field("Address").fill(typed.address);
    await this.field(typed.businessIdLabel).fill(typed.businessId);
  }

  /** Fills the form in, as far as its last step. */
  async toSummary(typed: Typed): Promise<void> {
    await this.setUp.click();
    await this.step("Where is the clinic?");
    await this.chooseCountry(typed.country);
    await this.next.click();
    await this.step("Which company is it?");
    await this.company(typed);
    await this.next.click();
    await this.step("Where does this till stand?");
    await this.field("Department 1").fill(typed.department);
    await this.field("Name of this till").fill(typed.till);
    await this.next.click();
    await this.step("Who works here?");
    await this.field("Member of staff 1").fill(typed.staff);
    await this.next.click();
    await this.step("Is everything right?");
  }

  /** On from a company that was changed: each step stands before the next press. */
  async fromCompanyToSummary(): Promise<void> {
    for (const heading of ["Where does this till stand?", "Who works here?", "Is everything right?"]) {
      await this.next.click();
      await this.step(heading);
    }
  }

  /** Somebody says who is at the till that is shown. */
  async signIn(name: string): Promise<void> {
    const who = this.page.getByRole("dialog", { name: "Who is at the till?" });
    await who.getByRole("button", { name }).click();
    await expect(who).toBeHidden();
  }
}
