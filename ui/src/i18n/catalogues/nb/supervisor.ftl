### The supervisor's code: set, changed, and asked for by what needs a second person.

supervisor-heading = Lederkode
supervisor-says = Den andre personens samtykke: for å registrere at et kort ikke ble belastet, og for å betale en faktura på en annen måte mens utfallet av en kortbetaling er ukjent. Hver bruk skrives i journalen.
supervisor-code = Lederkode
supervisor-code-help = Skrives av den andre personen.
# $code is practice's own code
supervisor-code-practice = I øvingsmodus er koden { $code }.
# $time is minutes and seconds such as 0:30
supervisor-wait = Feil koder er prøvd. Neste forsøk om { $time }.

## A code that is set
supervisor-first = Ingen lederkode er valgt ennå
supervisor-first-says = La lederen velge en nå. Halvparten av hemmeligheten ligger i nøkkelringen på denne datamaskinen, så koden virker bare her.
supervisor-renew = En ny lederkode
supervisor-renew-says = Den som kan passordet til Nets Connect@Cloud-kontoen, kan velge en ny. Kassen logger inn én gang for å se om det stemmer.
supervisor-account-password = Passordet til Nets-kontoen
supervisor-new-code = Ny kode
supervisor-new-code-help = Minst 6 tegn, ikke alle like eller i rekkefølge.
supervisor-new-code-again = Skriv den igjen
supervisor-codes-differ = Kodene er ulike.
supervisor-set = Lagre koden

## Changing it
supervisor-change = Bytt kode
supervisor-old-code = Nåværende kode
# $date is a day; a name follows
supervisor-set-by = Valgt { $date }, i kassen:
supervisor-forgotten = Ingen husker koden lenger
supervisor-known = Bytt med den nåværende koden
