### Maksupäätteet asetuksissa.
terminals-heading = Netsin maksupäätteet
terminals-empty = Tällä osastolla ei ole vielä päätettä.
terminals-add = Lisää pääte
terminals-add-says = Valitse tunnuksen luettelosta tai kirjoita 8 numeroa.
terminals-extras = Päätteet saavat lisätä tipin tai lisämaksun
terminals-extras-on = Jos tippi ja lisämaksu selittävät summan tarkasti, se kirjataan, lisät omille tileilleen. Mistä tahansa muusta summasta tulee selvitys.
terminals-extras-off = Jos pääte veloittaa muun kuin pyydetyn summan, siitä tulee selvitys, myös tipistä.
terminals-edit = Muuta: { $name }
terminals-disabled = Väärä valuutta
terminals-retired = Poistettu käytöstä
terminals-retired-held = Poistettu käytöstä, maksu auki
terminals-needs-reconciliation = Täsmäytä: viimeisin maksu hylättiin
terminals-not-reconciled-here = Ei vielä täsmäytetty täältä
terminals-reconciled = Täsmäytetty { $at }
terminals-never-answered = Ei vastausta käynnistyksen jälkeen
terminals-said = Vastasi { $age }

## Adding and changing
terminal-form-free = Tunnuksella, vapaana
terminal-form-none-free = Tunnuksen luettelossa ei ole vapaata numeroa. Kirjoita numero; Nets liittää sen tunnukseen.
terminal-form-number = Päätteen numero
terminal-form-number-help = 8 numeroa, laitteessa ja Netsin papereissa.
terminal-form-number-wrong = Päätteen numerossa on tasan 8 numeroa.
terminal-form-number-taken = Tämä numero on jo päätteellä { $name }.
terminal-form-number-fixed = { $number } · numero ei muutu: toinen laite on toinen pääte.
terminal-form-not-bound = Ei tunnuksen luettelossa: pyydä Netsiä liittämään se. Sen voi lisätä jo nyt.
terminal-form-bound-unknown = Ei tiedetä, onko se tunnuksella: tunnusta ei ole testattu tai se ei toimi.
terminal-form-bound = Se on tunnuksen luettelossa.
terminal-form-retired = Numero on käytöstä poistetulla päätteellä { $name }. Ota se takaisin käyttöön.
terminal-form-bring-back = Ota takaisin käyttöön
terminal-form-name = Nimi
terminal-form-name-example = Vastaanotto 1
terminal-form-name-wrong = Anna nimi, jota tiskillä käytetään.
terminal-form-type = Tyyppi: Connect@Cloud. Malli lukee laitteessa.
terminal-form-model = Malli
terminal-form-model-wrong = Valitse malli.
terminal-form-connection = Millä tämä iWL250 on yhteydessä verkkoon?
terminal-form-bluetooth = Bluetooth ja telakka
terminal-form-3g = 3G, oma SIM-kortti
terminal-form-save = Tallenna
terminal-retire = Poista käytöstä: { $name }
terminal-retire-yes = Kyllä, poista käytöstä: { $name }
terminal-retire-says = Se ei enää ota maksuja eikä näy maksuikkunassa. Sen historia säilyy, ja sen voi ottaa takaisin käyttöön.
terminal-retire-held = Sillä on maksu, jonka lopputulos ei ole tiedossa. Se ei enää ota maksuja; maksu jää auki, ja kassa kysyy siitä edelleen.

## Who prints
printing-heading = Tositteet tulostaa
printing-terminal = Pääte
printing-till = Kassa
printing-says = Kuten täältä viimeksi asetettiin.
printing-not-set = Palvelu ei kerro, mitä päätteeseen on asetettu. Aseta se täältä kerran: kassa pyytää sitä heti palvelulta.
printing-no-printer = Tässä mallissa ei ole tulostinta: kassa tulostaa.
printing-waits = Päätteeltä pyydetään juuri nyt jotakin.

