### Maksu- ja palautuslomake.

payment-form = Maksu
payment-sum = Summa
payment-whole = Koko avoin summa
payment-type = Maksutapa
payment-card = Kortti
payment-card-says = Seuraavaksi avautuu pääte
payment-card-off = Mihinkään päätteeseen ei ole yhteyttä. Käteinen käy.
payment-card-paused = { $why }. Käteinen käy.
payment-card-no-terminal = Päätettä ei ole lisätty. Käteinen käy.
payment-card-held = Jokainen pääte odottaa lopputuloksen selvitystä. Käteinen käy.
payment-card-wrong-currency = Jokaisessa päätteessä on eri valuutta kuin kirjanpidossa. Käteinen käy.
payment-card-none-free = Mikään pääte ei nyt ota korttia: ne odottavat selvitystä, ovat ilman yhteyttä tai eri valuutassa. Käteinen käy.
payment-choose-tender = Mitään ei ole valittu. Valitse Käteinen, jos otat summan käteisenä.
payment-cash = Käteinen
payment-cash-rounded = Pyöristystarkkuus { $step }
payment-cash-exact = Vaihtoraha näytetään
payment-number-pad = Numeronäppäimet
payment-delete-digit = Poista viimeinen numero
payment-balance-after = Maksun jälkeen avoinna
payment-nothing-charged = Mitään ei veloiteta, ennen kuin painat Lähetä päätteelle.
payment-nothing-booked = Mitään ei kirjata, ennen kuin painat OK.
payment-given = Saatu
payment-to-pay = Maksettavaa käteisellä
payment-rounding = Pyöristys
payment-change = Vaihtoraha
payment-given-too-little = Summa on maksettavaa pienempi. Pyydä loput tai pienennä summaa.
payment-saving = Kirjataan.

## A sum that can't be
payment-sum-wrong-empty = Kirjoita summa.
payment-sum-wrong-not-a-sum = Tämä ei ole summa. Kirjoita se numeroin, esimerkiksi { $example }.
payment-sum-wrong-ambiguous = Erottaako merkki tuhannet vai sentit? Kirjoita kaksi desimaalia, esimerkiksi { $example }.
payment-sum-wrong-too-many-decimals = Summassa on enintään kaksi desimaalia, esimerkiksi { $example }.
payment-sum-wrong-too-large = Summa on suurempi kuin kassa voi ottaa.
payment-sum-wrong-negative = Kirjoita summa ilman miinusta.
payment-sum-wrong-zero = Summan on oltava yli nolla.
payment-above-due = Tästä voi maksaa enintään { $limit }.
payment-above-refundable = Tästä maksusta voi palauttaa enintään { $limit }.

## Asked above a limit
payment-confirm-heading = Otetaanko { $sum }?
payment-confirm-card = Summa on suuri. Kortilta veloitetaan { $sum }.
payment-confirm-cash = Summa on suuri. Käteisenä kirjataan { $sum }.
payment-confirm-yes = Ota { $sum }
refund-confirm-heading = Palautetaanko { $sum }?
refund-confirm-card = Summa on suuri. Kortille palautetaan { $sum }.
refund-confirm-cash = Summa on suuri. Käteisenä annetaan takaisin { $sum }.
refund-confirm-yes = Palauta { $sum }

## Refund
refund-form = Palautus
refund-whole = Koko maksu
refund-whole-left = Kaikki jäljellä oleva
refund-to-card = Kortille, jolla maksettiin
refund-to-card-says = Seuraavaksi avautuu pääte. Asiakas käyttää samaa korttia.
refund-in-cash = Käteisellä
refund-in-cash-says = Anna rahat OK:n jälkeen.
refund-owes-again = Sen jälkeen summa on taas laskulla avoinna.
refund-nothing-paid-back = Mitään ei palauteta, ennen kuin painat Lähetä päätteelle.
refund-of-payment = Palautus maksusta { $sum }, maksettu { $when }
refund-hand-out = Anna asiakkaalle { $sum }.
refund-hand-out-rounded = Anna asiakkaalle { $sum }. Pyöristys { $rounding } kirjataan erikseen.
