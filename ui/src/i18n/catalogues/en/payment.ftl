### The payment form and the refund form in the Payments section.

payment-form = Payment
payment-sum = Sum
payment-whole = Whole balance
payment-type = Type
payment-card = Card
payment-card-says = The terminal opens next
payment-card-off = No terminal is connected. Cash works.
payment-card-paused = { $why }. Cash works.
payment-card-no-terminal = No terminal has been added. Cash works.
payment-card-held = Every terminal is held until an outcome is settled. Cash works.
payment-card-wrong-currency = Every terminal takes another currency than the books. Cash works.
payment-card-none-free = No terminal can take a card now: each is held, not connected or of another currency. Cash works.
payment-choose-tender = Nothing is chosen. Choose Cash to take this sum in cash.
payment-cash = Cash
# $step is the smallest cash step, such as €0.05
payment-cash-rounded = Rounded to { $step }
payment-cash-exact = Change is shown
payment-number-pad = Number pad
payment-delete-digit = Delete the last digit
payment-balance-after = Balance after this payment
payment-nothing-charged = Nothing is charged until you press Process card.
payment-nothing-booked = Nothing is booked until you press OK.
payment-given = Amount given
payment-to-pay = To pay in cash
payment-rounding = Rounding
payment-change = Change
payment-given-too-little = That is less than the sum to pay. Ask for the rest, or lower the sum.
payment-saving = Writing it down.

## A sum that can't be
payment-sum-wrong-empty = Type a sum.
payment-sum-wrong-not-a-sum = This is no sum. Type figures, such as { $example }.
payment-sum-wrong-ambiguous = Is the mark for thousands or for decimals? Type it with two decimals, such as { $example }.
payment-sum-wrong-too-many-decimals = A sum has two decimals at most, such as { $example }.
payment-sum-wrong-too-large = The sum is larger than the till can take.
payment-sum-wrong-negative = Type the sum without a minus.
payment-sum-wrong-zero = The sum must be above zero.
payment-above-due = At most { $limit } can be paid here.
payment-above-refundable = At most { $limit } of this payment can be refunded.

## Asked above a limit
payment-confirm-heading = Take { $sum }?
payment-confirm-card = This is a large sum. The card will be charged { $sum }.
payment-confirm-cash = This is a large sum. { $sum } in cash will be booked.
payment-confirm-yes = Take { $sum }
refund-confirm-heading = Give { $sum } back?
refund-confirm-card = This is a large sum. { $sum } will go back to the card.
refund-confirm-cash = This is a large sum. { $sum } will be handed out in cash.
refund-confirm-yes = Give { $sum } back

## Refund
refund-form = Refund
refund-whole = Whole payment
refund-whole-left = All that is left
refund-to-card = To the card that paid
refund-to-card-says = The terminal opens next. The client uses the same card.
refund-in-cash = In cash
refund-in-cash-says = Hand the money out after OK.
refund-owes-again = The invoice owes this sum again afterwards.
refund-nothing-paid-back = Nothing is paid back until you press Process card.
refund-of-payment = Refund of { $sum } paid { $when }
# $sum is what to hand to the client
refund-hand-out = Hand out { $sum } to the client.
refund-hand-out-rounded = Hand out { $sum } to the client. Rounding { $rounding } is booked as its own entry.