## The checklist
checklist-heading = Käyttöönotto: { $name }
checklist-live = Reaaliajassa
checklist-ticked = Vahvisti
checklist-untick = Peru vahvistus
checklist-to-account = Avaa tunnus
checklist-to-sale = Avaa myynti
checklist-order-text = Teksti tilausta varten
checklist-reconcile = Tee täsmäytys
checklist-check-now = Tarkista nyt
checklist-welcome = Tervetuloa
checklist-tick-ordered = Se on tilattu
checklist-tick-account-received = Ne ovat tulleet
checklist-tick-icons-green = Molemmat ovat vihreitä
checklist-tick-reconciled-by-hand = Tehty päätteellä
checklist-tick-currency-corrected = Nets on korjannut sen
checklist-tick-currency-seen = Tositteessa on se
checklist-standing-seen = Tehty
checklist-standing-ticked = Tehty, henkilö vahvisti
checklist-standing-not-passed = Ei läpäisty
checklist-standing-open = Tekemättä
checklist-standing-waiting = Odottaa
checklist-ordered = Tilattu Netsiltä
checklist-ordered-plain = Tilaa se ”Connect@Cloud-yhteensopivana” ja Ethernet-liitännällä. Kassa ei näe tilausta: henkilö vahvistaa.
checklist-account-received = Tunnuksen tiedot saatu
checklist-account-received-plain = Käyttäjätunnus ja salasana tulevat Netsiltä. Kassa ei näe viestiä: henkilö vahvistaa.
checklist-account-received-by-account = Tunnus toimii, joten ne ovat tulleet.
checklist-connected = Pääte yhdistetty
checklist-connected-plain = Ei kysytä, kun se ei ota maksuja.
checklist-connected-reached = Palvelu tavoittaa päätteen.
checklist-connected-not-reached = Palvelu ei tavoita sitä. Tarkista virta ja verkkokaapeli ja odota minuutti.
checklist-connected-asking = Päätteeltä kysytään.
checklist-connected-no-account = Nähdään, kun tunnus toimii.
checklist-connected-not-bound = Nähdään, kun pääte on liitetty tunnukseen.
checklist-connected-held = Sillä on maksu, jonka lopputulos ei ole tiedossa, joten siltä ei kysytä muuta.
checklist-icons-green = Molemmat kuvakkeet vihreitä
checklist-icons-green-plain = ECR ja host päätteen aloitusnäytössä. Kassa ei näe näyttöä: henkilö vahvistaa.
checklist-icons-green-reached = Kassa näkee, että palvelu tavoittaa päätteen, eli ECR:n. Hostin näkee vain päätteestä: henkilö vahvistaa molemmat.
checklist-icons-green-not-reached = Palvelu ei tavoita sitä, joten ECR ei voi olla vihreä. Henkilö vahvistaa molemmat, kun ne ovat.
checklist-account-entered = Tunnus annettu
checklist-account-entered-plain = Netsiltä saadut käyttäjätunnus ja salasana toimivat.
checklist-account-entered-no-account = Anna Netsiltä saamasi käyttäjätunnus ja salasana.
checklist-account-entered-not-tested = Ei testattu käynnistyksen jälkeen. Paina Tarkista nyt.
checklist-account-entered-account-fails = Tunnus ei toimi. Sen sivu kertoo syyn.
checklist-bound = Liitetty tunnukseen
checklist-bound-bound = { $number } on tunnuksen luettelossa.
checklist-bound-not-bound = { $number } ei ole tunnuksen luettelossa. Pyydä Netsiä liittämään se.
checklist-bound-not-tested = Ei vielä kysytty. Paina Tarkista nyt.
checklist-bound-no-account = Nähdään, kun tunnus toimii.
checklist-reconciled = Täsmäytys
checklist-reconciled-plain = Ilman sitä pääte ei ota maksua. Tee se täältä tai päätteen Admin-valikosta kauppiaskortilla.
checklist-reconciled-running = Pääte täsmäyttää.
checklist-reconciled-needed = Pankki ei ota päätteeltä maksuja ennen täsmäytystä: viimeisin maksu hylättiin (87), eikä mitään veloitettu. Tee se täältä tai Admin-valikosta kauppiaskortilla.
checklist-reconciled-restored = Kirjanpito on palautettu, ja pääte on voinut ottaa rahaa, josta se ei tiedä. Täsmäytä täältä tai Admin-valikosta kauppiaskortilla ja vertaa.
checklist-reconciled-from-here = Täsmäytetty täältä.
checklist-reconciled-paid = Se otti maksun, mitä se ei ilman täsmäytystä tee.
checklist-reconciled-at-terminal = Tehty päätteellä, kuten henkilö vahvisti. Kassa ei näe sitä.
checklist-reconciled-not-known = Sitä pyydettiin, eikä vastausta tullut: kukaan ei tiedä, tehtiinkö se. Katso päätettä, tee se sitten uudelleen tai vahvista.
checklist-first-payment = Ensimmäinen maksu ja sen palautus
checklist-first-payment-plain = Ota pieni summa kortilla ja palauta se. Tositteessa on oltava { $currency }. Kassa näkee sen, kun molemmat on kirjattu ja valuutta on { $currency }.
checklist-first-payment-paid = Maksettu, { $currency }. Palauta se nyt.
checklist-first-payment-other-currency = Tositteessa oli muu valuutta kuin { $currency }. Pääte ei ota maksuja. Pyydä Netsiä asettamaan valuutaksi { $currency }. Katso sitten sen tulostamaa tositetta ja vahvista.
checklist-first-payment-currency-not-seen = Maksettu ja palautettu, mutta tositteessa ei nähty valuuttaa { $currency }. Katso tulostettua tositetta; jos siinä on { $currency }, vahvista.

