### Én setning per feil: hva som skjedde, hva det betyr for pengene, hva man gjør.

error-bad-request = Skjermen sendte noe kassen ikke kan lese. Ingen penger er flyttet. Gå tilbake og prøv igjen.
error-unknown-command = Kassen kjenner ikke kommandoen. Ingen penger er flyttet. Start kassen på nytt.
error-not-found = Dette finnes ikke lenger. Ingen penger er flyttet. Gå tilbake og åpne det igjen.
error-staff-needed = Ingen er logget inn. Ingen penger er flyttet. Velg hvem som står i kassen.
error-sale-empty = Salget har ingen linjer. Ingen penger er flyttet. Legg til en vare først.
error-sale-closed = Salget er allerede fullført eller lagt bort. Ingen penger er flyttet. Let etter det under Fakturaer.
error-client-needed = Dette salget krever en faktura i kundens navn. Ingenting fikk nummer, ingen penger ble flyttet. Oppgi kunden. Regel: { $source }
error-client-address-needed = Dette salget krever en faktura med kundens adresse, og denne kunden har ingen. Ingenting fikk nummer, ingen penger ble flyttet. Legg til adressen eller oppgi en annen kunde. Regel: { $source }
error-already-credited = Fakturaen er allerede kreditert. Ingenting ble endret, ingen penger ble flyttet. Kreditnotaen står på fakturaen.
error-quantity-out-of-range = Antallet får ikke plass på en linje (0,001 til 999 999,999). Ingenting er endret.
error-discount-out-of-range = Rabatten må være over null og ikke større enn beløpet den trekkes fra. Ingenting er endret.
error-sum-too-large = Beløpet er større enn kassen kan ta i ett salg. Ingen penger er flyttet. Del det i to.
error-text-too-long = Teksten er for lang. Ingenting er lagret. Gjør den kortere.
error-text-invalid = Teksten har tegn som ikke kan stå her. Ingenting er lagret. Skriv den på nytt.
error-field-missing = Her står det ingenting ennå. Ingenting ble lagret. Fyll ut feltet.
error-name-twice = To har samme navn. Ingenting ble lagret. Gi hver sitt eget.
error-too-many-entries = Det er flere enn kassen kan vise. Ingenting ble lagret. Utelat noen.
# $country is where the clinic is
error-business-id-form =
    { $country ->
        [FI] En Y-tunnus har sju sifre, en bindestrek og et kontrollsiffer, for eksempel 1234567-1. Ingenting ble lagret. Kontroller nummeret.
        [SE] Et svensk organisationsnummer har ti sifre, for eksempel 123456-7897. Ingenting ble lagret. Kontroller nummeret.
        [NO] Et organisasjonsnummer har ni sifre, for eksempel 123456785. Ingenting ble lagret. Kontroller nummeret.
       *[DK] Et CVR-nummer har åtte sifre, for eksempel 12345674. Ingenting ble lagret. Kontroller nummeret.
    }
error-business-id-check-digit =
    { $country ->
        [FI] Kontrollsifferet i Y-tunnus stemmer ikke: et siffer er feil, eller to har byttet plass. Ingenting ble lagret. Kontroller nummeret.
        [SE] Kontrollsifferet i det svenske organisationsnummeret stemmer ikke: et siffer er feil, eller to har byttet plass. Ingenting ble lagret. Kontroller nummeret.
        [NO] Kontrollsifferet i organisasjonsnummeret stemmer ikke: et siffer er feil, eller to har byttet plass. Ingenting ble lagret. Kontroller nummeret.
       *[DK] Kontrollsifferet i CVR-nummeret stemmer ikke: et siffer er feil, eller to har byttet plass. Ingenting ble lagret. Kontroller nummeret.
    }
# $other is where such a number would belong
error-business-id-other-country =
    { $other ->
        [FI] Nummeret har formen til en finsk Y-tunnus.
        [SE] Nummeret har formen til et svensk organisationsnummer.
        [NO] Nummeret har formen til et norsk organisasjonsnummer.
       *[DK] Nummeret har formen til et dansk CVR-nummer.
    } { $country ->
        [FI] Klinikken er i Finland.
        [SE] Klinikken er i Sverige.
        [NO] Klinikken er i Norge.
       *[DK] Klinikken er i Danmark.
    } Ingenting ble lagret. Endre landet eller nummeret.
