### Skjema for betaling og refusjon.

payment-form = Betaling
payment-sum = Beløp
payment-whole = Hele beløpet
payment-type = Betalingsmåte
payment-card = Kort
payment-card-says = Terminalen åpnes etterpå
payment-card-off = Ingen terminal er tilkoblet. Kontanter kan brukes.
payment-card-paused = { $why }. Kontanter kan brukes.
payment-card-no-terminal = Ingen terminal er lagt til. Kontanter kan brukes.
payment-card-held = Alle terminaler er sperret til et utfall er avklart. Kontanter kan brukes.
payment-card-wrong-currency = Alle terminaler har en annen valuta enn regnskapet. Kontanter kan brukes.
payment-card-none-free = Ingen terminal kan ta kort nå: de er sperret, ikke tilkoblet eller har en annen valuta. Kontanter kan brukes.
payment-choose-tender = Ingenting er valgt. Velg Kontant for å ta imot beløpet kontant.
payment-cash = Kontant
payment-cash-rounded = Avrundes til { $step }
payment-cash-exact = Vekslepenger vises
payment-number-pad = Talltaster
payment-delete-digit = Slett siste siffer
payment-balance-after = Gjenstår etter betalingen
payment-nothing-charged = Ingenting belastes før du trykker Send til terminalen.
payment-nothing-booked = Ingenting bokføres før du trykker OK.
payment-given = Mottatt
payment-to-pay = Å betale kontant
payment-rounding = Øreavrunding
payment-change = Vekslepenger
payment-given-too-little = Det er mindre enn beløpet som skal betales. Be om resten, eller sett ned beløpet.
payment-saving = Registreres.

## A sum that can't be
payment-sum-wrong-empty = Skriv et beløp.
payment-sum-wrong-not-a-sum = Dette er ikke et beløp. Skriv sifre, for eksempel { $example }.
payment-sum-wrong-ambiguous = Skiller tegnet tusener eller desimaler? Skriv to desimaler, for eksempel { $example }.
payment-sum-wrong-too-many-decimals = Et beløp har høyst to desimaler, for eksempel { $example }.
payment-sum-wrong-too-large = Beløpet er større enn kassen kan ta.
payment-sum-wrong-negative = Skriv beløpet uten minus.
payment-sum-wrong-zero = Beløpet må være over null.
payment-above-due = Høyst { $limit } kan betales her.
payment-above-refundable = Høyst { $limit } av betalingen kan refunderes.

## Asked above a limit
payment-confirm-heading = Ta imot { $sum }?
payment-confirm-card = Det er et stort beløp. Kortet belastes { $sum }.
payment-confirm-cash = Det er et stort beløp. { $sum } bokføres kontant.
payment-confirm-yes = Ta imot { $sum }
refund-confirm-heading = Refundere { $sum }?
refund-confirm-card = Det er et stort beløp. { $sum } går tilbake til kortet.
refund-confirm-cash = Det er et stort beløp. { $sum } utleveres kontant.
refund-confirm-yes = Refunder { $sum }

## Refund
refund-form = Refusjon
refund-whole = Hele betalingen
refund-whole-left = Alt som er igjen
refund-to-card = Til kortet som betalte
refund-to-card-says = Terminalen åpnes etterpå. Kunden bruker samme kort.
refund-in-cash = Kontant
refund-in-cash-says = Utlever pengene etter OK.
refund-owes-again = Etterpå er beløpet ubetalt på fakturaen igjen.
refund-nothing-paid-back = Ingenting refunderes før du trykker Send til terminalen.
refund-of-payment = Refusjon av { $sum }, betalt { $when }
refund-hand-out = Gi kunden { $sum }.
refund-hand-out-rounded = Gi kunden { $sum }. Øreavrundingen { $rounding } bokføres for seg.
