### Vad klinikassa-verify säger om en kopia av bokföringen, till någon som kanske aldrig har sett kassan.

## Rubriken och sammanfattningen
verify-checking = Klinikassa { $version } kontrollerar { $file }
verify-books = Bokföring: { $kind }, { $country }
verify-kind-real = riktig
verify-kind-practice = övning
verify-kind-test = testbokföring
verify-company = Företag: { $name }, { $number }
verify-restored = Återställd från säkerhetskopia: { $count } gånger
verify-period = Period: { $from } till { $until }
verify-counts = Journalrader: { $lines } · dokument: { $documents } · betalningar: { $payments }
verify-head = Sista raden: { $line }, { $hash }
verify-head-says = Jämför kontrollsumman med en som noterats någon annanstans: rader som skurits bort i slutet syns inte på annat sätt.
verify-log-read = Skrivloggen bredvid filen lästes med, i en kopia.
verify-older = Filen är från en äldre version; en kopia av den uppdaterades före kontrollen.

## Resultatet
verify-whole = INTAKT. Varje rad följer av raden före, varje uppgift är som den skrevs, posterna går ihop och varje regel gäller.
verify-broken = SKADAD. Vad som är fel ({ $count }):
verify-first = Journalen bryts först vid rad { $line }: { $what }, { $when }, { $who }
verify-first-gone = Journalen bryts först vid rad { $line }, som inte går att läsa.
verify-nobody = någon som inte finns i bokföringen
verify-more = … och { $count } till
verify-only-log = Utan loggen bredvid är filen intakt: loggen hör till en annan bokföring eller är skadad. Lägg undan båda innan någon öppnar dem.

## Vad som kan vara fel
verify-pages = Själva filen är skadad. SQLite säger: { $said }
verify-orphan = En rad i { $table } hänvisar till en rad i { $parent } som inte finns.
verify-guard = { $name } är inte som Klinikassa gör den: en tabell, ett index eller ett skydd mot ändringar har ändrats, lagts till eller tagits bort.
verify-link = Journalrad { $line } följer inte av raden före: här har något ändrats, tagits bort, lagts till eller flyttats.
verify-payload = Innehållet i journalrad { $line } är inte det som skrevs.
verify-payload-missing = Innehållet i journalrad { $line } saknas.
verify-row = Rad { $row } i { $table } är inte den som journalrad { $line } skrev: den har ändrats, tagits bort eller lagts till senare.
verify-rule-outcome = En kortbetalning är inte bokförd eller frigjord exakt en gång. [{ $rule }: { $found }]
verify-rule-sums = Summor som ska stämma gör det inte. [{ $rule }: { $found }]
verify-rule-limits = Mer har tagits än vad som skulle betalas, eller mer återbetalats än vad som betalades. [{ $rule }: { $found }]
verify-rule-history = En kortbetalnings historia stämmer inte med dess läge. [{ $rule }: { $found }]
verify-rule-numbers = Ett nummer saknas eller förekommer två gånger. [{ $rule }: { $found }]
verify-rule-other = En regel i bokföringen gäller inte. [{ $rule }: { $found }]

## Varför en fil inte kunde kontrolleras
verify-not-checked = INTE KONTROLLERAD. { $why }
verify-missing = Det finns ingen sådan fil.
verify-not-ours = Filen är inte Klinikassas bokföring: den är tom, från ett annat program eller avskuren i början. En krypterad säkerhetskopia (.age) återställs först.
verify-newer = Filen är skriven av en nyare version av Klinikassa. Använd den versionens klinikassa-verify.
verify-changing = Filen ändrades medan den lästes: en kassa har den öppen. Stäng kassan eller kontrollera en säkerhetskopia.
verify-unreadable = Filen går inte att läsa: { $said }
verify-no-room = Det finns inte plats för en kopia i { $folder }. Ange en annan mapp med --scratch.
verify-usage = klinikassa-verify [--language en|fi|sv|nb|da] [--scratch MAPP] FIL. Kontrollerar en kopia av bokföringen och ändrar ingenting. Slutar med 0: intakt, 1: skadad, 2: inte kontrollerad, 64: fel anrop.

## Vad en journalrad handlar om
journal-books-created = bokföringen skapades
journal-books-restored = bokföringen återställdes
journal-program-started = programmet startade
journal-program-stopped = programmet stängdes
journal-staff-signed-in = någon tog över kassan
journal-setting-changed = en inställning ändrades
journal-catalogue-changed = prislistan ändrades
journal-people-changed = en kund, patient eller medarbetare ändrades
journal-organisation-changed = företagets uppgifter ändrades
journal-department-changed = en avdelning ändrades
journal-till-changed = en kassa ändrades
journal-terminal-changed = en terminal ändrades
journal-terminal-ticked = ett steg i terminalens driftsättning bekräftades
journal-terminal-called = något begärdes av en terminal
journal-terminal-answered = en terminal svarade
journal-sale-discarded = ett utkast togs bort
journal-document-finalised = en faktura slutfördes
journal-document-credited = en faktura krediterades
journal-cash-paid = kontanter togs emot
journal-cash-refunded = kontanter lämnades tillbaka
journal-attempt-begun = en kortbetalning påbörjades
journal-attempt-sending = en kortbetalning skickades
journal-attempt-approved = en kortbetalning godkändes
journal-attempt-declined = en kortbetalning avvisades
journal-attempt-not-sent = en kortbetalning skickades inte
journal-attempt-unknown = en kortbetalnings utfall blev okänt
journal-attempt-conflict = senare uppgifter motsade en kortbetalning
journal-abort-asked = en terminal ombads avbryta
journal-looked-up = terminalens senaste resultat kontrollerades
journal-resolved-charged = någon noterade att ett kort debiterades
journal-resolved-not-charged = någon noterade att ett kort inte debiterades
journal-second-payment-allowed = en andra betalning vid sidan av en oviss tilläts
journal-recovered = en kortbetalning togs upp igen efter en start
journal-paper-issued = ett papper skrevs ut eller sparades som fil
journal-signature-compared = en underskrift jämfördes
journal-case-stepped = något gjordes i ett ärende
journal-reconciliation-compared = en avstämning jämfördes med bokföringen
journal-attempt-reconciled = terminalens totaler stämde, och en betalning var med
journal-difference-stepped = något gjordes åt en skillnad
journal-clock-set-back = klockan visade sig vara tillbakaställd vid en start
journal-supervisor-asked = en arbetsledarkod efterfrågades
journal-supervisor-answered = en arbetsledarkod kontrollerades
journal-supervisor-code-set = en arbetsledarkod valdes
journal-other = något som den här versionen inte känner till
