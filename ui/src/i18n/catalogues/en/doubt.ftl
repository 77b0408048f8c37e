### The screen for a payment whose outcome is not known. Nothing here is preselected.

doubt-title = Outcome not known yet
doubt-title-settled = Outcome settled
doubt-title-conflict = Needs attention
doubt-known = What we know
doubt-chip = Outcome not known
doubt-may-have-been-charged = Card payment, may have been charged
doubt-may-have-been-refunded = Refund to card, may have been returned
doubt-contradicted = A later answer contradicts this payment
doubt-contradicted-refund = A later answer contradicts this refund
doubt-age-minutes = { $minutes } min
doubt-age-hours = { $hours } h { $minutes } min

doubt-client = Client
doubt-no-client = No client named
doubt-terminal = Terminal
doubt-sent = Sent
doubt-sent-unknown = Not known
doubt-our-reference = Our reference
doubt-history = What happened
doubt-next-look = Next look by itself in
doubt-looking-now = Looking now
doubt-no-next-look = The till is not looking by itself right now.
doubt-cant-look = { $why }, so the till can’t look.
doubt-support = Still unsure? Nets support can find it by terminal, time and sum.

## Walk to the terminal
doubt-check = Walk to the terminal and check
doubt-check-calm = Nothing here is lost while you look
doubt-check-display = Display.
doubt-check-display-text = Is it idle, or still busy with { $sum }?
doubt-check-receipt = Last receipt.
doubt-check-receipt-text = In its menu, print the copy of the last receipt.
doubt-check-compare = Compare.
# $from and $to are times of day such as 09:58
doubt-check-compare-text = { $sum } between { $from } and { $to }?
doubt-check-compare-text-undated = { $sum } at about that time?

## The four ways on
doubt-look-again = Look again
doubt-look-again-text = Ask the terminal once more, right now.
doubt-look-again-need = Takes up to 10 seconds
doubt-leave-open = Leave it open
doubt-leave-open-text = Go on working. The till keeps looking and keeps showing it.
# $terminal is the terminal's name
doubt-leave-open-need = { $terminal } stays held
doubt-charged = The card was charged
doubt-charged-text = You have a slip, or the terminal’s menu, that shows this payment.
doubt-charged-need-reference = Reference number, typed twice
doubt-charged-need-time = Time on the slip
doubt-charged-need-sum = Sum on the slip
doubt-not-charged = The card was not charged
doubt-not-charged-text = The terminal is idle and its last receipt is another payment.
doubt-refunded = The money went back to the card
doubt-refunded-text = You have a slip, or the terminal’s menu, that shows this refund.
doubt-not-refunded = No money went back
doubt-not-refunded-text = The terminal is idle and its last receipt is not this refund.
doubt-quiet-done = The quiet time is over
# $time is minutes and seconds such as 3:12
doubt-quiet-left = Quiet time, { $time } left
# $count is how many looks were made, $needed how many it takes
doubt-looks =
    { $count ->
        [one] 1 look, none proves a charge ({ $needed } needed)
       *[other] { $count } looks, none proves a charge ({ $needed } needed)
    }
doubt-looks-refund =
    { $count ->
        [one] 1 look, none proves that money went back ({ $needed } needed)
       *[other] { $count } looks, none proves that money went back ({ $needed } needed)
    }
doubt-looks-unreached =
    { $count ->
        [one] 1 look did not reach the terminal
       *[other] { $count } looks did not reach the terminal
    }
doubt-looks-gated =
    { $count ->
        [one] 1 further look was not made: the terminal was busy
       *[other] { $count } further looks were not made: the terminal was busy
    }
doubt-connection-open = The terminal may still answer. The till is listening.
doubt-supervisor = Supervisor, second person
doubt-still-busy = { $terminal } says that it is busy. It may still wait for this card.
doubt-still-busy-text = Abort asks the terminal to stop; its own answer decides. If somebody else is paying there, that payment stops too. Until the outcome is known this stays in doubt.
doubt-reserved = { $sum } is reserved and { $terminal } takes no other payment until this is settled.
doubt-reserved-text = Use another terminal meanwhile. Paying this invoice another way needs a supervisor, because the client may then be charged twice. Nothing is preselected here; Enter and Esc do nothing.
doubt-reserved-refund-text = Use another terminal meanwhile. Don’t give this money back another way: the client may then get it twice. Nothing is preselected here; Enter and Esc do nothing.
doubt-second-allowed = A supervisor has allowed this invoice to be paid another way. If the card turns out charged, the client gets that sum back.
doubt-another-way-open = Pay another way …
doubt-to-payment = Take the payment

## The gate before a look
doubt-gate-title = Is nobody paying on { $terminal }?
doubt-gate-text = The terminal does not say that it is idle. A look can stop a payment that runs on it right now, and a client may stand there with a card.
doubt-gate-confirm = Nobody is paying on it, look now
doubt-gate-back = Don’t look

