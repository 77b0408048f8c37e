### The counter sale: search, lines, client, favourites, discount, parking, finalising.

sell-region = Sale
sell-not-numbered = not numbered yet
sell-parked = Parked
sell-payment = Payment
sell-finalise-later = Finalise, pay later
sell-park = Park
sell-discount = Discount
sell-due = Due
sell-empty = Scan or search to begin
sell-empty-hint = Items come from the search, the scanner or the favourites below.
sell-needs-lines = Add an item first.

## Search
sell-search-label = Search items, clients and patients
sell-search-placeholder = Item, client, patient, or scan a code
sell-search-results = Results
sell-search-items = Items
sell-search-clients = Clients and patients
# $text is what was typed
sell-search-nothing = Nothing found for “{ $text }”. Check the spelling, or scan the code.
sell-search-similar = Similar
# $text is what was typed
sell-search-only-similar = Nothing found for “{ $text }”. Perhaps one of these? Choose with the arrows:
sell-search-set-client = Set as client
sell-search-set-patient = Set as client and patient
sell-search-hint-add = add one
sell-search-hint-times = add three
sell-search-hint-other-patient = add for another patient
sell-search-hint-close = close
sell-search-count =
    { $count ->
        [0] Nothing found
        [one] One result
       *[other] { $shown } results
    }

## Lines
sell-lines = Lines of the sale
sell-column-item = Item
sell-column-code = Code
sell-column-patient = Patient
sell-column-quantity = Quantity
sell-column-price = Price
sell-column-vat = VAT
sell-column-sum = Sum
sell-column-remove = Remove
sell-quantity-of = Quantity of { $name }
sell-one-less = One less
sell-one-more = One more
sell-remove = Remove { $name }
sell-hint-line = line
sell-hint-quantity = quantity
sell-hint-patient = patient
sell-hint-discount = discount
sell-hint-remove = remove
# $share is a percentage such as 10 %, or a sum
sell-off = { $share } off
sell-off-share-of-sale = { $sum } off with the sale

## Favourites
sell-favourites = Favourites
sell-favourites-empty = No favourites are set up.

## Client
sell-side = Client and totals
sell-client-none = No client named
sell-client-none-hint = A receipt needs none. Search for a name, a number or a patient to set one.
sell-client-needed-hint = An invoice here names a client with an address. Search for a name, a number or a patient.
sell-name-client = Name the client
sell-client-number = Client { $number }
sell-client-remove = Take the client off this sale
sell-patients = Patients
sell-new-lines-to = New lines go to { $patient }.
sell-new-lines-to-nobody = New lines go to no patient.
sell-no-patients = No patients on this card.
sell-vet = Vet
sell-vet-none = No vet named
sell-notes = Notes
sell-notes-hint = For the client; they stand on the invoice.
sell-bought-before = Bought before
sell-add = Add { $name }
# $patient, $day, $price of something bought earlier
sell-bought-line = { $patient }, { $day } · { $price }
sell-bought-line-no-patient = { $day } · { $price }

## Patient of a line
sell-patient-heading = For which patient?
sell-patient-none = No patient
sell-patient-needs-client = Set a client first. Patients come with the client.

## Discount
sell-discount-heading = Discount
sell-discount-on = On
sell-discount-whole = Whole sale
sell-discount-kind = Kind
sell-discount-percent = Percent
sell-discount-amount = Sum
sell-discount-value-percent = Percent off
sell-discount-value-amount = Sum off
sell-discount-reason = Why
sell-discount-take-away = Take the discount away
sell-discount-percent-wrong = Type a share above 0 and at most 100, such as 10 or 12.5.
discount-reason-regular-client = Regular client
discount-reason-campaign = Campaign
discount-reason-damaged = Damaged
discount-reason-staff = Staff
discount-reason-goodwill = Goodwill

## Parked sales
sell-parked-heading = Parked sales
sell-parked-empty = No sale is parked. Park puts the present one here.
sell-parked-no-client = No client
new-invoice-heading = New invoice
new-invoice-consultation = What a vet did: client, patients, vet and notes
new-invoice-counter-sale = Sold at the desk
# $lines is a number of lines, $time when it was parked
sell-parked-facts =
    { $count ->
        [one] One line · parked { $time }
       *[other] { $shown } lines · parked { $time }
    }
