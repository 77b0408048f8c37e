### Hyvityslaskut: koko laskun hyvittäminen.

credit-open = Hyvitä kokonaan
credit-heading = Hyvitä { $number } kokonaan
credit-says = Hyvityslasku saa oman numeronsa ja hyvittää koko laskun, { $sum }. Sitä ei voi perua; oikeat tiedot tulevat uudelle laskulle.
credit-says-paid = Rahaa ei vielä liiku: maksettu palautetaan sen jälkeen maksu kerrallaan.
credit-says-unpaid = Rahaa ei liiku: mitään ei ole maksettu.
credit-reason = Syy
credit-reason-needed = Kerro syy. Se tulee hyvityslaskulle.
credit-reason-wrong-client = Väärä asiakas
credit-reason-wrong-items = Väärät tuotteet
credit-reason-not-done = Ei toteutunut
credit-reason-returned = Tuotteet palautettu
credit-do = Hyvitä { $sum }
credit-blocked = Laskun maksu tai palautus on kesken, sen lopputulos ei ole tiedossa tai se vaatii selvitystä. Sen on ensin selvittävä.
credit-note = Hyvityslasku
credit-to-give-back = Palautettavaa
credit-give-back = { $sum } on palautettava.
credit-give-back-how = Palautus on kunkin maksun vieressä.
