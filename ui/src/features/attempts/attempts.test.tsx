// Attempts looked back on: filters and pages, the history in words, replies behind a press, cases with a second person.
import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { AttemptHistory, AttemptRow, Case, Comparison } from "../../api/generated/types";
import { FrameProvider } from "../../foundations/frame";
import { type Answers, fakePlatform, wireError } from "../../test/fake-platform";
import { renderWith } from "../../test/render";
import { appState, attempt, eur } from "../../test/samples";
import { AttemptScreen } from "./AttemptScreen";
import { AttemptsScreen } from "./AttemptsScreen";
import { CasesScreen } from "./CasesScreen";
import { ComparisonTable } from "./Comparison";
import { DifferenceScreen } from "./DifferenceScreen";

const at = { utcMs: 1_773_302_292_000, offsetMinutes: 120 };

function row(part: Partial<AttemptRow> = {}): AttemptRow {
  return {
    id: "attempt-1",
    invoice: { id: "invoice-1", name: "P-2026-000018" },
    terminal: { id: "terminal-1", name: "Reception 1" },
    refund: false,
    amount: eur(14_990),
    word: "failed",
    reason: { code: "insufficient_funds", detail: "51" },
    begunAt: at,
    staff: "Riikka",
    ...part,
  };
}

function aCase(part: Partial<Case> = {}): Case {
  return { attempt: row({ word: "needs_attention", reason: null }), since: at, ageMs: 7_500_000, owner: null, closed: false, money: null, booked: [], difference: null, steps: [], ...part };
}

function history(part: Partial<AttemptHistory> = {}): AttemptHistory {
  return {
    attempt: attempt({ word: "needs_attention", state: "conflict" }),
    terminalNumber: "70114283",
    staff: "Riikka",
    ourReference: "4410392857",
    clockOff: null,
    hasSlip: true,
    case: aCase(),
    entries: [
      { at, code: "begun", reason: null, staff: "Riikka", facts: [{ name: "sum", text: "", sum: eur(14_990) }], look: null, reply: null },
      { at, code: "in_doubt", reason: { code: "answer_lost", detail: "" }, staff: null, facts: [], look: null, reply: null },
      {
        at,
        code: "call_look_up",
        reason: null,
        staff: null,
        facts: [],
        look: { at, verdict: "other_payment", amount: eur(12_400), time: "08:34", reference: "004127" },
        reply: "call-3",
      },
    ],
    ...part,
  };
}

function shown(what: React.ReactNode, answers: Answers) {
  const till = fakePlatform(answers);
  renderWith(
    till,
    <FrameProvider value={{ app: appState, pickStaff: () => {}, startInvoice: () => {}, openTerminal: () => {}, terminalOpen: false }}>
      {what}
    </FrameProvider>,
  );
  return till;
}

describe("the list of attempts", () => {
  const page = { rows: [row()], next: "attempt-1", terminals: [{ id: "terminal-1", name: "Reception 1" }] };

  it("is narrowed by outcome, terminal and day, from the first page on", async () => {
    const till = shown(<AttemptsScreen />, { "attempt.list": page });
    await screen.findByText("P-2026-000018");
    await userEvent.click(screen.getByRole("button", { name: "Next page" }));
    await waitFor(() => expect(till.requests("attempt.list").at(-1)).toEqual({ after: "attempt-1" }));
    await userEvent.selectOptions(screen.getByLabelText("Outcome"), "Failed");
    await userEvent.selectOptions(screen.getByLabelText("Terminal"), "Reception 1");
    await userEvent.type(screen.getByLabelText("Day"), "2026-03-12");
    await waitFor(() =>
      expect(till.requests("attempt.list").at(-1)).toEqual({ outcome: "failed", terminal: "terminal-1", day: "2026-03-12" }),
    );
  });

  it("says why an attempt brought no money, and leads to its history", async () => {
    shown(<AttemptsScreen />, { "attempt.list": page });
    expect(await screen.findByText(/Not enough funds/u)).toBeTruthy();
    expect(screen.getByRole("link", { name: /12 Mar 2026/u }).getAttribute("href")).toBe("#/attempt/attempt-1");
  });

  it("says that there is nothing yet, and that nothing was found", async () => {
    shown(<AttemptsScreen />, { "attempt.list": { rows: [], next: null, terminals: [] } });
    expect(await screen.findByText(/No card has been tried yet/u)).toBeTruthy();
    await userEvent.selectOptions(screen.getByLabelText("Outcome"), "Cancelled");
    expect(await screen.findByText("No such attempts.")).toBeTruthy();
  });
});

