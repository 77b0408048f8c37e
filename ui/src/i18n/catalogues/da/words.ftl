### Pengenes ord: hvad der skete med en betaling, om penge blev flyttet, og hvad man gør nu.

## One word per state of an attempt
word-connecting = Forbinder
word-waiting = Venter på terminalen
word-abort-asked = Terminalen er bedt om at afbryde
word-paid = Betalt
word-signature-needed = Betalt · underskrift kræves
word-refunded = Refunderet
word-partly-refunded = Delvist refunderet
word-failed = Mislykkedes
word-cancelled = Afbrudt
word-not-sent = Ikke sendt
word-not-started = Ikke startet
word-unknown = Udfaldet er endnu ukendt
word-paid-by-hand = Betalt · afklaret manuelt
word-not-charged-by-hand = Ikke trukket · afklaret manuelt
word-refund-paid-by-hand = Refunderet · afklaret manuelt
word-refund-not-charged-by-hand = Ikke refunderet · afklaret manuelt
word-needs-attention = Kræver opfølgning
word-case-closed = Afklaret · sagen lukket

## The sentence under the word
sentence-connecting = Kontakter terminalen.
sentence-waiting = Kunden holder kortet mod terminalen, sætter det i eller kører det igennem. Man kan afbryde indtil pinkoden.
sentence-abort-asked = Betalingen kan stadig gå igennem. Vi venter på terminalens svar og viser, hvad der faktisk skete.
sentence-signature = Kunden underskriver terminalens kvittering. Sammenlign underskriften med kortet, før kunden går.
sentence-signature-refused = Underskriften stemmer ikke, og terminalen kan ikke annullere denne betaling. Refunder den nu til kortet, fra fakturaen.
sentence-unknown = Der kan være trukket penge på kortet. Tag ikke betalingen igen; kassen bliver ved med at spørge.
sentence-refund-unknown = Pengene kan være gået tilbage. Refundér ikke igen; kassen bliver ved med at spørge.
sentence-refund-not-made = Refunderingen blev ikke gennemført. Ingen penge gik tilbage til kunden.
sentence-needs-attention = Et senere svar modsiger denne betaling.
sentence-refund-needs-attention = Et senere svar modsiger denne refundering.

## States of a document
state-draft = Kladde
state-due = Ubetalt
state-overdue = Forfalden
state-partly-paid = Delvist betalt
state-paid = Betalt
state-refunded = Refunderet
state-credited = Krediteret

## Why it ended without money
reason-client-cancelled = Kunden afbrød på terminalen. Der er ikke trukket penge.
reason-insufficient-funds = Ikke dækning på kortet. Der er ikke trukket penge.
reason-expired-card = Kortet er udløbet. Der er ikke trukket penge.
reason-not-permitted = Kortet kan ikke bruges her. Der er ikke trukket penge.
reason-duplicate = Terminalen så samme kort og beløb for et øjeblik siden. Tjek den første betaling, og prøv så igen.
reason-rejected = Terminalen afviste kortet. Der er ikke trukket penge. Prøv igen, eller vælg en anden betalingsmåde.
reason-offline-declined = Terminalen fik ikke kontakt til banken. Der er ikke trukket penge. Tjek terminalens netværk, og prøv igen.
reason-wrong-pin = Forkert pinkode. Der er ikke trukket penge. Prøv igen, eller brug et andet kort.
reason-must-reconcile = Terminalen skal afstemmes først. Der er ikke trukket penge. Kør afstemningen, og prøv igen.
reason-menu-open = Terminalens menu er åben. Der er ikke trukket penge. Gå ud af menuen, og prøv igen.
reason-amount-too-low = Beløbet er for lavt til terminalen. Der er ikke trukket penge. Tag imod betaling på en anden måde.
reason-format-error = Terminalen forstod ikke anmodningen. Der er ikke trukket penge. Prøv igen, eller vælg en anden betalingsmåde.
reason-bank-declined = Banken afviste kortet (kode { $code }). Der er ikke trukket penge. Brug et andet kort eller en anden betalingsmåde.
reason-other = Terminalen afviste ({ $code }). Der er ikke trukket penge. Prøv igen, eller vælg en anden betalingsmåde.
reason-stopped-from-till = Afbrudt fra kassen før pinkoden. Der er ikke trukket penge.

## Why it never started
reason-terminal-busy = Terminalen er optaget af noget andet. Der er ikke trukket penge.
reason-not-connected = Terminalen er ikke tilsluttet. Der er ikke trukket penge. Tjek kablet, eller vælg en anden terminal.
reason-no-connection = Ingen forbindelse. Intet er sendt, og der er ikke trukket penge.
reason-tls = Tjenesten kunne ikke bevise, hvem den er. Intet er sendt, og der er ikke trukket penge. Tjek computerens ur og netværk.
reason-login-refused = Tjenesten godtog ikke kontoen. Intet er sendt, og der er ikke trukket penge. Tjek brugernavn og adgangskode.
reason-account-not-ready = Kassen havde ingen adgangskode til korttjenesten. Intet er sendt, og der er ikke trukket penge. Se kontoen under Indstillinger.
reason-store-failed = Kassen kunne ikke registrere betalingen. Intet er sendt, og der er ikke trukket penge. Frigør diskplads, og prøv igen.
reason-restarted-before-sending = Kassen stoppede, før noget blev sendt. Der er ikke trukket penge. Prøv igen.

