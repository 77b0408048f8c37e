### The practice terminal: the second window, where one person plays the client.

sim-title = Practice terminal
sim-banner = Practice mode.
sim-banner-text = Own books, own numbers, no real card is charged.
sim-cards = Pick a card
sim-cards-text = Click it to hold it to the terminal.
sim-cards-wait = No card is needed now. Start a payment at the till.
sim-cards-label = Cards
sim-terminals = Terminals
sim-pin-note = The PIN is { $pin }. Any other is a wrong PIN.
sim-connecting = Reaching the practice terminal.
sim-unreachable = The practice terminal does not answer.

## The cards
sim-card-approved = Approved
sim-card-approved-text = Visa Debit, tap
sim-card-approved-pin = Approved with PIN
sim-card-approved-pin-text = Mastercard, chip
sim-card-not-enough-funds = Not enough funds
sim-card-not-enough-funds-text = The bank says no
sim-card-expired = Expired
sim-card-expired-text = The bank says no
sim-card-not-permitted = Not permitted
sim-card-not-permitted-text = Not for this shop
sim-card-phone = Phone
sim-card-phone-text = Approved, no PIN
# $digits are the last four digits
sim-card-ending = Card ending { $digits }

## The device
sim-device = Payment terminal
sim-display = The terminal’s display
sim-contactless = Contactless reader
sim-lights = Contactless lights
sim-chip-slot = Chip card slot
sim-slip = Printed slip
sim-key-cancel = Cancel
sim-key-clear = Clear
sim-key-ok = OK
sim-key-star = Star
sim-key-menu = Menu
sim-lcd-till = ECR
sim-lcd-host = Host
sim-lcd-connected = connected
sim-lcd-not-connected = not connected
# $count is the number of digits
sim-pin-digits = PIN digits entered: { $count }

## What should happen
sim-next = What should happen?
sim-next-text = For the next payment only.
sim-next-everything-works = Everything works
sim-next-answer-lost = Answer lost after approval
sim-next-network-lost = Terminal loses its network
sim-next-slow-bank = Bank takes 30 seconds
sim-next-menu = Someone is in its menu
sim-next-client-cancels = Client presses Cancel

## What happened
sim-events = What happened
sim-events-none = Nothing yet. Take a payment at the till.

# $sum is the sum asked, $digits the card's last four digits, $reason the terminal's own code
sim-event-till-asked-purchase = Till asked for { $sum }
sim-event-till-asked-refund = Till asked to return { $sum }
sim-event-till-asked-void = Till asked to void { $sum }
sim-event-card-tapped = Card tapped, ···· { $digits }
sim-event-card-inserted = Card inserted, ···· { $digits }
sim-event-pin-asked = PIN asked
sim-event-pin-entered = PIN entered
sim-event-pin-wrong = Wrong PIN
sim-event-cancel-key = Cancel pressed
sim-event-till-cancel = Till asked to cancel
sim-event-till-cancel-ignored = Till asked to cancel, too late
sim-event-bank-asked = Bank asked
sim-event-bank-approved = Bank approved
sim-event-bank-declined = Bank said no ({ $reason })
sim-event-terminal-declined = Terminal said no ({ $reason })
sim-event-duplicate-refused = Same card and sum, refused once
sim-event-timed-out = Nobody held a card, timed out
sim-event-ended-by-other-call = Ended by another call
sim-event-till-told-approved = Till told: approved
sim-event-till-told-declined = Till told: not approved
sim-event-till-told-unknown = Till told: not known
sim-event-answer-lost = The answer to the till was lost
sim-event-refused-busy = Refused, busy
sim-event-refused-menu = Refused, someone is in the menu
sim-event-refused-amount = Refused, the sum is too low
sim-event-terminal-offline = Network lost
sim-event-terminal-online = Network back
sim-event-menu-opened = Menu opened
sim-event-menu-left = Menu left
sim-event-looked-up = Till looked at the last payment
sim-event-reconciled = Reconciled
sim-event-downloaded = Downloaded
sim-event-stand-alone = Paid at the terminal without the till, { $sum }
sim-event-voided = Last payment voided
sim-event-restarted = Started again
