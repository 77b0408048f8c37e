### Lists: imported from a file with a preview, exported to one.

list-import-button = Tuo
list-export = Vie
list-exported = Tallennettu nimellä
list-import-items = Tuo hinnasto
list-import-clients = Tuo asiakkaita ja potilaita
list-items-says = Tiedosto, jossa on joka rivillä yksi tuote: koodi, nimi, ryhmä, ALV, hinta ja viivakoodit. Ensimmäinen rivi nimeää sarakkeet jollakin viidestä kielestä.
list-clients-says = Tiedosto, jossa on joka rivillä yksi potilas ja sen vieressä asiakkaan numero, nimi, puhelin, sähköposti ja osoite. Rivit, joilla on sama asiakasnumero, ovat yksi asiakas.
list-file-says = CSV, enintään 10 Mt. Mitään ei tuoda, ennen kuin olet nähnyt, mitä tapahtuisi.
list-choose = Valitse tiedosto
list-choose-again = Valitse toinen tiedosto
list-file-too-large = Tiedosto on suurempi kuin 10 Mt, eikä sitä luettu. Mitään ei tuotu. Jaa se osiin tai jätä sarakkeita pois.
list-file-empty = Tiedosto on tyhjä. Mitään ei tuotu. Valitse toinen.
list-file-unreadable = Tiedostoa ei voitu lukea. Mitään ei tuotu. Sulje se muissa ohjelmissa ja yritä uudelleen.
# $done and $total are numbers of rows
list-reading = Käydään listaa läpi: { $done } / { $total } riviä
list-writing = Tuodaan: { $done } / { $total }
list-nothing-yet = Kassan tietoihin ei tallennu mitään ennen viimeistä riviä. Siihen asti tuonnin voi perua.
list-give-up = Peru tuonti
list-import = Tuo
list-done = Tuotu.
list-would = Mitä tapahtuisi
list-nothing-to-do = Tuotavaa ei ole.
list-lacks-columns = Yksi sarake puuttuu.
list-has-problems = Korjaa rivit ensin tiedostossa ja valitse se uudelleen. Mitään ei tuoda puolittain.

# $count selects the plural, $shown is the number as it is written
list-items-added =
    { $count ->
        [one] Yksi uusi tuote
       *[other] { $shown } uutta tuotetta
    }
list-items-changed =
    { $count ->
        [one] Yksi tuote muuttuu
       *[other] { $shown } tuotetta muuttuu
    }
list-items-kept =
    { $count ->
        [one] Yksi tuote on jo hinnastossa ja pysyy ennallaan
       *[other] { $shown } tuotetta on jo hinnastossa ja pysyy ennallaan
    }
list-clients-added =
    { $count ->
        [one] Yksi uusi asiakas
       *[other] { $shown } uutta asiakasta
    }
list-clients-changed =
    { $count ->
        [one] Yksi asiakas muuttuu
       *[other] { $shown } asiakasta muuttuu
    }
list-clients-kept =
    { $count ->
        [one] Yksi asiakas on jo kassan tiedoissa ja pysyy ennallaan
       *[other] { $shown } asiakasta on jo kassan tiedoissa ja pysyy ennallaan
    }
list-patients-added =
    { $count ->
        [one] Yksi uusi potilas
       *[other] { $shown } uutta potilasta
    }
list-problems =
    { $count ->
        [one] Yksi asia on korjattava
       *[other] { $shown } asiaa on korjattava
    }
list-warnings =
    { $count ->
        [one] Yksi asia kannattaa katsoa
       *[other] { $shown } asiaa kannattaa katsoa
    }

