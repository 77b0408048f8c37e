// The half-filled form of a new clinic. Owns: its fields, that it survives going back and forth and a restart, and what is plainly
// missing in a step. What the numbers are worth, and everything else, the till says.
import type { Country, Language, OpenClinic } from "../../api/generated/types";
import { keep, kept } from "../../foundations/kept";

export const steps = ["country", "company", "places", "staff", "summary"] as const;

export type Step = (typeof steps)[number];

/** What is being set up. */
export type Purpose = OpenClinic["kind"];

export interface Draft {
  country: Country | null;
  /** Test books: whether their service has an address of one's own, and which. */
  ownService: boolean;
  serviceAddress: string;
  organisation: string;
  postalAddress: string;
  businessId: string;
  vatNumber: string;
  /** Somebody wrote the VAT number: it no longer follows the business id. */
  vatTyped: boolean;
  departments: readonly string[];
  till: string;
  tillDepartment: number;
  staff: readonly string[];
}

const empty: Draft = {
  country: null,
  ownService: false,
  serviceAddress: "",
  organisation: "",
  postalAddress: "",
  businessId: "",
  vatNumber: "",
  vatTyped: false,
  departments: [""],
  till: "",
  tillDepartment: 0,
  staff: [""],
};

const countries: readonly Country[] = ["FI", "SE", "NO", "DK"];

const isNames = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every((name) => typeof name === "string");

/** What was kept, member by member: what is not what it should be is empty again. */
export function draftOf(text: string | null): Draft {
  let found: Record<string, unknown> = {};
  try {
    const read: unknown = JSON.parse(text ?? "{}");
    if (typeof read === "object" && read !== null) found = read as Record<string, unknown>;
  } catch {
    return empty;
  }
  const word = (name: string) => (typeof found[name] === "string" ? found[name] : "");
  const names = (name: string) => (isNames(found[name]) ? found[name] : [""]);
  const department = found["tillDepartment"];
  return {
    country: countries.find((country) => country === found["country"]) ?? null,
    ownService: found["ownService"] === true,
    serviceAddress: word("serviceAddress"),
    organisation: word("organisation"),
    postalAddress: word("postalAddress"),
    businessId: word("businessId"),
    vatNumber: word("vatNumber"),
    vatTyped: found["vatTyped"] === true,
    departments: names("departments"),
    till: word("till"),
    tillDepartment: typeof department === "number" && Number.isInteger(department) && department >= 0 ? department : 0,
    staff: names("staff"),
  };
}

const place = (purpose: Purpose) => `set-up-${purpose}`;

export function keptDraft(purpose: Purpose): Draft {
  return draftOf(kept(place(purpose)));
}

export function keepDraft(purpose: Purpose, draft: Draft | null): void {
  keep(place(purpose), draft === null ? null : JSON.stringify(draft));
}

/** Whether somebody began to fill it in. */
export function isBegun(purpose: Purpose): boolean {
  return kept(place(purpose)) !== null;
}

/** The rows of a list that have something in them. */
export function filled(names: readonly string[]): string[] {
  return names.filter((name) => name.trim() !== "");
}

/** The department this till is in, counted among those that have a name. */
export function tillDepartment(draft: Draft): number {
  return filled(draft.departments.slice(0, draft.tillDepartment)).length;
}

/** A field of the form, as the till names it. */
export type FieldName = "country" | "service" | "organisation" | "address" | "business_id" | "vat_number" | "department" | "till" | "staff";

/** Where a field stands. */
export const stepOf: Record<FieldName, Step> = {
  country: "country",
  service: "country",
  organisation: "company",
  address: "company",
  business_id: "company",
  vat_number: "company",
  department: "places",
  till: "places",
  staff: "staff",
};

export type Problems = Partial<Record<FieldName, string>>;

const longest = 200;

function problemOf(text: string): string | null {
  if (text.trim() === "") return "error-field-missing";
  return [...text.trim()].length > longest ? "error-text-too-long" : null;
}

function problemOfNames(names: readonly string[]): string | null {
  const some = filled(names);
  if (some.length === 0) return "error-field-missing";
  const apart = new Set(some.map((name) => name.trim().toLowerCase()));
  if (apart.size < some.length) return "error-name-twice";
  return some.some((name) => problemOf(name) !== null) ? "error-text-too-long" : null;
}

/** What can be said of a step without asking the till: a key of the catalogue per field. */
export function problemsOf(step: Step, draft: Draft): Problems {
  const found: Record<Step, () => Partial<Record<FieldName, string | null>>> = {
    country: () => ({
      country: draft.country === null ? "setup-country-missing" : null,
      service: draft.ownService && draft.serviceAddress.trim() === "" ? "error-field-missing" : null,
    }),
    company: () => ({
      organisation: problemOf(draft.organisation),
      address: problemOf(draft.postalAddress),
      business_id: draft.businessId.trim() === "" ? "error-field-missing" : null,
    }),
    places: () => ({ department: problemOfNames(draft.departments), till: problemOf(draft.till) }),
    staff: () => ({ staff: problemOfNames(draft.staff) }),
    summary: () => ({}),
  };
  return Object.fromEntries(Object.entries(found[step]()).filter(([, key]) => key !== null)) as Problems;
}

/** The whole form as the till wants it. */
export function requestOf(purpose: Purpose, draft: Draft, language: Language): Omit<OpenClinic, "key"> | null {
  if (draft.country === null) return null;
  return {
    kind: purpose,
    serviceAddress: purpose === "test" && draft.ownService ? draft.serviceAddress : null,
    country: draft.country,
    language,
    organisation: draft.organisation,
    postalAddress: draft.postalAddress,
    businessId: draft.businessId,
    vatNumber: draft.vatNumber,
    departments: filled(draft.departments),
    till: draft.till,
    tillDepartment: tillDepartment(draft),
    staff: filled(draft.staff),
  };
}
