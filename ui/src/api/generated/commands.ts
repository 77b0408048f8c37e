// Made by `cargo xtask codegen` from crates/api. Don't edit.

import type {
  About,
  Account,
  AddDepartment,
  AddItem,
  AddTerminal,
  Administer,
  AllowExtras,
  AllowSecondPayment,
  AppState,
  ApplyRestore,
  AssignCase,
  AssignDifference,
  Attempt,
  AttemptHistory,
  AttemptPage,
  AttemptQuery,
  AttemptRef,
  BackupFiles,
  BackupFolders,
  BackupState,
  BeginAnew,
  BookEarlierPayment,
  BooksState,
  BusinessIdCheck,
  CaseQuery,
  Cases,
  CashAnswer,
  CashQuestion,
  ChangeAccount,
  ChangeClient,
  ChangeClinic,
  ChangeCode,
  ChangeImport,
  ChangeItem,
  ChangePatient,
  ChangeStaff,
  ChangeTerminal,
  ChangeTill,
  CheckCompany,
  Checklist,
  ChooseTerminal,
  Client,
  ClientPage,
  ClientQuery,
  ClientRef,
  Clinic,
  CloseCase,
  CloseDifference,
  CompanyNumbers,
  CompareSession,
  CountQuery,
  Credit,
  Day,
  DayQuery,
  Difference,
  DifferenceRef,
  Done,
  Doubt,
  ExportList,
  Favourites,
  Finalise,
  Find,
  FindBackups,
  Found,
  FoundCharged,
  FoundNotTaken,
  ImportRef,
  ImportState,
  Invoice,
  InvoiceCounts,
  InvoicePage,
  InvoiceQuery,
  InvoiceRef,
  IssuePaper,
  ItemEntry,
  ItemPage,
  ItemQuery,
  ItemRef,
  KeptPaper,
  LineRef,
  ListRemarks,
  LookAgain,
  MoveBackups,
  NewClient,
  NewItem,
  NewPatient,
  NewSale,
  NewStaff,
  NoteCase,
  NoteDifference,
  Nothing,
  NumberCheck,
  OpenClinic,
  OpenFolder,
  OpenImport,
  PaperPages,
  PaperQuestion,
  Papers,
  ParkedSales,
  Patient,
  PayCard,
  PayCash,
  PaymentAnswer,
  PaymentQuestion,
  Practise,
  PrintDialogue,
  Proxy,
  ReadBackup,
  RecoveryKey,
  RefundCard,
  RefundCash,
  RefuseSignature,
  RemarkQuery,
  RenameDepartment,
  RenewCode,
  ReplyQuestion,
  ReplyText,
  RestoreDone,
  RestoreState,
  Sale,
  SaleRef,
  SayCharged,
  SayNotCharged,
  SessionQuery,
  Sessions,
  SetClient,
  SetCode,
  SetDiscount,
  SetFavourite,
  SetNotes,
  SetPatient,
  SetQuantity,
  SetUpBackups,
  SetVet,
  SettingsChange,
  ShowBooks,
  SignIn,
  Slips,
  StaffList,
  StartState,
  Supervisor,
  TakeBooks,
  TerminalCalls,
  TerminalOptions,
  TerminalQuery,
  TerminalRef,
  TerminalSettings,
  TickTerminal,
  TypedBusinessId,
  TypedNumber,
  VatClasses,
} from "./types";

