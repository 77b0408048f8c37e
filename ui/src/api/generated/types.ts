// Made by `cargo xtask codegen` from crates/api. Don't edit.

/**
 * What the till tells about itself.
 */
export type About = { 
/**
 * The program's version.
 */
version: string, 
/**
 * The commit it was built from; empty if that is not known.
 */
commit: string, 
/**
 * Where everything is kept.
 */
dataFolder: string, 
/**
 * Where the logs are.
 */
logFolder: string, 
/**
 * The text for whoever helps: no names, no sums, nothing of a card.
 */
support: string, };

/**
 * The account as Settings shows it.
 */
export type Account = { 
/**
 * It belongs to the program and can't be changed: practice.
 */
fixed: boolean, 
/**
 * Where the service is.
 */
service: string, 
/**
 * Only test books choose their service.
 */
serviceCanChange: boolean, 
/**
 * The account's name.
 */
username: string | null, 
/**
 * Where its password is.
 */
password: PasswordPlace, 
/**
 * The way out, per installation.
 */
proxy: Proxy | null, 
/**
 * Why no card can be taken at this till.
 */
pause: ErrorCode | null, 
/**
 * The last test.
 */
last: AccountTest | null, };

/**
 * What the last test came to.
 */
export type AccountTest = { 
/**
 * How far it came.
 */
word: TestWord, 
/**
 * Who issued a certificate that was refused, by its own word.
 */
issuer: string | null, 
/**
 * The service's HTTP status, for an answer that is neither yes nor no.
 */
status: number | null, 
/**
 * The terminals bound to the account, eight digits each.
 */
terminals: Array<string>, 
/**
 * How long ago that was.
 */
ageMs: number, };

/**
 * Add a department.
 */
export type AddDepartment = { 
/**
 * Key of this press; the same key again adds nothing more.
 */
key: string, 
/**
 * Its name.
 */
name: string, };

/**
 * Add an item to the sale.
 */
export type AddItem = { 
/**
 * Sale id.
 */
sale: string, 
/**
 * Item id.
 */
item: string, 
/**
 * Quantity in thousandths.
 */
quantityThousandths: number, 
/**
 * Patient, if not the one new lines go to.
 */
patient?: string, };

/**
 * A terminal to add.
 */
export type AddTerminal = { 
/**
 * Its department.
 */
department: string, 
/**
 * Eight digits, as typed or picked.
 */
number: string, 
/**
 * What people call it.
 */
name: string, 
/**
 * Which device.
 */
model: TerminalModel, 
/**
 * For an iWL250.
 */
connection: ModelConnection | null, 
/**
 * Made by the UI once per press (UUID).
 */
key: string, };

/**
 * Ask a terminal for something.
 */
export type Administer = { 
/**
 * Which terminal.
 */
terminal: string, 
/**
 * What.
 */
action: TerminalAction, 
/**
 * Made by the UI once per press (UUID).
 */
key: string, };

/**
 * Allow terminals to add a tip or a surcharge, or take that back.
 */
export type AllowExtras = { 
/**
 * Whether they may.
 */
allowed: boolean, };

/**
 * A supervisor allows the sum to be paid another way, although the card may have been charged.
 */
export type AllowSecondPayment = { 
/**
 * Attempt id.
 */
attempt: string, 
/**
 * The client knows that they may be charged twice.
 */
clientWasTold: boolean, 
/**
 * Why it can't wait.
 */
why: string, 
/**
 * The supervisor's code.
 */
code: string, };

/**
 * How far the terminal and the books are apart; nothing in it is below zero.
 */
export type Apart = { 
/**
 * What the terminal has more.
 */
atTerminal: CountedSum, 
/**
 * What the books have more.
 */
inBooks: CountedSum, };

/**
 * Everything the frame around the screens needs.
 */
export type AppState = { 
/**
 * Real, practice or test.
 */
books: BooksKind, 
/**
 * Books that stand in the data folder beside these.
 */
otherBooks: Array<BooksKind>, 
/**
 * The clinic's name.
 */
organisation: string, 
/**
 * Its business id as the country writes it.
 */
businessId: string, 
/**
 * Country whose rules hold.
 */
country: Country, 
/**
 * Currency of the books.
 */
currency: Currency, 
/**
 * This till.
 */
till: Named, 
/**
 * This till's department.
 */
department: Named, 
/**
 * Every department of the clinic.
 */
departments: Array<Named>, 
/**
 * What the till may issue in this country.
 */
saleMode: SaleMode, 
/**
 * Where that is written.
 */
saleModeSource: string, 
/**
 * Staff who may be picked.
 */
staff: Array<StaffMember>, 
/**
 * Id of who is signed in; null until somebody is picked.
 */
signedIn: string | null, 
/**
 * Chosen language.
 */
language: LanguageChoice, 
/**
 * Chosen look.
 */
theme: Theme, 
/**
 * Text size in percent, 100 to 200.
 */
textSizePercent: number, 
/**
 * Sales waiting to be taken up again.
 */
parked: number, 
/**
 * Attempts in doubt or needing attention, oldest first.
 */
doubts: Array<AttemptSummary>, 
/**
 * Differences between terminals and books that nobody has settled.
 */
differences: number, 
/**
 * An attempt that is still running (not yet in doubt), if any.
 */
running: AttemptSummary | null, 
/**
 * Why no card can be taken at this till, whatever the terminals say; null when nothing is known to be in the way.
 */
cardPause: ErrorCode | null, 
/**
 * Why nothing can be begun in these books; null while they are sound as far as is known.
 */
held: HeldBooks | null, 
/**
 * When the last entry before this start was written, if the computer's clock stood before that; null while it did not.
 */
clockSetBack: Moment | null, 
/**
 * What a restore of this run came to, until somebody has read it.
 */
restored: RestoreDone | null, 
/**
 * The last good backup is too old, or there is none.
 */
backupLate: boolean, 
/**
 * The program is about to end, and finishes a backup first.
 */
ending: boolean, 
/**
 * How often the window could not be closed because a card payment is under way; null while none stands in the way.
 */
closeRefused: number | null, 
/**
 * A payment above this many minor units is asked about first.
 */
confirmAboveMinor: number, 
/**
 * Smallest cash step in minor units (5 = 0.05).
 */
cashStepMinor: number, 
/**
 * Whether the practice terminal can be shown in its own window.
 */
hasPracticeTerminal: boolean, 
/**
 * Program version.
 */
version: string, };

/**
 * Restore what was read.
 */
export type ApplyRestore = { 
/**
 * Who does it.
 */
staff: string, 
/**
 * The supervisor's code, where one is asked for.
 */
code: string | null, };

/**
 * Somebody has the case from now on.
 */
export type AssignCase = { 
/**
 * Attempt id.
 */
attempt: string, 
/**
 * A member of staff's id.
 */
staff: string, };

/**
 * Somebody has the difference from now on.
 */
export type AssignDifference = { 
/**
 * Its id.
 */
difference: string, 
/**
 * A member of staff's id.
 */
staff: string, };

/**
 * An attempt as the dialogue shows it.
 */
export type Attempt = { 
/**
 * Id.
 */
id: string, 
/**
 * Invoice (id, number).
 */
invoice: Named, 
/**
 * Terminal (id, name).
 */
terminal: Named, 
/**
 * Money back.
 */
refund: boolean, 
/**
 * The last payment on the terminal undone, which asks for no card.
 */
reversal: boolean, 
/**
 * A payment that was to be signed for; null for any other.
 */
signature: Signature | null, 
/**
 * Signed sum.
 */
amount: Money, 
/**
 * State.
 */
state: AttemptState, 
/**
 * Word.
 */
word: Word, 
/**
 * Why.
 */
reason: AttemptReason | null, 
/**
 * Abort was asked.
 */
abortAsked: boolean, 
/**
 * Abort may be asked now.
 */
canAbort: boolean, 
/**
 * No more changes but by a contradiction.
 */
closed: boolean, 
/**
 * When begun.
 */
begunAt: Moment, 
/**
 * Milliseconds since it began, by the till's own steady clock where known.
 */
elapsedMs: number, 
/**
 * The card.
 */
card: CardFacts | null, 
/**
 * Reference on the slip.
 */
reference: string | null, 
/**
 * How many look-ups were made.
 */
looks: number, 
/**
 * Milliseconds until the till looks again by itself; null when it does not.
 */
nextLookMs: number | null, 
/**
 * An approval that needs a person's eye: a stable code; null when none.
 */
review: string | null, 
/**
 * Refused as *same card, same sum*: the first payment; null where our books know none.
 */
earlier: EarlierAttempt | null, };

/**
 * An attempt and everything that happened.
 */
export type AttemptHistory = { 
/**
 * The attempt.
 */
attempt: Attempt, 
/**
 * Nets' eight digits of the terminal.
 */
terminalNumber: string, 
/**
 * Who pressed.
 */
staff: string, 
/**
 * Our reference (order id).
 */
ourReference: string, 
/**
 * What happened, oldest first.
 */
entries: Array<HistoryEntry>, 
/**
 * How far the clocks were apart when it was begun; null below two minutes, and where nobody told.
 */
clockOff: ClockOff | null, 
/**
 * A slip is kept.
 */
hasSlip: boolean, 
/**
 * What people did about it, if it is or was contradicted.
 */
case: Case | null, };

/**
 * How attempts ended, as a list is narrowed to.
 */
export type AttemptOutcome = "booked" | "failed" | "cancelled" | "open" | "needs_attention";

/**
 * A page of attempts.
 */
export type AttemptPage = { 
/**
 * Newest first.
 */
rows: Array<AttemptRow>, 
/**
 * What the next page begins behind; null on the last.
 */
next: string | null, 
/**
 * Every terminal, for narrowing the list.
 */
terminals: Array<Named>, };

/**
 * Ask for a page of attempts.
 */
export type AttemptQuery = { 
/**
 * `2026-03-12`; every day if it is absent.
 */
day?: string, 
/**
 * A terminal's id; all of them if it is absent.
 */
terminal?: string, 
/**
 * One outcome; all of them if it is absent.
 */
outcome?: AttemptOutcome, 
/**
 * The attempt the page begins behind.
 */
after?: string, };

/**
 * Why an attempt ended or hangs, in the field's terms. The UI has one sentence per code.
 */
export type AttemptReason = { 
/**
 * A stable code such as `insufficient_funds`; the catalogues hold `reason-<code with dashes>`.
 */
code: string, 
/**
 * The bank's or the terminal's own code, when it says more; empty otherwise.
 */
detail: string, };

/**
 * Ask for the slips kept with an attempt.
 */
export type AttemptRef = { 
/**
 * Attempt id.
 */
attempt: string, };

/**
 * An attempt in the list.
 */
export type AttemptRow = { 
/**
 * Id.
 */
id: string, 
/**
 * Invoice (id, number).
 */
invoice: Named, 
/**
 * Terminal (id, name).
 */
terminal: Named, 
/**
 * Money back.
 */
refund: boolean, 
/**
 * Signed sum.
 */
amount: Money, 
/**
 * Word.
 */
word: Word, 
/**
 * Why.
 */
reason: AttemptReason | null, 
/**
 * When begun.
 */
begunAt: Moment, 
/**
 * Who pressed.
 */
staff: string, };

/**
 * Where an attempt is.
 */
export type AttemptState = "intent" | "sending" | "unknown" | "approved" | "declined" | "not_sent" | "resolved_charged" | "resolved_not_charged" | "conflict";

/**
 * An attempt, short.
 */
export type AttemptSummary = { 
/**
 * Id.
 */
id: string, 
/**
 * Invoice.
 */
invoice: Named, 
/**
 * Terminal.
 */
terminal: Named, 
/**
 * Signed sum.
 */
amount: Money, 
/**
 * Word.
 */
word: Word, 
/**
 * When begun.
 */
begunAt: Moment, };

/**
 * A try that failed.
 */
export type BackupFailure = { 
/**
 * When.
 */
at: Moment, 
/**
 * Why.
 */
fault: BackupFault, };

/**
 * Why a backup or a rehearsal failed.
 */
export type BackupFault = "folder_gone" | "folder_full" | "folder_read_only" | "no_room" | "unsound" | "reads_otherwise" | "key_missing" | "other_key" | "no_backup" | "other_sums" | "stopped" | "failed";

/**
 * A backup in a folder.
 */
export type BackupFile = { 
/**
 * Its path.
 */
file: string, 
/**
 * When it was made.
 */
at: Moment, 
/**
 * Whole megabytes, at least one.
 */
megabytes: number, };

/**
 * Backups to choose from.
 */
