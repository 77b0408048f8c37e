### Én sætning pr. fejl: hvad der skete, hvad det betyder for pengene, hvad man gør.

error-bad-request = Skærmen sendte noget, kassen ikke kan læse. Der er ikke flyttet penge. Gå tilbage, og prøv igen.
error-unknown-command = Kassen kender ikke kommandoen. Der er ikke flyttet penge. Genstart kassen.
error-not-found = Det findes ikke længere. Der er ikke flyttet penge. Gå tilbage, og åbn det igen.
error-staff-needed = Ingen er logget ind. Der er ikke flyttet penge. Vælg, hvem der står ved kassen.
error-sale-empty = Salget har ingen linjer. Der er ikke flyttet penge. Tilføj en vare først.
error-sale-closed = Salget er allerede afsluttet eller lagt væk. Der er ikke flyttet penge. Find det under Fakturaer.
error-client-needed = Dette salg kræver en faktura i kundens navn. Intet fik nummer, ingen penge blev flyttet. Angiv kunden. Regel: { $source }
error-client-address-needed = Dette salg kræver en faktura med kundens adresse, og denne kunde har ingen. Intet fik nummer, ingen penge blev flyttet. Tilføj adressen, eller angiv en anden kunde. Regel: { $source }
error-already-credited = Fakturaen er allerede krediteret. Intet blev ændret, ingen penge blev flyttet. Kreditnotaen står på fakturaen.
error-quantity-out-of-range = Antallet kan ikke stå på en linje (0,001 til 999.999,999). Intet er ændret.
error-discount-out-of-range = Rabatten skal være over nul og højst så stor som det beløb, den trækkes fra. Intet er ændret.
error-sum-too-large = Beløbet er større, end kassen kan tage i ét salg. Der er ikke flyttet penge. Del det i to.
error-text-too-long = Teksten er for lang. Intet er gemt. Gør den kortere.
error-text-invalid = Teksten har tegn, der ikke må stå her. Intet er gemt. Skriv den igen.
error-field-missing = Her står der intet endnu. Intet blev gemt. Udfyld feltet.
error-name-twice = To har samme navn. Intet blev gemt. Giv hver sit eget.
error-too-many-entries = Der er flere, end kassen kan vise. Intet blev gemt. Udelad nogle.
# $country is where the clinic is
error-business-id-form =
    { $country ->
        [FI] En Y-tunnus har syv cifre, en bindestreg og et kontrolciffer, for eksempel 1234567-1. Intet blev gemt. Kontrollér nummeret.
        [SE] Et svensk organisationsnummer har ti cifre, for eksempel 123456-7897. Intet blev gemt. Kontrollér nummeret.
        [NO] Et norsk organisasjonsnummer har ni cifre, for eksempel 123456785. Intet blev gemt. Kontrollér nummeret.
       *[DK] Et CVR-nummer har otte cifre, for eksempel 12345674. Intet blev gemt. Kontrollér nummeret.
    }
error-business-id-check-digit =
    { $country ->
        [FI] Kontrolcifferet i Y-tunnus passer ikke: et ciffer er forkert, eller to har byttet plads. Intet blev gemt. Kontrollér nummeret.
        [SE] Kontrolcifferet i det svenske organisationsnummer passer ikke: et ciffer er forkert, eller to har byttet plads. Intet blev gemt. Kontrollér nummeret.
        [NO] Kontrolcifferet i det norske organisasjonsnummer passer ikke: et ciffer er forkert, eller to har byttet plads. Intet blev gemt. Kontrollér nummeret.
       *[DK] Kontrolcifferet i CVR-nummeret passer ikke: et ciffer er forkert, eller to har byttet plads. Intet blev gemt. Kontrollér nummeret.
    }
