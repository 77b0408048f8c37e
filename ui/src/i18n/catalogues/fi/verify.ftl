### Mitä klinikassa-verify kertoo kirjanpidon kopiosta ihmiselle, joka ei ehkä ole koskaan nähnyt kassaa.

## Otsikko ja yhteenveto
verify-checking = Klinikassa { $version } tarkistaa tiedoston { $file }
verify-books = Kirjanpito: { $kind }, { $country }
verify-kind-real = oikea
verify-kind-practice = harjoitus
verify-kind-test = testi
verify-company = Yritys: { $name }, { $number }
verify-restored = Palautettu varmuuskopiosta: { $count } kertaa
verify-period = Ajalta: { $from } – { $until }
verify-counts = Tapahtumalokin rivejä: { $lines } · asiakirjoja: { $documents } · maksuja: { $payments }
verify-head = Viimeinen rivi: { $line }, { $hash }
verify-head-says = Vertaa tiivistettä muualle kirjattuun: lopusta leikattuja rivejä ei näe muuten.
verify-log-read = Tiedoston vieressä oleva kirjoitusloki luettiin mukaan, kopiosta.
verify-older = Tiedosto on vanhemmasta versiosta; sen kopio päivitettiin ennen tarkistusta.

## Tulos
verify-whole = EHJÄ. Jokainen rivi seuraa edellisestä, jokainen tieto on niin kuin se kirjattiin, kirjaukset täsmäävät ja jokainen sääntö pätee.
verify-broken = RIKKI. Mikä on vialla ({ $count }):
verify-first = Tapahtumaloki katkeaa ensimmäisen kerran rivillä { $line }: { $what }, { $when }, { $who }
verify-first-gone = Tapahtumaloki katkeaa ensimmäisen kerran rivillä { $line }, jota ei voi lukea.
verify-nobody = joku, jota tässä kirjanpidossa ei ole
verify-more = … ja vielä { $count }
verify-only-log = Ilman vieressä olevaa lokia tiedosto on ehjä: loki kuuluu toiseen kirjanpitoon tai on vioittunut. Siirrä molemmat syrjään, ennen kuin kukaan avaa ne.

## Mikä voi olla vialla
verify-pages = Itse tiedosto on vioittunut. SQLite sanoo: { $said }
verify-orphan = Taulun { $table } rivi viittaa taulun { $parent } riviin, jota ei ole.
verify-guard = { $name } ei ole niin kuin Klinikassa sen tekee: taulua, hakemistoa tai muutossuojaa on muutettu, lisätty tai poistettu.
verify-link = Tapahtumalokin rivi { $line } ei seuraa edellisestä: tässä on muutettu, poistettu, lisätty tai siirretty jotain.
verify-payload = Tapahtumalokin rivin { $line } sisältö ei ole se, joka kirjattiin.
verify-payload-missing = Tapahtumalokin rivin { $line } sisältö puuttuu.
verify-row = Taulun { $table } rivi { $row } ei ole se, jonka tapahtumalokin rivi { $line } kirjasi: sitä on muutettu tai se on poistettu tai lisätty myöhemmin.
verify-rule-outcome = Korttimaksua ei ole kirjattu tai vapautettu täsmälleen kerran. [{ $rule }: { $found }]
verify-rule-sums = Summat, joiden pitää täsmätä, eivät täsmää. [{ $rule }: { $found }]
verify-rule-limits = On otettu enemmän kuin oli maksettavaa tai palautettu enemmän kuin maksettiin. [{ $rule }: { $found }]
verify-rule-history = Korttimaksun vaiheet eivät sovi sen nykyiseen tilaan. [{ $rule }: { $found }]
verify-rule-numbers = Numero puuttuu tai esiintyy kahdesti. [{ $rule }: { $found }]
verify-rule-other = Kirjanpidon sääntö ei päde. [{ $rule }: { $found }]

