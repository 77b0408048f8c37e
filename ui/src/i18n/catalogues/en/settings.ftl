### Settings of this till: how it speaks and looks, and what it is.

settings-heading = Settings
settings-pages = Pages of the settings
settings-page-till = This till
settings-page-clinic = Clinic
settings-page-departments = Departments
settings-integrations = Integrations
settings-page-account = Nets Connect@Cloud account
settings-page-terminals = Nets payment terminals
settings-language = Language
settings-language-says = All screens of this till.
settings-language-system = As the system
settings-theme = Look
settings-theme-system = As the system
settings-theme-light = Light
settings-theme-dark = Dark
settings-text-size = Text size
settings-text-size-says = Everything grows with it.
settings-about = About
settings-organisation = Clinic
settings-business-id = Business ID
settings-department = Department
settings-till = Till
settings-books = Books
settings-books-real = Real
settings-books-practice = Practice
settings-books-test = Test
settings-currency = Currency
settings-version = Version
settings-licences = Icons: Lucide, ISC licence. Typeface: Inter, SIL Open Font Licence.

## The clinic and its departments
settings-company = Company
settings-company-says = Papers that were handed out keep what they said. Country and business ID make other books and stay as they are.
settings-save = Save
settings-saved = Saved.
settings-other-books = Books on this computer
settings-other-books-says = Each set of books keeps to itself. Nothing of one reaches another.
settings-service = These test books try out:
settings-to-start = To the start screen
settings-departments-says = A department owns its card terminals. Its name changes on every screen at once.
settings-rename = Rename
settings-department-new = Name of another department
settings-this-till = This till
settings-this-till-says = What is sold and paid from now on is kept under this department; its terminals are offered first.