export type BackupFiles = { 
/**
 * The folder that was looked into.
 */
folder: string, 
/**
 * It is there.
 */
there: boolean, 
/**
 * Folders that offer themselves.
 */
folders: Array<string>, 
/**
 * The newest first; at most a hundred.
 */
files: Array<BackupFile>, };

/**
 * A folder that offers itself.
 */
export type BackupFolder = { 
/**
 * The folder.
 */
folder: string, 
/**
 * It is on the books' own disk.
 */
sameDisk: boolean, };

/**
 * Folders that offer themselves.
 */
export type BackupFolders = { 
/**
 * Another disk's first.
 */
folders: Array<BackupFolder>, };

/**
 * A good backup.
 */
export type BackupGood = { 
/**
 * When.
 */
at: Moment, 
/**
 * Its file.
 */
name: string, 
/**
 * Whole megabytes, at least one.
 */
megabytes: number, };

/**
 * Where backups go.
 */
export type BackupPlace = { 
/**
 * The folder.
 */
folder: string, 
/**
 * It is there now.
 */
there: boolean, 
/**
 * It is on the books' own disk.
 */
sameDisk: boolean, 
/**
 * How many backups of these books are in it.
 */
backups: number, };

/**
 * A rehearsal.
 */
export type BackupRehearsal = { 
/**
 * When.
 */
at: Moment, 
/**
 * Why it failed, if it did.
 */
fault: BackupFault | null, };

/**
 * What runs now.
 */
export type BackupRunning = { 
/**
 * What it is doing.
 */
stage: BackupStage, 
/**
 * Hundredths of that done.
 */
percent: number, };

/**
 * What a backup or a rehearsal is doing.
 */
export type BackupStage = "copying" | "checking" | "sealing" | "reading_back" | "opening" | "comparing";

/**
 * What is known of the backups.
 */
export type BackupState = { 
/**
 * Whether these books are backed up at all.
 */
offered: boolean, 
/**
 * Where they go, once somebody chose.
 */
place: BackupPlace | null, 
/**
 * What runs now.
 */
running: BackupRunning | null, 
/**
 * The last good one.
 */
good: BackupGood | null, 
/**
 * Why the last try failed, if it did.
 */
failure: BackupFailure | null, 
/**
 * The last rehearsal.
 */
rehearsal: BackupRehearsal | null, 
/**
 * The last good one is too old, or there is none.
 */
late: boolean, };

/**
 * What an invoice owes.
 */
export type Balance = { 
/**
 * The invoice's sum.
 */
total: Money, 
/**
 * What its credit note took back: everything or nothing.
 */
credited: Money, 
/**
 * Booked payments in.
 */
paid: Money, 
/**
 * Booked refunds, as a positive sum.
 */
refunded: Money, 
/**
 * Card payments whose outcome is not known or that run now.
 */
pending: Money, 
/**
 * Refunds whose outcome is not known or that run now, positive.
 */
pendingRefund: Money, 
/**
 * total − credited − paid + refunded; negative for what is to be given back.
 */
due: Money, 
/**
 * To be given back because the invoice was credited.
 */
giveBack: Money, 
/**
 * What may be paid now: due − pending.
 */
payable: Money, };

/**
 * Begin books anew that don't open.
 */
export type BeginAnew = { 
/**
 * Which: practice or test books.
 */
which: BooksKind, 
/**
 * The language practice shall speak; null: as the system says.
 */
language: Language | null, };

/**
 * The client as an invoice keeps them.
 */
export type BilledTo = { 
/**
 * Name.
 */
name: string, 
/**
 * Address in one line; empty if none.
 */
address: string, };

/**
 * A payment that the terminal took before these books were restored; nothing is sent.
 */
export type BookEarlierPayment = { 
/**
 * Invoice id.
 */
invoice: string, 
/**
 * Terminal id.
 */
terminal: string, 
/**
 * What the slip says; its sum is what is booked.
 */
slip: SlipTyped, 
/**
 * The evidence, in words.
 */
text: string, 
/**
 * The supervisor's code.
 */
code: string, 
/**
 * Made by the UI once per press (UUID).
 */
key: string, };

/**
 * What kind of books this database was created as, once and for ever.
 */
export type BooksKind = "real" | "practice" | "test";

/**
 * What books say of themselves.
 */
export type BooksSide = { 
/**
 * When something was written last.
 */
lastWritten: Moment | null, 
/**
 * The number on the last invoice.
 */
lastInvoice: string | null, 
/**
 * Card payments whose outcome nobody knows.
 */
doubts: number, };

/**
 * How the books are looked after.
 */
export type BooksState = { 
/**
 * The deep checks.
 */
check: CheckState, 
/**
 * Hundredths of them done.
 */
percent: number, 
/**
 * When everything was found to hold.
 */
checkedAt: Moment | null, 
/**
 * The noted head.
 */
note: NoteState, 
/**
 * When it was noted.
 */
notedAt: Moment | null, 
/**
 * Why the keychain does not answer.
 */
keychain: ErrorCode | null, 
/**
 * Why nothing can be begun, if nothing can.
 */
held: HeldBooks | null, 
/**
 * The file.
 */
file: string, };

/**
 * Something the client bought earlier.
 */
export type BoughtBefore = { 
/**
 * The item as it costs today.
 */
item: ItemHit, 
/**
 * For which animal.
 */
patient: Patient | null, 
/**
 * When.
 */
at: Moment, };

/**
 * Whether it is worth a second look.
 */
export type BusinessIdCheck = { 
/**
 * It looks like one of the four countries' and fits none.
 */
doubtful: boolean, };

/**
 * The card, as little of it as is needed.
 */
export type CardFacts = { 
/**
 * Issuer's name as the terminal gave it.
 */
issuer: string, 
/**
 * Last four digits; empty when not given.
 */
last4: string, 
/**
 * How the card holder was verified.
 */
verification: Verification | null, };

/**
 * A case: a contradicted attempt or a difference that a reconciliation found, and what people do about it.
 */
export type Case = { 
/**
 * The contradicted attempt, if it is about one.
 */
attempt: AttemptRow | null, 
/**
 * The difference, if it is about one.
 */
difference: CaseDifference | null, 
/**
 * When it was contradicted, or compared.
 */
since: Moment, 
/**
 * How long ago that was, milliseconds.
 */
ageMs: number, 
/**
 * Who has it; null while nobody has.
 */
owner: Named | null, 
/**
 * It is settled.
 */
closed: boolean, 
/**
 * Money in suspense; null where there is none.
 */
money: CaseMoney | null, 
/**
 * What is booked for it and could be taken out of the books.
 */
booked: Array<CaseBooked>, 
/**
 * What people did, oldest first.
 */
steps: Array<CaseEntry>, };

/**
 * A payment of a case that stands in the books.
 */
export type CaseBooked = { 
/**
 * Its id.
 */
payment: string, 
/**
 * Below nothing for money that was given back.
 */
sum: Money, };

/**
 * Where the money of a case went.
 */
export type CaseBooking = { 
/**
 * The way.
 */
way: Settlement, 
/**
 * What was in suspense.
 */
sum: Money, 
/**
 * What of it was booked to the invoice; null for nothing.
 */
booked: Money | null, };

/**
 * A difference in the list of cases.
 */
export type CaseDifference = { 
/**
 * Its id.
 */
id: string, 
/**
 * What does not agree.
 */
kind: DifferenceKind, 
/**
 * Terminal (id, name).
 */
terminal: Named, 
/**
 * The session that was closed.
 */
session: string, 
/**
 * What the terminal has more than the books; null where that can't be said as a sum.
 */
above: Money | null, };

/**
 * Something people did about a case.
 */
export type CaseEntry = { 
/**
 * When.
 */
at: Moment, 
/**
 * `assigned`, `noted` or `closed`; the catalogues hold `case-<code>`.
 */
code: string, 
/**
 * Who did it.
 */
staff: string, 
/**
 * Who has it since.
 */
owner: string | null, 
/**
 * What was written.
 */
text: string, 
/**
 * Where its money went, for the step that closed it.
 */
booking: CaseBooking | null, 
/**
 * What it took out of the books because the terminal never took it.
 */
takenOut: Money | null, };

/**
 * Money of a case that stands in suspense.
 */
export type CaseMoney = { 
/**
 * Above nothing if a card was charged, below if it was given money.
 */
sum: Money, 
/**
 * The ways that are open to it.
 */
ways: Array<CaseWay>, };

/**
 * Ask for cases.
 */
export type CaseQuery = { 
/**
 * Those that were closed instead of those that are open.
 */
closed: boolean, };

/**
 * A way that is open to the money of a case, and what it books.
 */
export type CaseWay = { 
/**
 * The way.
 */
way: Settlement, 
/**
 * What of it is booked to the invoice.
 */
booked: Money, 
/**
 * What goes elsewhere.
 */
rest: Money, };

/**
 * Cases, oldest first; closed ones newest first.
 */
export type Cases = { 
/**
 * The cases.
 */
cases: Array<Case>, };

/**
 * What cash would do.
 */
export type CashAnswer = { 
/**
 * To be handed over after rounding.
 */
toPay: Money, 
/**
 * The rounding, its own entry.
 */
rounding: Money, 
/**
 * Change; null while `given` is missing or too little.
 */
change: Money | null, 
/**
 * Round sums a client is likely to hand over, at least `toPay`, at most four.
 */
suggestions: Array<Money>, };

/**
 * Cash handed over.
 */
export type CashFacts = { 
/**
 * Handed over by the client; for a refund, handed out to them.
 */
given: Money, 
/**
 * Handed back.
 */
change: Money, 
/**
 * Rounding booked as its own entry; may be negative.
 */
rounding: Money, };

/**
 * Ask what cash would do, before anything is booked.
 */
export type CashQuestion = { 
/**
 * Invoice id.
 */
invoice: string, 
/**
 * Sum of the invoice to settle.
 */
amount: Money, 
/**
 * Handed over; null while nothing is typed.
 */
given: Money | null, };

/**
 * Change the account; absent members stay.
 */
export type ChangeAccount = { 
/**
 * The account's name.
 */
username?: string, 
/**
 * Its password; goes straight to the keychain.
 */
password?: string, 
/**
 * Test books: where their service is.
 */
testService?: string, };

/**
 * Change a client's card.
 */
export type ChangeClient = { 
/**
 * Client id.
 */
client: string, 
/**
 * The card as it shall be.
 */
form: ClientForm, 
/**
 * True when the user has seen that the name is in use, and wants it so.
 */
sameName: boolean, };

/**
 * Change the company.
 */
export type ChangeClinic = { 
/**
 * Its name.
 */
organisation: string, 
/**
 * Its address, in one line.
 */
postalAddress: string, 
/**
 * Its VAT number; empty: it pays no VAT.
 */
vatNumber: string, };

/**
 * Put another code in place of the present one.
 */
export type ChangeCode = { 
/**
 * The present code.
 */
oldCode: string, 
/**
 * The new one.
 */
code: string, };

/**
 * Read the list in another way.
 */
export type ChangeImport = { 
/**
 * Import id.
 */
import: string, 
/**
 * How.
 */
options: ImportOptions, };

/**
 * Change an item.
 */
export type ChangeItem = { 
/**
 * Item id.
 */
item: string, 
/**
 * As it shall be.
 */
form: ItemForm, 
/**
 * True when the user has seen that the name is in use, and wants it so.
 */
sameName: boolean, };

/**
 * Change a patient's card.
 */
export type ChangePatient = { 
/**
 * Patient id.
 */
patient: string, 
/**
 * The card as it shall be.
 */
form: PatientForm, };

/**
 * Change a member of staff.
 */
export type ChangeStaff = { 
/**
 * Staff id.
 */
staff: string, 
/**
 * As they shall be.
 */
form: StaffForm, 
/**
 * True when the user has seen that the name is in use, and wants it so.
 */
sameName: boolean, };

/**
 * Change a terminal; absent members stay.
 */
export type ChangeTerminal = { 
/**
 * Which.
 */
terminal: string, 
/**
 * A new name.
 */
name?: string, 
/**
 * Another model.
 */
model?: TerminalModel, 
/**
 * For an iWL250.
 */
connection?: ModelConnection, 
/**
 * Another department.
 */
department?: string, 
/**
 * Retire it, or bring it back.
 */
retired?: boolean, };

/**
 * Give this till its name and its department.
 */
export type ChangeTill = { 
/**
 * Its name.
 */
name: string, 
/**
 * Its department.
 */
department: string, };

/**
 * Read a company's numbers.
 */
