### The practice terminal: the second window, where one person plays the client.

sim-title = Practice terminal
sim-banner = Practice mode.
sim-banner-text = Own books, own numbers, no real card is charged.
sim-cards = Pick a card
sim-cards-text = Click it to hold it to the terminal.
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
# $name is the card's name, $digits the last four digits
sim-card-label = { $name }, card ending { $digits }

## The device
sim-device = Payment terminal
sim-display = The terminal's display
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
sim-lcd-welcome = Welcome
sim-lcd-idle = Ready
sim-lcd-purchase = Purchase
sim-lcd-refund = Return of goods
sim-lcd-present-card = Tap, insert or swipe
sim-lcd-card-read = Card read
sim-lcd-keep-card = Keep the card in
sim-lcd-enter-pin = Enter PIN, then OK
sim-lcd-pin = PIN
sim-lcd-asking-bank = Asking the bank
sim-lcd-please-wait = Please wait
sim-lcd-approved = Approved
sim-lcd-thank-you = Thank you
sim-lcd-declined = Declined
sim-lcd-cancelled = Cancelled
sim-lcd-timed-out = Timed out
sim-lcd-busy = Busy
sim-lcd-menu = Menu
sim-lcd-menu-text = Press Cancel to leave
sim-lcd-offline = No network
sim-lcd-offline-text = Not connected
sim-lcd-wrong-pin = Wrong PIN
sim-lcd-take-card = Take the card
sim-pin-digits = { $count } digits of the PIN entered

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
