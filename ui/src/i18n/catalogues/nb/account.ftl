### Kontoen hos korttjenesten.
account-heading = Nets Connect@Cloud-konto
account-one = Én for hele organisasjonen
account-service = Tjeneste
account-service-production = Produksjon
account-service-practice = Øvingsterminaler
account-service-test = Nets’ testmiljø eller en egen tjeneste: https, eller http på denne datamaskinen.
account-username = Brukernavn
account-password = Passord
account-password-kept = I nøkkelringen
account-password-fixed = Trengs ikke
account-replace = Bytt
account-says = Passordet legges i nøkkelringen på denne datamaskinen. Det vises aldri igjen.
account-fixed-says = I øvingsmodus hører kontoen til programmet, og ingen nøkkelring trengs.
account-save = Lagre og test
account-test = Test
account-testing = Prøver nøkkelringen, nettverket, sertifikatet og passordet.
account-not-tested = Ikke testet siden start.
account-from-nets = Nets lager kontoen og knytter terminalene til den. Brukernavn og passord kommer i et brev eller en melding fra Nets; kassen kan ikke be om dem.
account-issuer-unknown = noen det ikke oppgir

## What a test came to: the word, then what it means and who can help
account-test-works = Virker
account-test-works-says =
    { $count ->
        [one] Logget inn { $age }, én terminal knyttet til kontoen
       *[other] Logget inn { $age }, { $count } terminaler knyttet til kontoen
    }
account-test-no-account = Ingen konto
account-test-no-account-says = Legg inn brukernavnet fra Nets.
account-test-keychain-locked = Nøkkelringen låst
account-test-keychain-locked-says = Passordet er der, bak en lås. Lås opp nøkkelringen på datamaskinen og test på nytt.
account-test-keychain-missing = Ingen nøkkelring
account-test-keychain-missing-says = Datamaskinen tilbyr ikke kassen noen nøkkelring. Logg inn på skrivebordet igjen, og start kassen på nytt.
account-test-keychain-denied = Avvist av nøkkelringen
account-test-keychain-denied-says = Nøkkelringen slipper ikke inn Klinikassa. Tillat programmet der og test på nytt.
account-test-keychain-slow = Nøkkelringen svarer ikke
account-test-keychain-slow-says = Nøkkelringen svarte ikke innen ti sekunder. Se etter spørsmålet på skjermen.
account-test-keychain-empty = Ikke noe passord her
account-test-keychain-empty-says = Nøkkelringen har ikke noe passord for dette regnskapet, som etter flytting til en annen datamaskin. Legg det inn på nytt.
account-test-keychain-failed = Nøkkelringen sviktet
account-test-keychain-failed-says = Nøkkelringen virker ikke. Prøv igjen. Fortsetter det, legger du inn passordet på nytt.
account-test-no-address = Ikke noe nettverk
account-test-no-address-says = Tjenestens navn har ingen adresse. Sjekk nettverkskabelen eller Wi-Fi på datamaskinen.
account-test-refused = Forbindelsen ble avvist
account-test-refused-says = Noe avviser forbindelsen: en brannmur, feil proxyserver eller tjenesten selv. Spør den som har ansvar for nettverket.
account-test-no-route = Ikke noe nettverk
account-test-no-route-says = Ingen vei fører til tjenesten. Sjekk nettverkskabelen eller Wi-Fi på datamaskinen.
account-test-timed-out = Ikke noe svar
account-test-timed-out-says = Tjenesten svarte ikke i tide. Sjekk nettverket og test på nytt.
account-test-proxy = Avvist av proxyserveren
account-test-proxy-says = Proxyserveren slipper ikke kassen gjennom. En proxyserver som spør om brukernavn, kan ikke brukes; spør den som har ansvar for nettverket.
account-test-broken = Forbindelsen ble brutt
account-test-broken-says = Forbindelsen ble brutt underveis. Test på nytt. Skjer det igjen, spør du den som har ansvar for nettverket.
account-test-tls-expired = Sertifikatet er utløpt
account-test-tls-expired-says = Sertifikatet er utløpt, eller klokken på datamaskinen går feil. Sjekk dato og tid først. Det ble utstedt av { $issuer }.
account-test-tls-not-yet-valid = Sertifikatet gjelder ikke ennå
account-test-tls-not-yet-valid-says = Sertifikatet gjelder ikke ennå: klokken på datamaskinen går trolig feil. Sjekk dato og tid. Det ble utstedt av { $issuer }.
account-test-tls-wrong-host = Feil sertifikat
account-test-tls-wrong-host-says = Noen andre svarer i tjenestens sted, med et sertifikat for et annet navn, utstedt av { $issuer }. Slik gjør et gjestenettverk eller feil proxyserver.
account-test-tls-unknown-issuer = Forbindelsen inspiseres
account-test-tls-unknown-issuer-says = Sertifikatet ble utstedt av { $issuer }, som datamaskinen ikke stoler på. Trolig inspiserer et antivirusprogram eller en brannmur forbindelsen: la det unnta { $host }.
account-test-tls-certificate = Sertifikatet ble ikke godtatt
account-test-tls-certificate-says = Sertifikatet, utstedt av { $issuer }, godtas ikke. Spør den som har ansvar for nettverket; det kan være et antivirusprogram som inspiserer forbindelsen.
account-test-tls-handshake = Ingen sikker forbindelse
account-test-tls-handshake-says = Den andre siden snakker ikke TLS slik tjenesten gjør. En proxyserver eller brannmur kan svare i dens sted; spør den som har ansvar for nettverket.
account-test-wrong-password = Feil passord
account-test-wrong-password-says = Tjenesten godtar ikke brukernavnet og passordet. Skriv begge slik de står i meldingen fra Nets.
account-test-server-error = Feil i tjenesten
account-test-server-error-says = Tjenesten svarte med en feil (status { $status }). Prøv igjen senere; fortsetter det, ringer du Nets.

## The way out
proxy-heading = Veien til tjenesten
proxy-none = Direkte
proxy-used = Via en proxyserver
proxy-host = Proxyserver, vertsnavn
proxy-port = Port
proxy-port-wrong = En port er et tall fra 1 til 65535.
proxy-says = De fleste klinikker trenger ingen. Den gjelder bare denne datamaskinen; en proxyservers eget brukernavn og passord støttes ikke.
proxy-set = Bruk denne
proxy-clear = Gå direkte
