### Skærmen for en betaling med ukendt udfald. Intet er valgt på forhånd.

doubt-title = Udfaldet er endnu ukendt
doubt-title-settled = Udfaldet er afklaret
doubt-title-conflict = Kræver opfølgning
doubt-known = Hvad vi ved
doubt-chip = Udfald ukendt
doubt-may-have-been-charged = Kortbetaling, kan være trukket
doubt-may-have-been-refunded = Refundering til kort, kan være gået tilbage
doubt-contradicted = Et senere svar modsiger denne betaling
doubt-contradicted-refund = Et senere svar modsiger denne refundering
doubt-age-minutes = { $minutes } min
doubt-age-hours = { $hours } t { $minutes } min

doubt-client = Kunde
doubt-no-client = Ingen kunde angivet
doubt-terminal = Terminal
doubt-sent = Sendt
doubt-sent-unknown = Ikke kendt
doubt-our-reference = Vores reference
doubt-history = Hvad der skete
doubt-next-look = Næste opslag af sig selv om
doubt-looking-now = Tjekker nu
doubt-no-next-look = Kassen tjekker ikke selv lige nu.
doubt-cant-look = { $why }, så kassen kan ikke slå op.
doubt-support = Stadig i tvivl? Nets’ support kan finde betalingen ud fra terminal, tid og beløb.

## Walk to the terminal
doubt-check = Gå hen til terminalen, og tjek
doubt-check-calm = Intet går tabt her, mens du ser efter
doubt-check-display = Display.
doubt-check-display-text = Er den ledig eller stadig optaget af { $sum }?
doubt-check-receipt = Seneste kvittering.
doubt-check-receipt-text = Udskriv kopien af den seneste kvittering fra terminalens menu.
doubt-check-compare = Sammenlign.
doubt-check-compare-text = { $sum } mellem { $from } og { $to }?
doubt-check-compare-text-undated = { $sum } omkring det tidspunkt?

## The four ways on
doubt-look-again = Tjek igen
doubt-look-again-text = Spørg terminalen én gang til, nu.
doubt-look-again-need = Tager op til 10 sekunder
doubt-leave-open = Lad stå åben
doubt-leave-open-text = Arbejd videre. Kassen bliver ved med at tjekke og viser det hele tiden.
doubt-leave-open-need = { $terminal } forbliver spærret
doubt-charged = Beløbet blev trukket
doubt-charged-text = Du har en kortkvittering eller terminalens menu, der viser betalingen.
doubt-charged-need-reference = Referencenummer, skrevet to gange
doubt-charged-need-time = Klokkeslæt på kvitteringen
doubt-charged-need-sum = Beløb på kvitteringen
doubt-not-charged = Beløbet blev ikke trukket
doubt-not-charged-text = Terminalen er ledig, og dens seneste kvittering er en anden betaling.
doubt-refunded = Pengene gik tilbage til kortet
doubt-refunded-text = Du har en kortkvittering eller terminalens menu, der viser refunderingen.
doubt-not-refunded = Ingen penge gik tilbage
doubt-not-refunded-text = Terminalen er ledig, og dens seneste kvittering er ikke denne refundering.
doubt-quiet-done = Ventetiden er forbi
doubt-quiet-left = Ventetid, { $time } tilbage
doubt-looks =
    { $count ->
        [one] 1 opslag, det beviser ikke noget træk ({ $needed } kræves)
       *[other] { $count } opslag, ingen af dem beviser et træk ({ $needed } kræves)
    }
doubt-looks-refund =
    { $count ->
        [one] 1 opslag, det beviser ikke, at penge gik tilbage ({ $needed } kræves)
       *[other] { $count } opslag, ingen af dem beviser, at penge gik tilbage ({ $needed } kræves)
    }
doubt-looks-unreached =
    { $count ->
        [one] 1 opslag nåede ikke terminalen
       *[other] { $count } opslag nåede ikke terminalen
    }
doubt-looks-gated =
    { $count ->
        [one] 1 opslag mere blev ikke lavet: terminalen var optaget
       *[other] { $count } opslag mere blev ikke lavet: terminalen var optaget
    }
