### Lists: imported from a file with a preview, exported to one.

list-import-button = Importér
list-export = Eksportér
list-exported = Gemt som
list-import-items = Importér en prisliste
list-import-clients = Importér kunder og patienter
list-items-says = En fil med én vare pr. række: kode, navn, gruppe, moms, pris og stregkoder. Første række har kolonnernes navne på et af de fem sprog.
list-clients-says = En fil med én patient pr. række ved siden af kundens nummer, navn, telefon, e-mail og adresse. Rækker med samme kundenummer er én kunde.
list-file-says = CSV, højst 10 MB. Intet importeres, før du har set, hvad der vil ske.
list-choose = Vælg en fil
list-choose-again = Vælg en anden fil
list-file-too-large = Filen er større end 10 MB og blev ikke læst. Intet blev importeret. Del den op, eller udelad kolonner.
list-file-empty = Filen er tom. Intet blev importeret. Vælg en anden.
list-file-unreadable = Filen kunne ikke læses. Intet blev importeret. Luk den i andre programmer, og prøv igen.
# $done and $total are numbers of rows
list-reading = Gennemgår listen: { $done } af { $total } rækker
list-writing = Importerer: { $done } af { $total }
list-nothing-yet = Intet står i regnskabet før sidste række. Indtil da kan importen opgives.
list-give-up = Opgiv importen
list-import = Importér
list-done = Importeret.
list-would = Hvad der vil ske
list-nothing-to-do = Der er intet at importere.
list-lacks-columns = En kolonne mangler.
list-has-problems = Ret rækkerne i filen først, og vælg den så igen. Listen importeres ikke delvist.

# $count selects the plural, $shown is the number as it is written
list-items-added =
    { $count ->
        [one] Én ny vare
       *[other] { $shown } nye varer
    }
list-items-changed =
    { $count ->
        [one] Én vare ændres
       *[other] { $shown } varer ændres
    }
list-items-kept =
    { $count ->
        [one] Én vare er allerede i prislisten og forbliver, som den er
       *[other] { $shown } varer er allerede i prislisten og forbliver, som de er
    }
list-clients-added =
    { $count ->
        [one] Én ny kunde
       *[other] { $shown } nye kunder
    }
list-clients-changed =
    { $count ->
        [one] Én kunde ændres
       *[other] { $shown } kunder ændres
    }
list-clients-kept =
    { $count ->
        [one] Én kunde findes allerede og forbliver, som den er
       *[other] { $shown } kunder findes allerede og forbliver, som de er
    }
list-patients-added =
    { $count ->
        [one] Én ny patient
       *[other] { $shown } nye patienter
    }
list-problems =
    { $count ->
        [one] Én ting skal rettes
       *[other] { $shown } ting skal rettes
    }
list-warnings =
    { $count ->
        [one] Én ting er et blik værd
       *[other] { $shown } ting er et blik værd
    }

# $name is a file name, $rows a number, $encoding and $separator words for how it was read
list-read-as = { $name }: { $rows } rækker, { $encoding }, kolonner adskilt af { $separator }
list-encoding-utf8 = UTF-8
list-encoding-windows1252 = Windows-1252
list-separator-comma = komma
list-separator-semicolon = semikolon
list-separator-tab = tabulator
list-existing = Det, der allerede findes
list-existing-keep = Forbliver, som det er
list-existing-update = Ændres til det, der står i filen
list-decimal = Prisernes decimaltegn
list-decimal-auto = Som kolonnen viser
list-decimal-comma = Komma: 12,50
list-decimal-point = Punktum: 12.50
list-group = Gruppe for rækker uden gruppe
list-group-none = Ingen
list-columns = Kolonner
list-column-header = I filen
list-column-sample = Første celler
list-column-is = Er
# $header is a column's header
list-column-is-named = Hvad »{ $header }« er
list-column-left-out = Udelades
# $fields are names of columns
list-lacking = Ingen kolonne er: { $fields }. Sig, hvilken det er.
list-field-items-code = Kode
list-field-items-name = Navn
list-field-items-group = Gruppe
list-field-items-vat = Moms
list-field-items-price = Pris inkl. moms
list-field-items-barcodes = Stregkoder
list-field-items-hidden = Skjult
list-field-clients-number = Kundenummer
list-field-clients-name = Navn eller efternavn
list-field-clients-first-name = Fornavn
list-field-clients-business-id = CVR-nummer
list-field-clients-phone = Telefon
list-field-clients-email = E-mail
list-field-clients-address = Adresse eller vej
list-field-clients-postal-code = Postnummer
list-field-clients-town = By
list-field-clients-patient = Patient
list-field-clients-species = Dyreart
list-field-clients-state = Patientens status
list-earlier = Tidligere
list-more = Flere
list-remark-row = Række
list-remark-column = Kolonne
list-remark-cell = Celle
list-remark-what = Bemærkning

## What may be wrong with a cell of a list
list-trouble-missing = Her står der intet.
list-trouble-too-long = Teksten er for lang.
list-trouble-characters = Teksten har tegn, der ikke må stå her.
list-trouble-price-not-a-sum = Det er ikke en pris.
list-trouble-price-ambiguous = Tegnet kan stå før decimaler eller mellem tusinder. Sig, hvilket decimaltegn priserne har.
list-trouble-price-other-mark = Decimaltegnet er et andet end i resten af kolonnen.
list-trouble-price-decimals = En pris har højst to decimaler.
list-trouble-price-negative = En pris kan ikke være under nul.
list-trouble-price-too-large = Prisen er mere, end kassen kan tage.
list-trouble-group = Ingen gruppe hedder sådan. Grupperne er behandling, lægemiddel, tilbehør, foder og laboratorium.
list-trouble-vat = Landet har ingen sådan momssats i dag.
list-trouble-vat-several = Flere momsklasser har denne sats. Skriv klassen i stedet, som reduced2 eller foodstuffs.
list-trouble-barcode = Det er ikke en stregkode. En stregkode har 3 til 48 bogstaver og cifre; et regneark kan have ændret et langt nummer.
list-trouble-yes-or-no = Skriv ja eller nej.
list-trouble-number = Et kundenummer er kun cifre.
list-trouble-email = Det er ikke en e-mailadresse.
list-trouble-species = Ingen dyreart hedder sådan. De er hund, kat, kanin, hest, fugl og andet.
list-trouble-state = Skriv aktiv, død eller skjult.
# $row is the number of a row
list-trouble-twice = Det samme står i række { $row }.
list-trouble-other-name = Række { $row } har samme kundenummer og et andet navn.
# $name is an item's name
list-trouble-barcode-taken = »{ $name }« har allerede denne stregkode.
# $found and $expected are numbers of cells
list-trouble-cells = Rækken har { $found } celler, første række har { $expected }. Et skilletegn kan stå inde i en tekst.
# $which is a code or a client number
list-trouble-same-name = { $which } har samme navn.
list-trouble-business-id-doubtful = Det passer ikke til nogen finsk, svensk, norsk eller dansk virksomhed: et ciffer kan være forkert.
