// The dialogue at work: keys, presses, and what it refuses to do while money may move.
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Attempt } from "../../api/generated/types";
import { type Answers, fakePlatform, wireError } from "../../test/fake-platform";
import { renderWith } from "../../test/render";
import { appState, attempt, eur, terminal } from "../../test/samples";
import { TerminalDialogue } from "./TerminalDialogue";
import { viewOf } from "./view";

const payment = { type: "payment", invoice: "invoice-1", amount: eur(14_990) } as const;
const both = { terminals: [terminal(), terminal({ id: "terminal-2", name: "Reception 2", number: "70114284", lastUsed: false })], elsewhere: 0 };

function open(answers: Answers, intent: Parameters<typeof TerminalDialogue>[0]["intent"] = payment) {
  const till = fakePlatform({ "app.state": appState, "terminal.options": both, "terminal.choose": both, ...answers });
  const closed = vi.fn();
  renderWith(till, <TerminalDialogue intent={intent} title="P-2026-000018" onClosed={closed} />);
  return { till, closed };
}

const shows = (shown: Attempt) => open({ "attempt.get": shown }, { type: "resume", attempt: shown.id });
const button = (name: string | RegExp) => screen.findByRole("button", { name });

afterEach(() => {
  vi.useRealTimers();
});

describe("choosing a terminal", () => {
  it("takes the one used last, connects ahead, and Enter processes the card there", async () => {
    const { till } = open({ "payment.start": attempt(), "attempt.get": attempt() });
    await screen.findByRole("radio", { name: /Reception 1/u, checked: true });
    await waitFor(() => expect(till.requests("terminal.choose")).toEqual([{ terminal: "terminal-1" }]));
    await userEvent.keyboard("{Enter}");
    await screen.findByRole("heading", { name: "Waiting for the terminal" });
    expect(till.requests("payment.start")).toMatchObject([{ invoice: "invoice-1", amount: eur(14_990), terminal: "terminal-1" }]);
  });

  it("moves the choice with the arrows", async () => {
    const { till } = open({});
    await waitFor(() => expect(document.activeElement?.getAttribute("role")).toBe("radio"));
    await userEvent.keyboard("{ArrowDown}");
    await waitFor(() => expect(till.requests("terminal.choose").at(-1)).toEqual({ terminal: "terminal-2" }));
  });

  it("makes one payment of a double click and a held Enter", async () => {
    let answer: (value: Attempt) => void = () => {};
    const slow = new Promise<Attempt>((resolve) => {
      answer = resolve;
    });
    const { till } = open({ "payment.start": () => slow, "attempt.get": attempt() });
    const process = await button("Process card");
    await waitFor(() => expect(process).toHaveProperty("disabled", false));
    fireEvent.click(process);
    fireEvent.click(process);
    fireEvent.keyDown(document.body, { key: "Enter" });
    await act(async () => answer(attempt()));
    expect(till.requests("payment.start")).toHaveLength(1);
  });

  it("repeats a press that got no answer with the same key", async () => {
    let tries = 0;
    const { till } = open({
      "payment.start": () => {
        tries += 1;
        if (tries === 1) throw new Error("the bridge broke");
        return attempt();
      },
      "attempt.get": attempt(),
    });
    const process = await button("Process card");
    await waitFor(() => expect(process).toHaveProperty("disabled", false));
    await userEvent.click(process);
    await screen.findByRole("alert");
    await userEvent.click(process);
    await screen.findByRole("heading", { name: "Waiting for the terminal" });
    const [first, second] = till.requests("payment.start");
    expect(second?.key).toBe(first?.key);
  });

  it("shows other departments' terminals only when asked, with their department, and never takes one by itself", async () => {
    const off = terminal({ state: "not_connected", selectable: false });
    const surgery = terminal({ id: "terminal-9", name: "Surgery 1", number: "70114299", elsewhere: "Surgery", lastUsed: false });
    const { till } = open({
      "terminal.options": ({ everywhere }) => (everywhere ? { terminals: [off, surgery], elsewhere: 1 } : { terminals: [off], elsewhere: 1 }),
      "payment.start": attempt(),
      "attempt.get": attempt(),
    });
    await screen.findByRole("radio", { name: /Reception 1/u });
    expect(screen.queryByRole("radio", { name: /Surgery 1/u })).toBeNull();
    await userEvent.click(await button("Other department"));
    const other = await screen.findByRole("radio", { name: /Surgery 1.*Surgery.*7011 4299/u, checked: false });
    expect(screen.queryByRole("button", { name: "Other department" })).toBeNull();
    expect(await button(/Process card/u)).toHaveProperty("disabled", true);
    expect(till.requests("terminal.choose")).toEqual([]);
    await userEvent.click(other);
    await userEvent.click(await button(/Process card/u));
    await waitFor(() => expect(till.requests("payment.start")).toMatchObject([{ terminal: "terminal-9" }]));
  });

  it("offers no other department where there is none", async () => {
    open({});
    await screen.findByRole("radio", { name: /Reception 1/u });
    expect(screen.queryByRole("button", { name: "Other department" })).toBeNull();
  });

  it("leads from a terminal that needs reconciliation to its set-up", async () => {
    const { till, closed } = open({ "terminal.options": { terminals: [terminal({ state: "needs_reconciliation" })], elsewhere: 0 } });
    await screen.findByText(/Reception 1 takes no card before a reconciliation/u);
    await userEvent.click(await button("Open its set-up"));
    expect(closed).toHaveBeenCalledWith("closed");
    expect(location.hash).toBe("#/settings/terminals/terminal-1");
    expect(till.requests("payment.start")).toEqual([]);
  });

  it("calls a terminal of another currency what it is, never held, and leads to its set-up", async () => {
    open({ "terminal.options": { terminals: [terminal({ state: "wrong_currency", selectable: false })], elsewhere: 0 } });
    expect(await screen.findByText("Wrong currency")).toBeTruthy();
    expect(screen.getByText(/its slip shows another currency than the books/u)).toBeTruthy();
    expect(screen.queryByText(/a payment is open/u)).toBeNull();
    await userEvent.click(await button("Open its set-up"));
    expect(location.hash).toBe("#/settings/terminals/terminal-1");
  });

  it("says that nothing was sent when no terminal can take a card", async () => {
    const off = { terminals: [terminal({ state: "not_connected", selectable: false })], elsewhere: 0 };
    open({ "terminal.options": off });
    expect(await screen.findByText(/Nothing was sent/u)).toBeTruthy();
    expect(await button("Process card")).toHaveProperty("disabled", true);
    expect(screen.getByText("Not connected")).toBeTruthy();
  });

  it("says so within three seconds when the terminals don't answer", async () => {
    vi.useFakeTimers();
    open({ "terminal.options": () => new Promise(() => {}) });
    await act(() => vi.advanceTimersByTimeAsync(2_900));
    expect(screen.getByText(/don’t answer. Nothing was sent/u)).toBeTruthy();
  });

  it("does not send the sum to another desk when the taken terminal becomes busy", async () => {
    const { till } = open({ "payment.start": attempt() });
    const process = await button("Process card");
    await waitFor(() => expect(process).toHaveProperty("disabled", false));
    till.answer("terminal.options", { terminals: [terminal({ state: "busy", selectable: false }), both.terminals[1] ?? terminal()], elsewhere: 0 });
    act(() => till.hint({ topic: "terminals" }));
    await waitFor(() => expect(process).toHaveProperty("disabled", true));
    await userEvent.keyboard("{Enter}");
    expect(till.requests("payment.start")).toEqual([]);
  });

  it("goes back on Esc without having sent anything", async () => {
    const { till, closed } = open({});
    await button("Back");
    await userEvent.keyboard("{Escape}");
    expect(closed).toHaveBeenCalledWith("closed");
    expect(till.requests("payment.start")).toEqual([]);
  });

  it("does not go back while the press is on its way", async () => {
    const { closed } = open({ "payment.start": () => new Promise<Attempt>(() => {}) });
    const process = await button("Process card");
    await waitFor(() => expect(process).toHaveProperty("disabled", false));
    await userEvent.click(process);
    await userEvent.keyboard("{Escape}");
    expect(await button("Back")).toHaveProperty("disabled", true);
    expect(closed).not.toHaveBeenCalled();
  });

  it("asks for a refund with the positive sum and shows it negative", async () => {
    const back = attempt({ refund: true, amount: eur(-6_800) });
    const { till } = open({ "refund.start": back, "attempt.get": back }, { type: "refund", payment: "payment-1", amount: eur(6_800) });
    expect(screen.getByText("−€68.00")).toBeTruthy();
    const process = await button("Process card");
    await waitFor(() => expect(process).toHaveProperty("disabled", false));
    await userEvent.click(process);
    await waitFor(() => expect(till.requests("refund.start")).toMatchObject([{ payment: "payment-1", amount: eur(6_800) }]));
  });
});

