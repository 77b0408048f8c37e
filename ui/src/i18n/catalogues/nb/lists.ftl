### Lists: imported from a file with a preview, exported to one.

list-import-button = Importer
list-export = Eksporter
list-exported = Lagret som
list-import-items = Importer en prisliste
list-import-clients = Importer kunder og pasienter
list-items-says = En fil med én vare per rad: kode, navn, gruppe, MVA, pris og strekkoder. Første rad har kolonnenes navn, på et av de fem språkene.
list-clients-says = En fil med én pasient per rad, ved siden av kundens nummer, navn, telefon, e-post og adresse. Rader med samme kundenummer er én kunde.
list-file-says = CSV, høyst 10 MB. Ingenting importeres før du har sett hva som vil skje.
list-choose = Velg en fil
list-choose-again = Velg en annen fil
list-file-too-large = Filen er større enn 10 MB og ble ikke lest. Ingenting ble importert. Del den opp, eller utelat kolonner.
list-file-empty = Filen er tom. Ingenting ble importert. Velg en annen.
list-file-unreadable = Filen kunne ikke leses. Ingenting ble importert. Lukk den i andre programmer og prøv igjen.
# $done and $total are numbers of rows
list-reading = Går gjennom listen: { $done } av { $total } rader
list-writing = Importerer: { $done } av { $total }
list-nothing-yet = Ingenting står i regnskapet før siste rad. Til da kan importen gis opp.
list-give-up = Gi opp importen
list-import = Importer
list-done = Importert.
list-would = Hva som vil skje
list-nothing-to-do = Det er ingenting å importere.
list-lacks-columns = En kolonne mangler.
list-has-problems = Rett radene i filen først, og velg den så igjen. Listen importeres ikke delvis.

# $count selects the plural, $shown is the number as it is written
list-items-added =
    { $count ->
        [one] Én ny vare
       *[other] { $shown } nye varer
    }
list-items-changed =
    { $count ->
        [one] Én vare endres
       *[other] { $shown } varer endres
    }
list-items-kept =
    { $count ->
        [one] Én vare er allerede i prislisten og blir som den er
       *[other] { $shown } varer er allerede i prislisten og blir som de er
    }
list-clients-added =
    { $count ->
        [one] Én ny kunde
       *[other] { $shown } nye kunder
    }
list-clients-changed =
    { $count ->
        [one] Én kunde endres
       *[other] { $shown } kunder endres
    }
list-clients-kept =
    { $count ->
        [one] Én kunde finnes allerede og blir som den er
       *[other] { $shown } kunder finnes allerede og blir som de er
    }
list-patients-added =
    { $count ->
        [one] Én ny pasient
       *[other] { $shown } nye pasienter
    }
list-problems =
    { $count ->
        [one] Én ting må rettes
       *[other] { $shown } ting må rettes
    }
list-warnings =
    { $count ->
        [one] Én ting er verdt et blikk
       *[other] { $shown } ting er verdt et blikk
    }

# $name is a file name, $rows a number, $encoding and $separator words for how it was read
list-read-as = { $name }: { $rows } rader, { $encoding }, kolonner skilt med { $separator }
list-encoding-utf8 = UTF-8
list-encoding-windows1252 = Windows-1252
list-separator-comma = komma
list-separator-semicolon = semikolon
list-separator-tab = tabulator
list-existing = Det som allerede finnes
list-existing-keep = Blir som det er
list-existing-update = Endres til det som står i filen
list-decimal = Prisenes desimaltegn
list-decimal-auto = Som kolonnen viser
list-decimal-comma = Komma: 12,50
list-decimal-point = Punktum: 12.50
list-group = Gruppe for rader uten gruppe
list-group-none = Ingen
list-columns = Kolonner
list-column-header = I filen
list-column-sample = Første celler
list-column-is = Er
# $header is a column's header
list-column-is-named = Hva «{ $header }» er
list-column-left-out = Utelates
# $fields are names of columns
list-lacking = Ingen kolonne er: { $fields }. Si hvilken det er.
list-field-items-code = Kode
list-field-items-name = Navn
list-field-items-group = Gruppe
list-field-items-vat = MVA
list-field-items-price = Pris inkl. MVA
list-field-items-barcodes = Strekkoder
list-field-items-hidden = Skjult
list-field-clients-number = Kundenummer
list-field-clients-name = Navn, eller etternavn
list-field-clients-first-name = Fornavn
list-field-clients-business-id = Organisasjonsnummer
list-field-clients-phone = Telefon
list-field-clients-email = E-post
list-field-clients-address = Adresse, eller gate
list-field-clients-postal-code = Postnummer
list-field-clients-town = Poststed
list-field-clients-patient = Pasient
list-field-clients-species = Dyreart
list-field-clients-state = Pasientens status
list-earlier = Tidligere
list-more = Flere
list-remark-row = Rad
list-remark-column = Kolonne
list-remark-cell = Celle
list-remark-what = Merknad

## What may be wrong with a cell of a list
list-trouble-missing = Her står det ingenting.
list-trouble-too-long = Teksten er for lang.
list-trouble-characters = Teksten har tegn som ikke kan stå her.
list-trouble-price-not-a-sum = Dette er ikke en pris.
list-trouble-price-ambiguous = Tegnet kan stå foran desimaler eller mellom tusener. Si hvilket desimaltegn prisene har.
list-trouble-price-other-mark = Desimaltegnet er et annet enn i resten av kolonnen.
list-trouble-price-decimals = En pris har høyst to desimaler.
list-trouble-price-negative = En pris kan ikke være under null.
list-trouble-price-too-large = Prisen er mer enn kassen kan ta.
list-trouble-group = Ingen gruppe heter det. Gruppene er behandling, legemiddel, utstyr, fôr og laboratorium.
list-trouble-vat = Landet har ingen slik MVA-sats i dag.
list-trouble-vat-several = Flere MVA-klasser har denne satsen. Skriv klassen i stedet, som reduced2 eller foodstuffs.
list-trouble-barcode = Dette er ikke en strekkode. En strekkode har 3 til 48 bokstaver og sifre; et regneark kan ha endret et langt nummer.
list-trouble-yes-or-no = Skriv ja eller nei.
list-trouble-number = Et kundenummer er bare sifre.
list-trouble-email = Dette er ikke en e-postadresse.
list-trouble-species = Ingen dyreart heter det. De er hund, katt, kanin, hest, fugl og annet.
list-trouble-state = Skriv aktiv, død eller skjult.
# $row is the number of a row
list-trouble-twice = Det samme står på rad { $row }.
list-trouble-other-name = Rad { $row } har samme kundenummer og et annet navn.
# $name is an item's name
list-trouble-barcode-taken = «{ $name }» har allerede denne strekkoden.
# $found and $expected are numbers of cells
list-trouble-cells = Raden har { $found } celler, første rad har { $expected }. Et skilletegn kan stå inne i en tekst.
# $which is a code or a client number
list-trouble-same-name = { $which } har samme navn.
list-trouble-business-id-doubtful = Dette passer ikke til noe finsk, svensk, norsk eller dansk selskap: et siffer kan være feil.
