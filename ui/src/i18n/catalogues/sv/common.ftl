### Ord som flera skärmar använder.

common-product = Klinikassa
common-document-title = { $screen } · Klinikassa
common-main = Huvudmeny
common-sell = Sälj
common-invoices = Fakturor
common-settings = Inställningar
common-today = I dag
common-attempts = Försök
common-help = Hjälp
common-loading = Laddar
common-close = Stäng
common-cancel = Ångra
common-ok = OK
common-try-again = Försök igen

## Practice and test books
practice-watermark = ÖVNING
practice-test-watermark = TEST
practice-name = Övningsläge.
practice-says = Egen bokföring, egna nummer, inget riktigt kort debiteras.
practice-test-name = Testbokföring.
practice-test-says = Egen bokföring, egna nummer, en testterminal.
practice-terminal = Övningsterminal
practice-to-clinic = Tillbaka till min klinik
practice-to-start = Öppna min klinik
practice-leave = Till starten

## Doubt, said on every screen until it is settled
# $when is a date and a time
frame-clock-back = Datorns klocka har ställts tillbaka: den senaste posten i bokföringen är från { $when }.
frame-clock-back-says = Ställ klockan rätt och starta kassan igen. Till dess är tiderna på papperen fel. Ingen betalning påverkas: posterna behåller sin ordning och ingen betalning bedöms efter sin tid.
frame-doubt =
    { $count ->
        [one] En betalning har okänt utfall. Gör inte om den.
       *[other] { $shown } betalningar har okänt utfall. Gör inte om dem.
    }
frame-doubt-refunds =
    { $count ->
        [one] En återbetalning har okänt utfall. Lämna inte tillbaka pengarna igen.
       *[other] { $shown } återbetalningar har okänt utfall. Lämna inte tillbaka pengarna igen.
    }
frame-doubt-both = { $shown } betalningar och återbetalningar har okänt utfall. Gör inte om dem.
frame-contradicted =
    { $count ->
        [one] En betalning kräver åtgärd: ett svar motsäger det som antecknats.
       *[other] { $shown } betalningar kräver åtgärd: svar motsäger det som antecknats.
    }
frame-contradicted-refunds =
    { $count ->
        [one] En återbetalning kräver åtgärd: ett svar motsäger det som antecknats.
       *[other] { $shown } återbetalningar kräver åtgärd: svar motsäger det som antecknats.
    }
frame-contradicted-both = { $shown } betalningar och återbetalningar kräver åtgärd: svar motsäger det som antecknats.
frame-doubt-which = { $number }, { $sum }
frame-doubt-resolve = Red ut
frame-difference-badge =
    { $count ->
        [one] { $shown } outredd skillnad
       *[other] { $shown } outredda skillnader
    }
frame-doubt-badge =
    { $count ->
        [one] ett okänt utfall
       *[other] { $shown } okända utfall
    }
frame-contradicted-badge =
    { $count ->
        [one] en kräver åtgärd
       *[other] { $shown } kräver åtgärd
    }

## Who is at the till
staff-heading = Vem står i kassan?
staff-says = Varje försäljning och betalning sparas med det här namnet.
staff-change = I kassan: { $name }. Byt
staff-nobody = Ingen är inloggad
staff-empty = Inga medarbetare är upplagda.

## The terminal, as the frame shows it
terminal-pill = { $terminal } · { $state }
terminal-pill-none = Ingen terminal
terminal-pill-elsewhere = Andra avdelningars terminaler
terminal-pill-unknown = Terminal · inte tillfrågad än

## A scanned code outside the sale
scan-added = Lades till i försäljningen: { $name }
scan-unknown = Ingen artikel har koden { $code }. Inget lades till.
scan-show-sale = Visa försäljningen

## A call without an answer
error-unanswered = Kassan svarade inte. Det du tryckte på kan ha utförts. Titta efter innan du trycker igen.

## Totals
totals-rate = Moms
totals-net = Exkl. moms
totals-vat = Moms
totals-total = Totalt

## Kinds
kind-counter-sale = Kassaförsäljning
kind-consultation = Konsultation
group-procedure = behandling
group-medicine = läkemedel
group-supply = tillbehör
group-food = foder
group-lab = laboratorium
species-dog = hund
species-cat = katt
species-rabbit = kanin
species-horse = häst
species-bird = fågel
species-other = djur

## How long ago
age-seconds = för { $count } s sedan
age-minutes = för { $count } min sedan
age-hours = för { $count } tim sedan
age-days = för { $count } d sedan
