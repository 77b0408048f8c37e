### Tänään: päivä lukuina.
today-heading = Tänään
today-before = Edellinen päivä
today-after = Seuraava päivä
today-attention = Vaatii huomiota
today-attention-none = Mikään ei vaadi huomiota.
# $number is an invoice number, $sum a sum
today-doubt = { $number }, { $sum }: lopputulos ei ole tiedossa. Älä ota maksua uudelleen.
today-unpaid =
    { $count ->
        [one] Yhdestä päivän laskusta on vielä maksamatta { $sum }.
       *[other] { $shown } päivän laskusta on vielä maksamatta { $sum }.
    }
today-parked =
    { $count ->
        [one] Yksi myynti odottaa.
       *[other] { $shown } myyntiä odottaa.
    }
today-documents = Laskut
today-documents-all = Laskut yhteensä
today-credited = Hyvityslaskut
today-kind = Laji
today-count = Määrä
today-sum = Summa
today-money = Raha
today-nothing-taken = Maksuja ei ole otettu vastaan.
today-tender = Missä
today-taken = Saatu
today-refunded = Palautettu
today-net = Yhteensä
today-all-money = Kaikki yhteensä
today-rounding = Käteisen pyöristys, kassassa mutta ei näissä summissa: { $sum }
today-attempts = Maksupäätteillä
today-attempts-none = Korttia ei ole pyydetty.
today-of-refunds = palautukset
today-picture = Saatu tunneittain
today-hour = Tunti