export interface Commands {
  /** The webview painted its first usable screen. */
  "app.ready": { request: Nothing; reply: Done };
  /** Which books there are, and which are shown. */
  "start.state": { request: Nothing; reply: StartState };
  /** Open practice, made if need be. */
  "start.practise": { request: Practise; reply: StartState };
  /** Put practice or test books aside that don't open, and begin them anew. */
  "start.begin_anew": { request: BeginAnew; reply: StartState };
  /** Show other books, or the start screen. */
  "start.show": { request: ShowBooks; reply: StartState };
  /** Read a company's numbers before a clinic is opened with them. */
  "start.check_company": { request: CheckCompany; reply: CompanyNumbers };
  /** Make the books of a clinic, and show them. */
  "start.open_clinic": { request: OpenClinic; reply: StartState };
  /** Backups to choose from. */
  "restore.files": { request: FindBackups; reply: BackupFiles };
  /** Read a backup and check it, beside the present books. */
  "restore.read": { request: ReadBackup; reply: RestoreState };
  /** Where a restore is. */
  "restore.state": { request: Nothing; reply: RestoreState };
  /** Stop reading, or leave what was read alone. */
  "restore.stop": { request: Nothing; reply: RestoreState };
  /** Put the backup that was read in the place of the present books. */
  "restore.apply": { request: ApplyRestore; reply: RestoreState };
  /** Take the file that stands here for the books: it was restored by hand. */
  "restore.take": { request: TakeBooks; reply: RestoreDone };
  /** Everything the frame around the screens needs. */
  "app.state": { request: Nothing; reply: AppState };
  /** Change language, look or text size. */
  "settings.change": { request: SettingsChange; reply: AppState };
  /** How the books are looked after. */
  "books.state": { request: Nothing; reply: BooksState };
  /** Check the whole books again. */
  "books.check": { request: Nothing; reply: BooksState };
  /** Where backups go, what runs, and how the last ones went. */
  "backup.state": { request: Nothing; reply: BackupState };
  /** Folders that offer themselves. */
  "backup.folders": { request: Nothing; reply: BackupFolders };
  /** Make a recovery key, to be written down. */
  "backup.fresh_key": { request: Nothing; reply: RecoveryKey };
  /** Set backups up with the key that was written down. */
  "backup.set_up": { request: SetUpBackups; reply: BackupState };
  /** Send backups to another folder. */
  "backup.move": { request: MoveBackups; reply: BackupState };
  /** Make a backup now. */
  "backup.run": { request: Nothing; reply: BackupState };
  /** Rehearse a restore now. */
  "backup.rehearse": { request: Nothing; reply: BackupState };
  /** Stop what runs. */
  "backup.stop": { request: Nothing; reply: BackupState };
  /** The company, the departments and this till. */
  "clinic.get": { request: Nothing; reply: Clinic };
  /** Change the company's name, address or VAT number. */
  "clinic.change": { request: ChangeClinic; reply: Clinic };
  /** Add a department. */
  "department.add": { request: AddDepartment; reply: Clinic };
  /** Give a department another name. */
  "department.rename": { request: RenameDepartment; reply: Clinic };
  /** Give this till its name and its department. */
  "till.change": { request: ChangeTill; reply: Clinic };
  /** Pick who stands at the till. */
  "staff.sign_in": { request: SignIn; reply: AppState };
  /** The account at the service. */
  "account.get": { request: Nothing; reply: Account };
  /** Change the account's name or password, or where the service of test books is. */
  "account.change": { request: ChangeAccount; reply: Account };
  /** Go through an HTTP proxy. */
  "account.set_proxy": { request: Proxy; reply: Account };
  /** Go straight out. */
  "account.clear_proxy": { request: Nothing; reply: Account };
  /** Try the account: keychain, network, TLS, password. */
  "account.test": { request: Nothing; reply: Account };
  /** Look for items, clients and patients. */
  "search.find": { request: Find; reply: Found };
  /** The favourites in their places; at most ten. */
  "item.favourites": { request: Nothing; reply: Favourites };
  /** Put an item on a favourite's place, or clear the place. */
  "item.set_favourite": { request: SetFavourite; reply: Favourites };
  /** A page of the price list. */
  "item.list": { request: ItemQuery; reply: ItemPage };
  /** An item of the price list. */
  "item.get": { request: ItemRef; reply: ItemEntry };
  /** Add an item to the price list. */
  "item.add": { request: NewItem; reply: ItemEntry };
  /** Change an item; documents and open sales keep what it was. */
  "item.change": { request: ChangeItem; reply: ItemEntry };
  /** The country's VAT classes and their rates over time. */
  "vat.classes": { request: Nothing; reply: VatClasses };
  /** A page of clients. */
  "client.list": { request: ClientQuery; reply: ClientPage };
  /** A client's card. */
  "client.get": { request: ClientRef; reply: Client };
  /** Whether a company's number looks like one of the four countries' and fits none; nothing is refused for it. */
  "client.check_business_id": { request: TypedBusinessId; reply: BusinessIdCheck };
  /** Add a client. */
  "client.add": { request: NewClient; reply: Client };
  /** Change a client's card; documents keep what it was. */
  "client.change": { request: ChangeClient; reply: Client };
  /** Add a patient to a client's card. */
  "patient.add": { request: NewPatient; reply: Patient };
  /** Change a patient's card. */
  "patient.change": { request: ChangePatient; reply: Patient };
  /** Everybody who works or worked here. */
  "staff.list": { request: Nothing; reply: StaffList };
  /** Add a member of staff. */
  "staff.add": { request: NewStaff; reply: StaffList };
  /** Change a member of staff. */
  "staff.change": { request: ChangeStaff; reply: StaffList };
  /** Open a file as a list and begin to look through it. */
  "import.open": { request: OpenImport; reply: ImportState };
  /** Where an import is. */
  "import.state": { request: ImportRef; reply: ImportState };
  /** Read the list in another way. */
  "import.change": { request: ChangeImport; reply: ImportState };
  /** What must be put right in a list, or is worth a look. */
  "import.remarks": { request: RemarkQuery; reply: ListRemarks };
  /** Import the list, whole or not at all. */
  "import.run": { request: ImportRef; reply: ImportState };
  /** Give an import up. */
  "import.cancel": { request: ImportRef; reply: Done };
  /** Write a list to a file. */
  "export.list": { request: ExportList; reply: KeptPaper };
  /** The sale being rung up; an empty one if there is none. */
  "sale.current": { request: Nothing; reply: Sale };
  /** Start another sale. */
  "sale.new": { request: NewSale; reply: Sale };
  /** Add an item. */
  "sale.add_item": { request: AddItem; reply: Sale };
  /** Set a line's quantity. */
  "sale.set_quantity": { request: SetQuantity; reply: Sale };
  /** Set or take away a discount. */
  "sale.set_discount": { request: SetDiscount; reply: Sale };
  /** Remove a line. */
  "sale.remove_line": { request: LineRef; reply: Sale };
  /** Name the client. */
  "sale.set_client": { request: SetClient; reply: Sale };
  /** Say who was in charge of the treatment. */
  "sale.set_vet": { request: SetVet; reply: Sale };
  /** Write the vet's notes. */
  "sale.set_notes": { request: SetNotes; reply: Sale };
  /** Say for which animal. */
  "sale.set_patient": { request: SetPatient; reply: Sale };
  /** Park the sale; a fresh one takes its place. */
  "sale.park": { request: SaleRef; reply: Sale };
  /** The parked sales. */
  "sale.parked": { request: Nothing; reply: ParkedSales };
  /** Take a parked sale up again. */
  "sale.resume": { request: SaleRef; reply: Sale };
  /** Number and lock the sale. */
  "sale.finalise": { request: Finalise; reply: Invoice };
  /** An invoice with its payments. */
  "invoice.get": { request: InvoiceRef; reply: Invoice };
  /** A page of invoices. */
  "invoice.list": { request: InvoiceQuery; reply: InvoicePage };
  /** How many invoices of each state, and what they owe together. */
  "invoice.counts": { request: CountQuery; reply: InvoiceCounts };
  /** Take an invoice back in full by a credit note. */
  "invoice.credit": { request: Credit; reply: Invoice };
  /** Book a payment that was taken before the books were restored. */
  "invoice.earlier_payment": { request: BookEarlierPayment; reply: Invoice };
  /** What a payment would leave to pay. */
  "payment.preview": { request: PaymentQuestion; reply: PaymentAnswer };
  /** What cash would do. */
  "cash.preview": { request: CashQuestion; reply: CashAnswer };
  /** Take cash. */
  "cash.pay": { request: PayCash; reply: Invoice };
  /** Give cash back. */
  "cash.refund": { request: RefundCash; reply: Invoice };
  /** The department's terminals and their states, and those of others when asked for. */
  "terminal.options": { request: TerminalQuery; reply: TerminalOptions };
  /** Every terminal of every department, for the settings. */
  "terminal.settings": { request: Nothing; reply: TerminalSettings };
  /** What can be said about a typed number. */
  "terminal.check_number": { request: TypedNumber; reply: NumberCheck };
  /** Add a terminal. */
  "terminal.add": { request: AddTerminal; reply: TerminalSettings };
  /** Rename, move, retire or bring back a terminal. */
  "terminal.change": { request: ChangeTerminal; reply: TerminalSettings };
  /** Let terminals add a tip or a surcharge, or not. */
  "terminal.allow_extras": { request: AllowExtras; reply: TerminalSettings };
  /** A terminal's set-up, step by step. */
  "terminal.checklist": { request: TerminalRef; reply: Checklist };
  /** Try the account and ask the terminal now. */
  "terminal.check_now": { request: TerminalRef; reply: Checklist };
  /** Confirm what only a person can see, or take it back. */
  "terminal.tick": { request: TickTerminal; reply: Checklist };
  /** Ask a terminal for something beside a payment. */
  "terminal.administer": { request: Administer; reply: TerminalCalls };
  /** What was asked of a terminal beside payments. */
  "terminal.calls": { request: TerminalRef; reply: TerminalCalls };
  /** Connect ahead to the chosen terminal. */
  "terminal.choose": { request: ChooseTerminal; reply: TerminalOptions };
  /** Process card: take a card payment. */
  "payment.start": { request: PayCard; reply: Attempt };
  /** Process card: return a card payment. */
  "refund.start": { request: RefundCard; reply: Attempt };
  /** Ask the terminal to cancel. */
  "payment.abort": { request: AttemptRef; reply: Attempt };
  /** The card holder's signature matches. */
  "signature.confirm": { request: AttemptRef; reply: Attempt };
  /** It does not match: undo the payment by a reversal. */
  "signature.refuse": { request: RefuseSignature; reply: Attempt };
  /** An attempt. */
  "attempt.get": { request: AttemptRef; reply: Attempt };
  /** The terminal's slips of an attempt. */
  "attempt.slips": { request: AttemptRef; reply: Slips };
  /** A page of attempts, newest first. */
  "attempt.list": { request: AttemptQuery; reply: AttemptPage };
  /** An attempt and everything that happened. */
  "attempt.history": { request: AttemptRef; reply: AttemptHistory };
  /** What a reply said, as it was kept. */
  "attempt.reply": { request: ReplyQuestion; reply: ReplyText };
  /** The cases that are open, or those that were closed. */
  "case.list": { request: CaseQuery; reply: Cases };
  /** Give a case to somebody. */
  "case.assign": { request: AssignCase; reply: AttemptHistory };
  /** Write down what was found out about a case. */
  "case.note": { request: NoteCase; reply: AttemptHistory };
  /** Close a case with evidence and a supervisor. */
  "case.close": { request: CloseCase; reply: AttemptHistory };
  /** The terminal charged a settled attempt after all, or once more. */
  "attempt.found_charged": { request: FoundCharged; reply: AttemptHistory };
  /** The terminal never took what is booked for an attempt. */
  "attempt.found_not_taken": { request: FoundNotTaken; reply: AttemptHistory };
  /** A difference that a reconciliation found. */
  "difference.get": { request: DifferenceRef; reply: Difference };
  /** Give a difference to somebody. */
  "difference.assign": { request: AssignDifference; reply: Difference };
  /** Write down what was found out about a difference. */
  "difference.note": { request: NoteDifference; reply: Difference };
  /** Settle a difference with evidence and a supervisor. */
  "difference.close": { request: CloseDifference; reply: Difference };
  /** Sessions that ended at a terminal without a reconciliation from here. */
  "session.list": { request: SessionQuery; reply: Sessions };
  /** Compare such a session with its slip. */
  "session.compare": { request: CompareSession; reply: Sessions };
  /** An attempt in doubt. */
  "doubt.get": { request: AttemptRef; reply: Doubt };
  /** Look at the terminal once more. */
  "doubt.look_again": { request: LookAgain; reply: Doubt };
  /** Ask a busy terminal to stop what an attempt in doubt may have left there. */
  "doubt.ask_to_stop": { request: AttemptRef; reply: Doubt };
  /** The card was charged. */
  "doubt.charged": { request: SayCharged; reply: Invoice };
  /** The card was not charged. */
  "doubt.not_charged": { request: SayNotCharged; reply: Invoice };
  /** Leave it open. */
  "doubt.leave_open": { request: AttemptRef; reply: Doubt };
  /** Allow the reserved sum to be paid another way. */
  "doubt.allow_second_payment": { request: AllowSecondPayment; reply: Invoice };
  /** Whether there is a supervisor's code, and how long nobody may try one. */
  "supervisor.get": { request: Nothing; reply: Supervisor };
  /** Set the first supervisor's code. */
  "supervisor.set_code": { request: SetCode; reply: Supervisor };
  /** Change the supervisor's code with the old one. */
  "supervisor.change_code": { request: ChangeCode; reply: Supervisor };
  /** Set a new supervisor's code after a login with the account's password. */
  "supervisor.renew_code": { request: RenewCode; reply: Supervisor };
  /** The papers of an invoice. */
  "paper.list": { request: InvoiceRef; reply: Papers };
  /** A paper's pages, as the next print of it will be. */
  "paper.preview": { request: PaperQuestion; reply: PaperPages };
  /** Count a print of a paper and get its pages. */
  "paper.print": { request: IssuePaper; reply: PaperPages };
  /** Open the system's print dialogue on this window. */
  "paper.print_dialogue": { request: Nothing; reply: PrintDialogue };
  /** Keep a paper as a PDF file. */
  "paper.save": { request: IssuePaper; reply: KeptPaper };
  /** Show the folder the files are in. */
  "paper.open_folder": { request: Nothing; reply: Done };
  /** A day in figures. */
  "day.get": { request: DayQuery; reply: Day };
  /** Version, folders, and the text for whoever helps. */
  "about.get": { request: Nothing; reply: About };
  /** Show the data folder or the logs. */
  "about.open_folder": { request: OpenFolder; reply: Done };
  /** Show the practice terminal's window. */
  "practice.show_terminal": { request: Nothing; reply: Done };
}

