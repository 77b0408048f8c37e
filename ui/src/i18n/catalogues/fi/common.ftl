### Sanat, joita monet näkymät käyttävät.

common-product = Klinikassa
common-document-title = { $screen } · Klinikassa
common-main = Päävalikko
common-sell = Myynti
common-invoices = Laskut
common-settings = Asetukset
common-today = Tänään
common-attempts = Maksu­yritykset
common-help = Ohje
common-loading = Ladataan
common-close = Sulje
common-cancel = Peruuta
common-ok = OK
common-try-again = Yritä uudelleen

## Practice and test books
practice-watermark = HARJOITUS
practice-test-watermark = TESTI
practice-name = Harjoittelutila.
practice-says = Oma kirjanpito, omat numerot, oikeaa korttia ei veloiteta.
practice-test-name = Testikirjanpito.
practice-test-says = Oma kirjanpito, omat numerot, testipääte.
practice-terminal = Harjoituspääte
practice-to-clinic = Takaisin klinikalleni
practice-to-start = Avaa klinikkani
practice-leave = Aloitukseen

## Doubt, said on every screen until it is settled
# $when is a date and a time
frame-clock-back = Tämän tietokoneen kelloa on siirretty taaksepäin: kirjanpidon viimeinen merkintä on ajalta { $when }.
frame-clock-back-says = Aseta kello oikeaan aikaan ja käynnistä kassa uudelleen. Siihen asti paperien ajat ovat väärin. Maksuihin se ei vaikuta: merkinnät pysyvät järjestyksessä, eikä yhtään maksua arvioida ajan perusteella.
frame-doubt =
    { $count ->
        [one] Yhden maksun lopputulos ei ole tiedossa. Älä ota maksua uudelleen.
       *[other] { $shown } maksun lopputulos ei ole tiedossa. Älä ota maksuja uudelleen.
    }
frame-doubt-refunds =
    { $count ->
        [one] Yhden palautuksen lopputulos ei ole tiedossa. Älä palauta rahaa uudelleen.
       *[other] { $shown } palautuksen lopputulos ei ole tiedossa. Älä palauta rahaa uudelleen.
    }
frame-doubt-both = { $shown } maksun ja palautuksen lopputulos ei ole tiedossa. Älä ota tai palauta rahaa uudelleen.
frame-contradicted =
    { $count ->
        [one] Yksi maksu vaatii selvitystä: vastaus on ristiriidassa kirjatun kanssa.
       *[other] { $shown } maksua vaatii selvitystä: vastaukset ovat ristiriidassa kirjatun kanssa.
    }
frame-contradicted-refunds =
    { $count ->
        [one] Yksi palautus vaatii selvitystä: vastaus on ristiriidassa kirjatun kanssa.
       *[other] { $shown } palautusta vaatii selvitystä: vastaukset ovat ristiriidassa kirjatun kanssa.
    }
frame-contradicted-both = { $shown } maksua ja palautusta vaatii selvitystä: vastaukset ovat ristiriidassa kirjatun kanssa.
frame-doubt-which = { $number }, { $sum }
frame-doubt-resolve = Selvitä
frame-difference-badge =
    { $count ->
        [one] { $shown } ero selvittämättä
       *[other] { $shown } eroa selvittämättä
    }
frame-doubt-badge =
    { $count ->
        [one] yksi lopputulos ei tiedossa
       *[other] { $shown } lopputulosta ei tiedossa
    }
frame-contradicted-badge =
    { $count ->
        [one] yksi vaatii selvitystä
       *[other] { $shown } vaatii selvitystä
    }

## Who is at the till
staff-heading = Kuka on kassalla?
staff-says = Jokaiseen myyntiin ja maksuun tallentuu tämä nimi.
staff-change = Kassalla: { $name }. Vaihda
staff-nobody = Kukaan ei ole kirjautunut
staff-empty = Työntekijöitä ei ole lisätty.

## The terminal, as the frame shows it
terminal-pill = { $terminal } · { $state }
terminal-pill-none = Ei päätettä
terminal-pill-elsewhere = Muiden osastojen päätteet
terminal-pill-unknown = Pääte · ei vielä kysytty

## A scanned code outside the sale
scan-added = Lisätty myyntiin: { $name }
scan-unknown = Koodilla { $code } ei ole tuotetta. Mitään ei lisätty.
scan-show-sale = Näytä myynti

## A call without an answer
error-unanswered = Kassa ei vastannut. Se, mitä painoit, on voinut toteutua. Tarkista, ennen kuin painat uudelleen.

## Totals
totals-rate = ALV
totals-net = Veroton
totals-vat = ALV
totals-total = Yhteensä

## Kinds
kind-counter-sale = Kassamyynti
kind-consultation = Vastaanottokäynti
group-procedure = toimenpide
group-medicine = lääke
group-supply = tarvike
group-food = rehu
group-lab = laboratorio
species-dog = koira
species-cat = kissa
species-rabbit = kani
species-horse = hevonen
species-bird = lintu
species-other = eläin

## How long ago
age-seconds = { $count } s sitten
age-minutes = { $count } min sitten
age-hours = { $count } h sitten
age-days = { $count } pv sitten
