// The payment form and the refund form on their invoice: limits, cash, keys, and one of everything.
import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { CashAnswer, CashQuestion, TerminalOption } from "../../api/generated/types";
import { type Answers, fakePlatform, wireError } from "../../test/fake-platform";
import { appState, attempt, eur, terminal } from "../../test/samples";
import { balance, invoice, quietTill, row } from "../../test/till-samples";
import { App } from "../frame/App";
import { noneTakesCard } from "./card-off";
import { checkSum } from "./sum";

/** What the till says to a question about €149.90 and €149.93 in cash; anything else is not asked in these tests. */
const cashTable: Record<number, { toPay: number; rounding: number }> = {
  14_990: { toPay: 14_990, rounding: 0 },
  10_003: { toPay: 10_005, rounding: 2 },
};
const changeTable: Record<number, number> = { 14_990: 0, 20_000: 5010 };

function cashAnswer({ amount, given }: CashQuestion): CashAnswer {
  const known = cashTable[amount.minor] ?? { toPay: amount.minor, rounding: 0 };
  const change = given === null ? undefined : changeTable[given.minor];
  return {
    toPay: eur(known.toPay),
    rounding: eur(known.rounding),
    change: change === undefined ? null : eur(change),
    suggestions: [eur(15_000), eur(20_000)],
  };
}

async function open(answers: Answers = {}) {
  location.hash = "#/invoice/invoice-1/pay";
  const till = fakePlatform(quietTill({ "cash.preview": cashAnswer, ...answers }));
  render(<App platform={till} />);
  const sum = await screen.findByRole<HTMLInputElement>("textbox", { name: "Sum" });
  return { till, sum };
}

const press = (name: RegExp | string) => userEvent.click(screen.getByRole("button", { name }));
const given = () => screen.findByRole<HTMLInputElement>("textbox", { name: "Amount given" });

describe("the sum", () => {
  const words = { money: (sum: { minor: number }) => `sum ${sum.minor}`, moneyInput: String };
  it.each([
    ["149.90", { ok: true, amount: eur(14_990) }],
    ["149.91", { ok: false, key: "above", args: { limit: "sum 14990" } }],
    ["0", { ok: false, key: "payment-sum-wrong-zero", args: {} }],
    ["0,00", { ok: false, key: "payment-sum-wrong-zero", args: {} }],
    ["", { ok: false, key: "payment-sum-wrong-empty", args: { example: "1250" } }],
    ["-5", { ok: false, key: "payment-sum-wrong-negative", args: { example: "1250" } }],
    ["1,234", { ok: false, key: "payment-sum-wrong-ambiguous", args: { example: "1250" } }],
  ])("%s", (typed, expected) => {
    expect(checkSum(typed, eur(14_990), "above", words)).toEqual(expected);
  });

  it("above what is due says the limit and opens no terminal", async () => {
    const { till, sum } = await open();
    await userEvent.clear(sum);
    await userEvent.type(sum, "150{Enter}");
    expect(screen.getByRole("alert").textContent).toBe("At most €149.90 can be paid here.");
    expect(sum.getAttribute("aria-invalid")).toBe("true");
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(till.requests("payment.start")).toEqual([]);
  });

  it("follows the number pad, which replaces what is selected", async () => {
    const { sum } = await open();
    await press("5");
    await press("0");
    await press(".");
    await press("2");
    expect(sum.value).toBe("50.2");
    await press("Delete the last digit");
    expect(sum.value).toBe("50.");
    await press(/Whole balance/u);
    expect(sum.value).toBe("149.90");
  });
});