describe("while the terminal works", () => {
  it("lets Enter and Esc do nothing, also on the focused Abort", async () => {
    const { till, closed } = shows(attempt());
    (await button("Abort")).focus();
    await userEvent.keyboard("{Enter}{Escape}");
    expect(till.requests("payment.abort")).toEqual([]);
    expect(closed).not.toHaveBeenCalled();
  });

  it("aborts by Tab and Space", async () => {
    const { till } = open({ "attempt.get": attempt(), "payment.abort": attempt({ abortAsked: true, canAbort: false }) }, { type: "resume", attempt: "attempt-1" });
    await button("Abort");
    await userEvent.tab();
    await userEvent.keyboard(" ");
    expect(till.requests("payment.abort")).toEqual([{ attempt: "attempt-1" }]);
    await screen.findByRole("heading", { name: "Asked the terminal to cancel" });
  });

  it("can be closed when the till can't say how the attempt stands", async () => {
    const { closed } = open({ "attempt.get": () => Promise.reject(wireError("not_found")) }, { type: "resume", attempt: "attempt-1" });
    await screen.findByRole("alert");
    await userEvent.click(await button("Close"));
    expect(closed).toHaveBeenCalledWith("closed");
  });

  it("follows the till's hints", async () => {
    const { till } = shows(attempt());
    await screen.findByRole("heading", { name: "Waiting for the terminal" });
    till.answer("attempt.get", attempt({ word: "failed", state: "declined", closed: true, reason: { code: "insufficient_funds", detail: "51" } }));
    act(() => till.hint({ topic: "attempt", id: "attempt-1" }));
    await screen.findByRole("heading", { name: "Failed" });
    expect(screen.getByText(/Not enough funds on the card/u)).toBeTruthy();
  });
});

