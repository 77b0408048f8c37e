### The desk: clients and patients, staff, the price list, favourites, VAT.

## Short forms that every part of the desk shares
common-save = Lagre
common-add = Legg til
common-change = Endre
common-yes = Ja
common-no = Nei
common-clients = Kunder
desk-same-name-keep = Bruk navnet likevel
desk-hint-move = rad
desk-first-page = Første side
desk-next-page = Neste side

## The list of clients
clients-heading = Kunder
clients-search = Navn, nummer, telefon eller pasient
clients-new = Ny kunde
# $text is what was searched for
clients-new-called = Ny kunde «{ $text }»
clients-empty = Ingen kunder ennå. Legg til den første.
# $text is what was searched for
clients-nothing-found = Ingen kunde passer til «{ $text }».
clients-hint-open = åpne
clients-column-name = Navn
clients-column-number = Nummer
clients-column-patients = Pasienter
clients-column-phone = Telefon
clients-column-owes = Skylder

## A client's card
client-new = Ny kunde
client-change = Endre kundekortet
client-card = Kundekort
client-side = Penger og kontakt
client-kind = Kundetype
client-private = Privatperson
client-company = Bedrift
client-name = Navn
client-number = Kundenummer
client-business-id = Organisasjonsnummer
client-business-id-doubtful = Dette passer ikke til noe finsk, svensk, norsk eller dansk selskap: et siffer kan være feil. Det kan lagres likevel.
client-phone = Telefon
client-email = E-post
client-address = Adresse
client-address-says = På én linje, slik den står på fakturaen.
# $which is the other client's number
client-same-name = Kunde { $which } har samme navn. Er dette en annen?
client-patients = Pasienter
client-patient-new = Ny pasient
client-no-patients = Ingen pasienter på kortet ennå.
client-owes = Utestående
client-owes-says = Det som gjenstår på kundens fakturaer, til sammen.
client-owes-nothing = Alle fakturaer er betalt.
client-invoice = Ny faktura
client-invoices = Kundens fakturaer

## Patients
# $client is the owner's name
patient-new = Ny pasient, eier { $client }
patient-change = Endre pasientkortet
patient-change-named = Endre { $patient }
patient-name = Navn
patient-species = Dyreart
patient-state = Kommer til klinikken
patient-state-active = Ja
patient-state-deceased = Død
patient-state-hidden = Skjult
patient-state-says-active = Kan velges ved hvert salg.
patient-state-says-deceased = Kan fortsatt velges for hånd, for det som faktureres etterpå.
patient-state-says-hidden = Vises ingen steder. Gamle fakturaer beholder navnet.

## Staff
people-heading = Medarbeidere
people-says = Hvem som kan velges i kassen. De som har sluttet, blir stående i regnskapet.
staff-new = Ny medarbeider
staff-new-vet = Ny veterinær
staff-edit = Endre en medarbeider
staff-change-named = Endre { $name }
staff-name = Navn
staff-name-says = Slik det står på ruten og på kvitteringer.
staff-initials = Initialer, høyst fire bokstaver
staff-vet = Veterinær
staff-is-vet = Veterinær
staff-active = Arbeider her
staff-active-says = Den som har sluttet, kan ikke velges i kassen.
staff-has-left = Har sluttet
# $which is the other person's initials
staff-same-name = { $which } har samme navn. Er dette en annen?

## The price list
items-heading = Varer
items-search = Navn, kode eller strekkode
items-column-code = Kode
items-column-name = Navn
items-column-group = Gruppe
items-column-barcodes = Strekkode
items-column-vat = MVA
items-column-price = Pris inkl. MVA
# $place is the number of a favourite's place
items-favourite = favoritt { $place }
items-all-groups = Alle
items-sold = Selges
items-hidden = Skjulte
items-empty = Ingen varer ennå. Legg til én, eller importer prislisten din.
items-none-such = Ingen varer her.
# $text is what was searched for
items-nothing-found = Ingen vare passer til «{ $text }».
items-hint-open = åpne
item-new = Ny vare
item-change = Endre varen
item-change-named = Endre varen { $name }
item-code = Kode
item-name = Navn
item-group = Gruppe
item-vat = MVA
item-price = Pris per stykk, inkl. MVA
item-price-says = Fakturaer og åpne salg beholder prisen de har.
item-sold = Selges
item-hidden = Skjult
item-barcodes = Strekkoder
item-barcode-add = Legg til en strekkode
item-barcode-says = Skann den, uansett hvor markøren er, eller skriv den.
# $code is a barcode
item-barcode-remove = Fjern strekkoden { $code }
item-new-with-barcode = Ny vare med denne strekkoden
item-save-and-add = Lagre og legg til i salget
# $which is the other item's code
item-same-name = Vare { $which } har samme navn. Er dette en annen?

## Favourites
favourites-arrange = Endre favorittene
favourite-says = Ett trykk i salget, eller Alt og sifferet.
favourite-empty = Tom
favourite-set = Velg
favourite-replace = Bytt ut
# $place is the number of a place
favourite-choose = Velg vare for plass { $place }
favourite-pick = Favoritt { $place }
favourite-clear = Tøm plass { $place }
# $name is an item's name
favourite-earlier = Flytt { $name } én plass frem
favourite-later = Flytt { $name } én plass tilbake

## VAT
vat-says = Satsene følger med programmet og endres ikke her. En vare har en klasse; satsen følger av klassen og dagen.
vat-class-standard = Alminnelig sats
vat-class-reduced1 = Første reduserte sats
vat-class-reduced2 = Andre reduserte sats
vat-class-foodstuffs = Næringsmidler
vat-class-zero = Nullsats
vat-today = I dag
vat-none-today = ingen sats i dag
# $groups are names of item groups
vat-groups = Hvis varen ikke sier noe annet: { $groups }.
vat-column-rate = Sats
vat-column-days = Gjelder
vat-column-source = Kilde
# $from and $to are days; $to may be the word for no end
vat-days = { $from } til { $to }
vat-open = inntil videre