describe("the history of an attempt", () => {
  it("is told in words, and the answer itself is asked for by a press", async () => {
    const till = shown(<AttemptScreen id="attempt-1" />, {
      "attempt.history": history(),
      "attempt.reply": { text: '{"result":"as it came"}' },
    });
    expect(await screen.findByText("Recorded at the till.")).toBeTruthy();
    expect(screen.getByText(/last payment is €124.00 from 08:34/u)).toBeTruthy();
    expect(screen.queryByText(/as it came"/u)).toBeNull();
    expect(till.requests("attempt.reply")).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "Show the answer as it came" }));
    expect(await screen.findByText('{"result":"as it came"}')).toBeTruthy();
    expect(till.requests("attempt.reply")).toEqual([{ attempt: "attempt-1", reply: "call-3" }]);
  });

  it("has no case where nothing contradicts", async () => {
    shown(<AttemptScreen id="attempt-1" />, { "attempt.history": history({ case: null }) });
    await screen.findByText("Recorded at the till.");
    expect(screen.queryByRole("heading", { name: "Case" })).toBeNull();
  });

  it("says so where this computer's clock was not the service's, and nothing where it was", async () => {
    shown(<AttemptScreen id="attempt-1" />, { "attempt.history": history({ clockOff: { minutes: 12, ahead: true } }) });
    expect(await screen.findByText(/clock was 12 minutes ahead of the card service’s/u)).toBeTruthy();
    cleanup();
    shown(<AttemptScreen id="attempt-1" />, { "attempt.history": history({ clockOff: { minutes: 2, ahead: false } }) });
    expect(await screen.findByText(/clock was 2 minutes behind the card service’s/u)).toBeTruthy();
    cleanup();
    shown(<AttemptScreen id="attempt-1" />, { "attempt.history": history() });
    expect(await screen.findByText("Recorded at the till.")).toBeTruthy();
    expect(screen.queryByText(/clock was/u)).toBeNull();
  });
});

