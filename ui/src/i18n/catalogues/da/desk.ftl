### The desk: clients and patients, staff, the price list, favourites, VAT.

## Short forms that every part of the desk shares
common-save = Gem
common-add = Tilføj
common-change = Ret
common-yes = Ja
common-no = Nej
common-clients = Kunder
desk-same-name-keep = Brug navnet alligevel
desk-hint-move = række
desk-first-page = Første side
desk-next-page = Næste side

## The list of clients
clients-heading = Kunder
clients-search = Navn, nummer, telefon eller patient
clients-new = Ny kunde
# $text is what was searched for
clients-new-called = Ny kunde »{ $text }«
clients-empty = Ingen kunder endnu. Tilføj den første.
# $text is what was searched for
clients-nothing-found = Ingen kunde passer til »{ $text }«.
clients-hint-open = åbn
clients-column-name = Navn
clients-column-number = Nummer
clients-column-patients = Patienter
clients-column-phone = Telefon
clients-column-owes = Skylder

## A client's card
client-new = Ny kunde
client-change = Ret kundekortet
client-card = Kundekort
client-side = Penge og kontakt
client-kind = Kundetype
client-private = Privatperson
client-company = Virksomhed
client-name = Navn
client-number = Kundenummer
client-business-id = CVR-nummer
client-business-id-doubtful = Det passer ikke til nogen finsk, svensk, norsk eller dansk virksomhed: et ciffer kan være forkert. Det kan gemmes alligevel.
client-phone = Telefon
client-email = E-mail
client-address = Adresse
client-address-says = På én linje, som den står på fakturaen.
# $which is the other client's number
client-same-name = Kunde { $which } har samme navn. Er det en anden?
client-patients = Patienter
client-patient-new = Ny patient
client-no-patients = Ingen patienter på kortet endnu.
client-owes = Udestående
client-owes-says = Det, der endnu er ubetalt på kundens fakturaer, i alt.
client-owes-nothing = Alle fakturaer er betalt.
client-invoice = Ny faktura
client-invoices = Kundens fakturaer

## Patients
# $client is the owner's name
patient-new = Ny patient, ejer { $client }
patient-change = Ret patientkortet
patient-change-named = Ret { $patient }
patient-name = Navn
patient-species = Dyreart
patient-state = Kommer på klinikken
patient-state-active = Ja
patient-state-deceased = Død
patient-state-hidden = Skjult
patient-state-says-active = Kan vælges ved hvert salg.
patient-state-says-deceased = Kan stadig vælges manuelt til det, der faktureres bagefter.
patient-state-says-hidden = Vises ingen steder. Gamle fakturaer beholder navnet.

## Staff
people-heading = Medarbejdere
people-says = Hvem der kan vælges ved kassen. De, der er stoppet, bliver stående i regnskabet.
staff-new = Ny medarbejder
staff-new-vet = Ny dyrlæge
staff-edit = Ret en medarbejder
staff-change-named = Ret { $name }
staff-name = Navn
staff-name-says = Som det står på feltet og på boner.
staff-initials = Initialer, højst fire bogstaver
staff-vet = Dyrlæge
staff-is-vet = Dyrlæge
staff-active = Arbejder her
staff-active-says = Den, der er stoppet, kan ikke vælges ved kassen.
staff-has-left = Stoppet
# $which is the other person's initials
staff-same-name = { $which } har samme navn. Er det en anden?

## The price list
items-heading = Varer
items-search = Navn, kode eller stregkode
items-column-code = Kode
items-column-name = Navn
items-column-group = Gruppe
items-column-barcodes = Stregkode
items-column-vat = Moms
items-column-price = Pris inkl. moms
# $place is the number of a favourite's place
items-favourite = favorit { $place }
items-all-groups = Alle
items-sold = Sælges
items-hidden = Skjulte
items-empty = Ingen varer endnu. Tilføj en, eller importér din prisliste.
items-none-such = Ingen varer her.
# $text is what was searched for
items-nothing-found = Ingen vare passer til »{ $text }«.
items-hint-open = åbn
item-new = Ny vare
item-change = Ret varen
item-change-named = Ret varen { $name }
item-code = Kode
item-name = Navn
item-group = Gruppe
item-vat = Moms
item-price = Pris pr. styk, inkl. moms
item-price-says = Fakturaer og åbne salg beholder deres pris.
item-sold = Sælges
item-hidden = Skjult
item-barcodes = Stregkoder
item-barcode-add = Tilføj en stregkode
item-barcode-says = Scan den, uanset hvor markøren er, eller skriv den.
# $code is a barcode
item-barcode-remove = Fjern stregkoden { $code }
item-new-with-barcode = Ny vare med denne stregkode
item-save-and-add = Gem og tilføj til salget
# $which is the other item's code
item-same-name = Vare { $which } har samme navn. Er det en anden?

## Favourites
favourites-arrange = Ret favoritterne
favourite-says = Ét tryk i salget, eller Alt og cifret.
favourite-empty = Tom
favourite-set = Vælg
favourite-replace = Udskift
# $place is the number of a place
favourite-choose = Vælg vare til plads { $place }
favourite-pick = Favorit { $place }
favourite-clear = Tøm plads { $place }
# $name is an item's name
favourite-earlier = Flyt { $name } én plads frem
favourite-later = Flyt { $name } én plads tilbage

## VAT
vat-says = Satserne følger med programmet og ændres ikke her. En vare har en klasse; satsen følger af klassen og dagen.
vat-class-standard = Almindelig sats
vat-class-reduced1 = Første nedsatte sats
vat-class-reduced2 = Anden nedsatte sats
vat-class-foodstuffs = Fødevarer
vat-class-zero = Nulsats
vat-today = I dag
vat-none-today = ingen sats i dag
# $groups are names of item groups
vat-groups = Medmindre varen siger andet: { $groups }.
vat-column-rate = Sats
vat-column-days = Gælder
vat-column-source = Kilde
# $from and $to are days; $to may be the word for no end
vat-days = { $from } til { $to }
vat-open = indtil videre
