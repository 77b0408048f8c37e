// The start of the window: the first questions are asked once before there is a screen, and once more when hints are heard.
import { act, render, screen, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { AttemptSummary } from "../../api/generated/types";
import { App } from "./App";
import { fakePlatform, wireError } from "../../test/fake-platform";
import { appState, eur } from "../../test/samples";
import { quietTill, sale } from "../../test/till-samples";
import { askFirst } from "../../foundations/first-questions";
import { newQueryClient } from "../../foundations/till";

const first = ["app.state", "sale.current", "item.favourites"] as const;

const inDoubt: AttemptSummary = {
  id: "attempt-9",
  invoice: { id: "invoice-9", name: "P-2026-000017" },
  terminal: { id: "terminal-1", name: "Reception 1" },
  amount: eur(24_990),
  word: "unknown",
  begunAt: { utcMs: 1_773_302_292_000, offsetMinutes: 120 },
};

/** Frames are drawn when the test says so. */
function heldFrames() {
  const frames: FrameRequestCallback[] = [];
  vi.stubGlobal("requestAnimationFrame", (frame: FrameRequestCallback) => frames.push(frame));
  return async () =>
    act(async () => {
      while (frames.length > 0) frames.shift()?.(0);
    });
}

describe("the first questions", () => {
  it("are asked once before the screen, and once more after it stands, for what a hint told nobody", async () => {
    const draw = heldFrames();
    const till = fakePlatform(quietTill());
    const begun = newQueryClient();
    await askFirst(begun, till);
    render(<App platform={till} begun={begun} />);
    await screen.findByRole("combobox");
    for (const name of first) expect(till.requests(name), name).toHaveLength(1);
    expect(till.requests("app.ready")).toEqual([]);
    // Between its answer and the first listener, an attempt became one in doubt.
    till.answer("app.state", { ...appState, doubts: [inDoubt] });
    await draw();
    expect(till.requests("app.ready")).toHaveLength(1);
    await screen.findByText(/no known outcome/u);
    for (const name of first) expect(till.requests(name), name).toHaveLength(2);
    vi.unstubAllGlobals();
  });

  it("that were refused are asked again by the screen, which shows the answer", async () => {
    let refused = false;
    const till = fakePlatform(
      quietTill({
        "sale.current": () => {
          if (refused) return sale();
          refused = true;
          throw wireError("internal");
        },
      }),
    );
    const begun = newQueryClient();
    await askFirst(begun, till);
    render(<App platform={till} begun={begun} />);
    await screen.findByRole("combobox");
    expect(till.requests("sale.current").length).toBeGreaterThan(1);
  });

  it("that a hint made old before the screen stands are asked again at once", async () => {
    const draw = heldFrames();
    const till = fakePlatform(quietTill());
    const begun = newQueryClient();
    await askFirst(begun, till);
    render(<App platform={till} begun={begun} />);
    await screen.findByRole("combobox");
    till.hint({ topic: "sale" });
    await waitFor(() => expect(till.requests("sale.current")).toHaveLength(2));
    expect(till.requests("app.ready")).toEqual([]);
    await draw();
    vi.unstubAllGlobals();
  });
});

describe("the staff picker at a start", () => {
  it("stands before the screen beneath it, which follows as soon as the window is ready", async () => {
    const draw = heldFrames();
    const till = fakePlatform(quietTill({ "app.state": { ...appState, signedIn: null } }));
    const begun = newQueryClient();
    await askFirst(begun, till);
    render(<App platform={till} begun={begun} />);
    screen.getByRole("dialog", { name: /who is at the till/iu });
    expect(document.querySelector("[role=combobox]")).toBeNull();
    await draw();
    expect(till.requests("app.ready")).toHaveLength(1);
    expect(document.querySelector("[role=combobox]")).not.toBeNull();
    vi.unstubAllGlobals();
  });

  it("holds nothing back once somebody is at the till", async () => {
    const till = fakePlatform(quietTill());
    const begun = newQueryClient();
    await askFirst(begun, till);
    render(<App platform={till} begun={begun} />);
    screen.getByRole("combobox");
  });
});
