### Skjermen for en betaling med ukjent utfall. Ingenting er forhåndsvalgt.

doubt-title = Utfallet er ikke kjent ennå
doubt-title-settled = Utfallet er avklart
doubt-title-conflict = Krever oppfølging
doubt-known = Hva vi vet
doubt-chip = Utfall ukjent
doubt-may-have-been-charged = Kortbetaling, kan være belastet
doubt-may-have-been-refunded = Refusjon til kort, kan ha gått tilbake
doubt-contradicted = Et senere svar motsier denne betalingen
doubt-contradicted-refund = Et senere svar motsier denne refusjonen
doubt-age-minutes = { $minutes } min
doubt-age-hours = { $hours } t { $minutes } min

doubt-client = Kunde
doubt-no-client = Ingen kunde oppgitt
doubt-terminal = Terminal
doubt-sent = Sendt
doubt-sent-unknown = Ikke kjent
doubt-our-reference = Vår referanse
doubt-history = Hva som skjedde
doubt-next-look = Neste oppslag av seg selv om
doubt-looking-now = Sjekker nå
doubt-no-next-look = Kassen sjekker ikke selv akkurat nå.
doubt-cant-look = { $why }, så kassen kan ikke sjekke.
doubt-support = Fortsatt usikker? Nets’ brukerstøtte kan finne betalingen ut fra terminal, tid og beløp.

## Walk to the terminal
doubt-check = Gå til terminalen og sjekk
doubt-check-calm = Ingenting går tapt her mens du ser etter
doubt-check-display = Skjermen.
doubt-check-display-text = Er den ledig, eller fortsatt opptatt med { $sum }?
doubt-check-receipt = Siste kvittering.
doubt-check-receipt-text = Skriv ut kopien av siste kvittering fra terminalens meny.
doubt-check-compare = Sammenlign.
doubt-check-compare-text = { $sum } mellom { $from } og { $to }?
doubt-check-compare-text-undated = { $sum } omtrent på det tidspunktet?

## The four ways on
doubt-look-again = Sjekk igjen
doubt-look-again-text = Spør terminalen én gang til, nå.
doubt-look-again-need = Tar opptil 10 sekunder
doubt-leave-open = La stå åpen
doubt-leave-open-text = Arbeid videre. Kassen fortsetter å sjekke og viser det hele tiden.
doubt-leave-open-need = { $terminal } forblir sperret
doubt-charged = Kortet ble belastet
doubt-charged-text = Du har en kortkvittering, eller terminalens meny, som viser betalingen.
doubt-charged-need-reference = Referansenummer, skrevet to ganger
doubt-charged-need-time = Klokkeslett på kvitteringen
doubt-charged-need-sum = Beløp på kvitteringen
doubt-not-charged = Kortet ble ikke belastet
doubt-not-charged-text = Terminalen er ledig, og den siste kvitteringen er en annen betaling.
doubt-refunded = Pengene gikk tilbake til kortet
doubt-refunded-text = Du har en kortkvittering, eller terminalens meny, som viser refusjonen.
doubt-not-refunded = Ingen penger gikk tilbake
doubt-not-refunded-text = Terminalen er ledig, og den siste kvitteringen er ikke denne refusjonen.
doubt-quiet-done = Ventetiden er over
doubt-quiet-left = Ventetid, { $time } igjen
doubt-looks =
    { $count ->
        [one] 1 oppslag, det beviser ingen belastning ({ $needed } trengs)
       *[other] { $count } oppslag, ingen beviser en belastning ({ $needed } trengs)
    }
doubt-looks-refund =
    { $count ->
        [one] 1 oppslag, det beviser ikke at penger gikk tilbake ({ $needed } trengs)
       *[other] { $count } oppslag, ingen beviser at penger gikk tilbake ({ $needed } trengs)
    }
doubt-looks-unreached =
    { $count ->
        [one] 1 oppslag nådde ikke terminalen
       *[other] { $count } oppslag nådde ikke terminalen
    }
doubt-looks-gated =
    { $count ->
        [one] 1 oppslag til ble ikke gjort: terminalen var opptatt
       *[other] { $count } oppslag til ble ikke gjort: terminalen var opptatt
    }