describe("the balance after this payment", () => {
  /** What the till says is left of €149.90; the sums it is asked about here and no others. */
  const left: Record<number, number> = { 14_990: 0, 10_000: 4_990, 10_003: 4_987 };
  const preview: Answers = {
    "payment.preview": ({ amount }) => {
      const minor = left[amount.minor];
      if (minor === undefined) throw wireError("amount_not_positive");
      return { balanceAfter: eur(minor) };
    },
  };
  const shown = () => screen.getByText("Balance after this payment").nextElementSibling?.textContent;

  it("is what the till says of the typed sum, by card and in cash", async () => {
    const { till, sum } = await open(preview);
    await waitFor(() => expect(shown()).toBe("€0.00"));
    await userEvent.clear(sum);
    expect(shown()).toBe("–");
    await userEvent.type(sum, "100.03");
    await waitFor(() => expect(shown()).toBe("€49.87"));
    await userEvent.keyboard("k");
    expect(await given()).toBeTruthy();
    expect(shown()).toBe("€49.87");
    expect(till.requests("payment.preview").at(-1)).toEqual({ invoice: "invoice-1", amount: eur(10_003) });
  });

  it("is a dash, never a zero, while the till refuses the sum", async () => {
    const { till, sum } = await open(preview);
    await userEvent.clear(sum);
    await userEvent.type(sum, "7");
    await waitFor(() => expect(till.requests("payment.preview").at(-1)?.amount).toEqual(eur(700)));
    await waitFor(() => expect(shown()).toBe("–"));
  });
});

describe("card", () => {
  it("opens the terminal dialogue for the sum and sends nothing by itself", async () => {
    const { till, sum } = await open({ "payment.start": attempt(), "attempt.get": attempt() });
    await userEvent.clear(sum);
    await userEvent.type(sum, "100{Enter}");
    const dialogue = await screen.findByRole("dialog");
    expect(within(dialogue).getByText("€100.00")).toBeTruthy();
    expect(till.requests("payment.start")).toEqual([]);
    expect(till.requests("cash.pay")).toEqual([]);
  });

  const off = { state: "not_connected", selectable: false } as const;

  it("is off and says so when no terminal is connected; Enter books nothing before a person chose cash", async () => {
    const { till } = await open({ "terminal.options": { terminals: [terminal(off)], elsewhere: 0 }, "cash.pay": invoice() });
    const card = await screen.findByRole<HTMLButtonElement>("radio", { name: /No terminal is connected/u });
    expect(card.disabled).toBe(true);
    expect(screen.queryByRole("radio", { checked: true })).toBeNull();
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "OK" }).disabled).toBe(true);
    expect(screen.getByText(/Choose Cash to take this sum/u)).toBeTruthy();
    await userEvent.keyboard("{Enter}{Enter}c{Enter}");
    expect(till.requests("cash.pay")).toEqual([]);
    await userEvent.keyboard("k");
    await given();
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(till.requests("cash.pay")).toHaveLength(1));
  });

  it("chosen by a person stays chosen when its terminals go away, and OK says why it is off", async () => {
    const { till } = await open();
    await userEvent.click(await screen.findByRole("radio", { name: /Card/u }));
    till.answer("terminal.options", { terminals: [terminal(off)], elsewhere: 0 });
    till.hint({ topic: "terminals" });
    await screen.findByRole("radio", { name: /No terminal is connected/u });
    expect(screen.getByRole("radio", { name: /Card/u, checked: true })).toBeTruthy();
    const ok = screen.getByRole<HTMLButtonElement>("button", { name: "OK" });
    expect(ok.disabled).toBe(true);
    expect(document.getElementById(ok.getAttribute("aria-describedby") ?? "")?.textContent).toMatch(/No terminal is connected/u);
    await userEvent.keyboard("{Enter}");
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(till.requests("cash.pay")).toEqual([]);
  });

  it("is taken by another department's terminal where this one has none", async () => {
    const elsewhere = terminal({ id: "terminal-2", elsewhere: "Stables" });
    await open({ "terminal.options": ({ everywhere }) => ({ terminals: everywhere ? [elsewhere] : [], elsewhere: everywhere ? 0 : 1 }) });
    await userEvent.keyboard("{Enter}");
    expect(await screen.findByRole("dialog")).toBeTruthy();
  });

  it.each<[string, TerminalOption[], string | null]>([
    ["none at all", [], "payment-card-no-terminal"],
    ["all held", [terminal({ state: "held" }), terminal({ state: "held" })], "payment-card-held"],
    ["all of another currency", [terminal({ state: "wrong_currency" })], "payment-card-wrong-currency"],
    ["none connected", [terminal(off)], "payment-card-off"],
    ["each off for a reason of its own", [terminal({ state: "held" }), terminal(off)], "payment-card-none-free"],
    ["one busy", [terminal({ state: "held" }), terminal({ state: "busy" })], null],
    ["one not asked yet", [terminal(off), terminal({ state: "asking" })], null],
  ])("has a reason of its own for terminals: %s", (_name, terminals, key) => {
    expect(noneTakesCard(terminals)).toBe(key);
  });

  it("asks first above the limit, by sum and consequence, with no default", async () => {
    await open({ "app.state": { ...appState, confirmAboveMinor: 10_000 } });
    await userEvent.keyboard("{Enter}");
    const dialogue = await screen.findByRole("alertdialog", { name: "Take €149.90?" });
    expect(document.activeElement).toBe(dialogue);
    await userEvent.keyboard("{Enter}");
    expect(screen.getByRole("alertdialog")).toBeTruthy();
    await userEvent.click(within(dialogue).getByRole("button", { name: "Take €149.90" }));
    expect(await screen.findByRole("dialog")).toBeTruthy();
  });
});

