// Code → how loud it is and what there is to do. Exhaustive by type: a code without a row does not compile.
// The sentence (what happened, what it means for the money, what to do) stands in the catalogues as `error-<code with dashes>`.
import type { ErrorCode, WireError } from "../api/generated/types";

/** How an error looks: a wrong entry, a failure without money, an outcome nobody knows, books that can't be used. */
export type Severity = "entry" | "failed" | "doubt" | "books";

/** What the screen offers next to the sentence. */
export type Remedy = "correct" | "name_client" | "retry" | "reload" | "sign_in" | "settle" | "wait" | "leave";

export interface ErrorLook {
  severity: Severity;
  remedy: Remedy;
}

export const errorLooks = {
  bad_request: { severity: "failed", remedy: "reload" },
  unknown_command: { severity: "failed", remedy: "reload" },
  not_found: { severity: "failed", remedy: "leave" },
  staff_needed: { severity: "entry", remedy: "sign_in" },
  sale_empty: { severity: "entry", remedy: "correct" },
  sale_closed: { severity: "failed", remedy: "reload" },
  client_needed: { severity: "entry", remedy: "name_client" },
  client_address_needed: { severity: "entry", remedy: "name_client" },
  already_credited: { severity: "failed", remedy: "leave" },
  quantity_out_of_range: { severity: "entry", remedy: "correct" },
  discount_out_of_range: { severity: "entry", remedy: "correct" },
  sum_too_large: { severity: "entry", remedy: "correct" },
  text_too_long: { severity: "entry", remedy: "correct" },
  text_invalid: { severity: "entry", remedy: "correct" },
  field_missing: { severity: "entry", remedy: "correct" },
  name_twice: { severity: "entry", remedy: "correct" },
  too_many_entries: { severity: "entry", remedy: "correct" },
  business_id_form: { severity: "entry", remedy: "correct" },
  business_id_check_digit: { severity: "entry", remedy: "correct" },
  business_id_other_country: { severity: "entry", remedy: "correct" },
  vat_number_form: { severity: "entry", remedy: "correct" },
  vat_number_check_digit: { severity: "entry", remedy: "correct" },
  vat_number_other_country: { severity: "entry", remedy: "correct" },
  service_address_invalid: { severity: "entry", remedy: "correct" },
  service_is_production: { severity: "entry", remedy: "correct" },
  clinic_exists: { severity: "failed", remedy: "leave" },
  email_invalid: { severity: "entry", remedy: "correct" },
  barcode_invalid: { severity: "entry", remedy: "correct" },
  price_out_of_range: { severity: "entry", remedy: "correct" },
  vat_class_unknown: { severity: "entry", remedy: "correct" },
  code_taken: { severity: "entry", remedy: "correct" },
  barcode_taken: { severity: "entry", remedy: "correct" },
  number_taken: { severity: "entry", remedy: "correct" },
  same_name: { severity: "entry", remedy: "correct" },
  last_staff: { severity: "entry", remedy: "correct" },
  list_too_large: { severity: "entry", remedy: "correct" },
  list_empty: { severity: "entry", remedy: "correct" },
  list_spreadsheet: { severity: "entry", remedy: "correct" },
  list_not_text: { severity: "entry", remedy: "correct" },
  list_broken: { severity: "entry", remedy: "correct" },
  import_gone: { severity: "failed", remedy: "leave" },
  import_busy: { severity: "failed", remedy: "wait" },
  import_problems: { severity: "entry", remedy: "correct" },
  import_changed: { severity: "failed", remedy: "retry" },
  import_cancelled: { severity: "failed", remedy: "leave" },
  amount_not_positive: { severity: "entry", remedy: "correct" },
  amount_above_due: { severity: "entry", remedy: "correct" },
  amount_above_refundable: { severity: "entry", remedy: "correct" },
  not_payable_in_coins: { severity: "entry", remedy: "correct" },
  too_many_lines: { severity: "entry", remedy: "correct" },
  wrong_currency: { severity: "failed", remedy: "leave" },
  given_too_little: { severity: "entry", remedy: "correct" },
  given_too_much: { severity: "entry", remedy: "correct" },
  invoice_held: { severity: "doubt", remedy: "settle" },
  terminal_held: { severity: "doubt", remedy: "settle" },
  terminal_in_use: { severity: "failed", remedy: "wait" },
  terminal_working: { severity: "failed", remedy: "wait" },
  terminal_number_invalid: { severity: "entry", remedy: "correct" },
  terminal_number_taken: { severity: "entry", remedy: "correct" },
  terminal_model_unsupported: { severity: "entry", remedy: "correct" },
  payment_running: { severity: "failed", remedy: "wait" },
  till_closing: { severity: "failed", remedy: "leave" },
  no_books_open: { severity: "books", remedy: "reload" },
  account_needed: { severity: "failed", remedy: "leave" },
  account_refused: { severity: "failed", remedy: "leave" },
  keychain_locked: { severity: "failed", remedy: "retry" },
  keychain_missing: { severity: "failed", remedy: "leave" },
  keychain_denied: { severity: "failed", remedy: "retry" },
  keychain_slow: { severity: "failed", remedy: "retry" },
  keychain_empty: { severity: "failed", remedy: "leave" },
  keychain_failed: { severity: "failed", remedy: "retry" },
  account_fixed: { severity: "failed", remedy: "leave" },
  proxy_invalid: { severity: "entry", remedy: "correct" },
  terminal_unknown: { severity: "failed", remedy: "reload" },
  not_refundable: { severity: "failed", remedy: "leave" },
  nothing_to_abort: { severity: "failed", remedy: "leave" },
  not_in_doubt: { severity: "failed", remedy: "leave" },
  evidence_mismatch: { severity: "entry", remedy: "correct" },
  reference_used: { severity: "entry", remedy: "correct" },
  evidence_missing: { severity: "entry", remedy: "correct" },
  too_early: { severity: "doubt", remedy: "wait" },
  case_not_open: { severity: "failed", remedy: "leave" },
  case_money: { severity: "entry", remedy: "correct" },
  not_settled: { severity: "failed", remedy: "leave" },
  nothing_booked: { severity: "failed", remedy: "leave" },
  not_restored: { severity: "failed", remedy: "leave" },
  evidence_sum: { severity: "entry", remedy: "correct" },
  supervisor_not_set: { severity: "entry", remedy: "correct" },
  supervisor_already_set: { severity: "failed", remedy: "reload" },
  supervisor_wrong: { severity: "entry", remedy: "correct" },
  supervisor_wrong_wait: { severity: "failed", remedy: "wait" },
  supervisor_wait: { severity: "failed", remedy: "wait" },
  supervisor_lost: { severity: "failed", remedy: "leave" },
  supervisor_weak: { severity: "entry", remedy: "correct" },
  supervisor_password_wrong: { severity: "entry", remedy: "correct" },
  supervisor_not_reached: { severity: "failed", remedy: "retry" },
  supervisor_no_account: { severity: "failed", remedy: "leave" },
  supervisor_fixed: { severity: "failed", remedy: "leave" },
  supervisor_keychain: { severity: "failed", remedy: "retry" },
  look_gated: { severity: "doubt", remedy: "wait" },
  paper_incomplete: { severity: "failed", remedy: "leave" },
  paper_copies_used: { severity: "failed", remedy: "leave" },
  paper_folder: { severity: "failed", remedy: "retry" },
  wrong_environment: { severity: "books", remedy: "leave" },
  disk_full: { severity: "failed", remedy: "retry" },
  data_read_only: { severity: "books", remedy: "retry" },
  data_on_network: { severity: "books", remedy: "leave" },
  backup_folder_missing: { severity: "entry", remedy: "correct" },
  backup_folder_read_only: { severity: "entry", remedy: "correct" },
  backup_folder_inside: { severity: "entry", remedy: "correct" },
  backup_key_mistyped: { severity: "entry", remedy: "correct" },
  backup_not_set_up: { severity: "entry", remedy: "leave" },
  backup_practice: { severity: "entry", remedy: "leave" },
  restore_file_gone: { severity: "entry", remedy: "correct" },
  restore_not_a_backup: { severity: "entry", remedy: "correct" },
  restore_key_needed: { severity: "entry", remedy: "correct" },
  restore_other_key: { severity: "entry", remedy: "correct" },
  restore_key_mistyped: { severity: "entry", remedy: "correct" },
  restore_cut_short: { severity: "failed", remedy: "correct" },
  restore_newer: { severity: "failed", remedy: "leave" },
  restore_other_clinic: { severity: "failed", remedy: "correct" },
  restore_other_kind: { severity: "failed", remedy: "correct" },
  restore_unsound: { severity: "failed", remedy: "correct" },
  restore_not_made_here: { severity: "failed", remedy: "correct" },
  restore_no_room: { severity: "failed", remedy: "retry" },
  restore_in_use: { severity: "failed", remedy: "retry" },
  restore_busy: { severity: "failed", remedy: "wait" },
  restore_nothing_read: { severity: "entry", remedy: "correct" },
  restore_not_checked: { severity: "failed", remedy: "wait" },
  restore_stopped: { severity: "failed", remedy: "retry" },
  restore_failed: { severity: "failed", remedy: "retry" },
  books_read_only: { severity: "books", remedy: "leave" },
  books_damaged: { severity: "books", remedy: "leave" },
  books_newer: { severity: "books", remedy: "leave" },
  books_foreign: { severity: "books", remedy: "leave" },
  books_in_use: { severity: "books", remedy: "leave" },
  store_failed: { severity: "failed", remedy: "retry" },
  internal: { severity: "failed", remedy: "retry" },
} satisfies Record<ErrorCode, ErrorLook>;

/** The file that stands in the books' place can't be used; a backup, or new books, may take its place. */
export const mendable: ReadonlySet<ErrorCode> = new Set<ErrorCode>(["books_damaged", "books_foreign"]);

/**
 * The sentence of an error. A call that got no answer at all has its own: nobody can say then that nothing happened.
 */
export function errorKey(error: WireError): string {
  if (error.code === "internal" && error.moneyMoved === "unknown") return "error-unanswered";
  return `error-${error.code.replaceAll("_", "-")}`;
}

/** Why no card can be taken, in half a sentence. */
export function pauseKey(code: ErrorCode): string {
  return `pause-${code.replaceAll("_", "-")}`;
}

/** The look of an error; an unknown outcome is never calmer than doubt. */
export function errorLook(error: WireError): ErrorLook {
  const look = errorLooks[error.code];
  return error.moneyMoved === "unknown" ? { ...look, severity: "doubt" } : look;
}
