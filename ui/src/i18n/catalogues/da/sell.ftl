### Salg ved kassen.

sell-region = Salg
sell-not-numbered = endnu uden nummer
sell-parked = Parkeret
sell-payment = Betaling
sell-finalise-later = Afslut, betal senere
sell-park = Parkér
sell-discount = Rabat
sell-due = At betale
sell-empty = Scan eller søg for at begynde
sell-empty-hint = Varer kommer fra søgningen, scanneren eller favoritterne nedenfor.
sell-needs-lines = Tilføj en vare først.

## Search
sell-search-label = Søg i varer, kunder og patienter
sell-search-placeholder = Vare, kunde, patient, eller scan en kode
sell-search-results = Resultater
sell-search-items = Varer
sell-search-clients = Kunder og patienter
sell-search-nothing = Ingen resultater for »{ $text }«. Tjek stavemåden, eller scan koden.
sell-search-similar = Lignende
# $text is what was typed
sell-search-only-similar = Ingen resultater for »{ $text }«. Måske en af disse? Vælg med pilene:
sell-search-set-client = Vælg som kunde
sell-search-set-patient = Vælg som kunde og patient
sell-search-hint-add = tilføj én
sell-search-hint-times = tilføj tre
sell-search-hint-other-patient = tilføj til en anden patient
sell-search-hint-close = luk
sell-search-count =
    { $count ->
        [0] Ingen resultater
        [one] Ét resultat
       *[other] { $shown } resultater
    }

## Lines
sell-lines = Salgets linjer
sell-column-item = Vare
sell-column-code = Kode
sell-column-patient = Patient
sell-column-quantity = Antal
sell-column-price = Pris
sell-column-vat = Moms
sell-column-sum = Beløb
sell-column-remove = Fjern
sell-quantity-of = Antal { $name }
sell-one-less = Én mindre
sell-one-more = Én mere
sell-remove = Fjern { $name }
sell-hint-line = linje
sell-hint-quantity = antal
sell-hint-patient = patient
sell-hint-discount = rabat
sell-hint-remove = fjern
sell-off = { $share } rabat
sell-off-share-of-sale = { $sum } af salgets rabat

## Favourites
sell-favourites = Favoritter
sell-favourites-empty = Ingen favoritter er oprettet.

## Client
sell-side = Kunde og beløb
sell-client-none = Ingen kunde angivet
sell-client-none-hint = En kvittering kræver ingen. Søg på navn, nummer eller patient for at vælge en.
sell-client-needed-hint = En faktura her skal have kundens navn og adresse. Søg på navn, nummer eller patient.
sell-name-client = Angiv kunden
sell-client-number = Kunde { $number }
sell-client-remove = Fjern kunden fra salget
sell-patients = Patienter
sell-new-lines-to = Nye linjer går til { $patient }.
sell-new-lines-to-nobody = Nye linjer går ikke til nogen patient.
sell-no-patients = Ingen patienter på dette kort.
sell-vet = Dyrlæge
sell-vet-none = Ingen angivet
sell-notes = Notater
sell-notes-hint = Til kunden; de står på fakturaen.
sell-bought-before = Købt før
sell-add = Tilføj { $name }
sell-bought-line = { $patient }, { $day } · { $price }
sell-bought-line-no-patient = { $day } · { $price }

## Patient of a line
sell-patient-heading = Til hvilken patient?
sell-patient-none = Ingen patient
sell-patient-needs-client = Vælg en kunde først. Patienterne følger med kunden.

## Discount
sell-discount-heading = Rabat
sell-discount-on = På
sell-discount-whole = Hele salget
sell-discount-kind = Type
sell-discount-percent = Procent
sell-discount-amount = Beløb
sell-discount-value-percent = Rabat i procent
sell-discount-value-amount = Rabatbeløb
sell-discount-reason = Hvorfor
sell-discount-take-away = Fjern rabatten
sell-discount-percent-wrong = Skriv en andel over 0 og højst 100, for eksempel 10 eller 12,5.
discount-reason-regular-client = Fast kunde
discount-reason-campaign = Kampagne
discount-reason-damaged = Beskadiget
discount-reason-staff = Personale
discount-reason-goodwill = Kulance

## Parked sales
sell-parked-heading = Parkerede salg
sell-parked-empty = Intet salg er parkeret. »Parkér« lægger det aktuelle her.
sell-parked-no-client = Ingen kunde
new-invoice-heading = Ny faktura
new-invoice-consultation = Det, en dyrlæge har udført: kunde, patienter, dyrlæge og notater
new-invoice-counter-sale = Solgt over disken
sell-parked-facts =
    { $count ->
        [one] Én linje · parkeret { $time }
       *[other] { $shown } linjer · parkeret { $time }
    }
