### En avstemming ved siden av regnskapet, og forskjellene den finner.

compare-heading = Terminalen og regnskapet
compare-column-kind = Type
compare-column-said = Terminalen
compare-column-ours = Regnskapet
compare-column-difference = Forskjell
compare-purchases = Kjøp
compare-refunds = Refusjoner
compare-net = Antall og sum
compare-currency = Valuta
compare-not-said = Ikke oppgitt
compare-agrees = Stemmer
compare-by-hand = Sammenlign for hånd
compare-not-apart = Ikke delt opp
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
compare-equal-net = Antall og sum stemmer
compare-differs = Stemmer ikke
compare-no-totals = Ingen totaler
compare-no-totals-says = Terminalen ga ingen totaler som kan leses. Sammenlign kvitteringen dens for hånd med listen over forsøk. Ingenting merkes som avstemt.
compare-net-says = Terminalen sier bare hvor mange det var og hva de blir til sammen etter refusjoner. Det sammenlignes. To feil kan skjule hverandre, så ingen betaling merkes som avstemt: sammenlign kortkvitteringene med listen over forsøk hvis noe er uavklart.
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
compare-hand = sammenlignet for hånd, { $name }
compare-paper = Hva terminalen skrev ut
compare-no-paper = Svaret hadde ingenting å skrive ut.
compare-hand-paper = Sammenlignet for hånd: kvitteringen tallene ble lest av, er dokumentasjonen. Ta vare på den.
compare-to-terminal = Til terminalen
compare-unanswered = Det kom ikke noe svar, så ingenting ble sammenlignet. Det forblir uavklart. Se på terminalen før du ber om det igjen.

## A difference
difference-title = Forskjell
difference-says = Terminalens totaler og regnskapet stemmer ikke overens. Finn betalingen som utgjør forskjellen: sammenlign kortkvitteringene og banken med listen over forsøk. Skriv ned hva du finner, og lukk saken når den er avklart.
difference-close-says = Å lukke den endrer ingenting i regnskapet. Må en betaling rettes, gjør det først, på fakturaen eller i betalingens egen sak.
cases-column-about = Gjelder
cases-difference = { $kind }, periode { $session }

## Sessions that ended elsewhere
sessions-heading = Avsluttet uten avstemming herfra
sessions-says = Terminalen avsluttet disse periodene selv, eller noen avstemte med brukerstedskortet. Kassen fikk ingen totaler for dem.
session-name = Periode { $session }
# $sum is a sum of money, refunds taken off
session-ours =
    { $count ->
        [one] { $shown } betaling eller refusjon i regnskapet, { $sum }
       *[other] { $shown } betalinger og refusjoner i regnskapet, { $sum }
    }
session-uncompared = Ingen har sammenlignet den.
session-compare = Sammenlign med kvitteringen
session-compare-of = Sammenlign periode { $session } med kvitteringen
session-compare-says = Skriv hva som står på periodens kvittering. Det som ikke stemmer med regnskapet, blir en sak. Ingenting sendes til terminalen, og ingenting endres i regnskapet.
session-only-total = Kvitteringen har bare ett antall og én total
session-count-purchases = Kjøp, antall
session-sum-purchases = Kjøp, beløp
session-count-refunds = Refusjoner, antall
session-sum-refunds = Refusjoner, beløp
session-count-net = Antall
session-sum-net = Total etter refusjoner
session-count-missing = Skriv antallet; 0 hvis det ikke var noen.
session-sum-missing = Skriv beløpet; 0 hvis det ikke var noe.
session-record = Sammenlign
