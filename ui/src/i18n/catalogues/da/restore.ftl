### Gendanne en sikkerhedskopi: vælge den, hvad det ville betyde, hvad det blev til, og godtage en fil, der er gendannet manuelt.

restore-heading = Gendan en sikkerhedskopi
restore-start = Gendan en sikkerhedskopi
restore-card-says = En sikkerhedskopi tager regnskabets plads, og det nuværende regnskab lægges til side. På en anden computer er gendannelsesnøglen nok.
restore-choose-says = Sikkerhedskopien læses og kontrolleres først. Intet ændres, før du har set, hvad gendannelsen ville betyde.
restore-folder = Mappe med sikkerhedskopier
restore-folders = Mapper, der kan have nogle
restore-look = Se her
restore-folder-gone = Mappen er der ikke. Tilslut disken, eller skriv en anden mappe.
restore-folder-empty = Der er ingen sikkerhedskopi i denne mappe.
restore-files = Sikkerhedskopier, nyeste først
restore-file-size = { $size } MB
restore-path = Sikkerhedskopiens fil
restore-read = Læs denne sikkerhedskopi
restore-key = Gendannelsesnøgle
restore-key-help = Fra papiret, der blev skrevet ud, da sikkerhedskopierne blev sat op. Mellemrum og små bogstaver betyder intet.
restore-try-key = Læs den med denne nøgle
restore-stage-opening = Åbner sikkerhedskopien, { $percent }
restore-stage-checking = Kontrollerer alt i den, { $percent }
restore-stage-comparing = Sammenligner den med regnskabet, { $percent }
restore-reading-says = Intet ændres af dette.
restore-stop = Stop
restore-again = Vælg en anden sikkerhedskopi
restore-kind-test = (testregnskab)
restore-backup = Sikkerhedskopien
restore-present = Regnskabet nu
restore-last-written = Sidste postering
restore-last-invoice = Sidste faktura
restore-doubts = Kortbetalinger med ukendt udfald
restore-none-yet = Ingen
restore-present-none = Der er intet regnskab på denne computer endnu, så intet går tabt.
restore-present-unreadable = Det nuværende regnskab kan ikke læses. Ingen ved, hvad det indeholder, som sikkerhedskopien mangler.
restore-present-other-history = Det nuværende regnskab og sikkerhedskopien er gået hver sin vej. Det, der går tabt, kan ikke tælles.
restore-lost-nothing = Det nuværende regnskab indeholder intet, der ikke er i sikkerhedskopien.
restore-lost = Dette vil mangle i regnskabet:
restore-lost-invoices =
    { $count ->
        [one] én faktura på { $sum }
       *[other] { $shown } fakturaer, i alt { $sum }
    }
restore-lost-credit-notes =
    { $count ->
        [one] én kreditnota på { $sum }
       *[other] { $shown } kreditnotaer, i alt { $sum }
    }
restore-lost-payments =
    { $count ->
        [one] én betaling på { $sum }
       *[other] { $shown } betalinger, i alt { $sum }
    }
restore-lost-refunds =
    { $count ->
        [one] én refundering på { $sum }
       *[other] { $shown } refunderinger, i alt { $sum }
    }
restore-lost-says = Det bliver i regnskabet, der lægges til side. Skriv det ud der først, og indtast det igen bagefter.
restore-means-kept = Det nuværende regnskab lægges til side under et andet navn. Intet slettes.
restore-means-numbers = Fakturaer, kvitteringer og kreditnotaer begynder på nye numre med egen endelse, så intet nummer gives to gange.
restore-means-terminals = Hver terminal mærkes, til den er afstemt: den kan have taget imod penge, som det gendannede regnskab ikke kender til.
restore-means-doubts = Kortbetalinger med ukendt udfald: de, der er i sikkerhedskopien, forbliver åbne; de, der kun er i det nuværende regnskab, skal afklares efter kortkvitteringerne.
restore-vouched = Sikkerhedskopien er lavet på denne computer og er ikke ændret.
restore-not-vouched = Sikkerhedskopien er hel. At den er lavet på denne computer, kan ikke bevises her.
restore-who = Hvem gendanner?
restore-who-needed = Vælg, hvem der gendanner.
restore-authority-key = Ingen lederkode kan kontrolleres for dette regnskab her. Gendannelsesnøglen gælder i stedet for lederen.
restore-authority-needed = Ingen lederkode kan kontrolleres for dette regnskab her. Skriv gendannelsesnøglen: den gælder i stedet for lederen.
restore-do = Gendan denne sikkerhedskopi
restored-heading = Regnskabet er gendannet
restored-says = Numrene ender på { $suffix } fra nu af.
restored-kept = Regnskabet, der stod her før, ligger i
restored-todo = Gør dette nu
restored-todo-terminals = Afstem hver terminal under Indstillinger, Nets-betalingsterminaler, og sammenlign: den kan have taget imod penge, som dette regnskab ikke kender til.
restored-todo-password = Skriv kontoens adgangskode under Indstillinger, Nets Connect@Cloud-konto. Indtil da kan kassen ikke tage imod kort.
restored-todo-code = Vælg en lederkode under Indstillinger, Lederkode.
restored-todo-backups = Opsæt sikkerhedskopiering under Indstillinger, Regnskab og sikkerhedskopier.
restored-close = Fortsæt
restore-terminal = Sammenlign med afstemning
restore-terminal-says = Regnskabet er gendannet. { $terminal } kan have taget imod penge, som det ikke kender til: afstem den, og sammenlign.
take-heading = Gendannet manuelt?
take-says = Hvis nogen lagde dette regnskab her med vilje, kan en leder godtage det som regnskabet fra nu af. Nye numre begynder, og hver terminal mærkes, som efter en gendannelse. Det, der mangler, forbliver væk.
take-checking = Først skal kontrollen finde alt helt.
take-do = Dette regnskab har jeg gendannet
