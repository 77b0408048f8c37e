### Pengenes ord: hva som skjedde med en betaling, om penger ble flyttet, og hva man gjør nå.

## One word per state of an attempt
word-connecting = Kobler til
word-waiting = Venter på terminalen
word-abort-asked = Terminalen er bedt om å avbryte
word-paid = Betalt
word-signature-needed = Betalt · signatur kreves
word-refunded = Refundert
word-partly-refunded = Delvis refundert
word-failed = Mislyktes
word-cancelled = Avbrutt
word-not-sent = Ikke sendt
word-not-started = Ikke startet
word-unknown = Utfallet er ikke kjent ennå
word-paid-by-hand = Betalt · avklart for hånd
word-not-charged-by-hand = Ikke belastet · avklart for hånd
word-refund-paid-by-hand = Refundert · avklart for hånd
word-refund-not-charged-by-hand = Ikke refundert · avklart for hånd
word-needs-attention = Krever oppfølging
word-case-closed = Avklart · saken lukket

## The sentence under the word
sentence-connecting = Kontakter terminalen.
sentence-waiting = Kunden holder kortet mot terminalen, setter det inn eller drar det. Det går an å avbryte frem til PIN-koden.
sentence-abort-asked = Betalingen kan likevel gå gjennom. Vi venter på terminalens svar og viser hva som faktisk skjedde.
sentence-signature = Kunden signerer terminalens kvittering. Sammenlign signaturen med kortet før kunden går.
sentence-signature-refused = Signaturen stemmer ikke, og terminalen kan ikke annullere denne betalingen. Refunder den nå til kortet, fra fakturaen.
sentence-unknown = Kortet kan være belastet. Ikke ta betalingen på nytt; kassen fortsetter å spørre.
sentence-refund-unknown = Pengene kan ha gått tilbake. Ikke refunder på nytt; kassen fortsetter å spørre.
sentence-refund-not-made = Refusjonen ble ikke gjort. Ingen penger gikk tilbake til kunden.
sentence-needs-attention = Et senere svar motsier denne betalingen.
sentence-refund-needs-attention = Et senere svar motsier denne refusjonen.

## States of a document
state-draft = Utkast
state-due = Ubetalt
state-overdue = Forfalt
state-partly-paid = Delvis betalt
state-paid = Betalt
state-refunded = Refundert
state-credited = Kreditert

## Why it ended without money
reason-client-cancelled = Kunden avbrøt på terminalen. Kortet er ikke belastet.
reason-insufficient-funds = Ikke dekning på kortet. Kortet er ikke belastet.
reason-expired-card = Kortet er utløpt. Kortet er ikke belastet.
reason-not-permitted = Kortet kan ikke brukes her. Kortet er ikke belastet.
reason-duplicate = Terminalen så samme kort og beløp for et øyeblikk siden. Sjekk den første betalingen, og prøv så igjen.
reason-rejected = Terminalen avviste kortet. Kortet er ikke belastet. Prøv igjen eller velg en annen betalingsmåte.
reason-offline-declined = Terminalen fikk ikke kontakt med banken. Kortet er ikke belastet. Sjekk terminalens nettverk, og prøv igjen.
reason-wrong-pin = Feil PIN-kode. Kortet er ikke belastet. Prøv igjen eller bruk et annet kort.
reason-must-reconcile = Terminalen må avstemmes først. Kortet er ikke belastet. Kjør avstemmingen, og prøv igjen.
reason-menu-open = Terminalens meny er åpen. Kortet er ikke belastet. Gå ut av menyen, og prøv igjen.
reason-amount-too-low = Beløpet er for lavt for terminalen. Kortet er ikke belastet. Ta betalt på en annen måte.
reason-format-error = Terminalen forsto ikke forespørselen. Kortet er ikke belastet. Prøv igjen eller velg en annen betalingsmåte.
reason-bank-declined = Banken avviste kortet (kode { $code }). Kortet er ikke belastet. Bruk et annet kort eller en annen betalingsmåte.
reason-other = Terminalen avviste ({ $code }). Kortet er ikke belastet. Prøv igjen eller velg en annen betalingsmåte.
reason-stopped-from-till = Avbrutt fra kassen før PIN-koden. Kortet er ikke belastet.

## Why it never started
reason-terminal-busy = Terminalen er opptatt med noe annet. Kortet er ikke belastet.
reason-not-connected = Terminalen er ikke tilkoblet. Kortet er ikke belastet. Sjekk kabelen eller velg en annen terminal.
reason-no-connection = Ingen forbindelse. Ingenting er sendt, og kortet er ikke belastet.
reason-tls = Tjenesten kunne ikke bevise hvem den er. Ingenting er sendt, og kortet er ikke belastet. Sjekk datamaskinens klokke og nettverk.
reason-login-refused = Tjenesten godtok ikke kontoen. Ingenting er sendt, og kortet er ikke belastet. Sjekk brukernavn og passord.
reason-account-not-ready = Kassen hadde ikke passord til korttjenesten. Ingenting er sendt, og kortet er ikke belastet. Se kontoen under Innstillinger.
reason-store-failed = Kassen kunne ikke registrere betalingen. Ingenting er sendt, og kortet er ikke belastet. Frigjør diskplass, og prøv igjen.
reason-restarted-before-sending = Kassen stoppet før noe ble sendt. Kortet er ikke belastet. Prøv igjen.