## The order, as a text to copy
order-heading = Mitä tilataan ja keneltä
order-says = Lähetä tämä tilaus. Vastaanottaja: { $branch }. Osoite on sen verkkosivuilla ja kirjeissä.
order-branch-fi = Nets, Suomi
order-branch-se = Nets, Ruotsi
order-branch-no = Nets, Norja
order-branch-dk = Nets, Tanska
order-any-model = Lane3000, Desk3500 tai Move3500
order-text =
    Vastaanottaja: { $branch }

    Olemme { $organisation }, { $business }.
    Tilaamme maksupäätteen: { $model }.

    1. Päätteen on oltava Connect@Cloud-yhteensopiva (Connect@Cloud compatible).
    2. Ethernet-liitännällä.
    3. Nets Nordic -ohjelmistolla, jossa on Connect@Cloud-tuki (Nets Nordic software with Connect@Cloud support).
    4. Lähettäkää meille Connect@Cloud-tunnuksemme käyttäjätunnus ja salasana tai luokaa tunnus.
    5. Liittäkää pääte tunnukseen ja kertokaa sen 8-numeroinen pääte-ID.
    6. Päätteen valuutan on oltava { $currency }.
order-copy = Kopioi
order-copied = Kopioitu.
order-not-copied = Kopiointia ei sallittu. Teksti on valittu: paina Ctrl C.

## Beside payments
calls-heading = Pyydä päätteeltä { $name }
calls-says = Jokainen kirjataan ennen lähettämistä eikä sitä lähetetä itsestään toiste. Sinä aikana sillä ei voi aloittaa maksua.
calls-off-retired = Käytöstä poistetulta päätteeltä ei pyydetä mitään.
calls-off-held = Sillä on maksu auki. Muuta ei pyydetä, ennen kuin lopputulos on tiedossa.
calls-off-doubt = Maksun tai palautuksen lopputulos tällä päätteellä ei ole tiedossa. Vain täsmäytystä voi pyytää: se näyttää, liikkuiko raha.
calls-off-working = Pääte käsittelee juuri tämän kassan pyyntöä.
calls-list = Mitä pyydettiin
call-show = Näytä
call-none-yet = Päätteellä ei ole vielä tapahtumia.
call-no-receipt = Tositetta ei saatu: sitä ei vielä ole, tai sitä ei voi lukea.
action-reconciliation = Täsmäytys
action-last-receipt = Viimeisin tosite
action-download-dataset = Lataa korttisopimukset
action-download-software = Lataa ohjelmisto
action-print-by-terminal = Pääte tulostaa
action-print-by-till = Kassa tulostaa
call-done = Tehty
call-done-says = Pääte vastasi.
call-refused = Ei alkanut
call-refused-says = Pääte oli varattu tai ilman yhteyttä.
call-declined = Hylätty
call-declined-says = Pääte vastasi kieltävästi.
call-not-sent = Ei lähetetty
call-not-sent-says = Tältä tietokoneelta ei lähtenyt mitään. Tarkista verkko ja tunnus.
call-unknown = Ei tiedossa
call-unknown-says = Vastausta ei tullut. Katso päätettä, ennen kuin pyydät uudelleen.
call-running = Käynnissä
call-running-says = Odotetaan päätettä.
