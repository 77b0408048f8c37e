### Attempts looked back on: the list, the history of one, and cases.

attempts-heading = Maksuyritykset
attempts-tab = Maksuyritykset
cases-tab = Selvitykset
attempts-column-when = Milloin
attempts-column-invoice = Lasku
attempts-column-terminal = Pääte
attempts-column-outcome = Lopputulos
attempts-column-staff = Kassalla
attempts-column-sum = Summa
attempts-every-outcome = Kaikki lopputulokset
attempts-outcome-booked = Maksettu tai palautettu
attempts-outcome-failed = Epäonnistui
attempts-outcome-cancelled = Keskeytetty
attempts-outcome-open = Ei vielä tiedossa
attempts-outcome-needs-attention = Vaatii selvitystä
attempts-every-terminal = Kaikki päätteet
attempts-day = Päivä
attempts-none = Yhtään korttimaksua ei ole vielä yritetty. Jokainen maksuyritys näkyy täällä.
attempts-none-such = Sellaisia maksuyrityksiä ei ole.
attempts-hint-open = avaa

## One attempt
attempt-heading = Maksuyritys
attempt-look = Kysytty.
payments-check-signature = Tarkista allekirjoitus
attempt-reply = Vastaus sellaisenaan
attempt-reply-show = Näytä vastaus sellaisenaan
attempt-reply-hide = Piilota vastaus
attempt-open-history = Historia
# $sum is a sum of money
attempt-history-of = Historia: { $sum }
fact-sum = Summa
fact-total = Päätteen ilmoittama summa
fact-tip = Tippi
fact-surcharge = Lisämaksu
fact-terminal-number = Päätteen numero
fact-our-reference = Viitteemme
fact-stan-auth = Tositteen viite
fact-session = Jakso
fact-truncated-pan = Kortti
fact-issuer = Korttilaji
fact-terminal-time = Päätteen aika
fact-reference = Kirjoitettu viite
fact-time-on-slip = Tositteen kellonaika
fact-sum-on-slip = Tositteen summa
fact-why = Miksi
fact-evidence = Peruste
fact-looks-made = Kyselyjä tehty
fact-looks-reached = Päätteen tavoittaneita kyselyjä
fact-looks-gated = Kyselyjä, joissa mitään ei kysytty

