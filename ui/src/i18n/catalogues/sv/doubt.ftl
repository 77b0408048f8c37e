### Skärmen för en betalning vars utfall är okänt. Inget är förvalt.

doubt-title = Utfallet ännu okänt
doubt-title-settled = Utfallet utrett
doubt-title-conflict = Kräver åtgärd
doubt-known = Vad vi vet
doubt-chip = Utfall okänt
doubt-may-have-been-charged = Kortbetalning, kan ha debiterats
doubt-may-have-been-refunded = Återbetalning till kort, kan ha gått tillbaka
doubt-contradicted = Ett senare svar motsäger den här betalningen
doubt-contradicted-refund = Ett senare svar motsäger den här återbetalningen
doubt-age-minutes = { $minutes } min
doubt-age-hours = { $hours } tim { $minutes } min

doubt-client = Kund
doubt-no-client = Ingen kund angiven
doubt-terminal = Terminal
doubt-sent = Skickad
doubt-sent-unknown = Inte känt
doubt-our-reference = Vår referens
doubt-history = Vad som hände
doubt-next-look = Nästa kontroll av sig själv om
doubt-looking-now = Kontrollerar nu
doubt-no-next-look = Kassan kontrollerar inte själv just nu.
doubt-cant-look = { $why }, så kassan kan inte kontrollera.
doubt-support = Fortfarande osäker? Nets support kan hitta betalningen på terminal, tid och summa.

## Walk to the terminal
doubt-check = Gå till terminalen och kontrollera
doubt-check-calm = Inget går förlorat här medan du tittar
doubt-check-display = Display.
doubt-check-display-text = Är den ledig, eller fortfarande upptagen med { $sum }?
doubt-check-receipt = Senaste kvitto.
doubt-check-receipt-text = Skriv ut en kopia av senaste kvittot i terminalens meny.
doubt-check-compare = Jämför.
doubt-check-compare-text = { $sum } mellan { $from } och { $to }?
doubt-check-compare-text-undated = { $sum } vid ungefär den tiden?

## The four ways on
doubt-look-again = Kontrollera igen
doubt-look-again-text = Fråga terminalen en gång till, nu.
doubt-look-again-need = Tar upp till 10 sekunder
doubt-leave-open = Låt stå öppen
doubt-leave-open-text = Arbeta vidare. Kassan fortsätter att kontrollera och att visa den.
doubt-leave-open-need = { $terminal } förblir spärrad
doubt-charged = Kortet debiterades
doubt-charged-text = Du har ett kortkvitto, eller terminalens meny, som visar betalningen.
doubt-charged-need-reference = Ref.nr, skrivet två gånger
doubt-charged-need-time = Klockslag på kortkvittot
doubt-charged-need-sum = Belopp på kortkvittot
doubt-not-charged = Kortet debiterades inte
doubt-not-charged-text = Terminalen är ledig och dess senaste kvitto gäller en annan betalning.
doubt-refunded = Pengarna gick tillbaka till kortet
doubt-refunded-text = Du har ett kortkvitto, eller terminalens meny, som visar återbetalningen.
doubt-not-refunded = Inga pengar gick tillbaka
doubt-not-refunded-text = Terminalen är ledig och dess senaste kvitto gäller inte den här återbetalningen.
doubt-quiet-done = Väntetiden är över
doubt-quiet-left = Väntetid, { $time } kvar
doubt-looks =
    { $count ->
        [one] 1 kontroll, den bevisar ingen debitering ({ $needed } krävs)
       *[other] { $count } kontroller, ingen bevisar en debitering ({ $needed } krävs)
    }
doubt-looks-refund =
    { $count ->
        [one] 1 kontroll, den bevisar inte att pengar gick tillbaka ({ $needed } krävs)
       *[other] { $count } kontroller, ingen bevisar att pengar gick tillbaka ({ $needed } krävs)
    }
doubt-looks-unreached =
    { $count ->
        [one] 1 kontroll nådde inte terminalen
       *[other] { $count } kontroller nådde inte terminalen
    }
doubt-looks-gated =
    { $count ->
        [one] 1 kontroll till gjordes inte: terminalen var upptagen
       *[other] { $count } kontroller till gjordes inte: terminalen var upptagen
    }
