### Näkymä maksulle, jonka lopputulos ei ole tiedossa. Mitään ei ole valittu valmiiksi.

doubt-title = Lopputulos ei vielä tiedossa
doubt-title-settled = Lopputulos selvitetty
doubt-title-conflict = Vaatii selvitystä
doubt-known = Mitä tiedämme
doubt-chip = Lopputulos ei tiedossa
doubt-may-have-been-charged = Korttimaksu, korttia on voitu veloittaa
doubt-may-have-been-refunded = Palautus kortille, raha on voinut palautua
doubt-contradicted = Myöhempi vastaus on ristiriidassa tämän maksun kanssa
doubt-contradicted-refund = Myöhempi vastaus on ristiriidassa tämän palautuksen kanssa
doubt-age-minutes = { $minutes } min
doubt-age-hours = { $hours } h { $minutes } min

doubt-client = Asiakas
doubt-no-client = Asiakasta ei nimetty
doubt-terminal = Pääte
doubt-sent = Lähetetty
doubt-sent-unknown = Ei tiedossa
doubt-our-reference = Viitteemme
doubt-history = Mitä tapahtui
doubt-next-look = Aikaa kassan seuraavaan kyselyyn
doubt-looking-now = Kysytään nyt
doubt-no-next-look = Kassa ei nyt kysy itsestään.
doubt-cant-look = { $why }, joten kassa ei voi kysyä.
doubt-support = Etkö ole vieläkään varma? Netsin tuki löytää maksun päätteen, ajan ja summan perusteella.

## Walk to the terminal
doubt-check = Mene päätteen luo ja tarkista
doubt-check-calm = Täältä ei katoa mitään sillä aikaa
doubt-check-display = Näyttö.
doubt-check-display-text = Onko pääte vapaa, vai onko siinä yhä kesken { $sum }?
doubt-check-receipt = Viimeisin tosite.
doubt-check-receipt-text = Tulosta päätteen valikosta viimeisimmän tositteen kopio.
doubt-check-compare = Vertaa.
doubt-check-compare-text = { $sum } kello { $from }–{ $to }?
doubt-check-compare-text-undated = { $sum } noihin aikoihin?

## The four ways on
doubt-look-again = Kysy uudelleen
doubt-look-again-text = Kysy päätteeltä vielä kerran, heti.
doubt-look-again-need = Kestää enintään 10 sekuntia
doubt-leave-open = Jätä auki
doubt-leave-open-text = Jatka työtä. Kassa kysyy yhä ja pitää asian näkyvissä.
doubt-leave-open-need = { $terminal } odottaa selvitystä
doubt-charged = Korttia veloitettiin
doubt-charged-text = Sinulla on tosite tai päätteen valikko, josta tämä maksu näkyy.
doubt-charged-need-reference = Viite kahdesti kirjoitettuna
doubt-charged-need-time = Tositteen kellonaika
doubt-charged-need-sum = Tositteen summa
doubt-not-charged = Korttia ei veloitettu
doubt-not-charged-text = Pääte on vapaa ja sen viimeisin tosite on toisesta maksusta.
doubt-refunded = Raha palautui kortille
doubt-refunded-text = Sinulla on tosite tai päätteen valikko, josta tämä palautus näkyy.
doubt-not-refunded = Rahaa ei palautunut
doubt-not-refunded-text = Pääte on vapaa, eikä sen viimeisin tosite ole tästä palautuksesta.
doubt-quiet-done = Odotusaika on ohi
doubt-quiet-left = Odotusaikaa jäljellä { $time }
doubt-looks =
    { $count ->
        [one] 1 kysely, se ei todista veloitusta (tarvitaan { $needed })
       *[other] { $count } kyselyä, mikään ei todista veloitusta (tarvitaan { $needed })
    }
doubt-looks-refund =
    { $count ->
        [one] 1 kysely, se ei todista rahan palautuneen (tarvitaan { $needed })
       *[other] { $count } kyselyä, mikään ei todista rahan palautuneen (tarvitaan { $needed })
    }
doubt-looks-unreached =
    { $count ->
        [one] 1 kysely ei tavoittanut päätettä
       *[other] { $count } kyselyä ei tavoittanut päätettä
    }
doubt-looks-gated =
    { $count ->
        [one] Lisäksi 1 kysely jäi tekemättä: pääte oli varattu
       *[other] Lisäksi { $count } kyselyä jäi tekemättä: pääte oli varattu
    }
