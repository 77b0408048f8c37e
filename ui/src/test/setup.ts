// Every test leaves an empty document behind it, and types as a hand does.
import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

// A ceiling, not a wait: what is looked for is taken the moment it is there, also on a busy machine.
configure({ asyncUtilTimeout: 8000 });

// What the tests type is a hand's: its keys lie further apart than a scanner's, however fast the test runs. A test of a scan puts its own
// time on its events.
const betweenKeysMs = 80;
let lastKeyAt = 0;
const timeOfKey = new WeakMap<Event, number>();
Object.defineProperty(KeyboardEvent.prototype, "timeStamp", {
  configurable: true,
  get(this: KeyboardEvent) {
    const known = timeOfKey.get(this);
    if (known !== undefined) return known;
    lastKeyAt = Math.max(lastKeyAt + betweenKeysMs, performance.now());
    timeOfKey.set(this, lastKeyAt);
    return lastKeyAt;
  },
});

afterEach(() => {
  cleanup();
  location.hash = "";
});
