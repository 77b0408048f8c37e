### Ord som flere skjermer bruker.

common-product = Klinikassa
common-document-title = { $screen } · Klinikassa
common-main = Hovedmeny
common-sell = Salg
common-invoices = Fakturaer
common-settings = Innstillinger
common-today = I dag
common-attempts = Forsøk
common-help = Hjelp
common-loading = Laster
common-close = Lukk
common-cancel = Angre
common-ok = OK
common-try-again = Prøv igjen

## Practice and test books
practice-watermark = ØVING
practice-test-watermark = TEST
practice-name = Øvingsmodus.
practice-says = Eget regnskap, egne numre, ingen ekte kort blir belastet.
practice-test-name = Testregnskap.
practice-test-says = Eget regnskap, egne numre, en testterminal.
practice-terminal = Øvingsterminal
practice-to-clinic = Tilbake til klinikken
practice-to-start = Åpne klinikken min
practice-leave = Til starten

## Doubt, said on every screen until it is settled
# $when is a date and a time
frame-clock-back = Klokken på datamaskinen er stilt tilbake: siste post i regnskapet er fra { $when }.
frame-clock-back-says = Still klokken riktig og start kassen igjen. Til da er klokkeslettene på papirene feil. Ingen betaling er berørt: postene beholder rekkefølgen, og ingen betaling vurderes etter tiden.
frame-doubt =
    { $count ->
        [one] Én betaling har ukjent utfall. Ikke ta den på nytt.
       *[other] { $shown } betalinger har ukjent utfall. Ikke ta dem på nytt.
    }
frame-doubt-refunds =
    { $count ->
        [one] Én refusjon har ukjent utfall. Ikke gi pengene tilbake på nytt.
       *[other] { $shown } refusjoner har ukjent utfall. Ikke gi pengene tilbake på nytt.
    }
frame-doubt-both = { $shown } betalinger og refusjoner har ukjent utfall. Ikke ta dem på nytt.
frame-contradicted =
    { $count ->
        [one] Én betaling krever oppfølging: et svar motsier det som er registrert.
       *[other] { $shown } betalinger krever oppfølging: svar motsier det som er registrert.
    }
frame-contradicted-refunds =
    { $count ->
        [one] Én refusjon krever oppfølging: et svar motsier det som er registrert.
       *[other] { $shown } refusjoner krever oppfølging: svar motsier det som er registrert.
    }
frame-contradicted-both = { $shown } betalinger og refusjoner krever oppfølging: svar motsier det som er registrert.
frame-doubt-which = { $number }, { $sum }
frame-doubt-resolve = Avklar
frame-difference-badge =
    { $count ->
        [one] { $shown } uavklart forskjell
       *[other] { $shown } uavklarte forskjeller
    }
frame-doubt-badge =
    { $count ->
        [one] ett ukjent utfall
       *[other] { $shown } ukjente utfall
    }
frame-contradicted-badge =
    { $count ->
        [one] én krever oppfølging
       *[other] { $shown } krever oppfølging
    }

## Who is at the till
staff-heading = Hvem står i kassen?
staff-says = Hvert salg og hver betaling lagres med dette navnet.
staff-change = I kassen: { $name }. Bytt
staff-nobody = Ingen er logget inn
staff-empty = Ingen medarbeidere er lagt inn.

## The terminal, as the frame shows it
terminal-pill = { $terminal } · { $state }
terminal-pill-none = Ingen terminal
terminal-pill-elsewhere = Andre avdelingers terminaler
terminal-pill-unknown = Terminal · ikke spurt ennå

## A scanned code outside the sale
scan-added = Lagt til i salget: { $name }
scan-unknown = Ingen vare har koden { $code }. Ingenting ble lagt til.
scan-show-sale = Vis salget

## A call without an answer
error-unanswered = Kassen svarte ikke. Det du trykket på, kan være utført. Se etter før du trykker igjen.

## Totals
totals-rate = MVA
totals-net = Ekskl. MVA
totals-vat = MVA
totals-total = Totalt

## Kinds
kind-counter-sale = Kassesalg
kind-consultation = Konsultasjon
group-procedure = behandling
group-medicine = legemiddel
group-supply = utstyr
group-food = fôr
group-lab = laboratorium
species-dog = hund
species-cat = katt
species-rabbit = kanin
species-horse = hest
species-bird = fugl
species-other = dyr

## How long ago
age-seconds = for { $count } s siden
age-minutes = for { $count } min siden
age-hours = for { $count } t siden
age-days = for { $count } d siden