export type CommandName = keyof Commands;

export const commandNames = [
  "app.ready",
  "start.state",
  "start.practise",
  "start.begin_anew",
  "start.show",
  "start.check_company",
  "start.open_clinic",
  "restore.files",
  "restore.read",
  "restore.state",
  "restore.stop",
  "restore.apply",
  "restore.take",
  "app.state",
  "settings.change",
  "books.state",
  "books.check",
  "backup.state",
  "backup.folders",
  "backup.fresh_key",
  "backup.set_up",
  "backup.move",
  "backup.run",
  "backup.rehearse",
  "backup.stop",
  "clinic.get",
  "clinic.change",
  "department.add",
  "department.rename",
  "till.change",
  "staff.sign_in",
  "account.get",
  "account.change",
  "account.set_proxy",
  "account.clear_proxy",
  "account.test",
  "search.find",
  "item.favourites",
  "item.set_favourite",
  "item.list",
  "item.get",
  "item.add",
  "item.change",
  "vat.classes",
  "client.list",
  "client.get",
  "client.check_business_id",
  "client.add",
  "client.change",
  "patient.add",
  "patient.change",
  "staff.list",
  "staff.add",
  "staff.change",
  "import.open",
  "import.state",
  "import.change",
  "import.remarks",
  "import.run",
  "import.cancel",
  "export.list",
  "sale.current",
  "sale.new",
  "sale.add_item",
  "sale.set_quantity",
  "sale.set_discount",
  "sale.remove_line",
  "sale.set_client",
  "sale.set_vet",
  "sale.set_notes",
  "sale.set_patient",
  "sale.park",
  "sale.parked",
  "sale.resume",
  "sale.finalise",
  "invoice.get",
  "invoice.list",
  "invoice.counts",
  "invoice.credit",
  "invoice.earlier_payment",
  "payment.preview",
  "cash.preview",
  "cash.pay",
  "cash.refund",
  "terminal.options",
  "terminal.settings",
  "terminal.check_number",
  "terminal.add",
  "terminal.change",
  "terminal.allow_extras",
  "terminal.checklist",
  "terminal.check_now",
  "terminal.tick",
  "terminal.administer",
  "terminal.calls",
  "terminal.choose",
  "payment.start",
  "refund.start",
  "payment.abort",
  "signature.confirm",
  "signature.refuse",
  "attempt.get",
  "attempt.slips",
  "attempt.list",
  "attempt.history",
  "attempt.reply",
  "case.list",
  "case.assign",
  "case.note",
  "case.close",
  "attempt.found_charged",
  "attempt.found_not_taken",
  "difference.get",
  "difference.assign",
  "difference.note",
  "difference.close",
  "session.list",
  "session.compare",
  "doubt.get",
  "doubt.look_again",
  "doubt.ask_to_stop",
  "doubt.charged",
  "doubt.not_charged",
  "doubt.leave_open",
  "doubt.allow_second_payment",
  "supervisor.get",
  "supervisor.set_code",
  "supervisor.change_code",
  "supervisor.renew_code",
  "paper.list",
  "paper.preview",
  "paper.print",
  "paper.print_dialogue",
  "paper.save",
  "paper.open_folder",
  "day.get",
  "about.get",
  "about.open_folder",
  "practice.show_terminal",
] as const satisfies readonly CommandName[];

