### Varmuuskopiot: minne ne menevät, millä avaimella ja miten viimeksi kävi.

backup-heading = Varmuuskopiot
backup-practice = Harjoituskirjanpitoa ei varmuuskopioida.
backup-says = Joka keskiyö ja aina, kun kassa suljetaan, kirjanpito kopioidaan valitsemaasi kansioon, tarkistetaan ja salataan. Kopiot säilytetään seitsemältä päivältä, viideltä viikolta ja kahdeltatoista kuukaudelta.
backup-set-up = Ota varmuuskopiointi käyttöön
backup-none = Ei vielä varmuuskopiota
backup-none-says = Ensimmäinen tehdään heti, kun kansio on paikalla.
backup-good = Viimeisin varmuuskopio { $when }
backup-late = Viimeisin onnistunut varmuuskopio on yli kahden päivän takaa: { $when }
backup-good-says = Tarkistettu ehjäksi ja salattu, { $size } Mt
backup-rehearsal-none = Palautusta ei ole vielä harjoiteltu
backup-rehearsal-good = Palautusta harjoiteltiin { $when }: kaikki summat täsmäävät
backup-rehearsal-failed = Palautusharjoitus { $when } epäonnistui
backup-rehearsal-says = Kerran kuussa uusin varmuuskopio palautetaan omaan tiedostoonsa ja sen summia verrataan kirjanpitoon.
backup-stage-copying = Kopioidaan kirjanpitoa, { $percent }
backup-stage-checking = Tarkistetaan kopiota, { $percent }
backup-stage-sealing = Salataan kopiota kansioon, { $percent }
backup-stage-reading-back = Luetaan varmuuskopiota takaisin, { $percent }
backup-stage-opening = Avataan uusinta varmuuskopiota, { $percent }
backup-running-says = Myyntiä voi jatkaa sillä välin.
backup-stop = Pysäytä
backup-failed = Varmuuskopiointi { $when } epäonnistui.
backup-fault-folder-gone = Kansiota ei ole. Kytke levy tai valitse toinen kansio.
backup-fault-folder-full = Kansion levy on täynnä. Mitään keskeneräistä ei jäänyt jäljelle. Tee tilaa tai valitse toinen kansio.
backup-fault-folder-read-only = Kansioon ei voi kirjoittaa. Salli se tai valitse toinen kansio.
backup-fault-no-room = Kirjanpidon vieressä ei ole tilaa kopiolle. Tee tilaa tälle tietokoneelle.
backup-fault-unsound = Kopio ei läpäissyt tarkistusta. Aiemmat varmuuskopiot säilytettiin. Tarkista kirjanpito.
backup-fault-reads-otherwise = Kansioon kirjoitettua ei saatu luettua takaisin samanlaisena. Levy voi olla rikkoutumassa: valitse toinen.
backup-fault-key-missing = Avainnippu ei antanut avainta. Avaa se ja yritä uudelleen.
backup-fault-other-key = Kansion uusin varmuuskopio on salattu toisella avaimella.
backup-fault-no-backup = Kansiossa ei ole tämän kirjanpidon varmuuskopiota.
backup-fault-other-sums = Varmuuskopion summat eivät täsmää kirjanpidon summiin. Säilytä molemmat ja ota yhteyttä tukeen.
backup-fault-stopped = Se pysäytettiin.
backup-fault-failed = Järjestelmä esti sen. Loki kertoo enemmän.
backup-move = Toinen kansio
backup-place-holds =
    { $count ->
        [one] Tässä on yksi tämän kirjanpidon varmuuskopio.
       *[other] Tässä on { $shown } tämän kirjanpidon varmuuskopiota.
    }
backup-same-disk = Sama levy kuin kirjanpidolla.
backup-same-disk-says = Jos levy rikkoutuu tai tietokone varastetaan, kirjanpito ja varmuuskopiot menevät yhdessä. Käytä toista levyä.
backup-now = Varmuuskopioi nyt
backup-rehearse = Harjoittele palautusta
backup-folder-heading = Minne varmuuskopiot menevät?
backup-folder-says = Paras on toinen levy, joka on aina kiinni tietokoneessa, tai kansio toisella tietokoneella. Varmuuskopiot salataan, ennen kuin ne lähtevät tästä tietokoneesta.
backup-folder-offered = Valittavat kansiot
backup-folder = Kansio
backup-folder-other-disk = Toinen levy
backup-folder-same-disk = Kirjanpidon omalla levyllä
backup-next = Seuraavaksi palautusavain
backup-begin = Aloita
backup-move-do = Käytä tätä kansiota
backup-key-heading = Palautusavain
backup-key-says = Pelkällä tällä avaimella kirjanpidon voi palauttaa toiselle tietokoneelle. Se näytetään kerran. Tulosta tai kirjoita se muistiin ja säilytä muualla kuin tietokoneen luona. Se, jolla on avain ja varmuuskopio, voi lukea kirjanpidon.
backup-key-print = Tulosta avain
backup-key-end = Kuusi viimeistä merkkiä paperistasi
backup-key-end-says = Jotta kukaan ei huomaa liian myöhään, ettei sitä kirjoitettu muistiin.
ending-heading = Kassa sulkeutuu
ending-says = Merkitään muistiin kirjanpidon viimeinen rivi …
ending-without = Sulje ilman varmuuskopiota
close-refused-heading = Korttimaksu on kesken
close-refused-says = Kassaa ei voi sulkea juuri nyt, eikä mitään muutettu. Odota lopputulosta tai keskeytä maksu ja sulje kassa sitten. Jos tietokone silti sammutetaan, maksu löytyy seuraavassa käynnistyksessä: sitä ei lähetetä toista kertaa, eikä se katoa.
close-refused-go-on = Jatka
today-backup-late = Yli kahteen päivään ei onnistunutta varmuuskopiota.