## Paid after all
reason-finished-before-abort = Terminalen var færdig før afbrydelsen. Der er trukket penge på kortet.

## Why the outcome is not known
reason-answer-lost = Forbindelsen blev afbrudt, før svaret kom. Penge kan være flyttet. Gentag det ikke; kassen bliver ved med at spørge.
reason-answer-unreadable = Svaret kunne ikke læses. Penge kan være flyttet. Gentag det ikke; kassen bliver ved med at spørge.
reason-service-error = Tjenesten svarede med en fejl. Penge kan være flyttet. Gentag det ikke; kassen bliver ved med at spørge.
reason-terminal-lost-contact = Tjenesten mistede kontakten til terminalen. Penge kan være flyttet. Gentag det ikke; kassen bliver ved med at spørge.
reason-restarted = Kassen stoppede, mens terminalen arbejdede. Penge kan være flyttet. Gentag det ikke; kassen bliver ved med at spørge.
reason-not-last = Terminalen har udført en anden transaktion bagefter, så betalingen kan ikke annulleres der. Intet blev sendt. Refundér den med kundens kort.
reason-deadline = Svaret kom ikke i tide. Penge kan være flyttet. Gentag det ikke; kassen bliver ved med at spørge.
reason-slept = Computeren sov, mens terminalen arbejdede. Penge kan være flyttet. Gentag det ikke; kassen bliver ved med at spørge.

## The same for a refund; a code without a sentence here has the one above
refund-reason-client-cancelled = Kunden afbrød på terminalen. Der er ikke refunderet penge.
refund-reason-insufficient-funds = Banken afviste kortet på grund af manglende dækning. Der er ikke refunderet penge. Prøv igen.
refund-reason-expired-card = Kortet er udløbet. Der er ikke refunderet penge.
refund-reason-not-permitted = Kortet kan ikke bruges her. Der er ikke refunderet penge.
refund-reason-duplicate = Terminalen så samme kort og beløb for et øjeblik siden. Tjek den første refundering, og prøv så igen.
refund-reason-rejected = Terminalen afviste kortet. Der er ikke refunderet penge. Prøv igen.
refund-reason-offline-declined = Terminalen fik ikke kontakt til banken. Der er ikke refunderet penge. Tjek terminalens netværk, og prøv igen.
refund-reason-wrong-pin = Forkert pinkode. Der er ikke refunderet penge. Prøv igen.
refund-reason-must-reconcile = Terminalen skal afstemmes først. Der er ikke refunderet penge. Kør afstemningen, og prøv igen.
refund-reason-menu-open = Terminalens menu er åben. Der er ikke refunderet penge. Gå ud af menuen, og prøv igen.
refund-reason-amount-too-low = Beløbet er for lavt til terminalen. Der er ikke refunderet penge. Vælg et større beløb.
refund-reason-format-error = Terminalen forstod ikke anmodningen. Der er ikke refunderet penge. Prøv igen.
refund-reason-bank-declined = Banken afviste refunderingen (kode { $code }). Der er ikke refunderet penge. Prøv igen.
refund-reason-other = Terminalen afviste ({ $code }). Der er ikke refunderet penge. Prøv igen.
refund-reason-stopped-from-till = Afbrudt fra kassen, før terminalen var færdig. Der er ikke refunderet penge.
refund-reason-terminal-busy = Terminalen er optaget af noget andet. Der er ikke refunderet penge.
refund-reason-not-connected = Terminalen er ikke tilsluttet. Der er ikke refunderet penge. Tjek kablet, eller vælg en anden terminal.
refund-reason-no-connection = Ingen forbindelse. Intet er sendt, og der er ikke refunderet penge.
refund-reason-tls = Tjenesten kunne ikke bevise, hvem den er. Intet er sendt, og der er ikke refunderet penge. Tjek computerens ur og netværk.
refund-reason-login-refused = Tjenesten godtog ikke kontoen. Intet er sendt, og der er ikke refunderet penge. Tjek brugernavn og adgangskode.
refund-reason-account-not-ready = Kassen havde ingen adgangskode til korttjenesten. Intet er sendt, og der er ikke refunderet penge. Se kontoen under Indstillinger.
refund-reason-store-failed = Kassen kunne ikke registrere refunderingen. Intet er sendt, og der er ikke refunderet penge. Frigør diskplads, og prøv igen.
refund-reason-restarted-before-sending = Kassen stoppede, før noget blev sendt. Der er ikke refunderet penge. Prøv igen.
refund-reason-finished-before-abort = Terminalen var færdig før afbrydelsen. Pengene gik tilbage til kortet.

## Why no card can be taken, in half a sentence
pause-account-needed = Der er ikke angivet nogen Connect@Cloud-konto
pause-account-refused = Tjenesten godtager ikke kontoen
pause-keychain-locked = Nøgleringen er låst
pause-keychain-missing = Computeren har ingen nøglering
pause-keychain-denied = Nøgleringen afviser kassen
pause-keychain-slow = Nøgleringen svarer ikke
pause-keychain-empty = Nøgleringen har ingen adgangskode til dette regnskab
pause-keychain-failed = Nøgleringen virker ikke
