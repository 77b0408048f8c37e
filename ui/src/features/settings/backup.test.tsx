// Backups: what is said of the last one, the way to set them up with the key on paper, and what is waited for at the end.
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { BackupState } from "../../api/generated/types";
import { FrameProvider } from "../../foundations/frame";
import { type Answers, fakePlatform, wireError } from "../../test/fake-platform";
import { renderWith } from "../../test/render";
import { appState } from "../../test/samples";
import { EndingDialogue } from "../frame/EndingDialogue";
import { BackupCard } from "./BackupCard";

const at = { utcMs: 1_773_302_292_000, offsetMinutes: 120 };
const key = "AGE-SECRET-KEY-1QQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQ7XK2M4";
const place = { folder: "/media/disk/Klinikassa backups", there: true, sameDisk: false, backups: 3 };

function backup(part: Partial<BackupState> = {}): BackupState {
  return {
    offered: true,
    place,
    running: null,
    good: { at, name: "klinikassa-a-20260312T075812Z.klinikassa.age", megabytes: 12 },
    failure: null,
    rehearsal: { at, fault: null },
    late: false,
    ...part,
  };
}

function show(state: BackupState, answers: Answers = {}) {
  const till = fakePlatform({ "backup.state": state, ...answers });
  const nothing = () => undefined;
  renderWith(
    till,
    <FrameProvider value={{ app: appState, pickStaff: nothing, startInvoice: nothing, openTerminal: nothing, terminalOpen: false }}>
      <BackupCard />
    </FrameProvider>,
  );
  return till;
}