doubt-connection-open = Terminalen kan stadig svare. Kassen lytter.
doubt-supervisor = Leder, anden person
doubt-still-busy = { $terminal } siger, at den er optaget. Den venter måske stadig på dette kort.
doubt-still-busy-text = Afbryd beder terminalen om at stoppe; dens eget svar afgør det. Hvis en anden betaler der, stopper den betaling også. Dette forbliver uafklaret, indtil udfaldet kendes.
doubt-reserved = { $sum } er reserveret, og { $terminal } tager ingen anden betaling, før dette er afklaret.
doubt-reserved-text = Brug en anden terminal så længe. At betale fakturaen på en anden måde kræver en leder, fordi kunden så kan blive trukket to gange. Intet er valgt på forhånd her; Enter og Esc gør ingenting.
doubt-reserved-refund-text = Brug en anden terminal så længe. Betal ikke pengene tilbage på en anden måde: kunden kan så få pengene to gange. Intet er valgt på forhånd her; Enter og Esc gør ingenting.
doubt-second-allowed = En leder har tilladt, at fakturaen betales på en anden måde. Viser det sig, at der er trukket penge på kortet, får kunden beløbet tilbage.
doubt-another-way-open = Betal på en anden måde …
doubt-to-payment = Tag imod betaling

## The gate before a look
doubt-gate-title = Er det sikkert, at ingen betaler på { $terminal }?
doubt-gate-text = Terminalen siger ikke, at den er ledig. Et opslag kan stoppe en betaling, der kører på den lige nu, og en kunde kan stå der med kortet.
doubt-gate-confirm = Ingen betaler på den, tjek nu
doubt-gate-back = Tjek ikke

## Evidence that the card was charged
doubt-evidence-line = { $kind } { $sum } · { $time } · { $terminal }
doubt-reference = Reference på kvitteringen
doubt-reference-again = Skriv den igen
doubt-reference-help = Cifrene efter Ref. på kvitteringen.
doubt-time-on-slip = Klokkeslæt på kvitteringen
doubt-time-help = Timer og minutter, for eksempel 09:58.
doubt-sum-on-slip = Beløb på kvitteringen
doubt-sum-help = Som det står på kvitteringen.
doubt-slip-kept = Kvitteringen ligger i dagens kuvert
doubt-reference-rule = En reference, som en anden betaling allerede har, godtages ikke.
doubt-charged-consequence = Fakturaen regner dette som betalt, mærket »afklaret manuelt« med dit navn.
doubt-refund-charged-consequence = Fakturaen regner dette som refunderet, mærket »afklaret manuelt« med dit navn.
doubt-record-charged = Registrér som trukket
doubt-record-refunded = Registrér, at pengene gik tilbage
doubt-reference-missing = Skriv referencen.
doubt-references-differ = De to referencer er ikke ens.
doubt-time-missing = Skriv klokkeslættet, som det står på kvitteringen, for eksempel 09:58.
doubt-sum-differs = Det er ikke denne betalings beløb. Kontrollér, om det er den rigtige kvittering.
doubt-sum-differs-refund = Det er ikke denne refunderings beløb. Kontrollér, om det er den rigtige kvittering.
doubt-slip-not-kept = Læg kvitteringen i kuverten først, og sæt kryds.

## Evidence that it was not
doubt-seen-idle = Displayet viser, at terminalen er ledig
doubt-seen-other-receipt = Dens seneste kvittering er ikke { $sum }
doubt-not-charged-consequence = Reservationen frigives, og forsøget bliver stående. Dukker der et træk op senere, siger kassen straks til.
doubt-not-refunded-consequence = Betalingen kan refunderes igen, og forsøget bliver stående. Viser det sig, at pengene gik tilbage, siger kassen straks til.
doubt-record-not-charged = Registrér som ikke trukket
doubt-record-not-refunded = Registrér, at ingen gik tilbage
doubt-blocked-yet = Det kan ikke registreres endnu. Listen ovenfor siger, hvad der mangler.
doubt-tick-both = Sæt kryds ved begge, når du har set dem på terminalen.
doubt-supervisor-needed = En leder skriver koden.
doubt-back = Tilbage