describe("what happened", () => {
  const paid = attempt({ word: "paid", state: "approved", closed: true, card: { issuer: "Visa Debit", last4: "4821", verification: "none" } });

  it("closes by itself two seconds after Paid", async () => {
    vi.useFakeTimers();
    const { closed } = shows(paid);
    await act(() => vi.advanceTimersByTimeAsync(0));
    expect(screen.getByText("Visa Debit ···· 4821")).toBeTruthy();
    await act(() => vi.advanceTimersByTimeAsync(1_900));
    expect(closed).not.toHaveBeenCalled();
    await act(() => vi.advanceTimersByTimeAsync(200));
    expect(closed).toHaveBeenCalledWith("closed");
  });

  it("stays with the slip when a purchase is to be signed, and asks nothing of a refund", async () => {
    const card = { issuer: "Visa Debit", last4: "4821", verification: "signature" } as const;
    const reversing = attempt({ id: "reversal-1", refund: true, reversal: true, canAbort: false });
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { closed, till } = open(
      {
        "attempt.get": ({ attempt: id }) => (id === "reversal-1" ? reversing : { ...paid, card, signature: "pending" }),
        "attempt.slips": { customer: "for the client", merchant: "SIGN HERE ______" },
        "signature.refuse": reversing,
      },
      { type: "resume", attempt: "attempt-1" },
    );
    await screen.findByRole("heading", { name: "Paid · signature needed" });
    expect((await screen.findByText("SIGN HERE ______")).getAttribute("aria-label")).toBe("Merchant copy");
    await act(() => vi.advanceTimersByTimeAsync(5_000));
    expect(closed).not.toHaveBeenCalled();
    await userEvent.keyboard("{Enter}{Escape}");
    expect(closed).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole("button", { name: "It does not match" }));
    expect(await screen.findByText(/undoes the payment at the terminal. The client needs no card/u)).toBeTruthy();
    expect(till.requests("signature.refuse")).toMatchObject([{ attempt: "attempt-1" }]);
    expect(screen.queryByRole("button", { name: "Abort" })).toBeNull();
    expect(viewOf({ ...paid, card, signature: "confirmed" }).footer).toBe("closing");
    const left = viewOf({ ...paid, card, signature: "refused" });
    expect([left.footer, left.sentences[0]?.key]).toEqual(["close", "sentence-signature-refused"]);
    expect(viewOf({ ...paid, word: "refunded", refund: true, card }).footer).toBe("closing");
  });

  it("closes sooner on a key", async () => {
    const { closed } = shows(paid);
    await screen.findByRole("heading", { name: "Paid" });
    await userEvent.keyboard("x");
    expect(closed).toHaveBeenCalledTimes(1);
  });

  it("tries again with a new key", async () => {
    const failed = attempt({ word: "failed", state: "declined", closed: true, reason: { code: "client_cancelled", detail: "" } });
    const { till } = open({ "payment.start": attempt(), "attempt.get": failed });
    const process = await button("Process card");
    await waitFor(() => expect(process).toHaveProperty("disabled", false));
    await userEvent.click(process);
    await userEvent.click(await button("Try again"));
    const second = await button("Process card");
    await waitFor(() => expect(second).toHaveProperty("disabled", false));
    await userEvent.click(second);
    await waitFor(() => expect(till.requests("payment.start")).toHaveLength(2));
    const [one, two] = till.requests("payment.start");
    expect(two?.key).not.toBe(one?.key);
  });

  it("offers another tender for a payment and never for a refund", async () => {
    const failed = attempt({ word: "failed", state: "declined", closed: true });
    const { closed } = shows(failed);
    await userEvent.click(await button("Other tender"));
    expect(closed).toHaveBeenCalledWith("other_tender");
  });

  it("has no default in doubt: nothing has the focus, Enter and Esc do nothing", async () => {
    const { till, closed } = shows(attempt({ word: "unknown", state: "unknown", canAbort: false, nextLookMs: 12_000 }));
    await button("Leave it open");
    expect(document.activeElement?.getAttribute("role")).toBe("dialog");
    await userEvent.tab();
    await userEvent.keyboard("{Enter}{Escape}");
    expect(closed).not.toHaveBeenCalled();
    expect(till.requests("doubt.leave_open")).toEqual([]);
  });

  it("closes when left open, even if the note of it could not be stored", async () => {
    const { till, closed } = shows(attempt({ word: "unknown", state: "unknown" }));
    till.answer("doubt.leave_open", () => {
      throw wireError("store_failed");
    });
    await userEvent.click(await button("Leave it open"));
    await waitFor(() => expect(closed).toHaveBeenCalledWith("closed"));
  });
});

