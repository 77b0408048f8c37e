//! The table itself: one line per command.
//!
//! Two lists. The start commands need no till: they say which books there are, make them and choose which are shown. All the
//! others go to the till that is shown.

/// Hands the start commands to another macro; with `with_commands` before its name, the whole table.
macro_rules! with_start_commands {
    ($($then:ident)+) => {
        $crate::table::hand_over! {
            [$($then)+]
            /// The webview painted its first usable screen.
            "app.ready" app_ready Nothing => Done;
            /// Which books there are, and which are shown.
            "start.state" start_state Nothing => StartState;
            /// Open practice, made if need be.
            "start.practise" start_practise Practise => StartState;
            /// Put practice or test books aside that don't open, and begin them anew.
            "start.begin_anew" start_begin_anew BeginAnew => StartState;
            /// Show other books, or the start screen.
            "start.show" start_show ShowBooks => StartState;
            /// Read a company's numbers before a clinic is opened with them.
            "start.check_company" start_check_company CheckCompany => CompanyNumbers;
            /// Make the books of a clinic, and show them.
            "start.open_clinic" start_open_clinic OpenClinic => StartState;
            /// Backups to choose from.
            "restore.files" restore_files FindBackups => BackupFiles;
            /// Read a backup and check it, beside the present books.
            "restore.read" restore_read ReadBackup => RestoreState;
            /// Where a restore is.
            "restore.state" restore_state Nothing => RestoreState;
            /// Stop reading, or leave what was read alone.
            "restore.stop" restore_stop Nothing => RestoreState;
            /// Put the backup that was read in the place of the present books.
            "restore.apply" restore_apply ApplyRestore => RestoreState;
            /// Take the file that stands here for the books: it was restored by hand.
            "restore.take" restore_take TakeBooks => RestoreDone;
        }
    };
}
pub(crate) use with_start_commands;

/// The first macro gets the other names and the lines.
macro_rules! hand_over {
    ([$first:ident $($then:ident)*] $($lines:tt)*) => { $first! { $($then)* $($lines)* } };
}
pub(crate) use hand_over;

