### Tänään: päivä lukuina.
today-heading = Tänään
today-before = Edellinen päivä
today-after = Seuraava päivä
today-attention = Vaatii huomiota
today-attention-none = Mikään ei vaadi huomiota.
# $number is an invoice number, $sum a sum
today-doubt = { $number }, { $sum }: lopputulos ei ole tiedossa. Älä ota maksua uudelleen.
today-doubt-refund = { $number }, { $sum }: ei ole tiedossa, palautuiko raha. Älä palauta sitä uudelleen.
today-contradicted = { $number }, { $sum }: myöhempi vastaus on ristiriidassa kirjatun kanssa. Rahaa on voinut liikkua; vertaa tositteita.
today-signature = { $number }, { $sum }: kukaan ei ole vielä verrannut allekirjoitusta.
today-cases =
    { $count ->
        [one] Yksi selvitys on auki.
       *[other] { $shown } selvitystä on auki.
    }
today-differences =
    { $count ->
        [one] Yksi ero päätteen ja kirjanpidon välillä on selvittämättä.
       *[other] { $shown } eroa päätteiden ja kirjanpidon välillä on selvittämättä.
    }
today-card-paused = Ei korttimaksuja: { $why }.
today-terminal-reconcile = { $terminal } ei ota korttia ennen täsmäytystä.
today-terminal-currency = Päätteessä { $terminal } on eri valuutta kuin kirjanpidossa.
# $sum is a sum of money, refunds taken off
today-session =
    { $count ->
        [one] { $terminal }: jakso { $session } päättyi ilman täsmäytystä täältä. { $shown } maksua tai palautusta, { $sum }, kukaan ei ole verrannut.
       *[other] { $terminal }: jakso { $session } päättyi ilman täsmäytystä täältä. { $shown } maksua ja palautusta, { $sum }, kukaan ei ole verrannut.
    }
today-sessions =
    { $count ->
        [one] { $terminal }: { $shown } jakso päättyi ilman täsmäytystä täältä. Kukaan ei ole verrannut sitä.
       *[other] { $terminal }: { $shown } jaksoa päättyi ilman täsmäytystä täältä. Kukaan ei ole verrannut niitä.
    }
today-unpaid =
    { $count ->
        [one] Yhdellä päivän laskuista on vielä avoinna { $sum }.
       *[other] Päivän laskuista { $shown } on vielä maksamatta, avoinna yhteensä { $sum }.
    }
today-parked =
    { $count ->
        [one] Yksi myynti odottaa.
       *[other] { $shown } myyntiä odottaa.
    }
today-documents = Laskut
today-documents-all = Laskut yhteensä
today-credited = Hyvityslaskut
today-kind = Tyyppi
today-count = Määrä
today-sum = Summa
today-money = Raha
today-nothing-taken = Maksuja ei ole otettu vastaan.
today-tender = Missä
today-taken = Saatu
today-refunded = Palautettu
today-net = Yhteensä
today-all-money = Kaikki yhteensä
today-rounding = Käteisen pyöristys, kassalaatikossa mutta ei näissä summissa: { $sum }
today-attempts = Maksupäätteillä
today-attempts-none = Korttia ei ole pyydetty.
today-of-refunds = palautukset
today-picture = Saatu tunneittain
today-hour = Tunti
