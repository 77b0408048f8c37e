// The paper dialogue: what is offered, what stands in the way, what is asked of the till, and that a press counts once.
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { PaperOffer, PaperPages, Papers } from "../../api/generated/types";
import { type Answers, fakePlatform, wireError } from "../../test/fake-platform";
import { eur } from "../../test/samples";
import { invoice, quietTill, row } from "../../test/till-samples";
import { App } from "../frame/App";
import { blocked } from "./PaperDialogue";
import { linesOf } from "./PaperSheet";

const at = { utcMs: 1_773_307_860_000, offsetMinutes: 120 };

function offer(part: Partial<PaperOffer> = {}): PaperOffer {
  return {
    id: { paper: "receipt", subject: "payment-1" },
    heading: "Kuitti",
    at,
    amount: eur(14_990),
    issued: 0,
    next: "original",
    lacking: [],
    ...part,
  };
}

const run = { size: 9000, face: "regular", quiet: false } as const;

const pages: PaperPages = {
  title: "Kuitti 2026-000318/1",
  language: "fi",
  margin: 11_000,
  pages: [
    {
      width: 226_772,
      height: 300_000,
      rules: [{ x: 11_000, y: 50_000, width: 204_000, thickness: 500 }],
      runs: [
        { ...run, x: 11_000, y: 20_000, width: 60_000, text: "Yhteensä" },
        { ...run, x: 160_000, y: 20_000, width: 40_000, text: "149,90 €" },
        { ...run, x: 11_000, y: 40_000, width: 90_000, face: "slip", text: "<b>OSTO</b>" },
      ],
    },
  ],
};

function papers(offers: PaperOffer[], part: Partial<Papers> = {}): Papers {
  return { offers, languages: ["fi", "sv", "en"], fullInvoiceDue: false, ...part };
}

const invoicePaper = offer({ id: { paper: "invoice", subject: "invoice-1" }, heading: "Lasku" });

async function open(listed: Papers, answers: Answers = {}) {
  location.hash = "#/invoice/invoice-1";
  const till = fakePlatform(
    quietTill({
      "invoice.get": invoice(),
      "paper.list": listed,
      "paper.preview": pages,
      "paper.print": pages,
      "paper.print_dialogue": { opened: true },
      "paper.save": { path: "/papers/Kuitti-2026-000318-1.pdf" },
      "paper.open_folder": {},
      ...answers,
    }),
  );
  render(<App platform={till} />);
  await screen.findByRole("heading", { name: invoice().number });
  await userEvent.keyboard("{Control>}p{/Control}");
  const dialogue = await screen.findByRole("dialog");
  await within(dialogue).findAllByRole("radio");
  return { till, dialogue: within(dialogue) };
}

afterEach(() => vi.restoreAllMocks());

describe("which paper may be printed", () => {
  it.each([
    [offer(), null],
    [offer({ next: "copy", issued: 1 }), null],
    [offer({ next: "used_up", issued: 2 }), "paper-used-up"],
    [offer({ lacking: ["buyer_name"] }), "paper-lacking"],
    [offer({ lacking: ["buyer_name"], next: "used_up" }), "paper-lacking"],
  ] as const)("case %#", (paper, why) => {
    expect(blocked(paper)).toBe(why);
  });
});