export type CheckCompany = { 
/**
 * Whose numbers they are.
 */
country: Country, 
/**
 * Its number in the country's register, as typed.
 */
businessId: string, 
/**
 * Its VAT number, as typed; empty: none.
 */
vatNumber: string, };

/**
 * How the deep checks stand.
 */
export type CheckState = "not_yet" | "running" | "sound" | "failed" | "not_done";

/**
 * A terminal's checklist.
 */
export type Checklist = { 
/**
 * The terminal.
 */
terminal: SettingsTerminal, 
/**
 * Its steps, in order.
 */
steps: Array<ChecklistStep>, };

/**
 * One step.
 */
export type ChecklistStep = { 
/**
 * Which.
 */
step: ChecklistStepName, 
/**
 * How it stands.
 */
standing: Standing, 
/**
 * What more there is to say.
 */
detail: StepDetail, 
/**
 * The tick a person may set or take back; null where the till checks.
 */
tick: TerminalTick | null, 
/**
 * Who ticked it last.
 */
ticked: Ticked | null, };

/**
 * A step of the checklist.
 */
export type ChecklistStepName = "ordered" | "account_received" | "connected" | "icons_green" | "account_entered" | "bound" | "reconciled" | "first_payment";

/**
 * A terminal was chosen in the dialogue: connect ahead and take a baseline.
 */
export type ChooseTerminal = { 
/**
 * Terminal id.
 */
terminal: string, };

/**
 * A client's card, whole.
 */
export type Client = { 
/**
 * Id.
 */
id: string, 
/**
 * Client number.
 */
number: string, 
/**
 * Two letters for the avatar.
 */
initials: string, 
/**
 * What may change.
 */
form: ClientForm, 
/**
 * The client's animals, those that come to the clinic first.
 */
patients: Array<PatientEntry>, 
/**
 * What the client's invoices still owe, all together.
 */
owes: Money, };

/**
 * A client with patients.
 */
export type ClientCard = { 
/**
 * Id.
 */
id: string, 
/**
 * Client number.
 */
number: string, 
/**
 * Name.
 */
name: string, 
/**
 * Two letters for the avatar.
 */
initials: string, 
/**
 * Telephone; may be empty.
 */
phone: string, 
/**
 * The client's animals.
 */
patients: Array<Patient>, };

/**
 * What may change on a client's card. Empty texts are absent facts.
 */
export type ClientForm = { 
/**
 * Name.
 */
name: string, 
/**
 * A company, or a person.
 */
company: boolean, 
/**
 * A company's number in its register.
 */
businessId: string, 
/**
 * Telephone.
 */
phone: string, 
/**
 * E-mail.
 */
email: string, 
/**
 * Address in one line.
 */
address: string, };

/**
 * A page of clients.
 */
export type ClientPage = { 
/**
 * The clients.
 */
rows: Array<ClientRow>, 
/**
 * Pass it on for the next page; null when this is the last.
 */
next: string | null, };

/**
 * Which clients are asked for.
 */
export type ClientQuery = { 
/**
 * Words that begin words of name, number, phone, e-mail or an animal's name. Without them: by name, page by page.
 */
text?: string, 
/**
 * Where the last page ended.
 */
after?: string, };

/**
 * Name a client.
 */
export type ClientRef = { 
/**
 * Client id.
 */
client: string, };

/**
 * A client in the list.
 */
export type ClientRow = { 
/**
 * Id.
 */
id: string, 
/**
 * Client number.
 */
number: string, 
/**
 * Name.
 */
name: string, 
/**
 * A company, or a person.
 */
company: boolean, 
/**
 * Telephone; may be empty.
 */
phone: string, 
/**
 * The animals that may be picked.
 */
patients: Array<PatientEntry>, 
/**
 * What the client's invoices still owe, all together.
 */
owes: Money, };

/**
 * The clinic as its settings show it.
 */
export type Clinic = { 
/**
 * The company's name.
 */
organisation: string, 
/**
 * Its address, in one line.
 */
postalAddress: string, 
/**
 * Its number in the country's register.
 */
businessId: string, 
/**
 * What that number is called there, in the law's language.
 */
businessIdLabel: string, 
/**
 * Its VAT number; empty: it pays no VAT.
 */
vatNumber: string, 
/**
 * Where it is.
 */
country: Country, 
/**
 * What may be issued there.
 */
mode: SaleMode, 
/**
 * Where test books find their service; null for all others.
 */
serviceAddress: string | null, 
/**
 * Its departments in order.
 */
departments: Array<Named>, 
/**
 * This till.
 */
till: Named, 
/**
 * This till's department.
 */
department: Named, };

/**
 * What a clinic's books are for.
 */
export type ClinicBooks = "real" | "test";

/**
 * This computer's clock was not the service's.
 */
export type ClockOff = { 
/**
 * By how many minutes, rounded down.
 */
minutes: number, 
/**
 * This computer's was ahead, or behind.
 */
ahead: boolean, };

/**
 * The case is settled.
 */
export type CloseCase = { 
/**
 * Attempt id.
 */
attempt: string, 
/**
 * The evidence, in words.
 */
text: string, 
/**
 * Where money in suspense goes; null where there is none.
 */
way: Settlement | null, 
/**
 * The payment that leaves the books because the terminal never took it; null for none.
 */
takeOut: string | null, 
/**
 * The supervisor's code.
 */
code: string, };

/**
 * The difference is settled.
 */
export type CloseDifference = { 
/**
 * Its id.
 */
difference: string, 
/**
 * The evidence, in words.
 */
text: string, 
/**
 * The supervisor's code.
 */
code: string, };

/**
 * Who set the code last.
 */
export type CodeSet = { 
/**
 * When.
 */
at: Moment, 
/**
 * Who stood at the till.
 */
staff: string, };

/**
 * A company's numbers, in the spelling that is kept.
 */
export type CompanyNumbers = { 
/**
 * In the country's register.
 */
businessId: string, 
/**
 * With the VAT office; empty: none.
 */
vatNumber: string, 
/**
 * The VAT number that goes with this business id, unless the company has another.
 */
usualVatNumber: string, };

/**
 * A session was compared with its slip.
 */
export type CompareSession = { 
/**
 * Made once per press.
 */
key: string, 
/**
 * A terminal's id.
 */
terminal: string, 
/**
 * The session's number.
 */
session: string, 
/**
 * How far it was seen.
 */
upto: number, 
/**
 * What the slip says.
 */
said: SlipTotals, };

/**
 * What could be compared.
 */
export type ComparedBy = "by_kind" | "count_and_net" | "nothing";

/**
 * A reconciliation beside the books.
 */
export type Comparison = { 
/**
 * What it came to.
 */
verdict: Verdict, 
/**
 * What could be compared.
 */
compared: ComparedBy, 
/**
 * Who compared a session that ended elsewhere with its slip; null where the till compared an answer.
 */
byHand: string | null, 
/**
 * When it was compared.
 */
at: Moment, 
/**
 * The session that was closed; empty where the answer names none.
 */
session: string, 
/**
 * The currency on the terminal's paper, where it is not the books'.
 */
otherCurrency: string | null, 
/**
 * Purchases, then refunds; then both together, where the terminal said no more.
 */
rows: Array<ComparisonRow>, 
/**
 * Payments and refunds since the comparison before, of sessions the terminal closed by itself.
 */
elsewhere: number, 
/**
 * Attempts of the same time whose outcome nobody can vouch for.
 */
doubts: Array<AttemptRow>, 
/**
 * What does not agree, a case each.
 */
differences: Array<DifferenceBrief>, };

/**
 * One kind of transaction, as the terminal and the books have it.
 */
export type ComparisonRow = { 
/**
 * Purchases, refunds, or both together.
 */
kind: DifferenceKind, 
/**
 * What the terminal said; null where it said nothing that can be compared.
 */
said: CountedSum | null, 
/**
 * What the books say.
 */
ours: CountedSum, 
/**
 * How far they are apart; null where both agree or nothing can be compared.
 */
apart: Apart | null, };

/**
 * Ask how many invoices a filter finds. Its state is left aside.
 */
export type CountQuery = { 
/**
 * What is counted.
 */
filter?: InvoiceFilter, };

/**
 * How many, over how much.
 */
export type CountedSum = { 
/**
 * How many.
 */
count: number, 
/**
 * Over how much.
 */
sum: Money, };

/**
 * Where the clinic is.
 */
export type Country = "FI" | "SE" | "NO" | "DK";

/**
 * What a country means for a clinic.
 */
export type CountryFacts = { 
/**
 * Which country.
 */
country: Country, 
/**
 * The currency of its books.
 */
currency: Currency, 
/**
 * What a company's number is called there, in the law's language.
 */
businessIdLabel: string, 
/**
 * What may be issued.
 */
mode: SaleMode, };

/**
 * Take an invoice back in full.
 */
export type Credit = { 
/**
 * Invoice id.
 */
invoice: string, 
/**
 * Why, at most 80 characters.
 */
reason: string, 
/**
 * Made by the UI once per press (UUID).
 */
key: string, };

/**
 * A credit note.
 */
export type CreditNote = { 
/**
 * Number.
 */
number: string, 
/**
 * What it took back, as it stands on the credit note: negative.
 */
gross: Money, 
/**
 * Why.
 */
reason: string, 
/**
 * When.
 */
at: Moment, 
/**
 * Who made it.
 */
staff: string, };

/**
 * Whether an invoice can be credited.
 */
export type Creditable = "yes" | "credited" | "unsettled";

/**
 * A currency of one of the four countries, by its ISO 4217 code.
 */
export type Currency = "EUR" | "SEK" | "NOK" | "DKK";

/**
 * A day in figures.
 */
export type Day = { 
/**
 * Which, as `2026-03-12`.
 */
day: string, 
/**
 * The day before.
 */
before: string | null, 
/**
 * The day after; null for today.
 */
after: string | null, 
/**
 * Invoices by kind.
 */
kinds: Array<DayKind>, 
/**
 * All of them.
 */
documents: Tally, 
/**
 * Those that still owe something.
 */
unpaid: Tally, 
/**
 * Credit notes, negative.
 */
credited: Tally, 
/**
 * Money by terminal and drawer.
 */
tenders: Array<DayTender>, 
/**
 * All money in.
 */
taken: Tally, 
/**
 * All money back, negative.
 */
refunded: Tally, 
/**
 * Both together.
 */
net: Money, 
/**
 * Rounding of cash: in the drawer, not in the sums above.
 */
rounding: Money, 
/**
 * The hours from the first to the last with money, at least those of an ordinary day.
 */
hours: Array<DayHour>, 
/**
 * The hour that took the most, for the picture's scale; 0 if none took anything.
 */
top: Money, 
/**
 * Attempts by outcome.
 */
attempts: Array<DayAttempts>, 
/**
 * Payments whose signature nobody has compared.
 */
signatures: Array<DaySignature>, };

/**
 * How attempts at terminals ended.
 */
export type DayAttempts = { 
/**
 * The word that stands on the invoice.
 */
word: Word, 
/**
 * Refunds, not payments.
 */
refund: boolean, 
/**
 * How many.
 */
count: number, };

/**
 * An hour of the day.
 */
export type DayHour = { 
/**
 * From 0 to 23.
 */
hour: number, 
/**
 * By card, refunds taken off.
 */
card: Money, 
/**
 * In cash, refunds taken off.
 */
cash: Money, 
/**
 * Both together.
 */
all: Money, };

/**
 * Invoices of a kind.
 */
export type DayKind = { 
/**
 * The kind.
 */
kind: SaleKind, 
/**
 * How many were finalised, and over what.
 */
made: Tally, };

/**
 * Ask for a day.
 */
export type DayQuery = { 
/**
 * `2026-03-12`; today if it is absent.
 */
day?: string, 
/**
 * A department's id; all of them if it is absent.
 */
department?: string, };

/**
 * A payment that was signed for, and nobody has said whether the signature matches.
 */
export type DaySignature = { 
/**
 * The attempt.
 */
attempt: string, 
/**
 * What it pays.
 */
invoice: Named, 
/**
 * What was paid.
 */
amount: Money, };

/**
 * What went through a terminal, or through the drawer.
 */
export type DayTender = { 
/**
 * Card or cash.
 */
tender: Tender, 
/**
 * The terminal's name; empty for cash.
 */
terminal: string, 
/**
 * Money in.
 */
taken: Tally, 
/**
 * Money back, negative.
 */
refunded: Tally, 
/**
 * Both together.
 */
net: Money, };

/**
 * The decimal mark of prices.
 */
export type DecimalMark = "comma" | "point";

/**
 * A department and its terminals.
 */
