### The supervisor's code: set, changed, and asked for by what needs a second person.

supervisor-heading = Arbetsledarkod
supervisor-says = Den andra personens samtycke: för att anteckna att ett kort inte debiterades och för att betala en faktura på annat sätt medan en kortbetalning är oviss. Varje användning skrivs i journalen.
supervisor-code = Arbetsledarkod
supervisor-code-help = Skrivs av den andra personen.
# $code is practice's own code
supervisor-code-practice = I övningsläget är koden { $code }.
# $time is minutes and seconds such as 0:30
supervisor-wait = Fel koder har provats. Nästa om { $time }.

## A code that is set
supervisor-first = Ingen arbetsledarkod är vald än
supervisor-first-says = Låt arbetsledaren välja en nu. Halva hemligheten finns i den här datorns nyckelring, så koden fungerar bara på den här datorn.
supervisor-renew = En ny arbetsledarkod
supervisor-renew-says = Den som kan lösenordet till Nets Connect@Cloud-kontot får välja en ny. Kassan loggar in en gång för att se om det stämmer.
supervisor-account-password = Nets-kontots lösenord
supervisor-new-code = Ny kod
supervisor-new-code-help = Minst 6 tecken, inte alla lika eller i följd.
supervisor-new-code-again = Skriv den igen
supervisor-codes-differ = Koderna är olika.
supervisor-set = Spara koden

## Changing it
supervisor-change = Byt kod
supervisor-old-code = Nuvarande kod
# $date is a day; a name follows
supervisor-set-by = Vald { $date }, i kassan:
supervisor-forgotten = Ingen minns koden längre
supervisor-known = Byt med den nuvarande koden
