### The desk: clients and patients, staff, the price list, favourites, VAT.

## Short forms that every part of the desk shares
common-save = Spara
common-add = Lägg till
common-change = Ändra
common-yes = Ja
common-no = Nej
common-clients = Kunder
desk-same-name-keep = Använd namnet ändå
desk-hint-move = rad
desk-first-page = Första sidan
desk-next-page = Nästa sida

## The list of clients
clients-heading = Kunder
clients-search = Namn, nummer, telefon eller patient
clients-new = Ny kund
# $text is what was searched for
clients-new-called = Ny kund ”{ $text }”
clients-empty = Inga kunder än. Lägg till den första.
# $text is what was searched for
clients-nothing-found = Ingen kund stämmer med ”{ $text }”.
clients-hint-open = öppna
clients-column-name = Namn
clients-column-number = Nummer
clients-column-patients = Patienter
clients-column-phone = Telefon
clients-column-owes = Skyldig

## A client's card
client-new = Ny kund
client-change = Ändra kundkortet
client-card = Kundkort
client-side = Pengar och kontakt
client-kind = Typ av kund
client-private = Privatperson
client-company = Företag
client-name = Namn
client-number = Kundnummer
client-business-id = Organisationsnummer
client-business-id-doubtful = Det här är inget finskt, svenskt, norskt eller danskt företags nummer: en siffra kan vara fel. Det kan sparas ändå.
client-phone = Telefon
client-email = E-post
client-address = Adress
client-address-says = På en rad, som den står på fakturan.
# $which is the other client's number
client-same-name = Kund { $which } har samma namn. Är detta någon annan?
client-patients = Patienter
client-patient-new = Ny patient
client-no-patients = Inga patienter på kundkortet än.
client-owes = Skuld
client-owes-says = Vad som återstår på kundens fakturor, allt som allt.
client-owes-nothing = Alla fakturor är betalda.
client-invoice = Ny faktura
client-invoices = Kundens fakturor

## Patients
# $client is the owner's name
patient-new = Ny patient, ägare { $client }
patient-change = Ändra patientkortet
patient-change-named = Ändra { $patient }
patient-name = Namn
patient-species = Djurslag
patient-state = Kommer till kliniken
patient-state-active = Ja
patient-state-deceased = Avliden
patient-state-hidden = Dold
patient-state-says-active = Kan väljas vid varje försäljning.
patient-state-says-deceased = Kan fortfarande väljas för hand, för det som faktureras efteråt.
patient-state-says-hidden = Visas ingenstans. Gamla fakturor behåller namnet.

## Staff
people-heading = Medarbetare
people-says = Vilka som kan väljas i kassan. De som slutat finns kvar i bokföringen.
staff-new = Ny medarbetare
staff-new-vet = Ny veterinär
staff-edit = Ändra medarbetarens uppgifter
staff-change-named = Ändra { $name }
staff-name = Namn
staff-name-says = Som det står på rutan och på kvitton.
staff-initials = Initialer, högst fyra bokstäver
staff-vet = Veterinär
staff-is-vet = Veterinär
staff-active = Arbetar här
staff-active-says = Den som slutat kan inte väljas i kassan.
staff-has-left = Har slutat
# $which is the other person's initials
staff-same-name = { $which } har samma namn. Är detta någon annan?

## The price list
items-heading = Artiklar
items-search = Namn, kod eller streckkod
items-column-code = Kod
items-column-name = Namn
items-column-group = Grupp
items-column-barcodes = Streckkod
items-column-vat = Moms
items-column-price = Pris inkl. moms
# $place is the number of a favourite's place
items-favourite = favorit { $place }
items-all-groups = Alla
items-sold = Säljs
items-hidden = Dolda
items-empty = Inga artiklar än. Lägg till en, eller importera din prislista.
items-none-such = Inga artiklar här.
# $text is what was searched for
items-nothing-found = Ingen artikel stämmer med ”{ $text }”.
items-hint-open = öppna
item-new = Ny artikel
item-change = Ändra artikeln
item-change-named = Ändra artikeln { $name }
item-code = Kod
item-name = Namn
item-group = Grupp
item-vat = Moms
item-price = Pris per styck, inkl. moms
item-price-says = Fakturor och öppna försäljningar behåller sitt pris.
item-sold = Säljs
item-hidden = Dold
item-barcodes = Streckkoder
item-barcode-add = Lägg till en streckkod
item-barcode-says = Skanna den, var markören än är, eller skriv den.
# $code is a barcode
item-barcode-remove = Ta bort streckkoden { $code }
item-new-with-barcode = Ny artikel med denna streckkod
item-save-and-add = Spara och lägg till i försäljningen
# $which is the other item's code
item-same-name = Artikel { $which } har samma namn. Är detta en annan?

## Favourites
favourites-arrange = Ändra favoriterna
favourite-says = Ett tryck i försäljningen, eller Alt och siffran.
favourite-empty = Tom
favourite-set = Välj
favourite-replace = Byt ut
# $place is the number of a place
favourite-choose = Välj artikel för plats { $place }
favourite-pick = Favorit { $place }
favourite-clear = Töm plats { $place }
# $name is an item's name
favourite-earlier = Flytta { $name } en plats tidigare
favourite-later = Flytta { $name } en plats senare

## VAT
vat-says = Momssatserna följer med programmet och ändras inte här. En artikel har en klass; satsen följer av klassen och dagen.
vat-class-standard = Normalskattesats
vat-class-reduced1 = Första reducerade satsen
vat-class-reduced2 = Andra reducerade satsen
vat-class-foodstuffs = Livsmedel
vat-class-zero = Nollsats
vat-today = I dag
vat-none-today = ingen sats i dag
# $groups are names of item groups
vat-groups = Om inget annat är valt för artikeln: { $groups }.
vat-column-rate = Sats
vat-column-days = Gäller
vat-column-source = Källa
# $from and $to are days; $to may be the word for no end
vat-days = { $from } till { $to }
vat-open = tills vidare