# $other is where such a number would belong
error-business-id-other-country =
    { $other ->
        [FI] Nummeret har form som en finsk Y-tunnus.
        [SE] Nummeret har form som et svensk organisationsnummer.
        [NO] Nummeret har form som et norsk organisasjonsnummer.
       *[DK] Nummeret har form som et dansk CVR-nummer.
    } { $country ->
        [FI] Klinikken er i Finland.
        [SE] Klinikken er i Sverige.
        [NO] Klinikken er i Norge.
       *[DK] Klinikken er i Danmark.
    } Intet blev gemt. Ret landet eller nummeret.
error-vat-number-form =
    { $country ->
        [FI] Et finsk momsnummer er FI og otte cifre, for eksempel FI12345671. Intet blev gemt. Kontrollér nummeret.
        [SE] Et svensk momsnummer er SE, ti cifre og 01, for eksempel SE123456789701. Intet blev gemt. Kontrollér nummeret.
        [NO] Et norsk momsnummer er NO, ni cifre og MVA, for eksempel NO123456785MVA. Intet blev gemt. Kontrollér nummeret.
       *[DK] Et dansk momsnummer er DK og otte cifre, for eksempel DK12345674. Intet blev gemt. Kontrollér nummeret.
    }
error-vat-number-check-digit = Kontrolcifferet i momsnummeret passer ikke: et ciffer er forkert, eller to har byttet plads. Intet blev gemt. Kontrollér nummeret.
error-vat-number-other-country =
    { $other ->
        [FI] Dette er et finsk momsnummer.
        [SE] Dette er et svensk momsnummer.
        [NO] Dette er et norsk momsnummer.
       *[DK] Dette er et dansk momsnummer.
    } { $country ->
        [FI] Klinikken er i Finland.
        [SE] Klinikken er i Sverige.
        [NO] Klinikken er i Norge.
       *[DK] Klinikken er i Danmark.
    } Intet blev gemt. Ret landet eller nummeret.
