// The half-filled form: kept as typed, read back member by member, and what can be said of it without asking the till.
import { afterEach, describe, expect, it } from "vitest";
import { type Draft, draftOf, filled, isBegun, keepDraft, keptDraft, problemsOf, requestOf, tillDepartment } from "./draft";

const whole: Draft = {
  country: "FI",
  ownService: false,
  serviceAddress: "",
  organisation: "Kettu <b>Oy</b>",
  postalAddress: "Kauppakatu 1",
  businessId: "1234567-1",
  vatNumber: "FI12345671",
  vatTyped: false,
  departments: ["Cats", "", "Dogs"],
  till: "Till 1",
  tillDepartment: 2,
  staff: ["Onni", " "],
};

afterEach(() => localStorage.clear());

describe("a draft", () => {
  it("is kept apart for real and test books, and forgotten when the books are made", () => {
    keepDraft("real", whole);
    expect(keptDraft("real")).toEqual(whole);
    expect(isBegun("real")).toBe(true);
    expect(isBegun("test")).toBe(false);
    expect(keptDraft("test").organisation).toBe("");
    keepDraft("real", null);
    expect(isBegun("real")).toBe(false);
  });

  it.each([null, "", "null", "7", "[]", "{", '{"country":"DE","departments":[],"staff":[7],"till":9,"tillDepartment":-1}'])(
    "begins anew where what was kept is no draft: %s",
    (text) => {
      const draft = draftOf(text);
      expect([draft.country, draft.departments, draft.staff, draft.till, draft.tillDepartment]).toEqual([null, [""], [""], "", 0]);
    },
  );

  it("leaves empty rows out and counts the till's department among the others", () => {
    expect(filled(whole.departments)).toEqual(["Cats", "Dogs"]);
    expect(tillDepartment(whole)).toBe(1);
    const request = requestOf("real", whole, "fi");
    expect(request).toMatchObject({ departments: ["Cats", "Dogs"], tillDepartment: 1, staff: ["Onni"], language: "fi", serviceAddress: null });
  });

  it("names a service for test books only", () => {
    const own = { ...whole, ownService: true, serviceAddress: "https://127.0.0.1" };
    expect(requestOf("test", own, "en")?.serviceAddress).toBe("https://127.0.0.1");
    expect(requestOf("real", own, "en")?.serviceAddress).toBeNull();
    expect(requestOf("real", { ...whole, country: null }, "en")).toBeNull();
  });

  it("knows what is missing, twice or too long", () => {
    expect(problemsOf("country", { ...whole, country: null })).toEqual({ country: "setup-country-missing" });
    expect(problemsOf("country", { ...whole, ownService: true })).toEqual({ service: "error-field-missing" });
    expect(problemsOf("company", { ...whole, organisation: " ", businessId: "" })).toEqual({
      organisation: "error-field-missing",
      business_id: "error-field-missing",
    });
    expect(problemsOf("company", { ...whole, postalAddress: "Å".repeat(201) })).toEqual({ address: "error-text-too-long" });
    expect(problemsOf("company", { ...whole, postalAddress: "🐕".repeat(200) })).toEqual({});
    expect(problemsOf("places", { ...whole, departments: ["Cats", " cats"] })).toEqual({ department: "error-name-twice" });
    expect(problemsOf("staff", { ...whole, staff: ["", " "] })).toEqual({ staff: "error-field-missing" });
    expect(problemsOf("staff", { ...whole, staff: ["x".repeat(10_000)] })).toEqual({ staff: "error-text-too-long" });
    expect(problemsOf("summary", whole)).toEqual({});
  });
});
