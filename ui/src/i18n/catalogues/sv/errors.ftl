### En mening per fel: vad som hände, vad det betyder för pengarna, vad man gör.

error-bad-request = Skärmen skickade något som kassan inte kan läsa. Inga pengar har flyttats. Gå tillbaka och försök igen.
error-unknown-command = Kassan känner inte till kommandot. Inga pengar har flyttats. Starta om kassan.
error-not-found = Det finns inte kvar här. Inga pengar har flyttats. Gå tillbaka och öppna det igen.
error-staff-needed = Ingen är inloggad. Inga pengar har flyttats. Välj vem som står i kassan.
error-sale-empty = Försäljningen har inga rader. Inga pengar har flyttats. Lägg till en artikel först.
error-sale-closed = Försäljningen är redan slutförd eller borttagen. Inga pengar har flyttats. Leta bland fakturorna.
error-client-needed = Den här försäljningen kräver en faktura i kundens namn. Inget nummer har getts, inga pengar har flyttats. Ange kunden. Regel: { $source }
error-client-address-needed = Den här försäljningen kräver en faktura med kundens adress, och den här kunden har ingen. Inget nummer har getts, inga pengar har flyttats. Lägg till adressen eller ange en annan kund. Regel: { $source }
error-already-credited = Fakturan är redan krediterad. Inget har ändrats, inga pengar har flyttats. Kreditfakturan står på fakturan.
error-quantity-out-of-range = Antalet ryms inte på en rad (0,001 till 999 999,999). Inget har ändrats.
error-discount-out-of-range = Rabatten måste vara över noll och högst lika stor som summan den dras från. Inget har ändrats.
error-sum-too-large = Summan är större än kassan kan ta i en försäljning. Inga pengar har flyttats. Dela upp den i två.
error-text-too-long = Texten är för lång. Inget har sparats. Förkorta den.
error-text-invalid = Texten innehåller tecken som inte får stå här. Inget har sparats. Skriv den igen.
error-field-missing = Här står inget än. Inget har sparats. Fyll i fältet.
error-name-twice = Två har samma namn. Inget har sparats. Ge var och en sitt eget.
error-too-many-entries = De är fler än kassan kan visa. Inget har sparats. Utelämna några.
# $country is where the clinic is
error-business-id-form =
    { $country ->
        [FI] Ett FO-nummer (Y-tunnus) har sju siffror, ett bindestreck och en kontrollsiffra, till exempel 1234567-1. Inget har sparats. Kontrollera numret.
        [SE] Ett organisationsnummer har tio siffror, till exempel 123456-7897. Inget har sparats. Kontrollera numret.
        [NO] Ett norskt organisasjonsnummer har nio siffror, till exempel 123456785. Inget har sparats. Kontrollera numret.
       *[DK] Ett CVR-nummer har åtta siffror, till exempel 12345674. Inget har sparats. Kontrollera numret.
    }
error-business-id-check-digit =
    { $country ->
        [FI] Kontrollsiffran i FO-numret (Y-tunnus) stämmer inte: en siffra är fel eller två har bytt plats. Inget har sparats. Kontrollera numret.
        [SE] Kontrollsiffran i organisationsnumret stämmer inte: en siffra är fel eller två har bytt plats. Inget har sparats. Kontrollera numret.
        [NO] Kontrollsiffran i organisasjonsnumret stämmer inte: en siffra är fel eller två har bytt plats. Inget har sparats. Kontrollera numret.
       *[DK] Kontrollsiffran i CVR-numret stämmer inte: en siffra är fel eller två har bytt plats. Inget har sparats. Kontrollera numret.
    }
# $other is where such a number would belong
error-business-id-other-country =
    { $other ->
        [FI] Numret har formen av ett finskt FO-nummer (Y-tunnus).
        [SE] Numret har formen av ett svenskt organisationsnummer.
        [NO] Numret har formen av ett norskt organisasjonsnummer.
       *[DK] Numret har formen av ett danskt CVR-nummer.
    } { $country ->
        [FI] Kliniken finns i Finland.
        [SE] Kliniken finns i Sverige.
        [NO] Kliniken finns i Norge.
       *[DK] Kliniken finns i Danmark.
    } Inget har sparats. Ändra landet eller numret.
error-vat-number-form =
    { $country ->
        [FI] Ett finskt momsnummer är FI och åtta siffror, till exempel FI12345671. Inget har sparats. Kontrollera numret.
        [SE] Ett svenskt momsnummer är SE, tio siffror och 01, till exempel SE123456789701. Inget har sparats. Kontrollera numret.
        [NO] Ett norskt momsnummer är NO, nio siffror och MVA, till exempel NO123456785MVA. Inget har sparats. Kontrollera numret.
       *[DK] Ett danskt momsnummer är DK och åtta siffror, till exempel DK12345674. Inget har sparats. Kontrollera numret.
    }
