### Card terminals in Settings: the list, adding and changing one, its checklist, what is asked of it beside payments.
terminals-heading = Nets payment terminals
terminals-empty = No terminal in this department yet.
terminals-add = Add terminal
terminals-add-says = Pick from the account’s list, or type the 8 digits.
terminals-extras = Terminals may add a tip or a surcharge
terminals-extras-on = A sum that tip and surcharge explain exactly is booked, the extra to accounts of its own. Any other sum becomes a case.
terminals-extras-off = A terminal that takes another sum than asked makes a case, also for a tip.
# $name is a terminal's name
terminals-edit = Change { $name }
terminals-disabled = Wrong currency
terminals-retired = Retired
terminals-retired-held = Retired, a payment is open
terminals-needs-reconciliation = Reconcile it: the last payment was refused
terminals-not-reconciled-here = Not reconciled from here yet
# $at is a date and a time
terminals-reconciled = Reconciled { $at }
terminals-never-answered = No answer since the start
# $age is such as "12 s ago"
terminals-said = Answered { $age }

## Adding and changing
terminal-form-free = In the account, free
terminal-form-none-free = The account’s list holds no free number. Type the number; Nets binds it to the account.
terminal-form-number = Number of the terminal
terminal-form-number-help = 8 digits, on the device and in the papers from Nets.
terminal-form-number-wrong = A terminal’s number is exactly 8 digits.
terminal-form-number-taken = { $name } has this number.
terminal-form-number-fixed = { $number } · the number stays: another device is another terminal.
terminal-form-not-bound = Not in the account’s list: ask Nets to bind it. It can be added now.
terminal-form-bound-unknown = Whether the account has it is not known: the account is not tested, or does not work.
terminal-form-bound = It is in the account’s list.
terminal-form-retired = { $name } has this number and is retired. Bring it back instead.
terminal-form-bring-back = Bring it back
terminal-form-name = Name
terminal-form-name-example = Reception 1
terminal-form-name-wrong = Give it a name that people at the desk use.
terminal-form-type = Type: Connect@Cloud. The model stands on the device.
terminal-form-model = Model
terminal-form-model-wrong = Choose the model.
terminal-form-connection = How does this iWL250 reach the network?
terminal-form-bluetooth = Bluetooth and dock
terminal-form-3g = 3G, own SIM card
terminal-form-save = Save
terminal-retire = Retire { $name }
terminal-retire-yes = Yes, retire { $name }
terminal-retire-says = It takes no more payments and leaves the payment dialogue. Its history stays, and it can be brought back.
terminal-retire-held = A payment on it has no known outcome. It takes no more payments; that payment stays open, and the till keeps asking about it.

## Who prints
printing-heading = Slips are printed by
printing-terminal = The terminal
printing-till = The till
printing-says = As last set from here.
printing-not-set = The service does not tell what is set at the terminal. Set it here once: the service is asked at once.
printing-no-printer = This model has no printer: the till prints.
printing-waits = Something is being asked of this terminal right now.

