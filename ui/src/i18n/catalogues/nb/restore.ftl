### Gjenopprette en sikkerhetskopi: velge den, hva det ville bety, hva det ble til, og godta en fil som er gjenopprettet for hånd.

restore-heading = Gjenopprett en sikkerhetskopi
restore-start = Gjenopprett en sikkerhetskopi
restore-card-says = En sikkerhetskopi tar regnskapets plass, og det nåværende regnskapet legges til side. På en annen datamaskin er gjenopprettingsnøkkelen nok.
restore-choose-says = Sikkerhetskopien leses og kontrolleres først. Ingenting endres før du har sett hva gjenopprettingen ville bety.
restore-folder = Mappe med sikkerhetskopier
restore-folders = Mapper som kan ha noen
restore-look = Se her
restore-folder-gone = Mappen er ikke der. Koble til disken, eller skriv en annen mappe.
restore-folder-empty = Det er ingen sikkerhetskopi i denne mappen.
restore-files = Sikkerhetskopier, nyeste først
restore-file-size = { $size } MB
restore-path = Sikkerhetskopiens fil
restore-read = Les denne sikkerhetskopien
restore-key = Gjenopprettingsnøkkel
restore-key-help = Fra papiret som ble skrevet ut da sikkerhetskopiene ble satt opp. Mellomrom og små bokstaver spiller ingen rolle.
restore-try-key = Les den med denne nøkkelen
restore-stage-opening = Åpner sikkerhetskopien, { $percent }
restore-stage-checking = Kontrollerer alt i den, { $percent }
restore-stage-comparing = Sammenligner den med regnskapet, { $percent }
restore-reading-says = Ingenting endres av dette.
restore-stop = Stopp
restore-again = Velg en annen sikkerhetskopi
restore-kind-test = (testregnskap)
restore-backup = Sikkerhetskopien
restore-present = Regnskapet nå
restore-last-written = Siste føring
restore-last-invoice = Siste faktura
restore-doubts = Kortbetalinger med ukjent utfall
restore-none-yet = Ingen
restore-present-none = Det er ikke noe regnskap på denne datamaskinen ennå, så ingenting går tapt.
restore-present-unreadable = Det nåværende regnskapet kan ikke leses. Ingen vet hva det inneholder som sikkerhetskopien mangler.
restore-present-other-history = Det nåværende regnskapet og sikkerhetskopien har gått hver sin vei. Det som går tapt, kan ikke telles.
restore-lost-nothing = Det nåværende regnskapet inneholder ingenting som ikke er i sikkerhetskopien.
restore-lost = Dette vil mangle i regnskapet:
restore-lost-invoices =
    { $count ->
        [one] én faktura på { $sum }
       *[other] { $shown } fakturaer, til sammen { $sum }
    }
restore-lost-credit-notes =
    { $count ->
        [one] én kreditnota på { $sum }
       *[other] { $shown } kreditnotaer, til sammen { $sum }
    }
restore-lost-payments =
    { $count ->
        [one] én betaling på { $sum }
       *[other] { $shown } betalinger, til sammen { $sum }
    }
restore-lost-refunds =
    { $count ->
        [one] én refusjon på { $sum }
       *[other] { $shown } refusjoner, til sammen { $sum }
    }
restore-lost-says = Det blir i regnskapet som legges til side. Skriv det ut der først, og før det på nytt etterpå.
restore-means-kept = Det nåværende regnskapet legges til side under et annet navn. Ingenting slettes.
restore-means-numbers = Fakturaer, kvitteringer og kreditnotaer begynner på nye numre med egen endelse, slik at intet nummer gis to ganger.
restore-means-terminals = Hver terminal merkes til den er avstemt: den kan ha tatt imot penger som det gjenopprettede regnskapet ikke vet om.
restore-means-doubts = Kortbetalinger med ukjent utfall: de i sikkerhetskopien forblir åpne, de som bare er i det nåværende regnskapet, må avklares etter kortkvitteringene.
restore-vouched = Sikkerhetskopien er laget på denne datamaskinen og er ikke endret.
restore-not-vouched = Sikkerhetskopien er hel. At den er laget på denne datamaskinen, kan ikke bevises her.
restore-who = Hvem gjenoppretter?
restore-who-needed = Velg hvem som gjenoppretter.
restore-authority-key = Ingen lederkode kan kontrolleres for dette regnskapet her. Gjenopprettingsnøkkelen gjelder i stedet for lederen.
restore-authority-needed = Ingen lederkode kan kontrolleres for dette regnskapet her. Skriv gjenopprettingsnøkkelen: den gjelder i stedet for lederen.
restore-do = Gjenopprett denne sikkerhetskopien
restored-heading = Regnskapet er gjenopprettet
restored-says = Numrene slutter på { $suffix } fra nå av.
restored-kept = Regnskapet som sto her før, ligger i
restored-todo = Gjør dette nå
restored-todo-terminals = Avstem hver terminal under Innstillinger, Nets-betalingsterminaler, og sammenlign: den kan ha tatt imot penger som dette regnskapet ikke vet om.
restored-todo-password = Skriv kontoens passord under Innstillinger, Nets Connect@Cloud-konto. Til da kan kassen ikke ta imot kort.
restored-todo-code = Velg en lederkode under Innstillinger, Lederkode.
restored-todo-backups = Sett opp sikkerhetskopiering under Innstillinger, Regnskap og sikkerhetskopier.
restored-close = Fortsett
restore-terminal = Sammenlign med avstemming
restore-terminal-says = Regnskapet er gjenopprettet. { $terminal } kan ha tatt imot penger som det ikke vet om: avstem den og sammenlign.
take-heading = Gjenopprettet for hånd?
take-says = Hvis noen la dette regnskapet her med vilje, kan en leder godta det som regnskapet fra nå av. Nye numre begynner, og hver terminal merkes, som etter en gjenoppretting. Det som mangler, forblir borte.
take-checking = Først må kontrollen finne alt helt.
take-do = Dette regnskapet har jeg gjenopprettet