error-vat-number-check-digit = Kontrollsiffran i momsnumret stämmer inte: en siffra är fel eller två har bytt plats. Inget har sparats. Kontrollera numret.
error-vat-number-other-country =
    { $other ->
        [FI] Det här är ett finskt momsnummer.
        [SE] Det här är ett svenskt momsnummer.
        [NO] Det här är ett norskt momsnummer.
       *[DK] Det här är ett danskt momsnummer.
    } { $country ->
        [FI] Kliniken finns i Finland.
        [SE] Kliniken finns i Sverige.
        [NO] Kliniken finns i Norge.
       *[DK] Kliniken finns i Danmark.
    } Inget har sparats. Ändra landet eller numret.
error-service-address-invalid = En testtjänst kan inte ha den här adressen. Inget har sparats. Skriv https:// och en värd, eller http:// med den här datorn (127.0.0.1).
error-service-is-production = Det här är tjänsten som debiterar riktiga kort. Inget har sparats. Testbokföringen når den aldrig; välj testmiljön.
error-clinic-exists = En sådan bokföring finns redan på den här datorn. Inget har ändrats. Öppna den från startsidan.
error-email-invalid = Det är ingen e-postadress. Inget har sparats. Den ser ut som namn@plats.se.
error-barcode-invalid = ”{ $barcode }” är ingen streckkod. Inget har sparats. En streckkod har 3 till 48 bokstäver och siffror, utan mellanslag.
error-price-out-of-range = Priset är under noll eller mer än kassan kan ta. Inget har sparats. Skriv ett annat.
error-vat-class-unknown = Den här momsklassen har ingen sats här i dag. Inget har sparats. Välj en annan.
error-code-taken = ”{ $name }” har redan den här koden. Inget har sparats. Välj en annan kod.
error-barcode-taken = ”{ $name }” har redan streckkoden { $barcode }. Inget har sparats. Ta bort den här, eller från den artikeln.
error-number-taken = En annan kund har det här numret. Inget har sparats.
error-same-name = { $which } har samma namn. Inget har sparats än. Se efter om det är densamma.
error-last-staff = Någon måste kunna stå i kassan. Inget har ändrats. Lägg till eller ta tillbaka någon annan först.
error-list-too-large = Filen är större än 10 MB eller har fler än 100 000 rader. Inget har importerats. Dela upp den, eller utelämna kolumner.
error-list-empty = Filen har inga rader under den första. Inget har importerats. Första raden namnger kolumnerna.
error-list-spreadsheet = Det här är ett kalkylark. Inget har importerats. Spara det som CSV (UTF-8) först.
error-list-not-text = Den här filen är ingen text som kassan kan läsa. Inget har importerats. Spara den som CSV (UTF-8).
error-list-broken = Filens kolumner går inte att skilja åt. Inget har importerats. Leta efter ett citattecken som aldrig stängs.
error-import-gone = Den här importen är inte längre öppen. Inget har importerats med den. Välj filen igen.
error-import-busy = Listan bearbetas. Vänta ett ögonblick.
error-import-problems = Något i listan måste rättas först. Inget har importerats.
error-import-changed = Bokföringen har ändrats sedan listan gicks igenom. Inget har importerats. Välj filen igen.
error-import-cancelled = Importen avbröts. Inget har importerats.
error-amount-not-positive = Summan måste vara över noll. Inga pengar har flyttats.
error-amount-above-due = Högst { $due } kan betalas här. Inga pengar har flyttats. Sänk summan.
error-amount-above-refundable = Högst { $left } av betalningen kan återbetalas. Inga pengar har flyttats. Sänk summan.
error-not-payable-in-coins = Den här delbetalningen går inte att göra med mynt. Inga pengar har flyttats. Ta { $lower } eller { $upper }.
error-too-many-lines = En försäljning rymmer högst 500 rader. Inget har ändrats. Slutför den här och börja en ny.
error-wrong-currency = Summan är i en annan valuta än bokföringen. Inga pengar har flyttats.
error-given-too-little = Det är mindre än summan att betala. Inga pengar har flyttats. Be om resten eller sänk summan.
error-given-too-much = Det är långt mer än summan att betala. Inga pengar har flyttats. Kontrollera det mottagna beloppet.
error-invoice-held = En tidigare kortbetalning på fakturan har okänt utfall. Summan är fortsatt reserverad. Red ut den betalningen först.
error-terminal-held = En betalning på terminalen har okänt utfall. Inget nytt har skickats. Red ut den först eller välj en annan terminal.
error-terminal-in-use = En betalning pågår på terminalen. Inget nytt har skickats. Vänta eller välj en annan terminal.
error-terminal-working = Kassan begär något annat av terminalen just nu. Inget har skickats, inget har debiterats. Vänta tills den har svarat.
error-terminal-number-invalid = En terminals nummer är exakt 8 siffror. Inget har sparats. Skriv det som det står på apparaten.
error-terminal-number-taken = { $name } har det här numret. Inget har sparats. Kontrollera numret, eller ta den terminalen i bruk igen.
error-terminal-model-unsupported = 3G-modellen av iWL250 kan inte användas: Connect@Cloud stöder Bluetooth-modellen med docka. Inget har sparats. Beställ den, eller en Move3500.
error-payment-running = En betalning pågår vid den här kassan. Inget har ändrats. Vänta tills den är klar och försök igen.
error-till-closing = Kassan håller på att stängas. Inget har skickats, inget har debiterats. Starta kassan igen och försök på nytt.
error-no-books-open = Ingen klinik är öppen. Inget har ändrats. Börja på startsidan.
error-account-needed = Inget Connect@Cloud-konto har angetts. Inget har skickats, inget har debiterats. Ange det i inställningarna; kontanter fungerar.
error-account-refused = Tjänsten godtog inte kontot. Inget har debiterats. Kontrollera användarnamn och lösenord i inställningarna; kontanter fungerar.
error-keychain-locked = Datorns nyckelring är låst, så kassan har inget lösenord till korttjänsten. Inget har debiterats. Lås upp den och försök igen; kontanter fungerar.
error-keychain-missing = Datorn har ingen nyckelring, så kassan har inget lösenord till korttjänsten. Inget har debiterats. Logga in på datorn på nytt och starta om kassan; kontanter fungerar.
error-keychain-denied = Datorns nyckelring nekade kassan. Inget har debiterats. Tillåt Klinikassa i nyckelringen och försök igen; kontanter fungerar.
error-keychain-slow = Datorns nyckelring svarade inte inom tio sekunder. Inget har debiterats. Leta efter dess fråga på skärmen, svara på den och försök igen; kontanter fungerar.
error-keychain-empty = Datorns nyckelring har inget lösenord för den här bokföringen. Inget har debiterats. Ange det i inställningarna; kontanter fungerar.
error-keychain-failed = Datorns nyckelring fungerade inte. Inget har debiterats. Försök igen; om felet återkommer, ange lösenordet på nytt i inställningarna. Kontanter fungerar.
error-account-fixed = I övningsläget hör kontot till programmet. Inget har ändrats.
error-proxy-invalid = Det här är ingen proxyserver: det behövs ett värdnamn och ett portnummer, utan användarnamn och lösenord. Inget har ändrats.
error-terminal-unknown = Terminalen kan inte användas: den är tagen ur bruk, eller stoppad tills någon har åtgärdat den. Inget har skickats. Välj en annan terminal.
error-not-refundable = Betalningen kan inte återbetalas på det här sättet. Inga pengar har flyttats.
error-nothing-to-abort = Det finns inget kvar att avbryta. Utfallet visas på fakturan.
error-not-in-doubt = Betalningen är redan utredd. Inget har ändrats. Utfallet visas på fakturan.
error-case-not-open = Det finns inget öppet ärende om betalningen. Inget har antecknats, inga pengar har flyttats. Öppna den igen och se hur den står.
error-case-money = Pengar i ärendet står på observationskontot och kan inte bokföras på det sätt som angavs. Inget har antecknats, inga pengar har flyttats. Öppna ärendet igen och välj ett av sätten det visar.
error-not-settled = Den här betalningen är öppen eller dess utfall är inte känt. Inget har antecknats, inga pengar har flyttats. Utred den först.
error-nothing-booked = Inget av den här betalningen kan tas ur bokföringen: den är inte bokförd, har redan tagits bort eller något av den har återbetalats. Inget har antecknats, inga pengar har flyttats. Öppna fakturan och se hur den står.
error-not-restored = Den här bokföringen har aldrig återställts från en kopia, så ingen betalning saknas. Inget har antecknats, inga pengar har flyttats. Ta betalt på vanligt sätt.
error-evidence-mismatch = Referenserna är inte lika, eller inte som på ett kortkvitto. Inget har antecknats. Skriv båda igen.
error-evidence-sum = Beloppet på kortkvittot är inte den här betalningens. Inget har antecknats. Kontrollera att det är rätt kortkvitto.
error-reference-used = En annan betalning har redan den referensen. Inget har antecknats. Kontrollera kortkvittot.
error-evidence-missing = Något måste ses eller göras först och kryssas i. Inget har antecknats. Gör det, kryssa i och försök igen.
error-supervisor-not-set = Ingen arbetsledarkod är vald. Inget har antecknats, inga pengar har flyttats. Välj en först.
error-supervisor-already-set = Det finns redan en arbetsledarkod. Inget har ändrats. Byt den med den nuvarande.
error-supervisor-wrong = Det är inte arbetsledarkoden. Inget har antecknats, inga pengar har flyttats. Skriv den igen.
# $wait is minutes and seconds such as 0:30
error-supervisor-wrong-wait = Det är inte arbetsledarkoden. Inget har antecknats, inga pengar har flyttats. För många fel koder har provats: försök igen om { $wait }.
error-supervisor-wait = För många fel koder har provats, så den här kontrollerades inte. Inget har antecknats, inga pengar har flyttats. Försök igen om { $wait }.
error-supervisor-lost = Datorns nyckelring har inte längre det som arbetsledarkoden kontrolleras med. Inget har antecknats, inga pengar har flyttats. Välj en ny kod med Nets-kontots lösenord.
error-supervisor-weak =
    { $why ->
        [short] Koden är för kort: minst 6 tecken.
        [long] Koden är för lång: högst 64 tecken.
        [characters] Koden har tecken som inte kan stå där.
       *[first] En sådan kod provas först: tecknen är alla lika eller i följd.
    } Inget har ändrats. Välj en annan.
