### One sentence per error code of the command table: what happened, what it means for the money, what to do.

error-bad-request = The till’s screen sent something the till can’t read. No money moved. Go back and try again.
error-unknown-command = The till does not know this command. No money moved. Restart the till.
error-not-found = This is no longer here. No money moved. Go back and open it again.
error-staff-needed = Nobody is signed in. No money moved. Pick who is at the till.
error-sale-empty = The sale has no lines. No money moved. Add an item first.
error-sale-closed = This sale was already finalised or put away. No money moved. Look for it under Invoices.
# $source is where the rule is written
error-client-needed = This sale needs an invoice that names the client. Nothing was numbered, no money moved. Name the client. Rule: { $source }
error-client-address-needed = This sale needs an invoice with the client’s address, and this card has none. Nothing was numbered, no money moved. Add the address or name another client. Rule: { $source }
error-already-credited = This invoice was credited already. Nothing was changed, no money moved. Its credit note stands on the invoice.
error-quantity-out-of-range = The quantity is outside what a line can hold (0.001 to 999,999.999). Nothing was changed.
error-discount-out-of-range = The discount must be above zero and no more than the sum it reduces. Nothing was changed.
error-sum-too-large = The sum is larger than the till can take in one sale. No money moved. Split it in two.
error-text-too-long = The text is too long. Nothing was saved. Shorten it.
error-text-invalid = The text holds characters that can’t stand here. Nothing was saved. Type it again.
error-field-missing = Nothing stands here yet. Nothing was saved. Fill it in.
error-name-twice = Two of them have the same name. Nothing was saved. Give each its own.
error-too-many-entries = These are more than the till can show. Nothing was saved. Leave some out.
# $country is where the clinic is
error-business-id-form =
    { $country ->
        [FI] A Y-tunnus has seven digits, a hyphen and a check digit, such as 1234567-1. Nothing was saved. Check it.
        [SE] An organisationsnummer has ten digits, such as 123456-7897. Nothing was saved. Check it.
        [NO] An organisasjonsnummer has nine digits, such as 123456785. Nothing was saved. Check it.
       *[DK] A CVR-nummer has eight digits, such as 12345674. Nothing was saved. Check it.
    }
error-business-id-check-digit =
    { $country ->
        [FI] The check digit of this Y-tunnus does not fit: a digit is wrong or two have changed places. Nothing was saved. Check it.
        [SE] The check digit of this organisationsnummer does not fit: a digit is wrong or two have changed places. Nothing was saved. Check it.
        [NO] The check digit of this organisasjonsnummer does not fit: a digit is wrong or two have changed places. Nothing was saved. Check it.
       *[DK] The check digit of this CVR-nummer does not fit: a digit is wrong or two have changed places. Nothing was saved. Check it.
    }
# $other is where such a number would belong
error-business-id-other-country =
    { $other ->
        [FI] This number has the form of a Finnish Y-tunnus.
        [SE] This number has the form of a Swedish organisationsnummer.
        [NO] This number has the form of a Norwegian organisasjonsnummer.
       *[DK] This number has the form of a Danish CVR-nummer.
    } { $country ->
        [FI] The clinic is in Finland.
        [SE] The clinic is in Sweden.
        [NO] The clinic is in Norway.
       *[DK] The clinic is in Denmark.
    } Nothing was saved. Change the country or the number.
error-vat-number-form =
    { $country ->
        [FI] A Finnish VAT number is FI and eight digits, such as FI12345671. Nothing was saved. Check it.
        [SE] A Swedish VAT number is SE, ten digits and 01, such as SE123456789701. Nothing was saved. Check it.
        [NO] A Norwegian VAT number is NO, nine digits and MVA, such as NO123456785MVA. Nothing was saved. Check it.
       *[DK] A Danish VAT number is DK and eight digits, such as DK12345674. Nothing was saved. Check it.
    }
error-vat-number-check-digit = The check digit of this VAT number does not fit: a digit is wrong or two have changed places. Nothing was saved. Check it.
error-vat-number-other-country =
    { $other ->
        [FI] This is a Finnish VAT number.
        [SE] This is a Swedish VAT number.
        [NO] This is a Norwegian VAT number.
       *[DK] This is a Danish VAT number.
    } { $country ->
        [FI] The clinic is in Finland.
        [SE] The clinic is in Sweden.
        [NO] The clinic is in Norway.
       *[DK] The clinic is in Denmark.
    } Nothing was saved. Change the country or the number.
