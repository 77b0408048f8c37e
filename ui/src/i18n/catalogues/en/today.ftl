### Today: the day in figures.
today-heading = Today
today-before = Day before
today-after = Day after
today-attention = Needs attention
today-attention-none = Nothing needs attention.
# $number is an invoice number, $sum a sum
today-doubt = { $number }, { $sum }: the outcome is not known. Don’t take it again.
today-doubt-refund = { $number }, { $sum }: whether the money went back is not known. Don’t give it back again.
today-contradicted = { $number }, { $sum }: a later answer contradicts what was recorded. Money may have moved; compare the slips.
today-signature = { $number }, { $sum }: nobody has compared the signature yet.
today-cases =
    { $count ->
        [one] One case is open.
       *[other] { $shown } cases are open.
    }
today-differences =
    { $count ->
        [one] One difference between a terminal and the books is not settled.
       *[other] { $shown } differences between terminals and the books are not settled.
    }
today-card-paused = No card payments: { $why }.
today-terminal-reconcile = { $terminal } takes no card before a reconciliation.
today-terminal-currency = { $terminal } takes another currency than the books.
# $sum is a sum of money, refunds taken off
today-session =
    { $count ->
        [one] { $terminal }: session { $session } ended without a reconciliation from here. { $shown } payment or refund, { $sum }, was compared by nobody.
       *[other] { $terminal }: session { $session } ended without a reconciliation from here. { $shown } payments and refunds, { $sum }, were compared by nobody.
    }
today-sessions =
    { $count ->
        [one] { $terminal }: { $shown } session ended without a reconciliation from here. Nobody compared it.
       *[other] { $terminal }: { $shown } sessions ended without a reconciliation from here. Nobody compared them.
    }
today-unpaid =
    { $count ->
        [one] One invoice of the day still owes { $sum }.
       *[other] { $shown } invoices of the day still owe { $sum }.
    }
today-parked =
    { $count ->
        [one] One sale is parked.
       *[other] { $shown } sales are parked.
    }
today-documents = Invoices
today-documents-all = All invoices
today-credited = Credit notes
today-kind = Kind
today-count = Number
today-sum = Sum
today-money = Money
today-nothing-taken = Nothing has been taken.
today-tender = Where
today-taken = Taken
today-refunded = Given back
today-net = Together
today-all-money = All money
today-rounding = Cash rounding, in the drawer and not in these sums: { $sum }
today-attempts = At the terminals
today-attempts-none = No card was asked for.
today-of-refunds = refunds
today-picture = Taken hour by hour
today-hour = Hour
