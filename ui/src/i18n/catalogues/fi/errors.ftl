### Lause jokaiselle virheelle: mitä tapahtui, mitä se tarkoittaa rahalle, mitä nyt tehdään.

error-bad-request = Näyttö lähetti jotain, mitä kassa ei osaa lukea. Rahaa ei liikkunut. Palaa takaisin ja yritä uudelleen.
error-unknown-command = Kassa ei tunne tätä komentoa. Rahaa ei liikkunut. Käynnistä kassa uudelleen.
error-not-found = Tätä ei enää ole. Rahaa ei liikkunut. Palaa takaisin ja avaa se uudelleen.
error-staff-needed = Kukaan ei ole kirjautunut. Rahaa ei liikkunut. Valitse, kuka on kassalla.
error-sale-empty = Myynnissä ei ole rivejä. Rahaa ei liikkunut. Lisää ensin tuote.
error-sale-closed = Tämä myynti on jo vahvistettu tai poistettu. Rahaa ei liikkunut. Etsi sitä laskuista.
error-client-needed = Tästä myynnistä tarvitaan asiakkaan nimellä oleva lasku. Numeroa ei annettu, rahaa ei liikkunut. Nimeä asiakas. Sääntö: { $source }
error-client-address-needed = Tästä myynnistä tarvitaan lasku, jossa on asiakkaan osoite, ja tältä asiakkaalta se puuttuu. Numeroa ei annettu, rahaa ei liikkunut. Lisää osoite tai nimeä toinen asiakas. Sääntö: { $source }
error-already-credited = Lasku on jo hyvitetty. Mitään ei muutettu, rahaa ei liikkunut. Hyvityslasku näkyy laskulla.
error-quantity-out-of-range = Määrä ei mahdu riville (0,001–999 999,999). Mitään ei muutettu.
error-discount-out-of-range = Alennuksen on oltava yli nolla eikä suurempi kuin summa, josta se annetaan. Mitään ei muutettu.
error-sum-too-large = Summa on suurempi kuin kassa voi ottaa yhdessä myynnissä. Rahaa ei liikkunut. Jaa se kahteen.
error-text-too-long = Teksti on liian pitkä. Mitään ei tallennettu. Lyhennä sitä.
error-text-invalid = Tekstissä on merkkejä, jotka eivät käy tähän. Mitään ei tallennettu. Kirjoita se uudelleen.
error-field-missing = Tässä ei ole vielä mitään. Mitään ei tallennettu. Täytä kenttä.
error-name-twice = Kahdella on sama nimi. Mitään ei tallennettu. Anna kummallekin oma.
error-too-many-entries = Näitä on enemmän kuin kassa voi näyttää. Mitään ei tallennettu. Jätä osa pois.
# $country is where the clinic is
error-business-id-form =
    { $country ->
        [FI] Y-tunnuksessa on seitsemän numeroa, väliviiva ja tarkistusnumero, esimerkiksi 1234567-1. Mitään ei tallennettu. Tarkista tunnus.
        [SE] Organisationsnummerissa on kymmenen numeroa, esimerkiksi 123456-7897. Mitään ei tallennettu. Tarkista numero.
        [NO] Organisasjonsnummerissa on yhdeksän numeroa, esimerkiksi 123456785. Mitään ei tallennettu. Tarkista numero.
       *[DK] CVR-nummerissa on kahdeksan numeroa, esimerkiksi 12345674. Mitään ei tallennettu. Tarkista numero.
    }
error-business-id-check-digit =
    { $country ->
        [FI] Y-tunnuksen tarkistusnumero ei täsmää: jokin numero on väärin tai kaksi on vaihtanut paikkaa. Mitään ei tallennettu. Tarkista tunnus.
        [SE] Organisationsnummerin tarkistusnumero ei täsmää: jokin numero on väärin tai kaksi on vaihtanut paikkaa. Mitään ei tallennettu. Tarkista numero.
        [NO] Organisasjonsnummerin tarkistusnumero ei täsmää: jokin numero on väärin tai kaksi on vaihtanut paikkaa. Mitään ei tallennettu. Tarkista numero.
       *[DK] CVR-nummerin tarkistusnumero ei täsmää: jokin numero on väärin tai kaksi on vaihtanut paikkaa. Mitään ei tallennettu. Tarkista numero.
    }