error-vat-number-form =
    { $country ->
        [FI] Et finsk MVA-nummer er FI og åtte sifre, for eksempel FI12345671. Ingenting ble lagret. Kontroller nummeret.
        [SE] Et svensk MVA-nummer er SE, ti sifre og 01, for eksempel SE123456789701. Ingenting ble lagret. Kontroller nummeret.
        [NO] Et norsk MVA-nummer er NO, ni sifre og MVA, for eksempel NO123456785MVA. Ingenting ble lagret. Kontroller nummeret.
       *[DK] Et dansk MVA-nummer er DK og åtte sifre, for eksempel DK12345674. Ingenting ble lagret. Kontroller nummeret.
    }
error-vat-number-check-digit = Kontrollsifferet i MVA-nummeret stemmer ikke: et siffer er feil, eller to har byttet plass. Ingenting ble lagret. Kontroller nummeret.
error-vat-number-other-country =
    { $other ->
        [FI] Dette er et finsk MVA-nummer.
        [SE] Dette er et svensk MVA-nummer.
        [NO] Dette er et norsk MVA-nummer.
       *[DK] Dette er et dansk MVA-nummer.
    } { $country ->
        [FI] Klinikken er i Finland.
        [SE] Klinikken er i Sverige.
        [NO] Klinikken er i Norge.
       *[DK] Klinikken er i Danmark.
    } Ingenting ble lagret. Endre landet eller nummeret.
