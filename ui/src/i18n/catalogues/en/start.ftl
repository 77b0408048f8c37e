### The start: where to begin, and the guided form that opens a clinic.

## The doors
start-title = Welcome
start-greeting-morning = Good morning. Where shall we begin?
start-greeting-day = Good day. Where shall we begin?
start-greeting-evening = Good evening. Where shall we begin?
start-says = You can do both. Practice and your real clinic never touch each other.
start-practise = Practise first
start-practise-clinic = A small clinic with animals and prices
start-practise-terminal = A card terminal on screen, with test cards
start-practise-safe = No real card, no real books
start-practise-open = Open practice mode
start-clinic = Open my clinic
start-clinic-there = My clinic
start-clinic-quick = Clinic, country and departments: 5 minutes
start-clinic-terminals = Card terminals: step by step, checked live
start-clinic-pause = Stop and go on whenever you like
start-clinic-set-up = Set up my clinic
start-clinic-go-on = Go on setting up
start-clinic-back = Back to my clinic
start-foot = Everything stays on this computer and works without internet.
start-more = More
start-test = Test books
start-test-says = For trying out card terminals with the test environment of Nets, or with a service of your own. Framed and marked like practice; they never become a clinic.
start-test-set-up = Set up test books
start-test-open = Open the test books

## Practice or test books that don't open
anew-says = The file that doesn’t open is kept in the data folder under another name. Nothing is deleted.
anew-practice = Begin practice anew
anew-test = Begin test books anew

## The guided form
setup-step-country = Country
setup-step-company = Company
setup-step-places = Departments and till
setup-step-staff = Staff
setup-step-summary = Open
setup-heading-country = Where is the clinic?
setup-heading-company = Which company is it?
setup-heading-places = Where does this till stand?
setup-heading-staff = Who works here?
setup-heading-summary = Is everything right?
setup-says-country = Currency, VAT and what may be issued follow from it.
setup-says-test = Test books try out the service; they never charge a real card and never become a clinic.
setup-says-company = This stands on every receipt and invoice.
setup-says-places = A department owns its card terminals. One is enough to begin with.
setup-says-staff = Whoever is at the till says so with one tap.
setup-says-summary = The clinic is made now, and ready to sell.
setup-kept = What you type is kept on this computer.
setup-leave = To the start
setup-back = Back
setup-next = Next
setup-open = Open the clinic
setup-open-test = Open the test books
setup-language = Language
setup-country = Country
setup-country-missing = Choose a country.
setup-mode-register = receipts and invoices
setup-mode-cash-invoice = cash invoices only
setup-service = Service
setup-service-test = Test environment of Nets
setup-service-own = A service of my own
setup-service-own-says = https, or http on this computer
setup-service-address = Address of the service
setup-organisation = Company name
setup-organisation-says = As it is registered.
setup-address = Address
setup-address-says = In one line: street, postal code and town.
setup-vat-number = VAT number
setup-vat-number-says = Leave empty if the company pays no VAT.
setup-vat-number-none = none
setup-departments = Departments
# $number counts the rows
setup-department = Department { $number }
setup-department-add = Add a department
setup-till = Name of this till
setup-till-says = Such as Till 1 or Reception.
setup-till-department = This till belongs to
setup-staff = Staff
setup-staff-member = Member of staff { $number }
setup-staff-add = Add a member of staff
setup-staff-says = First name or full name, as it shall stand on the tile and the receipt. The initials follow from it.
# $row is the name of a row, such as Department 2
setup-remove = Remove: { $row }
setup-for-ever = Country, currency and business ID can’t be changed later.
setup-for-ever-test = Test books stay test books. Country, currency and business ID can’t be changed later.

## What a country means
country-fi = Finland
country-se = Sweden
country-no = Norway
country-dk = Denmark
country-register = Complete.
country-register-says = Receipts and invoices to anybody, in cash and by card.
country-cash-invoice = Cash invoices only.
country-cash-invoice-says = Every sale needs a client with name and address and becomes an invoice, also when it is paid on the spot. Klinikassa is no certified or declared cash register here and does not claim to be one.
country-rule-fi = Rule: the act on the duty to offer a receipt (658/2013) asks for no certified register.
country-rule-se = Rule: skatteförfarandelagen chapter 39 and the tax agency’s guidance. A sale by an invoice to a named client needs no cash register.
country-rule-no = Rule: bokføringsforskriften section 5-4-1, third paragraph. A cash invoice may stand in for the cash register; check every year that this still holds.
country-rule-dk = Rule: momsbekendtgørelsen. The duty to have a digital sales registration system lists trades, and veterinary clinics are not among them.