describe("a case", () => {
  it("is given to somebody and written into", async () => {
    const till = shown(<AttemptScreen id="attempt-1" />, {
      "attempt.history": history(),
      "case.assign": history(),
      "case.note": history(),
    });
    await userEvent.selectOptions(await screen.findByLabelText("Who has it"), "Riikka");
    expect(till.requests("case.assign")).toEqual([{ attempt: "attempt-1", staff: "staff-1" }]);
    const add = screen.getByRole("button", { name: "Write it down" });
    expect(add).toHaveProperty("disabled", true);
    await userEvent.type(screen.getByLabelText("What you found out"), "Nets says charged");
    await userEvent.click(add);
    expect(till.requests("case.note")).toEqual([{ attempt: "attempt-1", text: "Nets says charged" }]);
  });

  it("is closed with evidence and a supervisor, and a wrong code keeps what was written", async () => {
    const till = shown(<AttemptScreen id="attempt-1" />, {
      "attempt.history": history(),
      "supervisor.get": { practiceCode: "246813", set: null, waitMs: 0, lost: false },
      "case.close": () => Promise.reject(wireError("supervisor_wrong_wait", "no", { wait: "30000" })),
    });
    await userEvent.click(await screen.findByRole("button", { name: "Close the case" }));
    const dialogue = screen.getByRole("dialog", { name: "Close the case" });
    const close = [...dialogue.querySelectorAll("button")].at(-1);
    expect(close).toHaveProperty("disabled", true);
    await userEvent.type(screen.getByLabelText("What proves it"), "Given back");
    expect(close).toHaveProperty("disabled", true);
    await userEvent.type(screen.getByLabelText("Supervisor code"), "111222");
    if (close) await userEvent.click(close);
    expect(await screen.findByText(/try again in 0:30/u)).toBeTruthy();
    expect(till.requests("case.close")).toEqual([{ attempt: "attempt-1", text: "Given back", code: "111222", way: null, takeOut: null }]);
    expect(screen.getByLabelText<HTMLTextAreaElement>("What proves it").value).toBe("Given back");
  });

  it("stands in the list with its age and who has it", async () => {
    const steps = [{ at, code: "noted", staff: "Riikka", owner: null, text: "Nets says charged", booking: null, takenOut: null }];
    shown(<CasesScreen />, { "case.list": { cases: [aCase({ steps }), aCase({ owner: { id: "staff-1", name: "Onni" }, ageMs: 400_000_000 })] } });
    expect(await screen.findByText("2 h")).toBeTruthy();
    expect(screen.getByText("4 days")).toBeTruthy();
    expect(screen.getByText("Nobody yet")).toBeTruthy();
    expect(screen.getByText("Onni")).toBeTruthy();
    expect(screen.getByText("Nets says charged")).toBeTruthy();
  });

  it("has money that goes somewhere before it is closed, and says what each way books", async () => {
    const money = {
      sum: eur(5_300),
      ways: [
        { way: "invoice", booked: eur(5_200), rest: eur(100) },
        { way: "paid_back_at_terminal", booked: eur(0), rest: eur(5_300) },
      ],
    } as const;
    const till = shown(<AttemptScreen id="attempt-1" />, {
      "attempt.history": history({ case: aCase({ money: { ...money, ways: [...money.ways] } }) }),
      "supervisor.get": { practiceCode: "246813", set: null, waitMs: 0, lost: false },
      "case.close": history({ case: aCase({ closed: true }) }),
    });
    await userEvent.click(await screen.findByRole("button", { name: "Close the case" }));
    expect(screen.getByText(/€53.00 was taken and fits no payment/u)).toBeTruthy();
    expect(screen.getByText("€52.00 of it settles the invoice, €1.00 is written as a difference.")).toBeTruthy();
    await userEvent.type(screen.getByLabelText("What proves it"), "The slip");
    await userEvent.type(screen.getByLabelText("Supervisor code"), "246813");
    expect(screen.getByText("Say where the money goes.")).toBeTruthy();
    await userEvent.click(screen.getByRole("radio", { name: /^To the invoice/u }));
    const close = [...screen.getByRole("dialog").querySelectorAll("button")].at(-1);
    if (close) await userEvent.click(close);
    expect(till.requests("case.close")).toEqual([{ attempt: "attempt-1", text: "The slip", code: "246813", way: "invoice", takeOut: null }]);
  });
});