export type DepartmentTerminals = { 
/**
 * The department.
 */
department: Named, 
/**
 * Its terminals, in order; retired ones too.
 */
terminals: Array<SettingsTerminal>, };

/**
 * A difference as a case, with the comparison it comes from and the answer as it was kept.
 */
export type Difference = { 
/**
 * The case.
 */
case: Case, 
/**
 * The comparison.
 */
comparison: Comparison, 
/**
 * What the terminal printed.
 */
printed: string | null, 
/**
 * Its answer, redacted as it was kept.
 */
answer: string | null, 
/**
 * What ended without money at this terminal in the time that was compared, newest first.
 */
withoutMoney: Array<AttemptRow>, };

/**
 * A difference in short.
 */
export type DifferenceBrief = { 
/**
 * Its id.
 */
id: string, 
/**
 * What does not agree.
 */
kind: DifferenceKind, 
/**
 * It is settled.
 */
closed: boolean, };

/**
 * What does not agree.
 */
export type DifferenceKind = "purchases" | "refunds" | "net" | "currency";

/**
 * Name a difference.
 */
export type DifferenceRef = { 
/**
 * Its id.
 */
difference: string, };

/**
 * A discount: a share or a sum.
 */
export type Discount = { "by": "percent", 
/**
 * Basis points.
 */
basisPoints: number, 
/**
 * Why.
 */
reason: DiscountReason, } | { "by": "amount", 
/**
 * The sum, positive.
 */
amount: Money, 
/**
 * Why.
 */
reason: DiscountReason, };

/**
 * Why a discount was given.
 */
export type DiscountReason = "regular_client" | "campaign" | "damaged" | "staff" | "goodwill";

/**
 * What is being done to a terminal right now.
 */
export type Doing = { 
/**
 * What.
 */
action: TerminalAction, 
/**
 * For how long.
 */
forMs: number, };

/**
 * A reply that says only "done".
 */
export type Done = Record<symbol, never>;

/**
 * The doubt screen.
 */
export type Doubt = { 
/**
 * The attempt.
 */
attempt: Attempt, 
/**
 * The client, if named.
 */
client: ClientCard | null, 
/**
 * Nets' eight digits of the terminal.
 */
terminalNumber: string, 
/**
 * Who pressed.
 */
staff: string, 
/**
 * When the sum was sent.
 */
sentAt: Moment | null, 
/**
 * Our reference (order id).
 */
ourReference: string, 
/**
 * What happened, oldest first.
 */
timeline: Array<TimelineEntry>, 
/**
 * The last look and why it is no proof.
 */
lastLook: LastLook | null, 
/**
 * Looks since sending that asked the terminal, or could not reach it.
 */
looksMade: number, 
/**
 * Of those, how many reached the terminal.
 */
looksReached: number, 
/**
 * Looks beside those that asked nothing, because the terminal was busy.
 */
looksGated: number, 
/**
 * Looks needed before *not charged*.
 */
looksNeeded: number, 
/**
 * Quiet time still to pass, milliseconds; 0 when over.
 */
quietLeftMs: number, 
/**
 * Why the till can't look at all: the account or the keychain is in the way.
 */
cantLook: ErrorCode | null, 
/**
 * What stands in the way of *not charged*; empty when it may be said.
 */
notChargedBlockedBy: Array<NotChargedBlock>, 
/**
 * A supervisor allowed the sum to be paid another way.
 */
secondPaymentAllowed: boolean, 
/**
 * The terminal said that it is busy: it may be asked to stop, once.
 */
canAskToStop: boolean, };

/**
 * A sale that is no invoice yet.
 */
export type DraftRow = { 
/**
 * Sale id.
 */
id: string, 
/**
 * Kind.
 */
kind: SaleKind, 
/**
 * Since when it is parked; null while it is being rung up.
 */
parkedAt: Moment | null, 
/**
 * Client's name.
 */
client: string | null, 
/**
 * The animals on its lines.
 */
patients: Array<Patient>, 
/**
 * The vet's name.
 */
vet: string | null, 
/**
 * What it costs so far.
 */
total: Money, };

/**
 * The approved payment or refund that a terminal's guard remembers.
 */
export type EarlierAttempt = { 
/**
 * Invoice (id, number).
 */
invoice: Named, 
/**
 * Signed sum.
 */
amount: Money, 
/**
 * When it was begun.
 */
at: Moment, 
/**
 * The card.
 */
card: CardFacts | null, };

/**
 * Every way a command can fail. A code is added only together with the screen that shows it.
 */
export type ErrorCode = "bad_request" | "unknown_command" | "not_found" | "staff_needed" | "sale_empty" | "sale_closed" | "client_needed" | "client_address_needed" | "already_credited" | "quantity_out_of_range" | "discount_out_of_range" | "sum_too_large" | "text_too_long" | "text_invalid" | "field_missing" | "name_twice" | "too_many_entries" | "business_id_form" | "business_id_check_digit" | "business_id_other_country" | "vat_number_form" | "vat_number_check_digit" | "vat_number_other_country" | "service_address_invalid" | "service_is_production" | "clinic_exists" | "email_invalid" | "barcode_invalid" | "price_out_of_range" | "vat_class_unknown" | "code_taken" | "barcode_taken" | "number_taken" | "same_name" | "last_staff" | "list_too_large" | "list_empty" | "list_spreadsheet" | "list_not_text" | "list_broken" | "import_gone" | "import_busy" | "import_problems" | "import_changed" | "import_cancelled" | "amount_not_positive" | "amount_above_due" | "amount_above_refundable" | "not_payable_in_coins" | "too_many_lines" | "wrong_currency" | "given_too_little" | "given_too_much" | "invoice_held" | "terminal_held" | "terminal_in_use" | "terminal_working" | "terminal_number_invalid" | "terminal_number_taken" | "terminal_model_unsupported" | "payment_running" | "till_closing" | "no_books_open" | "account_needed" | "account_refused" | "keychain_locked" | "keychain_missing" | "keychain_denied" | "keychain_slow" | "keychain_empty" | "keychain_failed" | "account_fixed" | "proxy_invalid" | "terminal_unknown" | "not_refundable" | "nothing_to_abort" | "not_in_doubt" | "case_not_open" | "case_money" | "not_settled" | "nothing_booked" | "not_restored" | "evidence_mismatch" | "evidence_sum" | "reference_used" | "evidence_missing" | "too_early" | "supervisor_not_set" | "supervisor_already_set" | "supervisor_wrong" | "supervisor_wrong_wait" | "supervisor_wait" | "supervisor_lost" | "supervisor_weak" | "supervisor_password_wrong" | "supervisor_not_reached" | "supervisor_no_account" | "supervisor_fixed" | "supervisor_keychain" | "look_gated" | "paper_incomplete" | "paper_copies_used" | "paper_folder" | "wrong_environment" | "disk_full" | "data_read_only" | "data_on_network" | "backup_folder_missing" | "backup_folder_read_only" | "backup_folder_inside" | "backup_key_mistyped" | "backup_not_set_up" | "backup_practice" | "restore_file_gone" | "restore_not_a_backup" | "restore_key_needed" | "restore_other_key" | "restore_key_mistyped" | "restore_cut_short" | "restore_newer" | "restore_other_clinic" | "restore_other_kind" | "restore_unsound" | "restore_not_made_here" | "restore_no_room" | "restore_in_use" | "restore_busy" | "restore_nothing_read" | "restore_not_checked" | "restore_stopped" | "restore_failed" | "books_read_only" | "books_damaged" | "books_newer" | "books_foreign" | "books_in_use" | "store_failed" | "internal";

/**
 * Write a list to a file.
 */
export type ExportList = { 
/**
 * Which list; the file is named after it and the day.
 */
kind: ListKind, };

/**
 * A favourite in its place.
 */
export type Favourite = { 
/**
 * The place, 1 to 10: the digit that goes with Alt, 0 being the tenth.
 */
slot: number, 
/**
 * The item.
 */
item: ItemHit, };

/**
 * The favourites in the order of their places.
 */
export type Favourites = { 
/**
 * At most ten; places may be empty.
 */
places: Array<Favourite>, };

/**
 * Finalise: number the sale and lock it.
 */
export type Finalise = { 
/**
 * Sale id.
 */
sale: string, 
/**
 * Made by the UI once per press; the same key gives the same invoice (UUID).
 */
key: string, };

/**
 * Look for items, clients and patients in one field.
 */
export type Find = { 
/**
 * What was typed or scanned, at most 200 characters.
 */
text: string, };

/**
 * Look for backups.
 */
export type FindBackups = { 
/**
 * Where; null: where they usually are.
 */
folder: string | null, };

/**
 * One of the program's folders.
 */
export type Folder = "data" | "logs";

/**
 * What was found, best first.
 */
export type Found = { 
/**
 * The text this answers.
 */
text: string, 
/**
 * Items, at most 20.
 */
items: Array<ItemHit>, 
/**
 * Clients by name, number, phone or a patient's name, at most 8.
 */
clients: Array<ClientCard>, 
/**
 * When hardly anything was found: items whose words are nearly those typed, at most 20. Never what was asked for.
 */
similarItems: Array<ItemHit>, 
/**
 * Clients likewise, at most 8.
 */
similarClients: Array<ClientCard>, 
/**
 * The item whose barcode or code equals the text exactly, if there is one.
 */
exactItem: string | null, };

/**
 * The terminal charged a settled attempt after all, or once more.
 */
export type FoundCharged = { 
/**
 * Attempt id.
 */
attempt: string, 
/**
 * The difference that led to it; null for none.
 */
difference: string | null, 
/**
 * What the slip says.
 */
slip: SlipTyped, 
/**
 * The evidence, in words.
 */
text: string, 
/**
 * The supervisor's code.
 */
code: string, };

/**
 * The terminal never took what is booked for an attempt.
 */
export type FoundNotTaken = { 
/**
 * Attempt id.
 */
attempt: string, 
/**
 * The evidence, in words.
 */
text: string, 
/**
 * The supervisor's code.
 */
code: string, };

/**
 * Books in which nothing can be begun.
 */
export type HeldBooks = { 
/**
 * Why.
 */
reason: HeldReason, 
/**
 * The first line of the journal that is altered, if one can be named.
 */
line: number | null, 
/**
 * How many lines are missing at least, where they are.
 */
missing: number | null, 
/**
 * When the altered line was written, or the head was noted.
 */
at: Moment | null, };

/**
 * Why books are held.
 */
export type HeldReason = "damaged" | "altered" | "rule" | "older" | "other_history";

/**
 * What changed, told to every window. A hint is never state: whoever hears it asks again.
 */
export type Hint = { "topic": "app" } | { "topic": "account" } | { "topic": "sale" } | { "topic": "people" } | { "topic": "catalogue" } | { "topic": "invoice", "id": string } | { "topic": "attempt", "id": string } | { "topic": "terminals" } | { "topic": "doubts" } | { "topic": "books" };

/**
 * One thing that happened.
 */
export type HistoryEntry = { 
/**
 * When.
 */
at: Moment, 
/**
 * A stable code; the catalogues hold `timeline-<code with dashes>`.
 */
code: string, 
/**
 * The reason that came with it.
 */
reason: AttemptReason | null, 
/**
 * Who, for what staff did.
 */
staff: string | null, 
/**
 * Further facts.
 */
facts: Array<HistoryFact>, 
/**
 * What a look showed.
 */
look: LastLook | null, 
/**
 * Where the reply's own text is to be asked for; null where none came.
 */
reply: string | null, };

/**
 * A further fact of something that happened.
 */
export type HistoryFact = { 
/**
 * A stable code; the catalogues hold `fact-<name with dashes>`.
 */
name: string, 
/**
 * As it was kept; empty where the fact is a sum.
 */
text: string, 
/**
 * For a sum.
 */
sum: Money | null, };

/**
 * How the columns of a list are read.
 */
export type ImportOptions = { 
/**
 * For each column of the file the key of what it is; null leaves it out.
 */
columns: Array<string | null>, 
/**
 * The decimal mark, if the user says it.
 */
decimal: DecimalMark | null, 
/**
 * The group of items whose row names none.
 */
group: ItemGroup | null, 
/**
 * Whether what is in the books already is changed.
 */
update: boolean, };

/**
 * Where an import is.
 */
export type ImportPhase = "reading" | "ready" | "writing" | "done" | "failed";

/**
 * What a list would do, and how it was read.
 */
