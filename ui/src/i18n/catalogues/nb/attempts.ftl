### Attempts looked back on: the list, the history of one, and cases.

attempts-heading = Betalingsforsøk
attempts-tab = Forsøk
cases-tab = Saker
attempts-column-when = Når
attempts-column-invoice = Faktura
attempts-column-terminal = Terminal
attempts-column-outcome = Utfall
attempts-column-staff = I kassen
attempts-column-sum = Beløp
attempts-every-outcome = Alle utfall
attempts-outcome-booked = Betalt eller refundert
attempts-outcome-failed = Mislyktes
attempts-outcome-cancelled = Avbrutt
attempts-outcome-open = Ikke kjent ennå
attempts-outcome-needs-attention = Krever oppfølging
attempts-every-terminal = Alle terminaler
attempts-day = Dag
attempts-none = Ingen kort er prøvd ennå. Hvert forsøk vil stå her.
attempts-none-such = Ingen slike forsøk.
attempts-hint-open = åpne

## One attempt
attempt-heading = Betalingsforsøk
attempt-look = Oppslag.
payments-check-signature = Sjekk signaturen
attempt-reply = Svaret som det kom
attempt-reply-show = Vis svaret som det kom
attempt-reply-hide = Skjul svaret
attempt-open-history = Historikk
# $sum is a sum of money
attempt-history-of = Historikk for { $sum }
fact-sum = Beløp
fact-total = Beløp fra terminalen
fact-tip = Tips
fact-surcharge = Kortgebyr
fact-terminal-number = Terminalnummer
fact-our-reference = Vår referanse
fact-stan-auth = Ref.nr. på kvitteringen
fact-session = Periode
fact-truncated-pan = Kort
fact-issuer = Korttype
fact-terminal-time = Klokkeslett på terminalen
fact-reference = Oppgitt ref.nr.
fact-time-on-slip = Klokkeslett på kvitteringen
fact-sum-on-slip = Beløp på kvitteringen
fact-why = Hvorfor
fact-evidence = Dokumentasjon
fact-looks-made = Oppslag gjort
fact-looks-reached = Oppslag som nådde terminalen
fact-looks-gated = Oppslag der ingenting ble spurt