describe("what the terminal says otherwise", () => {
  const supervisor = { practiceCode: "246813", set: null, waitMs: 0, lost: false } as const;
  const press = async (name: string | RegExp) => userEvent.click(screen.getByRole("button", { name }));
  const slip = async (sum: string) => {
    await userEvent.type(screen.getByLabelText("Reference on the slip"), "004127");
    await userEvent.type(screen.getByLabelText("Type it again"), "004127");
    await userEvent.type(screen.getByLabelText("Time on the slip"), "9.58");
    await userEvent.type(screen.getByLabelText("Sum on the slip"), sum);
    await userEvent.click(screen.getByRole("checkbox"));
  };

  it("is a charge of a refused payment, with its slip, evidence and a supervisor", async () => {
    const till = shown(<AttemptScreen id="attempt-1" />, {
      "attempt.history": history({ attempt: attempt({ word: "failed", state: "declined" }), case: null }),
      "supervisor.get": supervisor,
      "attempt.found_charged": history(),
    });
    await userEvent.click(await screen.findByRole("button", { name: "It was charged after all" }));
    const record = screen.getByRole("button", { name: "Record it" });
    expect(record).toHaveProperty("disabled", true);
    await userEvent.type(screen.getByLabelText("What proves it"), "In its journal");
    await userEvent.type(screen.getByLabelText("Supervisor code"), "246813");
    await userEvent.click(record);
    expect(till.requests("attempt.found_charged")).toEqual([]);
    expect(screen.getByText("Type the sum as it stands on the slip.")).toBeTruthy();
    await slip("149.90");
    await userEvent.click(record);
    expect(till.requests("attempt.found_charged")).toEqual([
      {
        attempt: "attempt-1",
        difference: null,
        slip: { reference: "004127", referenceAgain: "004127", timeOnSlip: "09:58", sumOnSlip: eur(14_990), slipKept: true },
        text: "In its journal",
        code: "246813",
      },
    ]);
  });

  it("is offered for nothing that is still open", async () => {
    shown(<AttemptScreen id="attempt-1" />, { "attempt.history": history({ attempt: attempt({ word: "unknown", state: "unknown" }), case: null }) });
    await screen.findByText("Recorded at the till.");
    expect(screen.queryByText("Does the terminal say otherwise?")).toBeNull();
  });

  it("is a payment that was never taken, and leaves the books when its case is closed so", async () => {
    const booked = [{ payment: "payment-1", sum: eur(14_990) }];
    const till = shown(<AttemptScreen id="attempt-1" />, {
      "attempt.history": history({ attempt: attempt({ word: "paid_by_hand", state: "resolved_charged" }), case: null }),
      "supervisor.get": supervisor,
      "attempt.found_not_taken": history({ case: aCase({ booked }) }),
      "case.close": history({ case: aCase({ closed: true }) }),
    });
    await userEvent.click(await screen.findByRole("button", { name: "It was never charged" }));
    await userEvent.type(screen.getByLabelText("What proves it"), "No such slip");
    await userEvent.type(screen.getByLabelText("Supervisor code"), "246813");
    await press("Record it");
    await userEvent.click(await screen.findByRole("button", { name: "Close the case" }));
    await userEvent.type(screen.getByLabelText("What proves it"), "Nor has the bank");
    await userEvent.type(screen.getByLabelText("Supervisor code"), "246813");
    expect(screen.getByText("Say whether the terminal really moved the booked money.")).toBeTruthy();
    await userEvent.click(screen.getByRole("radio", { name: /was never taken/u }));
    const close = [...screen.getByRole("dialog").querySelectorAll("button")].at(-1);
    if (close) await userEvent.click(close);
    expect(till.requests("case.close")).toEqual([{ attempt: "attempt-1", text: "Nor has the bank", code: "246813", way: null, takeOut: "payment-1" }]);
  });

  it("stands beside the step that closed the case", async () => {
    const steps = [{ at, code: "closed", staff: "Riikka", owner: null, text: "Nor has the bank", booking: null, takenOut: eur(14_990) }];
    shown(<AttemptScreen id="attempt-1" />, { "attempt.history": history({ case: aCase({ closed: true, steps }) }) });
    expect(await screen.findByText(/€149.90 taken out of the books/u)).toBeTruthy();
  });
});

