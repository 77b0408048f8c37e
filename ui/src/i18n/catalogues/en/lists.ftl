### Lists: imported from a file with a preview, exported to one.

list-import-button = Import
list-export = Export
list-exported = Saved as
list-import-items = Import a price list
list-import-clients = Import clients and patients
list-items-says = A file with one item on each row: code, name, group, VAT, price and barcodes. The first row names the columns, in any of the five languages.
list-clients-says = A file with one patient on each row, beside the client’s number, name, telephone, e-mail and address. Rows with the same client number are one client.
list-file-says = CSV, at most 10 MB. Nothing is imported before you have seen what it would do.
list-choose = Choose a file
list-choose-again = Choose another file
list-file-too-large = The file is larger than 10 MB and was not read. Nothing was imported. Split it, or leave columns out.
list-file-empty = The file is empty. Nothing was imported. Choose another.
list-file-unreadable = The file could not be read. Nothing was imported. Close it in other programs and try again.
# $done and $total are numbers of rows
list-reading = Looking through the list: { $done } of { $total } rows
list-writing = Importing: { $done } of { $total }
list-nothing-yet = Nothing is in the books before the last row. Until then it can be given up.
list-give-up = Give up
list-import = Import
list-done = Imported.
list-would = What it would do
list-nothing-to-do = There is nothing to import.
list-lacks-columns = A column is missing.
list-has-problems = Put the rows right in the file first, then choose it again. Nothing is imported by halves.

# $count selects the plural, $shown is the number as it is written
list-items-added =
    { $count ->
        [one] One new item
       *[other] { $shown } new items
    }
list-items-changed =
    { $count ->
        [one] One item is changed
       *[other] { $shown } items are changed
    }
list-items-kept =
    { $count ->
        [one] One item is in the price list already and stays as it is
       *[other] { $shown } items are in the price list already and stay as they are
    }
list-clients-added =
    { $count ->
        [one] One new client
       *[other] { $shown } new clients
    }
list-clients-changed =
    { $count ->
        [one] One client is changed
       *[other] { $shown } clients are changed
    }
list-clients-kept =
    { $count ->
        [one] One client is in the books already and stays as it is
       *[other] { $shown } clients are in the books already and stay as they are
    }
list-patients-added =
    { $count ->
        [one] One new patient
       *[other] { $shown } new patients
    }
list-problems =
    { $count ->
        [one] One thing must be put right
       *[other] { $shown } things must be put right
    }
list-warnings =
    { $count ->
        [one] One thing is worth a look
       *[other] { $shown } things are worth a look
    }

# $name is a file name, $rows a number, $encoding and $separator words for how it was read
list-read-as = { $name }: { $rows } rows, { $encoding }, columns separated by { $separator }
list-encoding-utf8 = UTF-8
list-encoding-windows1252 = Windows-1252
list-separator-comma = comma
list-separator-semicolon = semicolon
list-separator-tab = tab
list-existing = What is in the books already
list-existing-keep = Stays as it is
list-existing-update = Is changed to what the file says
list-decimal = Decimal mark of prices
list-decimal-auto = As the column shows
list-decimal-comma = Comma: 12,50
list-decimal-point = Point: 12.50
list-group = Group of rows that name none
list-group-none = None
list-columns = Columns
list-column-header = In the file
list-column-sample = First cells
list-column-is = Is
# $header is a column's header
list-column-is-named = What “{ $header }” is
list-column-left-out = Left out
# $fields are names of columns
list-lacking = No column is: { $fields }. Say which one it is.
list-field-items-code = Code
list-field-items-name = Name
list-field-items-group = Group
list-field-items-vat = VAT
list-field-items-price = Price incl. VAT
list-field-items-barcodes = Barcodes
list-field-items-hidden = Hidden
list-field-clients-number = Client number
list-field-clients-name = Name, or last name
list-field-clients-first-name = First name
list-field-clients-business-id = Business ID
list-field-clients-phone = Telephone
list-field-clients-email = E-mail
list-field-clients-address = Address, or street
list-field-clients-postal-code = Postal code
list-field-clients-town = Town
list-field-clients-patient = Patient
list-field-clients-species = Species
list-field-clients-state = Patient’s state
list-earlier = Earlier ones
list-more = More
list-remark-row = Row
list-remark-column = Column
list-remark-cell = Cell
list-remark-what = What about it

## What may be wrong with a cell of a list
list-trouble-missing = Nothing stands here.
list-trouble-too-long = The text is too long.
list-trouble-characters = The text holds characters that can’t stand here.
list-trouble-price-not-a-sum = This is no price.
list-trouble-price-ambiguous = The mark could stand before decimals or between thousands. Say which decimal mark the prices have.
list-trouble-price-other-mark = The decimal mark differs from the rest of the column.
list-trouble-price-decimals = A price has at most two decimals.
list-trouble-price-negative = A price can’t be below zero.
list-trouble-price-too-large = The price is above what the till can take.
list-trouble-group = No group is called so. The groups are procedure, medicine, supply, food and laboratory.
list-trouble-vat = The country has no such VAT rate today.
list-trouble-vat-several = Several VAT classes have this rate. Write the class instead, such as reduced2 or foodstuffs.
list-trouble-barcode = This is no barcode. A barcode has 3 to 48 letters and digits; a spreadsheet may have changed a long number.
list-trouble-yes-or-no = Write yes or no.
list-trouble-number = A client number is digits only.
list-trouble-email = This is no e-mail address.
list-trouble-species = No species is called so. They are dog, cat, rabbit, horse, bird and other.
list-trouble-state = Write active, deceased or hidden.
# $row is the number of a row
list-trouble-twice = The same stands in row { $row }.
list-trouble-other-name = Row { $row } has the same client number and another name.
# $name is an item's name
list-trouble-barcode-taken = “{ $name }” has this barcode already.
# $found and $expected are numbers of cells
list-trouble-cells = The row has { $found } cells, the first row has { $expected }. A separator may stand inside a text.
# $which is a code or a client number
list-trouble-same-name = { $which } has the same name.
list-trouble-business-id-doubtful = This fits no Finnish, Swedish, Norwegian or Danish company: a digit may be wrong.
