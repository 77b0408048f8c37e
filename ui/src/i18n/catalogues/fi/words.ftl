### Rahan sanat: mitä maksulle tapahtui, liikkuiko raha ja mitä nyt tehdään.

## One word per state of an attempt
word-connecting = Yhdistetään
word-waiting = Odotetaan päätettä
word-abort-asked = Päätettä pyydetty keskeyttämään
word-paid = Maksettu
word-signature-needed = Maksettu · allekirjoitus tarvitaan
word-refunded = Palautettu
word-partly-refunded = Osittain palautettu
word-failed = Epäonnistui
word-cancelled = Keskeytetty
word-not-sent = Ei lähetetty
word-not-started = Ei alkanut
word-unknown = Lopputulos ei vielä tiedossa
word-paid-by-hand = Maksettu · selvitetty käsin
word-not-charged-by-hand = Ei veloitettu · selvitetty käsin
word-refund-paid-by-hand = Palautettu · selvitetty käsin
word-refund-not-charged-by-hand = Ei palautettu · selvitetty käsin
word-needs-attention = Vaatii selvitystä
word-case-closed = Selvitetty · selvitys suljettu

## The sentence under the word
sentence-connecting = Otetaan yhteyttä päätteeseen.
sentence-waiting = Asiakas lähimaksaa, työntää kortin päätteeseen tai vetää sen lukijan läpi. Keskeytys onnistuu tunnuslukuun asti.
sentence-abort-asked = Maksu voi vielä mennä läpi. Odotamme päätteen vastausta ja näytämme, mitä todella tapahtui.
sentence-signature = Asiakas allekirjoittaa tositteen. Vertaa allekirjoitusta korttiin, ennen kuin asiakas lähtee.
sentence-signature-refused = Allekirjoitus ei täsmää, eikä pääte voi peruuttaa tätä maksua. Palauta se nyt laskulta kortille.
sentence-unknown = Korttia on voitu veloittaa. Älä ota tätä maksua uudelleen; kassa kysyy päätteeltä yhä.
sentence-refund-unknown = Raha on voinut palautua. Älä palauta uudelleen; kassa kysyy päätteeltä yhä.
sentence-refund-not-made = Palautusta ei tehty. Asiakkaalle ei palautunut rahaa.
sentence-needs-attention = Myöhempi vastaus on ristiriidassa tämän maksun kanssa.
sentence-refund-needs-attention = Myöhempi vastaus on ristiriidassa tämän palautuksen kanssa.

## States of a document
state-draft = Luonnos
state-due = Avoinna
state-overdue = Erääntynyt
state-partly-paid = Osittain maksettu
state-paid = Maksettu
state-refunded = Palautettu
state-credited = Hyvitetty

## Why it ended without money
reason-client-cancelled = Asiakas painoi päätteen Peruuta-näppäintä. Mitään ei veloitettu.
reason-insufficient-funds = Kortin kate ei riitä. Mitään ei veloitettu.
reason-expired-card = Kortti on vanhentunut. Mitään ei veloitettu.
reason-not-permitted = Tämä kortti ei käy täällä. Mitään ei veloitettu.
reason-duplicate = Pääte näki saman kortin ja summan hetki sitten. Tarkista ensimmäinen maksu ja yritä sitten uudelleen.
reason-rejected = Pääte hylkäsi kortin. Mitään ei veloitettu. Yritä uudelleen tai vaihda maksutapaa.
reason-offline-declined = Pääte ei saanut yhteyttä pankkiin. Mitään ei veloitettu. Tarkista päätteen verkko ja yritä uudelleen.
reason-wrong-pin = Tunnusluku oli väärä. Mitään ei veloitettu. Yritä uudelleen tai vaihda korttia.
reason-must-reconcile = Pääte on ensin täsmäytettävä. Mitään ei veloitettu. Tee täsmäytys ja yritä uudelleen.
reason-menu-open = Päätteen valikko on auki. Mitään ei veloitettu. Poistu valikosta ja yritä uudelleen.
reason-amount-too-low = Summa on päätteelle liian pieni. Mitään ei veloitettu. Ota maksu muulla tavalla.
reason-format-error = Pääte ei ymmärtänyt pyyntöä. Mitään ei veloitettu. Yritä uudelleen tai vaihda maksutapaa.
reason-bank-declined = Pankki hylkäsi maksun (koodi { $code }). Mitään ei veloitettu. Vaihda korttia tai maksutapaa.
reason-other = Pääte hylkäsi maksun ({ $code }). Mitään ei veloitettu. Yritä uudelleen tai vaihda maksutapaa.
reason-stopped-from-till = Keskeytetty kassalta ennen tunnuslukua. Mitään ei veloitettu.

