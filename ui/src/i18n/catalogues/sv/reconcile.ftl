### En avstämning bredvid bokföringen, och skillnaderna den finner.

compare-heading = Terminalen och bokföringen
compare-column-kind = Typ
compare-column-said = Terminalen
compare-column-ours = Bokföringen
compare-column-difference = Skillnad
compare-purchases = Köp
compare-refunds = Återbetalningar
compare-currency = Valuta
compare-not-said = Inte angivet
compare-agrees = Stämmer
compare-by-hand = Jämför för hand
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
compare-differs = Stämmer inte
compare-no-totals = Inga totaler
compare-no-totals-says = Terminalen gav inga totaler som går att läsa. Jämför dess kvitto för hand med listan över försök. Inget märks som avstämt.
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
compare-paper = Vad terminalen skrev ut
compare-no-paper = Svaret innehöll inget att skriva ut.
compare-to-terminal = Till terminalen
compare-unanswered = Inget svar kom, så inget jämfördes. Det förblir ovisst. Titta på terminalen innan du begär igen.

## A difference
difference-title = Skillnad
difference-says = Terminalens totaler och bokföringen stämmer inte. Hitta betalningen som skiljer: jämför kortkvittona och banken med listan över försök. Skriv ner vad du kommer fram till och avsluta ärendet när det är utrett.
difference-close-says = Att avsluta ändrar inget i bokföringen. Måste en betalning rättas, gör det först, på fakturan eller i betalningens eget ärende.
cases-column-about = Gäller
cases-difference = { $kind }, period { $session }