error-service-address-invalid = En testtjeneste kan ikke have denne adresse. Intet blev gemt. Skriv https:// og en vært, eller http:// med denne computer (127.0.0.1).
error-service-is-production = Dette er tjenesten, der trækker penge på rigtige kort. Intet blev gemt. Et testregnskab kontakter den aldrig; vælg testmiljøet.
error-clinic-exists = Et sådant regnskab findes allerede på denne computer. Intet blev ændret. Åbn det fra startsiden.
error-email-invalid = Det er ikke en e-mailadresse. Intet blev gemt. Den ser ud som navn@sted.dk.
error-barcode-invalid = »{ $barcode }« er ikke en stregkode. Intet blev gemt. En stregkode har 3 til 48 bogstaver og cifre uden mellemrum.
error-price-out-of-range = Prisen er under nul eller mere, end kassen kan tage. Intet blev gemt. Skriv en anden.
error-vat-class-unknown = Denne momsklasse har ingen sats her i dag. Intet blev gemt. Vælg en anden.
error-code-taken = »{ $name }« har allerede denne kode. Intet blev gemt. Vælg en anden kode.
error-barcode-taken = »{ $name }« har allerede stregkoden { $barcode }. Intet blev gemt. Fjern den her, eller fra den vare.
error-number-taken = En anden kunde har dette nummer. Intet blev gemt.
error-same-name = { $which } har samme navn. Intet er gemt endnu. Se efter, om det er den samme.
error-last-staff = Nogen skal kunne stå ved kassen. Intet blev ændret. Tilføj eller hent en anden tilbage først.
error-list-too-large = Filen er større end 10 MB eller har flere end 100.000 rækker. Intet blev importeret. Del den op, eller udelad kolonner.
error-list-empty = Filen har ingen rækker under den første. Intet blev importeret. Første række skal have kolonnernes navne.
error-list-spreadsheet = Det er et regneark. Intet blev importeret. Gem det som CSV (UTF-8) først.
error-list-not-text = Denne fil er ikke tekst, som kassen kan læse. Intet blev importeret. Gem den som CSV (UTF-8).
error-list-broken = Filens kolonner kan ikke skelnes fra hinanden. Intet blev importeret. Se efter et anførselstegn, der aldrig lukkes.
error-import-gone = Denne import er ikke åben længere. Intet blev importeret med den. Vælg filen igen.
error-import-busy = Listen behandles. Vent et øjeblik.
error-import-problems = Noget i listen skal rettes først. Intet blev importeret.
error-import-changed = Regnskabet er ændret, siden listen blev gennemgået. Intet blev importeret. Vælg filen igen.
error-import-cancelled = Importen blev opgivet. Intet blev importeret.
error-amount-not-positive = Beløbet skal være over nul. Der er ikke flyttet penge.
error-amount-above-due = Der kan højst betales { $due } her. Der er ikke flyttet penge. Sæt beløbet ned.
error-amount-above-refundable = Der kan højst refunderes { $left } af betalingen. Der er ikke flyttet penge. Sæt beløbet ned.
error-not-payable-in-coins = Denne delbetaling kan ikke ske med mønter. Der er ikke flyttet penge. Tag { $lower } eller { $upper }.
error-too-many-lines = Et salg kan have højst 500 linjer. Intet er ændret. Afslut dette, og start et nyt.
error-wrong-currency = Beløbet er i en anden valuta end regnskabet. Der er ikke flyttet penge.
error-given-too-little = Det er mindre end det beløb, der skal betales. Der er ikke flyttet penge. Bed om resten, eller sæt beløbet ned.
error-given-too-much = Det er langt mere end det beløb, der skal betales. Der er ikke flyttet penge. Tjek det modtagne beløb.
error-invoice-held = En tidligere kortbetaling på fakturaen har ukendt udfald. Beløbet er stadig reserveret. Afklar den betaling først.
error-terminal-held = En betaling på terminalen har ukendt udfald. Intet nyt er sendt. Afklar den først, eller vælg en anden terminal.
error-terminal-in-use = En betaling er i gang på terminalen. Intet nyt er sendt. Vent, eller vælg en anden terminal.
error-terminal-working = Kassen beder terminalen om noget andet lige nu. Intet er sendt, og der er ikke trukket penge. Vent, til den har svaret.
error-terminal-number-invalid = Et terminalnummer er præcis 8 cifre. Intet er gemt. Skriv det, som det står på apparatet.
error-terminal-number-taken = { $name } har dette nummer. Intet er gemt. Tjek nummeret, eller tag den terminal i brug igen.
error-terminal-model-unsupported = 3G-modellen af iWL250 kan ikke bruges: Connect@Cloud understøtter Bluetooth-modellen med dock. Intet er gemt. Bestil den, eller en Move3500.
error-payment-running = En betaling er i gang ved denne kasse. Intet blev ændret. Vent, til den er færdig, og prøv igen.
error-till-closing = Kassen er ved at lukke. Intet er sendt, og der er ikke trukket penge. Start kassen igen, og prøv på ny.
error-no-books-open = Ingen klinik er åben. Intet blev ændret. Begynd på startsiden.
error-account-needed = Der er ikke angivet nogen Connect@Cloud-konto. Intet er sendt, og der er ikke trukket penge. Angiv den under Indstillinger; kontanter kan bruges.
error-account-refused = Tjenesten godtog ikke kontoen. Der er ikke trukket penge. Tjek brugernavn og adgangskode under Indstillinger; kontanter kan bruges.
error-keychain-locked = Computerens nøglering er låst, så kassen har ingen adgangskode til korttjenesten. Der er ikke trukket penge. Lås den op, og prøv igen; kontanter kan bruges.
error-keychain-missing = Computeren har ingen nøglering, så kassen har ingen adgangskode til korttjenesten. Der er ikke trukket penge. Log ind på computeren igen, og genstart kassen; kontanter kan bruges.
error-keychain-denied = Computerens nøglering afviste kassen. Der er ikke trukket penge. Tillad Klinikassa i nøgleringen, og prøv igen; kontanter kan bruges.
error-keychain-slow = Computerens nøglering svarede ikke inden for ti sekunder. Der er ikke trukket penge. Se efter dens spørgsmål på skærmen, svar på det, og prøv igen; kontanter kan bruges.
error-keychain-empty = Computerens nøglering har ingen adgangskode til dette regnskab. Der er ikke trukket penge. Angiv den under Indstillinger; kontanter kan bruges.
error-keychain-failed = Computerens nøglering svigtede. Der er ikke trukket penge. Prøv igen; bliver det ved, så angiv adgangskoden på ny under Indstillinger. Kontanter kan bruges.
error-account-fixed = I øvelsestilstand hører kontoen til programmet. Intet er ændret.
error-proxy-invalid = Det er ikke en proxyserver: der skal et værtsnavn og et portnummer til, uden brugernavn og adgangskode. Intet er ændret.
error-terminal-unknown = Terminalen kan ikke bruges: den er taget ud af brug, eller stoppet, til nogen har set på den. Intet er sendt. Vælg en anden terminal.
error-not-refundable = Betalingen kan ikke refunderes på denne måde. Der er ikke flyttet penge.
error-nothing-to-abort = Der er ikke mere at afbryde. Udfaldet vises på fakturaen.
error-not-in-doubt = Betalingen er allerede afklaret. Intet er ændret. Udfaldet vises på fakturaen.
error-case-not-open = Der er ingen åben sag om betalingen. Intet blev skrevet, ingen penge er flyttet. Åbn den igen, og se, hvordan den står.
error-case-money = Penge i sagen står på mellemregningskontoen og kan ikke bogføres på den måde, der blev valgt. Intet blev skrevet, ingen penge er flyttet. Åbn sagen igen, og vælg en af de måder, den viser.
error-not-settled = Denne betaling er åben, eller udfaldet kendes ikke. Intet blev skrevet, ingen penge er flyttet. Afklar den først.
error-nothing-booked = Intet af denne betaling kan tages ud af regnskabet: den er ikke bogført, er taget ud før, eller noget af den er givet tilbage. Intet blev skrevet, ingen penge er flyttet. Åbn fakturaen, og se, hvordan den står.
error-not-restored = Dette regnskab er aldrig gendannet fra en kopi, så ingen betaling mangler. Intet blev skrevet, ingen penge er flyttet. Tag imod betalingen på sædvanlig vis.
error-evidence-mismatch = Referencerne er ikke ens, eller de ser ikke ud som på en kortkvittering. Intet er registreret. Skriv begge igen.
error-evidence-sum = Beløbet på kortkvitteringen stemmer ikke med denne betaling. Intet blev registreret. Kontrollér, om det er den rigtige kvittering.
error-reference-used = En anden betaling har allerede denne reference. Intet er registreret. Tjek kortkvitteringen.
error-evidence-missing = Noget skal ses eller gøres først og krydses af. Intet blev registreret. Gør det, sæt kryds, og prøv igen.
error-supervisor-not-set = Der er ikke valgt en lederkode. Intet blev registreret, ingen penge er flyttet. Vælg en først.
error-supervisor-already-set = Der er allerede en lederkode. Intet blev ændret. Skift den med den nuværende.
error-supervisor-wrong = Det er ikke lederkoden. Intet blev registreret, ingen penge er flyttet. Skriv den igen.
# $wait is minutes and seconds such as 0:30
error-supervisor-wrong-wait = Det er ikke lederkoden. Intet blev registreret, ingen penge er flyttet. For mange var forkerte: prøv igen om { $wait }.
error-supervisor-wait = Der er prøvet for mange forkerte koder, så denne blev ikke kontrolleret. Intet blev registreret, ingen penge er flyttet. Prøv igen om { $wait }.
error-supervisor-lost = Computerens nøglering har ikke længere det, lederkoden kontrolleres med. Intet blev registreret, ingen penge er flyttet. Vælg en ny kode med Nets-kontoens adgangskode.
error-supervisor-weak =
    { $why ->
        [short] Koden er for kort: mindst 6 tegn.
        [long] Koden er for lang: højst 64 tegn.
        [characters] Koden har tegn, der ikke kan stå der.
       *[first] Sådan en kode gættes først: tegnene er alle ens eller i rækkefølge.
    } Intet blev ændret. Vælg en anden.
