### The supervisor's code: set, changed, and asked for by what needs a second person.

supervisor-heading = Lederkode
supervisor-says = Den anden persons samtykke: for at registrere, at der ikke blev trukket penge på et kort, og for at betale en faktura på en anden måde, mens udfaldet af en kortbetaling er ukendt. Hver brug skrives i journalen.
supervisor-code = Lederkode
supervisor-code-help = Skrives af den anden person.
# $code is practice's own code
supervisor-code-practice = I øvelsestilstand er koden { $code }.
# $time is minutes and seconds such as 0:30
supervisor-wait = Der er prøvet forkerte koder. Næste forsøg om { $time }.

## A code that is set
supervisor-first = Der er ikke valgt en lederkode endnu
supervisor-first-says = Lad lederen vælge en nu. Halvdelen af hemmeligheden ligger i denne computers nøglering, så koden virker kun her.
supervisor-renew = En ny lederkode
supervisor-renew-says = Den, der kender adgangskoden til Nets Connect@Cloud-kontoen, kan vælge en ny. Kassen logger ind én gang for at se, om den passer.
supervisor-account-password = Nets-kontoens adgangskode
supervisor-new-code = Ny kode
supervisor-new-code-help = Mindst 6 tegn, ikke alle ens eller i rækkefølge.
supervisor-new-code-again = Skriv den igen
supervisor-codes-differ = Koderne er forskellige.
supervisor-set = Gem koden

## Changing it
supervisor-change = Skift kode
supervisor-old-code = Nuværende kode
# $date is a day; a name follows
supervisor-set-by = Valgt { $date }, ved kassen:
supervisor-forgotten = Ingen husker koden længere
supervisor-known = Skift med den nuværende kode
