### Terminalvinduet: velg terminal, vent, si hva som skjedde.

dialogue-payment = Kortbetaling
dialogue-refund = Refusjon til kort
dialogue-heading = { $kind } · faktura { $number }
dialogue-invoice = Faktura { $number }
dialogue-practice = Øvingsbetaling, ingen penger flyttes
dialogue-test = Testbetaling, ingen penger flyttes

## Choosing
dialogue-terminals = Betalingsterminal
dialogue-last-used = sist brukt her
dialogue-paid-here = betalt her
dialogue-other-department = Annen avdeling
dialogue-reconcile-first = { $terminal } tar ingen kort før en avstemming.
dialogue-currency-first = { $terminal } har en annen valuta enn regnskapet. Oppsettet sier hva som må gjøres.
dialogue-back = Tilbake
dialogue-process-card = Send til terminalen
dialogue-asking-terminals = Spør terminalene.
dialogue-no-terminals = Avdelingen har ingen terminal. Ingenting er sendt. Ta betalt kontant eller senere.
dialogue-no-terminals-here = Avdelingen har ingen egen terminal. Ingenting er sendt. Velg en annen avdelings.
dialogue-none-selectable = Ingen terminal kan ta kort akkurat nå. Ingenting er sendt. Kontanter kan brukes.
dialogue-none-selectable-refund = Ingen terminal kan refundere akkurat nå. Ingenting er sendt. Prøv senere.
dialogue-no-answer = Terminalene svarer ikke. Ingenting er sendt, og kortet er ikke belastet. Kontanter kan brukes.
dialogue-same-card = Kunden bruker samme kort som ved betalingen.

## What a terminal is
terminal-state-asking = Spør
terminal-state-ready = Klar
terminal-state-busy = Opptatt
terminal-state-held = Sperret
terminal-state-not-connected = Ikke tilkoblet
terminal-state-needs-reconciliation = Avstemming kreves
terminal-state-wrong-currency = Feil valuta
terminal-why-asking = tilstanden hentes
terminal-why-busy = opptatt med noe annet
terminal-why-held = en betaling er åpen
terminal-why-not-connected = sjekk kabelen
terminal-why-wrong-currency = kvitteringen viser en annen valuta enn regnskapet
dialogue-set-up = Åpne oppsettet

## While it runs
dialogue-abort = Avbryt
dialogue-abort-asked = Bedt om avbrudd
dialogue-elapsed = Tid siden start

## What happened
dialogue-stays-on-invoice = Forsøket blir stående på fakturaen.
dialogue-earlier = Den første betalingen
dialogue-earlier-refund = Den første refusjonen
dialogue-no-earlier = Det finnes ingen slik betaling i denne kassens regnskap de siste to timene. Be kunden om kortkvitteringen før du prøver igjen.
dialogue-no-earlier-refund = Det finnes ingen slik refusjon i denne kassens regnskap de siste to timene. Be kunden om kortkvitteringen før du prøver igjen.
dialogue-closes-itself = Lukkes av seg selv
dialogue-close = Lukk
dialogue-signature-matches = Den stemmer
dialogue-signature-refused = Den stemmer ikke
dialogue-signature-says = Stemmer den ikke, annullerer kassen betalingen på terminalen.
sentence-reversing = Kassen annullerer betalingen på terminalen. Kunden trenger ikke kort til det.
dialogue-other-tender = Annen betalingsmåte
dialogue-try-again = Prøv igjen
dialogue-leave-open = La stå åpen
dialogue-look-again = Sjekk igjen
dialogue-look-into-it = Avklar
dialogue-next-look = Spør { $terminal } igjen om { $time }
dialogue-looking-now = Spør { $terminal } nå
dialogue-no-next-look = Kassen spør ikke selv akkurat nå
dialogue-settled-charged = Noen med dokumentasjon har registrert at kortet ble belastet.
dialogue-settled-not-charged = Noen med dokumentasjon har registrert at kortet ikke ble belastet.
dialogue-settled-refunded = Noen med dokumentasjon har registrert at pengene gikk tilbake til kortet.
dialogue-settled-not-refunded = Noen med dokumentasjon har registrert at ingen penger gikk tilbake.
dialogue-refunded-to = { $sum } til { $card }

## Why an answer needs a person's eye
review-amount = Terminalen godkjente et annet beløp enn kassen ba om.
review-terminal = Godkjenningen nevner en annen terminal.
review-kind = Godkjenningen gjelder en annen type transaksjon.
review-order-id = Godkjenningen nevner en annen betaling.
review-refund-order-id = Godkjenningen nevner en annen refusjon.
review-currency = Kortkvitteringen viser en annen valuta enn regnskapet.
review-inconsistent = Deler av terminalens svar motsier hverandre.
review-books-refused = Godkjenningen kunne ikke bokføres på vanlig måte. Den er lagret for seg.
review-charged-after-all = Kortet ble belastet likevel.
review-refund-charged-after-all = Pengene gikk tilbake til kortet likevel.
review-another-approval = Det kom en ny, annerledes godkjenning.
review-refused-after-all = Et avslag kom etter godkjenningen.
review-other-reference = Godkjenningen har en annen referanse enn den som ble skrevet av fra kortkvitteringen.
review-found-charged = En medarbeider fant på terminalen at penger ble flyttet likevel.
review-found-not-taken = En medarbeider fant på terminalen at ingen penger ble flyttet.
review-other = Noen må se på svaret.
