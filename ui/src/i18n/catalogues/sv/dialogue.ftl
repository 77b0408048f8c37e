### Terminalens ruta: välj terminal, vänta, säg vad som hände.

dialogue-payment = Kortbetalning
dialogue-refund = Återbetalning till kort
dialogue-heading = { $kind } · faktura { $number }
dialogue-invoice = Faktura { $number }
dialogue-practice = Övningsbetalning, inga pengar flyttas
dialogue-test = Testbetalning, inga pengar flyttas

## Choosing
dialogue-terminals = Kortterminal
dialogue-last-used = använd senast
dialogue-paid-here = betald här
dialogue-other-department = Annan avdelning
dialogue-reconcile-first = { $terminal } tar inga kort före en avstämning.
dialogue-currency-first = { $terminal } har en annan valuta än bokföringen. Inställningen visar vad som ska göras.
dialogue-back = Tillbaka
dialogue-process-card = Skicka till terminalen
dialogue-asking-terminals = Frågar terminalerna.
dialogue-no-terminals = Avdelningen har ingen terminal. Inget har skickats. Ta betalt kontant eller senare.
dialogue-no-terminals-here = Avdelningen har ingen egen terminal. Inget har skickats. Välj en annan avdelnings.
dialogue-none-selectable = Ingen terminal kan ta kort just nu. Inget har skickats. Kontanter fungerar.
dialogue-none-selectable-refund = Ingen terminal kan återbetala just nu. Inget har skickats. Försök senare.
dialogue-no-answer = Terminalerna svarar inte. Inget har skickats, inget har debiterats. Kontanter fungerar.
dialogue-same-card = Kunden använder samma kort som vid betalningen.

## What a terminal is
terminal-state-asking = Frågar
terminal-state-ready = Redo
terminal-state-busy = Upptagen
terminal-state-held = Spärrad
terminal-state-not-connected = Inte ansluten
terminal-state-needs-reconciliation = Avstämning krävs
terminal-state-wrong-currency = Fel valuta
terminal-why-asking = status hämtas
terminal-why-busy = upptagen med annat
terminal-why-held = en betalning är öppen
terminal-why-not-connected = kontrollera kabeln
terminal-why-wrong-currency = kvittot visar en annan valuta än bokföringen
dialogue-set-up = Öppna driftsättningen

## While it runs
dialogue-abort = Avbryt
dialogue-abort-asked = Avbrytande begärt
dialogue-elapsed = Tid sedan start

## What happened
dialogue-stays-on-invoice = Försöket står kvar på fakturan.
dialogue-earlier = Den första betalningen
dialogue-earlier-refund = Den första återbetalningen
dialogue-no-earlier = Det finns ingen sådan betalning i den här kassans bokföring de senaste två timmarna. Be kunden om kortkvittot innan du försöker igen.
dialogue-no-earlier-refund = Det finns ingen sådan återbetalning i den här kassans bokföring de senaste två timmarna. Be kunden om kortkvittot innan du försöker igen.
dialogue-closes-itself = Stängs av sig själv
dialogue-close = Stäng
dialogue-signature-matches = Den stämmer
dialogue-signature-refused = Den stämmer inte
dialogue-signature-says = Om den inte stämmer makulerar kassan betalningen i terminalen.
sentence-reversing = Kassan makulerar betalningen i terminalen. Kunden behöver inget kort för det.
dialogue-other-tender = Annat betalsätt
dialogue-try-again = Försök igen
dialogue-leave-open = Låt stå öppen
dialogue-look-again = Kontrollera igen
dialogue-look-into-it = Red ut
dialogue-next-look = Frågar { $terminal } igen om { $time }
dialogue-looking-now = Frågar { $terminal } nu
dialogue-no-next-look = Kassan frågar inte själv just nu
dialogue-settled-charged = Någon med underlag har antecknat att kortet debiterades.
dialogue-settled-not-charged = Någon med underlag har antecknat att kortet inte debiterades.
dialogue-settled-refunded = Någon med underlag har antecknat att pengarna gick tillbaka till kortet.
dialogue-settled-not-refunded = Någon med underlag har antecknat att inga pengar gick tillbaka.
dialogue-refunded-to = { $sum } till { $card }

## Why an answer needs a person's eye
review-amount = Terminalen godkände en annan summa än kassan bad om.
review-terminal = Godkännandet anger en annan terminal.
review-kind = Godkännandet gäller en annan typ av transaktion.
review-order-id = Godkännandet anger en annan betalning.
review-refund-order-id = Godkännandet anger en annan återbetalning.
review-currency = Kortkvittot visar en annan valuta än bokföringen.
review-inconsistent = Delar av terminalens svar motsäger varandra.
review-books-refused = Godkännandet kunde inte bokföras på vanligt sätt. Det är sparat för sig.
review-charged-after-all = Kortet debiterades ändå.
review-refund-charged-after-all = Pengarna gick ändå tillbaka till kortet.
review-another-approval = Ett andra, annat godkännande kom.
review-refused-after-all = Ett avslag kom efter godkännandet.
review-other-reference = Godkännandet har en annan referens än den som skrevs av från kortkvittot.
review-found-charged = En medarbetare hittade vid terminalen att pengar flyttades ändå.
review-found-not-taken = En medarbetare hittade vid terminalen att inga pengar flyttades.
review-other = Någon behöver granska svaret.