describe("the same card and the same sum", () => {
  const refused = attempt({ state: "declined", word: "failed", closed: true, canAbort: false, reason: { code: "duplicate", detail: "3:3" } });
  const earlier = {
    invoice: { id: "invoice-0", name: "P-2026-000017" },
    amount: eur(14_990),
    at: { utcMs: 1_773_302_112_000, offsetMinutes: 120 },
    card: { issuer: "Visa Debit", last4: "4821", verification: null },
  };

  it("shows the first payment and tries again", async () => {
    open({ "attempt.get": { ...refused, earlier }, "payment.start": refused });
    await userEvent.click(await screen.findByRole("button", { name: /Process card/u }));
    await screen.findByText(/saw this card and sum a moment ago/u);
    const shownFirst = screen.getByText("The first payment").closest("dl");
    expect(shownFirst?.textContent).toMatch(/€149\.90 · 09:55.*P-2026-000017 · Visa Debit ···· 4821/u);
    await userEvent.click(await button("Try again"));
    expect(await button(/Process card/u)).toBeTruthy();
  });

  it("says so when the books know no such payment", async () => {
    shows(refused);
    expect(await screen.findByText(/no such payment in this till’s books/u)).toBeTruthy();
    expect(screen.queryByText("The first payment")).toBeNull();
  });
});
