### The supervisor's code: set, changed, and asked for by what needs a second person.

supervisor-heading = Esihenkilön koodi
supervisor-says = Toisen henkilön suostumus: kun kirjataan, ettei korttia veloitettu, ja kun lasku maksetaan muulla tavalla korttimaksun ollessa epäselvä. Jokainen käyttö kirjataan tapahtumalokiin.
supervisor-code = Esihenkilön koodi
supervisor-code-help = Toinen henkilö kirjoittaa sen.
# $code is practice's own code
supervisor-code-practice = Harjoittelutilassa koodi on { $code }.
# $time is minutes and seconds such as 0:30
supervisor-wait = Vääriä koodeja on kokeiltu. Seuraavaa voi yrittää { $time } kuluttua.

## A code that is set
supervisor-first = Esihenkilön koodia ei ole vielä asetettu
supervisor-first-says = Anna esihenkilön valita koodi nyt. Puolet salaisuudesta on tämän tietokoneen avainnipussa, joten koodi toimii vain tällä tietokoneella.
supervisor-renew = Uusi esihenkilön koodi
supervisor-renew-says = Uuden koodin voi asettaa se, joka tietää Nets Connect@Cloud -tunnuksen salasanan. Kassa kirjautuu sillä kerran ja näkee, onko se oikea.
supervisor-account-password = Nets-tunnuksen salasana
supervisor-new-code = Uusi koodi
supervisor-new-code-help = Vähintään 6 merkkiä, ei kaikki samoja eikä peräkkäisiä.
supervisor-new-code-again = Kirjoita uudelleen
supervisor-codes-differ = Koodit eroavat toisistaan.
supervisor-set = Aseta koodi

## Changing it
supervisor-change = Vaihda koodi
supervisor-old-code = Nykyinen koodi
# $date is a day; a name follows
supervisor-set-by = Asetettu { $date }, kassalla:
supervisor-forgotten = Kukaan ei enää muista koodia
supervisor-known = Vaihda nykyisellä koodilla