error-service-address-invalid = En testtjeneste kan ikke ha denne adressen. Ingenting ble lagret. Skriv https:// og en vert, eller http:// med denne datamaskinen (127.0.0.1).
error-service-is-production = Dette er tjenesten som belaster ekte kort. Ingenting ble lagret. Et testregnskap kontakter den aldri; velg testmiljøet.
error-clinic-exists = Et slikt regnskap finnes allerede på denne datamaskinen. Ingenting ble endret. Åpne det fra startsiden.
error-email-invalid = Det er ikke en e-postadresse. Ingenting ble lagret. Den ser ut som navn@sted.no.
error-barcode-invalid = «{ $barcode }» er ikke en strekkode. Ingenting ble lagret. En strekkode har 3 til 48 bokstaver og sifre, uten mellomrom.
error-price-out-of-range = Prisen er under null eller mer enn kassen kan ta. Ingenting ble lagret. Skriv en annen.
error-vat-class-unknown = Denne MVA-klassen har ingen sats her i dag. Ingenting ble lagret. Velg en annen.
error-code-taken = «{ $name }» har allerede denne koden. Ingenting ble lagret. Velg en annen kode.
error-barcode-taken = «{ $name }» har allerede strekkoden { $barcode }. Ingenting ble lagret. Fjern den her, eller fra den varen.
error-number-taken = En annen kunde har dette nummeret. Ingenting ble lagret.
error-same-name = { $which } har samme navn. Ingenting er lagret ennå. Se etter om det er den samme.
error-last-staff = Noen må kunne stå i kassen. Ingenting ble endret. Legg til eller hent tilbake en annen først.
error-list-too-large = Filen er større enn 10 MB eller har flere enn 100 000 rader. Ingenting ble importert. Del den opp, eller utelat kolonner.
error-list-empty = Filen har ingen rader under den første. Ingenting ble importert. Første rad skal ha kolonnenes navn.
error-list-spreadsheet = Dette er et regneark. Ingenting ble importert. Lagre det som CSV (UTF-8) først.
error-list-not-text = Denne filen er ikke tekst som kassen kan lese. Ingenting ble importert. Lagre den som CSV (UTF-8).
error-list-broken = Filens kolonner kan ikke skilles fra hverandre. Ingenting ble importert. Se etter et anførselstegn som aldri lukkes.
error-import-gone = Denne importen er ikke åpen lenger. Ingenting ble importert med den. Velg filen igjen.
error-import-busy = Listen behandles. Vent et øyeblikk.
error-import-problems = Noe i listen må rettes først. Ingenting ble importert.
error-import-changed = Regnskapet er endret siden listen ble gjennomgått. Ingenting ble importert. Velg filen igjen.
error-import-cancelled = Importen ble gitt opp. Ingenting ble importert.
error-amount-not-positive = Beløpet må være over null. Ingen penger er flyttet.
error-amount-above-due = Høyst { $due } kan betales her. Ingen penger er flyttet. Sett ned beløpet.
error-amount-above-refundable = Høyst { $left } av betalingen kan refunderes. Ingen penger er flyttet. Sett ned beløpet.
error-not-payable-in-coins = Denne delbetalingen kan ikke gjøres med mynter. Ingen penger er flyttet. Ta { $lower } eller { $upper }.
error-too-many-lines = Et salg har plass til høyst 500 linjer. Ingenting er endret. Fullfør dette og start et nytt.
error-wrong-currency = Beløpet er i en annen valuta enn regnskapet. Ingen penger er flyttet.
error-given-too-little = Det er mindre enn beløpet som skal betales. Ingen penger er flyttet. Be om resten eller sett ned beløpet.
error-given-too-much = Det er langt mer enn beløpet som skal betales. Ingen penger er flyttet. Sjekk det mottatte beløpet.
error-invoice-held = En tidligere kortbetaling på fakturaen har ukjent utfall. Beløpet er fortsatt reservert. Avklar den betalingen først.
error-terminal-held = En betaling på terminalen har ukjent utfall. Ingenting nytt er sendt. Avklar den først, eller velg en annen terminal.
error-terminal-in-use = En betaling pågår på terminalen. Ingenting nytt er sendt. Vent, eller velg en annen terminal.
error-terminal-working = Kassen ber terminalen om noe annet akkurat nå. Ingenting er sendt, og kortet er ikke belastet. Vent til den har svart.
error-terminal-number-invalid = Et terminalnummer er nøyaktig 8 sifre. Ingenting er lagret. Skriv det slik det står på apparatet.
error-terminal-number-taken = { $name } har dette nummeret. Ingenting er lagret. Sjekk nummeret, eller ta den terminalen i bruk igjen.
error-terminal-model-unsupported = 3G-modellen av iWL250 kan ikke brukes: Connect@Cloud støtter Bluetooth-modellen med dokk. Ingenting er lagret. Bestill den, eller en Move3500.
error-payment-running = En betaling pågår i denne kassen. Ingenting ble endret. Vent til den er ferdig, og prøv igjen.
error-till-closing = Kassen holder på å lukkes. Ingenting er sendt, og kortet er ikke belastet. Start kassen igjen og prøv på nytt.
error-no-books-open = Ingen klinikk er åpen. Ingenting ble endret. Begynn på startsiden.
error-account-needed = Ingen Connect@Cloud-konto er lagt inn. Ingenting er sendt, og kortet er ikke belastet. Legg den inn under Innstillinger; kontanter kan brukes.
error-account-refused = Tjenesten godtok ikke kontoen. Kortet er ikke belastet. Sjekk brukernavn og passord under Innstillinger; kontanter kan brukes.
error-keychain-locked = Nøkkelringen på datamaskinen er låst, så kassen har ikke passord til korttjenesten. Kortet er ikke belastet. Lås den opp og prøv igjen; kontanter kan brukes.
error-keychain-missing = Datamaskinen har ingen nøkkelring, så kassen har ikke passord til korttjenesten. Kortet er ikke belastet. Logg inn på datamaskinen på nytt og start kassen på nytt; kontanter kan brukes.
error-keychain-denied = Nøkkelringen på datamaskinen avviste kassen. Kortet er ikke belastet. Tillat Klinikassa i nøkkelringen og prøv igjen; kontanter kan brukes.
error-keychain-slow = Nøkkelringen på datamaskinen svarte ikke innen ti sekunder. Kortet er ikke belastet. Se etter spørsmålet på skjermen, svar på det og prøv igjen; kontanter kan brukes.
error-keychain-empty = Nøkkelringen på datamaskinen har ikke noe passord for dette regnskapet. Kortet er ikke belastet. Legg det inn under Innstillinger; kontanter kan brukes.
error-keychain-failed = Nøkkelringen på datamaskinen sviktet. Kortet er ikke belastet. Prøv igjen; fortsetter det, legger du inn passordet på nytt under Innstillinger. Kontanter kan brukes.
error-account-fixed = I øvingsmodus hører kontoen til programmet. Ingenting er endret.
error-proxy-invalid = Dette er ikke en proxyserver: det trengs et vertsnavn og et portnummer, uten brukernavn og passord. Ingenting er endret.
error-terminal-unknown = Terminalen kan ikke brukes: den er tatt ut av bruk, eller stoppet til noen har sett på den. Ingenting er sendt. Velg en annen terminal.
error-not-refundable = Betalingen kan ikke refunderes på denne måten. Ingen penger er flyttet.
error-nothing-to-abort = Det er ingenting igjen å avbryte. Utfallet vises på fakturaen.
error-not-in-doubt = Betalingen er allerede avklart. Ingenting er endret. Utfallet vises på fakturaen.
error-case-not-open = Det finnes ingen åpen sak om betalingen. Ingenting ble skrevet, ingen penger er flyttet. Åpne den igjen og se hvordan den står.
error-case-money = Penger i saken står på interimskontoen og kan ikke føres slik det ble valgt. Ingenting ble skrevet, ingen penger er flyttet. Åpne saken igjen og velg en av måtene den viser.
error-not-settled = Denne betalingen er åpen, eller utfallet er ikke kjent. Ingenting ble skrevet, ingen penger er flyttet. Avklar den først.
error-nothing-booked = Ingenting av denne betalingen kan tas ut av regnskapet: den er ikke bokført, er tatt ut før, eller noe av den er gitt tilbake. Ingenting ble skrevet, ingen penger er flyttet. Åpne fakturaen og se hvordan den står.
error-not-restored = Dette regnskapet er aldri gjenopprettet fra en kopi, så ingen betaling mangler. Ingenting ble skrevet, ingen penger er flyttet. Ta betalt på vanlig måte.
error-evidence-mismatch = Referansene er ikke like, eller de ser ikke ut som på en kortkvittering. Ingenting er registrert. Skriv begge på nytt.
error-evidence-sum = Beløpet på kortkvitteringen stemmer ikke med denne betalingen. Ingenting ble registrert. Kontroller at det er riktig kvittering.
error-reference-used = En annen betaling har allerede denne referansen. Ingenting er registrert. Sjekk kortkvitteringen.
error-evidence-missing = Noe må ses eller gjøres først og krysses av. Ingenting ble registrert. Gjør det, kryss av, og prøv igjen.
error-supervisor-not-set = Ingen lederkode er valgt. Ingenting ble registrert, ingen penger er flyttet. Velg en først.
error-supervisor-already-set = Det finnes allerede en lederkode. Ingenting ble endret. Bytt den med den nåværende.
error-supervisor-wrong = Det er ikke lederkoden. Ingenting ble registrert, ingen penger er flyttet. Skriv den igjen.
# $wait is minutes and seconds such as 0:30
error-supervisor-wrong-wait = Det er ikke lederkoden. Ingenting ble registrert, ingen penger er flyttet. For mange var feil: prøv igjen om { $wait }.
error-supervisor-wait = For mange feil koder er prøvd, så denne ble ikke kontrollert. Ingenting ble registrert, ingen penger er flyttet. Prøv igjen om { $wait }.
error-supervisor-lost = Nøkkelringen på datamaskinen har ikke lenger det lederkoden kontrolleres med. Ingenting ble registrert, ingen penger er flyttet. Velg en ny kode med passordet til Nets-kontoen.
error-supervisor-weak =
    { $why ->
        [short] Koden er for kort: minst 6 tegn.
        [long] Koden er for lang: høyst 64 tegn.
        [characters] Koden har tegn som ikke kan stå der.
       *[first] En slik kode gjettes først: tegnene er alle like eller i rekkefølge.
    } Ingenting ble endret. Velg en annen.
