### Indstillinger.

settings-heading = Indstillinger
settings-pages = Indstillingernes sider
settings-page-till = Denne kasse
settings-integrations = Integrationer
settings-page-account = Nets Connect@Cloud-konto
settings-language = Sprog
settings-language-says = Alle skærme i denne kasse.
settings-language-system = Som systemet
settings-theme = Udseende
settings-theme-system = Som systemet
settings-theme-light = Lyst
settings-theme-dark = Mørkt
settings-text-size = Tekststørrelse
settings-text-size-says = Alt vokser med den.
settings-about = Om
settings-organisation = Klinik
settings-business-id = CVR-nummer
settings-department = Afdeling
settings-till = Kasse
settings-books = Regnskab
settings-books-real = Rigtigt
settings-books-practice = Øvelse
settings-books-test = Test
settings-currency = Valuta
settings-version = Version
settings-licences = Ikoner: Lucide, ISC-licens. Skrifttype: Inter, SIL Open Font-licens.
