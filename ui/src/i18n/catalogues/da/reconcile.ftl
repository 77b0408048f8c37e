### En afstemning ved siden af regnskabet, og de forskelle den finder.

compare-heading = Terminalen og regnskabet
compare-column-kind = Type
compare-column-said = Terminalen
compare-column-ours = Regnskabet
compare-column-difference = Forskel
compare-purchases = Køb
compare-refunds = Refunderinger
compare-net = Antal og sum
compare-currency = Valuta
compare-not-said = Ikke oplyst
compare-agrees = Stemmer
compare-by-hand = Sammenlign manuelt
compare-not-apart = Ikke delt op
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
compare-equal-net = Antal og sum stemmer
compare-differs = Stemmer ikke
compare-no-totals = Ingen totaler
compare-no-totals-says = Terminalen gav ingen totaler, der kan læses. Sammenlign dens kvittering manuelt med listen over forsøg. Intet mærkes som afstemt.
compare-net-says = Terminalen siger kun, hvor mange der var, og hvad de giver tilsammen efter refunderinger. Det sammenlignes. To fejl kan skjule hinanden, så ingen betaling mærkes som afstemt: sammenlign kortkvitteringerne med listen over forsøg, hvis noget er uafklaret.
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
compare-hand = sammenlignet manuelt, { $name }
compare-paper = Hvad terminalen skrev ud
compare-no-paper = Svaret havde intet at skrive ud.
compare-hand-paper = Sammenlignet manuelt: kvitteringen, som tallene blev læst af, er dokumentationen. Gem den.
compare-to-terminal = Til terminalen
compare-unanswered = Intet svar kom, så intet blev sammenlignet. Det forbliver uafklaret. Se på terminalen, før du beder om det igen.

## A difference
difference-title = Forskel
difference-says = Terminalens totaler og regnskabet stemmer ikke overens. Find den betaling, der udgør forskellen: sammenlign kortkvitteringerne og banken med listen over forsøg. Skriv ned, hvad du finder, og luk sagen, når den er afklaret.
difference-close-says = At lukke den ændrer intet i regnskabet. Skal en betaling rettes, så gør det først, på fakturaen eller i betalingens egen sag.
cases-column-about = Gælder
cases-difference = { $kind }, periode { $session }

## Sessions that ended elsewhere
sessions-heading = Afsluttet uden afstemning herfra
sessions-says = Terminalen afsluttede selv disse perioder, eller nogen afstemte med forretningskortet. Kassen fik ingen totaler for dem.
session-name = Periode { $session }
# $sum is a sum of money, refunds taken off
session-ours =
    { $count ->
        [one] { $shown } betaling eller refundering i regnskabet, { $sum }
       *[other] { $shown } betalinger og refunderinger i regnskabet, { $sum }
    }
session-uncompared = Ingen har sammenlignet den.
session-compare = Sammenlign med kvitteringen
session-compare-of = Sammenlign periode { $session } med kvitteringen
session-compare-says = Skriv, hvad der står på periodens kvittering. Det, der ikke stemmer med regnskabet, bliver en sag. Intet sendes til terminalen, og intet ændres i regnskabet.
session-only-total = Kvitteringen har kun ét antal og én total
session-count-purchases = Køb, antal
session-sum-purchases = Køb, beløb
session-count-refunds = Refunderinger, antal
session-sum-refunds = Refunderinger, beløb
session-count-net = Antal
session-sum-net = Total efter refunderinger
session-count-missing = Skriv antallet; 0, hvis der ikke var nogen.
session-sum-missing = Skriv beløbet; 0, hvis der ikke var noget.
session-record = Sammenlign