doubt-connection-open = Terminalen kan fortsatt svare. Kassen lytter.
doubt-supervisor = Leder, andre person
doubt-still-busy = { $terminal } sier at den er opptatt. Den kan fortsatt vente på dette kortet.
doubt-still-busy-text = Avbryt ber terminalen om å stoppe; dens eget svar avgjør. Hvis noen andre betaler der, stoppes den betalingen også. Dette forblir uavklart til utfallet er kjent.
doubt-reserved = { $sum } er reservert, og { $terminal } tar ingen annen betaling før dette er avklart.
doubt-reserved-text = Bruk en annen terminal så lenge. Å betale fakturaen på en annen måte krever en leder, fordi kunden da kan bli belastet to ganger. Ingenting er forhåndsvalgt her; Enter og Esc gjør ingenting.
doubt-reserved-refund-text = Bruk en annen terminal så lenge. Ikke betal pengene tilbake på en annen måte: kunden kan da få pengene to ganger. Ingenting er forhåndsvalgt her; Enter og Esc gjør ingenting.
doubt-second-allowed = En leder har tillatt at fakturaen betales på en annen måte. Viser kortet seg å være belastet, får kunden beløpet tilbake.
doubt-another-way-open = Betal på en annen måte …
doubt-to-payment = Ta betaling

## The gate before a look
doubt-gate-title = Er det sikkert at ingen betaler på { $terminal }?
doubt-gate-text = Terminalen sier ikke at den er ledig. Et oppslag kan stoppe en betaling som pågår på den akkurat nå, og en kunde kan stå der med kortet.
doubt-gate-confirm = Ingen betaler på den, sjekk nå
doubt-gate-back = Ikke sjekk

## Evidence that the card was charged
doubt-evidence-line = { $kind } { $sum } · { $time } · { $terminal }
doubt-reference = Referanse på kvitteringen
doubt-reference-again = Skriv den igjen
doubt-reference-help = Sifrene etter Ref. på kvitteringen.
doubt-time-on-slip = Klokkeslett på kvitteringen
doubt-time-help = Timer og minutter, for eksempel 09:58.
doubt-sum-on-slip = Beløp på kvitteringen
doubt-sum-help = Slik det står på kvitteringen.
doubt-slip-kept = Kvitteringen ligger i dagens konvolutt
doubt-reference-rule = En referanse som en annen betaling allerede har, godtas ikke.
doubt-charged-consequence = Fakturaen regner dette som betalt, merket «avklart for hånd» med navnet ditt.
doubt-refund-charged-consequence = Fakturaen regner dette som refundert, merket «avklart for hånd» med navnet ditt.
doubt-record-charged = Registrer som belastet
doubt-record-refunded = Registrer at pengene gikk tilbake
doubt-reference-missing = Skriv referansen.
doubt-references-differ = Referansene er ikke like.
doubt-time-missing = Skriv klokkeslettet slik det står på kvitteringen, for eksempel 09:58.
doubt-sum-differs = Det er ikke beløpet for denne betalingen. Kontroller at det er riktig kvittering.
doubt-sum-differs-refund = Det er ikke beløpet for denne refusjonen. Kontroller at det er riktig kvittering.
doubt-slip-not-kept = Legg kvitteringen i konvolutten først, og kryss av.

## Evidence that it was not
doubt-seen-idle = Skjermen viser at terminalen er ledig
doubt-seen-other-receipt = Den siste kvitteringen er ikke { $sum }
doubt-not-charged-consequence = Reservasjonen frigis, og forsøket blir stående. Dukker en belastning opp senere, varsler kassen straks.
doubt-not-refunded-consequence = Betalingen kan refunderes på nytt, og forsøket blir stående. Viser det seg at pengene gikk tilbake, varsler kassen straks.
doubt-record-not-charged = Registrer som ikke belastet
doubt-record-not-refunded = Registrer at ingen gikk tilbake
doubt-blocked-yet = Det kan ikke registreres ennå. Listen over sier hva som mangler.
doubt-tick-both = Kryss av for begge når du har sett dem på terminalen.
doubt-supervisor-needed = En leder skriver koden.
doubt-back = Tilbake