export const errorCodes = [
  "bad_request",
  "unknown_command",
  "not_found",
  "staff_needed",
  "sale_empty",
  "sale_closed",
  "client_needed",
  "client_address_needed",
  "already_credited",
  "quantity_out_of_range",
  "discount_out_of_range",
  "sum_too_large",
  "text_too_long",
  "text_invalid",
  "field_missing",
  "name_twice",
  "too_many_entries",
  "business_id_form",
  "business_id_check_digit",
  "business_id_other_country",
  "vat_number_form",
  "vat_number_check_digit",
  "vat_number_other_country",
  "service_address_invalid",
  "service_is_production",
  "clinic_exists",
  "email_invalid",
  "barcode_invalid",
  "price_out_of_range",
  "vat_class_unknown",
  "code_taken",
  "barcode_taken",
  "number_taken",
  "same_name",
  "last_staff",
  "list_too_large",
  "list_empty",
  "list_spreadsheet",
  "list_not_text",
  "list_broken",
  "import_gone",
  "import_busy",
  "import_problems",
  "import_changed",
  "import_cancelled",
  "amount_not_positive",
  "amount_above_due",
  "amount_above_refundable",
  "not_payable_in_coins",
  "too_many_lines",
  "wrong_currency",
  "given_too_little",
  "given_too_much",
  "invoice_held",
  "terminal_held",
  "terminal_in_use",
  "terminal_working",
  "terminal_number_invalid",
  "terminal_number_taken",
  "terminal_model_unsupported",
  "payment_running",
  "till_closing",
  "no_books_open",
  "account_needed",
  "account_refused",
  "keychain_locked",
  "keychain_missing",
  "keychain_denied",
  "keychain_slow",
  "keychain_empty",
  "keychain_failed",
  "account_fixed",
  "proxy_invalid",
  "terminal_unknown",
  "not_refundable",
  "nothing_to_abort",
  "not_in_doubt",
  "case_not_open",
  "case_money",
  "not_settled",
  "nothing_booked",
  "not_restored",
  "evidence_mismatch",
  "evidence_sum",
  "reference_used",
  "evidence_missing",
  "too_early",
  "supervisor_not_set",
  "supervisor_already_set",
  "supervisor_wrong",
  "supervisor_wrong_wait",
  "supervisor_wait",
  "supervisor_lost",
  "supervisor_weak",
  "supervisor_password_wrong",
  "supervisor_not_reached",
  "supervisor_no_account",
  "supervisor_fixed",
  "supervisor_keychain",
  "look_gated",
  "paper_incomplete",
  "paper_copies_used",
  "paper_folder",
  "wrong_environment",
  "disk_full",
  "data_read_only",
  "data_on_network",
  "backup_folder_missing",
  "backup_folder_read_only",
  "backup_folder_inside",
  "backup_key_mistyped",
  "backup_not_set_up",
  "backup_practice",
  "restore_file_gone",
  "restore_not_a_backup",
  "restore_key_needed",
  "restore_other_key",
  "restore_key_mistyped",
  "restore_cut_short",
  "restore_newer",
  "restore_other_clinic",
  "restore_other_kind",
  "restore_unsound",
  "restore_not_made_here",
  "restore_no_room",
  "restore_in_use",
  "restore_busy",
  "restore_nothing_read",
  "restore_not_checked",
  "restore_stopped",
  "restore_failed",
  "books_read_only",
  "books_damaged",
  "books_newer",
  "books_foreign",
  "books_in_use",
  "store_failed",
  "internal",
] as const;