describe("a reconciliation beside the books", () => {
  const side = (count: number, minor: number) => ({ count, sum: eur(minor) });
  const compared: Comparison = {
    verdict: "differs",
    compared: "by_kind",
    byHand: null,
    at,
    session: "118",
    otherCurrency: null,
    elsewhere: 0,
    doubts: [],
    rows: [
      { kind: "purchases", said: side(3, 10_000), ours: side(2, 8_500), apart: { atTerminal: side(1, 1_500), inBooks: side(0, 0) } },
      { kind: "refunds", said: side(0, 0), ours: side(1, 500), apart: { atTerminal: side(0, 0), inBooks: side(1, 500) } },
    ],
    differences: [{ id: "difference-1", kind: "purchases", closed: false }],
  };
  const table = (comparison: Comparison) => shown(<ComparisonTable comparison={comparison} ways />, {});

  it("says in words which side has more, and leads to each case", () => {
    table(compared);
    expect(screen.getByText("1 more at the terminal, €15.00 more at the terminal")).toBeTruthy();
    expect(screen.getByText("1 more in the books, €5.00 more in the books")).toBeTruthy();
    expect(screen.getByRole("link", { name: "Case: Purchases" }).getAttribute("href")).toBe("#/difference/difference-1");
  });

  it("says that one count and one sum were compared, and never that the kinds agree", () => {
    const apart = compared.rows.map((each) => ({ ...each, said: null, apart: null }));
    const net = { kind: "net", said: side(3, 8_000), ours: side(3, 8_000), apart: null } as const;
    table({ ...compared, verdict: "equal", compared: "count_and_net", rows: [...apart, net], differences: [] });
    expect(screen.getAllByText("Not told apart")).toHaveLength(2);
    expect(screen.getAllByText("Both agree")).toHaveLength(1);
    expect(screen.getByRole("row", { name: /^Count and sum 3 €80.00 3 €80.00/u })).toBeTruthy();
    expect(screen.getByText(/Two mistakes can hide each other/u)).toBeTruthy();
    expect(screen.queryByText("Compare by hand")).toBeNull();
  });

  it("never shows a terminal without totals as one that agrees", () => {
    const rows = compared.rows.map((each) => ({ ...each, said: null, apart: null }));
    table({ ...compared, verdict: "no_totals", compared: "nothing", rows, differences: [], elsewhere: 2, doubts: [row({ word: "unknown", reason: null })] });
    expect(screen.queryByText("Both agree")).toBeNull();
    expect(screen.getAllByText("Compare by hand")).toHaveLength(2);
    expect(screen.getByText(/gave no totals that can be read/u)).toBeTruthy();
    expect(screen.getByText(/2 payments and refunds belong to sessions/u)).toBeTruthy();
    expect(screen.getByText("Outcome not known yet")).toBeTruthy();
  });

  it("is a case of its own in the list, and closed by the same dialogue without money", async () => {
    const of = aCase({
      attempt: null,
      difference: { id: "difference-1", kind: "purchases", terminal: { id: "terminal-1", name: "Reception 1" }, session: "118", above: eur(1_500) },
    });
    shown(<CasesScreen />, { "case.list": { cases: [of] } });
    expect(await screen.findByText("Purchases, session 118")).toBeTruthy();
    expect(screen.getByRole("link", { name: "2 h" }).getAttribute("href")).toBe("#/difference/difference-1");
  });

  it("shows the paper and keeps the answer behind a press", async () => {
    const of = aCase({
      attempt: null,
      difference: { id: "difference-1", kind: "purchases", terminal: { id: "terminal-1", name: "Reception 1" }, session: "118", above: eur(1_500) },
    });
    const till = shown(<DifferenceScreen id="difference-1" />, {
      "difference.get": { case: of, comparison: compared, printed: "OSTO   3", answer: '{"kept":true}', withoutMoney: [] },
      "difference.note": { case: of, comparison: compared, printed: "OSTO   3", answer: '{"kept":true}', withoutMoney: [] },
    });
    expect(await screen.findByText(/OSTO\s+3/u)).toBeTruthy();
    expect(screen.queryByText('{"kept":true}')).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Show the answer as it came" }));
    expect(screen.getByText('{"kept":true}')).toBeTruthy();
    await userEvent.type(screen.getByLabelText("What you found out"), "By hand");
    await userEvent.click(screen.getByRole("button", { name: "Write it down" }));
    expect(till.requests("difference.note")).toEqual([{ difference: "difference-1", text: "By hand" }]);
  });

  it("names what ended without money, and records the charge for its session", async () => {
    const of = aCase({
      attempt: null,
      difference: { id: "difference-1", kind: "purchases", terminal: { id: "terminal-1", name: "Reception 1" }, session: "118", above: eur(1_500) },
    });
    const till = shown(<DifferenceScreen id="difference-1" />, {
      "difference.get": { case: of, comparison: compared, printed: null, answer: null, withoutMoney: [row()] },
      "supervisor.get": { practiceCode: "246813", set: null, waitMs: 0, lost: false },
    });
    await userEvent.click(await screen.findByRole("button", { name: /^It was charged after all/u }));
    expect(screen.getByRole("dialog", { name: "It was charged after all" })).toBeTruthy();
    expect(till.requests("attempt.found_charged")).toEqual([]);
  });
});