error-supervisor-password-wrong = Tjenesten godtar ikke passordet. Ingen kode ble lagret, ingen penger er flyttet. Kontroller det og skriv det igjen.
error-supervisor-not-reached = Korttjenesten kunne ikke spørres om passordet er riktig. Ingen kode ble lagret, ingen penger er flyttet. Prøv igjen når det er forbindelse.
error-supervisor-no-account = Ingen Nets-konto er oppgitt, så ingen kan logge inn med den. Ingen kode ble lagret, ingen penger er flyttet. Oppgi kontoen i innstillingene først.
error-supervisor-fixed = I øvingsmodus hører koden til programmet. Ingenting ble endret.
error-supervisor-keychain =
    { $why ->
        [locked] Nøkkelringen på datamaskinen er låst, så koden kunne ikke kontrolleres. Lås den opp og prøv igjen.
        [missing] Datamaskinen har ingen nøkkelring, så koden kunne ikke kontrolleres. Logg inn på datamaskinen på nytt og start kassen på nytt.
        [denied] Nøkkelringen på datamaskinen avviste kassen, så koden kunne ikke kontrolleres. Tillat Klinikassa i nøkkelringen og prøv igjen.
        [slow] Nøkkelringen på datamaskinen svarte ikke innen ti sekunder, så koden kunne ikke kontrolleres. Se etter spørsmålet på skjermen, svar på det og prøv igjen.
       *[failed] Nøkkelringen på datamaskinen virket ikke, så koden kunne ikke kontrolleres. Prøv igjen.
    } Det sier ingenting om koden. Ingenting ble registrert, ingen penger er flyttet.
