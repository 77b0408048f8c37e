### Salg i kassen.

sell-region = Salg
sell-not-numbered = ikke nummerert ennå
sell-parked = Parkert
sell-payment = Betaling
sell-finalise-later = Fullfør, betal senere
sell-park = Parker
sell-discount = Rabatt
sell-due = Å betale
sell-empty = Skann eller søk for å begynne
sell-empty-hint = Varer kommer fra søket, skanneren eller favorittene under.
sell-needs-lines = Legg til en vare først.

## Search
sell-search-label = Søk i varer, kunder og pasienter
sell-search-placeholder = Vare, kunde, pasient, eller skann en kode
sell-search-results = Treff
sell-search-items = Varer
sell-search-clients = Kunder og pasienter
sell-search-nothing = Ingen treff på «{ $text }». Sjekk skrivemåten, eller skann koden.
sell-search-similar = Lignende
# $text is what was typed
sell-search-only-similar = Ingen treff på «{ $text }». Kanskje en av disse? Velg med pilene:
sell-search-set-client = Velg som kunde
sell-search-set-patient = Velg som kunde og pasient
sell-search-hint-add = legg til én
sell-search-hint-times = legg til tre
sell-search-hint-other-patient = legg til for en annen pasient
sell-search-hint-close = lukk
sell-search-count =
    { $count ->
        [0] Ingen treff
        [one] Ett treff
       *[other] { $shown } treff
    }

## Lines
sell-lines = Salgets linjer
sell-column-item = Vare
sell-column-code = Kode
sell-column-patient = Pasient
sell-column-quantity = Antall
sell-column-price = Pris
sell-column-vat = MVA
sell-column-sum = Sum
sell-column-remove = Fjern
sell-quantity-of = Antall { $name }
sell-one-less = Én mindre
sell-one-more = Én til
sell-remove = Fjern { $name }
sell-hint-line = linje
sell-hint-quantity = antall
sell-hint-patient = pasient
sell-hint-discount = rabatt
sell-hint-remove = fjern
sell-off = { $share } rabatt
sell-off-share-of-sale = { $sum } av salgets rabatt

## Favourites
sell-favourites = Favoritter
sell-favourites-empty = Ingen favoritter er lagt inn.

## Client
sell-side = Kunde og summer
sell-client-none = Ingen kunde oppgitt
sell-client-none-hint = En kvittering trenger ingen. Søk på navn, nummer eller pasient for å velge en.
sell-client-needed-hint = En faktura her må ha kundens navn og adresse. Søk på navn, nummer eller pasient.
sell-name-client = Oppgi kunden
sell-client-number = Kunde { $number }
sell-client-remove = Fjern kunden fra salget
sell-patients = Pasienter
sell-new-lines-to = Nye linjer går til { $patient }.
sell-new-lines-to-nobody = Nye linjer går ikke til noen pasient.
sell-no-patients = Ingen pasienter på dette kortet.
sell-vet = Veterinær
sell-vet-none = Ingen oppgitt
sell-notes = Notater
sell-notes-hint = For kunden; de står på fakturaen.
sell-bought-before = Kjøpt før
sell-add = Legg til { $name }
sell-bought-line = { $patient }, { $day } · { $price }
sell-bought-line-no-patient = { $day } · { $price }

## Patient of a line
sell-patient-heading = For hvilken pasient?
sell-patient-none = Ingen pasient
sell-patient-needs-client = Velg en kunde først. Pasientene følger med kunden.

## Discount
sell-discount-heading = Rabatt
sell-discount-on = På
sell-discount-whole = Hele salget
sell-discount-kind = Type
sell-discount-percent = Prosent
sell-discount-amount = Beløp
sell-discount-value-percent = Rabatt i prosent
sell-discount-value-amount = Rabattbeløp
sell-discount-reason = Hvorfor
sell-discount-take-away = Fjern rabatten
sell-discount-percent-wrong = Skriv en andel over 0 og høyst 100, for eksempel 10 eller 12,5.
discount-reason-regular-client = Fast kunde
discount-reason-campaign = Kampanje
discount-reason-damaged = Skadet
discount-reason-staff = Ansatt
discount-reason-goodwill = Kulanse

## Parked sales
sell-parked-heading = Parkerte salg
sell-parked-empty = Ingen salg er parkert. «Parker» legger det gjeldende her.
sell-parked-no-client = Ingen kunde
new-invoice-heading = Ny faktura
new-invoice-consultation = Det en veterinær har utført: kunde, pasienter, veterinær og notater
new-invoice-counter-sale = Solgt over disk
sell-parked-facts =
    { $count ->
        [one] Én linje · parkert { $time }
       *[other] { $shown } linjer · parkert { $time }
    }
