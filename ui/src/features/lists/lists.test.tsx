// Imports: the size is looked at before a byte is read, every bad row is named, and nothing goes in before the last press.
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { importState, preview } from "../../test/desk-samples";
import { type Answers, fakePlatform, wireError } from "../../test/fake-platform";
import { renderWith } from "../../test/render";
import { quietTill } from "../../test/till-samples";
import { App } from "../frame/App";
import { fileBytesMax, readFile } from "./file";

async function open(answers: Answers = {}) {
  location.hash = "#/clients";
  const till = fakePlatform(
    quietTill({
      "client.list": { rows: [], next: null },
      "import.open": importState(),
      "import.state": importState(),
      "import.change": importState(),
      "import.run": importState({ phase: "done" }),
      "import.cancel": {},
      "import.remarks": { remarks: [] },
      ...answers,
    }),
  );
  renderWith(till, <App platform={till} />);
  await userEvent.click(await screen.findByRole("button", { name: "Import" }));
  const dialogue = await screen.findByRole("dialog", { name: "Import clients and patients" });
  const input = dialogue.querySelector<HTMLInputElement>("input[type=file]");
  if (input === null) throw new Error("no place for a file");
  return { till, dialogue, choose: (file: File) => userEvent.upload(input, file, { applyAccept: false }) };
}

const list = (text: string) => new File([text], "prices.csv", { type: "text/csv" });

describe("a file", () => {
  it("of a gigabyte is not read at all", async () => {
    const huge = new File(["x"], "huge.csv");
    Object.defineProperty(huge, "size", { value: 1024 ** 3 });
    const reading = vi.spyOn(FileReader.prototype, "readAsDataURL");
    expect(await readFile(huge)).toEqual({ ok: false, why: "too_large" });
    expect(reading).not.toHaveBeenCalled();
    const edge = new File(["x"], "edge.csv");
    Object.defineProperty(edge, "size", { value: fileBytesMax + 1 });
    expect(await readFile(edge)).toEqual({ ok: false, why: "too_large" });
    reading.mockRestore();
  });

  it("travels as its bytes", async () => {
    expect(await readFile(list("kä;b"))).toEqual({ ok: true, data: "a8OkO2I=" });
  });

  it("that is too large or empty is refused in words, and another may be chosen", async () => {
    const { till, dialogue, choose } = await open();
    const huge = list("x");
    Object.defineProperty(huge, "size", { value: 1024 ** 3 });
    await choose(huge);
    expect((await within(dialogue).findByRole("alert")).textContent).toMatch(/larger than 10 MB and was not read/u);
    await choose(list(""));
    expect((await within(dialogue).findByRole("alert")).textContent).toMatch(/is empty/u);
    expect(till.requests("import.open")).toEqual([]);
    await choose(list("code;name;price"));
    await waitFor(() => expect(till.requests("import.open")).toHaveLength(1));
    expect(till.requests("import.open")[0]).toMatchObject({ kind: "clients", name: "prices.csv" });
  });

  it("that the till can't read says what it is", async () => {
    const { dialogue, choose } = await open({
      "import.open": () => {
        throw wireError("list_spreadsheet");
      },
    });
    await choose(list("PK"));
    expect((await within(dialogue).findByRole("alert")).textContent).toMatch(/This is a spreadsheet/u);
  });
});

