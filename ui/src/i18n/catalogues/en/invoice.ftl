### Invoices: the list and the page of one.

invoices-heading = Invoices
invoices-search = Number, client or patient
invoices-show = Show
invoices-all = All
invoices-new = New invoice
invoices-number = Number
invoices-when = When
invoices-client = Client
invoices-patients = Patients
invoices-kind = Kind
invoices-vet = Vet
invoices-staff = Staff
invoices-total = Total
invoices-due = Still due
invoices-status = Status
invoices-no-client = No client
invoices-empty = Finalised sales stand here.
invoices-empty-action = Start a sale
invoices-nothing-found = No invoice matches “{ $text }”.
invoices-no-number = no number yet
invoices-now = now
invoices-give-back = to give back
invoices-pay = Payment for { $number }
invoices-still-due = Still due
invoices-days = Days
invoices-first-day = First day
invoices-last-day = Last day
invoices-range-any = Any day
invoices-range-today = Today
invoices-range-last-7-days = Last 7 days
invoices-range-last-30-days = Last 30 days
invoices-range-this-year = This year
invoices-range-between = Choose days
invoices-all-departments = All departments
invoices-all-clients = All clients
invoices-client-which = Invoices of which client?
invoices-client-more = Only the first clients are shown. More letters find others.
invoices-client-take = choose
invoices-all-kinds = All kinds
invoices-all-staff = All staff
invoices-staff-left = { $name } (has left)
invoices-show-everything = Show everything
invoices-any-client = Of every client
invoices-nothing-here = No invoice matches what the list is narrowed to.
# $text is what was typed
invoices-cut-off = “{ $text }” fits very many clients. Only the newest invoices were searched; Older goes on, and more letters find it sooner.
# $first, $last and $all are counts, formatted
invoices-rows = { $first }–{ $last }
invoices-rows-of = { $first }–{ $last } of { $all }
invoices-older = Older
invoices-newer = Newer
invoices-hint-move = move
invoices-hint-open = open
invoices-hint-pay = payment
invoices-in-doubt = Outcome not known

invoice-finalised = Finalised
invoice-lines = Lines
invoice-lines-locked = Locked. Corrections go through a credit note.
invoice-lines-count =
    { $count ->
        [one] One line, locked
       *[other] { $shown } lines, locked
    }
invoice-facts = Client, totals and balance
invoice-sold-and-paid = What was sold and paid
invoice-fact-patient = Patient
invoice-fact-patients = Patients
invoice-fact-kind = Kind
invoice-fact-vet = Vet
invoice-all-of-client = All invoices of this client
invoice-fact-staff = Staff
invoice-fact-department = Department
invoice-fact-till = Till
invoice-fact-finalised = Finalised
invoice-reduced-by = { $sum } off
invoice-paid-so-far = Paid so far
# $paid and $total are sums
invoice-meter = { $paid } of { $total } paid
invoice-refunded = Refunded
invoice-pending = Reserved for a card payment
invoice-pending-refund = Reserved for a refund
# $sum is what was refunded
invoice-owes-again = { $sum } was refunded, so the invoice owes it again.
invoice-balance-due = Balance due
invoice-nothing-due = Nothing is due.
invoice-credited = A credit note took this invoice back. Nothing more is taken for it.
invoice-held = A card payment of this invoice has no known outcome. Its sum stays reserved.
invoice-running = A card payment is running.
invoice-form-open = Finish or cancel the payment form above.
invoice-refund-form-open = Finish or cancel the refund form above.
invoice-new-sale = New sale

payments-heading = Payments
payments-empty = Nothing paid yet.
payments-empty-hint = Payment takes card or cash.
payments-count =
    { $count ->
        [one] One entry
       *[other] { $shown } entries
    }
payments-earlier =
    { $count ->
        [one] One earlier entry
       *[other] { $shown } earlier entries
    }
payments-card = Card
payments-cash = Cash
payments-refund-of-card = Refund to card
payments-refund-of-cash = Refund in cash
payments-correction = Correction of a card payment
payments-correction-refund = Correction of a refund to card
payments-correction-why = The terminal never took it. No money moved; the invoice owes the sum again.
payments-correction-refund-why = The terminal never gave it back. No money moved; the sum can be refunded again.
payments-reference = Ref. { $reference }
verification-pin = PIN
verification-signature = signature
verification-none = no verification
verification-device = verified on the client’s device
# $issuer and $last4 as the terminal gave them
payments-card-facts = { $issuer } ···· { $last4 }
payments-received = Received { $given }, change { $change }.
payments-handed-out = Handed out { $given }.
payments-rounding = Rounding { $rounding }.
payments-left = { $sum } of it can still be refunded
payments-slip = Slip
payments-slip-of = Slip of { $sum }
payments-refund = Refund
payments-refund-of = Refund { $sum }
payments-resolve = Resolve
payments-open = Open
earlier-open = Book a payment taken earlier
earlier-heading = Already taken at the terminal
earlier-says = These books were restored from a copy. If the terminal took a payment of this invoice after the copy was made, book it here by its slip. Nothing is sent to the terminal, and no card is charged.
earlier-terminal-choose = Choose
earlier-terminal-missing = Choose the terminal on the slip.
earlier-record = Book it

slip-heading = Terminal slip
slip-customer = Cardholder copy
slip-merchant = Merchant copy
slip-none = No slip is kept for this copy.