describe("the card of the backups", () => {
  it("says where they are, when the last one was made, and how the rehearsal went", async () => {
    show(backup());
    expect(await screen.findByText(place.folder)).toBeTruthy();
    expect(screen.getByText("3 backups of these books are here.")).toBeTruthy();
    expect(screen.getByText(/^Last backup 12 Mar/u)).toBeTruthy();
    expect(screen.getByText(/all sums agree/u)).toBeTruthy();
  });

  it("says that practice has none", async () => {
    show(backup({ offered: false, place: null, good: null, rehearsal: null }));
    expect(await screen.findByText("Practice books are not backed up.")).toBeTruthy();
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("warns of the books' own disk, of a folder that is gone, and of a backup that is too old", async () => {
    show(backup({ late: true, place: { ...place, there: false, sameDisk: true } }));
    expect(await screen.findByText("The same disk as the books.")).toBeTruthy();
    expect(screen.getByText(/The folder is not there/u)).toBeTruthy();
    expect(screen.getByText(/more than two days ago/u)).toBeTruthy();
  });

  it.each([
    ["folder_full", /disk of the folder is full/u],
    ["unsound", /failed its checks/u],
    ["reads_otherwise", /does not read back/u],
    ["other_sums", /sums are not those/u],
  ] as const)("says of a failure (%s) what it was", async (fault, words) => {
    show(backup({ failure: { at, fault } }));
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it("shows what runs and stops it, and begins nothing beside it", async () => {
    const till = show(backup({ running: { stage: "sealing", percent: 40 } }), { "backup.stop": backup() });
    expect((await screen.findByRole<HTMLProgressElement>("progressbar", { name: /Encrypting/u })).value).toBe(40);
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Back up now" }).disabled).toBe(true);
    await userEvent.click(screen.getByRole("button", { name: "Stop" }));
    await waitFor(() => expect(till.requests("backup.stop")).toEqual([{}]));
  });

  it("backs up and rehearses when it is asked to", async () => {
    const till = show(backup(), { "backup.run": backup(), "backup.rehearse": backup() });
    await userEvent.click(await screen.findByRole("button", { name: "Back up now" }));
    await userEvent.click(screen.getByRole("button", { name: "Rehearse a restore" }));
    await waitFor(() => expect(till.requests("backup.rehearse")).toEqual([{}]));
    expect(till.requests("backup.run")).toEqual([{}]);
  });
});

const folders = {
  folders: [
    { folder: place.folder, sameDisk: false },
    { folder: "/srv/desk/Klinikassa backups", sameDisk: true },
  ],
};

describe("setting backups up", () => {
  it("proposes another disk, shows the key once, and asks its end back", async () => {
    const till = show(backup({ place: null, good: null, rehearsal: null }), {
      "backup.folders": folders,
      "backup.fresh_key": { recoveryKey: key },
      "backup.set_up": backup(),
    });
    await userEvent.click(await screen.findByRole("button", { name: "Set up backups" }));
    const dialogue = await screen.findByRole("dialog", { name: "Where do backups go?" });
    await waitFor(() => expect(within(dialogue).getByLabelText<HTMLInputElement>("Folder").value).toBe(place.folder));
    expect(within(dialogue).queryByText("The same disk as the books.")).toBeNull();
    await userEvent.click(within(dialogue).getByRole("radio", { name: /srv/u }));
    expect(within(dialogue).getByText("The same disk as the books.")).toBeTruthy();
    await userEvent.click(within(dialogue).getByRole("radio", { name: /media/u }));
    await userEvent.click(within(dialogue).getByRole("button", { name: "Next: the recovery key" }));
    const shown = await screen.findByRole("dialog", { name: "The recovery key" });
    expect(within(shown).getByLabelText("The recovery key").textContent.replaceAll(" ", "")).toBe(key);
    await userEvent.type(within(shown).getByLabelText(/last six characters/u), "7xk2m4");
    await userEvent.click(within(shown).getByRole("button", { name: "Begin" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(till.requests("backup.set_up")).toEqual([{ folder: place.folder, keyEnd: "7xk2m4" }]);
    expect(document.body.innerHTML.replaceAll(" ", "")).not.toContain("7XK2M4");
  });

  it("keeps what was typed when the end is wrong", async () => {
    show(backup({ place: null, good: null, rehearsal: null }), {
      "backup.folders": folders,
      "backup.fresh_key": { recoveryKey: key },
      "backup.set_up": () => Promise.reject(wireError("backup_key_mistyped")),
    });
    await userEvent.click(await screen.findByRole("button", { name: "Set up backups" }));
    await userEvent.click(await screen.findByRole("button", { name: "Next: the recovery key" }));
    await userEvent.type(await screen.findByLabelText(/last six characters/u), "ABCDEF");
    await userEvent.click(screen.getByRole("button", { name: "Begin" }));
    expect(await screen.findByText(/not the end of the recovery key/u)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>(/last six characters/u).value).toBe("ABCDEF");
  });

  it("moves to another folder without another key", async () => {
    const till = show(backup(), { "backup.folders": folders, "backup.move": backup() });
    await userEvent.click(await screen.findByRole("button", { name: "Another folder" }));
    const field = await screen.findByLabelText("Folder");
    await userEvent.clear(field);
    await userEvent.type(field, "/mnt/other");
    await userEvent.click(screen.getByRole("button", { name: "Use this folder" }));
    await waitFor(() => expect(till.requests("backup.move")).toEqual([{ folder: "/mnt/other" }]));
    expect(till.requests("backup.fresh_key")).toEqual([]);
  });
});

describe("the end of the program", () => {
  it("says what it waits for, and can do without", async () => {
    const till = fakePlatform({ "backup.state": backup({ running: { stage: "copying", percent: 7 } }), "backup.stop": backup() });
    renderWith(till, <EndingDialogue />);
    const dialogue = await screen.findByRole("alertdialog", { name: "Closing the till" });
    expect(await within(dialogue).findByText(/Copying the books, 7/u)).toBeTruthy();
    await userEvent.click(within(dialogue).getByRole("button", { name: "Close without a backup" }));
    await waitFor(() => expect(till.requests("backup.stop")).toEqual([{}]));
  });
});
