### En avstämning bredvid bokföringen, och skillnaderna den finner.

compare-heading = Terminalen och bokföringen
compare-column-kind = Typ
compare-column-said = Terminalen
compare-column-ours = Bokföringen
compare-column-difference = Skillnad
compare-purchases = Köp
compare-refunds = Återbetalningar
compare-net = Antal och summa
compare-currency = Valuta
compare-not-said = Inte angivet
compare-agrees = Stämmer
compare-by-hand = Jämför för hand
compare-not-apart = Inte uppdelat
compare-count-at-terminal =
    { $count ->
        [one] { $shown } mer i terminalen
       *[other] { $shown } fler i terminalen
    }
compare-count-in-books =
    { $count ->
        [one] { $shown } mer i bokföringen
       *[other] { $shown } fler i bokföringen
    }
# $sum is a sum of money
compare-sum-at-terminal = { $sum } mer i terminalen
# $sum is a sum of money
compare-sum-in-books = { $sum } mer i bokföringen
compare-equal = Stämmer med bokföringen
compare-equal-net = Antal och summa stämmer
compare-differs = Stämmer inte
compare-no-totals = Inga totaler
compare-no-totals-says = Terminalen gav inga totaler som går att läsa. Jämför dess kvitto för hand med listan över försök. Inget märks som avstämt.
compare-net-says = Terminalen säger bara hur många det var och vad de blir tillsammans efter återbetalningar. Det jämförs. Två fel kan dölja varandra, så ingen betalning märks som avstämd: jämför kortkvittona med listan över försök om något är ovisst.
compare-other-currency = Terminalen räknar i { $currency }, det gör inte bokföringen. Summorna går inte att jämföra.
compare-elsewhere =
    { $count ->
        [one] { $shown } betalning eller återbetalning hör till en period som terminalen avslutade själv. Inga totaler kom för den.
       *[other] { $shown } betalningar och återbetalningar hör till perioder som terminalen avslutade själv. Inga totaler kom för dem.
    }
compare-doubts = För dessa kan ingen gå i god. Se först på dem när totalerna skiljer sig:
compare-without-money = Dessa slutade utan pengar under den här tiden. Om terminalen ändå debiterade någon av dem, anteckna det här:
compare-case = Ärende: { $kind }
compare-case-closed = Avslutat ärende: { $kind }
compare-session = period { $session }
compare-hand = jämförd för hand, { $name }
compare-paper = Vad terminalen skrev ut
compare-no-paper = Svaret innehöll inget att skriva ut.
compare-hand-paper = Jämförd för hand: kvittot som siffrorna lästes av från är underlaget. Spara det.
compare-to-terminal = Till terminalen
compare-unanswered = Inget svar kom, så inget jämfördes. Det förblir ovisst. Titta på terminalen innan du begär igen.

## A difference
difference-title = Skillnad
difference-says = Terminalens totaler och bokföringen stämmer inte. Hitta betalningen som skiljer: jämför kortkvittona och banken med listan över försök. Skriv ner vad du kommer fram till och avsluta ärendet när det är utrett.
difference-close-says = Att avsluta ändrar inget i bokföringen. Måste en betalning rättas, gör det först, på fakturan eller i betalningens eget ärende.
cases-column-about = Gäller
cases-difference = { $kind }, period { $session }

## Sessions that ended elsewhere
sessions-heading = Avslutade utan avstämning härifrån
sessions-says = Terminalen avslutade de här perioderna själv, eller så stämde någon av med säljarkortet. Kassan fick inga totaler för dem.
session-name = Period { $session }
# $sum is a sum of money, refunds taken off
session-ours =
    { $count ->
        [one] { $shown } betalning eller återbetalning i bokföringen, { $sum }
       *[other] { $shown } betalningar och återbetalningar i bokföringen, { $sum }
    }
session-uncompared = Ingen har jämfört den.
session-compare = Jämför med kvittot
session-compare-of = Jämför period { $session } med dess kvitto
session-compare-says = Skriv vad som står på periodens kvitto. Det som inte stämmer med bokföringen blir ett ärende. Inget skickas till terminalen, och inget ändras i bokföringen.
session-only-total = Kvittot har bara ett antal och en total
session-count-purchases = Köp, antal
session-sum-purchases = Köp, belopp
session-count-refunds = Återbetalningar, antal
session-sum-refunds = Återbetalningar, belopp
session-count-net = Antal
session-sum-net = Total efter återbetalningar
session-count-missing = Skriv antalet; 0 om det inte fanns några.
session-sum-missing = Skriv beloppet; 0 om det inte fanns något.
session-record = Jämför
