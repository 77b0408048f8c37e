### Innstillinger.

settings-heading = Innstillinger
settings-pages = Sider i innstillingene
settings-page-till = Denne kassen
settings-integrations = Integrasjoner
settings-page-account = Nets Connect@Cloud-konto
settings-language = Språk
settings-language-says = Alle skjermer i denne kassen.
settings-language-system = Som systemet
settings-theme = Utseende
settings-theme-system = Som systemet
settings-theme-light = Lyst
settings-theme-dark = Mørkt
settings-text-size = Tekststørrelse
settings-text-size-says = Alt vokser med den.
settings-about = Om
settings-organisation = Klinikk
settings-business-id = Organisasjonsnummer
settings-department = Avdeling
settings-till = Kasse
settings-books = Regnskap
settings-books-real = Ekte
settings-books-practice = Øving
settings-books-test = Test
settings-currency = Valuta
settings-version = Versjon
settings-licences = Ikoner: Lucide, ISC-lisens. Skrift: Inter, SIL Open Font-lisens.