error-too-early = Det er for tidlig å si at ingen penger er flyttet. Beløpet er fortsatt reservert. Vent til alle vilkår er oppfylt.
error-look-gated = Terminalen er ikke ledig, og et oppslag kan stoppe en pågående betaling. Utfallet er fortsatt ukjent. Sjekk igjen når ingen betaler der.
error-paper-incomplete = Papiret mangler det loven krever. Ingenting ble skrevet ut, ingen penger ble flyttet. Papirets side sier hva som mangler.
error-paper-copies-used = Originalen og den ene kopien som loven tillater, er allerede gitt ut. Ingenting ble skrevet ut, ingen penger ble flyttet. Skriv ut fakturaen i stedet.
error-paper-folder = Det kan ikke skrives i mappen for papirer. Filen ble ikke lagret, ingen penger ble flyttet. Be om skrivetilgang og prøv igjen.
error-wrong-environment = Et ekte regnskap virker bare med den ekte betalingstjenesten. Ingenting er sendt.
error-disk-full = Disken er full. Ingenting er endret, ingen penger er flyttet. Frigjør plass og prøv igjen.
error-data-read-only = Det kan ikke skrives i datamappen. Ingenting er endret, ingen penger er flyttet. Be om skrivetilgang og prøv igjen.
error-data-on-network = Datamappen ligger på en nettverksstasjon. Ingenting er endret, ingen penger er flyttet. Over et nettverk kan regnskapet bli skadet eller skrevet av to kasser samtidig, så Klinikassa verken åpner eller lager regnskap der. Velg en mappe på denne datamaskinens egen disk; sikkerhetskopier kan ligge på nettverksstasjonen.
error-books-read-only = Regnskapet besto ikke en kontroll og er bare åpent for lesing. Ingen penger er flyttet. Gjenopprett en sikkerhetskopi eller kontakt brukerstøtte.
error-books-damaged = Regnskapsfilen er skadet. Ingenting er endret. Gjenopprett en sikkerhetskopi eller kontakt brukerstøtte.
error-books-newer = Regnskapet er skrevet av en nyere versjon. Ingenting er endret. Installer den versjonen.
error-books-foreign = Denne filen er ikke Klinikassas. Ingenting er endret. Velg en annen datamappe.
error-books-in-use = Datamappen er åpen i en annen Klinikassa. Ingenting er endret. Bruk vinduet som allerede er åpent.
error-store-failed = Kassen kunne ikke registrere dette. Ingenting er endret, ingen penger er flyttet. Prøv igjen.
error-internal = Noe gikk galt i kassen. Ingenting er endret, ingen penger er flyttet. Prøv igjen; fortsetter det, starter du kassen på nytt.
error-backup-folder-missing = Mappen finnes ikke. Ingenting ble endret. Skriv hele stien til en mappe som finnes; bare siste del blir laget.
error-backup-folder-read-only = Det kan ikke skrives i mappen. Ingenting ble endret. Tillat det, eller velg en annen mappe.
error-backup-folder-inside = Mappen ligger sammen med regnskapet og ville gått tapt med det. Ingenting ble endret. Velg en et annet sted.
error-backup-key-mistyped = Det er ikke slutten av gjenopprettingsnøkkelen. Ingenting ble endret. Skriv av de seks siste tegnene fra papiret.
error-backup-not-set-up = Sikkerhetskopiering er ikke satt opp ennå. Ingenting ble endret. Sett den opp først.
error-backup-practice = Øvingsregnskap sikkerhetskopieres ikke. Ingenting ble endret.
error-restore-file-gone = Sikkerhetskopien eller mappen er ikke der. Ingenting ble endret. Koble til disken, eller velg en annen fil.
error-restore-not-a-backup = Denne filen er ikke en sikkerhetskopi fra Klinikassa. Ingenting ble endret. Velg en fil med navn som slutter på .klinikassa.age.
error-restore-key-needed = Datamaskinens nøkkelring har ingen nøkkel til denne sikkerhetskopien. Ingenting ble endret. Skriv gjenopprettingsnøkkelen fra papiret.
error-restore-other-key = Sikkerhetskopien er ikke kryptert med denne nøkkelen. Ingenting ble endret. Ta papiret for dette regnskapet, eller velg en annen sikkerhetskopi.
error-restore-key-mistyped = Det er ikke en hel gjenopprettingsnøkkel. Ingenting ble endret. Skriv av hele: den begynner med AGE-SECRET-KEY-1.
error-restore-cut-short = Sikkerhetskopien er avkortet eller endret. Ingenting ble endret her. Velg en annen sikkerhetskopi.
error-restore-newer = En nyere versjon av Klinikassa laget denne sikkerhetskopien. Ingenting ble endret. Installer den versjonen først.
error-restore-other-clinic = Sikkerhetskopien er av en annen klinikks regnskap enn det som står her. Ingenting ble endret. Velg en sikkerhetskopi av dette regnskapet, eller gjenopprett den der det ikke står noe regnskap ennå.
error-restore-other-kind = Sikkerhetskopien er av et annet slags regnskap enn det som vises. Ingenting ble endret. Velg en annen, eller vis det andre regnskapet først.
error-restore-unsound = Innholdet i sikkerhetskopien består ikke kontrollene. Ingenting ble endret. Velg en tidligere sikkerhetskopi.
error-restore-not-made-here = Notatet ved siden av sikkerhetskopien stemmer ikke med den: kopien er ikke laget på denne datamaskinen eller er blitt endret. Ingenting ble endret her. Velg en annen sikkerhetskopi, og kontakt brukerstøtte.
error-restore-no-room = Det er ikke plass til sikkerhetskopien på denne datamaskinen. Ingenting ble endret. Gjør plass og prøv igjen.
error-restore-in-use = Regnskapet kunne ikke legges til side: et annet program har det åpent. Ingenting ble endret. Lukk det og prøv igjen.
error-restore-busy = En sikkerhetskopi leses allerede. Ingenting ble endret. Vent på den, eller stopp den.
error-restore-nothing-read = Ingen sikkerhetskopi er lest. Ingenting ble endret. Velg en først.
error-restore-not-checked = Dette regnskapet kan ikke godtas som det er: kontrollen er ikke ferdig, eller den fant noe galt. Ingenting ble endret.
error-restore-stopped = Gjenopprettingen ble stoppet. Ingenting ble endret.
error-restore-failed = Systemet nektet. Ingenting ble endret. Prøv igjen; loggen sier mer.
