### Lists: imported from a file with a preview, exported to one.

list-import-button = Importera
list-export = Exportera
list-exported = Sparad som
list-import-items = Importera en prislista
list-import-clients = Importera kunder och patienter
list-items-says = En fil med en artikel per rad: kod, namn, grupp, moms, pris och streckkoder. Första raden namnger kolumnerna, på något av de fem språken.
list-clients-says = En fil med en patient per rad, bredvid kundens nummer, namn, telefon, e-post och adress. Rader med samma kundnummer är en kund.
list-file-says = CSV, högst 10 MB. Inget importeras innan du har sett vad som skulle hända.
list-choose = Välj en fil
list-choose-again = Välj en annan fil
list-file-too-large = Filen är större än 10 MB och lästes inte. Inget har importerats. Dela upp den, eller utelämna kolumner.
list-file-empty = Filen är tom. Inget har importerats. Välj en annan.
list-file-unreadable = Filen kunde inte läsas. Inget har importerats. Stäng den i andra program och försök igen.
# $done and $total are numbers of rows
list-reading = Går igenom listan: { $done } av { $total } rader
list-writing = Importerar: { $done } av { $total }
list-nothing-yet = Inget sparas i bokföringen före sista raden. Till dess kan importen avbrytas.
list-give-up = Avbryt importen
list-import = Importera
list-done = Importerat.
list-would = Vad som skulle hända
list-nothing-to-do = Det finns inget att importera.
list-lacks-columns = En kolumn saknas.
list-has-problems = Rätta raderna i filen först, och välj den sedan igen. Inget importeras till hälften.

# $count selects the plural, $shown is the number as it is written
list-items-added =
    { $count ->
        [one] En ny artikel
       *[other] { $shown } nya artiklar
    }
list-items-changed =
    { $count ->
        [one] En artikel ändras
       *[other] { $shown } artiklar ändras
    }
list-items-kept =
    { $count ->
        [one] En artikel finns redan i prislistan och förblir som den är
       *[other] { $shown } artiklar finns redan i prislistan och förblir som de är
    }
list-clients-added =
    { $count ->
        [one] En ny kund
       *[other] { $shown } nya kunder
    }
list-clients-changed =
    { $count ->
        [one] En kund ändras
       *[other] { $shown } kunder ändras
    }
list-clients-kept =
    { $count ->
        [one] En kund finns redan och förblir som den är
       *[other] { $shown } kunder finns redan och förblir som de är
    }
list-patients-added =
    { $count ->
        [one] En ny patient
       *[other] { $shown } nya patienter
    }
list-problems =
    { $count ->
        [one] En sak måste rättas
       *[other] { $shown } saker måste rättas
    }
list-warnings =
    { $count ->
        [one] En sak är värd en titt
       *[other] { $shown } saker är värda en titt
    }

# $name is a file name, $rows a number, $encoding and $separator words for how it was read
list-read-as = { $name }: { $rows } rader, { $encoding }, kolumner åtskilda med { $separator }
list-encoding-utf8 = UTF-8
list-encoding-windows1252 = Windows-1252
list-separator-comma = komma
list-separator-semicolon = semikolon
list-separator-tab = tabb
list-existing = Det som redan finns
list-existing-keep = Förblir som det är
list-existing-update = Ändras till det som står i filen
list-decimal = Prisernas decimaltecken
list-decimal-auto = Som kolumnen visar
list-decimal-comma = Komma: 12,50
list-decimal-point = Punkt: 12.50
list-group = Grupp för rader utan grupp
list-group-none = Ingen
list-columns = Kolumner
list-column-header = I filen
list-column-sample = Första cellerna
list-column-is = Är
# $header is a column's header
list-column-is-named = Vad ”{ $header }” är
list-column-left-out = Utelämnas
# $fields are names of columns
list-lacking = Kolumn saknas för: { $fields }. Välj vilken det är.
list-field-items-code = Kod
list-field-items-name = Namn
list-field-items-group = Grupp
list-field-items-vat = Moms
list-field-items-price = Pris inkl. moms
list-field-items-barcodes = Streckkoder
list-field-items-hidden = Dold
list-field-clients-number = Kundnummer
list-field-clients-name = Namn, eller efternamn
list-field-clients-first-name = Förnamn
list-field-clients-business-id = Organisationsnummer
list-field-clients-phone = Telefon
list-field-clients-email = E-post
list-field-clients-address = Adress, eller gata
list-field-clients-postal-code = Postnummer
list-field-clients-town = Ort
list-field-clients-patient = Patient
list-field-clients-species = Djurslag
list-field-clients-state = Patientens status
list-earlier = Tidigare
list-more = Fler
list-remark-row = Rad
list-remark-column = Kolumn
list-remark-cell = Cell
list-remark-what = Vad det gäller

## What may be wrong with a cell of a list
list-trouble-missing = Här står inget.
list-trouble-too-long = Texten är för lång.
list-trouble-characters = Texten innehåller tecken som inte får stå här.
list-trouble-price-not-a-sum = Det här är inget pris.
list-trouble-price-ambiguous = Tecknet kan stå före decimaler eller mellan tusental. Säg vilket decimaltecken priserna har.
list-trouble-price-other-mark = Decimaltecknet skiljer sig från resten av kolumnen.
list-trouble-price-decimals = Ett pris har högst två decimaler.
list-trouble-price-negative = Ett pris kan inte vara under noll.
list-trouble-price-too-large = Priset är mer än kassan kan ta.
list-trouble-group = Ingen grupp heter så. Grupperna är behandling, läkemedel, tillbehör, foder och laboratorium.
list-trouble-vat = Landet har ingen sådan momssats i dag.
list-trouble-vat-several = Flera momsklasser har den här satsen. Skriv klassen i stället, som reduced2 eller foodstuffs.
list-trouble-barcode = Det här är ingen streckkod. En streckkod har 3 till 48 bokstäver och siffror; ett kalkylprogram kan ha ändrat ett långt nummer.
list-trouble-yes-or-no = Skriv ja eller nej.
list-trouble-number = Ett kundnummer är bara siffror.
list-trouble-email = Det här är ingen e-postadress.
list-trouble-species = Inget djurslag heter så. De är hund, katt, kanin, häst, fågel och annat.
list-trouble-state = Skriv aktiv, avliden eller dold.
# $row is the number of a row
list-trouble-twice = Samma står på rad { $row }.
list-trouble-other-name = Rad { $row } har samma kundnummer och ett annat namn.
# $name is an item's name
list-trouble-barcode-taken = ”{ $name }” har redan den här streckkoden.
# $found and $expected are numbers of cells
list-trouble-cells = Raden har { $found } celler, första raden har { $expected }. En avgränsare kan stå inne i en text.
# $which is a code or a client number
list-trouble-same-name = { $which } har samma namn.
list-trouble-business-id-doubtful = Det här är inget finskt, svenskt, norskt eller danskt företags nummer: en siffra kan vara fel.