describe("the preview", () => {
  it("says what would happen, and the last press does it once", async () => {
    let done = false;
    const { till, dialogue, choose } = await open({
      "import.state": () => importState(done ? { phase: "done" } : {}),
      "import.run": () => {
        done = true;
        return importState({ phase: "writing", done: 0 });
      },
    });
    await choose(list("x"));
    expect(await within(dialogue).findByText("3 new items")).toBeTruthy();
    const button = within(dialogue).getByRole("button", { name: "Import" });
    await userEvent.dblClick(button);
    expect(await within(dialogue).findByText("Imported.")).toBeTruthy();
    expect(till.requests("import.run")).toHaveLength(1);
  });

  it("names every bad row, and imports nothing before it is put right", async () => {
    const bad = importState({ preview: preview({ problems: 201, added: 2 }) });
    const { till, dialogue, choose } = await open({
      "import.open": bad,
      "import.state": bad,
      "import.remarks": ({ skip }) => ({
        remarks: [
          { row: 5 + skip, column: "Hinta", cell: "1,234", code: "price_ambiguous", facts: {} },
          { row: 6 + skip, column: "Koodi", cell: "Q-1", code: "twice", facts: { row: "2" } },
        ],
      }),
    });
    await choose(list("x"));
    const table = await within(dialogue).findByRole("table", { name: "201 things must be put right" });
    const row = await within(table).findByRole("row", { name: /5 Hinta 1,234/u });
    expect(within(row).getByText(/before decimals or between thousands/u)).toBeTruthy();
    expect(within(table).getByText("The same stands in row 2.")).toBeTruthy();
    expect(within(dialogue).getByRole<HTMLButtonElement>("button", { name: "Import" }).disabled).toBe(true);
    expect(within(dialogue).getByText(/Nothing is imported by halves/u)).toBeTruthy();
    await userEvent.click(within(dialogue).getByRole("button", { name: "More" }));
    await within(table).findByText("205");
    expect(till.requests("import.run")).toEqual([]);
  });

  it("lets a column be something else, taking it from the one it was", async () => {
    const { till, dialogue, choose } = await open();
    await choose(list("x"));
    await userEvent.selectOptions(await within(dialogue).findByLabelText("What “Saldo” is"), "price");
    await waitFor(() =>
      expect(till.requests("import.change")).toEqual([
        { import: "import-1", options: { columns: ["code", "name", null, "price"], decimal: null, group: null, update: false } },
      ]),
    );
  });

  it("asks for the column it lacks", async () => {
    const lacking = importState({ preview: preview({ lacking: ["price"], added: 0 }) });
    const { dialogue, choose } = await open({ "import.open": lacking, "import.state": lacking });
    await choose(list("x"));
    expect(await within(dialogue).findByText(/No column is: Price incl. VAT/u)).toBeTruthy();
    expect(within(dialogue).getByRole<HTMLButtonElement>("button", { name: "Import" }).disabled).toBe(true);
  });

  it("sends the decimal mark and what becomes of what is known", async () => {
    const { till, dialogue, choose } = await open();
    await choose(list("x"));
    await userEvent.click(await within(dialogue).findByRole("button", { name: "Comma: 12,50" }));
    await waitFor(() => expect(till.requests("import.change").at(-1)?.options.decimal).toBe("comma"));
    await userEvent.click(within(dialogue).getByRole("button", { name: "Is changed to what the file says" }));
    await waitFor(() => expect(till.requests("import.change").at(-1)?.options.update).toBe(true));
  });
});

describe("an import at work", () => {
  it("shows how far it is, and can be given up", async () => {
    const working = importState({ phase: "writing", done: 1200, total: 2000 });
    const { till, dialogue, choose } = await open({ "import.open": working, "import.state": working });
    await choose(list("x"));
    expect(await within(dialogue).findByText("Importing: 1,200 of 2,000")).toBeTruthy();
    expect(within(dialogue).getByRole<HTMLProgressElement>("progressbar").value).toBe(1200);
    await userEvent.click(within(dialogue).getByRole("button", { name: "Give up" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(till.requests("import.cancel")).toEqual([{ import: "import-1" }]);
  });

  it("that failed says that nothing was imported", async () => {
    const failed = importState({ phase: "failed", error: wireError("import_changed") });
    const { dialogue, choose } = await open({ "import.open": failed, "import.state": failed });
    await choose(list("x"));
    expect((await within(dialogue).findByRole("alert")).textContent).toMatch(/Nothing was imported/u);
    await userEvent.click(within(dialogue).getByRole("button", { name: "Choose another file" }));
    expect(await within(dialogue).findByRole("button", { name: "Choose a file" })).toBeTruthy();
  });
});

describe("an export", () => {
  it("says where the file is", async () => {
    location.hash = "#/clients";
    const till = fakePlatform(
      quietTill({ "client.list": { rows: [], next: null }, "export.list": { path: "/papers/clients.csv" } }),
    );
    renderWith(till, <App platform={till} />);
    await userEvent.click(await screen.findByRole("button", { name: "Export" }));
    expect(await screen.findByText("/papers/clients.csv")).toBeTruthy();
    expect(till.requests("export.list")).toEqual([{ kind: "clients" }]);
  });
});
