// The books' page and the banner of books that are held: what is said in each state, and what can be pressed.
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { AppState, BackupState, BooksState, HeldBooks } from "../../api/generated/types";
import { replaceRoute } from "../../foundations/route";
import { type Answers, fakePlatform } from "../../test/fake-platform";
import { appState } from "../../test/samples";
import { quietTill } from "../../test/till-samples";
import { App } from "../frame/App";

const at = { utcMs: 1_773_302_292_000, offsetMinutes: 120 };

function books(part: Partial<BooksState> = {}): BooksState {
  return {
    check: "sound",
    percent: 100,
    checkedAt: at,
    note: "agrees",
    notedAt: at,
    keychain: null,
    held: null,
    file: "/data/clinic/clinic.klinikassa",
    ...part,
  };
}

const noBackups: BackupState = { offered: false, place: null, running: null, good: null, failure: null, rehearsal: null, late: false };

function open(state: BooksState, app: Partial<AppState> = {}, answers: Answers = {}) {
  replaceRoute({ screen: "settings", page: "books" });
  const till = fakePlatform(quietTill({ "app.state": { ...appState, ...app }, "books.state": state, "backup.state": noBackups, ...answers }));
  render(<App platform={till} />);
  return till;
}

const older: HeldBooks = { reason: "older", line: null, missing: 12, at };

describe("the books' page", () => {
  it("says that everything holds, since when, and where the file is", async () => {
    open(books());
    expect(await screen.findByText(/^Whole, checked 12 Mar/u)).toBeTruthy();
    expect(screen.getByText(/^The books that stood here on 12 Mar/u)).toBeTruthy();
    expect(screen.getByText("/data/clinic/clinic.klinikassa")).toBeTruthy();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("shows how far the check is, asks again, and can't be pressed meanwhile", async () => {
    const till = open(books({ check: "running", percent: 42, checkedAt: null }));
    const bar = await screen.findByRole<HTMLProgressElement>("progressbar", { name: /Checking, 42/u });
    expect(bar.value).toBe(42);
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Check now" }).disabled).toBe(true);
    till.answer("books.state", books());
    expect(await screen.findByText(/^Whole/u)).toBeTruthy();
  });

  it("checks when it is asked to", async () => {
    const till = open(books({ check: "not_yet", checkedAt: null }), {}, { "books.check": books({ check: "running", percent: 0 }) });
    await userEvent.click(await screen.findByRole("button", { name: "Check now" }));
    await waitFor(() => expect(till.requests("books.check")).toEqual([{}]));
  });

  it.each([
    ["not_compared", /could not be asked/u],
    ["lost", /has lost its note/u],
    ["begun", /for the first time/u],
    ["not_yet", /Not compared/u],
    ["none", /Practice books have no note/u],
  ] as const)("says of a note that is %s what that means", async (note, words) => {
    open(books({ note, notedAt: null, keychain: note === "not_compared" ? "keychain_locked" : null }));
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it("says why books are held, and what to do, step by step", async () => {
    open(books({ check: "failed", note: "differs", held: older }), { held: older });
    const alert = await screen.findByRole("alert");
    expect(within(alert).getByText(/at least 12 journal lines are missing/u)).toBeTruthy();
    expect(within(alert).getAllByRole("listitem").length).toBe(3);
    expect(within(alert).getByText(/card payments are off/u)).toBeTruthy();
  });
});

describe("the banner of held books", () => {
  it.each([
    [{ reason: "damaged", line: null, missing: null, at: null }, /file is damaged/u],
    [{ reason: "altered", line: 42, missing: null, at }, /first at journal line 42 of 12 Mar/u],
    [{ reason: "altered", line: null, missing: null, at: null }, /not as it was written\./u],
    [{ reason: "rule", line: null, missing: null, at: null }, /must agree do not/u],
    [{ reason: "other_history", line: null, missing: null, at }, /not the books that stood here/u],
  ] as const)("stands on every screen and leads to the page: %#", async (held, words) => {
    replaceRoute({ screen: "today" });
    const code = { practiceCode: null, set: { at, staff: "Riikka" }, waitMs: 0, lost: false };
    const till = fakePlatform(
      quietTill({ "app.state": { ...appState, held }, "books.state": books({ held }), "backup.state": noBackups, "supervisor.get": code }),
    );
    render(<App platform={till} />);
    const alert = await screen.findByRole("alert");
    expect(within(alert).getByText(words)).toBeTruthy();
    await userEvent.click(within(alert).getByRole("link", { name: "What to do" }));
    expect(await screen.findByRole("heading", { name: "Are the books whole?" })).toBeTruthy();
    expect(screen.getAllByRole("alert").length).toBe(1);
  });
});

describe("books that somebody put here by hand", () => {
  const code = { practiceCode: null, set: { at, staff: "Riikka" }, waitMs: 0, lost: false };
  const show = (part: Partial<BooksState>, answers: Answers = {}) =>
    open(books({ held: older, ...part }), { held: older }, { "supervisor.get": code, ...answers });

  it("are taken for the books by a supervisor, once the check found them whole", async () => {
    const done = { kept: null, suffix: "R3", passwordNeeded: false, codeNeeded: false, backupsNeeded: false };
    const till = show({}, { "restore.take": done });
    const take = await screen.findByRole<HTMLButtonElement>("button", { name: "These are the books I restored" });
    expect(take.disabled).toBe(true);
    await userEvent.type(await screen.findByLabelText("Supervisor code"), "korpi 71");
    await userEvent.click(take);
    await waitFor(() => expect(till.requests("restore.take")).toEqual([{ code: "korpi 71" }]));
  });

  it("wait for the check", async () => {
    show({ check: "running", percent: 10 });
    expect(await screen.findByText(/First the check has to find everything whole/u)).toBeTruthy();
    expect(screen.queryByLabelText("Supervisor code")).toBeNull();
  });
});
