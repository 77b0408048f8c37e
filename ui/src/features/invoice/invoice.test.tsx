// The page of one invoice: every row says what happened in a word and a sentence, and offers only what can be done.
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { Invoice, Word } from "../../api/generated/types";
import { type Answers, fakePlatform, wireError } from "../../test/fake-platform";
import { appState, attempt, eur } from "../../test/samples";
import { balance, invoice, quietTill, row } from "../../test/till-samples";
import { App } from "../frame/App";
import { meterPercent } from "./InvoiceSide";
import { paymentBlocked } from "./InvoiceScreen";

async function open(shown: Invoice, answers: Answers = {}) {
  location.hash = "#/invoice/invoice-1";
  const till = fakePlatform(quietTill({ "invoice.get": shown, ...answers }));
  render(<App platform={till} />);
  await screen.findByRole("heading", { name: shown.number });
  return till;
}

const nothingDue = balance({ paid: eur(14_990), due: eur(0), payable: eur(0) });

describe("Payment", () => {
  it.each([
    [invoice(), null, false, null],
    [invoice(), "payment", false, "invoice-form-open"],
    [invoice(), "refund", false, "invoice-refund-form-open"],
    [invoice({ balance: nothingDue }), null, false, "invoice-nothing-due"],
    [invoice({ balance: balance({ pending: eur(14_990), payable: eur(0) }), openAttempt: "attempt-1" }), null, false, "invoice-running"],
    [invoice({ balance: balance({ pending: eur(14_990), payable: eur(0) }), openAttempt: "attempt-1" }), null, true, "invoice-held"],
  ] as const)("case %#", (shown, form, inDoubt, why) => {
    expect(paymentBlocked(shown, form, inDoubt)).toBe(why);
  });

  it("is off while nothing is due, with the reason beside it", async () => {
    await open(invoice({ status: "paid", balance: nothingDue }));
    const pay = screen.getByRole<HTMLButtonElement>("button", { name: /Payment/u });
    expect(pay.disabled).toBe(true);
    expect(document.getElementById(pay.getAttribute("aria-describedby") ?? "")?.textContent).toBe("Nothing is due.");
  });

  it("opens with F9", async () => {
    await open(invoice());
    await userEvent.keyboard("{F9}");
    expect(await screen.findByRole("textbox", { name: "Sum" })).toBeTruthy();
  });
});

const noMoney = { payment: null, refundable: null, reference: null, hasSlip: false } as const;