# $name is a file name, $rows a number, $encoding and $separator words for how it was read
list-read-as = { $name }: { $rows } riviä, { $encoding }, sarakkeiden erotin { $separator }
list-encoding-utf8 = UTF-8
list-encoding-windows1252 = Windows-1252
list-separator-comma = pilkku
list-separator-semicolon = puolipiste
list-separator-tab = sarkain
list-existing = Mitä kassan tiedoissa jo on
list-existing-keep = Pysyy ennallaan
list-existing-update = Muutetaan tiedoston mukaiseksi
list-decimal = Hintojen desimaalimerkki
list-decimal-auto = Sarakkeen mukaan
list-decimal-comma = Pilkku: 12,50
list-decimal-point = Piste: 12.50
list-group = Ryhmä riveille, joilla sitä ei ole
list-group-none = Ei mitään
list-columns = Sarakkeet
list-column-header = Tiedostossa
list-column-sample = Ensimmäiset solut
list-column-is = Sisältö
# $header is a column's header
list-column-is-named = Mitä ”{ $header }” on
list-column-left-out = Jätetään pois
# $fields are names of columns
list-lacking = Saraketta ei löytynyt: { $fields }. Valitse, mikä sarake se on.
list-field-items-code = Koodi
list-field-items-name = Nimi
list-field-items-group = Ryhmä
list-field-items-vat = ALV
list-field-items-price = Hinta sis. ALV
list-field-items-barcodes = Viivakoodit
list-field-items-hidden = Piilotettu
list-field-clients-number = Asiakasnumero
list-field-clients-name = Nimi tai sukunimi
list-field-clients-first-name = Etunimi
list-field-clients-business-id = Y-tunnus
list-field-clients-phone = Puhelin
list-field-clients-email = Sähköposti
list-field-clients-address = Osoite tai katu
list-field-clients-postal-code = Postinumero
list-field-clients-town = Paikkakunta
list-field-clients-patient = Potilas
list-field-clients-species = Eläinlaji
list-field-clients-state = Potilaan tila
list-earlier = Aiemmat
list-more = Lisää
list-remark-row = Rivi
list-remark-column = Sarake
list-remark-cell = Solu
list-remark-what = Mitä siinä on

## What may be wrong with a cell of a list
list-trouble-missing = Tässä ei ole mitään.
list-trouble-too-long = Teksti on liian pitkä.
list-trouble-characters = Tekstissä on merkkejä, jotka eivät käy tähän.
list-trouble-price-not-a-sum = Tämä ei ole hinta.
list-trouble-price-ambiguous = Merkki voi erottaa desimaalit tai tuhannet. Kerro, mikä hintojen desimaalimerkki on.
list-trouble-price-other-mark = Desimaalimerkki poikkeaa muusta sarakkeesta.
list-trouble-price-decimals = Hinnassa on enintään kaksi desimaalia.
list-trouble-price-negative = Hinta ei voi olla alle nollan.
list-trouble-price-too-large = Hinta on suurempi kuin kassa voi ottaa.
list-trouble-group = Tämän nimistä ryhmää ei ole. Ryhmät ovat toimenpide, lääke, tarvike, rehu ja laboratorio.
list-trouble-vat = Maassa ei ole tänään tällaista verokantaa.
list-trouble-vat-several = Usealla ALV-luokalla on tämä verokanta. Kirjoita luokka, esimerkiksi reduced2 tai foodstuffs.
list-trouble-barcode = Tämä ei ole viivakoodi. Viivakoodissa on 3–48 kirjainta ja numeroa; taulukkolaskenta on voinut muuttaa pitkän numeron.
list-trouble-yes-or-no = Kirjoita kyllä tai ei.
list-trouble-number = Asiakasnumerossa on vain numeroita.
list-trouble-email = Tämä ei ole sähköpostiosoite.
list-trouble-species = Tämän nimistä eläinlajia ei ole. Ne ovat koira, kissa, kani, hevonen, lintu ja muu.
list-trouble-state = Kirjoita aktiivinen, kuollut tai piilotettu.
# $row is the number of a row
list-trouble-twice = Sama on rivillä { $row }.
list-trouble-other-name = Rivillä { $row } on sama asiakasnumero ja toinen nimi.
# $name is an item's name
list-trouble-barcode-taken = Tämä viivakoodi on jo tuotteella ”{ $name }”.
# $found and $expected are numbers of cells
list-trouble-cells = Rivillä on { $found } solua, ensimmäisellä rivillä { $expected }. Erotin voi olla tekstin sisällä.
# $which is a code or a client number
list-trouble-same-name = Sama nimi on jo käytössä: { $which }.
list-trouble-business-id-doubtful = Tämä ei ole minkään suomalaisen, ruotsalaisen, norjalaisen tai tanskalaisen yrityksen tunnus: numero voi olla väärin.
