// The restore assistant: every phase in words, what it asks for, and what it sends.
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { ErrorCode, RestoreOffer, RestoreState } from "../../api/generated/types";
import { type Answers, fakePlatform } from "../../test/fake-platform";
import { renderWith } from "../../test/render";
import RestoreDialogue from "./RestoreDialogue";

const at = { utcMs: 1_773_302_292_000, offsetMinutes: 120 };
const file = "/media/disk/Klinikassa backups/klinikassa-a1b2c3d4-20260312T075812Z.klinikassa.age";
const nothing: RestoreState = { phase: "none", file: null, stage: null, percent: 0, fault: null, offer: null, done: null };
const eur = (minor: number) => ({ minor, currency: "EUR" as const });

const offer: RestoreOffer = {
  kind: "real",
  organisation: "Eläinklinikka Kettu Oy",
  backup: { lastWritten: at, lastInvoice: "2026-000318", doubts: 0 },
  present: "newer",
  presentSide: { lastWritten: at, lastInvoice: "2026-000320", doubts: 1 },
  lost: {
    invoices: { count: 2, sum: eur(13_600) },
    creditNotes: { count: 0, sum: eur(0) },
    payments: { count: 1, sum: eur(6_800) },
    refunds: { count: 0, sum: eur(0) },
  },
  vouched: true,
  authority: "code",
  waitMs: 0,
  staff: [{ id: "staff-1", name: "Riikka Saari" }],
};

function show(state: Partial<RestoreState>, answers: Answers = {}) {
  const closed = vi.fn();
  const till = fakePlatform({ "restore.state": { ...nothing, ...state }, "restore.stop": nothing, ...answers });
  renderWith(till, <RestoreDialogue onClose={closed} />);
  return { till, closed };
}

describe("the restore assistant", () => {
  it("lists the backups of a folder and reads the one that is chosen", async () => {
    const { till } = show(
      {},
      {
        "restore.files": { folder: "/media/disk/Klinikassa backups", there: true, folders: ["/media/disk/Klinikassa backups"], files: [{ file, at, megabytes: 12 }] },
        "restore.read": { ...nothing, phase: "reading", file, stage: "opening" },
      },
    );
    await userEvent.click(await screen.findByRole("radio", { name: /12 Mar 2026/u }));
    await userEvent.click(screen.getByRole("button", { name: "Read this backup" }));
    await waitFor(() => expect(till.requests("restore.read")).toEqual([{ backup: file, recoveryKey: null }]));
  });

  it("says that a folder is gone or holds none", async () => {
    show({}, { "restore.files": { folder: "/gone", there: false, folders: [], files: [] } });
    expect(await screen.findByText(/This folder is not there/u)).toBeTruthy();
  });

  it("shows how far reading is, and stops it", async () => {
    const { till } = show({ phase: "reading", file, stage: "checking", percent: 40 });
    expect((await screen.findByRole<HTMLProgressElement>("progressbar", { name: /Checking everything/u })).value).toBe(40);
    await userEvent.click(screen.getByRole("button", { name: "Stop" }));
    await waitFor(() => expect(till.requests("restore.stop")).toEqual([{}]));
  });

  it.each<[ErrorCode, RegExp, boolean]>([
    ["restore_key_needed", /Type the recovery key/u, true],
    ["restore_other_key", /not sealed with this key/u, true],
    ["restore_key_mistyped", /not a whole recovery key/u, true],
    ["restore_cut_short", /cut short or was changed/u, false],
    ["restore_newer", /newer version/u, false],
    ["restore_other_clinic", /another clinic/u, false],
    ["restore_not_a_backup", /not a backup/u, false],
    ["restore_file_gone", /is not there/u, false],
    ["restore_no_room", /no room/u, false],
    ["restore_unsound", /fails its checks/u, false],
  ])("says of %s what it is, and asks for the key where one helps", async (fault, words, asks) => {
    show({ phase: "failed", file, fault });
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.queryByLabelText("Recovery key") !== null).toBe(asks);
    expect(screen.getByText(/Nothing was changed/u)).toBeTruthy();
  });

  it("shows both sides and what is lost, and restores once somebody is named and a code typed", async () => {
    const { till, closed } = show({ phase: "offered", file, offer }, { "restore.apply": { ...nothing, phase: "done" } });
    expect(await screen.findByText("2026-000318")).toBeTruthy();
    expect(screen.getByText("2026-000320")).toBeTruthy();
    expect(screen.getByText("2 invoices, together €136.00")).toBeTruthy();
    expect(screen.getByText("one payment of €68.00")).toBeTruthy();
    expect(screen.queryByText(/refund/u)).toBeNull();
    expect(screen.getByText(/outcome is not known/u)).toBeTruthy();
    const restore = screen.getByRole<HTMLButtonElement>("button", { name: "Restore this backup" });
    expect(restore.disabled).toBe(true);
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Who restores?" }), "staff-1");
    expect(restore.disabled).toBe(true);
    await userEvent.type(screen.getByLabelText("Supervisor code"), "korpi 71");
    await userEvent.click(restore);
    await waitFor(() => expect(till.requests("restore.apply")).toEqual([{ staff: "staff-1", code: "korpi 71" }]));
    await waitFor(() => expect(closed).toHaveBeenCalled());
  });

  it("lets the recovery key stand for a supervisor, and asks for it where it was not typed", async () => {
    show({ phase: "offered", file, offer: { ...offer, authority: "key_needed", present: "none", presentSide: null, lost: null } });
    expect(await screen.findByText(/Type the recovery key/u)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Restore this backup" })).toBeNull();
    expect(screen.getByText(/nothing is lost/u)).toBeTruthy();
  });

  it("keeps everybody waiting after wrong codes", async () => {
    show({ phase: "offered", file, offer: { ...offer, waitMs: 30_000 } });
    expect(await screen.findByText(/Next try|Wrong codes/u)).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Restore this backup" }).disabled).toBe(true);
  });
});
