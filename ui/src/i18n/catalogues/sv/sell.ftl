### Försäljning i kassan.

sell-region = Försäljning
sell-not-numbered = ännu utan nummer
sell-parked = Parkerade
sell-payment = Betalning
sell-finalise-later = Slutför, betala senare
sell-park = Parkera
sell-discount = Rabatt
sell-due = Att betala
sell-empty = Skanna eller sök för att börja
sell-empty-hint = Artiklar kommer från sökningen, skannern eller favoriterna nedan.
sell-needs-lines = Lägg till en artikel först.

## Search
sell-search-label = Sök artiklar, kunder och patienter
sell-search-placeholder = Artikel, kund, patient eller skanna en kod
sell-search-results = Träffar
sell-search-items = Artiklar
sell-search-clients = Kunder och patienter
sell-search-nothing = Inget hittades för ”{ $text }”. Kontrollera stavningen eller skanna koden.
sell-search-similar = Liknande
# $text is what was typed
sell-search-only-similar = Inget hittades för ”{ $text }”. Kanske någon av dessa? Välj med pilarna:
sell-search-set-client = Välj som kund
sell-search-set-patient = Välj som kund och patient
sell-search-hint-add = lägg till en
sell-search-hint-times = lägg till tre
sell-search-hint-other-patient = lägg till för annan patient
sell-search-hint-close = stäng
sell-search-count =
    { $count ->
        [0] Inget hittades
        [one] En träff
       *[other] { $shown } träffar
    }

## Lines
sell-lines = Försäljningens rader
sell-column-item = Artikel
sell-column-code = Kod
sell-column-patient = Patient
sell-column-quantity = Antal
sell-column-price = Pris
sell-column-vat = Moms
sell-column-sum = Summa
sell-column-remove = Ta bort
sell-quantity-of = Antal { $name }
sell-one-less = En mindre
sell-one-more = En till
sell-remove = Ta bort { $name }
sell-hint-line = rad
sell-hint-quantity = antal
sell-hint-patient = patient
sell-hint-discount = rabatt
sell-hint-remove = ta bort
sell-off = { $share } rabatt
sell-off-share-of-sale = { $sum } av försäljningens rabatt

## Favourites
sell-favourites = Favoriter
sell-favourites-empty = Inga favoriter är upplagda.

## Client
sell-side = Kund och summor
sell-client-none = Ingen kund angiven
sell-client-none-hint = Ett kvitto behöver ingen. Sök på namn, nummer eller patient för att välja en.
sell-client-needed-hint = En faktura här anger kundens namn och adress. Sök på namn, nummer eller patient.
sell-name-client = Ange kunden
sell-client-number = Kund { $number }
sell-client-remove = Ta bort kunden från försäljningen
sell-patients = Patienter
sell-new-lines-to = Nya rader gäller { $patient }.
sell-new-lines-to-nobody = Nya rader gäller ingen patient.
sell-no-patients = Den här kunden har inga patienter.
sell-vet = Veterinär
sell-vet-none = Ingen angiven
sell-notes = Anteckningar
sell-notes-hint = För kunden; de står på fakturan.
sell-bought-before = Köpt tidigare
sell-add = Lägg till { $name }
sell-bought-line = { $patient }, { $day } · { $price }
sell-bought-line-no-patient = { $day } · { $price }

## Patient of a line
sell-patient-heading = För vilken patient?
sell-patient-none = Ingen patient
sell-patient-needs-client = Välj en kund först. Patienterna följer med kunden.

## Discount
sell-discount-heading = Rabatt
sell-discount-on = På
sell-discount-whole = Hela försäljningen
sell-discount-kind = Typ
sell-discount-percent = Procent
sell-discount-amount = Summa
sell-discount-value-percent = Rabatt i procent
sell-discount-value-amount = Rabattsumma
sell-discount-reason = Varför
sell-discount-take-away = Ta bort rabatten
sell-discount-percent-wrong = Skriv en andel över 0 och högst 100, till exempel 10 eller 12,5.
discount-reason-regular-client = Stamkund
discount-reason-campaign = Kampanj
discount-reason-damaged = Skadad
discount-reason-staff = Personal
discount-reason-goodwill = Kompensation

## Parked sales
sell-parked-heading = Parkerade försäljningar
sell-parked-empty = Ingen försäljning är parkerad. ”Parkera” lägger den aktuella här.
sell-parked-no-client = Ingen kund
new-invoice-heading = Ny faktura
new-invoice-consultation = Vad en veterinär gjort: kund, patienter, veterinär och anteckningar
new-invoice-counter-sale = Sålt över disk
sell-parked-facts =
    { $count ->
        [one] En rad · parkerad { $time }
       *[other] { $shown } rader · parkerad { $time }
    }