export type ImportPreview = { 
/**
 * Which list.
 */
kind: ListKind, 
/**
 * The file's name.
 */
name: string, 
/**
 * How it was encoded.
 */
encoding: ListEncoding, 
/**
 * What separates its columns.
 */
separator: ListSeparator, 
/**
 * How many rows it has.
 */
rows: number, 
/**
 * Its columns.
 */
columns: Array<ListColumn>, 
/**
 * Keys of what a column can be.
 */
fields: Array<string>, 
/**
 * Keys of what the list can't do without and no column is.
 */
lacking: Array<string>, 
/**
 * The decimal mark in use; null while none is known.
 */
decimal: DecimalMark | null, 
/**
 * How it was read.
 */
options: ImportOptions, 
/**
 * How many items or clients are new.
 */
added: number, 
/**
 * How many are changed.
 */
changed: number, 
/**
 * How many are in the books already and stay as they are.
 */
kept: number, 
/**
 * How many patients are new.
 */
patients: number, 
/**
 * How many things must be put right before anything is imported.
 */
problems: number, 
/**
 * How many things are worth a look.
 */
warnings: number, };

/**
 * Name an import.
 */
export type ImportRef = { 
/**
 * Import id.
 */
import: string, };

/**
 * Where an import is, with its preview when there is one.
 */
export type ImportState = { 
/**
 * Import id.
 */
import: string, 
/**
 * Where it is.
 */
phase: ImportPhase, 
/**
 * Rows or steps done.
 */
done: number, 
/**
 * Rows or steps in all.
 */
total: number, 
/**
 * The preview.
 */
preview: ImportPreview | null, 
/**
 * Why it failed.
 */
error: WireError | null, };

/**
 * A finalised invoice with everything on its page.
 */
export type Invoice = { 
/**
 * Id.
 */
id: string, 
/**
 * Number.
 */
number: string, 
/**
 * Kind.
 */
kind: SaleKind, 
/**
 * Where it stands.
 */
status: InvoiceStatus, 
/**
 * When finalised.
 */
finalisedAt: Moment, 
/**
 * Who finalised it.
 */
staff: string, 
/**
 * Department.
 */
department: string, 
/**
 * Till.
 */
till: string, 
/**
 * Client, if named.
 */
client: ClientCard | null, 
/**
 * The client's name and address as the invoice keeps them.
 */
billedTo: BilledTo | null, 
/**
 * The vet's name then.
 */
vet: string | null, 
/**
 * The vet's notes; empty if none.
 */
notes: string, 
/**
 * Lines.
 */
lines: Array<InvoiceLine>, 
/**
 * Totals.
 */
totals: Totals, 
/**
 * Payments and attempts, oldest first.
 */
payments: Array<PaymentRow>, 
/**
 * What it owes.
 */
balance: Balance, 
/**
 * An attempt on it that is not closed, if any.
 */
openAttempt: string | null, 
/**
 * What took it back, if anything did.
 */
creditNote: CreditNote | null, 
/**
 * Whether it can be credited now.
 */
creditable: Creditable, 
/**
 * Whether a payment can be booked that was taken before these books were restored.
 */
takesEarlierPayment: boolean, };

/**
 * How many invoices of each state, and what they owe together.
 */
export type InvoiceCounts = { 
/**
 * False where a text finds too many to count; then everything else is empty.
 */
counted: boolean, 
/**
 * Of each state; those in doubt count as that and nothing else.
 */
states: Array<StateCount>, 
/**
 * All of them.
 */
all: number, 
/**
 * Still due on all of them; null when they were not counted.
 */
stillDue: Money | null, };

/**
 * What a list of invoices is narrowed to. Whatever is named must hold.
 */
export type InvoiceFilter = { 
/**
 * Where its money stands.
 */
state?: InvoiceState, 
/**
 * Consultations or counter sales.
 */
kind?: SaleKind, 
/**
 * The days.
 */
period?: Period, 
/**
 * A client's id.
 */
client?: string, 
/**
 * Id of a member of staff: the vet, or who finalised it.
 */
staff?: string, 
/**
 * A department's id.
 */
department?: string, 
/**
 * A number, or the beginning of words on a client's card.
 */
text?: string, };

/**
 * A line of a finalised invoice.
 */
export type InvoiceLine = { 
/**
 * Id.
 */
id: string, 
/**
 * Code then.
 */
code: string, 
/**
 * Name then.
 */
name: string, 
/**
 * For which animal.
 */
patient: Patient | null, 
/**
 * Quantity in thousandths.
 */
quantityThousandths: number, 
/**
 * Price of one then.
 */
unitPrice: Money, 
/**
 * VAT rate then, basis points.
 */
vatBasisPoints: number, 
/**
 * Sum of the line.
 */
gross: Money, 
/**
 * How much it was reduced by; zero when not at all.
 */
reducedBy: Money, };

/**
 * A page of the invoice list.
 */
export type InvoicePage = { 
/**
 * Drafts, on the newest page only.
 */
drafts: Array<DraftRow>, 
/**
 * Rows, newest first.
 */
rows: Array<InvoiceRow>, 
/**
 * Pass it on for the older page; null at the end.
 */
older: string | null, 
/**
 * Pass it on for the newer page; null at the beginning.
 */
newer: string | null, 
/**
 * The search was cut off before the page was full; the older page goes on with it.
 */
cutOff: boolean, };

/**
 * Ask for a page of invoices: the newest, or the one older or newer than a place that a page named.
 */
export type InvoiceQuery = { 
/**
 * What it is narrowed to.
 */
filter?: InvoiceFilter, 
/**
 * `older` of a page.
 */
older?: string, 
/**
 * `newer` of a page.
 */
newer?: string, };

/**
 * Name an invoice.
 */
export type InvoiceRef = { 
/**
 * Invoice id.
 */
invoice: string, };

/**
 * A row of the invoice list.
 */
export type InvoiceRow = { 
/**
 * Id.
 */
id: string, 
/**
 * Number.
 */
number: string, 
/**
 * Kind.
 */
kind: SaleKind, 
/**
 * Status.
 */
status: InvoiceStatus, 
/**
 * An attempt on it is in doubt or needs attention.
 */
inDoubt: boolean, 
/**
 * That attempt needs attention: a later answer contradicts it.
 */
needsAttention: boolean, 
/**
 * When finalised.
 */
finalisedAt: Moment, 
/**
 * Finalised on the till's own today.
 */
today: boolean, 
/**
 * Client's name.
 */
client: string | null, 
/**
 * The animals on its lines.
 */
patients: Array<Patient>, 
/**
 * The vet's name.
 */
vet: string | null, 
/**
 * Who finalised it.
 */
staff: string, 
/**
 * Sum.
 */
total: Money, 
/**
 * Still due; negative for what is to be given back.
 */
due: Money, 
/**
 * What may be paid now.
 */
payable: Money, };

/**
 * Where an invoice's money stands, to narrow a list by.
 */
export type InvoiceState = "draft" | "due" | "partly_paid" | "paid" | "refunded" | "credited" | "in_doubt";

/**
 * Where an invoice stands; derived, never stored.
 */
export type InvoiceStatus = "due" | "partly_paid" | "paid" | "refunded" | "credited";

/**
 * Hand a paper out.
 */
export type IssuePaper = { 
/**
 * Which.
 */
id: PaperId, 
/**
 * In which language; null for the country's own.
 */
language: Language | null, 
/**
 * Made by the UI once per press (UUID).
 */
key: string, };

/**
 * An item of the price list.
 */
export type ItemEntry = { 
/**
 * Id.
 */
id: string, 
/**
 * What may change.
 */
form: ItemForm, 
/**
 * Its place among the favourites, 1 to 10.
 */
favourite: number | null, 
/**
 * The item as the sale shows it.
 */
hit: ItemHit, };

/**
 * What may change about an item.
 */
export type ItemForm = { 
/**
 * Code as printed on the shelf.
 */
code: string, 
/**
 * Name.
 */
name: string, 
/**
 * Group.
 */
group: ItemGroup, 
/**
 * VAT class.
 */
vatClass: VatClass, 
/**
 * Price of one, VAT included.
 */
price: Money, 
/**
 * What a scanner may send for it.
 */
barcodes: Array<string>, 
/**
 * No longer sold.
 */
hidden: boolean, };

/**
 * What an item is, for its icon and its VAT class.
 */
export type ItemGroup = "procedure" | "medicine" | "supply" | "food" | "lab";

/**
 * An item found or a favourite.
 */
export type ItemHit = { 
/**
 * Id.
 */
id: string, 
/**
 * Code as printed on the shelf.
 */
code: string, 
/**
 * Name.
 */
name: string, 
/**
 * Group.
 */
group: ItemGroup, 
/**
 * Price of one, VAT included.
 */
price: Money, 
/**
 * VAT rate today in basis points (2550 = 25.5 %).
 */
vatBasisPoints: number, };

/**
 * A page of the price list.
 */
export type ItemPage = { 
/**
 * The items.
 */
items: Array<ItemEntry>, 
/**
 * Pass it on for the next page; null when this is the last.
 */
next: string | null, };

/**
 * Which items are asked for.
 */
export type ItemQuery = { 
/**
 * Words that begin words of code or name, or a whole barcode. Without them: by name, page by page.
 */
text?: string, 
/**
 * Only this group.
 */
group?: ItemGroup, 
/**
 * Only what is no longer sold, or only what is.
 */
hidden: boolean, 
/**
 * Where the last page ended.
 */
after?: string, };

/**
 * Name an item.
 */
export type ItemRef = { 
/**
 * Item id.
 */
item: string, };

/**
 * A paper that was kept as a file.
 */
export type KeptPaper = { 
/**
 * Where.
 */
path: string, };

/**
 * A language of the catalogues.
 */
export type Language = "en" | "fi" | "sv" | "nb" | "da";

/**
 * Which language the screens speak: one of ours, or `system`.
 */
export type LanguageChoice = "system" | Language;

/**
 * What the terminal's last payment was when we looked.
 */
export type LastLook = { 
/**
 * When we looked.
 */
at: Moment, 
/**
 * A stable code: `not_reached`, `busy`, `none_yet`, `other_payment`, `candidate`, `unreadable`, `waiting_for_answer`; catalogues: `look-<code>`.
 */
verdict: string, 
/**
 * Sum of the terminal's last payment, if one was shown.
 */
amount: Money | null, 
/**
 * Its local time as the terminal wrote it (`HH:MM`), empty if none.
 */
time: string, 
/**
 * Its reference (STAN), empty if none.
 */
reference: string, };

/**
 * Name a line of a sale.
 */
export type LineRef = { 
/**
 * Sale id.
 */
sale: string, 
/**
 * Line id.
 */
line: string, };

/**
 * A column of the file.
 */
export type ListColumn = { 
/**
 * Its header.
 */
header: string, 
/**
 * The key of what it is; null if it is left out.
 */
field: string | null, 
/**
 * Its first cells.
 */
sample: Array<string>, };

/**
 * How a file's text is encoded.
 */
export type ListEncoding = "utf8" | "windows1252";

/**
 * Which list.
 */
export type ListKind = "items" | "clients";

/**
 * Something about a cell of a list.
 */
export type ListRemark = { 
/**
 * The row, as a spreadsheet counts.
 */
row: number, 
/**
 * The column's header; empty if the row as a whole is meant.
 */
column: string, 
/**
 * What stands in the cell, cut off if it is long.
 */
cell: string, 
/**
 * Key of the sentence.
 */
code: string, 
/**
 * Facts of the sentence.
 */
facts: { [key in string]: string }, };

/**
 * A page of remarks.
 */
export type ListRemarks = { 
/**
 * The remarks.
 */
remarks: Array<ListRemark>, };

/**
 * What stands between the columns of a file.
 */
export type ListSeparator = "comma" | "semicolon" | "tab";

/**
 * Look at the terminal once more, now.
 */
export type LookAgain = { 
/**
 * Attempt id.
 */
attempt: string, 
/**
 * Staff confirmed that nobody is paying on that terminal right now: look even if it does not say idle (once).
 */
nobodyIsPaying: boolean, };

/**
 * What the present books hold and the backup does not.
 */
export type LostRows = { 
/**
 * Invoices.
 */
invoices: LostSum, 
/**
 * Credit notes.
 */
creditNotes: LostSum, 
/**
 * Payments.
 */
payments: LostSum, 
/**
 * Refunds.
 */
refunds: LostSum, };

/**
 * How many, and what they come to together.
 */
export type LostSum = { 
/**
 * How many.
 */
count: number, 
/**
 * Together.
 */
sum: Money, };

/**
 * How a portable terminal of the older kind reaches the network.
 */
export type ModelConnection = "bluetooth_dock" | "mobile_3g";

/**
 * A moment: UTC and the till's offset then.
 */
