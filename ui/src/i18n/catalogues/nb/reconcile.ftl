### En avstemming ved siden av regnskapet, og forskjellene den finner.

compare-heading = Terminalen og regnskapet
compare-column-kind = Type
compare-column-said = Terminalen
compare-column-ours = Regnskapet
compare-column-difference = Forskjell
compare-purchases = Kjøp
compare-refunds = Refusjoner
compare-currency = Valuta
compare-not-said = Ikke oppgitt
compare-agrees = Stemmer
compare-by-hand = Sammenlign for hånd
compare-count-at-terminal =
    { $count ->
        [one] { $shown } mer på terminalen
       *[other] { $shown } flere på terminalen
    }
compare-count-in-books =
    { $count ->
        [one] { $shown } mer i regnskapet
       *[other] { $shown } flere i regnskapet
    }
# $sum is a sum of money
compare-sum-at-terminal = { $sum } mer på terminalen
# $sum is a sum of money
compare-sum-in-books = { $sum } mer i regnskapet
compare-equal = Stemmer med regnskapet
compare-differs = Stemmer ikke
compare-no-totals = Ingen totaler
compare-no-totals-says = Terminalen ga ingen totaler som kan leses. Sammenlign kvitteringen dens for hånd med listen over forsøk. Ingenting merkes som avstemt.
compare-other-currency = Terminalen regner i { $currency }, det gjør ikke regnskapet. Summene kan ikke sammenlignes.
compare-elsewhere =
    { $count ->
        [one] { $shown } betaling eller refusjon hører til en periode terminalen lukket selv. Det kom ingen totaler for den.
       *[other] { $shown } betalinger og refusjoner hører til perioder terminalen lukket selv. Det kom ingen totaler for dem.
    }
compare-doubts = Ingen kan gå god for disse. Se først på dem når totalene er ulike:
compare-without-money = Disse endte uten penger i denne tiden. Hvis terminalen likevel belastet en av dem, registrer det her:
compare-case = Sak: { $kind }
compare-case-closed = Lukket sak: { $kind }
compare-session = periode { $session }
compare-paper = Hva terminalen skrev ut
compare-no-paper = Svaret hadde ingenting å skrive ut.
compare-to-terminal = Til terminalen
compare-unanswered = Det kom ikke noe svar, så ingenting ble sammenlignet. Det forblir uavklart. Se på terminalen før du ber om det igjen.

## A difference
difference-title = Forskjell
difference-says = Terminalens totaler og regnskapet stemmer ikke overens. Finn betalingen som utgjør forskjellen: sammenlign kortkvitteringene og banken med listen over forsøk. Skriv ned hva du finner, og lukk saken når den er avklart.
difference-close-says = Å lukke den endrer ingenting i regnskapet. Må en betaling rettes, gjør det først, på fakturaen eller i betalingens egen sak.
cases-column-about = Gjelder
cases-difference = { $kind }, periode { $session }
