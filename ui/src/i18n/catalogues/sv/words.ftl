### Pengarnas ord: vad som hände med en betalning, om pengar flyttades och vad man gör nu.

## One word per state of an attempt
word-connecting = Ansluter
word-waiting = Väntar på terminalen
word-abort-asked = Terminalen ombedd att avbryta
word-paid = Betald
word-signature-needed = Betald · underskrift behövs
word-refunded = Återbetald
word-partly-refunded = Delvis återbetald
word-failed = Misslyckades
word-cancelled = Avbruten
word-not-sent = Inte skickad
word-not-started = Inte påbörjad
word-unknown = Utfallet ännu okänt
word-paid-by-hand = Betald · utrett för hand
word-not-charged-by-hand = Inte debiterad · utrett för hand
word-refund-paid-by-hand = Återbetald · utrett för hand
word-refund-not-charged-by-hand = Inte återbetald · utrett för hand
word-needs-attention = Kräver åtgärd
word-case-closed = Utredd · ärendet avslutat

## The sentence under the word
sentence-connecting = Kontaktar terminalen.
sentence-waiting = Kunden blippar, sätter i eller drar kortet på terminalen. Det går att avbryta fram till PIN-koden.
sentence-abort-asked = Betalningen kan ändå gå igenom. Vi väntar på terminalens svar och visar vad som verkligen hände.
sentence-signature = Kunden skriver under kortkvittot. Jämför underskriften med kortet innan kunden går.
sentence-signature-refused = Underskriften stämmer inte, och terminalen kan inte makulera den här betalningen. Återbetala den nu till kortet, från fakturan.
sentence-unknown = Kortet kan ha debiterats. Ta inte betalt igen; kassan fortsätter att fråga.
sentence-refund-unknown = Pengarna kan ha gått tillbaka. Återbetala inte igen; kassan fortsätter att fråga.
sentence-refund-not-made = Återbetalningen gjordes inte. Inga pengar gick tillbaka till kunden.
sentence-needs-attention = Ett senare svar motsäger den här betalningen.
sentence-refund-needs-attention = Ett senare svar motsäger den här återbetalningen.

## States of a document
state-draft = Utkast
state-due = Obetald
state-overdue = Förfallen
state-partly-paid = Delvis betald
state-paid = Betald
state-refunded = Återbetald
state-credited = Krediterad

## Why it ended without money
reason-client-cancelled = Kunden tryckte på Avbryt på terminalen. Inget har debiterats.
reason-insufficient-funds = Otillräckligt saldo på kortet. Inget har debiterats.
reason-expired-card = Kortets giltighetstid har gått ut. Inget har debiterats.
reason-not-permitted = Kortet får inte användas här. Inget har debiterats.
reason-duplicate = Terminalen såg samma kort och summa för en stund sedan. Kontrollera den första betalningen och försök sedan igen.
reason-rejected = Terminalen avvisade kortet. Inget har debiterats. Försök igen eller välj annat betalsätt.
reason-offline-declined = Terminalen nådde inte banken. Inget har debiterats. Kontrollera terminalens nätverk och försök igen.
reason-wrong-pin = Fel PIN-kod. Inget har debiterats. Försök igen eller ta ett annat kort.
reason-must-reconcile = Terminalen måste stämmas av först. Inget har debiterats. Gör avstämningen och försök igen.
reason-menu-open = Terminalens meny är öppen. Inget har debiterats. Lämna menyn och försök igen.
reason-amount-too-low = Summan är för låg för terminalen. Inget har debiterats. Ta betalt på annat sätt.
reason-format-error = Terminalen förstod inte begäran. Inget har debiterats. Försök igen eller välj annat betalsätt.
reason-bank-declined = Banken nekade betalningen (kod { $code }). Inget har debiterats. Ta ett annat kort eller betalsätt.
reason-other = Terminalen nekade ({ $code }). Inget har debiterats. Försök igen eller välj annat betalsätt.
reason-stopped-from-till = Avbruten från kassan före PIN-koden. Inget har debiterats.

## Why it never started
reason-terminal-busy = Terminalen är upptagen med något annat. Inget har debiterats.
reason-not-connected = Terminalen är inte ansluten. Inget har debiterats. Kontrollera kabeln eller välj en annan terminal.
reason-no-connection = Ingen anslutning. Inget har skickats, inget har debiterats.
reason-tls = Tjänsten kunde inte styrka vem den är. Inget har skickats, inget har debiterats. Kontrollera datorns klocka och nätverk.
reason-login-refused = Tjänsten godtog inte kontot. Inget har skickats, inget har debiterats. Kontrollera användarnamn och lösenord.
reason-account-not-ready = Kassan hade inget lösenord till korttjänsten. Inget har skickats, inget har debiterats. Se kontot i inställningarna.
reason-store-failed = Kassan kunde inte anteckna betalningen. Inget har skickats, inget har debiterats. Frigör diskutrymme och försök igen.
reason-restarted-before-sending = Kassan stannade innan något skickades. Inget har debiterats. Försök igen.