export type Moment = { 
/**
 * Milliseconds since 1970-01-01T00:00:00Z.
 */
utcMs: number, 
/**
 * Minutes east of UTC that the till's clock had.
 */
offsetMinutes: number, };

/**
 * A sum: integer minor units and its currency.
 */
export type Money = { 
/**
 * Minor units (cents, öre, øre); negative for money going back.
 */
minor: number, 
/**
 * The currency of the sum.
 */
currency: Currency, };

/**
 * Whether money moved.
 */
export type MoneyMoved = "no" | "unknown" | "yes";

/**
 * Send backups elsewhere.
 */
export type MoveBackups = { 
/**
 * Where they go from now on.
 */
folder: string, };

/**
 * Anything with an id and a name.
 */
export type Named = { 
/**
 * Id.
 */
id: string, 
/**
 * Name as shown.
 */
name: string, };

/**
 * Add a client.
 */
export type NewClient = { 
/**
 * The card.
 */
form: ClientForm, 
/**
 * True when the user has seen that the name is in use, and wants it so.
 */
sameName: boolean, 
/**
 * Made by the UI once per press; the same key gives the same client (UUID).
 */
key: string, };

/**
 * Add an item to the price list.
 */
export type NewItem = { 
/**
 * The item.
 */
form: ItemForm, 
/**
 * True when the user has seen that the name is in use, and wants it so.
 */
sameName: boolean, 
/**
 * Made by the UI once per press; the same key gives the same item (UUID).
 */
key: string, };

/**
 * Add a patient to a client's card.
 */
export type NewPatient = { 
/**
 * Client id.
 */
client: string, 
/**
 * The card.
 */
form: PatientForm, 
/**
 * Made by the UI once per press; the same key gives the same patient (UUID).
 */
key: string, };

/**
 * Start a sale of a kind; the present one is parked if it has lines.
 */
export type NewSale = { 
/**
 * Kind.
 */
kind: SaleKind, };

/**
 * Add a member of staff.
 */
export type NewStaff = { 
/**
 * Who.
 */
form: StaffForm, 
/**
 * True when the user has seen that the name is in use, and wants it so.
 */
sameName: boolean, 
/**
 * Made by the UI once per press; the same key gives the same member (UUID).
 */
key: string, };

/**
 * What the next print of a paper is.
 */
export type NextPrint = "original" | "copy" | "used_up";

/**
 * Why *not charged* can't be said yet.
 */
export type NotChargedBlock = "quiet_time" | "connection_open" | "too_few_looks";

/**
 * Something was found out.
 */
export type NoteCase = { 
/**
 * Attempt id.
 */
attempt: string, 
/**
 * What.
 */
text: string, };

/**
 * Something was found out.
 */
export type NoteDifference = { 
/**
 * Its id.
 */
difference: string, 
/**
 * What.
 */
text: string, };

/**
 * How the head noted outside the books compares.
 */
export type NoteState = "none" | "not_yet" | "agrees" | "begun" | "lost" | "not_compared" | "differs";

/**
 * A request that carries nothing.
 */
export type Nothing = Record<symbol, never>;

/**
 * What can be said about a typed number.
 */
export type NumberCheck = { 
/**
 * It is eight digits.
 */
valid: boolean, 
/**
 * Another terminal has it.
 */
takenBy: TakenBy | null, 
/**
 * Whether the account has it; null while that is not known.
 */
bound: boolean | null, };

/**
 * Make the books of a clinic.
 */
export type OpenClinic = { 
/**
 * Key of this press; the same key again makes nothing more.
 */
key: string, 
/**
 * Real, or test.
 */
kind: ClinicBooks, 
/**
 * Where the service of test books is; null: its own test environment. Real books have no choice.
 */
serviceAddress: string | null, 
/**
 * Where the clinic is.
 */
country: Country, 
/**
 * What the till speaks.
 */
language: Language, 
/**
 * The company's name.
 */
organisation: string, 
/**
 * Its address, in one line.
 */
postalAddress: string, 
/**
 * Its number in the country's register.
 */
businessId: string, 
/**
 * Its VAT number; empty: it pays no VAT.
 */
vatNumber: string, 
/**
 * Its departments.
 */
departments: Array<string>, 
/**
 * This till's name.
 */
till: string, 
/**
 * Which of the departments this till belongs to, counted from 0.
 */
tillDepartment: number, 
/**
 * Who works here.
 */
staff: Array<string>, };

/**
 * Show a folder in the system's own way.
 */
export type OpenFolder = { 
/**
 * Which.
 */
folder: Folder, };

/**
 * Open a file as a list.
 */
export type OpenImport = { 
/**
 * Which list.
 */
kind: ListKind, 
/**
 * The file's name, to be shown.
 */
name: string, 
/**
 * The file's bytes in Base64; at most 10 MiB of them.
 */
data: string, };

/**
 * A typeface.
 */
export type PaperFace = "regular" | "strong" | "slip";

/**
 * A paper's name: its sort and what it is about.
 */
export type PaperId = { 
/**
 * Receipt, invoice, whose slip.
 */
paper: PaperSort, 
/**
 * The payment, document or attempt.
 */
subject: string, };

/**
 * A paper that can be asked for.
 */
export type PaperOffer = { 
/**
 * Its name.
 */
id: PaperId, 
/**
 * Its heading in the law's language; empty for a slip.
 */
heading: string, 
/**
 * When what it stands for happened.
 */
at: Moment, 
/**
 * The sum it stands for.
 */
amount: Money, 
/**
 * How often it was handed out.
 */
issued: number, 
/**
 * What the next print is.
 */
next: NextPrint, 
/**
 * Fields the law asks for that it lacks; it does not print then.
 */
lacking: Array<string>, };

/**
 * One page.
 */
export type PaperPage = { 
/**
 * Width.
 */
width: number, 
/**
 * Height.
 */
height: number, 
/**
 * The text in reading order.
 */
runs: Array<PaperRun>, 
/**
 * The rules.
 */
rules: Array<PaperRule>, };

/**
 * A paper's pages.
 */
export type PaperPages = { 
/**
 * What it is called.
 */
title: string, 
/**
 * Its language.
 */
language: string, 
/**
 * Blank margin on every side.
 */
margin: number, 
/**
 * The pages.
 */
pages: Array<PaperPage>, };

/**
 * Ask for a paper.
 */
export type PaperQuestion = { 
/**
 * Which.
 */
id: PaperId, 
/**
 * In which language; null for the country's own.
 */
language: Language | null, };

/**
 * A horizontal rule.
 */
export type PaperRule = { 
/**
 * Left edge.
 */
x: number, 
/**
 * Upper edge.
 */
y: number, 
/**
 * Width.
 */
width: number, 
/**
 * Thickness.
 */
thickness: number, };

/**
 * One piece of text; lengths are thousandths of a point.
 */
export type PaperRun = { 
/**
 * Left edge.
 */
x: number, 
/**
 * Baseline.
 */
y: number, 
/**
 * Width.
 */
width: number, 
/**
 * Size.
 */
size: number, 
/**
 * Typeface.
 */
face: PaperFace, 
/**
 * Grey instead of black.
 */
quiet: boolean, 
/**
 * What it says.
 */
text: string, };

/**
 * Which paper.
 */
export type PaperSort = "receipt" | "refund_receipt" | "invoice" | "credit_note" | "slip_customer" | "slip_merchant";

/**
 * The papers of an invoice, the likeliest first.
 */
export type Papers = { 
/**
 * Each.
 */
offers: Array<PaperOffer>, 
/**
 * Languages they can be in, the country's own first.
 */
languages: Array<Language>, 
/**
 * This sale needs a full invoice beside its receipt.
 */
fullInvoiceDue: boolean, };

/**
 * A parked sale.
 */
export type ParkedSale = { 
/**
 * Id.
 */
id: string, 
/**
 * The client's name, if named.
 */
client: string | null, 
/**
 * How many lines.
 */
lines: number, 
/**
 * Sum.
 */
gross: Money, 
/**
 * Since when.
 */
parkedAt: Moment, };

/**
 * Parked sales, newest first.
 */
export type ParkedSales = { 
/**
 * The sales.
 */
sales: Array<ParkedSale>, };

/**
 * Where the account's password is.
 */
export type PasswordPlace = "fixed" | "kept" | "not_asked" | "missing";

/**
 * A patient on a client's card.
 */
export type Patient = { 
/**
 * Id.
 */
id: string, 
/**
 * Name.
 */
name: string, 
/**
 * Kind of animal.
 */
species: Species, 
/**
 * True for one that has died; on cards only, never on what is frozen.
 */
deceased?: boolean, };

/**
 * A patient with its state, as the client's card shows it.
 */
export type PatientEntry = { 
/**
 * Id.
 */
id: string, 
/**
 * Name.
 */
name: string, 
/**
 * Kind of animal.
 */
species: Species, 
/**
 * Whether it may be picked.
 */
state: PatientState, };

/**
 * What may change on a patient's card.
 */
export type PatientForm = { 
/**
 * Name.
 */
name: string, 
/**
 * Kind of animal.
 */
species: Species, 
/**
 * Whether it may be picked.
 */
state: PatientState, };

/**
 * Whether a patient may still be picked.
 */
export type PatientState = "active" | "deceased" | "hidden";

/**
 * Take a card payment.
 */
export type PayCard = { 
/**
 * Invoice id.
 */
invoice: string, 
/**
 * How much, at most what is payable.
 */
amount: Money, 
/**
 * Terminal id.
 */
terminal: string, 
/**
 * Made by the UI once per press (UUID).
 */
key: string, };

/**
 * Take cash.
 */
export type PayCash = { 
/**
 * Invoice id.
 */
invoice: string, 
/**
 * Sum of the invoice to settle.
 */
amount: Money, 
/**
 * Handed over.
 */
given: Money, 
/**
 * Made by the UI once per press (UUID).
 */
key: string, };

/**
 * What a payment would leave to pay.
 */
export type PaymentAnswer = { 
/**
 * What the invoice would owe after it.
 */
balanceAfter: Money, };

/**
 * Ask what a payment would leave to pay, before anything is booked.
 */
export type PaymentQuestion = { 
/**
 * Invoice id.
 */
invoice: string, 
/**
 * Sum of the invoice to settle.
 */
amount: Money, };

/**
 * One row of the Payments section: a booked payment, or an attempt that booked nothing.
 */
export type PaymentRow = { 
/**
 * Unique in the invoice: the payment's id, else the attempt's.
 */
key: string, 
/**
 * Booked payment, if money was booked.
 */
payment: string | null, 
/**
 * The attempt at a terminal, if there was one.
 */
attempt: string | null, 
/**
 * Card or cash.
 */
tender: Tender, 
/**
 * True for money going back.
 */
refund: boolean, 
/**
 * It takes back a payment or refund that the terminal never made: no money moved.
 */
correction: boolean, 
/**
 * The word on the row.
 */
word: Word, 
/**
 * Why, for Failed and the like.
 */
reason: AttemptReason | null, 
/**
 * Signed sum.
 */
amount: Money, 
/**
 * When.
 */
at: Moment, 
/**
 * Who.
 */
staff: string, 
/**
 * At which terminal.
 */
terminal: Named | null, 
/**
 * The card.
 */
card: CardFacts | null, 
/**
 * The reference on the slip (STAN and authorisation).
 */
reference: string | null, 
/**
 * Cash: what was handed over, change, and the rounding booked.
 */
cash: CashFacts | null, 
/**
 * What may still be refunded of this payment; null when Refund is not offered.
 */
refundable: Money | null, 
/**
 * Whether a terminal slip is kept.
 */
hasSlip: boolean, 
/**
 * Somebody must compare the signature.
 */
signaturePending: boolean, };

/**
 * The days a list is narrowed to.
 */
export type Period = { "range": "any" } | { "range": "today" } | { "range": "last_7_days" } | { "range": "last_30_days" } | { "range": "this_year" } | { "range": "between", 
/**
 * The first day, as `2026-03-12`.
 */
first: string, 
/**
 * The last day, as `2026-03-12`.
 */
last: string, };

/**
 * Open practice.
 */
export type Practise = { 
/**
 * The language it shall speak; null: as it did, or as the system says.
 */
language: Language | null, };

/**
 * How the present books stand to a backup.
 */
export type PresentState = "none" | "unreadable" | "newer" | "other_history";

/**
 * What became of the wish for the system's print dialogue.
 */
export type PrintDialogue = { 
/**
 * The host opened it; else the page must.
 */
opened: boolean, };

/**
 * Who prints a terminal's slips.
 */
export type PrintsBy = "terminal" | "till";

/**
 * An HTTP proxy.
 */