doubt-connection-open = Pääte voi vielä vastata. Kassa kuuntelee.
doubt-supervisor = Esihenkilö, toinen henkilö
doubt-still-busy = { $terminal } ilmoittaa olevansa varattu. Se saattaa yhä odottaa tätä korttia.
doubt-still-busy-text = Keskeytä pyytää päätettä lopettamaan; päätteen oma vastaus ratkaisee. Jos joku muu maksaa sillä juuri nyt, hänenkin maksunsa keskeytyy. Tämä jää epäselväksi, kunnes lopputulos tiedetään.
doubt-reserved = { $sum } on varattu, eikä { $terminal } ota muita maksuja, ennen kuin tämä on selvitetty.
doubt-reserved-text = Käytä sillä välin toista päätettä. Tämän laskun maksaminen muulla tavalla vaatii esihenkilön, koska asiakasta voidaan silloin veloittaa kahdesti. Mitään ei ole valittu valmiiksi; Enter ja Esc eivät tee mitään.
doubt-reserved-refund-text = Käytä sillä välin toista päätettä. Älä palauta rahaa muulla tavalla: asiakas voi silloin saada sen kahdesti. Mitään ei ole valittu valmiiksi; Enter ja Esc eivät tee mitään.
doubt-second-allowed = Esihenkilö on sallinut maksaa tämän laskun muulla tavalla. Jos osoittautuu, että korttia veloitettiin, asiakas saa summan takaisin.
doubt-another-way-open = Maksa muulla tavalla …
doubt-to-payment = Ota maksu

## The gate before a look
doubt-gate-title = Eihän kukaan maksa juuri nyt päätteellä { $terminal }?
doubt-gate-text = Pääte ei kerro olevansa vapaa. Kysely voi keskeyttää siinä juuri käynnissä olevan maksun, ja asiakas voi seistä siinä kortti kädessä.
doubt-gate-confirm = Kukaan ei maksa sillä, kysy nyt
doubt-gate-back = Älä kysy

## Evidence that the card was charged
doubt-evidence-line = { $kind } { $sum } · { $time } · { $terminal }
doubt-reference = Tositteen viite
doubt-reference-again = Kirjoita se uudelleen
doubt-reference-help = Tositteen numerot Ref.- tai Viite-sanan jälkeen.
doubt-time-on-slip = Tositteen kellonaika
doubt-time-help = Tunnit ja minuutit, esimerkiksi 09:58.
doubt-sum-on-slip = Tositteen summa
doubt-sum-help = Niin kuin se on tositteessa.
doubt-slip-kept = Tosite on päivän kuoressa
doubt-reference-rule = Viitettä, joka on jo toisella maksulla, ei hyväksytä.
doubt-charged-consequence = Laskulla tämä katsotaan maksetuksi, merkintänä ”selvitetty käsin” ja nimesi.
doubt-refund-charged-consequence = Laskulla tämä katsotaan palautetuksi, merkintänä ”selvitetty käsin” ja nimesi.
doubt-record-charged = Kirjaa veloitetuksi
doubt-record-refunded = Kirjaa palautuneeksi
doubt-reference-missing = Kirjoita viite.
doubt-references-differ = Viitteet eivät ole samat.
doubt-time-missing = Kirjoita aika niin kuin se on tositteessa, esimerkiksi 09:58.
doubt-sum-differs = Se ei ole tämän maksun summa. Tarkista, onko tosite oikea.
doubt-sum-differs-refund = Se ei ole tämän palautuksen summa. Tarkista, onko tosite oikea.
doubt-slip-not-kept = Laita tosite ensin talteen ja merkitse se.

## Evidence that it was not
doubt-seen-idle = Päätteen näyttö on vapaa
doubt-seen-other-receipt = Sen viimeisin tosite ei ole { $sum }
doubt-not-charged-consequence = Varaus vapautuu ja maksuyritys jää näkyviin. Jos veloitus ilmenee myöhemmin, kassa ilmoittaa siitä heti.
doubt-not-refunded-consequence = Maksu voidaan palauttaa uudelleen, ja yritys jää näkyviin. Jos raha osoittautuu palautuneen, kassa ilmoittaa siitä heti.
doubt-record-not-charged = Kirjaa, ettei veloitettu
doubt-record-not-refunded = Kirjaa, ettei palautunut
doubt-blocked-yet = Sitä ei voi vielä kirjata. Yllä näkyy, mitä puuttuu.
doubt-tick-both = Merkitse molemmat, kun olet nähnyt ne päätteellä.
doubt-supervisor-needed = Esihenkilö kirjoittaa koodin.
doubt-back = Takaisin

