// Attempts looked back on: filters and pages, the history in words, replies behind a press, cases with a second person.
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { AttemptHistory, AttemptRow, Case } from "../../api/generated/types";
import { FrameProvider } from "../../foundations/frame";
import { type Answers, fakePlatform, wireError } from "../../test/fake-platform";
import { renderWith } from "../../test/render";
import { appState, attempt, eur } from "../../test/samples";
import { AttemptScreen } from "./AttemptScreen";
import { AttemptsScreen } from "./AttemptsScreen";
import { CasesScreen } from "./CasesScreen";

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
  return { attempt: row({ word: "needs_attention", reason: null }), since: at, ageMs: 7_500_000, owner: null, closed: false, steps: [], ...part };
}

function history(part: Partial<AttemptHistory> = {}): AttemptHistory {
  return {
    attempt: attempt({ word: "needs_attention", state: "conflict" }),
    terminalNumber: "70114283",
    staff: "Riikka",
    ourReference: "4410392857",
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
    expect(till.requests("case.close")).toEqual([{ attempt: "attempt-1", text: "Given back", code: "111222" }]);
    expect(screen.getByLabelText<HTMLTextAreaElement>("What proves it").value).toBe("Given back");
  });

  it("stands in the list with its age and who has it", async () => {
    const steps = [{ at, code: "noted", staff: "Riikka", owner: null, text: "Nets says charged" }];
    shown(<CasesScreen />, { "case.list": { cases: [aCase({ steps }), aCase({ owner: { id: "staff-1", name: "Onni" }, ageMs: 400_000_000 })] } });
    expect(await screen.findByText("2 h")).toBeTruthy();
    expect(screen.getByText("4 days")).toBeTruthy();
    expect(screen.getByText("Nobody yet")).toBeTruthy();
    expect(screen.getByText("Onni")).toBeTruthy();
    expect(screen.getByText("Nets says charged")).toBeTruthy();
  });
});