# $other is where such a number would belong
error-business-id-other-country =
    { $other ->
        [FI] Tämä numero on suomalaisen Y-tunnuksen muotoinen.
        [SE] Tämä numero on ruotsalaisen organisationsnummerin muotoinen.
        [NO] Tämä numero on norjalaisen organisasjonsnummerin muotoinen.
       *[DK] Tämä numero on tanskalaisen CVR-nummerin muotoinen.
    } { $country ->
        [FI] Klinikka on Suomessa.
        [SE] Klinikka on Ruotsissa.
        [NO] Klinikka on Norjassa.
       *[DK] Klinikka on Tanskassa.
    } Mitään ei tallennettu. Vaihda maa tai numero.
error-vat-number-form =
    { $country ->
        [FI] Suomalainen ALV-numero on FI ja kahdeksan numeroa, esimerkiksi FI12345671. Mitään ei tallennettu. Tarkista numero.
        [SE] Ruotsalainen ALV-numero on SE, kymmenen numeroa ja 01, esimerkiksi SE123456789701. Mitään ei tallennettu. Tarkista numero.
        [NO] Norjalainen ALV-numero on NO, yhdeksän numeroa ja MVA, esimerkiksi NO123456785MVA. Mitään ei tallennettu. Tarkista numero.
       *[DK] Tanskalainen ALV-numero on DK ja kahdeksan numeroa, esimerkiksi DK12345674. Mitään ei tallennettu. Tarkista numero.
    }
error-vat-number-check-digit = ALV-numeron tarkistusnumero ei täsmää: jokin numero on väärin tai kaksi on vaihtanut paikkaa. Mitään ei tallennettu. Tarkista numero.
error-vat-number-other-country =
    { $other ->
        [FI] Tämä on suomalainen ALV-numero.
        [SE] Tämä on ruotsalainen ALV-numero.
        [NO] Tämä on norjalainen ALV-numero.
       *[DK] Tämä on tanskalainen ALV-numero.
    } { $country ->
        [FI] Klinikka on Suomessa.
        [SE] Klinikka on Ruotsissa.
        [NO] Klinikka on Norjassa.
       *[DK] Klinikka on Tanskassa.
    } Mitään ei tallennettu. Vaihda maa tai numero.
