### Fakturor och deras betalningar.

invoices-heading = Fakturor
invoices-search = Nummer, kund eller patient
invoices-show = Visa
invoices-all = Alla
invoices-new = Ny faktura
invoices-number = Nummer
invoices-when = När
invoices-client = Kund
invoices-patients = Patienter
invoices-kind = Typ
invoices-vet = Veterinär
invoices-staff = Medarbetare
invoices-total = Totalt
invoices-due = Obetalt
invoices-status = Status
invoices-no-client = Ingen kund
invoices-empty = Slutförda försäljningar står här.
invoices-empty-action = Börja sälja
invoices-nothing-found = Ingen faktura stämmer med ”{ $text }”.
invoices-no-number = inget nummer än
invoices-now = nu
invoices-give-back = att ge tillbaka
invoices-pay = Betalning för { $number }
invoices-still-due = Obetalt
invoices-days = Dagar
invoices-first-day = Första dagen
invoices-last-day = Sista dagen
invoices-range-any = Alla dagar
invoices-range-today = I dag
invoices-range-last-7-days = Senaste 7 dagarna
invoices-range-last-30-days = Senaste 30 dagarna
invoices-range-this-year = I år
invoices-range-between = Välj dagar
invoices-all-departments = Alla avdelningar
invoices-all-clients = Alla kunder
invoices-client-which = Vilken kunds fakturor?
invoices-client-more = Bara de första kunderna visas. Med fler bokstäver hittas andra.
invoices-client-take = välj
invoices-all-kinds = Alla typer
invoices-all-staff = Alla medarbetare
invoices-staff-left = { $name } (har slutat)
invoices-show-everything = Visa allt
invoices-any-client = Alla kunders
invoices-nothing-here = Ingen faktura stämmer med urvalet.
invoices-cut-off = ”{ $text }” passar på väldigt många kunder. Bara de nyaste fakturorna söktes igenom; ”Äldre” fortsätter, och med fler bokstäver går det snabbare att hitta.
invoices-rows = { $first }–{ $last }
invoices-rows-of = { $first }–{ $last } av { $all }
invoices-older = Äldre
invoices-newer = Nyare
invoices-hint-move = gå
invoices-hint-open = öppna
invoices-hint-pay = betalning
invoices-in-doubt = Utfall okänt

invoice-finalised = Slutförd
invoice-lines = Rader
invoice-lines-locked = Låst. Rättelser görs med kreditfaktura.
invoice-lines-count =
    { $count ->
        [one] En rad, låst
       *[other] { $shown } rader, låsta
    }
invoice-facts = Kund, summor och att betala
invoice-sold-and-paid = Vad som sålts och betalats
invoice-fact-patient = Patient
invoice-fact-patients = Patienter
invoice-fact-kind = Typ
invoice-fact-vet = Veterinär
invoice-all-of-client = Alla fakturor för kunden
invoice-fact-staff = Medarbetare
invoice-fact-department = Avdelning
invoice-fact-till = Kassa
invoice-fact-finalised = Slutförd
invoice-reduced-by = { $sum } rabatt
invoice-paid-so-far = Betalt hittills
invoice-meter = { $paid } av { $total } betalt
invoice-refunded = Återbetalt
invoice-pending = Reserverat för en kortbetalning
invoice-pending-refund = Reserverat för en återbetalning
invoice-owes-again = { $sum } har återbetalats, så beloppet är obetalt på fakturan igen.
invoice-balance-due = Att betala
invoice-nothing-due = Inget är obetalt.
invoice-credited = Fakturan är krediterad. Inga fler betalningar tas emot för den.
invoice-held = En kortbetalning på fakturan har okänt utfall. Summan är fortsatt reserverad.
invoice-running = En kortbetalning pågår.
invoice-form-open = Gör klart betalningsformuläret ovan, eller välj Ångra i det.
invoice-refund-form-open = Gör klart återbetalningsformuläret ovan, eller välj Ångra i det.
invoice-new-sale = Ny försäljning

payments-heading = Betalningar
payments-empty = Inget betalt än.
payments-empty-hint = Knappen Betalning tar emot kort eller kontanter.
payments-count =
    { $count ->
        [one] En post
       *[other] { $shown } poster
    }
payments-earlier =
    { $count ->
        [one] En tidigare post
       *[other] { $shown } tidigare poster
    }
payments-card = Kort
payments-cash = Kontant
payments-refund-of-card = Återbetalning till kort
payments-refund-of-cash = Återbetalning kontant
payments-correction = Rättelse av kortbetalning
payments-correction-refund = Rättelse av återbetalning till kort
payments-correction-why = Terminalen tog aldrig emot den. Inga pengar flyttades; fakturan är åter obetald med beloppet.
payments-correction-refund-why = Terminalen återbetalade den aldrig. Inga pengar flyttades; beloppet kan återbetalas igen.
payments-reference = Ref.nr { $reference }
verification-pin = PIN-kod
verification-signature = underskrift
verification-none = ingen verifiering
verification-device = verifierat på kundens enhet
payments-card-facts = { $issuer } ···· { $last4 }
payments-received = Mottaget { $given }, växel { $change }.
payments-handed-out = Utlämnat { $given }.
payments-rounding = Öresavrundning { $rounding }.
payments-left = { $sum } av den kan ännu återbetalas
payments-slip = Kortkvitto
payments-slip-of = Kortkvitto för { $sum }
payments-refund = Återbetala
payments-refund-of = Återbetala { $sum }
payments-resolve = Red ut
payments-open = Öppna
earlier-open = Bokför en tidigare betalning
earlier-heading = Redan tagen vid terminalen
earlier-says = Den här bokföringen är återställd från en kopia. Om terminalen tog emot en betalning av fakturan efter att kopian gjordes, bokför den här efter kortkvittot. Inget skickas till terminalen, och inget kort debiteras.
earlier-terminal-choose = Välj
earlier-terminal-missing = Välj terminalen på kortkvittot.
earlier-record = Bokför den

slip-heading = Terminalens kortkvitto
slip-customer = Kundens exemplar
slip-merchant = Säljarens exemplar
slip-none = Inget kortkvitto är sparat för det här exemplaret.