/// Hands the till's commands to another macro, behind whatever stands before them: name, handler, request type, reply type.
macro_rules! with_commands {
    ($then:ident $($before:tt)*) => {
        $then! {
            $($before)*
            /// Everything the frame around the screens needs.
            "app.state" app_state Nothing => AppState;
            /// Change language, look or text size.
            "settings.change" settings_change SettingsChange => AppState;
            /// How the books are looked after.
            "books.state" books_state Nothing => BooksState;
            /// Check the whole books again.
            "books.check" books_check Nothing => BooksState;
            /// Where backups go, what runs, and how the last ones went.
            "backup.state" backup_state Nothing => BackupState;
            /// Folders that offer themselves.
            "backup.folders" backup_folders Nothing => BackupFolders;
            /// Make a recovery key, to be written down.
            "backup.fresh_key" backup_fresh_key Nothing => RecoveryKey;
            /// Set backups up with the key that was written down.
            "backup.set_up" backup_set_up SetUpBackups => BackupState;
            /// Send backups to another folder.
            "backup.move" backup_move MoveBackups => BackupState;
            /// Make a backup now.
            "backup.run" backup_run Nothing => BackupState;
            /// Rehearse a restore now.
            "backup.rehearse" backup_rehearse Nothing => BackupState;
            /// Stop what runs.
            "backup.stop" backup_stop Nothing => BackupState;
            /// The company, the departments and this till.
            "clinic.get" clinic_get Nothing => Clinic;
            /// Change the company's name, address or VAT number.
            "clinic.change" clinic_change ChangeClinic => Clinic;
            /// Add a department.
            "department.add" department_add AddDepartment => Clinic;
            /// Give a department another name.
            "department.rename" department_rename RenameDepartment => Clinic;
            /// Give this till its name and its department.
            "till.change" till_change ChangeTill => Clinic;
            /// Pick who stands at the till.
            "staff.sign_in" staff_sign_in SignIn => AppState;
            /// The account at the service.
            "account.get" account_get Nothing => Account;
            /// Change the account's name or password, or where the service of test books is.
            "account.change" account_change ChangeAccount => Account;
            /// Go through an HTTP proxy.
            "account.set_proxy" account_set_proxy Proxy => Account;
            /// Go straight out.
            "account.clear_proxy" account_clear_proxy Nothing => Account;
            /// Try the account: keychain, network, TLS, password.
            "account.test" account_test Nothing => Account;
            /// Look for items, clients and patients.
            "search.find" search_find Find => Found;
            /// The favourites in their places; at most ten.
            "item.favourites" item_favourites Nothing => Favourites;
            /// Put an item on a favourite's place, or clear the place.
            "item.set_favourite" item_set_favourite SetFavourite => Favourites;
            /// A page of the price list.
            "item.list" item_list ItemQuery => ItemPage;
            /// An item of the price list.
            "item.get" item_get ItemRef => ItemEntry;
            /// Add an item to the price list.
            "item.add" item_add NewItem => ItemEntry;
            /// Change an item; documents and open sales keep what it was.
            "item.change" item_change ChangeItem => ItemEntry;
            /// The country's VAT classes and their rates over time.
            "vat.classes" vat_classes Nothing => VatClasses;
            /// A page of clients.
            "client.list" client_list ClientQuery => ClientPage;
            /// A client's card.
            "client.get" client_get ClientRef => Client;
            /// Whether a company's number looks like one of the four countries' and fits none; nothing is refused for it.
            "client.check_business_id" client_check_business_id TypedBusinessId => BusinessIdCheck;
            /// Add a client.
            "client.add" client_add NewClient => Client;
            /// Change a client's card; documents keep what it was.
            "client.change" client_change ChangeClient => Client;
            /// Add a patient to a client's card.
            "patient.add" patient_add NewPatient => Patient;
            /// Change a patient's card.
            "patient.change" patient_change ChangePatient => Patient;
            /// Everybody who works or worked here.
            "staff.list" staff_list Nothing => StaffList;
            /// Add a member of staff.
            "staff.add" staff_add NewStaff => StaffList;
            /// Change a member of staff.
            "staff.change" staff_change ChangeStaff => StaffList;
            /// Open a file as a list and begin to look through it.
            "import.open" import_open OpenImport => ImportState;
            /// Where an import is.
            "import.state" import_state ImportRef => ImportState;
            /// Read the list in another way.
            "import.change" import_change ChangeImport => ImportState;
            /// What must be put right in a list, or is worth a look.
            "import.remarks" import_remarks RemarkQuery => ListRemarks;
            /// Import the list, whole or not at all.
            "import.run" import_run ImportRef => ImportState;
            /// Give an import up.
            "import.cancel" import_cancel ImportRef => Done;
            /// Write a list to a file.
            "export.list" export_list ExportList => KeptPaper;
            /// The sale being rung up; an empty one if there is none.
            "sale.current" sale_current Nothing => Sale;
            /// Start another sale.
            "sale.new" sale_new NewSale => Sale;
            /// Add an item.
            "sale.add_item" sale_add_item AddItem => Sale;
            /// Set a line's quantity.
            "sale.set_quantity" sale_set_quantity SetQuantity => Sale;
            /// Set or take away a discount.
            "sale.set_discount" sale_set_discount SetDiscount => Sale;
            /// Remove a line.
            "sale.remove_line" sale_remove_line LineRef => Sale;
            /// Name the client.
            "sale.set_client" sale_set_client SetClient => Sale;
            /// Say who was in charge of the treatment.
            "sale.set_vet" sale_set_vet SetVet => Sale;
            /// Write the vet's notes.
            "sale.set_notes" sale_set_notes SetNotes => Sale;
            /// Say for which animal.
            "sale.set_patient" sale_set_patient SetPatient => Sale;
            /// Park the sale; a fresh one takes its place.
            "sale.park" sale_park SaleRef => Sale;
            /// The parked sales.
            "sale.parked" sale_parked Nothing => ParkedSales;
            /// Take a parked sale up again.
            "sale.resume" sale_resume SaleRef => Sale;
            /// Number and lock the sale.
            "sale.finalise" sale_finalise Finalise => Invoice;
            /// An invoice with its payments.
            "invoice.get" invoice_get InvoiceRef => Invoice;
            /// A page of invoices.
            "invoice.list" invoice_list InvoiceQuery => InvoicePage;
            /// How many invoices of each state, and what they owe together.
            "invoice.counts" invoice_counts CountQuery => InvoiceCounts;
            /// Take an invoice back in full by a credit note.
            "invoice.credit" invoice_credit Credit => Invoice;
            /// Book a payment that was taken before the books were restored.
            "invoice.earlier_payment" invoice_earlier_payment BookEarlierPayment => Invoice;
            /// What a payment would leave to pay.
            "payment.preview" payment_preview PaymentQuestion => PaymentAnswer;
            /// What cash would do.
            "cash.preview" cash_preview CashQuestion => CashAnswer;
            /// Take cash.
            "cash.pay" cash_pay PayCash => Invoice;
            /// Give cash back.
            "cash.refund" cash_refund RefundCash => Invoice;
            /// The department's terminals and their states, and those of others when asked for.
            "terminal.options" terminal_options TerminalQuery => TerminalOptions;
            /// Every terminal of every department, for the settings.
            "terminal.settings" terminal_settings Nothing => TerminalSettings;
            /// What can be said about a typed number.
            "terminal.check_number" terminal_check_number TypedNumber => NumberCheck;
            /// Add a terminal.
            "terminal.add" terminal_add AddTerminal => TerminalSettings;
            /// Rename, move, retire or bring back a terminal.
            "terminal.change" terminal_change ChangeTerminal => TerminalSettings;
            /// Let terminals add a tip or a surcharge, or not.
            "terminal.allow_extras" terminal_allow_extras AllowExtras => TerminalSettings;
            /// A terminal's set-up, step by step.
            "terminal.checklist" terminal_checklist TerminalRef => Checklist;
            /// Try the account and ask the terminal now.
            "terminal.check_now" terminal_check_now TerminalRef => Checklist;
            /// Confirm what only a person can see, or take it back.
            "terminal.tick" terminal_tick TickTerminal => Checklist;
            /// Ask a terminal for something beside a payment.
            "terminal.administer" terminal_administer Administer => TerminalCalls;
            /// What was asked of a terminal beside payments.
            "terminal.calls" terminal_calls TerminalRef => TerminalCalls;
            /// Connect ahead to the chosen terminal.
            "terminal.choose" terminal_choose ChooseTerminal => TerminalOptions;
            /// Process card: take a card payment.
            "payment.start" payment_start PayCard => Attempt;
            /// Process card: return a card payment.
            "refund.start" refund_start RefundCard => Attempt;
            /// Ask the terminal to cancel.
            "payment.abort" payment_abort AttemptRef => Attempt;
            /// The card holder's signature matches.
            "signature.confirm" signature_confirm AttemptRef => Attempt;
            /// It does not match: undo the payment by a reversal.
            "signature.refuse" signature_refuse RefuseSignature => Attempt;
            /// An attempt.
            "attempt.get" attempt_get AttemptRef => Attempt;
            /// The terminal's slips of an attempt.
            "attempt.slips" attempt_slips AttemptRef => Slips;
            /// A page of attempts, newest first.
            "attempt.list" attempt_list AttemptQuery => AttemptPage;
            /// An attempt and everything that happened.
            "attempt.history" attempt_history AttemptRef => AttemptHistory;
            /// What a reply said, as it was kept.
            "attempt.reply" attempt_reply ReplyQuestion => ReplyText;
            /// The cases that are open, or those that were closed.
            "case.list" case_list CaseQuery => Cases;
            /// Give a case to somebody.
            "case.assign" case_assign AssignCase => AttemptHistory;
            /// Write down what was found out about a case.
            "case.note" case_note NoteCase => AttemptHistory;
            /// Close a case with evidence and a supervisor.
            "case.close" case_close CloseCase => AttemptHistory;
            /// The terminal charged a settled attempt after all, or once more.
            "attempt.found_charged" attempt_found_charged FoundCharged => AttemptHistory;
            /// The terminal never took what is booked for an attempt.
            "attempt.found_not_taken" attempt_found_not_taken FoundNotTaken => AttemptHistory;
            /// A difference that a reconciliation found.
            "difference.get" difference_get DifferenceRef => Difference;
            /// Give a difference to somebody.
            "difference.assign" difference_assign AssignDifference => Difference;
            /// Write down what was found out about a difference.
            "difference.note" difference_note NoteDifference => Difference;
            /// Settle a difference with evidence and a supervisor.
            "difference.close" difference_close CloseDifference => Difference;
            /// Sessions that ended at a terminal without a reconciliation from here.
            "session.list" session_list SessionQuery => Sessions;
            /// Compare such a session with its slip.
            "session.compare" session_compare CompareSession => Sessions;
            /// An attempt in doubt.
            "doubt.get" doubt_get AttemptRef => Doubt;
            /// Look at the terminal once more.
            "doubt.look_again" doubt_look_again LookAgain => Doubt;
            /// Ask a busy terminal to stop what an attempt in doubt may have left there.
            "doubt.ask_to_stop" doubt_ask_to_stop AttemptRef => Doubt;
            /// The card was charged.
            "doubt.charged" doubt_charged SayCharged => Invoice;
            /// The card was not charged.
            "doubt.not_charged" doubt_not_charged SayNotCharged => Invoice;
            /// Leave it open.
            "doubt.leave_open" doubt_leave_open AttemptRef => Doubt;
            /// Allow the reserved sum to be paid another way.
            "doubt.allow_second_payment" doubt_allow_second_payment AllowSecondPayment => Invoice;
            /// Whether there is a supervisor's code, and how long nobody may try one.
            "supervisor.get" supervisor_get Nothing => Supervisor;
            /// Set the first supervisor's code.
            "supervisor.set_code" supervisor_set_code SetCode => Supervisor;
            /// Change the supervisor's code with the old one.
            "supervisor.change_code" supervisor_change_code ChangeCode => Supervisor;
            /// Set a new supervisor's code after a login with the account's password.
            "supervisor.renew_code" supervisor_renew_code RenewCode => Supervisor;
            /// The papers of an invoice.
            "paper.list" paper_list InvoiceRef => Papers;
            /// A paper's pages, as the next print of it will be.
            "paper.preview" paper_preview PaperQuestion => PaperPages;
            /// Count a print of a paper and get its pages.
            "paper.print" paper_print IssuePaper => PaperPages;
            /// Open the system's print dialogue on this window.
            "paper.print_dialogue" paper_print_dialogue Nothing => PrintDialogue;
            /// Keep a paper as a PDF file.
            "paper.save" paper_save IssuePaper => KeptPaper;
            /// Show the folder the files are in.
            "paper.open_folder" paper_open_folder Nothing => Done;
            /// A day in figures.
            "day.get" day_get DayQuery => Day;
            /// Version, folders, and the text for whoever helps.
            "about.get" about_get Nothing => About;
            /// Show the data folder or the logs.
            "about.open_folder" about_open_folder OpenFolder => Done;
            /// Show the practice terminal's window.
            "practice.show_terminal" practice_show_terminal Nothing => Done;
        }
    };
}
pub(crate) use with_commands;

/// A command's name and what it is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CommandInfo {
    /// Dotted name, such as `payment.start`; a webview host replaces the dot by an underscore.
    pub name: &'static str,
    /// One sentence.
    pub doc: &'static str,
}

macro_rules! list {
    ($($(#[doc = $doc:literal])* $name:literal $handler:ident $request:ident => $reply:ident;)*) => {
        /// Every command, those of the start first.
        pub const COMMANDS: &[CommandInfo] = &[$(CommandInfo { name: $name, doc: concat!($($doc),*) },)*];
    };
}
with_start_commands!(with_commands list);