error-supervisor-password-wrong = Tjänsten godtar inte lösenordet. Ingen kod har sparats, inga pengar har flyttats. Kontrollera det och skriv det igen.
error-supervisor-not-reached = Korttjänsten kunde inte tillfrågas om lösenordet är rätt. Ingen kod har sparats, inga pengar har flyttats. Försök igen när det finns en anslutning.
error-supervisor-no-account = Inget Nets-konto är angivet, så ingen kan logga in med det. Ingen kod har sparats, inga pengar har flyttats. Ange kontot i inställningarna först.
error-supervisor-fixed = I övningsläget hör koden till programmet. Inget har ändrats.
error-supervisor-keychain =
    { $why ->
        [locked] Datorns nyckelring är låst, så koden kunde inte kontrolleras. Lås upp den och försök igen.
        [missing] Datorn har ingen nyckelring, så koden kunde inte kontrolleras. Logga in på datorn på nytt och starta om kassan.
        [denied] Datorns nyckelring nekade kassan, så koden kunde inte kontrolleras. Tillåt Klinikassa i nyckelringen och försök igen.
        [slow] Datorns nyckelring svarade inte inom tio sekunder, så koden kunde inte kontrolleras. Leta efter dess fråga på skärmen, svara på den och försök igen.
       *[failed] Datorns nyckelring fungerade inte, så koden kunde inte kontrolleras. Försök igen.
    } Det säger inget om koden. Inget har antecknats, inga pengar har flyttats.
