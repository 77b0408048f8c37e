### The desk: clients and patients, staff, the price list, favourites, VAT.

## Short forms that every part of the desk shares
common-save = Tallenna
common-add = Lisää
common-change = Muuta
common-yes = Kyllä
common-no = Ei
common-clients = Asiakkaat
desk-same-name-keep = Käytä nimeä silti
desk-hint-move = rivi
desk-first-page = Ensimmäinen sivu
desk-next-page = Seuraava sivu

## The list of clients
clients-heading = Asiakkaat
clients-search = Nimi, numero, puhelin tai potilas
clients-new = Uusi asiakas
# $text is what was searched for
clients-new-called = Uusi asiakas ”{ $text }”
clients-empty = Ei vielä asiakkaita. Lisää ensimmäinen lomakkeella.
# $text is what was searched for
clients-nothing-found = Mikään asiakas ei vastaa hakua ”{ $text }”.
clients-hint-open = avaa
clients-column-name = Nimi
clients-column-number = Numero
clients-column-patients = Potilaat
clients-column-phone = Puhelin
clients-column-owes = Velkaa

## A client's card
client-new = Uusi asiakas
client-change = Muuta asiakaskorttia
client-card = Asiakaskortti
client-side = Raha ja yhteystiedot
client-kind = Asiakastyyppi
client-private = Yksityishenkilö
client-company = Yritys
client-name = Nimi
client-number = Asiakasnumero
client-business-id = Y-tunnus
client-business-id-doubtful = Tämä ei ole minkään suomalaisen, ruotsalaisen, norjalaisen tai tanskalaisen yrityksen tunnus: numero voi olla väärin. Sen voi silti tallentaa.
client-phone = Puhelin
client-email = Sähköposti
client-address = Osoite
client-address-says = Yhdelle riville, niin kuin se on laskussa.
# $which is the other client's number
client-same-name = Asiakkaalla { $which } on sama nimi. Onko tämä joku toinen?
client-patients = Potilaat
client-patient-new = Uusi potilas
client-no-patients = Asiakaskortilla ei ole vielä potilaita.
client-owes = Velkaa
client-owes-says = Mitä asiakkaan laskuista on yhteensä maksamatta.
client-owes-nothing = Kaikki laskut on maksettu.
client-invoice = Uusi lasku
client-invoices = Asiakkaan laskut

## Patients
# $client is the owner's name
patient-new = Uusi potilas, omistaja { $client }
patient-change = Muuta potilaskorttia
patient-change-named = Muuta: { $patient }
patient-name = Nimi
patient-species = Eläinlaji
patient-state = Käy klinikalla
patient-state-active = Kyllä
patient-state-deceased = Kuollut
patient-state-hidden = Piilotettu
patient-state-says-active = Voidaan valita jokaiseen myyntiin.
patient-state-says-deceased = Voidaan yhä valita käsin sille, mikä laskutetaan jälkikäteen.
patient-state-says-hidden = Ei ole tarjolla missään. Vanhoissa laskuissa nimi säilyy.

## Staff
people-heading = Työntekijät
people-says = Keitä kassalla voi valita. Lähteneet pysyvät kassan tiedoissa.
staff-new = Uusi työntekijä
staff-new-vet = Uusi eläinlääkäri
staff-edit = Muuta työntekijän tietoja
staff-change-named = Muuta: { $name }
staff-name = Nimi
staff-name-says = Niin kuin se on ruudussa ja kuiteissa.
staff-initials = Nimikirjaimet, enintään neljä
staff-vet = Eläinlääkäri
staff-is-vet = Eläinlääkäri
staff-active = Työskentelee täällä
staff-active-says = Sitä, joka ei enää työskentele täällä, ei voi valita kassalla.
staff-has-left = Ei enää täällä
# $which is the other person's initials
staff-same-name = Työntekijällä { $which } on sama nimi. Onko tämä joku toinen?

## The price list
items-heading = Tuotteet
items-search = Nimi, koodi tai viivakoodi
items-column-code = Koodi
items-column-name = Nimi
items-column-group = Ryhmä
items-column-barcodes = Viivakoodi
items-column-vat = ALV
items-column-price = Hinta sis. ALV
# $place is the number of a favourite's place
items-favourite = suosikki { $place }
items-all-groups = Kaikki
items-sold = Myynnissä
items-hidden = Piilotetut
items-empty = Ei vielä tuotteita. Lisää tuote tai tuo hinnastosi.
items-none-such = Täällä ei ole tuotteita.
# $text is what was searched for
items-nothing-found = Mikään tuote ei vastaa hakua ”{ $text }”.
items-hint-open = avaa
item-new = Uusi tuote
item-change = Muuta tuotetta
item-change-named = Muuta tuotetta { $name }
item-code = Koodi
item-name = Nimi
item-group = Ryhmä
item-vat = ALV
item-price = Kappalehinta, sis. ALV
item-price-says = Laskuissa ja avoimissa myynneissä hinta pysyy ennallaan.
item-sold = Myynnissä
item-hidden = Piilotettu
item-barcodes = Viivakoodit
item-barcode-add = Lisää viivakoodi
item-barcode-says = Lue koodi, missä kohdistin onkin, tai kirjoita se.
# $code is a barcode
item-barcode-remove = Poista viivakoodi { $code }
item-new-with-barcode = Uusi tuote tällä viivakoodilla
item-save-and-add = Tallenna ja lisää myyntiin
# $which is the other item's code
item-same-name = Tuotteella { $which } on sama nimi. Onko tämä toinen tuote?

## Favourites
favourites-arrange = Muuta suosikkeja
favourite-says = Yksi kosketus myynnissä tai Alt ja numero.
favourite-empty = Tyhjä
favourite-set = Valitse
favourite-replace = Vaihda
# $place is the number of a place
favourite-choose = Valitse paikan { $place } tuote
favourite-pick = Suosikki { $place }
favourite-clear = Tyhjennä paikka { $place }
# $name is an item's name
favourite-earlier = Siirrä { $name } yhtä paikkaa aiemmaksi
favourite-later = Siirrä { $name } yhtä paikkaa myöhemmäksi

## VAT
vat-says = Nämä verokannat tulevat ohjelman mukana, eikä niitä muuteta täällä. Tuotteella on luokka; verokanta seuraa luokasta ja päivästä.
vat-class-standard = Yleinen verokanta
vat-class-reduced1 = Ensimmäinen alennettu verokanta
vat-class-reduced2 = Toinen alennettu verokanta
vat-class-foodstuffs = Elintarvikkeet
vat-class-zero = Nollaverokanta
vat-today = Tänään
vat-none-today = ei verokantaa tänään
# $groups are names of item groups
vat-groups = Ellei tuotteelle ole valittu muuta: { $groups }.
vat-column-rate = Verokanta
vat-column-days = Voimassa
vat-column-source = Lähde
# $from and $to are days; $to may be the word for no end
vat-days = { $from } – { $to }
vat-open = toistaiseksi
