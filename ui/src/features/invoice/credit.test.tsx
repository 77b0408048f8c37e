// Crediting: asks why, says what it does to the money, does it once, and leads on to giving back what was paid.
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { Invoice } from "../../api/generated/types";
import { type Answers, fakePlatform, wireError } from "../../test/fake-platform";
import { eur } from "../../test/samples";
import { balance, client, invoice, quietTill, row } from "../../test/till-samples";
import { App } from "../frame/App";
import { paymentBlocked } from "./InvoiceScreen";

const note = {
  number: "P-C-2026-000001",
  gross: eur(-14_990),
  reason: "Wrong client",
  at: { utcMs: 1_773_307_860_000, offsetMinutes: 120 },
  staff: "Riikka",
};

const paid = balance({ paid: eur(14_990), due: eur(0), payable: eur(0) });

const creditedPaid = invoice({
  status: "credited",
  creditNote: note,
  creditable: "credited",
  payments: [row()],
  balance: balance({ paid: eur(14_990), credited: eur(14_990), due: eur(-14_990), giveBack: eur(14_990), payable: eur(0) }),
});

async function open(shown: Invoice, answers: Answers = {}) {
  location.hash = "#/invoice/invoice-1";
  const till = fakePlatform(quietTill({ "invoice.get": shown, ...answers }));
  render(<App platform={till} />);
  await screen.findByRole("heading", { name: shown.number });
  return till;
}

describe("credit in full", () => {
  it("needs a reason, is pressed once, and shows its note and what is to be given back", async () => {
    let answer: (after: Invoice) => void = () => {};
    const till = await open(invoice({ status: "paid", balance: paid, payments: [row()] }), {
      "invoice.credit": () =>
        new Promise<Invoice>((resolve) => {
          answer = resolve;
        }),
    });
    await userEvent.click(screen.getByRole("button", { name: "Credit in full" }));
    expect(await screen.findByText(/takes the whole invoice back, €149\.90/u)).toBeTruthy();
    expect(screen.getByText(/what was paid is then given back/u)).toBeTruthy();
    const press = screen.getByRole("button", { name: "Credit €149.90" });
    await userEvent.click(press);
    expect(screen.getByText("Say why. The reason stands on the credit note.")).toBeTruthy();
    expect(till.requests("invoice.credit")).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "Wrong client" }));
    await userEvent.dblClick(press);
    await waitFor(() => expect(till.requests("invoice.credit")).toHaveLength(1));
    expect(till.requests("invoice.credit")[0]).toMatchObject({ invoice: "invoice-1", reason: "Wrong client" });
    answer(creditedPaid);
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(screen.getByText("P-C-2026-000001")).toBeTruthy();
    expect(screen.getByText("€149.90 is to be given back.")).toBeTruthy();
    expect(screen.getByText("To give back")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Refund €149.90" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Credit in full" })).toBeNull();
  });

  it("of an unpaid invoice moves no money and takes nothing more", async () => {
    await open(
      invoice({
        status: "credited",
        creditNote: note,
        creditable: "credited",
        balance: balance({ credited: eur(14_990), due: eur(0), payable: eur(0) }),
      }),
    );
    expect(screen.getByText(/Nothing more is taken for it/u)).toBeTruthy();
    expect(screen.queryByText(/is to be given back/u)).toBeNull();
  });

  it("waits for a payment whose outcome is not known", async () => {
    await open(invoice({ creditable: "unsettled", payments: [row({ word: "unknown", payment: null, refundable: null })] }));
    const button = screen.getByRole<HTMLButtonElement>("button", { name: "Credit in full" });
    expect(button.disabled).toBe(true);
    expect(document.getElementById(button.getAttribute("aria-describedby") ?? "")?.textContent).toMatch(/no known outcome/u);
  });

  it("keeps what was typed when the till refuses", async () => {
    await open(invoice(), {
      "invoice.credit": () => {
        throw wireError("invoice_held", "unknown");
      },
    });
    await userEvent.click(screen.getByRole("button", { name: "Credit in full" }));
    await userEvent.type(screen.getByRole("textbox", { name: "Why" }), "Twice{Enter}");
    expect((await screen.findByRole("alert")).textContent).toMatch(/no known outcome/u);
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Why" }).value).toBe("Twice");
  });

  it("blocks Payment with its own words", () => {
    expect(paymentBlocked(creditedPaid, null, false)).toBe("invoice-credited");
  });
});

describe("a consultation's page", () => {
  it("shows vet, notes and the address it was made out to", async () => {
    await open(
      invoice({
        kind: "consultation",
        client,
        billedTo: { name: client.name, address: "Koivukuja 4, Helsinki" },
        vet: "Sanna Mäkelä",
        notes: "Soft food.\nCheck on Friday.",
      }),
    );
    expect(screen.getByText("Sanna Mäkelä")).toBeTruthy();
    expect(screen.getByText(/Soft food\.\s+Check on Friday\./u)).toBeTruthy();
    expect(screen.getByText("Koivukuja 4, Helsinki")).toBeTruthy();
  });

  it("leads to all invoices of its client", async () => {
    const till = await open(invoice({ client }));
    await userEvent.click(screen.getByRole("link", { name: "All invoices of this client" }));
    await screen.findByRole("searchbox");
    expect(till.requests("invoice.list").at(-1)).toEqual({ filter: { client: "client-1" } });
    expect(screen.getByText("Test Client")).toBeTruthy();
  });
});
