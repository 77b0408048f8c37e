// Every test leaves an empty document behind it.
import { cleanup } from "@testing-library/react";
import { afterEach } from "vitest";

afterEach(() => {
  cleanup();
  location.hash = "";
});
