### Terminalvinduet: vælg terminal, vent, sig hvad der skete.

dialogue-payment = Kortbetaling
dialogue-refund = Refundering til kort
dialogue-heading = { $kind } · faktura { $number }
dialogue-invoice = Faktura { $number }
dialogue-practice = Øvelsesbetaling, ingen penge flyttes
dialogue-test = Testbetaling, ingen penge flyttes

## Choosing
dialogue-terminals = Betalingsterminal
dialogue-last-used = sidst brugt her
dialogue-paid-here = betalt her
dialogue-other-department = Anden afdeling
dialogue-reconcile-first = { $terminal } tager ingen kort før en afstemning.
dialogue-currency-first = { $terminal } har en anden valuta end regnskabet. Opsætningen siger, hvad der skal gøres.
dialogue-back = Tilbage
dialogue-process-card = Send til terminalen
dialogue-asking-terminals = Spørger terminalerne.
dialogue-no-terminals = Afdelingen har ingen terminal. Intet er sendt. Tag imod kontanter, eller lad kunden betale senere.
dialogue-no-terminals-here = Afdelingen har ingen egen terminal. Intet er sendt. Vælg en anden afdelings.
dialogue-none-selectable = Ingen terminal kan tage kort lige nu. Intet er sendt. Kontanter kan bruges.
dialogue-none-selectable-refund = Ingen terminal kan refundere lige nu. Intet er sendt. Prøv senere.
dialogue-no-answer = Terminalerne svarer ikke. Intet er sendt, og der er ikke trukket penge. Kontanter kan bruges.
dialogue-same-card = Kunden bruger samme kort som ved betalingen.

## What a terminal is
terminal-state-asking = Spørger
terminal-state-ready = Klar
terminal-state-busy = Optaget
terminal-state-held = Spærret
terminal-state-not-connected = Ikke tilsluttet
terminal-state-needs-reconciliation = Afstemning kræves
terminal-state-wrong-currency = Forkert valuta
terminal-why-asking = tilstanden hentes
terminal-why-busy = optaget af noget andet
terminal-why-held = en betaling er åben
terminal-why-not-connected = tjek kablet
terminal-why-wrong-currency = kvitteringen viser en anden valuta end regnskabet
dialogue-set-up = Åbn opsætningen

## While it runs
dialogue-abort = Afbryd
dialogue-abort-asked = Bedt om afbrydelse
dialogue-elapsed = Tid siden start

## What happened
dialogue-stays-on-invoice = Forsøget bliver stående på fakturaen.
dialogue-earlier = Den første betaling
dialogue-earlier-refund = Den første refundering
dialogue-no-earlier = Der er ingen sådan betaling i denne kasses regnskab de sidste to timer. Bed kunden om kortkvitteringen, før du prøver igen.
dialogue-no-earlier-refund = Der er ingen sådan refundering i denne kasses regnskab de sidste to timer. Bed kunden om kortkvitteringen, før du prøver igen.
dialogue-closes-itself = Lukker af sig selv
dialogue-close = Luk
dialogue-signature-matches = Den stemmer
dialogue-signature-refused = Den stemmer ikke
dialogue-signature-says = Stemmer den ikke, annullerer kassen betalingen på terminalen.
sentence-reversing = Kassen annullerer betalingen på terminalen. Kunden behøver ikke kortet til det.
dialogue-other-tender = Anden betalingsmåde
dialogue-try-again = Prøv igen
dialogue-leave-open = Lad stå åben
dialogue-look-again = Tjek igen
dialogue-look-into-it = Afklar
dialogue-next-look = Spørger { $terminal } igen om { $time }
dialogue-looking-now = Spørger { $terminal } nu
dialogue-no-next-look = Kassen spørger ikke selv lige nu
dialogue-settled-charged = Nogen med dokumentation har registreret, at der blev trukket penge på kortet.
dialogue-settled-not-charged = Nogen med dokumentation har registreret, at der ikke blev trukket penge på kortet.
dialogue-settled-refunded = Nogen med dokumentation har registreret, at pengene gik tilbage til kortet.
dialogue-settled-not-refunded = Nogen med dokumentation har registreret, at ingen penge gik tilbage.
dialogue-refunded-to = { $sum } til { $card }

## Why an answer needs a person's eye
review-amount = Terminalen godkendte et andet beløb, end kassen bad om.
review-terminal = Godkendelsen nævner en anden terminal.
review-kind = Godkendelsen gælder en anden slags transaktion.
review-order-id = Godkendelsen nævner en anden betaling.
review-refund-order-id = Godkendelsen nævner en anden refundering.
review-currency = Kortkvitteringen viser en anden valuta end regnskabet.
review-inconsistent = Dele af terminalens svar modsiger hinanden.
review-books-refused = Godkendelsen kunne ikke bogføres på sædvanlig vis. Den er gemt for sig.
review-charged-after-all = Der blev alligevel trukket penge på kortet.
review-refund-charged-after-all = Pengene gik alligevel tilbage til kortet.
review-another-approval = Der kom en anden, afvigende godkendelse.
review-refused-after-all = Der kom et afslag efter godkendelsen.
review-other-reference = Godkendelsen har en anden reference end den, der blev skrevet af fra kortkvitteringen.
review-found-charged = En medarbejder fandt på terminalen, at der alligevel blev flyttet penge.
review-found-not-taken = En medarbejder fandt på terminalen, at der aldrig blev flyttet penge.
review-other = Nogen er nødt til at se på svaret.