## The checklist
# $name is a terminal's name
checklist-heading = Set-up of { $name }
checklist-live = Live
checklist-ticked = Confirmed by
checklist-untick = Take back
checklist-to-account = Open the account
checklist-to-sale = Open a sale
checklist-order-text = Text for the order
checklist-reconcile = Run reconciliation
checklist-check-now = Check now
checklist-welcome = Welcome
checklist-tick-ordered = It is ordered
checklist-tick-account-received = They have come
checklist-tick-icons-green = Both are green
checklist-tick-reconciled-by-hand = Done at the terminal
checklist-tick-currency-corrected = Nets has corrected it
checklist-tick-currency-seen = The slip shows it
checklist-standing-seen = Done
checklist-standing-ticked = Done, confirmed by a person
checklist-standing-not-passed = Not passed
checklist-standing-open = To do
checklist-standing-waiting = Waiting
checklist-ordered = Ordered from Nets
checklist-ordered-plain = Order it as “Connect@Cloud compatible”, with Ethernet. The till can’t see an order: a person confirms it.
checklist-account-received = Account details received
checklist-account-received-plain = User name and password come from Nets. The till can’t see its message: a person confirms it.
checklist-account-received-by-account = The account works, so they have come.
checklist-connected = Terminal connected
checklist-connected-plain = Not asked while it takes no payments.
checklist-connected-reached = The service reaches the terminal.
checklist-connected-not-reached = The service does not reach it. Check power and network cable, then wait a minute.
checklist-connected-asking = Asking the terminal.
checklist-connected-no-account = Seen once the account works.
checklist-connected-not-bound = Seen once the terminal is bound to the account.
checklist-connected-held = A payment on it has no known outcome, so nothing else is asked of it.
checklist-icons-green = Both icons green
checklist-icons-green-plain = ECR and host on its home screen. The till can’t see the screen: a person confirms it.
checklist-icons-green-reached = The till sees that the service reaches it, which is ECR. Host can be seen only on the terminal: a person confirms both.
checklist-icons-green-not-reached = The service does not reach it, so ECR can’t be green. A person confirms both when they are.
checklist-account-entered = Account entered
checklist-account-entered-plain = User name and password from Nets work.
checklist-account-entered-no-account = Enter user name and password from Nets.
checklist-account-entered-not-tested = Not tested since the start. Press Check now.
checklist-account-entered-account-fails = The account does not work. Its page says why.
checklist-bound = Bound to the account
checklist-bound-bound = { $number } is in the account’s list.
checklist-bound-not-bound = { $number } is not in the account’s list. Ask Nets to bind it.
checklist-bound-not-tested = Not asked yet. Press Check now.
checklist-bound-no-account = Seen once the account works.
checklist-reconciled = Reconciliation
checklist-reconciled-plain = Without it the terminal takes no payment. Run it here, or by the terminal’s Admin menu with the merchant card.
checklist-reconciled-running = The terminal is reconciling.
checklist-reconciled-needed = The bank takes no payment from this terminal until it is reconciled (87); the last one was refused. Nothing was charged. Run it here, or by the Admin menu with the merchant card.
checklist-reconciled-restored = The books were restored, and the terminal may have taken money they know nothing of. Reconcile it here or by the Admin menu with the merchant card, and compare.
checklist-reconciled-from-here = Reconciled from here.
checklist-reconciled-paid = It took a payment, which it does not without.
checklist-reconciled-at-terminal = Done at the terminal, as a person confirmed. The till can’t see that.
checklist-reconciled-not-known = It was asked for, and no answer came: nobody knows whether it ran. Look at the terminal, then run it again or confirm it.
checklist-first-payment = First payment and its refund
checklist-first-payment-plain = Take a small sum by card and refund it. The slip must show { $currency }. Seen by the till once both are booked, and in { $currency }.
checklist-first-payment-paid = Paid, in { $currency }. Now refund it.
checklist-first-payment-other-currency = A slip showed another currency than { $currency }. The terminal takes no payment. Ask Nets to set it to { $currency }. Then look at a slip it prints, and confirm.
checklist-first-payment-currency-not-seen = Paid and refunded, but { $currency } was not seen on the slip. Look at the printed slip; if it shows { $currency }, confirm.

## The order, as a text to copy
order-heading = What to order, and from whom
# $branch is the local branch of Nets
order-says = Send this to { $branch }. Its address stands on its website and on its letters.
order-branch-fi = Nets in Finland
order-branch-se = Nets in Sweden
order-branch-no = Nets in Norway
order-branch-dk = Nets in Denmark
order-any-model = Lane3000, Desk3500 or Move3500
order-text =
    To { $branch }

    We are { $organisation }, { $business }.
    We order a payment terminal: { $model }.

    1. The terminal must be Connect@Cloud compatible.
    2. With Ethernet.
    3. With Nets Nordic software with Connect@Cloud support.
    4. Please send us the user name and password of our Connect@Cloud account, or make one for us.
    5. Please bind the terminal to that account and tell us its 8-digit terminal ID.
    6. The terminal’s currency must be { $currency }.
order-copy = Copy
order-copied = Copied.
order-not-copied = Copying was not allowed. The text is selected: press Ctrl C.

## Beside payments
# $name is a terminal's name
calls-heading = Ask { $name }
calls-says = Each is written down before it is sent, and never sent twice by itself. No payment can begin on it meanwhile.
calls-off-retired = A retired terminal is asked nothing.
calls-off-held = A payment is open on it. Nothing else is asked until its outcome is known.
calls-off-doubt = The outcome of a payment or refund on it is not known. Only a reconciliation can be asked for: it shows whether money moved.
calls-off-working = The terminal is busy with this till.
calls-list = What was asked
call-show = Show
call-none-yet = The terminal has no transaction yet.
call-no-receipt = It gave no receipt: there is none yet, or it can’t be read.
action-reconciliation = Reconciliation
action-last-receipt = Last receipt
action-download-dataset = Download card agreements
action-download-software = Download software
action-print-by-terminal = The terminal prints
action-print-by-till = The till prints
call-done = Done
call-done-says = The terminal answered.
call-refused = Not started
call-refused-says = The terminal was busy or not connected.
call-declined = Declined
call-declined-says = The terminal said no.
call-not-sent = Not sent
call-not-sent-says = Nothing left this computer. Check network and account.
call-unknown = Not known
call-unknown-says = No answer came. Look at the terminal before you ask again.
call-running = Running
call-running-says = Waiting for the terminal.
