// The doubt screen: no default, the gate before a look, evidence that is checked before it is sent.
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { Doubt, Supervisor } from "../../api/generated/types";
import { FrameProvider } from "../../foundations/frame";
import { type Answers, fakePlatform, wireError } from "../../test/fake-platform";
import { renderWith } from "../../test/render";
import { appState, doubt, terminal } from "../../test/samples";
import { DoubtScreen } from "./DoubtScreen";

const kept: Supervisor = { practiceCode: null, set: { at: { utcMs: 1_773_305_090_000, offsetMinutes: 120 }, staff: "Riikka" }, waitMs: 0, lost: false };

function open(shown: Doubt, answers: Answers = {}) {
  const till = fakePlatform({ "doubt.get": shown, "terminal.options": { terminals: [terminal()], elsewhere: 0 }, "supervisor.get": kept, ...answers });
  renderWith(
    till,
    <FrameProvider value={{ app: appState, pickStaff: () => {}, startInvoice: () => {}, openTerminal: () => {}, terminalOpen: false }}>
      <DoubtScreen attempt="attempt-1" />
    </FrameProvider>,
  );
  return till;
}

const button = (name: string) => screen.findByRole("button", { name });

describe("the doubt screen", () => {
  it("opens with nothing focused, and Enter presses nothing", async () => {
    const till = open(doubt());
    const look = await button("Look again");
    expect(document.activeElement).toBe(document.body);
    look.focus();
    await userEvent.keyboard("{Enter}{Escape}");
    expect(till.requests("doubt.look_again")).toEqual([]);
  });

  it("looks at once, and asks before a look that could stop somebody's payment", async () => {
    const till = open(doubt(), {
      "doubt.look_again": ({ nobodyIsPaying }) => {
        if (!nobodyIsPaying) throw wireError("look_gated", "unknown");
        return doubt();
      },
    });
    await userEvent.click(await button("Look again"));
    await screen.findByRole("alertdialog", { name: "Is nobody paying on Reception 1?" });
    await userEvent.click(await button("Nobody is paying on it, look now"));
    expect(till.requests("doubt.look_again").map((asked) => asked.nobodyIsPaying)).toEqual([false, true]);
    await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
  });

  it("checks the slip before it is sent and keeps what was typed", async () => {
    const till = open(doubt(), {
      "doubt.charged": () => {
        throw wireError("reference_used");
      },
    });
    await userEvent.click(await button("The card was charged"));
    await userEvent.type(await screen.findByLabelText("Reference on the slip"), "004131");
    await userEvent.type(screen.getByLabelText("Type it again"), "004113");
    await userEvent.type(screen.getByLabelText("Time on the slip"), "958");
    await userEvent.type(screen.getByLabelText("Sum on the slip"), "149,90");
    await userEvent.click(await button("Record as charged"));
    expect(screen.getByText("Put the slip away first, and tick it.")).toBeTruthy();
    await userEvent.click(screen.getByRole("checkbox", { name: /day.s envelope/u }));
    expect(screen.getByText("The two references differ.")).toBeTruthy();
    expect(till.requests("doubt.charged")).toEqual([]);
    const again = screen.getByLabelText<HTMLInputElement>("Type it again");
    await userEvent.clear(again);
    await userEvent.type(again, "004131");
    await userEvent.click(await button("Record as charged"));
    await screen.findByRole("alert");
    expect(till.requests("doubt.charged")).toMatchObject([
      { reference: "004131", referenceAgain: "004131", timeOnSlip: "09:58", sumOnSlip: { minor: 14_990 }, slipKept: true },
    ]);
    expect(screen.getByLabelText<HTMLInputElement>("Reference on the slip").value).toBe("004131");
  });

  it("records not charged only with both observations and a supervisor", async () => {
    const till = open(doubt(), { "doubt.not_charged": () => Promise.reject(wireError("evidence_missing")) });
    await userEvent.click(await button("The card was not charged"));
    const record = await button("Record as not charged");
    expect(record).toHaveProperty("disabled", true);
    await userEvent.click(screen.getByRole("checkbox", { name: "The terminal’s display is idle" }));
    expect(record).toHaveProperty("disabled", true);
    await userEvent.click(screen.getByRole("checkbox", { name: /last receipt is not/u }));
    expect(record).toHaveProperty("disabled", true);
    await userEvent.type(screen.getByLabelText("Supervisor code"), "korpi 71");
    await userEvent.click(record);
    expect(till.requests("doubt.not_charged")).toMatchObject([{ terminalShowsIdle: true, lastReceiptIsAnother: true, code: "korpi 71" }]);
    // What was refused is typed anew: the code is not kept on the screen.
    await screen.findByRole("alert");
    expect(screen.getByLabelText<HTMLInputElement>("Supervisor code").value).toBe("");
  });

  it("waits with everybody after wrong codes, and shows practice its own", async () => {
    open(doubt(), { "supervisor.get": { ...kept, waitMs: 29_500 } });
    await userEvent.click(await button("The card was not charged"));
    expect(await screen.findByText(/The next one in 0:30/u)).toBeTruthy();
    expect(screen.getByLabelText("Supervisor code")).toHaveProperty("disabled", true);
  });

  it("lets the first supervisor choose a code where one is needed", async () => {
    let set: Supervisor = { ...kept, set: null };
    const till = open(doubt(), {
      "supervisor.get": () => set,
      "supervisor.set_code": () => (set = kept),
    });
    await userEvent.click(await button("The card was not charged"));
    await userEvent.type(await screen.findByLabelText("New code"), "korpi 71");
    await userEvent.type(screen.getByLabelText("Type it again"), "korpi 70");
    await userEvent.click(await button("Set the code"));
    expect(screen.getByText("The two codes differ.")).toBeTruthy();
    await userEvent.type(screen.getByLabelText("Type it again"), "{Backspace}1");
    await userEvent.click(await button("Set the code"));
    expect(await screen.findByLabelText("Supervisor code")).toBeTruthy();
    expect(till.requests("supervisor.set_code")).toEqual([{ code: "korpi 71" }]);
  });

  it("asks for the account's password where the code can't be checked any more", async () => {
    const till = open(doubt(), {
      "supervisor.get": { ...kept, lost: true },
      "supervisor.renew_code": () => Promise.reject(wireError("supervisor_password_wrong")),
    });
    await userEvent.click(await button("The card was not charged"));
    await userEvent.type(await screen.findByLabelText("Password of the Nets account"), "a password");
    await userEvent.type(screen.getByLabelText("New code"), "korpi 71");
    await userEvent.type(screen.getByLabelText("Type it again"), "korpi 71");
    await userEvent.click(await button("Set the code"));
    expect(await screen.findByText(/does not accept this password/u)).toBeTruthy();
    expect(till.requests("supervisor.renew_code")).toEqual([{ password: "a password", code: "korpi 71" }]);
  });

  it("allows a second payment only to a client who knows, for a reason, with a supervisor", async () => {
    const till = open(doubt(), { "doubt.allow_second_payment": () => Promise.reject(wireError("supervisor_wrong")) });
    await userEvent.click(await button("Pay another way …"));
    const allow = await button("Allow second payment");
    expect(screen.getByText("The client may be charged twice.")).toBeTruthy();
    expect(allow).toHaveProperty("disabled", true);
    await userEvent.click(screen.getByRole("checkbox", { name: "I told the client so" }));
    await userEvent.type(screen.getByLabelText("Why it can’t wait"), "Their bus leaves");
    expect(allow).toHaveProperty("disabled", true);
    await userEvent.type(screen.getByLabelText("Supervisor code"), "wrong one");
    await userEvent.click(allow);
    expect(await screen.findByText(/That is not the supervisor code/u)).toBeTruthy();
    expect(till.requests("doubt.allow_second_payment")).toEqual([
      { attempt: "attempt-1", clientWasTold: true, why: "Their bus leaves", code: "wrong one" },
    ]);
  });

  it("offers no second way for a refund", async () => {
    const unknown = doubt();
    open({ ...unknown, attempt: { ...unknown.attempt, refund: true } });
    await button("Look again");
    expect(screen.queryByRole("button", { name: "Pay another way …" })).toBeNull();
  });

  it("never speaks of a charge when the attempt is a refund", async () => {
    const unknown = doubt();
    const at = { utcMs: 1_773_305_090_000, offsetMinutes: 120 };
    const sum = { minor: -14_990, currency: "EUR" } as const;
    open({
      ...unknown,
      attempt: { ...unknown.attempt, refund: true, amount: sum },
      timeline: ["said_charged", "said_not_charged", "conflict"].map((code) => ({ at, code, reason: null, staff: null })),
      lastLook: { at, verdict: "other_payment", amount: sum, time: "08:34", reference: "004127" },
    });
    await button("The money went back to the card");
    await userEvent.click(await button("No money went back"));
    await button("Record that none went back");
    expect(document.body.textContent).not.toMatch(/charge/u);
    await userEvent.click(await button("Back"));
    await userEvent.click(await button("The money went back to the card"));
    await button("Record as gone back");
    expect(document.body.textContent).not.toMatch(/charge/u);
  });

  it("names what a look and a person said of a refund", async () => {
    const unknown = doubt();
    const at = { utcMs: 1_773_305_090_000, offsetMinutes: 120 };
    open({
      ...unknown,
      attempt: { ...unknown.attempt, refund: true, state: "resolved_not_charged", word: "not_charged_by_hand", closed: true },
      lastLook: { at, verdict: "charged", amount: null, time: "", reference: "" },
    });
    expect(await screen.findByText("The terminal shows that the money went back.")).toBeTruthy();
    expect(screen.getAllByText("Not refunded · settled by hand").length).toBeGreaterThan(0);
    expect(document.body.textContent).not.toMatch(/charge/u);
  });

  it("can't record not charged while the till says that something is missing", async () => {
    open(doubt({ quietLeftMs: 192_000, notChargedBlockedBy: ["quiet_time"] }));
    await userEvent.click(await button("The card was not charged"));
    for (const box of await screen.findAllByRole("checkbox")) await userEvent.click(box);
    expect(await button("Record as not charged")).toHaveProperty("disabled", true);
    expect(screen.getAllByText(/Quiet time, 3:1\d left/u).length).toBeGreaterThan(0);
  });

  it("says what the last look saw and that it is no proof", async () => {
    const at = { utcMs: 1_773_305_090_000, offsetMinutes: 120 };
    open(doubt({ lastLook: { at, verdict: "other_payment", amount: { minor: 12_400, currency: "EUR" }, time: "08:34", reference: "004127" } }));
    expect(await screen.findByText(/last payment is €124.00 from 08:34/u)).toBeTruthy();
    expect(screen.getByText("That is no proof:")).toBeTruthy();
  });

  it("offers abort as a wish only while the terminal says that it is busy, and never by Enter", async () => {
    const user = userEvent.setup();
    const till = open(doubt({ canAskToStop: true }), { "doubt.ask_to_stop": doubt({ canAskToStop: false }) });
    expect(await screen.findByText("Reception 1 says that it is busy. It may still wait for this card.")).toBeTruthy();
    expect(screen.getByText(/its own answer decides/u)).toBeTruthy();
    const abort = await button("Abort");
    abort.focus();
    await user.keyboard("{Enter}");
    expect(till.requests("doubt.ask_to_stop")).toEqual([]);
    await user.click(abort);
    expect(till.requests("doubt.ask_to_stop")).toEqual([{ attempt: "attempt-1" }]);
  });

  it("says nothing of abort where the terminal is not busy", async () => {
    open(doubt());
    await button("Look again");
    expect(screen.queryByRole("button", { name: "Abort" })).toBeNull();
  });

  it("keeps nothing amber beside the word once it is settled", async () => {
    const unknown = doubt();
    open({ ...unknown, attempt: { ...unknown.attempt, state: "approved", word: "paid", closed: true, nextLookMs: null } });
    expect(await screen.findByText("The card was charged. The invoice says so.")).toBeTruthy();
    expect(screen.queryByText("Outcome not known")).toBeNull();
    expect(screen.queryByText(/may have been charged/u)).toBeNull();
    expect(document.querySelectorAll(".chip-doubt")).toHaveLength(0);
    expect(screen.getAllByText("Paid")).toHaveLength(2);
  });

  it("says of a settled refund whether money went back", async () => {
    const unknown = doubt();
    open({ ...unknown, attempt: { ...unknown.attempt, refund: true, state: "resolved_not_charged", word: "not_charged_by_hand", closed: true } });
    expect(await screen.findByText("No money went back. The payment can be refunded again.")).toBeTruthy();
    expect(document.querySelectorAll(".chip-doubt")).toHaveLength(0);
  });

  it("leads to the invoice once it is settled", async () => {
    const settled = doubt();
    open({ ...settled, attempt: { ...settled.attempt, state: "approved", word: "paid", closed: true } });
    await userEvent.click(await button("To the invoice"));
    expect(location.hash).toBe("#/invoice/invoice-1");
  });
});
