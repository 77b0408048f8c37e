### Fakturaer og betalingene deres.

invoices-heading = Fakturaer
invoices-search = Nummer, kunde eller pasient
invoices-show = Vis
invoices-all = Alle
invoices-new = Ny faktura
invoices-number = Nummer
invoices-when = Når
invoices-client = Kunde
invoices-patients = Pasienter
invoices-kind = Type
invoices-vet = Veterinær
invoices-staff = Medarbeider
invoices-total = Totalt
invoices-due = Ubetalt
invoices-status = Status
invoices-no-client = Ingen kunde
invoices-empty = Fullførte salg står her.
invoices-empty-action = Start et salg
invoices-nothing-found = Ingen faktura passer til «{ $text }».
invoices-no-number = uten nummer ennå
invoices-now = nå
invoices-give-back = å gi tilbake
invoices-pay = Betaling for { $number }
invoices-still-due = Ubetalt
invoices-days = Dager
invoices-first-day = Første dag
invoices-last-day = Siste dag
invoices-range-any = Alle dager
invoices-range-today = I dag
invoices-range-last-7-days = Siste 7 dager
invoices-range-last-30-days = Siste 30 dager
invoices-range-this-year = I år
invoices-range-between = Velg dager
invoices-all-departments = Alle avdelinger
invoices-all-clients = Alle kunder
invoices-client-which = Hvilken kundes fakturaer?
invoices-client-more = Bare de første kundene vises. Med flere bokstaver finner du andre.
invoices-client-take = velg
invoices-all-kinds = Alle typer
invoices-all-staff = Alle medarbeidere
invoices-staff-left = { $name } (har sluttet)
invoices-show-everything = Vis alt
invoices-any-client = Alle kunders
invoices-nothing-here = Ingen faktura passer til utvalget.
invoices-cut-off = «{ $text }» passer på svært mange kunder. Bare de nyeste fakturaene ble gjennomsøkt; Eldre fortsetter, og med flere bokstaver finner du den raskere.
invoices-rows = { $first }–{ $last }
invoices-rows-of = { $first }–{ $last } av { $all }
invoices-older = Eldre
invoices-newer = Nyere
invoices-hint-move = flytt
invoices-hint-open = åpne
invoices-hint-pay = betaling
invoices-in-doubt = Utfall ukjent

invoice-finalised = Fullført
invoice-lines = Linjer
invoice-lines-locked = Låst. Rettelser gjøres med kreditnota.
invoice-lines-count =
    { $count ->
        [one] Én linje, låst
       *[other] { $shown } linjer, låst
    }
invoice-facts = Kunde, summer og å betale
invoice-sold-and-paid = Hva som er solgt og betalt
invoice-fact-patient = Pasient
invoice-fact-patients = Pasienter
invoice-fact-kind = Type
invoice-fact-vet = Veterinær
invoice-all-of-client = Alle fakturaer for kunden
invoice-fact-staff = Medarbeider
invoice-fact-department = Avdeling
invoice-fact-till = Kasse
invoice-fact-finalised = Fullført
invoice-reduced-by = { $sum } rabatt
invoice-paid-so-far = Betalt hittil
invoice-meter = { $paid } av { $total } betalt
invoice-refunded = Refundert
invoice-pending = Reservert for en kortbetaling
invoice-pending-refund = Reservert for en refusjon
invoice-owes-again = { $sum } er refundert, så beløpet er ubetalt igjen.
invoice-balance-due = Å betale
invoice-nothing-due = Ingenting er ubetalt.
invoice-credited = Fakturaen er kreditert. Det tas ikke imot mer for den.
invoice-held = En kortbetaling på fakturaen har ukjent utfall. Beløpet er fortsatt reservert.
invoice-running = En kortbetaling pågår.
invoice-form-open = Fullfør betalingsskjemaet over, eller velg Angre der.
invoice-refund-form-open = Fullfør refusjonsskjemaet over, eller velg Angre der.
invoice-new-sale = Nytt salg

payments-heading = Betalinger
payments-empty = Ingenting betalt ennå.
payments-empty-hint = Knappen Betaling tar imot kort eller kontanter.
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
payments-refund-of-card = Refusjon til kort
payments-refund-of-cash = Refusjon kontant
payments-correction = Retting av kortbetaling
payments-correction-refund = Retting av refusjon til kort
payments-correction-why = Terminalen tok aldri imot den. Ingen penger ble flyttet; fakturaen er ubetalt igjen med beløpet.
payments-correction-refund-why = Terminalen ga den aldri tilbake. Ingen penger ble flyttet; beløpet kan refunderes igjen.
payments-reference = Ref.nr. { $reference }
verification-pin = PIN-kode
verification-signature = signatur
verification-none = ingen verifisering
verification-device = verifisert på kundens enhet
payments-card-facts = { $issuer } ···· { $last4 }
payments-received = Mottatt { $given }, vekslepenger { $change }.
payments-handed-out = Utlevert { $given }.
payments-rounding = Øreavrunding { $rounding }.
payments-left = { $sum } av den kan fortsatt refunderes
payments-slip = Kortkvittering
payments-slip-of = Kortkvittering for { $sum }
payments-refund = Refunder
payments-refund-of = Refunder { $sum }
payments-resolve = Avklar
payments-open = Åpne
earlier-open = Bokfør en tidligere betaling
earlier-heading = Allerede tatt på terminalen
earlier-says = Dette regnskapet er gjenopprettet fra en kopi. Hvis terminalen tok imot en betaling av fakturaen etter at kopien ble laget, bokfør den her etter kvitteringen. Ingenting sendes til terminalen, og ingen kort belastes.
earlier-terminal-choose = Velg
earlier-terminal-missing = Velg terminalen på kvitteringen.
earlier-record = Bokfør den

slip-heading = Terminalens kvittering
slip-customer = Kundens kopi
slip-merchant = Brukerstedets kopi
slip-none = Ingen kvittering er lagret for denne kopien.
