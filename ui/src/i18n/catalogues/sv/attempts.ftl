### Attempts looked back on: the list, the history of one, and cases.

attempts-heading = Betalningsförsök
attempts-tab = Försök
cases-tab = Ärenden
attempts-column-when = När
attempts-column-invoice = Faktura
attempts-column-terminal = Terminal
attempts-column-outcome = Utfall
attempts-column-staff = I kassan
attempts-column-sum = Belopp
attempts-every-outcome = Alla utfall
attempts-outcome-booked = Betald eller återbetald
attempts-outcome-failed = Misslyckades
attempts-outcome-cancelled = Avbruten
attempts-outcome-open = Ännu okänt
attempts-outcome-needs-attention = Kräver åtgärd
attempts-every-terminal = Alla terminaler
attempts-day = Dag
attempts-none = Inget kort har provats än. Varje försök visas här.
attempts-none-such = Inga sådana försök.
attempts-hint-open = öppna

## One attempt
attempt-heading = Betalningsförsök
attempt-look = Kontrollerat.
payments-check-signature = Kontrollera underskriften
attempt-reply = Svaret som det kom
attempt-reply-show = Visa svaret som det kom
attempt-reply-hide = Dölj svaret
attempt-open-history = Historik
# $sum is a sum of money
attempt-history-of = Historik för { $sum }
fact-sum = Belopp
fact-total = Terminalens belopp
fact-tip = Dricks
fact-surcharge = Kortavgift
fact-terminal-number = Terminalnummer
fact-our-reference = Vår referens
fact-stan-auth = Ref.nr på kortkvittot
fact-session = Period
fact-truncated-pan = Kort
fact-issuer = Korttyp
fact-terminal-time = Terminalens tid
fact-reference = Angiven ref.nr
fact-time-on-slip = Tid på kortkvittot
fact-sum-on-slip = Belopp på kortkvittot
fact-why = Varför
fact-evidence = Underlag
fact-looks-made = Kontroller gjorda
fact-looks-reached = Kontroller som nådde terminalen
fact-looks-gated = Kontroller där inget frågades

## Cases
cases-heading = Ärenden
cases-open = Öppna
cases-closed = Avslutade
cases-none = Inga öppna ärenden. En betalning där två svar säger emot varandra hamnar här av sig själv, liksom en avstämning som inte stämmer med bokföringen.
cases-none-closed = Inget ärende har avslutats.
cases-column-since = Öppet i
cases-column-owner = Vem har det
cases-column-last = Senaste steg
case-heading = Ärende
case-open = Öppna ärendet
case-says = Två svar om betalningen säger emot varandra. Jämför kortkvittona med fakturan och med banken, skriv ner vad du kommer fram till och avsluta ärendet när det är utrett.
case-nobody = Ingen än
case-nothing-yet = Inget än
case-assigned = Tilldelat
case-noted = Noterat
case-closed = Avslutat
case-note = Vad du kom fram till
case-note-add = Skriv ner
case-close = Avsluta ärendet
case-close-says = Det som antecknats ändras inte, och betalningen spärrar inte längre fakturan. Det du väljer bokförs med nya poster. Om ett nytt svar säger emot öppnas ärendet igen av sig självt.
case-evidence = Vad som visar det
case-evidence-help = Kortkvitto, kontoutdrag, vem på Nets som svarade och när.
case-evidence-missing = Skriv vad som visar det.
found-heading = Säger terminalen något annat?
found-says = Om dess journal, ett kortkvitto eller en avstämning visar något annat än bokföringen, anteckna det. Det blir ett ärende.
found-charged = Den debiterades ändå
found-charged-more = Den debiterades en gång till
found-charged-refund = Den återbetalades ändå
found-charged-refund-more = Den återbetalades en gång till
found-not-taken = Den debiterades aldrig
found-not-taken-refund = Den återbetalades aldrig
found-charged-consequence = Beloppet går till observationskontot och betalningen blir ett ärende. Vart pengarna ska anges när ärendet avslutas.
found-not-taken-consequence = Betalningen blir ett ärende. Den tas ur bokföringen när ärendet avslutas så; fakturan är då åter obetald med beloppet. Inga pengar flyttas.
found-sum-missing = Skriv beloppet som det står på kortkvittot.
found-record = Anteckna det
# $sum is a sum of money
case-money = { $sum } debiterades och hör inte till någon betalning. Vart ska pengarna?
# $sum is a sum of money
case-money-back = { $sum } återbetalades och hör inte till någon återbetalning. Vart ska pengarna?
case-way = Vart pengarna ska
case-way-missing = Säg vart pengarna ska.
case-way-invoice = Till fakturan
# $booked and $rest are sums of money
case-way-invoice-says = { $booked } bokförs som betalning av fakturan.
# $booked and $rest are sums of money
case-way-invoice-rest = { $booked } bokförs som betalning av fakturan, { $rest } som en skillnad.
# $booked and $rest are sums of money
case-way-invoice-back-says = { $booked } bokförs som återbetalning.
# $booked and $rest are sums of money
case-way-invoice-back-rest = { $booked } bokförs som återbetalning, { $rest } som en skillnad.
case-way-refund = Till fakturan, för återbetalning
case-way-refund-says = Allt bokförs på fakturan, utöver det som är obetalt. Återbetala det sedan därifrån, med kortet vid terminalen.
case-way-paid-back-at-terminal = Återbetalt vid terminalen
case-way-paid-back-at-terminal-says = Beloppet återbetalades för hand vid terminalen. Spara kortkvittot.
case-way-paid-back-outside = Återbetalt utanför kassan
case-way-paid-back-outside-says = Med banköverföring, av Nets eller på annat sätt. Skriv nedan hur och när.
case-way-difference = Bokför som en skillnad
case-way-difference-says = Ingen får det tillbaka och det betalar inget. Den som sköter bokföringen kommer att fråga.
case-take-out = Den bokförda betalningen
# $sum is a sum of money
case-take-out-stays = { $sum } blir kvar i bokföringen
case-take-out-stays-says = Terminalen tog emot den, och kortkvittot eller banken visar det.
case-take-out-stays-back = Terminalen återbetalade den, och kortkvittot eller banken visar det.
# $sum is a sum of money
case-take-out-leaves = { $sum } debiterades aldrig
case-take-out-leaves-says = Den tas ur bokföringen med nya poster, och fakturan är åter obetald med beloppet. Inga pengar flyttas.
# $sum is a sum of money
case-take-out-leaves-refund = { $sum } återbetalades aldrig
case-take-out-leaves-back = Den tas ur bokföringen med nya poster, och beloppet kan återbetalas igen. Inga pengar flyttas.
case-take-out-missing = Ange om terminalen verkligen flyttade de bokförda pengarna.
# $sum is a sum of money
case-taken-out = { $sum } borttaget ur bokföringen: det hände aldrig vid terminalen
# $sum is a sum of money
case-booked = { $sum } till fakturan

## How old something is
case-age-minutes = { $count } min
case-age-hours = { $count } tim
case-age-days =
    { $count ->
        [one] { $count } dag
       *[other] { $count } dagar
    }

## Clocks that were apart
attempt-clock-ahead =
    { $count ->
        [one] Datorns klocka gick { $shown } minut före korttjänstens. Tiderna här är datorns.
       *[other] Datorns klocka gick { $shown } minuter före korttjänstens. Tiderna här är datorns.
    }
attempt-clock-behind =
    { $count ->
        [one] Datorns klocka gick { $shown } minut efter korttjänstens. Tiderna här är datorns.
       *[other] Datorns klocka gick { $shown } minuter efter korttjänstens. Tiderna här är datorns.
    }