## Paying another way
doubt-another-way = Betal fakturaen på en annen måte
doubt-charged-twice = Kunden kan bli belastet to ganger.
doubt-charged-twice-text = Den første kortbetalingen er fortsatt åpen. Viser den seg å være belastet, skylder du kunden { $sum }.
doubt-told-client = Jeg har sagt det til kunden
doubt-why-now = Hvorfor det ikke kan vente
doubt-why-now-help = Det står i betalingens historikk.
doubt-tell-client = Si det til kunden først, og kryss av.
doubt-say-why = Si hvorfor det ikke kan vente.
doubt-another-way-consequence = Dette skrives i journalen. Den første betalingen forblir åpen, og kassen sjekker den til den er avklart.
doubt-allow-second = Tillat en betaling til

## After it is settled
doubt-settled-charged = Kortet ble belastet. Det står på fakturaen.
doubt-settled-not-charged = Kortet ble ikke belastet. Beløpet er ubetalt igjen.
doubt-settled-refunded = Pengene gikk tilbake til kortet. Det står på fakturaen.
doubt-settled-not-refunded = Ingen penger gikk tilbake. Betalingen kan refunderes på nytt.
doubt-to-invoice = Til fakturaen
doubt-conflict-text = Kassen registrerte ett utfall og fikk så vite om et annet. Sammenlign kortkvitteringene med fakturaen, og ring Nets’ brukerstøtte hvis de ikke stemmer.

## The last look, and why it is no proof
doubt-last-look = Siste oppslag.
look-not-reached = Kassen fikk ikke kontakt med terminalen.
look-busy = Terminalen er opptatt, så kassen sjekket ikke.
look-charged = Terminalen viser denne betalingen som belastet.
look-refund-charged = Terminalen viser at pengene gikk tilbake.
look-none-yet = Terminalen oppgir ingen siste betaling.
look-other-payment = Terminalens siste betaling er en annen.
look-other-payment-sum = Terminalens siste betaling er { $sum } klokken { $time }.
look-candidate = Terminalen viser en betaling på { $sum } klokken { $time } som kan være denne, uten vår referanse. Sammenlign med kortkvitteringen.
look-refund-candidate = Terminalen viser en refusjon på { $sum } klokken { $time } som kan være denne, uten vår referanse. Sammenlign med kortkvitteringen.
look-unreadable = Terminalens svar kunne ikke leses.
look-waiting-for-answer = Kassen venter fortsatt på terminalens eget svar.
look-unended = Oppslaget ble påbegynt, og ingen vet hvordan det endte.
look-no-proof = Det er ikke noe bevis:
look-no-proof-text = en belastning kan komme sent på listen.
look-no-proof-refund-text = en refusjon kan komme sent på listen.

## What happened, one line each
timeline-begun = Registrert i kassen.
timeline-sending = Beløpet sendes til terminalen.
timeline-request-written = Beløpet er sendt til terminalen.
timeline-not-sent = Ingenting er sendt.
timeline-abort-asked = Bedt om avbrudd.
timeline-abort-answered = Avbruddet er formidlet til terminalen.
timeline-abort-unanswered = Avbruddet nådde ikke terminalen.
timeline-approved = Terminalen godkjente.
timeline-approved-by-look-up = Et oppslag fant terminalens godkjenning.
timeline-declined = Terminalen sa nei.
timeline-in-doubt = Utfallet er ikke kjent.
timeline-looked-up = Sjekket, ikke noe bevis.
timeline-said-charged = Registrert for hånd som belastet.
timeline-said-not-charged = Registrert for hånd som ikke belastet.
timeline-refund-said-charged = Registrert for hånd: pengene gikk tilbake.
timeline-refund-said-not-charged = Registrert for hånd: ingen penger gikk tilbake.
timeline-found-charged = Funnet på terminalen: penger ble flyttet likevel.
timeline-found-not-taken = Funnet på terminalen: ingen penger ble flyttet.
timeline-taken-before = Bokført for hånd etter kvitteringen: tatt før regnskapet ble gjenopprettet.
timeline-left-open = Latt stå åpen.
timeline-signature-confirmed = Signaturen stemmer.
timeline-signature-refused = Signaturen stemmer ikke.
timeline-second-payment-allowed = En leder tillot en betaling til.
timeline-reconciled = Terminalens totaler for perioden stemmer med regnskapet.
timeline-recovered = Kassen ble startet igjen.
timeline-conflict = Et senere svar motsier denne betalingen.
timeline-refund-conflict = Et senere svar motsier denne refusjonen.
timeline-other = Noe ble registrert ({ $code }).
doubt-times = { $text } { $count } ganger på rad.
