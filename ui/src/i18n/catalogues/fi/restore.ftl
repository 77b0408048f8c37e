### Varmuuskopion palauttaminen: valinta, mitä se merkitsisi, mitä siitä tuli, ja käsin palautetun tiedoston hyväksyminen.

restore-heading = Palauta varmuuskopio
restore-start = Palauta varmuuskopio
restore-card-says = Varmuuskopio tulee kirjanpidon tilalle, ja nykyinen kirjanpito siirretään syrjään. Toisella tietokoneella riittää palautusavain.
restore-choose-says = Varmuuskopio luetaan ja tarkistetaan ensin. Mitään ei muuteta, ennen kuin olet nähnyt, mitä palautus merkitsisi.
restore-folder = Kansio, jossa on varmuuskopioita
restore-folders = Kansioita, joissa niitä voi olla
restore-look = Hae täältä
restore-folder-gone = Kansiota ei ole. Kytke levy tai kirjoita toinen kansio.
restore-folder-empty = Tässä kansiossa ei ole varmuuskopiota.
restore-files = Varmuuskopiot, uusin ensin
restore-file-size = { $size } Mt
restore-path = Varmuuskopion tiedosto
restore-read = Lue tämä varmuuskopio
restore-key = Palautusavain
restore-key-help = Paperista, joka tulostettiin, kun varmuuskopiot otettiin käyttöön. Välilyönneillä ja pienillä kirjaimilla ei ole väliä.
restore-try-key = Lue tällä avaimella
restore-stage-opening = Avataan varmuuskopiota, { $percent }
restore-stage-checking = Tarkistetaan kaikki siinä, { $percent }
restore-stage-comparing = Verrataan kirjanpitoon, { $percent }
restore-reading-says = Tämä ei muuta mitään.
restore-stop = Pysäytä
restore-again = Valitse toinen varmuuskopio
restore-kind-test = (testikirjanpito)
restore-backup = Varmuuskopio
restore-present = Kirjanpito nyt
restore-last-written = Viimeisin kirjaus
restore-last-invoice = Viimeisin lasku
restore-doubts = Korttimaksuja, joiden lopputulos ei ole tiedossa
restore-none-yet = Ei ole
restore-present-none = Tällä tietokoneella ei ole vielä kirjanpitoa, joten mitään ei menetetä.
restore-present-unreadable = Nykyistä kirjanpitoa ei voi lukea. Kukaan ei tiedä, mitä siinä on sellaista, mikä varmuuskopiosta puuttuu.
restore-present-other-history = Nykyinen kirjanpito ja varmuuskopio ovat kulkeneet eri teitä. Menetettyä ei voi laskea.
restore-lost-nothing = Nykyisessä kirjanpidossa ei ole mitään, mitä varmuuskopiossa ei ole.
restore-lost = Tämä tulee puuttumaan kirjanpidosta:
restore-lost-invoices =
    { $count ->
        [one] yksi lasku, { $sum }
       *[other] { $shown } laskua, yhteensä { $sum }
    }
restore-lost-credit-notes =
    { $count ->
        [one] yksi hyvityslasku, { $sum }
       *[other] { $shown } hyvityslaskua, yhteensä { $sum }
    }
restore-lost-payments =
    { $count ->
        [one] yksi maksu, { $sum }
       *[other] { $shown } maksua, yhteensä { $sum }
    }
restore-lost-refunds =
    { $count ->
        [one] yksi palautus, { $sum }
       *[other] { $shown } palautusta, yhteensä { $sum }
    }
restore-lost-says = Se jää syrjään siirrettyyn kirjanpitoon. Tulosta se sieltä ensin ja kirjaa se sitten uudelleen.
restore-means-kept = Nykyinen kirjanpito siirretään syrjään toisella nimellä. Mitään ei poisteta.
restore-means-numbers = Laskut, kuitit ja hyvityslaskut saavat uudet numerot, joilla on oma loppuosansa, jotta yhtäkään numeroa ei anneta kahdesti.
restore-means-terminals = Jokainen maksupääte merkitään, kunnes se on täsmäytetty: se on voinut ottaa rahaa, josta palautettu kirjanpito ei tiedä.
restore-means-doubts = Korttimaksut, joiden lopputulos ei ole tiedossa: varmuuskopiossa olevat jäävät auki, vain nykyisessä kirjanpidossa olevat on selvitettävä tositteista.
restore-vouched = Varmuuskopio on tehty tällä tietokoneella, eikä sitä ole muutettu.
restore-not-vouched = Varmuuskopio on ehjä. Täällä ei voi todistaa, että se on tehty tällä tietokoneella.
restore-who = Kuka palauttaa?
restore-who-needed = Valitse, kuka palauttaa.
restore-authority-key = Tämän kirjanpidon esihenkilön koodia ei voi tarkistaa täällä. Palautusavain korvaa esihenkilön.
restore-authority-needed = Tämän kirjanpidon esihenkilön koodia ei voi tarkistaa täällä. Kirjoita palautusavain: se korvaa esihenkilön.
restore-do = Palauta tämä varmuuskopio
restored-heading = Kirjanpito palautettiin
restored-says = Numerojen lopussa on tästä lähtien { $suffix }.
restored-kept = Aiempi kirjanpito on kansiossa
restored-todo = Tee nyt
restored-todo-terminals = Täsmäytä jokainen pääte asetusten sivulla ”Netsin maksupäätteet” ja vertaa: se on voinut ottaa rahaa, josta tämä kirjanpito ei tiedä.
restored-todo-password = Kirjoita tunnuksen salasana asetusten sivulla ”Nets Connect@Cloud -tunnus”. Sitä ennen kortteja ei voi ottaa.
restored-todo-code = Aseta esihenkilön koodi asetusten sivulla ”Esihenkilön koodi”.
restored-todo-backups = Ota varmuuskopiointi käyttöön asetusten sivulla ”Kirjanpito ja varmuuskopiot”.
restored-close = Jatka
restore-terminal = Vertaa täsmäytykseen
restore-terminal-says = Kirjanpito on palautettu. { $terminal } on voinut ottaa rahaa, josta se ei tiedä: täsmäytä pääte ja vertaa.
take-heading = Palautettu käsin?
take-says = Jos joku pani tämän kirjanpidon tähän tarkoituksella, esihenkilö voi hyväksyä sen kirjanpidoksi tästä lähtien. Alkavat uudet numerot, ja jokainen pääte merkitään kuten palautuksen jälkeen. Se, mitä puuttuu, jää puuttumaan.
take-checking = Tarkistuksen on ensin todettava kaikki ehjäksi.
take-do = Tämän kirjanpidon minä palautin