doubt-connection-open = Terminalen kan ännu svara. Kassan lyssnar.
doubt-supervisor = Arbetsledare, andra person
doubt-still-busy = { $terminal } säger att den är upptagen. Den kan fortfarande vänta på det här kortet.
doubt-still-busy-text = Avbryt ber terminalen att sluta; dess eget svar avgör. Om någon annan betalar där avbryts även den betalningen. Det här förblir ovisst tills utfallet är känt.
doubt-reserved = { $sum } är reserverat och { $terminal } tar ingen annan betalning förrän detta är utrett.
doubt-reserved-text = Använd en annan terminal så länge. Att betala fakturan på annat sätt kräver en arbetsledare, eftersom kunden då kan debiteras två gånger. Inget är förvalt här; Enter och Esc gör ingenting.
doubt-reserved-refund-text = Använd en annan terminal så länge. Betala inte tillbaka på annat sätt: kunden kan då få pengarna två gånger. Inget är förvalt här; Enter och Esc gör ingenting.
doubt-second-allowed = En arbetsledare har tillåtit att fakturan betalas på annat sätt. Om kortet visar sig vara debiterat får kunden tillbaka beloppet.
doubt-another-way-open = Betala på annat sätt …
doubt-to-payment = Ta betalt

## The gate before a look
doubt-gate-title = Är det säkert att ingen betalar på { $terminal }?
doubt-gate-text = Terminalen säger inte att den är ledig. En kontroll kan stoppa en betalning som pågår på den just nu, och en kund kan stå där med sitt kort.
doubt-gate-confirm = Ingen betalar på den, kontrollera nu
doubt-gate-back = Kontrollera inte

## Evidence that the card was charged
doubt-evidence-line = { $kind } { $sum } · { $time } · { $terminal }
doubt-reference = Ref.nr på kortkvittot
doubt-reference-again = Skriv den igen
doubt-reference-help = Siffrorna efter Ref. på kortkvittot.
doubt-time-on-slip = Klockslag på kortkvittot
doubt-time-help = Timmar och minuter, till exempel 09:58.
doubt-sum-on-slip = Belopp på kortkvittot
doubt-sum-help = Som det står på kortkvittot.
doubt-slip-kept = Kortkvittot ligger i dagens kuvert
doubt-reference-rule = En referens som en annan betalning redan har godtas inte.
doubt-charged-consequence = Fakturan räknar detta som betalt, märkt ”utrett för hand” med ditt namn.
doubt-refund-charged-consequence = Fakturan räknar detta som återbetalt, märkt ”utrett för hand” med ditt namn.
doubt-record-charged = Anteckna som debiterad
doubt-record-refunded = Anteckna att pengarna gick tillbaka
doubt-reference-missing = Skriv referensen.
doubt-references-differ = Referenserna är inte lika.
doubt-time-missing = Skriv tiden som den står på kortkvittot, till exempel 09:58.
doubt-sum-differs = Det är inte den här betalningens belopp. Kontrollera att det är rätt kortkvitto.
doubt-sum-differs-refund = Det är inte den här återbetalningens belopp. Kontrollera att det är rätt kvitto.
doubt-slip-not-kept = Lägg undan kortkvittot först och kryssa i.

## Evidence that it was not
doubt-seen-idle = Terminalens display är ledig
doubt-seen-other-receipt = Dess senaste kvitto är inte { $sum }
doubt-not-charged-consequence = Reservationen släpps och försöket syns kvar. Om en debitering dyker upp senare larmar kassan genast.
doubt-not-refunded-consequence = Betalningen kan återbetalas på nytt och försöket syns kvar. Om pengarna visar sig ha gått tillbaka larmar kassan genast.
doubt-record-not-charged = Anteckna som inte debiterad
doubt-record-not-refunded = Anteckna att inga gick tillbaka
doubt-blocked-yet = Det kan inte antecknas än. Listan ovan säger vad som fattas.
doubt-tick-both = Kryssa i båda när du har sett dem på terminalen.
doubt-supervisor-needed = En arbetsledare skriver koden.
doubt-back = Tillbaka

