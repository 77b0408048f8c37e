### Settings of this till: how it speaks and looks, and what it is.

settings-heading = Settings
settings-pages = Pages of the settings
settings-page-till = This till
settings-integrations = Integrations
settings-page-account = Nets Connect@Cloud account
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
