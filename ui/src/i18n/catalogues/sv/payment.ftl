### Formulär för betalning och återbetalning.

payment-form = Betalning
payment-sum = Summa
payment-whole = Hela beloppet
payment-type = Betalsätt
payment-card = Kort
payment-card-says = Terminalen öppnas härnäst
payment-card-off = Ingen terminal är ansluten. Kontanter fungerar.
payment-card-paused = { $why }. Kontanter fungerar.
payment-card-no-terminal = Ingen terminal har lagts till. Kontanter fungerar.
payment-card-held = Alla terminaler är spärrade tills ett utfall är utrett. Kontanter fungerar.
payment-card-wrong-currency = Alla terminaler har en annan valuta än bokföringen. Kontanter fungerar.
payment-card-none-free = Ingen terminal kan ta kort nu: de är spärrade, inte anslutna eller har en annan valuta. Kontanter fungerar.
payment-choose-tender = Inget är valt. Välj Kontant för att ta emot summan kontant.
payment-cash = Kontant
payment-cash-rounded = Avrundas till { $step }
payment-cash-exact = Växeln visas
payment-number-pad = Sifferknappar
payment-delete-digit = Ta bort sista siffran
payment-balance-after = Kvar att betala efteråt
payment-nothing-charged = Inget debiteras förrän du trycker på Skicka till terminalen.
payment-nothing-booked = Inget bokförs förrän du trycker på OK.
payment-given = Mottaget
payment-to-pay = Att betala kontant
payment-rounding = Öresavrundning
payment-change = Växel
payment-given-too-little = Det är mindre än summan att betala. Be om resten eller sänk summan.
payment-saving = Antecknas.

## A sum that can't be
payment-sum-wrong-empty = Skriv en summa.
payment-sum-wrong-not-a-sum = Det här är ingen summa. Skriv siffror, till exempel { $example }.
payment-sum-wrong-ambiguous = Skiljer tecknet tusental eller decimaler? Skriv två decimaler, till exempel { $example }.
payment-sum-wrong-too-many-decimals = En summa har högst två decimaler, till exempel { $example }.
payment-sum-wrong-too-large = Summan är större än kassan kan ta.
payment-sum-wrong-negative = Skriv summan utan minus.
payment-sum-wrong-zero = Summan måste vara över noll.
payment-above-due = Högst { $limit } kan betalas här.
payment-above-refundable = Högst { $limit } av betalningen kan återbetalas.

## Asked above a limit
payment-confirm-heading = Ta { $sum }?
payment-confirm-card = Det är en stor summa. Kortet debiteras { $sum }.
payment-confirm-cash = Det är en stor summa. { $sum } bokförs kontant.
payment-confirm-yes = Ta { $sum }
refund-confirm-heading = Återbetala { $sum }?
refund-confirm-card = Det är en stor summa. { $sum } går tillbaka till kortet.
refund-confirm-cash = Det är en stor summa. { $sum } lämnas ut kontant.
refund-confirm-yes = Återbetala { $sum }

## Refund
refund-form = Återbetalning
refund-whole = Hela betalningen
refund-whole-left = Allt som är kvar
refund-to-card = Till kortet som användes
refund-to-card-says = Terminalen öppnas härnäst. Kunden använder samma kort.
refund-in-cash = Kontant
refund-in-cash-says = Lämna ut pengarna efter OK.
refund-owes-again = Efteråt är summan obetald på fakturan igen.
refund-nothing-paid-back = Inget återbetalas förrän du trycker på Skicka till terminalen.
refund-of-payment = Återbetalning av { $sum }, betald { $when }
refund-hand-out = Lämna { $sum } till kunden.
refund-hand-out-rounded = Lämna { $sum } till kunden. Öresavrundningen { $rounding } bokförs för sig.
