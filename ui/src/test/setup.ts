// Every test leaves an empty document behind it.
import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

// A ceiling, not a wait: what is looked for is taken the moment it is there, also on a busy machine.
configure({ asyncUtilTimeout: 8000 });

afterEach(() => {
  cleanup();
  location.hash = "";
});
