### Attempts looked back on: the list, the history of one, and cases.

attempts-heading = Maksuyritykset
attempts-tab = Maksuyritykset
cases-tab = Selvitykset
attempts-column-when = Milloin
attempts-column-invoice = Lasku
attempts-column-terminal = Pääte
attempts-column-outcome = Lopputulos
attempts-column-staff = Kassalla
attempts-column-sum = Summa
attempts-every-outcome = Kaikki lopputulokset
attempts-outcome-booked = Maksettu tai palautettu
attempts-outcome-failed = Epäonnistui
attempts-outcome-cancelled = Keskeytetty
attempts-outcome-open = Ei vielä tiedossa
attempts-outcome-needs-attention = Vaatii selvitystä
attempts-every-terminal = Kaikki päätteet
attempts-day = Päivä
attempts-none = Korttia ei ole vielä yritetty. Jokainen yritys näkyy tässä.
attempts-none-such = Sellaisia yrityksiä ei ole.
attempts-hint-open = avaa

## One attempt
attempt-heading = Maksuyritys
attempt-look = Kyselty.
payments-check-signature = Tarkista allekirjoitus
attempt-reply = Vastaus sellaisenaan
attempt-reply-show = Näytä vastaus sellaisenaan
attempt-reply-hide = Piilota vastaus
attempt-open-history = Historia
# $sum is a sum of money
attempt-history-of = Historia: { $sum }
fact-sum = Summa
fact-total = Päätteen ilmoittama summa
fact-tip = Juomaraha
fact-surcharge = Lisämaksu
fact-terminal-number = Päätteen numero
fact-our-reference = Viitteemme
fact-stan-auth = Kuitin viite
fact-session = Jakso
fact-truncated-pan = Kortti
fact-issuer = Korttilaji
fact-terminal-time = Päätteen aika
fact-reference = Kirjoitettu viite
fact-time-on-slip = Aika kuitilla
fact-sum-on-slip = Summa kuitilla
fact-why = Miksi
fact-looks-made = Kyselyjä tehty
fact-looks-reached = Päätteen tavoittaneita kyselyjä

## Cases
cases-heading = Selvitykset
cases-open = Avoimet
cases-closed = Suljetut
cases-none = Ei avoimia selvityksiä. Maksu, josta kaksi vastausta on ristiriidassa, tulee tänne itsestään.
cases-none-closed = Yhtään selvitystä ei ole suljettu.
cases-column-since = Avoinna
cases-column-owner = Kenellä
cases-column-last = Viimeisin vaihe
case-heading = Selvitys
case-open = Avaa selvitys
case-says = Kaksi vastausta tästä maksusta on ristiriidassa. Vertaa kuitteja laskuun ja pankin tietoihin, kirjaa havaintosi ja sulje selvitys, kun asia on kunnossa.
case-nobody = Ei vielä kenelläkään
case-nothing-yet = Ei vielä mitään
case-assigned = Annettu henkilölle
case-noted = Kirjattu
case-closed = Suljettu
case-note = Mitä sait selville
case-note-add = Kirjaa
case-close = Sulje selvitys
case-close-says = Maksu jää kirjanpitoon ennalleen eikä enää pidätä laskua. Jos uusi vastaus on ristiriidassa, selvitys avautuu itsestään uudelleen.
case-evidence = Mikä sen osoittaa
case-evidence-help = Kuitti, tiliote, keneltä Netsiltä kysyttiin ja milloin.
case-evidence-missing = Kirjaa, mikä sen osoittaa.

## How old something is
case-age-minutes = { $count } min
case-age-hours = { $count } h
case-age-days =
    { $count ->
        [one] { $count } päivä
       *[other] { $count } päivää
    }