error-service-address-invalid = This is no address a test service can have. Nothing was saved. Write https:// and a host, or http:// with this computer (127.0.0.1).
error-service-is-production = This is the service that charges real cards. Nothing was saved. Test books never reach it; choose the test environment.
error-clinic-exists = There are such books on this computer already. Nothing was changed. Open them from the start screen.
error-email-invalid = That is no e-mail address. Nothing was saved. It looks like name@place.fi.
error-barcode-invalid = “{ $barcode }” is no barcode. Nothing was saved. A barcode has 3 to 48 letters and digits, without spaces.
error-price-out-of-range = The price is below zero or above what the till can take. Nothing was saved. Type another.
error-vat-class-unknown = This VAT class has no rate here today. Nothing was saved. Choose another.
error-code-taken = “{ $name }” has this code already. Nothing was saved. Choose another code.
error-barcode-taken = “{ $name }” has the barcode { $barcode } already. Nothing was saved. Remove it here, or from that item.
error-number-taken = Another client has this number. Nothing was saved.
error-same-name = { $which } has the same name. Nothing was saved yet. Look whether it is the same.
error-last-staff = Somebody must be able to stand at the till. Nothing was changed. Add or bring back somebody else first.
error-list-too-large = The file is larger than 10 MB or has more than 100,000 rows. Nothing was imported. Split it, or leave columns out.
error-list-empty = The file has no rows below its first. Nothing was imported. The first row names the columns.
error-list-spreadsheet = This is a spreadsheet. Nothing was imported. Save it as CSV (UTF-8) first.
error-list-not-text = This file is no text the till can read. Nothing was imported. Save it as CSV (UTF-8).
error-list-broken = The columns of this file can’t be told apart. Nothing was imported. Look for a quotation mark that is never closed.
error-import-gone = This import is not open any more. Nothing was imported by it. Choose the file again.
error-import-busy = The list is being worked on. Wait a moment.
error-import-problems = Something in the list must be put right first. Nothing was imported.
error-import-changed = The books have changed since the list was looked through. Nothing was imported. Choose the file again.
error-import-cancelled = The import was given up. Nothing was imported.
error-amount-not-positive = The sum must be above zero. No money moved.
error-amount-above-due = At most { $due } can be paid here. No money moved. Lower the sum.
error-amount-above-refundable = At most { $left } of this payment can be refunded. No money moved. Lower the sum.
error-not-payable-in-coins = Coins can’t make this part payment. No money moved. Take { $lower } or { $upper }.
error-too-many-lines = A sale takes at most 500 lines. Nothing was changed. Finalise this one and start another.
error-wrong-currency = The sum is in another currency than these books. No money moved.
error-given-too-little = That is less than the sum to pay. No money moved. Ask for the rest or lower the sum.
error-given-too-much = That is far more than the sum to pay. No money moved. Check the amount given.
error-invoice-held = An earlier card payment of this invoice has no known outcome. Its sum stays reserved. Settle that payment first.
error-terminal-held = A payment on this terminal has no known outcome. Nothing new was sent. Settle it first or choose another terminal.
error-terminal-in-use = A payment is running on this terminal. Nothing new was sent. Wait for it or choose another terminal.
error-terminal-working = The till asks this terminal for something else right now. Nothing was sent, nothing was charged. Wait until it has answered.
error-terminal-number-invalid = A terminal’s number is exactly 8 digits. Nothing was saved. Type it as it stands on the device.
error-terminal-number-taken = { $name } has this number. Nothing was saved. Check the number, or bring that terminal back if it is retired.
error-terminal-model-unsupported = The 3G model of iWL250 can’t be used: Connect@Cloud supports the Bluetooth one with its dock. Nothing was saved. Order that one, or a Move3500.
error-payment-running = A payment is running at this till. Nothing was changed. Wait until it has ended, then try again.
error-till-closing = The till is closing. Nothing was sent, nothing was charged. Start the till again and try once more.
error-no-books-open = No clinic is open. Nothing was changed. Start at the first screen.
error-account-needed = No Connect@Cloud account has been entered. Nothing was sent, nothing was charged. Enter it in Settings; cash works.
error-account-refused = The service refused the account. Nothing was charged. Check its user name and password in Settings; cash works.
error-keychain-locked = The keychain of this computer is locked, so the till has no password for the card service. Nothing was charged. Unlock it and try again; cash works.
error-keychain-missing = This computer has no keychain, so the till has no password for the card service. Nothing was charged. Log in to the computer anew, then restart the till; cash works.
error-keychain-denied = The keychain of this computer refused the till. Nothing was charged. Allow Klinikassa in the keychain and try again; cash works.
error-keychain-slow = The keychain of this computer did not answer within ten seconds. Nothing was charged. Look for its question on the screen, answer it and try again; cash works.
error-keychain-empty = The keychain of this computer holds no password for these books. Nothing was charged. Enter it in Settings; cash works.
error-keychain-failed = The keychain of this computer failed. Nothing was charged. Try again; if it comes back, enter the password anew in Settings. Cash works.
error-account-fixed = In practice mode the account belongs to the program. Nothing was changed.
error-proxy-invalid = This is no proxy: a host name and a port number are needed, without user name or password. Nothing was changed.
error-terminal-unknown = This terminal can’t be used: it is retired, or stopped until somebody has seen to it. Nothing was sent. Choose another terminal.
error-not-refundable = This payment can’t be refunded this way. No money moved.
error-nothing-to-abort = There is nothing left to abort. The outcome is shown on the invoice.
error-not-in-doubt = This payment is settled already. Nothing was changed. Its outcome is shown on the invoice.
error-case-not-open = There is no open case of this payment. Nothing was written, no money moved. Open it again to see how it stands.
error-case-money = Money of this case stands in suspense, and it can’t go the way that was chosen. Nothing was written, no money moved. Open the case again and choose one of the ways it shows.
error-not-settled = This payment is open or its outcome is not known. Nothing was written, no money moved. Settle it first.
error-nothing-booked = Nothing of this payment can be taken out of the books: it is not booked, left them before, or something was given back of it. Nothing was written, no money moved. Open the invoice and see how it stands.
error-not-restored = These books were never restored from a copy, so they lack no payment. Nothing was written, no money moved. Take the payment in the usual way.
error-evidence-mismatch = The two references are not the same, or not as on a slip. Nothing was recorded. Type both again.
error-evidence-sum = The sum on the slip is not this payment’s. Nothing was recorded. Check whether it is the right slip.
error-reference-used = Another payment already has this reference. Nothing was recorded. Check the slip.
error-evidence-missing = Something must be seen or done first, and ticked. Nothing was recorded. Do it, tick it, and try again.
error-supervisor-not-set = No supervisor code has been set. Nothing was recorded, no money moved. Set one first.
error-supervisor-already-set = There is a supervisor code already. Nothing was changed. Change it with the present one.
error-supervisor-wrong = That is not the supervisor code. Nothing was recorded, no money moved. Type it again.
# $wait is minutes and seconds such as 0:30
error-supervisor-wrong-wait = That is not the supervisor code. Nothing was recorded, no money moved. Too many were wrong: try again in { $wait }.
error-supervisor-wait = Too many wrong codes were tried, so this one was not looked at. Nothing was recorded, no money moved. Try again in { $wait }.
error-supervisor-lost = The keychain of this computer no longer holds what the supervisor code is checked with. Nothing was recorded, no money moved. Set a new code with the password of the Nets account.
error-supervisor-weak =
    { $why ->
        [short] The code is too short: at least 6 characters.
        [long] The code is too long: at most 64 characters.
        [characters] The code holds characters that can’t stand in it.
       *[first] This code is one that is tried first: its characters are all alike or in a row.
    } Nothing was changed. Choose another.
