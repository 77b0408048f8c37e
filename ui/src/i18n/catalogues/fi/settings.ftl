### Asetukset.

settings-heading = Asetukset
settings-pages = Asetusten sivut
settings-page-till = Tämä kassa
settings-integrations = Liitännät
settings-page-account = Nets Connect@Cloud -tunnus
settings-language = Kieli
settings-language-says = Kaikki tämän kassan näytöt.
settings-language-system = Järjestelmän mukaan
settings-theme = Ulkoasu
settings-theme-system = Järjestelmän mukaan
settings-theme-light = Vaalea
settings-theme-dark = Tumma
settings-text-size = Tekstin koko
settings-text-size-says = Kaikki suurenee sen mukana.
settings-about = Tietoja
settings-organisation = Klinikka
settings-business-id = Y-tunnus
settings-department = Osasto
settings-till = Kassa
settings-books = Kirjanpito
settings-books-real = Oikea
settings-books-practice = Harjoittelu
settings-books-test = Testi
settings-currency = Valuutta
settings-version = Versio
settings-licences = Kuvakkeet: Lucide, ISC-lisenssi. Kirjasin: Inter, SIL Open Font -lisenssi.