error-too-early = Det är för tidigt att säga att inga pengar har flyttats. Summan är fortsatt reserverad. Vänta tills alla villkor är uppfyllda.
error-look-gated = Terminalen är inte ledig, och en kontroll kan stoppa en pågående betalning. Utfallet är fortfarande okänt. Kontrollera igen när ingen betalar där.
error-paper-incomplete = Papperet saknar vad lagen kräver. Inget har skrivits ut, inga pengar har flyttats. Papperets sida säger vad som saknas.
error-paper-copies-used = Originalet och den enda kopia som lagen tillåter är redan utlämnade. Inget har skrivits ut, inga pengar har flyttats. Skriv ut fakturan i stället.
error-paper-folder = Det går inte att skriva i mappen för papper. Filen har inte sparats, inga pengar har flyttats. Be om skrivrättighet och försök igen.
error-wrong-environment = Riktig bokföring fungerar bara med den riktiga betaltjänsten. Inget har skickats.
error-disk-full = Disken är full. Inget har ändrats, inga pengar har flyttats. Frigör utrymme och försök igen.
error-data-read-only = Det går inte att skriva i datamappen. Inget har ändrats, inga pengar har flyttats. Be om skrivrättighet och försök igen.
error-data-on-network = Datamappen ligger på en nätverksenhet. Inget har ändrats, inga pengar har flyttats. Över ett nätverk kan bokföringen skadas eller skrivas av två kassor samtidigt, så Klinikassa varken öppnar eller skapar någon bokföring där. Välj en mapp på den här datorns egen disk; säkerhetskopior får ligga på nätverksenheten.
error-books-read-only = Bokföringen klarade inte en kontroll och är bara öppen för läsning. Inga pengar har flyttats. Återställ en säkerhetskopia eller kontakta supporten.
error-books-damaged = Bokföringens fil är skadad. Inget har ändrats. Återställ en säkerhetskopia eller kontakta supporten.
error-books-newer = Bokföringen är skriven av en nyare version. Inget har ändrats. Installera den versionen.
error-books-foreign = Filen är inte Klinikassas. Inget har ändrats. Välj en annan datamapp.
error-books-in-use = Datamappen är öppen i en annan Klinikassa. Inget har ändrats. Använd fönstret som redan är öppet.
error-store-failed = Kassan kunde inte anteckna detta. Inget har ändrats, inga pengar har flyttats. Försök igen.
error-internal = Något gick fel i kassan. Inget har ändrats, inga pengar har flyttats. Försök igen; om det återkommer, starta om kassan.
error-backup-folder-missing = Mappen finns inte. Inget har ändrats. Skriv hela sökvägen till en mapp som finns; bara sista delen skapas.
error-backup-folder-read-only = Det går inte att skriva i mappen. Inget har ändrats. Tillåt det eller välj en annan mapp.
error-backup-folder-inside = Mappen ligger inne i bokföringen och skulle försvinna med den. Inget har ändrats. Välj en någon annanstans.
error-backup-key-mistyped = Det där är inte slutet på återställningsnyckeln. Inget har ändrats. Skriv av de sex sista tecknen från ditt papper.
error-backup-not-set-up = Säkerhetskopiering är inte inställd än. Inget har ändrats. Ställ in den först.
error-backup-practice = Övningsbokföringen säkerhetskopieras inte. Inget har ändrats.
error-restore-file-gone = Säkerhetskopian eller mappen finns inte. Inget har ändrats. Anslut disken eller välj en annan fil.
error-restore-not-a-backup = Den här filen är ingen säkerhetskopia från Klinikassa. Inget har ändrats. Välj en fil vars namn slutar på .klinikassa.age.
error-restore-key-needed = Datorns nyckelring har ingen nyckel till den här säkerhetskopian. Inget har ändrats. Skriv återställningsnyckeln från papperet.
error-restore-other-key = Säkerhetskopian är inte krypterad med den nyckeln. Inget har ändrats. Ta papperet för den här bokföringen eller välj en annan säkerhetskopia.
error-restore-key-mistyped = Det där är ingen hel återställningsnyckel. Inget har ändrats. Skriv av hela: den börjar med AGE-SECRET-KEY-1.
error-restore-cut-short = Säkerhetskopian är avkortad eller ändrad. Inget har ändrats här. Välj en annan säkerhetskopia.
error-restore-newer = Säkerhetskopian är gjord av en nyare version av Klinikassa. Inget har ändrats. Installera den versionen först.
error-restore-other-clinic = Säkerhetskopian är av en annan kliniks bokföring än den som finns här. Inget har ändrats. Välj en av den här bokföringen, eller återställ den där ingen bokföring finns ännu.
error-restore-other-kind = Säkerhetskopian är av en annan typ av bokföring än den som visas. Inget har ändrats. Välj en annan, eller visa den andra bokföringen först.
error-restore-unsound = Innehållet i säkerhetskopian klarar inte kontrollerna. Inget har ändrats. Välj en tidigare säkerhetskopia.
error-restore-not-made-here = Anteckningen bredvid säkerhetskopian stämmer inte med den: kopian är inte gjord på den här datorn, eller har ändrats. Inget har ändrats här. Välj en annan säkerhetskopia och kontakta supporten.
error-restore-no-room = Det finns inte plats för säkerhetskopian på datorn. Inget har ändrats. Frigör plats och försök igen.
error-restore-in-use = Bokföringen kunde inte läggas åt sidan: ett annat program har den öppen. Inget har ändrats. Stäng programmet och försök igen.
error-restore-busy = En säkerhetskopia läses redan. Inget har ändrats. Vänta på den eller stoppa den.
error-restore-nothing-read = Ingen säkerhetskopia är läst. Inget har ändrats. Välj en först.
error-restore-not-checked = Den här bokföringen kan inte godtas som den är: kontrollen är inte klar, eller hittade ett fel. Inget har ändrats.
error-restore-stopped = Återställningen stoppades. Inget har ändrats.
error-restore-failed = Systemet tillät det inte. Inget har ändrats. Försök igen; loggen säger mer.
