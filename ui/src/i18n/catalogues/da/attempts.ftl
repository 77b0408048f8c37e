### Attempts looked back on: the list, the history of one, and cases.

attempts-heading = Betalingsforsøg
attempts-tab = Forsøg
cases-tab = Sager
attempts-column-when = Hvornår
attempts-column-invoice = Faktura
attempts-column-terminal = Terminal
attempts-column-outcome = Udfald
attempts-column-staff = Ved kassen
attempts-column-sum = Beløb
attempts-every-outcome = Alle udfald
attempts-outcome-booked = Betalt eller refunderet
attempts-outcome-failed = Mislykkedes
attempts-outcome-cancelled = Afbrudt
attempts-outcome-open = Ikke kendt endnu
attempts-outcome-needs-attention = Kræver opfølgning
attempts-every-terminal = Alle terminaler
attempts-day = Dag
attempts-none = Der er ikke prøvet noget kort endnu. Hvert forsøg vil stå her.
attempts-none-such = Ingen sådanne forsøg.
attempts-hint-open = åbn

## One attempt
attempt-heading = Betalingsforsøg
attempt-look = Opslag.
payments-check-signature = Tjek underskriften
attempt-reply = Svaret, som det kom
attempt-reply-show = Vis svaret, som det kom
attempt-reply-hide = Skjul svaret
attempt-open-history = Historik
# $sum is a sum of money
attempt-history-of = Historik for { $sum }
fact-sum = Beløb
fact-total = Terminalens beløb
fact-tip = Drikkepenge
fact-surcharge = Kortgebyr
fact-terminal-number = Terminalnummer
fact-our-reference = Vores reference
fact-stan-auth = Ref.nr. på kvitteringen
fact-session = Periode
fact-truncated-pan = Kort
fact-issuer = Korttype
fact-terminal-time = Klokkeslæt på terminalen
fact-reference = Angivet ref.nr.
fact-time-on-slip = Klokkeslæt på kvitteringen
fact-sum-on-slip = Beløb på kvitteringen
fact-why = Hvorfor
fact-evidence = Dokumentation
fact-looks-made = Opslag foretaget
fact-looks-reached = Opslag, som nåede terminalen
fact-looks-gated = Opslag, hvor intet blev spurgt