describe("cash", () => {
  it("is chosen with K in the sum field, and C chooses card again", async () => {
    const { sum } = await open();
    await userEvent.keyboard("k");
    expect(await given()).toBeTruthy();
    expect(sum.value).toBe("149.90");
    await userEvent.keyboard("c");
    await waitFor(() => expect(screen.queryByRole("textbox", { name: "Amount given" })).toBeNull());
  });

  it("begins with exactly what is to be paid, and books that on OK", async () => {
    const paid = invoice({ status: "paid", balance: balance({ paid: eur(14_990), due: eur(0), payable: eur(0) }) });
    const { till } = await open({ "cash.pay": paid });
    await userEvent.keyboard("k");
    await waitFor(async () => expect((await given()).value).toBe("149.90"));
    await press(/OK/u);
    await waitFor(() => expect(till.requests("cash.pay")).toHaveLength(1));
    expect(till.requests("cash.pay")[0]).toMatchObject({ invoice: "invoice-1", amount: eur(14_990), given: eur(14_990) });
    await waitFor(() => expect(screen.queryByRole("textbox", { name: "Sum" })).toBeNull());
    expect(await screen.findByText("Nothing is due.")).toBeTruthy();
  });

  it("shows the change the till says, and the rounding as its own line", async () => {
    const { sum } = await open();
    await userEvent.keyboard("k");
    await userEvent.click(await screen.findByRole("button", { name: "€200.00" }));
    expect(await screen.findByText("€50.10")).toBeTruthy();
    await userEvent.clear(sum);
    await userEvent.type(sum, "100.03");
    expect(await screen.findByText("€0.02")).toBeTruthy();
    expect(screen.getByText("€100.05")).toBeTruthy();
  });

  it("refuses less than the sum, in words, and books nothing", async () => {
    const { till } = await open();
    await userEvent.keyboard("k");
    const field = await given();
    await waitFor(() => expect(field.value).toBe("149.90"));
    await userEvent.clear(field);
    await userEvent.type(field, "100{Enter}");
    expect((await screen.findByRole("alert")).textContent).toMatch(/less than the sum/u);
    expect(till.requests("cash.pay")).toEqual([]);
  });

  it("makes one of a double press, and tries again with the same key and everything still typed", async () => {
    const keys: string[] = [];
    await open({
      "cash.pay": ({ key }) => {
        keys.push(key);
        throw wireError("disk_full");
      },
    });
    await userEvent.keyboard("k");
    const field = await given();
    await waitFor(() => expect(field.value).toBe("149.90"));
    await userEvent.clear(field);
    await userEvent.type(field, "200");
    await screen.findByText("€50.10");
    const ok = screen.getByRole("button", { name: /OK/u });
    fireEvent.click(ok);
    fireEvent.click(ok);
    expect((await screen.findByRole("alert")).textContent).toMatch(/disk is full/u);
    expect(keys).toHaveLength(1);
    expect(field.value).toBe("200");
    fireEvent.click(ok);
    await waitFor(() => expect(keys).toHaveLength(2));
    expect(keys[1]).toBe(keys[0]);
  });
});

