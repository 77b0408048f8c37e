// The error table knows every code of the till, and what is no code at all becomes words too.

import { describe, expect, it } from "vitest";
import { errorCodes } from "../api/generated/commands";
import { TillError, toTillError } from "../platform";
import { englishBundle } from "../i18n/language";
import { wireError } from "../test/fake-platform";
import { errorKey, errorLook, errorLooks } from "./errors";

describe("errors", () => {
  it("has a look for every code and no other", () => {
    expect(Object.keys(errorLooks).toSorted()).toEqual([...errorCodes].toSorted());
  });

  it.each(errorCodes)("%s has a sentence", (code) => {
    expect(englishBundle.hasMessage(errorKey(wireError(code)))).toBe(true);
  });

  it("says nothing calming about a call without an answer", () => {
    const error = toTillError(new TypeError("Failed to fetch"));
    expect(error.wire.moneyMoved).toBe("unknown");
    expect(errorKey(error.wire)).toBe("error-unanswered");
    expect(errorLook(error.wire).severity).toBe("doubt");
  });

  it("keeps a wire error as it is, and gives it details when it came without", () => {
    const wire = wireError("amount_above_due", "no", { due: "14990" });
    expect(toTillError(wire).wire).toEqual(wire);
    const { details: _, ...bare } = wire;
    expect(toTillError(bare).wire.details).toEqual({});
    const already = new TillError(wire);
    expect(toTillError(already)).toBe(already);
  });

  it("takes a code it does not know for no answer", () => {
    expect(toTillError({ code: "made_up" }).wire.code).toBe("internal");
  });
});