## Cases
cases-heading = Selvitykset
cases-open = Avoimet
cases-closed = Suljetut
cases-none = Ei avoimia selvityksiä. Maksu, josta kaksi vastausta on ristiriidassa, tulee tänne itsestään, samoin täsmäytys, joka ei täsmää kirjanpitoon.
cases-none-closed = Yhtään selvitystä ei ole suljettu.
cases-column-since = Avoinna
cases-column-owner = Kenellä
cases-column-last = Viimeisin vaihe
case-heading = Selvitys
case-open = Avaa selvitys
case-says = Kaksi vastausta tästä maksusta on ristiriidassa. Vertaa tositteita laskuun ja pankin tietoihin, kirjaa havaintosi ja sulje selvitys, kun asia on kunnossa.
case-nobody = Ei vielä kenelläkään
case-nothing-yet = Ei vielä mitään
case-assigned = Annettu henkilölle
case-noted = Kirjattu
case-closed = Suljettu
case-note = Mitä sait selville
case-note-add = Kirjaa
case-close = Sulje selvitys
case-close-says = Kirjattua ei muuteta, eikä maksu enää pidä laskua varattuna. Valintasi kirjataan uusilla vienneillä. Jos uusi vastaus on ristiriidassa sen kanssa, selvitys avautuu itsestään uudelleen.
case-evidence = Mikä sen osoittaa
case-evidence-help = Tosite, tiliote, keneltä Netsissä kysyttiin ja milloin.
case-evidence-missing = Kirjaa, mikä sen osoittaa.
found-heading = Sanooko pääte muuta?
found-says = Jos päätteen tapahtumaluettelo, tosite tai täsmäytys näyttää muuta kuin kirjanpito, kirjaa se. Siitä tulee selvitys.
found-charged = Se veloitettiinkin
found-charged-more = Se veloitettiin vielä kerran
found-charged-refund = Se palautettiinkin
found-charged-refund-more = Se palautettiin vielä kerran
found-not-taken = Sitä ei veloitettu
found-not-taken-refund = Sitä ei palautettu
found-charged-consequence = Summa siirtyy selvittelytilille, ja maksusta tulee selvitys. Se, minne raha kirjataan, sanotaan selvitystä suljettaessa.
found-not-taken-consequence = Maksusta tulee selvitys. Se poistuu kirjanpidosta, kun selvitys suljetaan niin; lasku on silloin taas maksamatta siltä osin. Rahaa ei liiku.
found-sum-missing = Kirjoita summa niin kuin se on tositteessa.
found-record = Kirjaa se
# $sum is a sum of money
case-money = { $sum } veloitettiin, eikä se kuulu mihinkään maksuun. Minne se kirjataan?
# $sum is a sum of money
case-money-back = { $sum } palautettiin, eikä se kuulu mihinkään palautukseen. Minne se kirjataan?
case-way = Minne raha kirjataan
case-way-missing = Valitse, minne raha kirjataan.
case-way-invoice = Laskulle
# $booked and $rest are sums of money
case-way-invoice-says = { $booked } kirjataan laskun maksuksi.
# $booked and $rest are sums of money
case-way-invoice-rest = { $booked } kirjataan laskun maksuksi, { $rest } eroksi.
# $booked and $rest are sums of money
case-way-invoice-back-says = { $booked } kirjataan palautukseksi.
# $booked and $rest are sums of money
case-way-invoice-back-rest = { $booked } kirjataan palautukseksi, { $rest } eroksi.
case-way-refund = Laskulle, palautettavaksi
case-way-refund-says = Koko summa kirjataan laskulle, vaikka siitä olisi avoinna vähemmän. Palauta se sitten laskulta kortille päätteellä.
case-way-paid-back-at-terminal = Palautettu päätteellä
case-way-paid-back-at-terminal-says = Se palautettiin käsin päätteellä. Säilytä tosite.
case-way-paid-back-outside = Palautettu kassan ohi
case-way-paid-back-outside-says = Tilisiirrolla, Netsin kautta tai muuten. Kirjaa alle, miten ja milloin.
case-way-difference = Kirjaa eroksi
case-way-difference-says = Kukaan ei saa sitä takaisin, eikä se maksa mitään. Kirjanpitäjä kysyy siitä.
case-take-out = Kirjattu maksu
# $sum is a sum of money
case-take-out-stays = { $sum } jää kirjanpitoon
case-take-out-stays-says = Pääte otti sen, ja tosite tai pankki osoittaa sen.
case-take-out-stays-back = Pääte palautti sen, ja tosite tai pankki osoittaa sen.
# $sum is a sum of money
case-take-out-leaves = { $sum } jäi kokonaan veloittamatta
case-take-out-leaves-says = Se poistuu kirjanpidosta uusilla vienneillä, ja lasku on taas maksamatta siltä osin. Rahaa ei liiku.
# $sum is a sum of money
case-take-out-leaves-refund = { $sum } jäi kokonaan palauttamatta
case-take-out-leaves-back = Se poistuu kirjanpidosta uusilla vienneillä, ja summan voi palauttaa uudelleen. Rahaa ei liiku.
case-take-out-missing = Kerro, siirsikö pääte kirjatun rahan.
# $sum is a sum of money
case-taken-out = { $sum } poistettu kirjanpidosta: sitä ei tapahtunut päätteellä
# $sum is a sum of money
case-booked = laskulle { $sum }

## How old something is
case-age-minutes = { $count } min
case-age-hours = { $count } h
case-age-days =
    { $count ->
        [one] { $count } päivä
       *[other] { $count } päivää
    }

## Clocks that were apart
attempt-clock-ahead =
    { $count ->
        [one] Tämän koneen kello oli { $shown } minuutin korttipalvelun kelloa edellä. Ajat tässä ovat koneen.
       *[other] Tämän koneen kello oli { $shown } minuuttia korttipalvelun kelloa edellä. Ajat tässä ovat koneen.
    }
attempt-clock-behind =
    { $count ->
        [one] Tämän koneen kello oli { $shown } minuutin korttipalvelun kelloa jäljessä. Ajat tässä ovat koneen.
       *[other] Tämän koneen kello oli { $shown } minuuttia korttipalvelun kelloa jäljessä. Ajat tässä ovat koneen.
    }
