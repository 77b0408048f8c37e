### Återställa en säkerhetskopia: välja den, vad det skulle innebära, vad det blev, och godta en fil som återställts för hand.

restore-heading = Återställ en säkerhetskopia
restore-start = Återställ en säkerhetskopia
restore-card-says = En säkerhetskopia tar bokföringens plats, och den nuvarande bokföringen läggs åt sidan. På en annan dator räcker återställningsnyckeln.
restore-choose-says = Säkerhetskopian läses och kontrolleras först. Inget ändras innan du har sett vad återställningen skulle innebära.
restore-folder = Mapp med säkerhetskopior
restore-folders = Mappar där det kan finnas säkerhetskopior
restore-look = Sök här
restore-folder-gone = Mappen finns inte. Anslut disken eller skriv en annan mapp.
restore-folder-empty = Det finns ingen säkerhetskopia i den här mappen.
restore-files = Säkerhetskopior, nyaste först
restore-file-size = { $size } MB
restore-path = Säkerhetskopians fil
restore-read = Läs den här säkerhetskopian
restore-key = Återställningsnyckel
restore-key-help = Från papperet som skrevs ut när säkerhetskopiorna ställdes in. Mellanslag och små bokstäver spelar ingen roll.
restore-try-key = Läs den med den här nyckeln
restore-stage-opening = Öppnar säkerhetskopian, { $percent }
restore-stage-checking = Kontrollerar allt i den, { $percent }
restore-stage-comparing = Jämför den med bokföringen, { $percent }
restore-reading-says = Inget ändras av detta.
restore-stop = Stoppa
restore-again = Välj en annan säkerhetskopia
restore-kind-test = (testbokföring)
restore-backup = Säkerhetskopian
restore-present = Bokföringen nu
restore-last-written = Senaste post
restore-last-invoice = Senaste faktura
restore-doubts = Kortbetalningar med okänt utfall
restore-none-yet = Inga
restore-present-none = Det finns ingen bokföring på datorn ännu, så inget går förlorat.
restore-present-unreadable = Den nuvarande bokföringen kan inte läsas. Ingen vet vad som finns i den som saknas i säkerhetskopian.
restore-present-other-history = Den nuvarande bokföringen och säkerhetskopian har gått skilda vägar. Det som går förlorat kan inte räknas.
restore-lost-nothing = Den nuvarande bokföringen innehåller inget som inte finns i säkerhetskopian.
restore-lost = Detta kommer att saknas i bokföringen:
restore-lost-invoices =
    { $count ->
        [one] en faktura på { $sum }
       *[other] { $shown } fakturor, tillsammans { $sum }
    }
restore-lost-credit-notes =
    { $count ->
        [one] en kreditfaktura på { $sum }
       *[other] { $shown } kreditfakturor, tillsammans { $sum }
    }
restore-lost-payments =
    { $count ->
        [one] en betalning på { $sum }
       *[other] { $shown } betalningar, tillsammans { $sum }
    }
restore-lost-refunds =
    { $count ->
        [one] en återbetalning på { $sum }
       *[other] { $shown } återbetalningar, tillsammans { $sum }
    }
restore-lost-says = Det finns kvar i bokföringen som läggs åt sidan. Skriv ut det där först och för in det på nytt efteråt.
restore-means-kept = Den nuvarande bokföringen läggs åt sidan under ett annat namn. Inget raderas.
restore-means-numbers = Fakturor, kvitton och kreditfakturor börjar på nya nummer med egen ändelse, så att inget ges två gånger.
restore-means-terminals = Varje terminal märks tills den har stämts av: den kan ha tagit pengar som den återställda bokföringen inte känner till.
restore-means-doubts = Kortbetalningar med okänt utfall: de i säkerhetskopian förblir öppna, de som bara finns i den nuvarande bokföringen måste redas ut med hjälp av sina kortkvitton.
restore-vouched = Säkerhetskopian är gjord på den här datorn och har inte ändrats.
restore-not-vouched = Säkerhetskopian är intakt. Att den är gjord på den här datorn kan inte bevisas här.
restore-who = Vem återställer?
restore-who-needed = Välj vem som återställer.
restore-authority-key = Ingen arbetsledarkod kan kontrolleras för den här bokföringen här. Återställningsnyckeln gäller i stället för arbetsledaren.
restore-authority-needed = Ingen arbetsledarkod kan kontrolleras för den här bokföringen här. Skriv återställningsnyckeln: den gäller i stället för arbetsledaren.
restore-do = Återställ den här säkerhetskopian
restored-heading = Bokföringen har återställts
restored-says = Numren slutar på { $suffix } från och med nu.
restored-kept = Bokföringen som fanns här förut ligger i
restored-todo = Att göra nu
restored-todo-terminals = Stäm av varje terminal i Inställningar, Nets kortterminaler, och jämför: den kan ha tagit pengar som den här bokföringen inte känner till.
restored-todo-password = Skriv kontots lösenord i Inställningar, Nets Connect@Cloud-konto. Till dess kan inga kort tas.
restored-todo-code = Välj en arbetsledarkod i Inställningar, Arbetsledarkod.
restored-todo-backups = Ställ in säkerhetskopiering i Inställningar, Bokföring och säkerhetskopior.
restored-close = Fortsätt
restore-terminal = Jämför med avstämning
restore-terminal-says = Bokföringen har återställts. { $terminal } kan ha tagit pengar som den inte känner till: stäm av terminalen och jämför.
take-heading = Återställt för hand?
take-says = Om någon lade den här bokföringen här med avsikt kan en arbetsledare godta den som bokföringen från och med nu. Nya nummer börjar och varje terminal märks, som efter en återställning. Det som saknas förblir borta.
take-checking = Först måste kontrollen visa att allt är intakt.
take-do = Den här bokföringen har jag återställt