## Cases
cases-heading = Saker
cases-open = Åpne
cases-closed = Lukkede
cases-none = Ingen åpne saker. En betaling som to svar er uenige om, kommer hit av seg selv, og det samme gjør en avstemming som ikke stemmer med regnskapet.
cases-none-closed = Ingen sak er lukket.
cases-column-since = Åpen i
cases-column-owner = Hvem har den
cases-column-last = Siste steg
case-heading = Sak
case-open = Åpne saken
case-says = To svar om betalingen er uenige. Sammenlign kortkvitteringene med fakturaen og med banken, skriv ned hva du finner, og lukk saken når den er avklart.
case-nobody = Ingen ennå
case-nothing-yet = Ingenting ennå
case-assigned = Gitt til
case-noted = Notert
case-closed = Lukket
case-note = Hva du fant ut
case-note-add = Skriv ned
case-close = Lukk saken
case-close-says = Det som er skrevet, endres ikke, og betalingen sperrer ikke lenger fakturaen. Det du velger, føres med nye poster. Sier et nytt svar imot, åpnes saken igjen av seg selv.
case-evidence = Hva som dokumenterer det
case-evidence-help = Kortkvittering, kontoutskrift, hvem hos Nets du spurte, og når.
case-evidence-missing = Skriv ned hva som dokumenterer det.
found-heading = Sier terminalen noe annet?
found-says = Hvis loggen dens, en kvittering eller en avstemming viser noe annet enn regnskapet, registrer det. Det blir en sak.
found-charged = Den ble belastet likevel
found-charged-more = Den ble belastet en gang til
found-charged-refund = Den ble gitt tilbake likevel
found-charged-refund-more = Den ble gitt tilbake en gang til
found-not-taken = Den ble aldri belastet
found-not-taken-refund = Den ble aldri gitt tilbake
found-charged-consequence = Beløpet går til interimskontoen, og betalingen blir en sak. Hvor pengene skal, sies når saken lukkes.
found-not-taken-consequence = Betalingen blir en sak. Den tas ut av regnskapet når saken lukkes slik; fakturaen er da ubetalt igjen med beløpet. Ingen penger flyttes.
found-sum-missing = Skriv beløpet slik det står på kvitteringen.
found-record = Registrer det
# $sum is a sum of money
case-money = { $sum } ble belastet og hører ikke til noen betaling. Hvor skal pengene?
# $sum is a sum of money
case-money-back = { $sum } ble gitt tilbake og hører ikke til noen refusjon. Hvor skal pengene?
case-way = Hvor pengene skal føres
case-way-missing = Velg hvor pengene skal føres.
case-way-invoice = Til fakturaen
# $booked and $rest are sums of money
case-way-invoice-says = { $booked } dekker fakturaen.
# $booked and $rest are sums of money
case-way-invoice-rest = { $booked } av det dekker fakturaen, { $rest } føres som en forskjell.
# $booked and $rest are sums of money
case-way-invoice-back-says = { $booked } føres som refusjon.
# $booked and $rest are sums of money
case-way-invoice-back-rest = { $booked } av det føres som refusjon, { $rest } som en forskjell.
case-way-refund = Til fakturaen, for refusjon
case-way-refund-says = Alt føres på fakturaen, utover det som er ubetalt. Refunder det så derfra, med kortet ved terminalen.
case-way-paid-back-at-terminal = Gitt tilbake på terminalen
case-way-paid-back-at-terminal-says = Det ble gitt tilbake for hånd på terminalen. Ta vare på kortkvitteringen.
case-way-paid-back-outside = Gitt tilbake utenfor kassen
case-way-paid-back-outside-says = Med bankoverføring, av Nets eller på annen måte. Skriv nedenfor hvordan og når.
case-way-difference = Før som en forskjell
case-way-difference-says = Ingen får det tilbake, og det dekker ingen faktura. Regnskapsføreren kommer til å spørre.
case-take-out = Den bokførte betalingen
# $sum is a sum of money
case-take-out-stays = { $sum } blir stående i regnskapet
case-take-out-stays-says = Terminalen tok imot den, og kvitteringen eller banken viser det.
case-take-out-stays-back = Terminalen ga den tilbake, og kvitteringen eller banken viser det.
# $sum is a sum of money
case-take-out-leaves = { $sum } ble aldri belastet
case-take-out-leaves-says = Den tas ut av regnskapet med nye poster, og fakturaen er ubetalt igjen med beløpet. Ingen penger flyttes.
# $sum is a sum of money
case-take-out-leaves-refund = { $sum } ble aldri gitt tilbake
case-take-out-leaves-back = Den tas ut av regnskapet med nye poster, og beløpet kan refunderes igjen. Ingen penger flyttes.
case-take-out-missing = Si om terminalen virkelig flyttet de bokførte pengene.
# $sum is a sum of money
case-taken-out = { $sum } tatt ut av regnskapet: det skjedde aldri på terminalen
# $sum is a sum of money
case-booked = { $sum } til fakturaen

## How old something is
case-age-minutes = { $count } min
case-age-hours = { $count } t
case-age-days =
    { $count ->
        [one] { $count } dag
       *[other] { $count } dager
    }

## Clocks that were apart
attempt-clock-ahead =
    { $count ->
        [one] Klokken på datamaskinen gikk { $shown } minutt foran korttjenestens. Tidene her er datamaskinens.
       *[other] Klokken på datamaskinen gikk { $shown } minutter foran korttjenestens. Tidene her er datamaskinens.
    }
attempt-clock-behind =
    { $count ->
        [one] Klokken på datamaskinen gikk { $shown } minutt etter korttjenestens. Tidene her er datamaskinens.
       *[other] Klokken på datamaskinen gikk { $shown } minutter etter korttjenestens. Tidene her er datamaskinens.
    }
