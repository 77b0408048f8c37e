### Ord, som flere skærme bruger.

common-product = Klinikassa
common-document-title = { $screen } · Klinikassa
common-main = Hovedmenu
common-sell = Salg
common-invoices = Fakturaer
common-settings = Indstillinger
common-today = I dag
common-attempts = Forsøg
common-help = Hjælp
common-loading = Indlæser
common-close = Luk
common-cancel = Fortryd
common-ok = OK
common-try-again = Prøv igen

## Practice and test books
practice-watermark = ØVELSE
practice-test-watermark = TEST
practice-name = Øvelsestilstand.
practice-says = Eget regnskab, egne numre, ingen penge trækkes på rigtige kort.
practice-test-name = Testregnskab.
practice-test-says = Eget regnskab, egne numre, en testterminal.
practice-terminal = Øvelsesterminal
practice-to-clinic = Tilbage til min klinik
practice-to-start = Åbn min klinik
practice-leave = Til starten

## Doubt, said on every screen until it is settled
# $when is a date and a time
frame-clock-back = Computerens ur er stillet tilbage: den seneste post i regnskabet er fra { $when }.
frame-clock-back-says = Stil uret rigtigt, og start kassen igen. Indtil da er klokkeslættene på papirerne forkerte. Ingen betaling er berørt: posterne beholder deres rækkefølge, og ingen betaling bedømmes efter sin tid.
frame-doubt =
    { $count ->
        [one] Én betaling har ukendt udfald. Tag den ikke igen.
       *[other] { $shown } betalinger har ukendt udfald. Tag dem ikke igen.
    }
frame-doubt-refunds =
    { $count ->
        [one] Én refundering har ukendt udfald. Giv ikke pengene tilbage igen.
       *[other] { $shown } refunderinger har ukendt udfald. Giv ikke pengene tilbage igen.
    }
frame-doubt-both = { $shown } betalinger og refunderinger har ukendt udfald. Gør dem ikke om.
frame-contradicted =
    { $count ->
        [one] Én betaling kræver opfølgning: et svar modsiger det registrerede.
       *[other] { $shown } betalinger kræver opfølgning: svar modsiger det registrerede.
    }
frame-contradicted-refunds =
    { $count ->
        [one] Én refundering kræver opfølgning: et svar modsiger det registrerede.
       *[other] { $shown } refunderinger kræver opfølgning: svar modsiger det registrerede.
    }
frame-contradicted-both = { $shown } betalinger og refunderinger kræver opfølgning: svar modsiger det registrerede.
frame-doubt-which = { $number }, { $sum }
frame-doubt-resolve = Afklar
frame-difference-badge =
    { $count ->
        [one] { $shown } uafklaret forskel
       *[other] { $shown } uafklarede forskelle
    }
frame-doubt-badge =
    { $count ->
        [one] ét ukendt udfald
       *[other] { $shown } ukendte udfald
    }
frame-contradicted-badge =
    { $count ->
        [one] én kræver opfølgning
       *[other] { $shown } kræver opfølgning
    }

## Who is at the till
staff-heading = Hvem står ved kassen?
staff-says = Hvert salg og hver betaling gemmes med dette navn.
staff-change = Ved kassen: { $name }. Skift
staff-nobody = Ingen er logget ind
staff-empty = Ingen medarbejdere er oprettet.

## The terminal, as the frame shows it
terminal-pill = { $terminal } · { $state }
terminal-pill-none = Ingen terminal
terminal-pill-elsewhere = Andre afdelingers terminaler
terminal-pill-unknown = Terminal · ikke spurgt endnu

## A scanned code outside the sale
scan-added = Føjet til salget: { $name }
scan-unknown = Ingen vare har koden { $code }. Intet blev tilføjet.
scan-show-sale = Vis salget

## A call without an answer
error-unanswered = Kassen svarede ikke. Det, du trykkede på, kan være udført. Se efter, før du trykker igen.

## Totals
totals-rate = Moms
totals-net = Ekskl. moms
totals-vat = Moms
totals-total = I alt

## Kinds
kind-counter-sale = Kassesalg
kind-consultation = Konsultation
group-procedure = behandling
group-medicine = lægemiddel
group-supply = tilbehør
group-food = foder
group-lab = laboratorium
species-dog = hund
species-cat = kat
species-rabbit = kanin
species-horse = hest
species-bird = fugl
species-other = dyr

## How long ago
age-seconds = for { $count } s siden
age-minutes = for { $count } min siden
age-hours = for { $count } t siden
age-days = for { $count } d siden
