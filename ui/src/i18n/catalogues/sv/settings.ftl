### Inställningar.

settings-heading = Inställningar
settings-pages = Inställningarnas sidor
settings-page-till = Den här kassan
settings-integrations = Integrationer
settings-page-account = Nets Connect@Cloud-konto
settings-language = Språk
settings-language-says = Alla skärmar i den här kassan.
settings-language-system = Som systemet
settings-theme = Utseende
settings-theme-system = Som systemet
settings-theme-light = Ljust
settings-theme-dark = Mörkt
settings-text-size = Textstorlek
settings-text-size-says = Allt växer med den.
settings-about = Om
settings-organisation = Klinik
settings-business-id = Organisationsnummer
settings-department = Avdelning
settings-till = Kassa
settings-books = Böcker
settings-books-real = Riktiga
settings-books-practice = Övning
settings-books-test = Test
settings-currency = Valuta
settings-version = Version
settings-licences = Ikoner: Lucide, ISC-licens. Typsnitt: Inter, SIL Open Font-licens.