## Miksi tiedostoa ei voitu tarkistaa
verify-not-checked = EI TARKISTETTU. { $why }
verify-missing = Tiedostoa ei ole.
verify-not-ours = Tiedosto ei ole Klinikassan kirjanpito: se on tyhjä, toisen ohjelman tai alusta katkaistu. Salattu varmuuskopio (.age) palautetaan ensin.
verify-newer = Tiedosto on kirjoitettu uudemmalla Klinikassalla. Käytä sen version klinikassa-verifyä.
verify-changing = Tiedosto muuttui luettaessa: se on kassassa auki. Sulje kassa tai tarkista varmuuskopio.
verify-unreadable = Tiedostoa ei voi lukea: { $said }
verify-no-room = Kansiossa { $folder } ei ole tilaa kopiolle. Anna toinen kansio valinnalla --scratch.
verify-usage = klinikassa-verify [--language en|fi|sv|nb|da] [--scratch KANSIO] TIEDOSTO. Tarkistaa kirjanpidon kopion eikä muuta mitään. Päättyy arvoon 0: ehjä, 1: rikki, 2: ei tarkistettu, 64: väärin kutsuttu.

## Mistä tapahtumalokin rivi kertoo
journal-books-created = kirjanpito luotiin
journal-books-restored = kirjanpito palautettiin
journal-program-started = ohjelma käynnistyi
journal-program-stopped = ohjelma suljettiin
journal-staff-signed-in = joku siirtyi kassalle
journal-setting-changed = asetus muuttui
journal-catalogue-changed = hinnasto muuttui
journal-people-changed = asiakkaan, potilaan tai työntekijän tiedot muuttuivat
journal-organisation-changed = yrityksen tiedot muuttuivat
journal-department-changed = osasto muuttui
journal-till-changed = kassa muuttui
journal-terminal-changed = maksupääte muuttui
journal-terminal-ticked = päätteen käyttöönoton vaihe vahvistettiin
journal-terminal-called = päätteeltä pyydettiin jotain
journal-terminal-answered = pääte vastasi
journal-sale-discarded = luonnos poistettiin
journal-document-finalised = lasku vahvistettiin
journal-document-credited = lasku hyvitettiin
journal-cash-paid = käteistä otettiin vastaan
journal-cash-refunded = käteistä palautettiin
journal-attempt-begun = korttimaksu aloitettiin
journal-attempt-sending = korttimaksu lähetettiin
journal-attempt-approved = korttimaksu hyväksyttiin
journal-attempt-declined = korttimaksu hylättiin
journal-attempt-not-sent = korttimaksua ei lähetetty
journal-attempt-unknown = korttimaksun lopputulos jäi epäselväksi
journal-attempt-conflict = myöhempi tieto oli ristiriidassa korttimaksun kanssa
journal-abort-asked = päätettä pyydettiin keskeyttämään
journal-looked-up = päätteen viimeistä tulosta kysyttiin
journal-resolved-charged = henkilö kirjasi, että korttia veloitettiin
journal-resolved-not-charged = henkilö kirjasi, ettei korttia veloitettu
journal-second-payment-allowed = toinen maksu epäselvän rinnalle sallittiin
journal-recovered = korttimaksu otettiin käynnistyksen jälkeen taas käsittelyyn
journal-paper-issued = paperi tulostettiin tai tallennettiin tiedostoon
journal-signature-compared = allekirjoitus tarkistettiin
journal-case-stepped = selvitystä vietiin eteenpäin
journal-reconciliation-compared = täsmäytystä verrattiin kirjanpitoon
journal-attempt-reconciled = päätteen loppusummat täsmäsivät, ja maksu oli mukana
journal-difference-stepped = eron selvitystä vietiin eteenpäin
journal-clock-set-back = kello havaittiin käynnistyksessä siirretyksi taaksepäin
journal-supervisor-asked = kysyttiin esihenkilön koodia
journal-supervisor-answered = esihenkilön koodi tarkistettiin
journal-supervisor-code-set = esihenkilön koodi asetettiin
journal-other = jotain, mitä tämä versio ei tunne