## Paying another way
doubt-another-way = Maksa tämä lasku muulla tavalla
doubt-charged-twice = Asiakasta voidaan veloittaa kahdesti.
doubt-charged-twice-text = Ensimmäinen korttimaksu on yhä auki. Jos osoittautuu, että korttia veloitettiin, olet asiakkaalle velkaa { $sum }.
doubt-told-client = Kerroin tämän asiakkaalle
doubt-why-now = Miksi se ei voi odottaa
doubt-why-now-help = Se näkyy maksun historiassa.
doubt-tell-client = Kerro ensin asiakkaalle ja merkitse se.
doubt-say-why = Kerro, miksi se ei voi odottaa.
doubt-another-way-consequence = Tämä kirjataan tapahtumalokiin. Ensimmäinen maksu jää auki, ja kassa kysyy siitä, kunnes se on selvitetty.
doubt-allow-second = Salli toinen maksu

## After it is settled
doubt-settled-charged = Korttia veloitettiin. Se näkyy laskulla.
doubt-settled-not-charged = Korttia ei veloitettu. Summa on taas avoinna.
doubt-settled-refunded = Raha palautui kortille. Se näkyy laskulla.
doubt-settled-not-refunded = Rahaa ei palautunut. Maksu voidaan palauttaa uudelleen.
doubt-to-invoice = Laskulle
doubt-conflict-text = Kassa kirjasi yhden lopputuloksen ja sai sitten tietää toisesta. Vertaa tositteita laskuun ja soita Netsin tukeen, jos ne eroavat.

## The last look, and why it is no proof
doubt-last-look = Viimeisin kysely.
look-not-reached = Pääte ei ollut tavoitettavissa.
look-busy = Pääte on varattu, joten kassa ei kysynyt.
look-charged = Pääte näyttää tämän maksun veloitettuna.
look-refund-charged = Pääte näyttää, että raha palautui.
look-none-yet = Pääte ei ilmoita viimeisintä maksua.
look-other-payment = Päätteen viimeisin maksu on toinen.
look-other-payment-sum = Päätteen viimeisin maksu on { $sum } kello { $time }.
look-candidate = Päätteellä on maksu { $sum } kello { $time }, joka voi olla tämä, mutta ilman viitettämme. Vertaa sitä tositteeseen.
look-refund-candidate = Päätteellä on palautus { $sum } kello { $time }, joka voi olla tämä, mutta ilman viitettämme. Vertaa sitä tositteeseen.
look-unreadable = Päätteen vastausta ei voitu lukea.
look-waiting-for-answer = Kassa odottaa yhä päätteen omaa vastausta.
look-unended = Kysely aloitettiin, eikä kukaan tiedä, miten se päättyi.
look-no-proof = Se ei ole todiste:
look-no-proof-text = veloitus voi tulla luetteloon myöhässä.
look-no-proof-refund-text = palautus voi tulla luetteloon myöhässä.

## What happened, one line each
timeline-begun = Kirjattu kassalla.
timeline-sending = Summaa lähetetään päätteelle.
timeline-request-written = Summa lähetetty päätteelle.
timeline-not-sent = Mitään ei lähetetty.
timeline-abort-asked = Keskeytystä pyydetty.
timeline-abort-answered = Keskeytyspyyntö välitetty päätteelle.
timeline-abort-unanswered = Keskeytyspyyntö ei tavoittanut päätettä.
timeline-approved = Pääte hyväksyi.
timeline-approved-by-look-up = Kysely löysi päätteen hyväksynnän.
timeline-declined = Pääte vastasi kieltävästi.
timeline-in-doubt = Lopputulos ei ole tiedossa.
timeline-looked-up = Kysytty, ei todistetta.
timeline-said-charged = Kirjattu käsin veloitetuksi.
timeline-said-not-charged = Kirjattu käsin, ettei veloitettu.
timeline-refund-said-charged = Kirjattu käsin: raha palautui.
timeline-refund-said-not-charged = Kirjattu käsin: rahaa ei palautunut.
timeline-found-charged = Päätteeltä löytyi: raha liikkuikin.
timeline-found-not-taken = Päätteeltä selvisi: rahaa ei liikkunut lainkaan.
timeline-taken-before = Kirjattu käsin tositteesta: otettu ennen kirjanpidon palautusta.
timeline-left-open = Jätetty auki.
timeline-signature-confirmed = Allekirjoitus täsmää.
timeline-signature-refused = Allekirjoitus ei täsmää.
timeline-second-payment-allowed = Esihenkilö salli toisen maksun.
timeline-reconciled = Päätteen jakson loppusummat täsmäävät kirjanpitoon.
timeline-recovered = Kassa käynnistettiin uudelleen.
timeline-conflict = Myöhempi vastaus on ristiriidassa tämän maksun kanssa.
timeline-refund-conflict = Myöhempi vastaus on ristiriidassa tämän palautuksen kanssa.
timeline-other = Jotain kirjattiin ({ $code }).
doubt-times = { $text } { $count } kertaa peräkkäin.