error-supervisor-password-wrong = The service does not accept this password. No code was set, no money moved. Check it and type it again.
error-supervisor-not-reached = The card service could not be asked whether the password is right. No code was set, no money moved. Try again when there is a connection.
error-supervisor-no-account = No Nets account has been entered, so nobody can log in with it. No code was set, no money moved. Enter the account in Settings first.
error-supervisor-fixed = In practice mode the code belongs to the program. Nothing was changed.
error-supervisor-keychain =
    { $why ->
        [locked] The keychain of this computer is locked, so the code could not be checked. Unlock it and try again.
        [missing] This computer has no keychain, so the code could not be checked. Log in to the computer anew, then restart the till.
        [denied] The keychain of this computer refused the till, so the code could not be checked. Allow Klinikassa in the keychain and try again.
        [slow] The keychain of this computer did not answer within ten seconds, so the code could not be checked. Look for its question on the screen, answer it and try again.
       *[failed] The keychain of this computer failed, so the code could not be checked. Try again.
    } That says nothing about the code. Nothing was recorded, no money moved.
error-too-early = It is too early to say that no money moved. The sum stays reserved. Wait until every condition is met.
error-look-gated = The terminal is not idle, and a look could stop a running payment. The outcome is still not known. Look again when nobody is paying there.
error-paper-incomplete = This paper lacks what the law asks for. Nothing was printed, no money moved. The paper’s page names what is missing.
error-paper-copies-used = The original and the one copy the law allows are out. Nothing was printed, no money moved. Print the invoice instead.
error-paper-folder = The folder for papers can’t be written to. The file was not saved, no money moved. Ask for write access and try again.
error-wrong-environment = Real books work only with the real payment service. Nothing was sent.
error-disk-full = The disk is full. Nothing was changed, no money moved. Free some space and try again.
error-data-read-only = The data folder can’t be written to. Nothing was changed, no money moved. Ask for write access and try again.
error-data-on-network = The data folder is on a network drive. Nothing was changed, no money moved. Over a network the books could be damaged, or two tills could write them at once, so Klinikassa neither opens nor makes books there. Choose a folder on this computer’s own disk; backups may go to the network drive.
error-books-read-only = The books failed a check and are open for reading only. No money moved. Restore a backup or get support.
error-books-damaged = The books’ file is damaged. Nothing was changed. Restore a backup or get support.
error-books-newer = The books were written by a newer version. Nothing was changed. Install that version.
error-books-foreign = This file is not Klinikassa’s. Nothing was changed. Choose another data folder.
error-books-in-use = Another Klinikassa has this data folder open. Nothing was changed. Use the window that is already open.
error-store-failed = The till could not write this down. Nothing was changed, no money moved. Try again.
error-internal = Something went wrong in the till. Nothing was changed, no money moved. Try again; if it comes back, restart the till.
error-backup-folder-missing = There is no such folder. Nothing was changed. Type the whole path of a folder that is there; only its last part is made.
error-backup-folder-read-only = The folder can’t be written. Nothing was changed. Allow it, or choose another folder.
error-backup-folder-inside = The folder lies among the books and would be lost with them. Nothing was changed. Choose one elsewhere.
error-backup-key-mistyped = That is not the end of the recovery key. Nothing was changed. Copy the last six characters from your paper.
error-backup-not-set-up = Backups are not set up yet. Nothing was changed. Set them up first.
error-backup-practice = Practice books are not backed up. Nothing was changed.
error-restore-file-gone = The backup or its folder is not there. Nothing was changed. Put the disk in, or choose another file.
error-restore-not-a-backup = This file is not a backup of Klinikassa. Nothing was changed. Choose a file whose name ends with .klinikassa.age.
error-restore-key-needed = This computer’s keychain has no key for this backup. Nothing was changed. Type the recovery key from paper.
error-restore-other-key = The backup was not sealed with this key. Nothing was changed. Take the paper of these books, or choose another backup.
error-restore-key-mistyped = That is not a whole recovery key. Nothing was changed. Copy all of it: it begins with AGE-SECRET-KEY-1.
error-restore-cut-short = The backup is cut short or was changed. Nothing was changed here. Choose another backup.
error-restore-newer = A newer version of Klinikassa made this backup. Nothing was changed. Install that version first.
error-restore-other-clinic = This backup is of another clinic’s books than those that stand here. Nothing was changed. Choose one of these books, or restore it where no books stand yet.
error-restore-other-kind = This backup is of another kind of books than those shown. Nothing was changed. Choose another one, or show the other books first.
error-restore-unsound = What is in the backup fails its checks. Nothing was changed. Choose an earlier backup.
error-restore-not-made-here = The note beside this backup does not fit it: the note was not made on this computer, or it was changed. Nothing was changed here. Choose another backup and get support.
error-restore-no-room = There is no room on this computer for the backup. Nothing was changed. Make room and try again.
error-restore-in-use = The books could not be put aside: another program has them open. Nothing was changed. Close it and try again.
error-restore-busy = A backup is being read already. Nothing was changed. Wait for it, or stop it.
error-restore-nothing-read = No backup was read. Nothing was changed. Choose one first.
error-restore-not-checked = These books can’t be taken as they are: the check is not over, or it found something wrong. Nothing was changed.
error-restore-stopped = The restore was stopped. Nothing was changed.
error-restore-failed = The system refused. Nothing was changed. Try again; the log says more.