## Paid after all
reason-finished-before-abort = Terminalen var ferdig før avbruddet. Kortet ble belastet.

## Why the outcome is not known
reason-answer-lost = Forbindelsen ble brutt før svaret kom. Penger kan ha blitt flyttet. Ikke gjenta det; kassen fortsetter å spørre.
reason-answer-unreadable = Svaret kunne ikke leses. Penger kan ha blitt flyttet. Ikke gjenta det; kassen fortsetter å spørre.
reason-service-error = Tjenesten svarte med en feil. Penger kan ha blitt flyttet. Ikke gjenta det; kassen fortsetter å spørre.
reason-terminal-lost-contact = Tjenesten mistet kontakten med terminalen. Penger kan ha blitt flyttet. Ikke gjenta det; kassen fortsetter å spørre.
reason-restarted = Kassen stoppet mens terminalen arbeidet. Penger kan ha blitt flyttet. Ikke gjenta det; kassen fortsetter å spørre.
reason-not-last = Terminalen har utført en annen transaksjon etterpå, så betalingen kan ikke annulleres der. Ingenting ble sendt. Refunder den med kundens kort.
reason-deadline = Svaret kom ikke i tide. Penger kan ha blitt flyttet. Ikke gjenta det; kassen fortsetter å spørre.
reason-slept = Datamaskinen sov mens terminalen arbeidet. Penger kan ha blitt flyttet. Ikke gjenta det; kassen fortsetter å spørre.

## The same for a refund; a code without a sentence here has the one above
refund-reason-client-cancelled = Kunden avbrøt på terminalen. Ingenting er refundert.
refund-reason-insufficient-funds = Banken avviste kortet på grunn av manglende dekning. Ingenting er refundert. Prøv igjen.
refund-reason-expired-card = Kortet er utløpt. Ingenting er refundert.
refund-reason-not-permitted = Kortet kan ikke brukes her. Ingenting er refundert.
refund-reason-duplicate = Terminalen så samme kort og beløp for et øyeblikk siden. Sjekk den første refusjonen, og prøv så igjen.
refund-reason-rejected = Terminalen avviste kortet. Ingenting er refundert. Prøv igjen.
refund-reason-offline-declined = Terminalen fikk ikke kontakt med banken. Ingenting er refundert. Sjekk terminalens nettverk, og prøv igjen.
refund-reason-wrong-pin = Feil PIN-kode. Ingenting er refundert. Prøv igjen.
refund-reason-must-reconcile = Terminalen må avstemmes først. Ingenting er refundert. Kjør avstemmingen, og prøv igjen.
refund-reason-menu-open = Terminalens meny er åpen. Ingenting er refundert. Gå ut av menyen, og prøv igjen.
refund-reason-amount-too-low = Beløpet er for lavt for terminalen. Ingenting er refundert. Velg et større beløp.
refund-reason-format-error = Terminalen forsto ikke forespørselen. Ingenting er refundert. Prøv igjen.
refund-reason-bank-declined = Banken avviste refusjonen (kode { $code }). Ingenting er refundert. Prøv igjen.
refund-reason-other = Terminalen avviste ({ $code }). Ingenting er refundert. Prøv igjen.
refund-reason-stopped-from-till = Avbrutt fra kassen før terminalen var ferdig. Ingenting er refundert.
refund-reason-terminal-busy = Terminalen er opptatt med noe annet. Ingenting er refundert.
refund-reason-not-connected = Terminalen er ikke tilkoblet. Ingenting er refundert. Sjekk kabelen eller velg en annen terminal.
refund-reason-no-connection = Ingen forbindelse. Ingenting er sendt, og ingenting er refundert.
refund-reason-tls = Tjenesten kunne ikke bevise hvem den er. Ingenting er sendt, og ingenting er refundert. Sjekk datamaskinens klokke og nettverk.
refund-reason-login-refused = Tjenesten godtok ikke kontoen. Ingenting er sendt, og ingenting er refundert. Sjekk brukernavn og passord.
refund-reason-account-not-ready = Kassen hadde ikke passord til korttjenesten. Ingenting er sendt, og ingenting er refundert. Se kontoen under Innstillinger.
refund-reason-store-failed = Kassen kunne ikke registrere refusjonen. Ingenting er sendt, og ingenting er refundert. Frigjør diskplass, og prøv igjen.
refund-reason-restarted-before-sending = Kassen stoppet før noe ble sendt. Ingenting er refundert. Prøv igjen.
refund-reason-finished-before-abort = Terminalen var ferdig før avbruddet. Pengene gikk tilbake til kortet.

## Why no card can be taken, in half a sentence
pause-account-needed = Ingen Connect@Cloud-konto er lagt inn
pause-account-refused = Tjenesten godtar ikke kontoen
pause-keychain-locked = Nøkkelringen er låst
pause-keychain-missing = Datamaskinen har ingen nøkkelring
pause-keychain-denied = Nøkkelringen avviser kassen
pause-keychain-slow = Nøkkelringen svarer ikke
pause-keychain-empty = Nøkkelringen har ikke noe passord for dette regnskapet
pause-keychain-failed = Nøkkelringen virker ikke
