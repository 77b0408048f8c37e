### Fakturaer og deres betalinger.

invoices-heading = Fakturaer
invoices-search = Nummer, kunde eller patient
invoices-show = Vis
invoices-all = Alle
invoices-new = Ny faktura
invoices-number = Nummer
invoices-when = Hvornår
invoices-client = Kunde
invoices-patients = Patienter
invoices-kind = Type
invoices-vet = Dyrlæge
invoices-staff = Medarbejder
invoices-total = I alt
invoices-due = Ubetalt
invoices-status = Status
invoices-no-client = Ingen kunde
invoices-empty = Afsluttede salg står her.
invoices-empty-action = Start et salg
invoices-nothing-found = Ingen faktura passer til »{ $text }«.
invoices-no-number = intet nummer endnu
invoices-now = nu
invoices-give-back = skal gives tilbage
invoices-pay = Betaling for { $number }
invoices-still-due = Ubetalt
invoices-days = Dage
invoices-first-day = Første dag
invoices-last-day = Sidste dag
invoices-range-any = Alle dage
invoices-range-today = I dag
invoices-range-last-7-days = Seneste 7 dage
invoices-range-last-30-days = Seneste 30 dage
invoices-range-this-year = I år
invoices-range-between = Vælg dage
invoices-all-departments = Alle afdelinger
invoices-all-clients = Alle kunder
invoices-client-which = Hvilken kundes fakturaer?
invoices-client-more = Kun de første kunder vises. Med flere bogstaver finder du andre.
invoices-client-take = vælg
invoices-all-kinds = Alle typer
invoices-all-staff = Alle medarbejdere
invoices-staff-left = { $name } (stoppet)
invoices-show-everything = Vis alt
invoices-any-client = Alle kunders
invoices-nothing-here = Ingen faktura passer til udvalget.
invoices-cut-off = »{ $text }« passer på rigtig mange kunder. Kun de nyeste fakturaer blev gennemsøgt; Ældre fortsætter, og med flere bogstaver finder du den hurtigere.
invoices-rows = { $first }–{ $last }
invoices-rows-of = { $first }–{ $last } af { $all }
invoices-older = Ældre
invoices-newer = Nyere
invoices-hint-move = flyt
invoices-hint-open = åbn
invoices-hint-pay = betaling
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
invoice-fact-vet = Dyrlæge
invoice-all-of-client = Alle fakturaer for kunden
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
invoice-credited = Fakturaen er krediteret. Der tages ikke imod mere for den.
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
payments-correction = Rettelse af kortbetaling
payments-correction-refund = Rettelse af refundering til kort
payments-correction-why = Terminalen tog aldrig imod den. Ingen penge blev flyttet; fakturaen skylder beløbet igen.
payments-correction-refund-why = Terminalen gav den aldrig tilbage. Ingen penge blev flyttet; beløbet kan refunderes igen.
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
earlier-open = Bogfør en tidligere betaling
earlier-heading = Allerede taget på terminalen
earlier-says = Dette regnskab er gendannet fra en kopi. Hvis terminalen tog imod en betaling af fakturaen, efter at kopien blev lavet, så bogfør den her efter kvitteringen. Intet sendes til terminalen, og der trækkes ikke på noget kort.
earlier-terminal-choose = Vælg
earlier-terminal-missing = Vælg terminalen på kvitteringen.
earlier-record = Bogfør den

slip-heading = Terminalens kvittering
slip-customer = Kortholders kopi
slip-merchant = Forretningens nota
slip-none = Der er ikke gemt nogen kvittering for denne kopi.
