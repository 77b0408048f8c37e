### En afstemning ved siden af regnskabet, og de forskelle den finder.

compare-heading = Terminalen og regnskabet
compare-column-kind = Type
compare-column-said = Terminalen
compare-column-ours = Regnskabet
compare-column-difference = Forskel
compare-purchases = Køb
compare-refunds = Refunderinger
compare-currency = Valuta
compare-not-said = Ikke oplyst
compare-agrees = Stemmer
compare-by-hand = Sammenlign manuelt
compare-count-at-terminal =
    { $count ->
        [one] { $shown } mere på terminalen
       *[other] { $shown } flere på terminalen
    }
compare-count-in-books =
    { $count ->
        [one] { $shown } mere i regnskabet
       *[other] { $shown } flere i regnskabet
    }
# $sum is a sum of money
compare-sum-at-terminal = { $sum } mere på terminalen
# $sum is a sum of money
compare-sum-in-books = { $sum } mere i regnskabet
compare-equal = Stemmer med regnskabet
compare-differs = Stemmer ikke
compare-no-totals = Ingen totaler
compare-no-totals-says = Terminalen gav ingen totaler, der kan læses. Sammenlign dens kvittering manuelt med listen over forsøg. Intet mærkes som afstemt.
compare-other-currency = Terminalen regner i { $currency }, det gør regnskabet ikke. Beløbene kan ikke sammenlignes.
compare-elsewhere =
    { $count ->
        [one] { $shown } betaling eller refundering hører til en periode, terminalen selv lukkede. Der kom ingen totaler for den.
       *[other] { $shown } betalinger og refunderinger hører til perioder, terminalen selv lukkede. Der kom ingen totaler for dem.
    }
compare-doubts = Ingen kan stå inde for disse. Se først på dem, når totalerne er forskellige:
compare-without-money = Disse endte uden penge i denne tid. Hvis terminalen alligevel trak en af dem, så registrér det her:
compare-case = Sag: { $kind }
compare-case-closed = Lukket sag: { $kind }
compare-session = periode { $session }
compare-paper = Hvad terminalen skrev ud
compare-no-paper = Svaret havde intet at skrive ud.
compare-to-terminal = Til terminalen
compare-unanswered = Intet svar kom, så intet blev sammenlignet. Det forbliver uafklaret. Se på terminalen, før du beder om det igen.

## A difference
difference-title = Forskel
difference-says = Terminalens totaler og regnskabet stemmer ikke overens. Find den betaling, der udgør forskellen: sammenlign kortkvitteringerne og banken med listen over forsøg. Skriv ned, hvad du finder, og luk sagen, når den er afklaret.
difference-close-says = At lukke den ændrer intet i regnskabet. Skal en betaling rettes, så gør det først, på fakturaen eller i betalingens egen sag.
cases-column-about = Gælder
cases-difference = { $kind }, periode { $session }