describe("leaving", () => {
  it("with Escape books nothing and gives Payment back", async () => {
    const { till } = await open();
    expect(screen.getByText("Finish or cancel the payment form above.")).toBeTruthy();
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("textbox", { name: "Sum" })).toBeNull());
    expect(screen.getByRole<HTMLButtonElement>("button", { name: /Payment/u }).disabled).toBe(false);
    expect(till.requests("cash.pay")).toEqual([]);
  });
});

describe("a refund", () => {
  const cashRow = row({
    tender: "cash",
    terminal: null,
    card: null,
    attempt: null,
    hasSlip: false,
    signaturePending: false,
    cash: { given: eur(15_000), change: eur(10), rounding: eur(0) },
  });
  const paid = (...payments: ReturnType<typeof row>[]) =>
    invoice({ status: "paid", payments, balance: balance({ paid: eur(14_990), due: eur(0), payable: eur(0) }) });

  async function openRefund(answers: Answers) {
    location.hash = "#/invoice/invoice-1";
    const till = fakePlatform(quietTill(answers));
    render(<App platform={till} />);
    await userEvent.click(await screen.findByRole("button", { name: "Refund €149.90" }));
    return { till, sum: await screen.findByRole<HTMLInputElement>("textbox", { name: "Sum" }) };
  }

  it("is never more than is left of the payment", async () => {
    const { till, sum } = await openRefund({ "invoice.get": paid(row({ refundable: eur(5000) })) });
    expect(sum.value).toBe("50.00");
    await userEvent.clear(sum);
    await userEvent.type(sum, "50.01{Enter}");
    expect(screen.getByRole("alert").textContent).toBe("At most €50.00 of this payment can be refunded.");
    expect(till.requests("refund.start")).toEqual([]);
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("of a card opens the terminal dialogue and sends nothing by itself", async () => {
    const { till } = await openRefund({ "invoice.get": paid(row()) });
    await userEvent.keyboard("{Enter}");
    expect(await screen.findByRole("dialog")).toBeTruthy();
    expect(till.requests("refund.start")).toEqual([]);
  });

  it("in cash is not booked by the second Enter of a double press on Refund", async () => {
    const { till, sum } = await openRefund({ "invoice.get": paid(cashRow), "cash.refund": invoice() });
    await userEvent.keyboard("{Enter}");
    expect(till.requests("cash.refund")).toEqual([]);
    const ok = screen.getByRole<HTMLButtonElement>("button", { name: "OK" });
    expect(ok.disabled).toBe(true);
    expect(sum.value).toBe("149.90");
    await waitFor(() => expect(ok.disabled).toBe(false));
    await userEvent.keyboard("{Enter}{Enter}");
    await waitFor(() => expect(till.requests("cash.refund")).toHaveLength(1));
  });

  it("in cash says what to hand out, after it is booked", async () => {
    const back = row({
      key: "row-2",
      tender: "cash",
      refund: true,
      word: "refunded",
      amount: eur(-10_003),
      refundable: null,
      cash: { given: eur(10_005), change: eur(0), rounding: eur(-2) },
    });
    const after = invoice({
      status: "partly_paid",
      payments: [cashRow, back],
      balance: balance({ paid: eur(14_990), refunded: eur(10_003), due: eur(10_003), payable: eur(10_003) }),
    });
    const { till, sum } = await openRefund({ "invoice.get": paid(cashRow), "cash.refund": after });
    await waitFor(() => expect(screen.getByRole<HTMLButtonElement>("button", { name: "OK" }).disabled).toBe(false));
    await userEvent.clear(sum);
    await userEvent.type(sum, "100.03{Enter}");
    expect(await screen.findByText(/Hand out €100.05 to the client/u)).toBeTruthy();
    expect(till.requests("cash.refund")).toMatchObject([{ payment: "payment-1", amount: eur(10_003) }]);
    expect(screen.getByText("€100.03 was refunded, so the invoice owes it again.")).toBeTruthy();
  });

  it("is not offered where nothing can be returned", async () => {
    location.hash = "#/invoice/invoice-1";
    render(<App platform={fakePlatform(quietTill({ "invoice.get": paid(row({ refundable: null })) }))} />);
    await screen.findByText("Paid", { selector: ".payment .chip" });
    expect(screen.queryByRole("button", { name: /Refund/u })).toBeNull();
  });
});
