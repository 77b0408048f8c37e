### The desk: clients and patients, staff, the price list, favourites, VAT.

## Short forms that every part of the desk shares
common-save = Save
common-add = Add
common-change = Change
common-yes = Yes
common-no = No
common-clients = Clients
desk-same-name-keep = Use this name all the same
desk-hint-move = row
desk-first-page = First page
desk-next-page = Next page

## The list of clients
clients-heading = Clients
clients-search = Name, number, phone or patient
clients-new = New client
# $text is what was searched for
clients-new-called = New client “{ $text }”
clients-empty = No clients yet. The first one is a form away.
# $text is what was searched for
clients-nothing-found = No client matches “{ $text }”.
clients-hint-open = open
clients-column-name = Name
clients-column-number = Number
clients-column-patients = Patients
clients-column-phone = Telephone
clients-column-owes = Owes

## A client's card
client-new = New client
client-change = Change the client’s card
client-card = Client card
client-side = Money and contact
client-kind = Kind of client
client-private = Private person
client-company = Company
client-name = Name
client-number = Client number
client-business-id = Business ID
client-business-id-doubtful = This fits no Finnish, Swedish, Norwegian or Danish company: a digit may be wrong. It can be saved as it is.
client-phone = Telephone
client-email = E-mail
client-address = Address
client-address-says = In one line, as it stands on an invoice.
# $which is the other client's number
client-same-name = Client { $which } has the same name. Is this somebody else?
client-patients = Patients
client-patient-new = New patient
client-no-patients = No patients on this card yet.
client-owes = Owed
client-owes-says = What the client’s invoices still owe, all together.
client-owes-nothing = Every invoice is paid.
client-invoice = New invoice
client-invoices = Invoices of this client

## Patients
# $client is the owner's name
patient-new = New patient of { $client }
patient-change = Change the patient’s card
patient-change-named = Change { $patient }
patient-name = Name
patient-species = Species
patient-state = Comes to the clinic
patient-state-active = Yes
patient-state-deceased = Deceased
patient-state-hidden = Hidden
patient-state-says-active = Can be chosen for every sale.
patient-state-says-deceased = Can still be chosen by hand, for what is invoiced afterwards.
patient-state-says-hidden = Is offered nowhere. Old invoices keep the name.

## Staff
people-heading = People
people-says = Who can be picked at the till. Who has left stays in the books.
staff-new = New member of staff
staff-new-vet = New vet
staff-edit = Change a member of staff
staff-change-named = Change { $name }
staff-name = Name
staff-name-says = As it stands on the tile and on receipts.
staff-initials = Initials, at most four letters
staff-vet = Veterinarian
staff-is-vet = Veterinarian
staff-active = Works here
staff-active-says = Who no longer works here can’t be picked at the till.
staff-has-left = Has left
# $which is the other person's initials
staff-same-name = { $which } has the same name. Is this somebody else?

## The price list
items-heading = Items
items-search = Name, code or barcode
items-column-code = Code
items-column-name = Name
items-column-group = Group
items-column-barcodes = Barcode
items-column-vat = VAT
items-column-price = Price incl. VAT
# $place is the number of a favourite's place
items-favourite = favourite { $place }
items-all-groups = All
items-sold = Sold
items-hidden = Hidden
items-empty = No items yet. Add one, or import your price list.
items-none-such = No items here.
# $text is what was searched for
items-nothing-found = No item matches “{ $text }”.
items-hint-open = open
item-new = New item
item-change = Change the item
item-change-named = Change the item { $name }
item-code = Code
item-name = Name
item-group = Group
item-vat = VAT
item-price = Price of one, VAT included
item-price-says = Invoices and open sales keep the price they have.
item-sold = Sold
item-hidden = Hidden
item-barcodes = Barcodes
item-barcode-add = Add a barcode
item-barcode-says = Scan it, wherever the cursor is, or type it.
# $code is a barcode
item-barcode-remove = Remove the barcode { $code }
item-new-with-barcode = New item with this barcode
item-save-and-add = Save and add to the sale
# $which is the other item's code
item-same-name = Item { $which } has the same name. Is this another one?

## Favourites
favourites-arrange = Change the favourites
favourite-says = One tap in the sale, or Alt and the digit.
favourite-empty = Empty
favourite-set = Choose
favourite-replace = Replace
# $place is the number of a place
favourite-choose = Choose the item of place { $place }
favourite-pick = Favourite { $place }
favourite-clear = Empty place { $place }
# $name is an item's name
favourite-earlier = Move { $name } one place earlier
favourite-later = Move { $name } one place later

## VAT
vat-says = These rates come with the program and are not changed here. An item names a class; the rate follows from the class and the day.
vat-class-standard = General rate
vat-class-reduced1 = First reduced rate
vat-class-reduced2 = Second reduced rate
vat-class-foodstuffs = People’s food
vat-class-zero = Zero rate
vat-today = Today
vat-none-today = no rate today
# $groups are names of item groups
vat-groups = Unless an item says otherwise: { $groups }.
vat-column-rate = Rate
vat-column-days = Days
vat-column-source = Source
# $from and $to are days; $to may be the word for no end
vat-days = { $from } to { $to }
vat-open = no end known