## Paid after all
reason-finished-before-abort = Terminalen hann bli klar före avbrytandet. Kortet debiterades.

## Why the outcome is not known
reason-answer-lost = Anslutningen bröts innan svaret kom. Pengar kan ha flyttats. Gör inte om det; kassan fortsätter att fråga.
reason-answer-unreadable = Svaret gick inte att läsa. Pengar kan ha flyttats. Gör inte om det; kassan fortsätter att fråga.
reason-service-error = Tjänsten svarade med ett fel. Pengar kan ha flyttats. Gör inte om det; kassan fortsätter att fråga.
reason-terminal-lost-contact = Tjänsten tappade kontakten med terminalen. Pengar kan ha flyttats. Gör inte om det; kassan fortsätter att fråga.
reason-restarted = Kassan stannade medan terminalen arbetade. Pengar kan ha flyttats. Gör inte om det; kassan fortsätter att fråga.
reason-not-last = Terminalen har gjort en annan transaktion sedan dess, så betalningen kan inte makuleras där. Inget har skickats. Återbetala den till kundens kort.
reason-deadline = Inget svar kom i tid. Pengar kan ha flyttats. Gör inte om det; kassan fortsätter att fråga.
reason-slept = Datorn var i viloläge medan terminalen arbetade. Pengar kan ha flyttats. Gör inte om det; kassan fortsätter att fråga.

## The same for a refund; a code without a sentence here has the one above
refund-reason-client-cancelled = Kunden tryckte på Avbryt på terminalen. Inget har återbetalats.
refund-reason-insufficient-funds = Banken nekade kortet på grund av otillräckligt saldo. Inget har återbetalats. Försök igen.
refund-reason-expired-card = Kortets giltighetstid har gått ut. Inget har återbetalats.
refund-reason-not-permitted = Kortet får inte användas här. Inget har återbetalats.
refund-reason-duplicate = Terminalen såg samma kort och summa för en stund sedan. Kontrollera den första återbetalningen och försök sedan igen.
refund-reason-rejected = Terminalen avvisade kortet. Inget har återbetalats. Försök igen.
refund-reason-offline-declined = Terminalen nådde inte banken. Inget har återbetalats. Kontrollera terminalens nätverk och försök igen.
refund-reason-wrong-pin = Fel PIN-kod. Inget har återbetalats. Försök igen.
refund-reason-must-reconcile = Terminalen måste stämmas av först. Inget har återbetalats. Gör avstämningen och försök igen.
refund-reason-menu-open = Terminalens meny är öppen. Inget har återbetalats. Lämna menyn och försök igen.
refund-reason-amount-too-low = Summan är för låg för terminalen. Inget har återbetalats. Välj en större summa.
refund-reason-format-error = Terminalen förstod inte begäran. Inget har återbetalats. Försök igen.
refund-reason-bank-declined = Banken nekade återbetalningen (kod { $code }). Inget har återbetalats. Försök igen.
refund-reason-other = Terminalen nekade ({ $code }). Inget har återbetalats. Försök igen.
refund-reason-stopped-from-till = Avbruten från kassan innan terminalen var klar. Inget har återbetalats.
refund-reason-terminal-busy = Terminalen är upptagen med något annat. Inget har återbetalats.
refund-reason-not-connected = Terminalen är inte ansluten. Inget har återbetalats. Kontrollera kabeln eller välj en annan terminal.
refund-reason-no-connection = Ingen anslutning. Inget har skickats, inget har återbetalats.
refund-reason-tls = Tjänsten kunde inte styrka vem den är. Inget har skickats, inget har återbetalats. Kontrollera datorns klocka och nätverk.
refund-reason-login-refused = Tjänsten godtog inte kontot. Inget har skickats, inget har återbetalats. Kontrollera användarnamn och lösenord.
refund-reason-account-not-ready = Kassan hade inget lösenord till korttjänsten. Inget har skickats, inget har återbetalats. Se kontot i inställningarna.
refund-reason-store-failed = Kassan kunde inte anteckna återbetalningen. Inget har skickats, inget har återbetalats. Frigör diskutrymme och försök igen.
refund-reason-restarted-before-sending = Kassan stannade innan något skickades. Inget har återbetalats. Försök igen.
refund-reason-finished-before-abort = Terminalen hann bli klar före avbrytandet. Pengarna gick tillbaka till kortet.

## Why no card can be taken, in half a sentence
pause-account-needed = Inget Connect@Cloud-konto har angetts
pause-account-refused = Tjänsten godtar inte kontot
pause-keychain-locked = Nyckelringen är låst
pause-keychain-missing = Datorn har ingen nyckelring
pause-keychain-denied = Nyckelringen nekar kassan
pause-keychain-slow = Nyckelringen svarar inte
pause-keychain-empty = Nyckelringen har inget lösenord för den här bokföringen
pause-keychain-failed = Nyckelringen fungerar inte
