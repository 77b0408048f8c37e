### Laskut ja niiden maksut.

invoices-heading = Laskut
invoices-search = Numero, asiakas tai potilas
invoices-show = Näytä
invoices-all = Kaikki
invoices-new = Uusi lasku
invoices-number = Numero
invoices-when = Aika
invoices-client = Asiakas
invoices-patients = Potilaat
invoices-kind = Tyyppi
invoices-vet = Eläinlääkäri
invoices-staff = Työntekijä
invoices-total = Yhteensä
invoices-due = Avoinna
invoices-status = Tila
invoices-no-client = Ei asiakasta
invoices-empty = Vahvistetut myynnit näkyvät täällä.
invoices-empty-action = Aloita myynti
invoices-nothing-found = Mikään lasku ei vastaa hakua ”{ $text }”.
invoices-no-number = ei vielä numeroa
invoices-now = nyt
invoices-give-back = palautettava
invoices-pay = Maksu laskulle { $number }
invoices-still-due = Avoinna
invoices-days = Päivät
invoices-first-day = Ensimmäinen päivä
invoices-last-day = Viimeinen päivä
invoices-range-any = Kaikki päivät
invoices-range-today = Tänään
invoices-range-last-7-days = Viimeiset 7 päivää
invoices-range-last-30-days = Viimeiset 30 päivää
invoices-range-this-year = Tämä vuosi
invoices-range-between = Valitse päivät
invoices-all-departments = Kaikki osastot
invoices-all-clients = Kaikki asiakkaat
invoices-client-which = Minkä asiakkaan laskut?
invoices-client-more = Vain ensimmäiset asiakkaat näytetään. Muut löytyvät useammalla kirjaimella.
invoices-client-take = valitse
invoices-all-kinds = Kaikki tyypit
invoices-all-staff = Kaikki työntekijät
invoices-staff-left = { $name } (ei enää täällä)
invoices-show-everything = Näytä kaikki
invoices-any-client = Kaikkien asiakkaiden
invoices-nothing-here = Mikään lasku ei vastaa rajauksia.
invoices-cut-off = ”{ $text }” sopii hyvin moneen asiakkaaseen. Haettiin vain uusimmista laskuista; ”Vanhemmat” jatkaa hakua, ja useammalla kirjaimella lasku löytyy nopeammin.
invoices-rows = { $first }–{ $last }
invoices-rows-of = { $first }–{ $last } / { $all }
invoices-older = Vanhemmat
invoices-newer = Uudemmat
invoices-hint-move = siirry
invoices-hint-open = avaa
invoices-hint-pay = maksu
invoices-in-doubt = Lopputulos ei tiedossa

invoice-finalised = Vahvistettu
invoice-lines = Rivit
invoice-lines-locked = Lukittu. Korjaukset tehdään hyvityslaskulla.
invoice-lines-count =
    { $count ->
        [one] Yksi rivi, lukittu
       *[other] { $shown } riviä, lukittu
    }
invoice-facts = Asiakas, summat ja maksettavaa
invoice-sold-and-paid = Myydyt ja maksetut
invoice-fact-patient = Potilas
invoice-fact-patients = Potilaat
invoice-fact-kind = Tyyppi
invoice-fact-vet = Eläinlääkäri
invoice-all-of-client = Kaikki tämän asiakkaan laskut
invoice-fact-staff = Työntekijä
invoice-fact-department = Osasto
invoice-fact-till = Kassa
invoice-fact-finalised = Vahvistettu
invoice-reduced-by = alennus { $sum }
invoice-paid-so-far = Maksettu tähän mennessä
invoice-meter = Maksettu { $paid } / { $total }
invoice-refunded = Palautettu
invoice-pending = Varattu korttimaksulle
invoice-pending-refund = Varattu palautukselle
invoice-owes-again = { $sum } palautettiin, joten se on taas laskulla avoinna.
invoice-balance-due = Maksettavaa
invoice-nothing-due = Mitään ei ole avoinna.
invoice-credited = Lasku on hyvitetty. Siitä ei oteta enää maksuja.
invoice-held = Tämän laskun korttimaksun lopputulos ei ole tiedossa. Summa pysyy varattuna.
invoice-running = Korttimaksu on käynnissä.
invoice-form-open = Vie yllä oleva maksulomake loppuun tai peruuta se.
invoice-refund-form-open = Vie yllä oleva palautuslomake loppuun tai peruuta se.
invoice-new-sale = Uusi myynti

payments-heading = Maksut
payments-empty = Ei vielä maksuja.
payments-empty-hint = Maksu-painikkeella otetaan kortti tai käteinen.
payments-count =
    { $count ->
        [one] Yksi tapahtuma
       *[other] { $shown } tapahtumaa
    }
payments-earlier =
    { $count ->
        [one] Yksi aiempi tapahtuma
       *[other] { $shown } aiempaa tapahtumaa
    }
payments-card = Kortti
payments-cash = Käteinen
payments-refund-of-card = Palautus kortille
payments-refund-of-cash = Palautus käteisellä
payments-correction = Korttimaksun oikaisu
payments-correction-refund = Korttipalautuksen oikaisu
payments-correction-why = Pääte ei ottanut sitä. Rahaa ei liikkunut; lasku on taas maksamatta siltä osin.
payments-correction-refund-why = Pääte ei palauttanut sitä. Rahaa ei liikkunut; summan voi palauttaa uudelleen.
payments-reference = Viite { $reference }
verification-pin = tunnusluku
verification-signature = allekirjoitus
verification-none = ei todennusta
verification-device = todennettu asiakkaan laitteella
payments-card-facts = { $issuer } ···· { $last4 }
payments-received = Saatu { $given }, vaihtoraha { $change }.
payments-handed-out = Annettu { $given }.
payments-rounding = Pyöristys { $rounding }.
payments-left = Tästä voi vielä palauttaa { $sum }
payments-slip = Tosite
payments-slip-of = Tosite, { $sum }
payments-refund = Palauta
payments-refund-of = Palauta { $sum }
payments-resolve = Selvitä
payments-open = Avaa
earlier-open = Kirjaa aiemmin otettu maksu
earlier-heading = Otettu jo päätteellä
earlier-says = Tämä kirjanpito on palautettu varmuuskopiosta. Jos pääte otti tämän laskun maksun kopion teon jälkeen, kirjaa se tästä tositteen mukaan. Päätteelle ei lähetetä mitään, eikä korttia veloiteta.
earlier-terminal-choose = Valitse
earlier-terminal-missing = Valitse tositteen pääte.
earlier-record = Kirjaa se

slip-heading = Päätteen tosite
slip-customer = Asiakkaan kappale
slip-merchant = Kauppiaan kappale
slip-none = Tätä kappaletta ei ole tallessa.
