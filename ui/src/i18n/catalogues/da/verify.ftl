### Hvad klinikassa-verify siger om en kopi af regnskabet, til en, der måske aldrig har set kassen.

## Overskriften og sammenfatningen
verify-checking = Klinikassa { $version } efterprøver { $file }
verify-books = Regnskab: { $kind }, { $country }
verify-kind-real = rigtigt
verify-kind-practice = øvelse
verify-kind-test = testregnskab
verify-company = Virksomhed: { $name }, { $number }
verify-restored = Gendannet fra sikkerhedskopi: { $count } gange
verify-period = Tidsrum: { $from } til { $until }
verify-counts = Journallinjer: { $lines } · bilag: { $documents } · betalinger: { $payments }
verify-head = Sidste linje: { $line }, { $hash }
verify-head-says = Sammenlign kontrolsummen med en, der er noteret et andet sted: linjer, der er skåret af i enden, ses ikke på anden måde.
verify-log-read = Skriveloggen ved siden af filen blev læst med, i en kopi.
verify-older = Filen er fra en ældre version; en kopi af den blev opdateret før efterprøvningen.

## Resultatet
verify-whole = HELT. Hver linje følger af linjen før, hver oplysning er, som den blev skrevet, posteringerne går op, og hver regel er opfyldt.
verify-broken = BESKADIGET. Hvad der er galt ({ $count }):
verify-first = Journalen brydes først ved linje { $line }: { $what }, { $when }, { $who }
verify-first-gone = Journalen brydes først ved linje { $line }, som ikke kan læses.
verify-nobody = en, der ikke står i regnskabet
verify-more = … og { $count } til
verify-only-log = Uden loggen ved siden af er filen hel: loggen hører til et andet regnskab eller er beskadiget. Læg begge til side, før nogen åbner dem.

## Hvad der kan være galt
verify-pages = Selve filen er beskadiget. SQLite siger: { $said }
verify-orphan = En række i { $table } henviser til en række i { $parent }, som ikke findes.
verify-guard = { $name } er ikke, som Klinikassa laver den: en tabel, et indeks eller et værn mod ændringer er ændret, tilføjet eller fjernet.
verify-link = Journallinje { $line } følger ikke af linjen før: her er noget ændret, fjernet, tilføjet eller flyttet.
verify-payload = Indholdet af journallinje { $line } er ikke det, der blev skrevet.
verify-payload-missing = Indholdet af journallinje { $line } mangler.
verify-row = Række { $row } i { $table } er ikke den, som journallinje { $line } skrev: den er ændret, fjernet eller tilføjet senere.
verify-rule-outcome = En kortbetaling er ikke bogført eller frigivet præcis én gang. [{ $rule }: { $found }]
verify-rule-sums = Beløb, der skal stemme, gør det ikke. [{ $rule }: { $found }]
verify-rule-limits = Der er taget mere, end der skulle betales, eller givet mere tilbage, end der blev betalt. [{ $rule }: { $found }]
verify-rule-history = En kortbetalings historie stemmer ikke med, hvor den står. [{ $rule }: { $found }]
verify-rule-numbers = Et nummer mangler eller står to gange. [{ $rule }: { $found }]
verify-rule-other = En regel i regnskabet er ikke opfyldt. [{ $rule }: { $found }]

## Hvorfor en fil ikke kunne efterprøves
verify-not-checked = IKKE EFTERPRØVET. { $why }
verify-missing = Der findes ingen sådan fil.
verify-not-ours = Filen er ikke et Klinikassa-regnskab: den er tom, fra et andet program eller skåret af i begyndelsen. En krypteret sikkerhedskopi (.age) gendannes først.
verify-newer = Filen er skrevet af en nyere version af Klinikassa. Brug den versions klinikassa-verify.
verify-changing = Filen ændrede sig, mens den blev læst: en kasse har den åben. Luk kassen, eller efterprøv en sikkerhedskopi.
verify-unreadable = Filen kan ikke læses: { $said }
verify-no-room = Der er ikke plads til en kopi i { $folder }. Angiv en anden mappe med --scratch.
verify-usage = klinikassa-verify [--language en|fi|sv|nb|da] [--scratch MAPPE] FIL. Efterprøver en kopi af regnskabet og ændrer intet. Slutter med 0: helt, 1: beskadiget, 2: ikke efterprøvet, 64: forkert brug.

## Hvad en journallinje handler om
journal-books-created = regnskabet blev oprettet
journal-books-restored = regnskabet blev gendannet
journal-program-started = programmet startede
journal-program-stopped = programmet blev lukket
journal-staff-signed-in = nogen overtog kassen
journal-setting-changed = en indstilling blev ændret
journal-catalogue-changed = prislisten blev ændret
journal-people-changed = en kunde, patient eller medarbejder blev ændret
journal-organisation-changed = virksomhedens oplysninger blev ændret
journal-department-changed = en afdeling blev ændret
journal-till-changed = en kasse blev ændret
journal-terminal-changed = en terminal blev ændret
journal-terminal-ticked = et trin i terminalens opsætning blev bekræftet
journal-terminal-called = en terminal blev bedt om noget
journal-terminal-answered = en terminal svarede
journal-sale-discarded = en kladde blev kasseret
journal-document-finalised = en faktura blev afsluttet
journal-document-credited = en faktura blev krediteret
journal-cash-paid = kontanter blev modtaget
journal-cash-refunded = kontanter blev givet tilbage
journal-attempt-begun = en kortbetaling blev påbegyndt
journal-attempt-sending = en kortbetaling blev sendt
journal-attempt-approved = en kortbetaling blev godkendt
journal-attempt-declined = en kortbetaling blev afvist
journal-attempt-not-sent = en kortbetaling blev ikke sendt
journal-attempt-unknown = udfaldet af en kortbetaling blev ukendt
journal-attempt-conflict = senere oplysninger modsagde en kortbetaling
journal-abort-asked = en terminal blev bedt om at afbryde
journal-looked-up = terminalens seneste resultat blev tjekket
journal-resolved-charged = nogen registrerede, at der blev trukket penge på et kort
journal-resolved-not-charged = nogen registrerede, at der ikke blev trukket penge på et kort
journal-second-payment-allowed = endnu en betaling ved siden af en med ukendt udfald blev tilladt
journal-recovered = en kortbetaling blev taget op igen efter en start
journal-paper-issued = et papir blev udskrevet eller gemt som fil
journal-signature-compared = en underskrift blev sammenlignet
journal-case-stepped = der blev gjort noget ved en sag
journal-reconciliation-compared = en afstemning blev sammenlignet med regnskabet
journal-attempt-reconciled = terminalens totaler stemte, og en betaling var med
journal-difference-stepped = der blev gjort noget ved en forskel
journal-clock-set-back = uret blev fundet stillet tilbage ved en start
journal-supervisor-asked = der blev bedt om en lederkode
journal-supervisor-answered = en lederkode blev kontrolleret
journal-supervisor-code-set = en lederkode blev valgt
journal-other = noget, som denne version ikke kender