error-service-address-invalid = Testipalvelulla ei voi olla tällaista osoitetta. Mitään ei tallennettu. Kirjoita https:// ja palvelin tai http:// ja tämä tietokone (127.0.0.1).
error-service-is-production = Tämä on palvelu, joka veloittaa oikeita kortteja. Mitään ei tallennettu. Testikirjanpito ei koskaan käytä sitä; valitse testiympäristö.
error-clinic-exists = Tällainen kirjanpito on jo tällä tietokoneella. Mitään ei muutettu. Avaa se aloitusnäytöstä.
error-email-invalid = Tämä ei ole sähköpostiosoite. Mitään ei tallennettu. Se on muotoa nimi@paikka.fi.
error-barcode-invalid = ”{ $barcode }” ei ole viivakoodi. Mitään ei tallennettu. Viivakoodissa on 3–48 kirjainta ja numeroa, ei välilyöntejä.
error-price-out-of-range = Hinta on alle nollan tai suurempi kuin kassa voi ottaa. Mitään ei tallennettu. Kirjoita toinen.
error-vat-class-unknown = Tällä ALV-luokalla ei ole täällä verokantaa tänään. Mitään ei tallennettu. Valitse toinen.
error-code-taken = Tämä koodi on jo tuotteella ”{ $name }”. Mitään ei tallennettu. Valitse toinen koodi.
error-barcode-taken = Viivakoodi { $barcode } on jo tuotteella ”{ $name }”. Mitään ei tallennettu. Poista se täältä tai siltä tuotteelta.
error-number-taken = Toisella asiakkaalla on tämä numero. Mitään ei tallennettu.
error-same-name = Sama nimi on jo käytössä: { $which }. Mitään ei vielä tallennettu. Katso, onko se sama.
error-last-staff = Jonkun on voitava olla kassalla. Mitään ei muutettu. Lisää tai palauta ensin joku toinen.
error-list-too-large = Tiedosto on suurempi kuin 10 Mt tai siinä on yli 100 000 riviä. Mitään ei tuotu. Jaa se osiin tai jätä sarakkeita pois.
error-list-empty = Tiedostossa ei ole rivejä ensimmäisen alla. Mitään ei tuotu. Ensimmäinen rivi nimeää sarakkeet.
error-list-spreadsheet = Tämä on laskentataulukko. Mitään ei tuotu. Tallenna se ensin CSV-muodossa (UTF-8).
error-list-not-text = Tämä tiedosto ei ole tekstiä, jota kassa osaa lukea. Mitään ei tuotu. Tallenna se CSV-muodossa (UTF-8).
error-list-broken = Tämän tiedoston sarakkeita ei voi erottaa toisistaan. Mitään ei tuotu. Etsi lainausmerkki, jota ei suljeta.
error-import-gone = Tämä tuonti ei ole enää auki. Sillä ei tuotu mitään. Valitse tiedosto uudelleen.
error-import-busy = Listaa käsitellään. Odota hetki.
error-import-problems = Jotain listassa on ensin korjattava. Mitään ei tuotu.
error-import-changed = Kassan tiedot ovat muuttuneet listan läpikäynnin jälkeen. Mitään ei tuotu. Valitse tiedosto uudelleen.
error-import-cancelled = Tuonti peruttiin. Mitään ei tuotu.
error-amount-not-positive = Summan on oltava yli nolla. Rahaa ei liikkunut.
error-amount-above-due = Tästä voi maksaa enintään { $due }. Rahaa ei liikkunut. Pienennä summaa.
error-amount-above-refundable = Tästä maksusta voi palauttaa enintään { $left }. Rahaa ei liikkunut. Pienennä summaa.
error-not-payable-in-coins = Tätä osasummaa ei voi maksaa kolikoilla. Rahaa ei liikkunut. Ota { $lower } tai { $upper }.
error-too-many-lines = Myynnissä voi olla enintään 500 riviä. Mitään ei muutettu. Vahvista tämä ja aloita uusi.
error-wrong-currency = Summa on eri valuutassa kuin tämä kirjanpito. Rahaa ei liikkunut.
error-given-too-little = Saatu summa on maksettavaa pienempi. Rahaa ei liikkunut. Pyydä loput tai pienennä summaa.
error-given-too-much = Saatu summa on paljon maksettavaa suurempi. Rahaa ei liikkunut. Tarkista saatu summa.
error-invoice-held = Tämän laskun aiemman korttimaksun lopputulos ei ole tiedossa. Summa pysyy varattuna. Selvitä ensin se maksu.
error-terminal-held = Tällä päätteellä on maksu, jonka lopputulos ei ole tiedossa. Mitään uutta ei lähetetty. Selvitä ensin se tai valitse toinen pääte.
error-terminal-in-use = Tällä päätteellä on maksu kesken. Mitään uutta ei lähetetty. Odota tai valitse toinen pääte.
error-terminal-working = Kassa pyytää tältä päätteeltä juuri nyt muuta. Mitään ei lähetetty, mitään ei veloitettu. Odota, kunnes se on vastannut.
error-terminal-number-invalid = Päätteen numerossa on tasan 8 numeroa. Mitään ei tallennettu. Kirjoita se niin kuin se on laitteessa.
error-terminal-number-taken = Tämä numero on päätteellä { $name }. Mitään ei tallennettu. Tarkista numero tai ota se pääte takaisin käyttöön, jos se on poistettu käytöstä.
error-terminal-model-unsupported = iWL250:n 3G-mallia ei voi käyttää: Connect@Cloud tukee Bluetooth-mallia telakoineen. Mitään ei tallennettu. Tilaa se tai Move3500.
error-payment-running = Tällä kassalla on maksu kesken. Mitään ei muutettu. Odota, kunnes se on päättynyt, ja yritä uudelleen.
error-till-closing = Kassa on sulkeutumassa. Mitään ei lähetetty, mitään ei veloitettu. Käynnistä kassa uudelleen ja yritä sitten.
error-no-books-open = Mikään klinikka ei ole auki. Mitään ei muutettu. Aloita aloitusnäytöstä.
error-account-needed = Connect@Cloud-tunnusta ei ole annettu. Mitään ei lähetetty, mitään ei veloitettu. Anna se asetuksissa; käteinen käy.
error-account-refused = Palvelu ei hyväksynyt tunnusta. Mitään ei veloitettu. Tarkista käyttäjätunnus ja salasana asetuksissa; käteinen käy.
error-keychain-locked = Tietokoneen avainnippu on lukossa, joten kassalla ei ole korttipalvelun salasanaa. Mitään ei veloitettu. Avaa avainnippu ja yritä uudelleen; käteinen käy.
error-keychain-missing = Tällä tietokoneella ei ole avainnippua, joten kassalla ei ole korttipalvelun salasanaa. Mitään ei veloitettu. Kirjaudu tietokoneelle uudelleen ja käynnistä kassa uudelleen; käteinen käy.
error-keychain-denied = Tietokoneen avainnippu torjui kassan. Mitään ei veloitettu. Salli Klinikassa avainnipussa ja yritä uudelleen; käteinen käy.
error-keychain-slow = Tietokoneen avainnippu ei vastannut kymmenessä sekunnissa. Mitään ei veloitettu. Etsi sen kysymys näytöltä, vastaa siihen ja yritä uudelleen; käteinen käy.
error-keychain-empty = Tietokoneen avainnipussa ei ole salasanaa tälle kirjanpidolle. Mitään ei veloitettu. Anna se asetuksissa; käteinen käy.
error-keychain-failed = Tietokoneen avainnipussa on vika. Mitään ei veloitettu. Yritä uudelleen; jos vika toistuu, anna salasana asetuksissa uudelleen. Käteinen käy.
error-account-fixed = Harjoittelutilassa tunnus kuuluu ohjelmalle. Mitään ei muutettu.
error-proxy-invalid = Tämä ei ole välityspalvelin: tarvitaan palvelimen nimi ja portti, ilman käyttäjätunnusta ja salasanaa. Mitään ei muutettu.
error-terminal-unknown = Tätä päätettä ei voi käyttää: se on poistettu käytöstä tai pysäytetty, kunnes asia on selvitetty. Mitään ei lähetetty. Valitse toinen pääte.
error-not-refundable = Tätä maksua ei voi palauttaa tällä tavalla. Rahaa ei liikkunut.
error-nothing-to-abort = Keskeytettävää ei enää ole. Lopputulos näkyy laskulla.
error-not-in-doubt = Tämä maksu on jo selvitetty. Mitään ei muutettu. Lopputulos näkyy laskulla.
error-case-not-open = Tästä maksusta ei ole avointa selvitystä. Mitään ei kirjattu, rahaa ei liikkunut. Avaa maksu uudelleen ja katso, miten asia on.
error-case-money = Tämän selvityksen rahaa on selvittelytilillä, eikä sitä voi kirjata valitulla tavalla. Mitään ei kirjattu, rahaa ei liikkunut. Avaa selvitys uudelleen ja valitse jokin sen näyttämistä tavoista.
error-not-settled = Tämä maksu on auki tai sen tulosta ei tiedetä. Mitään ei kirjattu, rahaa ei liikkunut. Selvitä se ensin.
error-nothing-booked = Tästä maksusta ei voi poistaa mitään kirjanpidosta: sitä ei ole kirjattu, se on jo poistettu tai siitä on palautettu jotain. Mitään ei kirjattu, rahaa ei liikkunut. Avaa lasku ja katso, miten asia on.
error-not-restored = Tätä kirjanpitoa ei ole palautettu varmuuskopiosta, joten siitä ei puutu maksuja. Mitään ei kirjattu, rahaa ei liikkunut. Ota maksu tavalliseen tapaan.
error-evidence-mismatch = Viitteet eivät ole samat tai eivät ole sellaisia kuin tositteessa. Mitään ei kirjattu. Kirjoita molemmat uudelleen.
error-evidence-sum = Tositteen summa ei ole tämän maksun. Mitään ei kirjattu. Tarkista, onko tosite oikea.
error-reference-used = Toisella maksulla on jo tämä viite. Mitään ei kirjattu. Tarkista tosite.
error-evidence-missing = Jotakin on ensin nähtävä tai tehtävä ja merkittävä. Mitään ei kirjattu. Tee se, merkitse se ja yritä uudelleen.
error-supervisor-not-set = Esihenkilön koodia ei ole asetettu. Mitään ei kirjattu, rahaa ei liikkunut. Aseta koodi ensin.
error-supervisor-already-set = Esihenkilön koodi on jo asetettu. Mitään ei muutettu. Vaihda se nykyisellä koodilla.
error-supervisor-wrong = Se ei ole esihenkilön koodi. Mitään ei kirjattu, rahaa ei liikkunut. Kirjoita se uudelleen.
# $wait is minutes and seconds such as 0:30
error-supervisor-wrong-wait = Se ei ole esihenkilön koodi. Mitään ei kirjattu, rahaa ei liikkunut. Vääriä koodeja on kokeiltu liikaa: yritä uudelleen { $wait } kuluttua.
error-supervisor-wait = Vääriä koodeja on kokeiltu liikaa, joten tätä ei tarkistettu. Mitään ei kirjattu, rahaa ei liikkunut. Yritä uudelleen { $wait } kuluttua.
error-supervisor-lost = Tämän tietokoneen avainnipussa ei enää ole sitä, millä esihenkilön koodi tarkistetaan. Mitään ei kirjattu, rahaa ei liikkunut. Aseta uusi koodi Nets-tunnuksen salasanalla.
error-supervisor-weak =
    { $why ->
        [short] Koodi on liian lyhyt: vähintään 6 merkkiä.
        [long] Koodi on liian pitkä: enintään 64 merkkiä.
        [characters] Koodissa on merkkejä, joita siinä ei voi olla.
       *[first] Tällaista koodia kokeillaan ensimmäisenä: merkit ovat samoja tai peräkkäisiä.
    } Mitään ei muutettu. Valitse toinen.