## Cases
cases-heading = Sager
cases-open = Åbne
cases-closed = Lukkede
cases-none = Ingen åbne sager. En betaling, som to svar er uenige om, kommer hertil af sig selv, og det samme gør en afstemning, der ikke stemmer med regnskabet.
cases-none-closed = Ingen sag er lukket.
cases-column-since = Åben i
cases-column-owner = Hvem har den
cases-column-last = Seneste skridt
case-heading = Sag
case-open = Åbn sagen
case-says = To svar om betalingen er uenige. Sammenlign kortkvitteringerne med fakturaen og med banken, skriv ned, hvad du finder, og luk sagen, når den er afklaret.
case-nobody = Ingen endnu
case-nothing-yet = Intet endnu
case-assigned = Givet til
case-noted = Noteret
case-closed = Lukket
case-note = Hvad du fandt ud af
case-note-add = Skriv ned
case-close = Luk sagen
case-close-says = Det, der er skrevet, ændres ikke, og betalingen spærrer ikke længere fakturaen. Det, du vælger, bogføres med nye posteringer. Modsiger et nyt svar den, åbnes sagen igen af sig selv.
case-evidence = Hvad der dokumenterer det
case-evidence-help = Kortkvittering, kontoudskrift, hvem hos Nets du spurgte, og hvornår.
case-evidence-missing = Skriv ned, hvad der dokumenterer det.
found-heading = Siger terminalen noget andet?
found-says = Hvis dens journal, en kvittering eller en afstemning viser noget andet end regnskabet, så registrér det. Det bliver en sag.
found-charged = Den blev alligevel trukket
found-charged-more = Den blev trukket en gang til
found-charged-refund = Den blev alligevel givet tilbage
found-charged-refund-more = Den blev givet tilbage en gang til
found-not-taken = Den blev aldrig trukket
found-not-taken-refund = Den blev aldrig givet tilbage
found-charged-consequence = Beløbet går til mellemregningskontoen, og betalingen bliver en sag. Hvor pengene skal hen, angives, når sagen lukkes.
found-not-taken-consequence = Betalingen bliver en sag. Den tages ud af regnskabet, når sagen lukkes sådan; fakturaen skylder da beløbet igen. Ingen penge flyttes.
found-sum-missing = Skriv beløbet, som det står på kvitteringen.
found-record = Registrér det
# $sum is a sum of money
case-money = { $sum } blev trukket og hører ikke til nogen betaling. Hvor skal pengene hen?
# $sum is a sum of money
case-money-back = { $sum } blev givet tilbage og hører ikke til nogen refundering. Hvor skal pengene hen?
case-way = Hvor pengene skal hen
case-way-missing = Vælg, hvor pengene skal hen.
case-way-invoice = Til fakturaen
# $booked and $rest are sums of money
case-way-invoice-says = { $booked } dækker fakturaen.
# $booked and $rest are sums of money
case-way-invoice-rest = { $booked } af det dækker fakturaen, { $rest } bogføres som en forskel.
# $booked and $rest are sums of money
case-way-invoice-back-says = { $booked } bogføres som refundering.
# $booked and $rest are sums of money
case-way-invoice-back-rest = { $booked } af det bogføres som refundering, { $rest } som en forskel.
case-way-refund = Til fakturaen, til refundering
case-way-refund-says = Det hele bogføres på fakturaen, ud over det ubetalte. Refundér det så derfra, med kortet ved terminalen.
case-way-paid-back-at-terminal = Givet tilbage på terminalen
case-way-paid-back-at-terminal-says = Det blev givet tilbage manuelt på terminalen. Gem kortkvitteringen.
case-way-paid-back-outside = Givet tilbage uden for kassen
case-way-paid-back-outside-says = Med bankoverførsel, af Nets eller på anden måde. Skriv nedenfor hvordan og hvornår.
case-way-difference = Bogfør som en forskel
case-way-difference-says = Ingen får det tilbage, og det dækker ingen faktura. Bogholderen kommer til at spørge.
case-take-out = Den bogførte betaling
# $sum is a sum of money
case-take-out-stays = { $sum } bliver i regnskabet
case-take-out-stays-says = Terminalen tog imod den, og kvitteringen eller banken viser det.
case-take-out-stays-back = Terminalen gav den tilbage, og kvitteringen eller banken viser det.
# $sum is a sum of money
case-take-out-leaves = { $sum } blev aldrig trukket
case-take-out-leaves-says = Den tages ud af regnskabet med nye posteringer, og fakturaen skylder beløbet igen. Ingen penge flyttes.
# $sum is a sum of money
case-take-out-leaves-refund = { $sum } blev aldrig givet tilbage
case-take-out-leaves-back = Den tages ud af regnskabet med nye posteringer, og beløbet kan refunderes igen. Ingen penge flyttes.
case-take-out-missing = Angiv, om terminalen virkelig flyttede de bogførte penge.
# $sum is a sum of money
case-taken-out = { $sum } taget ud af regnskabet: det skete aldrig på terminalen
# $sum is a sum of money
case-booked = { $sum } til fakturaen

## How old something is
case-age-minutes = { $count } min
case-age-hours = { $count } t
case-age-days =
    { $count ->
        [one] { $count } dag
       *[other] { $count } dage
    }

## Clocks that were apart
attempt-clock-ahead =
    { $count ->
        [one] Computerens ur gik { $shown } minut foran korttjenestens. Tiderne her er computerens.
       *[other] Computerens ur gik { $shown } minutter foran korttjenestens. Tiderne her er computerens.
    }
attempt-clock-behind =
    { $count ->
        [one] Computerens ur gik { $shown } minut bagud for korttjenestens. Tiderne her er computerens.
       *[other] Computerens ur gik { $shown } minutter bagud for korttjenestens. Tiderne her er computerens.
    }