## Paying another way
doubt-another-way = Betala fakturan på annat sätt
doubt-charged-twice = Kunden kan debiteras två gånger.
doubt-charged-twice-text = Den första kortbetalningen är ännu öppen. Om den visar sig vara debiterad är du skyldig kunden { $sum }.
doubt-told-client = Jag har sagt det till kunden
doubt-why-now = Varför det inte kan vänta
doubt-why-now-help = Det står i betalningens historik.
doubt-tell-client = Säg det till kunden först och kryssa i.
doubt-say-why = Säg varför det inte kan vänta.
doubt-another-way-consequence = Detta skrivs i journalen. Den första betalningen förblir öppen, och kassan fortsätter att fråga om den tills den är utredd.
doubt-allow-second = Tillåt en andra betalning

## After it is settled
doubt-settled-charged = Kortet debiterades. Det står på fakturan.
doubt-settled-not-charged = Kortet debiterades inte. Summan är obetald igen.
doubt-settled-refunded = Pengarna gick tillbaka till kortet. Det står på fakturan.
doubt-settled-not-refunded = Inga pengar gick tillbaka. Betalningen kan återbetalas på nytt.
doubt-to-invoice = Till fakturan
doubt-conflict-text = Kassan antecknade ett utfall och fick sedan veta ett annat. Jämför kortkvittona med fakturan och ring Nets support om de skiljer sig.

## The last look, and why it is no proof
doubt-last-look = Senaste kontroll.
look-not-reached = Terminalen gick inte att nå.
look-busy = Terminalen är upptagen, så kassan kontrollerade inte.
look-charged = Terminalen visar betalningen som debiterad.
look-refund-charged = Terminalen visar att pengarna gick tillbaka.
look-none-yet = Terminalen anger ingen senaste betalning.
look-other-payment = Terminalens senaste betalning är en annan.
look-other-payment-sum = Terminalens senaste betalning är { $sum } klockan { $time }.
look-candidate = Terminalen visar en betalning på { $sum } klockan { $time } som kan vara den här, utan vår referens. Jämför med kortkvittot.
look-refund-candidate = Terminalen visar en återbetalning på { $sum } klockan { $time } som kan vara den här, utan vår referens. Jämför med kortkvittot.
look-unreadable = Terminalens svar gick inte att läsa.
look-waiting-for-answer = Kassan väntar fortfarande på terminalens eget svar.
look-unended = Kontrollen påbörjades, och ingen vet hur den slutade.
look-no-proof = Det är inget bevis:
look-no-proof-text = en debitering kan nå listan sent.
look-no-proof-refund-text = en återbetalning kan nå listan sent.

## What happened, one line each
timeline-begun = Antecknad i kassan.
timeline-sending = Summan skickas till terminalen.
timeline-request-written = Summan skickad till terminalen.
timeline-not-sent = Inget har skickats.
timeline-abort-asked = Avbrytande begärt.
timeline-abort-answered = Begäran att avbryta har gått vidare till terminalen.
timeline-abort-unanswered = Begäran att avbryta nådde inte terminalen.
timeline-approved = Terminalen godkände.
timeline-approved-by-look-up = En kontroll hittade terminalens godkännande.
timeline-declined = Terminalen sa nej.
timeline-in-doubt = Utfallet är okänt.
timeline-looked-up = Kontrollerat, inget bevis.
timeline-said-charged = Antecknad för hand som debiterad.
timeline-said-not-charged = Antecknad för hand som inte debiterad.
timeline-refund-said-charged = Antecknat för hand: pengarna gick tillbaka.
timeline-refund-said-not-charged = Antecknat för hand: inga pengar gick tillbaka.
timeline-found-charged = Hittat vid terminalen: pengar flyttades ändå.
timeline-found-not-taken = Hittat vid terminalen: inga pengar flyttades.
timeline-taken-before = Bokförd för hand efter kortkvittot: tagen innan bokföringen återställdes.
timeline-left-open = Lämnad öppen.
timeline-signature-confirmed = Underskriften stämmer.
timeline-signature-refused = Underskriften stämmer inte.
timeline-second-payment-allowed = En arbetsledare tillät en andra betalning.
timeline-reconciled = Terminalens totaler för perioden stämmer med bokföringen.
timeline-recovered = Kassan startades igen.
timeline-conflict = Ett senare svar motsäger den här betalningen.
timeline-refund-conflict = Ett senare svar motsäger den här återbetalningen.
timeline-other = Något antecknades ({ $code }).
doubt-times = { $text } { $count } gånger i rad.