export type Proxy = { 
/**
 * Its host.
 */
host: string, 
/**
 * Its port.
 */
port: number, };

/**
 * Read a backup.
 */
export type ReadBackup = { 
/**
 * Its file's path.
 */
backup: string, 
/**
 * The recovery key as typed; null: with what the keychain has.
 */
recoveryKey: string | null, };

/**
 * The recovery key, shown once.
 */
export type RecoveryKey = { 
/**
 * Its text.
 */
recoveryKey: string, };

/**
 * Return a card payment, in part or in full.
 */
export type RefundCard = { 
/**
 * The payment to return.
 */
payment: string, 
/**
 * How much, positive, at most what is refundable.
 */
amount: Money, 
/**
 * Terminal id.
 */
terminal: string, 
/**
 * Made by the UI once per press (UUID).
 */
key: string, };

/**
 * Give cash back for a cash payment.
 */
export type RefundCash = { 
/**
 * The payment to return.
 */
payment: string, 
/**
 * How much, positive.
 */
amount: Money, 
/**
 * Made by the UI once per press (UUID).
 */
key: string, };

/**
 * The signature does not match: undo the payment.
 */
export type RefuseSignature = { 
/**
 * The payment's attempt.
 */
attempt: string, 
/**
 * Made by the UI once per press (UUID).
 */
key: string, };

/**
 * Ask for remarks of an import.
 */
export type RemarkQuery = { 
/**
 * Import id.
 */
import: string, 
/**
 * What must be put right, or what is worth a look.
 */
problems: boolean, 
/**
 * How many to pass over.
 */
skip: number, };

/**
 * Give a department another name.
 */
export type RenameDepartment = { 
/**
 * Which.
 */
department: string, 
/**
 * Its name.
 */
name: string, };

/**
 * Set a new code after a login with the account's password.
 */
export type RenewCode = { 
/**
 * The password of the account at the card service.
 */
password: string, 
/**
 * The new code.
 */
code: string, };

/**
 * Ask for a reply's own text.
 */
export type ReplyQuestion = { 
/**
 * Attempt id.
 */
attempt: string, 
/**
 * As the history names it.
 */
reply: string, };

/**
 * A reply as it was kept: redacted.
 */
export type ReplyText = { 
/**
 * The text.
 */
text: string, };

/**
 * Who may restore.
 */
export type RestoreAuthority = "code" | "key_needed" | "key_shown";

/**
 * What a restore came to.
 */
export type RestoreDone = { 
/**
 * Where the books that were there before are now.
 */
kept: string | null, 
/**
 * What numbers end with from now on.
 */
suffix: string, 
/**
 * The account's password has to be typed again.
 */
passwordNeeded: boolean, 
/**
 * A supervisor's code has to be set again.
 */
codeNeeded: boolean, 
/**
 * Backups have to be set up again.
 */
backupsNeeded: boolean, };

/**
 * A backup that can be restored, and what that would mean.
 */
export type RestoreOffer = { 
/**
 * Real or test.
 */
kind: BooksKind, 
/**
 * The clinic.
 */
organisation: string, 
/**
 * What the backup says.
 */
backup: BooksSide, 
/**
 * How the present books stand to it.
 */
present: PresentState, 
/**
 * What they say.
 */
presentSide: BooksSide | null, 
/**
 * What they hold that it does not.
 */
lost: LostRows | null, 
/**
 * The note beside it holds.
 */
vouched: boolean, 
/**
 * Who may restore it.
 */
authority: RestoreAuthority, 
/**
 * How long nobody may try a code, milliseconds.
 */
waitMs: number, 
/**
 * Who can say that they did.
 */
staff: Array<Named>, };

/**
 * Where a restore is.
 */
export type RestorePhase = "none" | "reading" | "failed" | "offered" | "done";

/**
 * Where a restore is.
 */
export type RestoreState = { 
/**
 * Where.
 */
phase: RestorePhase, 
/**
 * The backup's file.
 */
file: string | null, 
/**
 * What is being done, and hundredths of it.
 */
stage: BackupStage | null, 
/**
 * Hundredths of the stage.
 */
percent: number, 
/**
 * Why it can't be restored.
 */
fault: ErrorCode | null, 
/**
 * What it would mean.
 */
offer: RestoreOffer | null, 
/**
 * What it came to.
 */
done: RestoreDone | null, };

/**
 * Whether trying again can help.
 */
export type Retry = "never" | "after_change" | "later";

/**
 * A sale being rung up.
 */
export type Sale = { 
/**
 * Id.
 */
id: string, 
/**
 * Kind.
 */
kind: SaleKind, 
/**
 * The client, if named.
 */
client: ClientCard | null, 
/**
 * Patient that new lines go to.
 */
patient: string | null, 
/**
 * Id of the vet in charge.
 */
vet: string | null, 
/**
 * The vet's notes; empty if none.
 */
notes: string, 
/**
 * The lines in order.
 */
lines: Array<SaleLine>, 
/**
 * Discount on the whole sale.
 */
discount: Discount | null, 
/**
 * Totals.
 */
totals: Totals, 
/**
 * What this client bought lately, newest first, at most 3.
 */
boughtBefore: Array<BoughtBefore>, };

/**
 * The kind of a sale or an invoice.
 */
export type SaleKind = "counter_sale" | "consultation";

/**
 * One line of a sale.
 */
export type SaleLine = { 
/**
 * Id.
 */
id: string, 
/**
 * The item sold.
 */
item: string, 
/**
 * Its code.
 */
code: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Its group.
 */
group: ItemGroup, 
/**
 * For which animal.
 */
patient: Patient | null, 
/**
 * Quantity in thousandths (1500 = 1.5).
 */
quantityThousandths: number, 
/**
 * Price of one, VAT included.
 */
unitPrice: Money, 
/**
 * VAT rate in basis points.
 */
vatBasisPoints: number, 
/**
 * Quantity × price − discount.
 */
gross: Money, 
/**
 * The line's own discount.
 */
discount: Discount | null, 
/**
 * How much the line was reduced in all, its share of the sale's discount included; zero when not at all.
 */
reducedBy: Money, };

/**
 * What may be issued in a country.
 */
export type SaleMode = "register" | "cash_invoice_only";

/**
 * Name a sale.
 */
export type SaleRef = { 
/**
 * Sale id.
 */
sale: string, };

/**
 * A person says: the card was charged.
 */
export type SayCharged = { 
/**
 * Attempt id.
 */
attempt: string, 
/**
 * The reference on the slip or in the terminal's menu.
 */
reference: string, 
/**
 * Typed a second time.
 */
referenceAgain: string, 
/**
 * Time on the slip, `HH:MM`.
 */
timeOnSlip: string, 
/**
 * Sum on the slip, positive.
 */
sumOnSlip: Money, 
/**
 * The slip is put away where the day's slips are.
 */
slipKept: boolean, 
/**
 * Made by the UI once per press (UUID).
 */
key: string, };

/**
 * A person says: the card was not charged.
 */
export type SayNotCharged = { 
/**
 * Attempt id.
 */
attempt: string, 
/**
 * Seen: the terminal shows idle.
 */
terminalShowsIdle: boolean, 
/**
 * Seen: the terminal's last receipt is not this payment.
 */
lastReceiptIsAnother: boolean, 
/**
 * The supervisor's code.
 */
code: string, 
/**
 * Made by the UI once per press (UUID).
 */
key: string, };

/**
 * A session that ended without a reconciliation from here, and that nobody compared.
 */
export type SessionElsewhere = { 
/**
 * Terminal (id, name).
 */
terminal: Named, 
/**
 * Its number.
 */
session: string, 
/**
 * How far it was seen; given back when it is compared.
 */
upto: number, 
/**
 * The books' purchases in it.
 */
purchases: CountedSum, 
/**
 * The books' refunds in it.
 */
refunds: CountedSum, 
/**
 * Both together, refunds taken off.
 */
net: CountedSum, 
/**
 * When the first payment of it was recorded.
 */
first: Moment, 
/**
 * When the last one was.
 */
last: Moment, };

/**
 * Which sessions.
 */
export type SessionQuery = { 
/**
 * A terminal's id; null for all of them.
 */
terminal: string | null, };

/**
 * Sessions that ended elsewhere, and what people compared of a terminal's.
 */
export type Sessions = { 
/**
 * Nobody compared these; oldest first.
 */
uncompared: Array<SessionElsewhere>, 
/**
 * People compared these; newest first, and empty where all terminals were asked for.
 */
compared: Array<Comparison>, };

/**
 * Name the client of a sale.
 */
export type SetClient = { 
/**
 * Sale id.
 */
sale: string, 
/**
 * Client id; null for nobody.
 */
client: string | null, };

/**
 * Set the first code.
 */
export type SetCode = { 
/**
 * The code.
 */
code: string, };

/**
 * Set or take away a discount, on a line or on the whole sale.
 */
export type SetDiscount = { 
/**
 * Sale id.
 */
sale: string, 
/**
 * Line id; null means the whole sale.
 */
line: string | null, 
/**
 * The discount; null takes it away.
 */
discount: Discount | null, };

/**
 * Put an item on a favourite's place, or clear the place.
 */
export type SetFavourite = { 
/**
 * The place, 1 to 10.
 */
slot: number, 
/**
 * Item id; null clears the place.
 */
item: string | null, };

/**
 * Write the notes.
 */
export type SetNotes = { 
/**
 * Sale id.
 */
sale: string, 
/**
 * The text, at most 2,000 characters; empty takes the notes away.
 */
notes: string, };

/**
 * Say for which animal: one line, or every new line.
 */
export type SetPatient = { 
/**
 * Sale id.
 */
sale: string, 
/**
 * Line id; null means new lines from here on.
 */
line: string | null, 
/**
 * Patient id; null for none.
 */
patient: string | null, };

/**
 * Set a line's quantity.
 */
export type SetQuantity = { 
/**
 * Sale id.
 */
sale: string, 
/**
 * Line id.
 */
line: string, 
/**
 * Quantity in thousandths.
 */
quantityThousandths: number, };

/**
 * Set backups up.
 */
export type SetUpBackups = { 
/**
 * Where they go.
 */
folder: string, 
/**
 * The end of the recovery key, typed back from paper.
 */
keyEnd: string, };

/**
 * Say who was in charge of the treatment.
 */
export type SetVet = { 
/**
 * Sale id.
 */
sale: string, 
/**
 * Id of a member of staff; null for nobody.
 */
vet: string | null, };

/**
 * Choose how the program looks and speaks; absent members stay as they are.
 */
export type SettingsChange = { 
/**
 * New language.
 */
language?: LanguageChoice, 
/**
 * New look.
 */
theme?: Theme, 
/**
 * New text size in percent, 100 to 200.
 */
textSizePercent?: number, };

/**
 * A terminal in Settings.
 */
export type SettingsTerminal = { 
/**
 * Our id.
 */
id: string, 
/**
 * Nets' eight digits.
 */
number: string, 
/**
 * What people call it.
 */
name: string, 
/**
 * Its model; empty if not known.
 */
model: string, 
/**
 * Its department.
 */
department: string, 
/**
 * What it is doing.
 */
state: TerminalWord, 
/**
 * How old that is; null if it never answered.
 */
ageMs: number | null, 
/**
 * Whether the account has it; null while that is not known.
 */
bound: boolean | null, 
/**
 * Who prints; null if it was never set from here.
 */
printing: PrintsBy | null, 
/**
 * Whether it has a printer; null for a model that is not known.
 */
hasPrinter: boolean | null, 
/**
 * When it was reconciled from here last.
 */
reconciledAt: Moment | null, 
/**
 * What is being done to it beside payments.
 */
doing: Doing | null, 
/**
 * No new payments.
 */
retired: boolean, 
/**
 * A slip of it showed another currency than the books'.
 */
disabled: boolean, 
/**
 * The books were restored, and it was not reconciled since.
 */
checkAfterRestore: boolean, 
/**
 * The attempt that holds it.
 */
heldBy: string | null, };

/**
 * Where money in suspense goes when its case is closed.
 */
export type Settlement = "invoice" | "refund" | "paid_back_at_terminal" | "paid_back_outside" | "difference";

/**
 * Show other books.
 */
export type ShowBooks = { 
/**
 * Which; null: the start screen.
 */
which: BooksKind | null, };

/**
 * Pick who stands at the till.
 */
export type SignIn = { 
/**
 * Staff id.
 */
staff: string, };

/**
 * What is known of a card holder's signature.
 */
export type Signature = "pending" | "confirmed" | "refused";

/**
 * What a session's slip says, as it was typed.
 */