## Why it never started
reason-terminal-busy = Pääte on varattu muuhun. Mitään ei veloitettu.
reason-not-connected = Päätteeseen ei ole yhteyttä. Mitään ei veloitettu. Tarkista kaapeli tai valitse toinen pääte.
reason-no-connection = Ei yhteyttä. Mitään ei lähetetty, mitään ei veloitettu.
reason-tls = Palvelu ei pystynyt todistamaan, kuka se on. Mitään ei lähetetty, mitään ei veloitettu. Tarkista tietokoneen kello ja verkko.
reason-login-refused = Palvelu ei hyväksynyt tunnusta. Mitään ei lähetetty, mitään ei veloitettu. Tarkista käyttäjätunnus ja salasana.
reason-account-not-ready = Kassalla ei ollut korttipalvelun salasanaa. Mitään ei lähetetty, mitään ei veloitettu. Katso tunnus asetuksista.
reason-store-failed = Kassa ei voinut kirjata tätä maksua. Mitään ei lähetetty, mitään ei veloitettu. Vapauta levytilaa ja yritä uudelleen.
reason-restarted-before-sending = Kassa sammui, ennen kuin mitään lähetettiin. Mitään ei veloitettu. Yritä uudelleen.

## Paid after all
reason-finished-before-abort = Pääte ehti valmiiksi ennen keskeytystä. Korttia veloitettiin.

## Why the outcome is not known
reason-answer-lost = Yhteys katkesi ennen vastausta. Raha on voinut liikkua. Älä tee samaa uudelleen; kassa kysyy päätteeltä yhä.
reason-answer-unreadable = Vastausta ei voitu lukea. Raha on voinut liikkua. Älä tee samaa uudelleen; kassa kysyy päätteeltä yhä.
reason-service-error = Palvelu vastasi virheellä. Raha on voinut liikkua. Älä tee samaa uudelleen; kassa kysyy päätteeltä yhä.
reason-terminal-lost-contact = Palvelu menetti yhteyden päätteeseen. Raha on voinut liikkua. Älä tee samaa uudelleen; kassa kysyy päätteeltä yhä.
reason-restarted = Kassa sammui, kun päätteen tapahtuma oli kesken. Raha on voinut liikkua. Älä tee samaa uudelleen; kassa kysyy päätteeltä yhä.
reason-not-last = Päätteellä on tehty sen jälkeen muu tapahtuma, joten maksua ei voi enää peruuttaa siellä. Mitään ei lähetetty. Palauta se asiakkaan kortille.
reason-deadline = Vastausta ei tullut ajoissa. Raha on voinut liikkua. Älä tee samaa uudelleen; kassa kysyy päätteeltä yhä.
reason-slept = Tietokone oli lepotilassa, kun päätteen tapahtuma oli kesken. Raha on voinut liikkua. Älä tee samaa uudelleen; kassa kysyy päätteeltä yhä.

