// A payment taken before a restore: offered where the books say so, booked by its slip, with nothing chosen or filled beforehand.
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { fakePlatform } from "../../test/fake-platform";
import { renderWith } from "../../test/render";
import { eur, terminal } from "../../test/samples";
import { invoice } from "../../test/till-samples";
import { EarlierPayment } from "./EarlierPayment";

const answers = {
  "terminal.options": { terminals: [terminal()], elsewhere: 0 },
  "supervisor.get": { practiceCode: "246813", set: null, waitMs: 0, lost: false },
} as const;

describe("a payment taken before a restore", () => {
  it("is not offered where nothing was restored, or nothing is owed", () => {
    renderWith(fakePlatform({}), <EarlierPayment invoice={invoice({ takesEarlierPayment: false })} />);
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("is booked by its slip at a terminal somebody chose, with evidence and a supervisor", async () => {
    const till = fakePlatform({ ...answers, "terminal.options": { terminals: [terminal()], elsewhere: 0 }, "invoice.earlier_payment": invoice() });
    renderWith(till, <EarlierPayment invoice={invoice({ takesEarlierPayment: true })} />);
    await userEvent.click(screen.getByRole("button", { name: "Book a payment taken earlier" }));
    const book = screen.getByRole("button", { name: "Book it" });
    await userEvent.type(await screen.findByLabelText("Supervisor code"), "246813");
    await userEvent.type(screen.getByLabelText("What proves it"), "The slip in the envelope");
    expect(screen.getByText("Choose the terminal on the slip.")).toBeTruthy();
    expect(book).toHaveProperty("disabled", true);
    await userEvent.selectOptions(screen.getByLabelText("Terminal"), terminal().name);
    await userEvent.type(screen.getByLabelText("Reference on the slip"), "004127");
    await userEvent.type(screen.getByLabelText("Type it again"), "004127");
    await userEvent.type(screen.getByLabelText("Time on the slip"), "9.58");
    await userEvent.type(screen.getByLabelText("Sum on the slip"), "149.90");
    await userEvent.click(book);
    expect(till.requests("invoice.earlier_payment")).toEqual([]);
    await userEvent.click(screen.getByRole("checkbox"));
    await userEvent.click(book);
    expect(till.requests("invoice.earlier_payment")).toMatchObject([
      {
        terminal: terminal().id,
        slip: { reference: "004127", referenceAgain: "004127", timeOnSlip: "09:58", sumOnSlip: eur(14_990), slipKept: true },
        text: "The slip in the envelope",
        code: "246813",
      },
    ]);
  });
});
