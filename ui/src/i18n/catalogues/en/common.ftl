### Words that stand on every screen: the frame, the banner, who is at the till.

common-product = Klinikassa
# $screen is the name of a screen or an invoice number
common-document-title = { $screen } · Klinikassa
common-main = Main
common-sell = Sell
common-invoices = Invoices
common-settings = Settings
common-today = Today
common-attempts = Attempts
common-help = Help
common-loading = Loading
common-close = Close
common-cancel = Cancel
common-ok = OK
common-try-again = Try again

## Practice and test books
practice-watermark = PRACTICE
practice-test-watermark = TEST
practice-name = Practice mode.
practice-says = Own books, own numbers, no real card is charged.
practice-test-name = Test books.
practice-test-says = Own books, own numbers, a test terminal.
practice-terminal = Practice terminal
practice-to-clinic = Back to my clinic
practice-to-start = Open my clinic
practice-leave = To the start

## Doubt, said on every screen until it is settled
# $when is a date and a time
frame-clock-back = This computer’s clock was set back: the last entry in the books is from { $when }.
frame-clock-back-says = Set the clock right and start the till again. Until then the times on papers are wrong. No payment is affected: entries keep their order, and no payment is judged by its time.
frame-doubt =
    { $count ->
        [one] One payment has no known outcome. Don’t take it again.
       *[other] { $shown } payments have no known outcome. Don’t take them again.
    }
frame-doubt-refunds =
    { $count ->
        [one] Whether one refund reached the card is not known. Don’t give the money back again.
       *[other] Whether { $shown } refunds reached the card is not known. Don’t give the money back again.
    }
frame-doubt-both = { $shown } payments and refunds have no known outcome. Don’t take or give that money again.
frame-contradicted =
    { $count ->
        [one] One payment needs attention: an answer contradicts what was recorded.
       *[other] { $shown } payments need attention: answers contradict what was recorded.
    }
frame-contradicted-refunds =
    { $count ->
        [one] One refund needs attention: an answer contradicts what was recorded.
       *[other] { $shown } refunds need attention: answers contradict what was recorded.
    }
frame-contradicted-both = { $shown } payments and refunds need attention: answers contradict what was recorded.
# $number is an invoice number, $sum a sum
frame-doubt-which = { $number }, { $sum }
frame-doubt-resolve = Resolve
frame-difference-badge =
    { $count ->
        [one] { $shown } difference not settled
       *[other] { $shown } differences not settled
    }
frame-doubt-badge =
    { $count ->
        [one] one outcome not known
       *[other] { $shown } outcomes not known
    }
frame-contradicted-badge =
    { $count ->
        [one] one needs attention
       *[other] { $shown } need attention
    }

## Who is at the till
staff-heading = Who is at the till?
staff-says = Every sale and payment is kept with this name.
staff-change = At the till: { $name }. Change
staff-nobody = Nobody is signed in
staff-empty = No members of staff are set up.

## The terminal, as the frame shows it
# $terminal is a terminal's name, $state its state
terminal-pill = { $terminal } · { $state }
terminal-pill-none = No terminal
terminal-pill-elsewhere = Terminals of other departments
terminal-pill-unknown = Terminal · not asked yet

## A scanned code outside the sale
# $name is an item's name
scan-added = Added to the sale: { $name }
# $code is what the scanner read
scan-unknown = No item has the code { $code }. Nothing was added.
scan-show-sale = Show the sale

## A call without an answer
error-unanswered = The till did not answer. What you pressed may have been done. Look before you press again.

## Totals
totals-rate = VAT
totals-net = Net
totals-vat = VAT
totals-total = Total

## Kinds
kind-counter-sale = Counter sale
kind-consultation = Consultation
group-procedure = procedure
group-medicine = medicine
group-supply = supply
group-food = food
group-lab = laboratory
species-dog = dog
species-cat = cat
species-rabbit = rabbit
species-horse = horse
species-bird = bird
species-other = animal

## How long ago
age-seconds = { $count } s ago
age-minutes = { $count } min ago
age-hours = { $count } h ago
age-days = { $count } d ago
