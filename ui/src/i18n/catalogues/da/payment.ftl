### Formular til betaling og refundering.

payment-form = Betaling
payment-sum = Beløb
payment-whole = Hele beløbet
payment-type = Betalingsmåde
payment-card = Kort
payment-card-says = Terminalen åbner bagefter
payment-card-off = Ingen terminal er tilsluttet. Kontanter kan bruges.
payment-card-paused = { $why }. Kontanter kan bruges.
payment-card-no-terminal = Der er ikke tilføjet nogen terminal. Kontanter kan bruges.
payment-card-held = Alle terminaler er spærret, til et udfald er afklaret. Kontanter kan bruges.
payment-card-wrong-currency = Alle terminaler har en anden valuta end regnskabet. Kontanter kan bruges.
payment-card-none-free = Ingen terminal kan tage kort nu: de er spærret, ikke tilsluttet eller har en anden valuta. Kontanter kan bruges.
payment-choose-tender = Intet er valgt. Vælg Kontant for at tage imod beløbet kontant.
payment-cash = Kontant
payment-cash-rounded = Afrundes til { $step }
payment-cash-exact = Byttepenge vises
payment-number-pad = Taltaster
payment-delete-digit = Slet sidste ciffer
payment-balance-after = Resterer efter betalingen
payment-nothing-charged = Der trækkes ikke penge, før du trykker Send til terminalen.
payment-nothing-booked = Intet bogføres, før du trykker OK.
payment-given = Modtaget
payment-to-pay = At betale kontant
payment-rounding = Øreafrunding
payment-change = Byttepenge
payment-given-too-little = Det er mindre end det beløb, der skal betales. Bed om resten, eller sæt beløbet ned.
payment-saving = Registreres.

## A sum that can't be
payment-sum-wrong-empty = Skriv et beløb.
payment-sum-wrong-not-a-sum = Dette er ikke et beløb. Skriv cifre, for eksempel { $example }.
payment-sum-wrong-ambiguous = Skiller tegnet tusinder eller decimaler? Skriv to decimaler, for eksempel { $example }.
payment-sum-wrong-too-many-decimals = Et beløb har højst to decimaler, for eksempel { $example }.
payment-sum-wrong-too-large = Beløbet er større, end kassen kan tage.
payment-sum-wrong-negative = Skriv beløbet uden minus.
payment-sum-wrong-zero = Beløbet skal være over nul.
payment-above-due = Der kan højst betales { $limit } her.
payment-above-refundable = Der kan højst refunderes { $limit } af betalingen.

## Asked above a limit
payment-confirm-heading = Tage imod { $sum }?
payment-confirm-card = Det er et stort beløb. Der trækkes { $sum } på kortet.
payment-confirm-cash = Det er et stort beløb. { $sum } bogføres kontant.
payment-confirm-yes = Tag imod { $sum }
refund-confirm-heading = Refundere { $sum }?
refund-confirm-card = Det er et stort beløb. { $sum } går tilbage til kortet.
refund-confirm-cash = Det er et stort beløb. { $sum } udleveres kontant.
refund-confirm-yes = Refundér { $sum }

## Refund
refund-form = Refundering
refund-whole = Hele betalingen
refund-whole-left = Alt, der er tilbage
refund-to-card = Til kortet, der betalte
refund-to-card-says = Terminalen åbner bagefter. Kunden bruger samme kort.
refund-in-cash = Kontant
refund-in-cash-says = Udlevér pengene efter OK.
refund-owes-again = Bagefter er beløbet ubetalt på fakturaen igen.
refund-nothing-paid-back = Der refunderes intet, før du trykker Send til terminalen.
refund-of-payment = Refundering af { $sum }, betalt { $when }
refund-hand-out = Giv kunden { $sum }.
refund-hand-out-rounded = Giv kunden { $sum }. Øreafrundingen { $rounding } bogføres for sig.