error-supervisor-password-wrong = Tjenesten godtager ikke adgangskoden. Ingen kode blev gemt, ingen penge er flyttet. Kontrollér den, og skriv den igen.
error-supervisor-not-reached = Korttjenesten kunne ikke spørges, om adgangskoden er rigtig. Ingen kode blev gemt, ingen penge er flyttet. Prøv igen, når der er forbindelse.
error-supervisor-no-account = Der er ikke angivet en Nets-konto, så ingen kan logge ind med den. Ingen kode blev gemt, ingen penge er flyttet. Angiv først kontoen i indstillingerne.
error-supervisor-fixed = I øvelsestilstand hører koden til programmet. Intet blev ændret.
error-supervisor-keychain =
    { $why ->
        [locked] Computerens nøglering er låst, så koden kunne ikke kontrolleres. Lås den op, og prøv igen.
        [missing] Computeren har ingen nøglering, så koden kunne ikke kontrolleres. Log ind på computeren igen, og genstart kassen.
        [denied] Computerens nøglering afviste kassen, så koden kunne ikke kontrolleres. Tillad Klinikassa i nøgleringen, og prøv igen.
        [slow] Computerens nøglering svarede ikke inden for ti sekunder, så koden kunne ikke kontrolleres. Se efter dens spørgsmål på skærmen, svar på det, og prøv igen.
       *[failed] Computerens nøglering virkede ikke, så koden kunne ikke kontrolleres. Prøv igen.
    } Det siger intet om koden. Intet blev registreret, ingen penge er flyttet.