describe("the rows", () => {
  const words: [Word, string, string | null][] = [
    ["connecting", "Connecting", "Open"],
    ["waiting", "Waiting for the terminal", "Open"],
    ["unknown", "Outcome not known yet", "Resolve"],
    ["cancelled", "Cancelled", null],
    ["not_sent", "Not sent", null],
    ["not_started", "Not started", null],
    ["failed", "Failed", null],
    ["not_charged_by_hand", "Not charged · settled by hand", null],
    ["needs_attention", "Needs attention", "Resolve"],
    ["case_closed", "Settled · case closed", null],
  ];
  it.each(words)("%s reads “%s” and offers %s", async (word, text, action) => {
    await open(invoice({ payments: [row({ ...noMoney, word })] }));
    const shown = screen.getByRole("listitem", { name: "" });
    expect(within(shown).getByText(text)).toBeTruthy();
    const offered = [...within(shown).queryAllByRole("button"), ...within(shown).queryAllByRole("link")];
    // Its history can be read in every state; beside it, at most one thing can be done.
    const expected = action === null ? ["History"] : [action, "History"];
    expect(new Set(offered.map((each) => each.textContent))).toEqual(new Set(expected));
    expect(offered).toHaveLength(expected.length);
  });

  it("a refund that failed says that nothing was paid back", async () => {
    const reason = { code: "expired_card", detail: "54" };
    await open(invoice({ payments: [row({ ...noMoney, refund: true, word: "failed", reason, amount: eur(-1_200) })] }));
    const shown = screen.getByRole("listitem", { name: "" });
    expect(within(shown).getByText("The card has expired. Nothing was paid back.")).toBeTruthy();
    expect(shown.textContent).not.toMatch(/charged/u);
  });

  it("a paid card says whose, which reference and how verified, and keeps its slip", async () => {
    const till = await open(invoice({ payments: [row()] }), { "attempt.slips": { customer: "OSTO  149,90", merchant: "" } });
    expect(screen.getByText(/Ref\. 004127 · PIN/u)).toBeTruthy();
    expect(screen.getByText(/Visa Debit ···· 4821, Reception 1/u)).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Slip of €149.90" }));
    expect(await screen.findByText(/OSTO/u)).toBeTruthy();
    expect(till.requests("attempt.slips")).toEqual([{ attempt: "attempt-1" }]);
    await userEvent.click(screen.getByRole("button", { name: "Merchant copy" }));
    expect(screen.getByText("No slip is kept for this copy.")).toBeTruthy();
  });

  it("a failed try says why, and that nothing was charged", async () => {
    await open(invoice({ payments: [row({ ...noMoney, word: "failed", reason: { code: "insufficient_funds", detail: "51" } })] }));
    expect(screen.getByText(/Not enough funds on the card\. Nothing was charged\./u)).toBeTruthy();
  });

  it("a try refused until the terminal is reconciled leads to that terminal's set-up", async () => {
    await open(invoice({ payments: [row({ ...noMoney, word: "failed", reason: { code: "must_reconcile", detail: "87" } })] }));
    const link = screen.getByRole("link", { name: "Open its set-up" });
    expect(link.getAttribute("href")).toBe("#/settings/terminals/terminal-1");
  });

  it("a reason nobody translated still shows its code", async () => {
    await open(invoice({ payments: [row({ ...noMoney, word: "failed", reason: { code: "something_new", detail: "Z9" } })] }));
    expect(screen.getByText(/Z9/u)).toBeTruthy();
  });

  it("a refund is negative; a payment partly refunded says what is left", async () => {
    await open(
      invoice({
        payments: [
          row({ refundable: eur(8190) }),
          row({ key: "row-2", refund: true, word: "refunded", amount: eur(-6800), refundable: null }),
        ],
      }),
    );
    expect(screen.getByText("−€68.00")).toBeTruthy();
    expect(screen.getByText(/€81\.90 of it can still be refunded/u)).toBeTruthy();
    expect(screen.getByText("Refund to card")).toBeTruthy();
  });

  it("a payment that was never taken stands as a correction, moves no money and offers nothing", async () => {
    await open(
      invoice({
        payments: [row({ ...noMoney, key: "payment-2", payment: "payment-2", correction: true, word: "not_charged_by_hand", amount: eur(-14_990) })],
      }),
    );
    expect(screen.getByText("Correction of a card payment")).toBeTruthy();
    expect(screen.getByText(/No money moved; the invoice owes the sum again/u)).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^Refund/u })).toBeNull();
  });

  it("a running attempt opens its dialogue again", async () => {
    const till = await open(invoice({ payments: [row({ ...noMoney, word: "waiting" })], openAttempt: "attempt-1" }), {
      "attempt.get": attempt(),
    });
    await userEvent.click(screen.getByRole("button", { name: "Open" }));
    expect(await screen.findByRole("dialog")).toBeTruthy();
    expect(till.requests("attempt.get")[0]).toEqual({ attempt: "attempt-1" });
  });
});

describe("where its money stands", () => {
  it.each([
    [14_990, 0],
    [7495, 50],
    [0, 100],
    [-10, 100],
    [20_000, 0],
  ])("due %i of 14990 draws %i percent", (due, percent) => {
    expect(meterPercent(invoice({ balance: balance({ due: eur(due) }) }))).toBe(percent);
  });

  it("says why it owes again after a refund", async () => {
    await open(invoice({ balance: balance({ paid: eur(14_990), refunded: eur(6800), due: eur(6800), payable: eur(6800) }) }));
    expect(screen.getByText("€68.00 was refunded, so the invoice owes it again.")).toBeTruthy();
  });

  it("asks again when a hint names it, and only then", async () => {
    const till = await open(invoice());
    const before = till.requests("invoice.get").length;
    till.answer("invoice.get", invoice({ status: "paid", balance: nothingDue }));
    till.hint({ topic: "invoice", id: "another" });
    till.hint({ topic: "terminals" });
    expect(till.requests("invoice.get")).toHaveLength(before);
    till.hint({ topic: "invoice", id: "invoice-1" });
    await waitFor(() => expect(screen.getByText("Nothing is due.")).toBeTruthy());
  });

  it("says so when it is not there", async () => {
    location.hash = "#/invoice/gone";
    const till = fakePlatform(
      quietTill({
        "invoice.get": () => {
          throw wireError("not_found");
        },
        "app.state": appState,
      }),
    );
    render(<App platform={till} />);
    expect((await screen.findByRole("alert")).textContent).toMatch(/no longer here/u);
  });
});
