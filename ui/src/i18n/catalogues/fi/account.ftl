### Korttipalvelun tunnus.
account-heading = Nets Connect@Cloud -tunnus
account-one = Yksi koko organisaatiolle
account-service = Palvelu
account-service-production = Tuotanto
account-service-practice = Harjoituspäätteet
account-service-test = Netsin testiympäristö tai oma palvelu: https, tai http tällä tietokoneella.
account-username = Käyttäjätunnus
account-password = Salasana
account-password-kept = Avainnipussa
account-password-fixed = Ei tarvita
account-replace = Vaihda
account-says = Salasana menee tämän tietokoneen avainnippuun. Sitä ei näytetä enää.
account-fixed-says = Harjoittelutilassa tunnus kuuluu ohjelmalle, eikä avainnippua tarvita.
account-save = Tallenna ja testaa
account-test = Testaa
account-testing = Kokeillaan avainnippua, verkkoa, varmennetta ja salasanaa.
account-not-tested = Ei testattu käynnistyksen jälkeen.
account-from-nets = Nets luo tunnuksen ja liittää päätteet siihen. Käyttäjätunnus ja salasana tulevat Netsin kirjeessä tai viestissä; kassa ei voi pyytää niitä.
account-issuer-unknown = joku, jota se ei nimeä

## What a test came to: the word, then what it means and who can help
account-test-works = Toimii
account-test-works-says =
    { $count ->
        [one] Kirjauduttu { $age }, yksi pääte liitetty tunnukseen
       *[other] Kirjauduttu { $age }, { $count } päätettä liitetty tunnukseen
    }
account-test-no-account = Ei tunnusta
account-test-no-account-says = Anna Netsiltä saamasi käyttäjätunnus.
account-test-keychain-locked = Avainnippu lukossa
account-test-keychain-locked-says = Salasana on tallessa, mutta lukon takana. Avaa tietokoneen avainnippu ja testaa uudelleen.
account-test-keychain-missing = Ei avainnippua
account-test-keychain-missing-says = Tämä tietokone ei tarjoa kassalle avainnippua. Kirjaudu työpöydälle uudelleen ja käynnistä kassa uudelleen.
account-test-keychain-denied = Avainnippu esti pääsyn
account-test-keychain-denied-says = Avainnippu ei päästä Klinikassaa sisään. Salli se siellä ja testaa uudelleen.
account-test-keychain-slow = Avainnippu ei vastaa
account-test-keychain-slow-says = Avainnippu ei vastannut kymmenessä sekunnissa. Etsi sen kysymys näytöltä.
account-test-keychain-empty = Ei salasanaa täällä
account-test-keychain-empty-says = Tietokoneen avainnipussa ei ole tämän kirjanpidon salasanaa. Näin on esimerkiksi, kun on siirrytty toiselle tietokoneelle. Anna salasana uudelleen.
account-test-keychain-failed = Vika avainnipussa
account-test-keychain-failed-says = Avainnippu ei toimi. Yritä uudelleen; jos vika toistuu, anna salasana uudelleen.
account-test-no-address = Ei verkkoa
account-test-no-address-says = Palvelun nimelle ei löydy osoitetta. Tarkista tietokoneen verkkokaapeli tai Wi-Fi.
account-test-refused = Yhteys torjuttiin
account-test-refused-says = Jokin torjuu yhteyden: palomuuri, väärä välityspalvelin tai palvelu itse. Kysy verkon ylläpidolta.
account-test-no-route = Ei verkkoa
account-test-no-route-says = Palveluun ei ole reittiä. Tarkista tietokoneen verkkokaapeli tai Wi-Fi.
account-test-timed-out = Ei vastausta
account-test-timed-out-says = Palvelu ei vastannut ajoissa. Tarkista verkko ja testaa uudelleen.
account-test-proxy = Välityspalvelin esti pääsyn
account-test-proxy-says = Välityspalvelin ei päästä kassaa läpi. Käyttäjätunnusta kysyvää välityspalvelinta ei voi käyttää; kysy verkon ylläpidolta.
account-test-broken = Yhteys katkesi
account-test-broken-says = Yhteys katkesi kesken. Testaa uudelleen; jos se toistuu, kysy verkon ylläpidolta.
account-test-tls-expired = Varmenne vanhentunut
account-test-tls-expired-says = Varmenne on vanhentunut tai tietokoneen kello on väärässä. Tarkista ensin päivä ja aika. Varmenteen antoi { $issuer }.
account-test-tls-not-yet-valid = Varmenne ei vielä voimassa
account-test-tls-not-yet-valid-says = Varmenne ei ole vielä voimassa: tietokoneen kello on luultavasti väärässä. Tarkista päivä ja aika. Varmenteen antoi { $issuer }.
account-test-tls-wrong-host = Väärä varmenne
account-test-tls-wrong-host-says = Palvelun tilalla vastaa joku muu, ja sen varmenne on toiselle nimelle. Varmenteen antoi { $issuer }. Näin käy hotellin verkossa tai vierasverkossa ja väärällä välityspalvelimella.
account-test-tls-unknown-issuer = Yhteyttä tarkkaillaan
account-test-tls-unknown-issuer-says = Varmenteen antoi { $issuer }, eikä tämä tietokone luota antajaan. Todennäköisesti virustorjunta tai palomuuri tarkkailee yhteyttä: sen on jätettävä { $host } rauhaan.
account-test-tls-certificate = Varmenne hylättiin
account-test-tls-certificate-says = Varmenne, jonka antoi { $issuer }, ei kelpaa. Kysy verkon ylläpidolta; syynä voi olla yhteyttä tarkkaileva virustorjunta.
account-test-tls-handshake = Ei suojattua yhteyttä
account-test-tls-handshake-says = Toinen pää ei puhu TLS:ää kuten palvelu. Välityspalvelin tai palomuuri voi vastata sen sijasta; kysy verkon ylläpidolta.
account-test-wrong-password = Väärä salasana
account-test-wrong-password-says = Palvelu ei hyväksy tätä käyttäjätunnusta ja salasanaa. Kirjoita molemmat niin kuin ne ovat Netsin viestissä.
account-test-server-error = Palvelun virhe
account-test-server-error-says = Palvelu vastasi virheellä (tila { $status }). Yritä myöhemmin uudelleen; jos se jatkuu, soita Netsille.

## The way out
proxy-heading = Reitti palveluun
proxy-none = Suoraan
proxy-used = Välityspalvelimen kautta
proxy-host = Välityspalvelimen nimi
proxy-port = Portti
proxy-port-wrong = Portti on luku 1–65535.
proxy-says = Useimmat klinikat eivät tarvitse sitä. Se koskee vain tätä tietokonetta; välityspalvelimen omaa käyttäjätunnusta ja salasanaa ei tueta.
proxy-set = Käytä välityspalvelinta
proxy-clear = Yhdistä suoraan