error-too-early = Det er for tidligt at sige, at der ikke er flyttet penge. Beløbet er stadig reserveret. Vent, til alle betingelser er opfyldt.
error-look-gated = Terminalen er ikke ledig, og et opslag kan stoppe en igangværende betaling. Udfaldet er stadig ukendt. Tjek igen, når ingen betaler der.
error-paper-incomplete = Papiret mangler det, som loven kræver. Intet blev udskrevet, ingen penge blev flyttet. Papirets side siger, hvad der mangler.
error-paper-copies-used = Originalen og den ene kopi, som loven tillader, er allerede givet ud. Intet blev udskrevet, ingen penge blev flyttet. Udskriv fakturaen i stedet.
error-paper-folder = Der kan ikke skrives i mappen til papirer. Filen blev ikke gemt, ingen penge blev flyttet. Bed om skriveadgang, og prøv igen.
error-wrong-environment = Et rigtigt regnskab virker kun med den rigtige betalingstjeneste. Intet er sendt.
error-disk-full = Disken er fuld. Intet er ændret, og der er ikke flyttet penge. Frigør plads, og prøv igen.
error-data-read-only = Der kan ikke skrives i datamappen. Intet er ændret, og der er ikke flyttet penge. Bed om skriveadgang, og prøv igen.
error-data-on-network = Datamappen ligger på et netværksdrev. Intet er ændret, og der er ikke flyttet penge. Over et netværk kan regnskabet blive beskadiget eller skrevet af to kasser på én gang, så Klinikassa hverken åbner eller opretter regnskab dér. Vælg en mappe på computerens egen disk; sikkerhedskopier må gerne ligge på netværksdrevet.
error-books-read-only = Regnskabet bestod ikke en kontrol og er kun åbent for læsning. Der er ikke flyttet penge. Gendan en sikkerhedskopi, eller kontakt support.
error-books-damaged = Regnskabsfilen er beskadiget. Intet er ændret. Gendan en sikkerhedskopi, eller kontakt support.
error-books-newer = Regnskabet er skrevet af en nyere version. Intet er ændret. Installér den version.
error-books-foreign = Filen er ikke Klinikassas. Intet er ændret. Vælg en anden datamappe.
error-books-in-use = Datamappen er åben i en anden Klinikassa. Intet er ændret. Brug det vindue, der allerede er åbent.
error-store-failed = Kassen kunne ikke registrere dette. Intet er ændret, og der er ikke flyttet penge. Prøv igen.
error-internal = Noget gik galt i kassen. Intet er ændret, og der er ikke flyttet penge. Prøv igen; bliver det ved, så genstart kassen.
error-backup-folder-missing = Mappen findes ikke. Intet er ændret. Skriv hele stien til en mappe, der findes; kun den sidste del oprettes.
error-backup-folder-read-only = Der kan ikke skrives i mappen. Intet er ændret. Tillad det, eller vælg en anden mappe.
error-backup-folder-inside = Mappen ligger sammen med regnskabet og ville gå tabt med det. Intet er ændret. Vælg en et andet sted.
error-backup-key-mistyped = Det er ikke slutningen af gendannelsesnøglen. Intet er ændret. Skriv de seks sidste tegn af fra papiret.
error-backup-not-set-up = Sikkerhedskopiering er ikke opsat endnu. Intet er ændret. Opsæt den først.
error-backup-practice = Øvelsesregnskab sikkerhedskopieres ikke. Intet er ændret.
error-restore-file-gone = Sikkerhedskopien eller mappen er der ikke. Intet er ændret. Tilslut disken, eller vælg en anden fil.
error-restore-not-a-backup = Denne fil er ikke en sikkerhedskopi fra Klinikassa. Intet er ændret. Vælg en fil, hvis navn ender på .klinikassa.age.
error-restore-key-needed = Computerens nøglering har ingen nøgle til denne sikkerhedskopi. Intet er ændret. Skriv gendannelsesnøglen fra papiret.
error-restore-other-key = Sikkerhedskopien er ikke krypteret med denne nøgle. Intet er ændret. Tag papiret for dette regnskab, eller vælg en anden sikkerhedskopi.
error-restore-key-mistyped = Det er ikke en hel gendannelsesnøgle. Intet er ændret. Skriv den hele af: den begynder med AGE-SECRET-KEY-1.
error-restore-cut-short = Sikkerhedskopien er afkortet eller ændret. Intet er ændret her. Vælg en anden sikkerhedskopi.
error-restore-newer = En nyere version af Klinikassa har lavet denne sikkerhedskopi. Intet er ændret. Installér den version først.
error-restore-other-clinic = Sikkerhedskopien er af en anden kliniks regnskab end det, der står her. Intet er ændret. Vælg en sikkerhedskopi af dette regnskab, eller gendan den, hvor der ikke står noget regnskab endnu.
error-restore-other-kind = Sikkerhedskopien er af en anden slags regnskab end det, der vises. Intet er ændret. Vælg en anden, eller vis det andet regnskab først.
error-restore-unsound = Indholdet i sikkerhedskopien består ikke kontrollerne. Intet er ændret. Vælg en tidligere sikkerhedskopi.
error-restore-not-made-here = Noten ved siden af sikkerhedskopien passer ikke til den: kopien er ikke lavet på denne computer eller er blevet ændret. Intet er ændret her. Vælg en anden sikkerhedskopi, og kontakt support.
error-restore-no-room = Der er ikke plads til sikkerhedskopien på denne computer. Intet er ændret. Gør plads, og prøv igen.
error-restore-in-use = Regnskabet kunne ikke lægges til side: et andet program har det åbent. Intet er ændret. Luk det, og prøv igen.
error-restore-busy = En sikkerhedskopi læses allerede. Intet er ændret. Vent på den, eller stop den.
error-restore-nothing-read = Ingen sikkerhedskopi er læst. Intet er ændret. Vælg en først.
error-restore-not-checked = Dette regnskab kan ikke godtages, som det er: kontrollen er ikke færdig, eller den fandt noget galt. Intet er ændret.
error-restore-stopped = Gendannelsen blev stoppet. Intet er ændret.
error-restore-failed = Systemet nægtede. Intet er ændret. Prøv igen; loggen siger mere.