## Evidence that the card was charged
# $kind "Card payment", $sum, $time such as 09:58, $terminal
doubt-evidence-line = { $kind } { $sum } · { $time } · { $terminal }
doubt-reference = Reference on the slip
doubt-reference-again = Type it again
doubt-reference-help = The digits after Ref. on the slip.
doubt-time-on-slip = Time on the slip
doubt-time-help = Hours and minutes, such as 09:58.
doubt-sum-on-slip = Sum on the slip
doubt-sum-help = As it stands on the slip.
doubt-slip-kept = The slip is in the day’s envelope
doubt-reference-rule = A reference that another payment already has is refused.
doubt-charged-consequence = The invoice counts this as paid, marked “settled by hand” with your name.
doubt-refund-charged-consequence = The invoice counts this as refunded, marked “settled by hand” with your name.
doubt-record-charged = Record as charged
doubt-record-refunded = Record as gone back
doubt-reference-missing = Type the reference.
doubt-references-differ = The two references differ.
doubt-time-missing = Type the time as it stands on the slip, such as 09:58.
doubt-sum-differs = That is not this payment’s sum. Check whether it is the right slip.
doubt-sum-differs-refund = That is not this refund’s sum. Check whether it is the right slip.
doubt-slip-not-kept = Put the slip away first, and tick it.

## Evidence that it was not
doubt-seen-idle = The terminal’s display is idle
doubt-seen-other-receipt = Its last receipt is not { $sum }
doubt-not-charged-consequence = The reserve is released and the attempt stays visible. If a charge shows up later, the till raises it at once.
doubt-not-refunded-consequence = The payment can be refunded again and the attempt stays visible. If the money turns out to have gone back, the till raises it at once.
doubt-record-not-charged = Record as not charged
doubt-record-not-refunded = Record that none went back
doubt-blocked-yet = It can’t be recorded yet. The list above says what is missing.
doubt-tick-both = Tick both, when you have seen them at the terminal.
doubt-supervisor-needed = A supervisor types the code.
doubt-back = Back

## Paying another way
doubt-another-way = Pay this invoice another way
doubt-charged-twice = The client may be charged twice.
doubt-charged-twice-text = The first card payment is still open. If it turns out charged, you owe the client { $sum } back.
doubt-told-client = I told the client so
doubt-why-now = Why it can’t wait
doubt-why-now-help = It stands in the payment’s history.
doubt-tell-client = Tell the client first, and tick it.
doubt-say-why = Say why it can’t wait.
doubt-another-way-consequence = This is written in the journal. The first payment stays open and is looked for until it is settled.
doubt-allow-second = Allow second payment

## After it is settled
doubt-settled-charged = The card was charged. The invoice says so.
doubt-settled-not-charged = The card was not charged. The sum is due again.
doubt-settled-refunded = The money went back to the card. The invoice says so.
doubt-settled-not-refunded = No money went back. The payment can be refunded again.
doubt-to-invoice = To the invoice
doubt-conflict-text = The till recorded one outcome and then learned of another. Compare the slips with the invoice, and call Nets support if they differ.

## The last look, and why it is no proof
doubt-last-look = Last look.
look-not-reached = The terminal could not be reached.
look-busy = The terminal is busy, so the till did not look.
look-charged = The terminal shows this payment as charged.
look-refund-charged = The terminal shows that the money went back.
look-none-yet = The terminal names no last payment.
look-other-payment = The terminal’s last payment is another one.
# $sum is the sum of the terminal's last payment, $time its local time
look-other-payment-sum = The terminal’s last payment is { $sum } from { $time }.
look-candidate = The terminal shows a payment of { $sum } from { $time } that may be this one, without our reference. Compare it with the slip.
look-refund-candidate = The terminal shows a refund of { $sum } from { $time } that may be this one, without our reference. Compare it with the slip.
look-unreadable = The terminal’s answer could not be read.
look-waiting-for-answer = The till still waits for the terminal’s own answer.
look-unended = The look was begun, and nobody knows how it ended.
look-no-proof = That is no proof:
look-no-proof-text = a charge can reach the list late.
look-no-proof-refund-text = a refund can reach the list late.

## What happened, one line each
timeline-begun = Recorded at the till.
timeline-sending = Sum being sent to the terminal.
timeline-request-written = Sum sent to the terminal.
timeline-not-sent = Nothing was sent.
timeline-abort-asked = Abort asked.
timeline-abort-answered = Abort passed on to the terminal.
timeline-abort-unanswered = The abort did not reach the terminal.
timeline-approved = The terminal approved.
timeline-approved-by-look-up = A look found the terminal’s approval.
timeline-declined = The terminal said no.
timeline-in-doubt = The outcome is not known.
timeline-looked-up = Looked, no proof.
timeline-said-charged = Recorded by hand as charged.
timeline-said-not-charged = Recorded by hand as not charged.
timeline-refund-said-charged = Recorded by hand: the money went back.
timeline-refund-said-not-charged = Recorded by hand: no money went back.
timeline-found-charged = Found at the terminal: money moved after all.
timeline-found-not-taken = Found at the terminal: no money ever moved.
timeline-taken-before = Booked by hand by its slip: taken before the books were restored.
timeline-left-open = Left open.
timeline-signature-confirmed = The signature matches.
timeline-signature-refused = The signature does not match.
timeline-second-payment-allowed = A supervisor allowed a second payment.
timeline-reconciled = The terminal’s totals of the session agree with the books.
timeline-recovered = The till was started again.
timeline-conflict = A later answer contradicts this payment.
timeline-refund-conflict = A later answer contradicts this refund.
timeline-other = Something was recorded ({ $code }).
# $text is one of the lines above, $count how many times it happened in a row
doubt-times = { $text } { $count } times in a row.
