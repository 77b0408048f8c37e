// Help: the keys, the folders, and a text that can be copied.
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it } from "vitest";
import { fakePlatform } from "../../test/fake-platform";
import { quietTill } from "../../test/till-samples";
import { App } from "../frame/App";

const about = {
  version: "0.1.0",
  commit: "0123456789ab",
  dataFolder: "/data/klinikassa",
  logFolder: "/data/klinikassa/logs",
  support: "Klinikassa 0.1.0\nlast attempts, newest first:\nnone\n",
};

beforeEach(() => {
  location.hash = "#/help";
});

it("says version and commit, and opens the folders", async () => {
  const till = fakePlatform(quietTill({ "about.get": about, "about.open_folder": {} }));
  render(<App platform={till} />);
  await screen.findByText("commit 0123456789ab");
  screen.getByText("/data/klinikassa/logs");
  await userEvent.click(screen.getByRole("button", { name: "Open folder: Logs" }));
  expect(till.requests("about.open_folder")).toEqual([{ folder: "logs" }]);
});

it("copies the text for whoever helps, as it stands there", async () => {
  const user = userEvent.setup();
  const till = fakePlatform(quietTill({ "about.get": about }));
  render(<App platform={till} />);
  expect((await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Text for whoever helps you" })).value).toBe(about.support);
  await user.click(screen.getByRole("button", { name: "Copy text" }));
  await screen.findByText("Copied.");
  expect(await navigator.clipboard.readText()).toBe(about.support);
});
