### Kontoen hos korttjenesten.
account-heading = Nets Connect@Cloud-konto
account-one = Én for hele organisationen
account-service = Tjeneste
account-service-production = Produktion
account-service-practice = Øvelsesterminaler
account-service-test = Nets’ testmiljø eller en egen tjeneste: https, eller http på denne computer.
account-username = Brugernavn
account-password = Adgangskode
account-password-kept = I nøgleringen
account-password-fixed = Ikke nødvendig
account-replace = Udskift
account-says = Adgangskoden lægges i computerens nøglering. Den vises aldrig igen.
account-fixed-says = I øvelsestilstand hører kontoen til programmet, og der skal ingen nøglering til.
account-save = Gem og test
account-test = Test
account-testing = Prøver nøgleringen, netværket, certifikatet og adgangskoden.
account-not-tested = Ikke testet siden start.
account-from-nets = Nets laver kontoen og knytter terminalerne til den. Brugernavn og adgangskode kommer i et brev eller en besked fra Nets; kassen kan ikke bede om dem.
account-issuer-unknown = nogen, det ikke oplyser

## What a test came to: the word, then what it means and who can help
account-test-works = Virker
account-test-works-says =
    { $count ->
        [one] Logget ind { $age }, én terminal knyttet til kontoen
       *[other] Logget ind { $age }, { $count } terminaler knyttet til kontoen
    }
account-test-no-account = Ingen konto
account-test-no-account-says = Angiv brugernavnet fra Nets.
account-test-keychain-locked = Nøgleringen låst
account-test-keychain-locked-says = Adgangskoden er der, bag en lås. Lås computerens nøglering op, og test igen.
account-test-keychain-missing = Ingen nøglering
account-test-keychain-missing-says = Computeren tilbyder ikke kassen nogen nøglering. Log ind på skrivebordet igen, og genstart derefter kassen.
account-test-keychain-denied = Afvist af nøgleringen
account-test-keychain-denied-says = Nøgleringen lukker ikke Klinikassa ind. Tillad programmet der, og test igen.
account-test-keychain-slow = Nøgleringen svarer ikke
account-test-keychain-slow-says = Nøgleringen svarede ikke inden for ti sekunder. Se efter dens spørgsmål på skærmen.
account-test-keychain-empty = Ingen adgangskode her
account-test-keychain-empty-says = Nøgleringen har ingen adgangskode til dette regnskab, som efter flytning til en anden computer. Angiv den på ny.
account-test-keychain-failed = Nøgleringen svigtede
account-test-keychain-failed-says = Nøgleringen virker ikke. Prøv igen; bliver det ved, så angiv adgangskoden på ny.
account-test-no-address = Intet netværk
account-test-no-address-says = Tjenestens navn har ingen adresse. Tjek computerens netværkskabel eller Wi-Fi.
account-test-refused = Forbindelsen blev afvist
account-test-refused-says = Noget afviser forbindelsen: en firewall, en forkert proxyserver eller tjenesten selv. Spørg den, der passer netværket.
account-test-no-route = Intet netværk
account-test-no-route-says = Ingen vej fører til tjenesten. Tjek computerens netværkskabel eller Wi-Fi.
account-test-timed-out = Intet svar
account-test-timed-out-says = Tjenesten svarede ikke i tide. Tjek netværket, og test igen.
account-test-proxy = Afvist af proxyserveren
account-test-proxy-says = Proxyserveren lukker ikke kassen igennem. En proxyserver, der spørger om brugernavn, kan ikke bruges; spørg den, der passer netværket.
account-test-broken = Forbindelsen blev brudt
account-test-broken-says = Forbindelsen blev brudt midt i det hele. Test igen; sker det igen, så spørg den, der passer netværket.
account-test-tls-expired = Certifikatet er udløbet
account-test-tls-expired-says = Certifikatet er udløbet, eller computerens ur går forkert. Tjek dato og tid først. Det blev udstedt af { $issuer }.
account-test-tls-not-yet-valid = Certifikatet gælder ikke endnu
account-test-tls-not-yet-valid-says = Certifikatet gælder ikke endnu: computerens ur går nok forkert. Tjek dato og tid. Det blev udstedt af { $issuer }.
account-test-tls-wrong-host = Forkert certifikat
account-test-tls-wrong-host-says = En anden svarer i tjenestens sted med et certifikat til et andet navn, udstedt af { $issuer }. Det gør et gæstenetværk eller en forkert proxyserver.
account-test-tls-unknown-issuer = Forbindelsen bliver inspiceret
account-test-tls-unknown-issuer-says = Certifikatet blev udstedt af { $issuer }, som computeren ikke stoler på. Sandsynligvis inspicerer et antivirusprogram eller en firewall forbindelsen: lad det undtage { $host }.
account-test-tls-certificate = Certifikatet blev ikke godtaget
account-test-tls-certificate-says = Certifikatet, udstedt af { $issuer }, godtages ikke. Spørg den, der passer netværket; det kan være et antivirusprogram, der inspicerer forbindelsen.
account-test-tls-handshake = Ingen sikker forbindelse
account-test-tls-handshake-says = Den anden side taler ikke TLS på samme måde som tjenesten. En proxyserver eller firewall kan svare i dens sted; spørg den, der passer netværket.
account-test-wrong-password = Forkert adgangskode
account-test-wrong-password-says = Tjenesten godtager ikke brugernavnet og adgangskoden. Skriv begge, som de står i beskeden fra Nets.
account-test-server-error = Fejl i tjenesten
account-test-server-error-says = Tjenesten svarede med en fejl (status { $status }). Prøv igen senere; bliver det ved, så ring til Nets.

## The way out
proxy-heading = Vejen til tjenesten
proxy-none = Direkte
proxy-used = Via en proxyserver
proxy-host = Proxyserver, værtsnavn
proxy-port = Port
proxy-port-wrong = En port er et tal fra 1 til 65535.
proxy-says = De fleste klinikker behøver ingen. Den gælder kun denne computer; en proxyservers eget brugernavn og adgangskode understøttes ikke.
proxy-set = Brug denne
proxy-clear = Gå direkte
