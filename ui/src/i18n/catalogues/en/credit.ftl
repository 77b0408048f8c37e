### Credit notes: taking an invoice back in full.

credit-open = Credit in full
credit-heading = Credit { $number } in full
# $sum is the invoice’s sum
credit-says = A credit note with its own number takes the whole invoice back, { $sum }. It can’t be undone; what is right goes on a new invoice.
credit-says-paid = No money moves yet: what was paid is then given back, payment by payment.
credit-says-unpaid = No money moves: nothing was paid.
credit-reason = Why
credit-reason-needed = Say why. The reason stands on the credit note.
credit-reason-wrong-client = Wrong client
credit-reason-wrong-items = Wrong items
credit-reason-not-done = Not carried out
credit-reason-returned = Goods returned
credit-do = Credit { $sum }
credit-blocked = A payment or refund of this invoice is running, has no known outcome or needs attention. That comes first.
credit-note = Credit note
credit-to-give-back = To give back
credit-give-back = { $sum } is to be given back.
credit-give-back-how = Refund stands beside each payment.
