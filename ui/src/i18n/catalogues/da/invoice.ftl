### Fakturaer og deres betalinger.

invoices-heading = Fakturaer
invoices-search = Nummer eller kunde
invoices-show = Vis
invoices-all = Alle
invoices-only-due = Ubetalte
invoices-new = Ny faktura
invoices-number = Nummer
invoices-when = Hvornår
invoices-client = Kunde
invoices-kind = Type
invoices-staff = Medarbejder
invoices-total = I alt
invoices-due = Ubetalt
invoices-status = Status
invoices-no-client = Ingen kunde
invoices-empty = Afsluttede salg står her.
invoices-empty-action = Start et salg
invoices-nothing-due = Intet er ubetalt.
invoices-nothing-found = Ingen faktura passer til "{ $text }".
invoices-older = Ældre
invoices-newest = Nyeste
invoices-hint-move = flyt
invoices-hint-open = åbn
invoices-in-doubt = Udfald ukendt

invoice-finalised = Afsluttet
invoice-lines = Linjer
invoice-lines-locked = Låst. Rettelser sker med kreditnota.
invoice-lines-count =
    { $count ->
        [one] Én linje, låst
       *[other] { $shown } linjer, låst
    }
invoice-facts = Kunde, beløb og at betale
invoice-sold-and-paid = Hvad der er solgt og betalt
invoice-fact-patient = Patient
invoice-fact-patients = Patienter
invoice-fact-kind = Type
invoice-fact-staff = Medarbejder
invoice-fact-department = Afdeling
invoice-fact-till = Kasse
invoice-fact-finalised = Afsluttet
invoice-reduced-by = { $sum } rabat
invoice-paid-so-far = Betalt indtil nu
invoice-meter = { $paid } af { $total } betalt
invoice-refunded = Refunderet
invoice-pending = Reserveret til en kortbetaling
invoice-pending-refund = Reserveret til en refundering
invoice-owes-again = { $sum } er refunderet, så beløbet er ubetalt igen.
invoice-balance-due = At betale
invoice-nothing-due = Intet er ubetalt.
invoice-held = En kortbetaling på fakturaen har ukendt udfald. Beløbet er stadig reserveret.
invoice-running = En kortbetaling er i gang.
invoice-form-open = Gør betalingsformularen ovenfor færdig, eller fortryd den.
invoice-refund-form-open = Gør refunderingsformularen ovenfor færdig, eller fortryd den.
invoice-new-sale = Nyt salg

payments-heading = Betalinger
payments-empty = Intet betalt endnu.
payments-empty-hint = Knappen Betaling tager imod kort eller kontanter.
payments-count =
    { $count ->
        [one] Én post
       *[other] { $shown } poster
    }
payments-earlier =
    { $count ->
        [one] Én tidligere post
       *[other] { $shown } tidligere poster
    }
payments-card = Kort
payments-cash = Kontant
payments-refund-of-card = Refundering til kort
payments-refund-of-cash = Refundering kontant
payments-reference = Ref.nr. { $reference }
verification-pin = pinkode
verification-signature = underskrift
verification-none = ingen verifikation
verification-device = verificeret på kundens enhed
payments-card-facts = { $issuer } ···· { $last4 }
payments-received = Modtaget { $given }, byttepenge { $change }.
payments-handed-out = Udleveret { $given }.
payments-rounding = Øreafrunding { $rounding }.
payments-left = { $sum } af den kan stadig refunderes
payments-slip = Kortkvittering
payments-slip-of = Kortkvittering for { $sum }
payments-refund = Refundér
payments-refund-of = Refundér { $sum }
payments-resolve = Afklar
payments-open = Åbn

slip-heading = Terminalens kvittering
slip-customer = Kortholders kopi
slip-merchant = Forretningens nota
slip-none = Der er ikke gemt nogen kvittering for denne kopi.
