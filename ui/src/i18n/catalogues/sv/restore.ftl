### Återställa en säkerhetskopia: välja den, vad det skulle innebära, vad det blev, och godta en fil som återställts för hand.

restore-heading = Återställ en säkerhetskopia
restore-start = Återställ en säkerhetskopia
restore-card-says = En säkerhetskopia tar böckernas plats, och de nuvarande böckerna läggs åt sidan. På en annan dator räcker återställningsnyckeln.
restore-choose-says = Säkerhetskopian läses och kontrolleras först. Inget ändras innan du har sett vad återställningen skulle innebära.
restore-folder = Mapp med säkerhetskopior
restore-folders = Mappar som kan ha några
restore-look = Titta här
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
restore-stage-comparing = Jämför den med böckerna, { $percent }
restore-reading-says = Inget ändras av detta.
restore-stop = Avbryt
restore-again = Välj en annan säkerhetskopia
restore-kind-test = (testböcker)
restore-backup = Säkerhetskopian
restore-present = Böckerna nu
restore-last-written = Sista anteckning
restore-last-invoice = Sista faktura
restore-doubts = Kortbetalningar med okänt utfall
restore-none-yet = Inga
restore-present-none = Det finns inga böcker på datorn ännu, så inget går förlorat.
restore-present-unreadable = De nuvarande böckerna kan inte läsas. Ingen vet vad som finns i dem som saknas i säkerhetskopian.
restore-present-other-history = De nuvarande böckerna och säkerhetskopian har gått skilda vägar. Det som går förlorat kan inte räknas.
restore-lost-nothing = De nuvarande böckerna innehåller inget som inte finns i säkerhetskopian.
restore-lost = Detta kommer att saknas i böckerna:
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
restore-lost-says = Det finns kvar i böckerna som läggs åt sidan. Skriv ut det där först och för in det på nytt efteråt.
restore-means-kept = De nuvarande böckerna läggs åt sidan under ett annat namn. Inget raderas.
restore-means-numbers = Fakturor, kvitton och kreditfakturor börjar på nya nummer med egen ändelse, så att inget ges två gånger.
restore-means-terminals = Varje terminal märks tills den har stämts av: den kan ha tagit pengar som de återställda böckerna inte känner till.
restore-means-doubts = Kortbetalningar med okänt utfall: de i säkerhetskopian förblir öppna, de som bara finns i de nuvarande böckerna måste redas ut efter sina slippar.
restore-vouched = Säkerhetskopian är gjord på den här datorn och har inte ändrats.
restore-not-vouched = Säkerhetskopian är hel. Att den är gjord på den här datorn kan inte bevisas här.
restore-who = Vem återställer?
restore-who-needed = Välj vem som återställer.
restore-authority-key = Ingen arbetsledarkod kan kontrolleras för de här böckerna här. Återställningsnyckeln gäller i stället för arbetsledaren.
restore-authority-needed = Ingen arbetsledarkod kan kontrolleras för de här böckerna här. Skriv återställningsnyckeln: den gäller i stället för arbetsledaren.
restore-do = Återställ den här säkerhetskopian
restored-heading = Böckerna har återställts
restored-says = Numren slutar på { $suffix } från och med nu.
restored-kept = Böckerna som fanns här förut ligger i
restored-todo = Att göra nu
restored-todo-terminals = Stäm av varje terminal i Inställningar, Nets betalterminaler, och jämför: den kan ha tagit pengar som de här böckerna inte känner till.
restored-todo-password = Skriv kontots lösenord i Inställningar, Nets Connect@Cloud-konto. Till dess kan inga kort tas.
restored-todo-code = Sätt en arbetsledarkod i Inställningar.
restored-todo-backups = Ställ in säkerhetskopior i Inställningar.
restored-close = Fortsätt
restore-terminal = Jämför med avstämning
restore-terminal-says = Böckerna har återställts. { $terminal } kan ha tagit pengar som de inte känner till: stäm av den och jämför.
take-heading = Återställt för hand?
take-says = Om någon lade de här böckerna här med avsikt kan en arbetsledare godta dem som böckerna från och med nu. Nya nummer börjar och varje terminal märks, som efter en återställning. Det som saknas förblir borta.
take-checking = Först måste kontrollen finna allt helt.
take-do = De här böckerna har jag återställt
