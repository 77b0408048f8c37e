### Myynti tiskillä.

sell-region = Myynti
sell-not-numbered = ei vielä numeroa
sell-parked = Odottaa
sell-payment = Maksu
sell-finalise-later = Vahvista, maksu myöhemmin
sell-park = Laita odottamaan
sell-discount = Alennus
sell-due = Maksettavaa
sell-empty = Aloita lukemalla koodi tai hakemalla
sell-empty-hint = Tuotteet tulevat hausta, viivakoodinlukijasta tai alla olevista suosikeista.
sell-needs-lines = Lisää ensin tuote.

## Search
sell-search-label = Hae tuotteita, asiakkaita ja potilaita
sell-search-placeholder = Tuote, asiakas, potilas tai lue koodi
sell-search-results = Tulokset
sell-search-items = Tuotteet
sell-search-clients = Asiakkaat ja potilaat
sell-search-nothing = Haulla ”{ $text }” ei löytynyt mitään. Tarkista kirjoitusasu tai lue koodi.
sell-search-similar = Samankaltaiset
# $text is what was typed
sell-search-only-similar = Haulla ”{ $text }” ei löytynyt mitään. Ehkä jokin näistä? Valitse nuolilla:
sell-search-set-client = Valitse asiakkaaksi
sell-search-set-patient = Valitse asiakas ja potilas
sell-search-hint-add = lisää yksi
sell-search-hint-times = lisää kolme
sell-search-hint-other-patient = lisää toiselle potilaalle
sell-search-hint-close = sulje
sell-search-count =
    { $count ->
        [0] Mitään ei löytynyt
        [one] Yksi tulos
       *[other] { $shown } tulosta
    }

## Lines
sell-lines = Myynnin rivit
sell-column-item = Tuote
sell-column-code = Koodi
sell-column-patient = Potilas
sell-column-quantity = Määrä
sell-column-price = Hinta
sell-column-vat = ALV
sell-column-sum = Summa
sell-column-remove = Poista
sell-quantity-of = Määrä: { $name }
sell-one-less = Yksi vähemmän
sell-one-more = Yksi lisää
sell-remove = Poista { $name }
sell-hint-line = rivi
sell-hint-quantity = määrä
sell-hint-patient = potilas
sell-hint-discount = alennus
sell-hint-remove = poista
sell-off = Alennus { $share }
sell-off-share-of-sale = Osuus myynnin alennuksesta { $sum }

## Favourites
sell-favourites = Suosikit
sell-favourites-empty = Suosikkeja ei ole lisätty.

## Client
sell-side = Asiakas ja summat
sell-client-none = Asiakasta ei nimetty
sell-client-none-hint = Kuittiin sitä ei tarvita. Hae nimellä, numerolla tai potilaalla, niin voit valita asiakkaan.
sell-client-needed-hint = Tässä maassa laskulla on asiakkaan nimi ja osoite. Hae nimellä, numerolla tai potilaalla.
sell-name-client = Nimeä asiakas
sell-client-number = Asiakas { $number }
sell-client-remove = Poista asiakas tästä myynnistä
sell-patients = Potilaat
sell-new-lines-to = Uudet rivit: { $patient }.
sell-new-lines-to-nobody = Uusilla riveillä ei ole potilasta.
sell-no-patients = Tällä asiakkaalla ei ole potilaita.
sell-vet = Eläinlääkäri
sell-vet-none = Ei nimetty
sell-notes = Muistiinpanot
sell-notes-hint = Asiakkaalle; näkyvät laskulla.
sell-bought-before = Ostettu aiemmin
sell-add = Lisää { $name }
sell-bought-line = { $patient }, { $day } · { $price }
sell-bought-line-no-patient = { $day } · { $price }

## Patient of a line
sell-patient-heading = Mille potilaalle?
sell-patient-none = Ei potilasta
sell-patient-needs-client = Valitse ensin asiakas. Potilaat tulevat asiakkaan mukana.

## Discount
sell-discount-heading = Alennus
sell-discount-on = Kohde
sell-discount-whole = Koko myynti
sell-discount-kind = Tyyppi
sell-discount-percent = Prosentti
sell-discount-amount = Summa
sell-discount-value-percent = Alennusprosentti
sell-discount-value-amount = Alennussumma
sell-discount-reason = Syy
sell-discount-take-away = Poista alennus
sell-discount-percent-wrong = Kirjoita osuus yli 0 ja enintään 100, esimerkiksi 10 tai 12,5.
discount-reason-regular-client = Kanta-asiakas
discount-reason-campaign = Kampanja
discount-reason-damaged = Vaurioitunut
discount-reason-staff = Henkilökunta
discount-reason-goodwill = Hyvän tahdon ele

## Parked sales
sell-parked-heading = Odottavat myynnit
sell-parked-empty = Yhtään myyntiä ei odota. ”Laita odottamaan” siirtää nykyisen tänne.
sell-parked-no-client = Ei asiakasta
new-invoice-heading = Uusi lasku
new-invoice-consultation = Eläinlääkärin työ: asiakas, potilaat, eläinlääkäri ja muistiinpanot
new-invoice-counter-sale = Myynti kassalla
sell-parked-facts =
    { $count ->
        [one] Yksi rivi · odottanut klo { $time } alkaen
       *[other] { $shown } riviä · odottanut klo { $time } alkaen
    }
