### Kontot hos korttjänsten.
account-heading = Nets Connect@Cloud-konto
account-one = Ett för hela organisationen
account-service = Tjänst
account-service-production = Produktion
account-service-practice = Övningsterminaler
account-service-test = Nets testmiljö eller en egen tjänst: https, eller http på den här datorn.
account-username = Användarnamn
account-password = Lösenord
account-password-kept = I nyckelringen
account-password-fixed = Behövs inte
account-replace = Byt
account-says = Lösenordet läggs i datorns nyckelring. Det visas aldrig igen.
account-fixed-says = I övningsläget hör kontot till programmet, och ingen nyckelring behövs.
account-save = Spara och testa
account-test = Testa
account-testing = Provar nyckelringen, nätverket, certifikatet och lösenordet.
account-not-tested = Inte testat sedan start.
account-from-nets = Nets skapar kontot och knyter terminalerna till det. Användarnamn och lösenord kommer i ett brev eller meddelande från Nets; kassan kan inte be om dem.
account-issuer-unknown = någon som det inte namnger

## What a test came to: the word, then what it means and who can help
account-test-works = Fungerar
account-test-works-says =
    { $count ->
        [one] Inloggad { $age }, en terminal knuten till kontot
       *[other] Inloggad { $age }, { $count } terminaler knutna till kontot
    }
account-test-no-account = Inget konto
account-test-no-account-says = Ange användarnamnet från Nets.
account-test-keychain-locked = Nyckelringen låst
account-test-keychain-locked-says = Lösenordet finns bakom ett lås. Lås upp datorns nyckelring och testa igen.
account-test-keychain-missing = Ingen nyckelring
account-test-keychain-missing-says = Datorn erbjuder kassan ingen nyckelring. Logga in på skrivbordet på nytt och starta om kassan.
account-test-keychain-denied = Nyckelringen nekade åtkomst
account-test-keychain-denied-says = Nyckelringen släpper inte in Klinikassa. Tillåt programmet där och testa igen.
account-test-keychain-slow = Nyckelringen svarar inte
account-test-keychain-slow-says = Nyckelringen svarade inte inom tio sekunder. Leta efter dess fråga på skärmen.
account-test-keychain-empty = Inget lösenord här
account-test-keychain-empty-says = Datorns nyckelring har inget lösenord för den här bokföringen, som efter flytt till en annan dator. Ange det på nytt.
account-test-keychain-failed = Nyckelringen fungerar inte
account-test-keychain-failed-says = Nyckelringen fungerar inte. Försök igen; om felet återkommer, ange lösenordet på nytt.
account-test-no-address = Inget nätverk
account-test-no-address-says = Tjänstens namn har ingen adress. Kontrollera datorns nätverkskabel eller Wi-Fi.
account-test-refused = Anslutningen nekades
account-test-refused-says = Något nekar anslutningen: en brandvägg, fel proxyserver eller tjänsten själv. Fråga den som sköter nätverket.
account-test-no-route = Inget nätverk
account-test-no-route-says = Ingen väg leder till tjänsten. Kontrollera datorns nätverkskabel eller Wi-Fi.
account-test-timed-out = Inget svar
account-test-timed-out-says = Tjänsten svarade inte i tid. Kontrollera nätverket och testa igen.
account-test-proxy = Proxyservern nekade åtkomst
account-test-proxy-says = Proxyservern släpper inte igenom kassan. En proxyserver som frågar efter användarnamn kan inte användas; fråga den som sköter nätverket.
account-test-broken = Anslutningen bröts
account-test-broken-says = Anslutningen bröts mitt i. Testa igen; om felet återkommer, fråga den som sköter nätverket.
account-test-tls-expired = Certifikatet har gått ut
account-test-tls-expired-says = Certifikatet har gått ut, eller så går datorns klocka fel. Kontrollera datum och tid först. Det utfärdades av { $issuer }.
account-test-tls-not-yet-valid = Certifikatet gäller inte än
account-test-tls-not-yet-valid-says = Certifikatet gäller inte än: datorns klocka går troligen fel. Kontrollera datum och tid. Det utfärdades av { $issuer }.
account-test-tls-wrong-host = Fel certifikat
account-test-tls-wrong-host-says = Någon annan svarar i tjänstens ställe, med ett certifikat för ett annat namn, utfärdat av { $issuer }. Det händer i hotell- och gästnätverk, och med fel proxyserver.
account-test-tls-unknown-issuer = Anslutningen granskas
account-test-tls-unknown-issuer-says = Certifikatet utfärdades av { $issuer }, och datorn litar inte på den utfärdaren. Troligen granskar ett antivirusprogram eller en brandvägg anslutningen: ställ in att { $host } ska undantas.
account-test-tls-certificate = Certifikatet godtogs inte
account-test-tls-certificate-says = Certifikatet, utfärdat av { $issuer }, godtas inte. Fråga den som sköter nätverket; det kan vara ett antivirusprogram som granskar anslutningen.
account-test-tls-handshake = Ingen säker anslutning
account-test-tls-handshake-says = Den andra sidan talar inte TLS som tjänsten gör. En proxyserver eller brandvägg kan svara i dess ställe; fråga den som sköter nätverket.
account-test-wrong-password = Fel lösenord
account-test-wrong-password-says = Tjänsten godtar inte användarnamnet och lösenordet. Skriv båda som de står i meddelandet från Nets.
account-test-server-error = Fel i tjänsten
account-test-server-error-says = Tjänsten svarade med ett fel (status { $status }). Försök igen senare; om felet kvarstår, ring Nets.

## The way out
proxy-heading = Vägen till tjänsten
proxy-none = Direkt
proxy-used = Via en proxyserver
proxy-host = Proxyserver, värdnamn
proxy-port = Port
proxy-port-wrong = En port är ett tal från 1 till 65535.
proxy-says = De flesta kliniker behöver ingen. Den gäller bara den här datorn; proxyserverns eget användarnamn och lösenord stöds inte.
proxy-set = Använd proxyservern
proxy-clear = Anslut direkt