export type SlipTotals = { "form": "by_kind", 
/**
 * Purchases.
 */
purchases: CountedSum, 
/**
 * Refunds, above zero.
 */
refunds: CountedSum, } | { "form": "count_and_net", 
/**
 * Both together, refunds taken off.
 */
net: CountedSum, };

/**
 * What stands on a slip or in the terminal's journal, as it was typed.
 */
export type SlipTyped = { 
/**
 * The reference.
 */
reference: string, 
/**
 * Typed a second time.
 */
referenceAgain: string, 
/**
 * Time on the slip, `HH:MM`.
 */
timeOnSlip: string, 
/**
 * Sum on the slip, positive.
 */
sumOnSlip: Money, 
/**
 * The slip is put away where the day's slips are.
 */
slipKept: boolean, };

/**
 * The terminal's slips, unchanged but for the card number's one form.
 */
export type Slips = { 
/**
 * The card holder's copy; empty if none.
 */
customer: string, 
/**
 * The merchant's copy; empty if none.
 */
merchant: string, };

/**
 * The animal's kind.
 */
export type Species = "dog" | "cat" | "rabbit" | "horse" | "bird" | "other";

/**
 * A member of staff in the settings.
 */
export type StaffEntry = { 
/**
 * Id.
 */
id: string, 
/**
 * What may change.
 */
form: StaffForm, };

/**
 * What may change about a member of staff.
 */
export type StaffForm = { 
/**
 * Name as shown.
 */
name: string, 
/**
 * The letters on the tile, at most four.
 */
initials: string, 
/**
 * A vet, who may be named on a consultation.
 */
vet: boolean, 
/**
 * May be picked at the till.
 */
active: boolean, };

/**
 * Everybody who works or worked here, in order.
 */
export type StaffList = { 
/**
 * The staff.
 */
staff: Array<StaffEntry>, };

/**
 * A member of staff, picked by name in one tap.
 */
export type StaffMember = { 
/**
 * Id.
 */
id: string, 
/**
 * Name as shown.
 */
name: string, 
/**
 * Two letters for the avatar.
 */
initials: string, 
/**
 * A vet, who may be named on a consultation.
 */
vet: boolean, };

/**
 * How a step stands.
 */
export type Standing = "seen" | "ticked" | "not_passed" | "open" | "waiting";

/**
 * Which books there are, and what a clinic can be.
 */
export type StartState = { 
/**
 * The books whose till is shown; null while the start screen is.
 */
shown: BooksKind | null, 
/**
 * The books that stand in the data folder.
 */
found: Array<BooksKind>, 
/**
 * The hour of the day here, 0 to 23.
 */
hour: number, 
/**
 * The countries a clinic can be in.
 */
countries: Array<CountryFacts>, 
/**
 * The service's own test environment, offered for test books.
 */
testService: string, };

/**
 * How many of a state.
 */
export type StateCount = { 
/**
 * The state.
 */
state: InvoiceState, 
/**
 * How many.
 */
count: number, };

/**
 * What more there is to say about a step.
 */
export type StepDetail = "plain" | "by_account" | "reached" | "not_reached" | "asking" | "no_account" | "account_fails" | "not_tested" | "bound" | "not_bound" | "from_here" | "at_terminal" | "running" | "not_known" | "needed" | "restored" | "paid" | "other_currency" | "currency_not_seen" | "held";

/**
 * The supervisor's code as screens show it.
 */
export type Supervisor = { 
/**
 * The code of practice mode, which everybody may know; null in every other mode.
 */
practiceCode: string | null, 
/**
 * Who set the code last; null before the first.
 */
set: CodeSet | null, 
/**
 * How long nobody may try a code now, milliseconds; 0 when one may be tried.
 */
waitMs: number, 
/**
 * The keychain lost what it takes to check the code: a new one is needed.
 */
lost: boolean, };

/**
 * Take the file that stands here for the books: somebody restored it by hand.
 */
export type TakeBooks = { 
/**
 * The supervisor's code.
 */
code: string, };

/**
 * Who has a number already.
 */
export type TakenBy = { 
/**
 * That terminal.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * It is retired, and can be brought back.
 */
retired: boolean, };

/**
 * How many, and what they come to together.
 */
export type Tally = { 
/**
 * How many.
 */
count: number, 
/**
 * What they come to.
 */
sum: Money, };

/**
 * Card or cash.
 */
export type Tender = "card" | "cash";

/**
 * What can be asked of a terminal beside a payment.
 */
export type TerminalAction = "reconciliation" | "download_dataset" | "download_software" | "last_receipt" | "print_by_terminal" | "print_by_till";

/**
 * Something that was asked of a terminal.
 */
export type TerminalCall = { 
/**
 * Its id.
 */
id: string, 
/**
 * What.
 */
action: TerminalAction, 
/**
 * When.
 */
at: Moment, 
/**
 * Who.
 */
staff: string, 
/**
 * How it ended, or that it runs. Without an answer: not known.
 */
outcome: TerminalCallOutcome, 
/**
 * For how long it has been running.
 */
runningMs: number | null, 
/**
 * A short word for why; empty when the outcome says all.
 */
reason: string, 
/**
 * What the terminal printed.
 */
printed: string | null, 
/**
 * The session it closed.
 */
session: string | null, 
/**
 * What a reconciliation came to beside the books; null for anything else, and where nothing was answered.
 */
comparison: Comparison | null, };

/**
 * How an action ended.
 */
export type TerminalCallOutcome = "done" | "refused" | "declined" | "not_sent" | "unknown" | "running";

/**
 * What was asked of a terminal beside payments, newest first.
 */
export type TerminalCalls = { 
/**
 * The calls.
 */
calls: Array<TerminalCall>, };

/**
 * The models that Connect@Cloud supports, by the name on the device.
 */
export type TerminalModel = "iPP350" | "iCT250" | "iWL250" | "Lane3000" | "Desk3500" | "Move3500";

/**
 * A terminal to choose.
 */
export type TerminalOption = { 
/**
 * Id.
 */
id: string, 
/**
 * Nets' eight digits.
 */
number: string, 
/**
 * Name.
 */
name: string, 
/**
 * Model.
 */
model: string, 
/**
 * State.
 */
state: TerminalWord, 
/**
 * How old that state is, milliseconds; null if never asked.
 */
ageMs: number | null, 
/**
 * The department it belongs to, where that is not the till's own.
 */
elsewhere: string | null, 
/**
 * Used last at this till.
 */
lastUsed: boolean, 
/**
 * The payment being refunded was taken here.
 */
paidHere: boolean, 
/**
 * The attempt that holds it.
 */
heldBy: string | null, 
/**
 * May be chosen.
 */
selectable: boolean, 
/**
 * The books were restored, and it was not reconciled since.
 */
checkAfterRestore: boolean, };

/**
 * The department's terminals, last used first, then those of others where they were asked for; states no older than 10 s (older ones are being asked for).
 */
export type TerminalOptions = { 
/**
 * The terminals.
 */
terminals: Array<TerminalOption>, 
/**
 * How many terminals other departments have.
 */
elsewhere: number, };

/**
 * Ask for the terminals a card may be taken at.
 */
export type TerminalQuery = { 
/**
 * For a refund: the payment to return, whose terminal is marked.
 */
payment: string | null, 
/**
 * Those of other departments too.
 */
everywhere: boolean, };

/**
 * Which terminal.
 */
export type TerminalRef = { 
/**
 * Its id.
 */
terminal: string, };

/**
 * Every terminal of the organisation.
 */
export type TerminalSettings = { 
/**
 * By department, in order.
 */
departments: Array<DepartmentTerminals>, 
/**
 * Terminals may add a tip or a surcharge.
 */
extrasAllowed: boolean, };

/**
 * What only a person can confirm.
 */
export type TerminalTick = "ordered" | "account_received" | "icons_green" | "reconciled_by_hand" | "currency_corrected";

/**
 * What a terminal is, as far as we know.
 */
export type TerminalWord = "asking" | "ready" | "busy" | "held" | "wrong_currency" | "not_connected" | "needs_reconciliation";

/**
 * How far a test of the account came.
 */
export type TestWord = "works" | "no_account" | "keychain_locked" | "keychain_missing" | "keychain_denied" | "keychain_slow" | "keychain_empty" | "keychain_failed" | "no_address" | "refused" | "no_route" | "timed_out" | "proxy" | "broken" | "tls_expired" | "tls_not_yet_valid" | "tls_wrong_host" | "tls_unknown_issuer" | "tls_certificate" | "tls_handshake" | "wrong_password" | "server_error";

/**
 * Light, dark, or as the system says.
 */
export type Theme = "system" | "light" | "dark";

/**
 * A person confirms a step, or takes it back.
 */
export type TickTerminal = { 
/**
 * Which terminal.
 */
terminal: string, 
/**
 * What.
 */
tick: TerminalTick, 
/**
 * Confirmed, or taken back.
 */
done: boolean, };

/**
 * Who ticked, and when.
 */
export type Ticked = { 
/**
 * Who.
 */
staff: string, 
/**
 * When.
 */
at: Moment, };

/**
 * One thing that happened in an attempt, readable.
 */
export type TimelineEntry = { 
/**
 * When.
 */
at: Moment, 
/**
 * A stable code; the catalogues hold `timeline-<code with dashes>`.
 */
code: string, 
/**
 * The reason that came with it.
 */
reason: AttemptReason | null, 
/**
 * Who, for what staff did.
 */
staff: string | null, };

/**
 * Totals of a sale or an invoice, made in Rust.
 */
export type Totals = { 
/**
 * One row per rate, highest first.
 */
vatRows: Array<VatRow>, 
/**
 * Sum without VAT.
 */
net: Money, 
/**
 * Sum of VAT.
 */
vat: Money, 
/**
 * What is to be paid.
 */
gross: Money, 
/**
 * All discounts together.
 */
discount: Money, };

/**
 * A company's number as somebody typed it.
 */
export type TypedBusinessId = { 
/**
 * What was typed.
 */
typed: string, };

/**
 * A number as typed.
 */
export type TypedNumber = { 
/**
 * As typed.
 */
number: string, };

/**
 * A VAT class. What it costs is the country's matter.
 */
export type VatClass = "standard" | "reduced1" | "reduced2" | "foodstuffs" | "zero";

/**
 * A VAT class of the country.
 */
export type VatClassEntry = { 
/**
 * The class.
 */
class: VatClass, 
/**
 * Its rate today in basis points; null when it has none, and then no item may stand in it.
 */
basisPoints: number | null, 
/**
 * The groups that stand in it unless an item says otherwise.
 */
groups: Array<ItemGroup>, 
/**
 * Its rates over time, oldest first.
 */
rows: Array<VatRateRow>, };

/**
 * The country's VAT classes, the general one first.
 */
export type VatClasses = { 
/**
 * The classes.
 */
classes: Array<VatClassEntry>, };

/**
 * A rate of a VAT class with the days it holds on.
 */
export type VatRateRow = { 
/**
 * Rate in basis points (2550 = 25.5 %).
 */
basisPoints: number, 
/**
 * First day, such as 2026-01-01.
 */
from: string, 
/**
 * Last day, if one is known.
 */
to: string | null, 
/**
 * Whether it holds today.
 */
today: boolean, 
/**
 * Where this is written, in the law's own terms.
 */
source: string, };

/**
 * Sums of one VAT rate.
 */
export type VatRow = { 
/**
 * Rate in basis points.
 */
basisPoints: number, 
/**
 * Without VAT.
 */
net: Money, 
/**
 * The VAT.
 */
vat: Money, 
/**
 * With VAT.
 */
gross: Money, };

/**
 * What a comparison came to.
 */
export type Verdict = "equal" | "differs" | "no_totals";

/**
 * How the card holder was verified.
 */
export type Verification = "pin" | "signature" | "none" | "device";

/**
 * An error on its way to the webview.
 */
export type WireError = { 
/**
 * What happened.
 */
code: ErrorCode, 
/**
 * The sentence in the catalogues.
 */
messageKey: string, 
/**
 * Facts for the sentence's placeables; sums as decimal minor units.
 */
details: { [key in string]: string }, 
/**
 * Whether trying again can help.
 */
retry: Retry, 
/**
 * Whether money moved.
 */
moneyMoved: MoneyMoved, };

/**
 * The word on the invoice, one of a closed set (`payment.word` of the domain).
 */
export type Word = "connecting" | "waiting" | "unknown" | "paid" | "refunded" | "cancelled" | "not_sent" | "not_started" | "failed" | "paid_by_hand" | "not_charged_by_hand" | "needs_attention" | "case_closed";