## Paying another way
doubt-another-way = Betal fakturaen på en anden måde
doubt-charged-twice = Kunden kan blive trukket to gange.
doubt-charged-twice-text = Den første kortbetaling er stadig åben. Viser det sig, at der er trukket penge på kortet, skylder du kunden { $sum }.
doubt-told-client = Jeg har sagt det til kunden
doubt-why-now = Hvorfor det ikke kan vente
doubt-why-now-help = Det står i betalingens historik.
doubt-tell-client = Sig det først til kunden, og sæt kryds.
doubt-say-why = Sig, hvorfor det ikke kan vente.
doubt-another-way-consequence = Dette skrives i journalen. Den første betaling forbliver åben, og kassen tjekker den, til den er afklaret.
doubt-allow-second = Tillad endnu en betaling

## After it is settled
doubt-settled-charged = Der blev trukket penge på kortet. Det står på fakturaen.
doubt-settled-not-charged = Der blev ikke trukket penge på kortet. Beløbet er ubetalt igen.
doubt-settled-refunded = Pengene gik tilbage til kortet. Det står på fakturaen.
doubt-settled-not-refunded = Ingen penge gik tilbage. Betalingen kan refunderes igen.
doubt-to-invoice = Til fakturaen
doubt-conflict-text = Kassen registrerede ét udfald og fik så et andet at vide. Sammenlign kortkvitteringerne med fakturaen, og ring til Nets’ support, hvis de ikke stemmer.

## The last look, and why it is no proof
doubt-last-look = Seneste opslag.
look-not-reached = Kassen fik ikke kontakt til terminalen.
look-busy = Terminalen er optaget, så kassen tjekkede ikke.
look-charged = Terminalen viser denne betaling som trukket.
look-refund-charged = Terminalen viser, at pengene gik tilbage.
look-none-yet = Terminalen angiver ingen seneste betaling.
look-other-payment = Terminalens seneste betaling er en anden.
look-other-payment-sum = Terminalens seneste betaling er { $sum } klokken { $time }.
look-candidate = Terminalen viser en betaling på { $sum } klokken { $time }, der kan være denne, uden vores reference. Sammenlign med kortkvitteringen.
look-refund-candidate = Terminalen viser en refundering på { $sum } klokken { $time }, der kan være denne, uden vores reference. Sammenlign med kortkvitteringen.
look-unreadable = Terminalens svar kunne ikke læses.
look-waiting-for-answer = Kassen venter stadig på terminalens eget svar.
look-unended = Opslaget blev påbegyndt, og ingen ved, hvordan det endte.
look-no-proof = Det er intet bevis:
look-no-proof-text = et træk kan komme sent på listen.
look-no-proof-refund-text = en refundering kan komme sent på listen.

## What happened, one line each
timeline-begun = Registreret i kassen.
timeline-sending = Beløbet sendes til terminalen.
timeline-request-written = Beløbet er sendt til terminalen.
timeline-not-sent = Intet er sendt.
timeline-abort-asked = Bedt om afbrydelse.
timeline-abort-answered = Afbrydelsen er givet videre til terminalen.
timeline-abort-unanswered = Afbrydelsen nåede ikke terminalen.
timeline-approved = Terminalen godkendte.
timeline-approved-by-look-up = Et opslag fandt terminalens godkendelse.
timeline-declined = Terminalen sagde nej.
timeline-in-doubt = Udfaldet er ukendt.
timeline-looked-up = Tjekket, intet bevis.
timeline-said-charged = Registreret manuelt som trukket.
timeline-said-not-charged = Registreret manuelt som ikke trukket.
timeline-refund-said-charged = Registreret manuelt: pengene gik tilbage.
timeline-refund-said-not-charged = Registreret manuelt: ingen penge gik tilbage.
timeline-found-charged = Fundet på terminalen: der blev alligevel flyttet penge.
timeline-found-not-taken = Fundet på terminalen: der blev aldrig flyttet penge.
timeline-taken-before = Bogført manuelt efter kvitteringen: taget, før regnskabet blev gendannet.
timeline-left-open = Ladt stå åben.
timeline-signature-confirmed = Underskriften stemmer.
timeline-signature-refused = Underskriften stemmer ikke.
timeline-second-payment-allowed = En leder tillod endnu en betaling.
timeline-reconciled = Terminalens totaler for perioden stemmer med regnskabet.
timeline-recovered = Kassen blev startet igen.
timeline-conflict = Et senere svar modsiger denne betaling.
timeline-refund-conflict = Et senere svar modsiger denne refundering.
timeline-other = Noget blev registreret ({ $code }).
doubt-times = { $text } { $count } gange i træk.