## The same for a refund; a code without a sentence here has the one above
refund-reason-client-cancelled = Asiakas painoi päätteen Peruuta-näppäintä. Mitään ei palautettu.
refund-reason-insufficient-funds = Pankki hylkäsi kortin, koska kate ei riitä. Mitään ei palautettu. Yritä uudelleen.
refund-reason-expired-card = Kortti on vanhentunut. Mitään ei palautettu.
refund-reason-not-permitted = Tämä kortti ei käy täällä. Mitään ei palautettu.
refund-reason-duplicate = Pääte näki saman kortin ja summan hetki sitten. Tarkista ensimmäinen palautus ja yritä sitten uudelleen.
refund-reason-rejected = Pääte hylkäsi kortin. Mitään ei palautettu. Yritä uudelleen.
refund-reason-offline-declined = Pääte ei saanut yhteyttä pankkiin. Mitään ei palautettu. Tarkista päätteen verkko ja yritä uudelleen.
refund-reason-wrong-pin = Tunnusluku oli väärä. Mitään ei palautettu. Yritä uudelleen.
refund-reason-must-reconcile = Pääte on ensin täsmäytettävä. Mitään ei palautettu. Tee täsmäytys ja yritä uudelleen.
refund-reason-menu-open = Päätteen valikko on auki. Mitään ei palautettu. Poistu valikosta ja yritä uudelleen.
refund-reason-amount-too-low = Summa on päätteelle liian pieni. Mitään ei palautettu. Valitse suurempi summa.
refund-reason-format-error = Pääte ei ymmärtänyt pyyntöä. Mitään ei palautettu. Yritä uudelleen.
refund-reason-bank-declined = Pankki hylkäsi palautuksen (koodi { $code }). Mitään ei palautettu. Yritä uudelleen.
refund-reason-other = Pääte hylkäsi palautuksen ({ $code }). Mitään ei palautettu. Yritä uudelleen.
refund-reason-stopped-from-till = Keskeytetty kassalta, ennen kuin pääte ehti valmiiksi. Mitään ei palautettu.
refund-reason-terminal-busy = Pääte on varattu muuhun. Mitään ei palautettu.
refund-reason-not-connected = Päätteeseen ei ole yhteyttä. Mitään ei palautettu. Tarkista kaapeli tai valitse toinen pääte.
refund-reason-no-connection = Ei yhteyttä. Mitään ei lähetetty, mitään ei palautettu.
refund-reason-tls = Palvelu ei pystynyt todistamaan, kuka se on. Mitään ei lähetetty, mitään ei palautettu. Tarkista tietokoneen kello ja verkko.
refund-reason-login-refused = Palvelu ei hyväksynyt tunnusta. Mitään ei lähetetty, mitään ei palautettu. Tarkista käyttäjätunnus ja salasana.
refund-reason-account-not-ready = Kassalla ei ollut korttipalvelun salasanaa. Mitään ei lähetetty, mitään ei palautettu. Katso tunnus asetuksista.
refund-reason-store-failed = Kassa ei voinut kirjata tätä palautusta. Mitään ei lähetetty, mitään ei palautettu. Vapauta levytilaa ja yritä uudelleen.
refund-reason-restarted-before-sending = Kassa sammui, ennen kuin mitään lähetettiin. Mitään ei palautettu. Yritä uudelleen.
refund-reason-finished-before-abort = Pääte ehti valmiiksi ennen keskeytystä. Raha palautui kortille.

## Why no card can be taken, in half a sentence
pause-account-needed = Connect@Cloud-tunnusta ei ole annettu
pause-account-refused = Palvelu ei hyväksy tunnusta
pause-keychain-locked = Avainnippu on lukossa
pause-keychain-missing = Tällä tietokoneella ei ole avainnippua
pause-keychain-denied = Avainnippu torjuu kassan
pause-keychain-slow = Avainnippu ei vastaa
pause-keychain-empty = Avainnipussa ei ole salasanaa tälle kirjanpidolle
pause-keychain-failed = Avainnippu ei toimi