error-supervisor-password-wrong = Palvelu ei hyväksy tätä salasanaa. Koodia ei asetettu, rahaa ei liikkunut. Tarkista se ja kirjoita uudelleen.
error-supervisor-not-reached = Korttipalvelulta ei voitu kysyä, onko salasana oikea. Koodia ei asetettu, rahaa ei liikkunut. Yritä uudelleen, kun yhteys toimii.
error-supervisor-no-account = Nets-tunnusta ei ole annettu, joten sillä ei voi kirjautua. Koodia ei asetettu, rahaa ei liikkunut. Anna tunnus ensin asetuksissa.
error-supervisor-fixed = Harjoittelutilassa koodi kuuluu ohjelmaan. Mitään ei muutettu.
error-supervisor-keychain =
    { $why ->
        [locked] Tietokoneen avainnippu on lukossa, joten koodia ei voitu tarkistaa. Avaa avainnippu ja yritä uudelleen.
        [missing] Tällä tietokoneella ei ole avainnippua, joten koodia ei voitu tarkistaa. Kirjaudu tietokoneelle uudelleen ja käynnistä kassa uudelleen.
        [denied] Tietokoneen avainnippu torjui kassan, joten koodia ei voitu tarkistaa. Salli Klinikassa avainnipussa ja yritä uudelleen.
        [slow] Tietokoneen avainnippu ei vastannut kymmenessä sekunnissa, joten koodia ei voitu tarkistaa. Etsi sen kysymys näytöltä, vastaa siihen ja yritä uudelleen.
       *[failed] Tietokoneen avainnippu ei toiminut, joten koodia ei voitu tarkistaa. Yritä uudelleen.
    } Se ei kerro mitään koodista. Mitään ei kirjattu, rahaa ei liikkunut.