describe("the dialogue", () => {
  it("shows the very text of the paper, and markup on it is text", async () => {
    const { dialogue } = await open(papers([offer(), invoicePaper]));
    expect(await dialogue.findAllByText("149,90 €")).toHaveLength(1);
    expect(dialogue.getByText("<b>OSTO</b>", { selector: "text" })).toBeTruthy();
    expect(linesOf(pages.pages[0] as never)).toEqual(["Yhteensä 149,90 €", "<b>OSTO</b>"]);
  });

  it("names what the law asks for and the paper lacks, and does not print it", async () => {
    const { till, dialogue } = await open(papers([{ ...invoicePaper, lacking: ["buyer_name", "buyer_address"] }]));
    expect(dialogue.getByText("the client’s name")).toBeTruthy();
    expect(dialogue.getByText("the client’s address")).toBeTruthy();
    const print = dialogue.getByRole<HTMLButtonElement>("button", { name: /^Print/u });
    expect(print.disabled).toBe(true);
    expect(document.getElementById(print.getAttribute("aria-describedby") ?? "")?.textContent).toMatch(/can’t be printed/u);
    await userEvent.keyboard("{Control>}p{/Control}");
    expect(till.requests("paper.print")).toEqual([]);
    expect(till.requests("paper.preview")).toEqual([]);
  });

  it("tells slips of one minute and one sum apart by what became of the card", async () => {
    const slip = (subject: string) => offer({ id: { paper: "slip_customer", subject }, heading: "" });
    const payments = [row({ key: "a", attempt: "attempt-1", word: "failed" }), row({ key: "b", attempt: "attempt-2" })];
    const { dialogue } = await open(papers([slip("attempt-1"), slip("attempt-2")]), { "invoice.get": invoice({ payments }) });
    expect(dialogue.getAllByRole("radio").map((each) => /· (\w+)$/u.exec(each.textContent ?? "")?.[1])).toEqual(["Failed", "Paid"]);
  });

  it("takes the first paper that can be printed", async () => {
    const { dialogue } = await open(papers([offer({ next: "used_up", issued: 2 }), invoicePaper]));
    expect(dialogue.getByRole("radio", { checked: true }).textContent).toMatch(/Lasku/u);
    await userEvent.click(dialogue.getByRole("radio", { name: /Kuitti/u }));
    expect(dialogue.getByText(/one copy the law allows have been printed/u)).toBeTruthy();
  });

  it("says that the next one is a copy, and how often it was printed", async () => {
    const { dialogue } = await open(papers([offer({ next: "copy", issued: 1 })]));
    expect(dialogue.getByText(/marked as a copy/u)).toBeTruthy();
    expect(dialogue.getByText(/printed once/u)).toBeTruthy();
  });

  it("prints in the language that was chosen", async () => {
    const { till, dialogue } = await open(papers([offer()]));
    await userEvent.click(dialogue.getByRole("button", { name: "Svenska" }));
    await userEvent.click(dialogue.getByRole("button", { name: /^Print/u }));
    await waitFor(() => expect(till.requests("paper.print_dialogue")).toHaveLength(1));
    expect(till.requests("paper.print")).toMatchObject([{ id: offer().id, language: "sv" }]);
    expect(document.querySelector(".paper-print")?.textContent).toContain("149,90 €");
  });

  it("leaves the print dialogue to the page where the host has none", async () => {
    const print = vi.fn();
    vi.stubGlobal("print", print);
    const { dialogue } = await open(papers([offer()]), { "paper.print_dialogue": { opened: false } });
    await userEvent.click(dialogue.getByRole("button", { name: /^Print/u }));
    await waitFor(() => expect(print).toHaveBeenCalledTimes(1));
    vi.unstubAllGlobals();
  });

  it("counts a double press once", async () => {
    let answer: (reply: PaperPages) => void = () => {};
    const waiting = new Promise<PaperPages>((resolve) => {
      answer = resolve;
    });
    const { till, dialogue } = await open(papers([offer()]), { "paper.print": () => waiting });
    await userEvent.dblClick(dialogue.getByRole("button", { name: /^Print/u }));
    await userEvent.keyboard("{Control>}p{/Control}");
    expect(till.requests("paper.print")).toHaveLength(1);
    answer(pages);
  });

  it("tells where the file is and opens its folder", async () => {
    const { till, dialogue } = await open(papers([offer()]));
    await userEvent.click(dialogue.getByRole("button", { name: "Save as PDF" }));
    expect(await dialogue.findByText("/papers/Kuitti-2026-000318-1.pdf")).toBeTruthy();
    await userEvent.click(dialogue.getByRole("button", { name: "Open folder" }));
    expect(till.requests("paper.open_folder")).toEqual([{}]);
  });

  it("tries a failed save again with the same key", async () => {
    const { till, dialogue } = await open(papers([offer()]), {
      "paper.save": () => {
        throw wireError("paper_folder");
      },
    });
    await userEvent.click(dialogue.getByRole("button", { name: "Save as PDF" }));
    expect((await dialogue.findByRole("alert")).textContent).toMatch(/can’t be written to/u);
    await userEvent.click(dialogue.getByRole("button", { name: "Save as PDF" }));
    await waitFor(() => expect(till.requests("paper.save")).toHaveLength(2));
    const [first, second] = till.requests("paper.save");
    expect(first?.key).toBe(second?.key);
  });

  it("names slips by whose they are and closes with Escape", async () => {
    const { dialogue } = await open(
      papers([offer(), offer({ id: { paper: "slip_customer", subject: "attempt-1" }, heading: "" })]),
    );
    expect(dialogue.getByRole("radio", { name: /Card slip, cardholder copy/u })).toBeTruthy();
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});