error-too-early = On liian aikaista sanoa, ettei rahaa liikkunut. Summa pysyy varattuna. Odota, kunnes kaikki ehdot täyttyvät.
error-look-gated = Pääte ei ole vapaa, ja kysely voisi keskeyttää käynnissä olevan maksun. Lopputulos ei ole vielä tiedossa. Kysy uudelleen, kun kukaan ei maksa sillä.
error-paper-incomplete = Paperista puuttuu lain vaatima tieto. Mitään ei tulostettu, rahaa ei liikkunut. Paperin sivu kertoo, mitä puuttuu.
error-paper-copies-used = Alkuperäinen ja lain sallima yksi kopio on jo annettu. Mitään ei tulostettu, rahaa ei liikkunut. Tulosta sen sijaan lasku.
error-paper-folder = Paperien kansioon ei voi kirjoittaa. Tiedostoa ei tallennettu, rahaa ei liikkunut. Pyydä kirjoitusoikeus ja yritä uudelleen.
error-wrong-environment = Oikea kirjanpito toimii vain oikean maksupalvelun kanssa. Mitään ei lähetetty.
error-disk-full = Levy on täynnä. Mitään ei muutettu, rahaa ei liikkunut. Vapauta tilaa ja yritä uudelleen.
error-data-read-only = Tietokansioon ei voi kirjoittaa. Mitään ei muutettu, rahaa ei liikkunut. Pyydä kirjoitusoikeus ja yritä uudelleen.
error-data-on-network = Tietokansio on verkkolevyllä. Mitään ei muutettu, rahaa ei liikkunut. Verkon yli kirjanpito voisi vioittua tai kaksi kassaa kirjoittaa siihen yhtä aikaa, joten Klinikassa ei avaa eikä luo kirjanpitoa sinne. Valitse kansio tämän tietokoneen omalta levyltä; varmuuskopiot voivat olla verkkolevyllä.
error-books-read-only = Kirjanpito ei läpäissyt tarkistusta ja on auki vain luettavaksi. Rahaa ei liikkunut. Palauta varmuuskopio tai ota yhteyttä tukeen.
error-books-damaged = Kirjanpidon tiedosto on vioittunut. Mitään ei muutettu. Palauta varmuuskopio tai ota yhteyttä tukeen.
error-books-newer = Kirjanpito on tehty uudemmalla versiolla. Mitään ei muutettu. Asenna se versio.
error-books-foreign = Tämä tiedosto ei ole Klinikassan. Mitään ei muutettu. Valitse toinen tietokansio.
error-books-in-use = Tämä tietokansio on auki toisessa Klinikassassa. Mitään ei muutettu. Käytä jo avointa ikkunaa.
error-store-failed = Kassa ei voinut kirjata tätä. Mitään ei muutettu, rahaa ei liikkunut. Yritä uudelleen.
error-internal = Kassassa meni jokin vikaan. Mitään ei muutettu, rahaa ei liikkunut. Yritä uudelleen; jos se toistuu, käynnistä kassa uudelleen.
error-backup-folder-missing = Kansiota ei ole. Mitään ei muutettu. Kirjoita olemassa olevan kansion koko polku; vain sen viimeinen osa luodaan.
error-backup-folder-read-only = Kansioon ei voi kirjoittaa. Mitään ei muutettu. Salli se tai valitse toinen kansio.
error-backup-folder-inside = Kansio on kirjanpidon seassa ja katoaisi sen mukana. Mitään ei muutettu. Valitse kansio muualta.
error-backup-key-mistyped = Tämä ei ole palautusavaimen loppu. Mitään ei muutettu. Kirjoita kuusi viimeistä merkkiä paperistasi.
error-backup-not-set-up = Varmuuskopiointia ei ole vielä otettu käyttöön. Mitään ei muutettu. Ota se ensin käyttöön.
error-backup-practice = Harjoituskirjanpitoa ei varmuuskopioida. Mitään ei muutettu.
error-restore-file-gone = Varmuuskopiota tai sen kansiota ei ole. Mitään ei muutettu. Kytke levy tai valitse toinen tiedosto.
error-restore-not-a-backup = Tämä tiedosto ei ole Klinikassan varmuuskopio. Mitään ei muutettu. Valitse tiedosto, jonka nimen lopussa on .klinikassa.age.
error-restore-key-needed = Tämän tietokoneen avainnipussa ei ole avainta tälle varmuuskopiolle. Mitään ei muutettu. Kirjoita palautusavain paperista.
error-restore-other-key = Varmuuskopiota ei ole salattu tällä avaimella. Mitään ei muutettu. Ota tämän kirjanpidon paperi tai valitse toinen varmuuskopio.
error-restore-key-mistyped = Tämä ei ole kokonainen palautusavain. Mitään ei muutettu. Kirjoita se kokonaan: sen alussa on AGE-SECRET-KEY-1.
error-restore-cut-short = Varmuuskopio on katkennut tai sitä on muutettu. Täällä ei muutettu mitään. Valitse toinen varmuuskopio.
error-restore-newer = Tämän varmuuskopion on tehnyt uudempi Klinikassan versio. Mitään ei muutettu. Asenna ensin se versio.
error-restore-other-clinic = Tämä varmuuskopio on toisen klinikan kirjanpidosta kuin se, joka on täällä. Mitään ei muutettu. Valitse tämän kirjanpidon varmuuskopio tai palauta se sinne, missä kirjanpitoa ei vielä ole.
error-restore-other-kind = Tämä varmuuskopio on toisenlaisesta kirjanpidosta kuin se, joka on näkyvissä. Mitään ei muutettu. Valitse toinen tai näytä ensin se kirjanpito.
error-restore-unsound = Varmuuskopion sisältö ei läpäise tarkistuksia. Mitään ei muutettu. Valitse aiempi varmuuskopio.
error-restore-not-made-here = Varmuuskopion vieressä oleva merkintä ei sovi siihen: sitä ei ole tehty tällä tietokoneella, tai sitä on muutettu. Täällä ei muutettu mitään. Valitse toinen varmuuskopio ja ota yhteyttä tukeen.
error-restore-no-room = Tällä tietokoneella ei ole tilaa varmuuskopiolle. Mitään ei muutettu. Vapauta tilaa ja yritä uudelleen.
error-restore-in-use = Kirjanpitoa ei voitu siirtää syrjään: se on auki toisessa ohjelmassa. Mitään ei muutettu. Sulje ohjelma ja yritä uudelleen.
error-restore-busy = Varmuuskopiota luetaan jo. Mitään ei muutettu. Odota tai pysäytä se.
error-restore-nothing-read = Varmuuskopiota ei ole luettu. Mitään ei muutettu. Valitse ensin yksi.
error-restore-not-checked = Tätä kirjanpitoa ei voi hyväksyä sellaisenaan: tarkistus on kesken tai se löysi vian. Mitään ei muutettu.
error-restore-stopped = Palautus pysäytettiin. Mitään ei muutettu.
error-restore-failed = Järjestelmä esti sen. Mitään ei muutettu. Yritä uudelleen; loki kertoo enemmän.
