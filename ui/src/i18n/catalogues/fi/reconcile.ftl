### Täsmäytys kirjanpidon rinnalla ja sen löytämät erot.

compare-heading = Pääte ja kirjanpito
compare-column-kind = Tyyppi
compare-column-said = Pääte
compare-column-ours = Kirjanpito
compare-column-difference = Ero
compare-purchases = Ostot
compare-refunds = Palautukset
compare-net = Määrä ja summa
compare-currency = Valuutta
compare-not-said = Ei ilmoitettu
compare-agrees = Täsmää
compare-by-hand = Vertaa käsin
compare-not-apart = Ei eritelty
compare-count-at-terminal =
    { $count ->
        [one] päätteellä { $shown } enemmän
       *[other] päätteellä { $shown } enemmän
    }
compare-count-in-books =
    { $count ->
        [one] kirjanpidossa { $shown } enemmän
       *[other] kirjanpidossa { $shown } enemmän
    }
# $sum is a sum of money
compare-sum-at-terminal = päätteellä { $sum } enemmän
# $sum is a sum of money
compare-sum-in-books = kirjanpidossa { $sum } enemmän
compare-equal = Täsmää kirjanpitoon
compare-equal-net = Määrä ja summa täsmäävät
compare-differs = Ei täsmää
compare-no-totals = Ei loppusummia
compare-no-totals-says = Pääte ei antanut luettavia loppusummia. Vertaa sen tositetta käsin maksuyritysten luetteloon. Mitään ei merkitä täsmäytetyksi.
compare-net-says = Pääte ilmoittaa vain tapahtumien määrän ja yhteissumman, josta palautukset on vähennetty. Vain niitä verrataan. Kaksi virhettä voi peittää toisensa, joten mitään maksua ei merkitä täsmäytetyksi: vertaa tositteita maksuyritysten luetteloon, jos jokin on auki.
compare-other-currency = Pääte laskee valuutassa { $currency }, kirjanpito ei. Summia ei voi verrata.
compare-elsewhere =
    { $count ->
        [one] { $shown } maksu tai palautus kuuluu jaksoon, jonka pääte sulki itse. Siitä ei saatu loppusummia.
       *[other] { $shown } maksua ja palautusta kuuluu jaksoihin, jotka pääte sulki itse. Niistä ei saatu loppusummia.
    }
compare-doubts = Näistä kukaan ei voi mennä takuuseen. Katso ensin nämä, jos summat eroavat:
compare-without-money = Nämä päättyivät tänä aikana ilman rahaa. Jos pääte sittenkin veloitti jonkin niistä, kirjaa se tästä:
compare-case = Selvitys: { $kind }
compare-case-closed = Suljettu selvitys: { $kind }
compare-session = jakso { $session }
compare-hand = verrattu käsin, { $name }
compare-paper = Mitä pääte tulosti
compare-no-paper = Vastauksessa ei ollut tulostettavaa.
compare-hand-paper = Verrattu käsin: tosite, josta luvut luettiin, on todiste. Säilytä se.
compare-to-terminal = Päätteeseen
compare-unanswered = Vastausta ei tullut, joten mitään ei verrattu. Asia jää epäselväksi. Katso päätettä, ennen kuin pyydät uudelleen.

## A difference
difference-title = Ero
difference-says = Päätteen loppusummat ja kirjanpito eivät täsmää. Etsi maksu, josta ero johtuu: vertaa tositteita ja pankin tietoja maksuyritysten luetteloon. Kirjaa havaintosi ja sulje selvitys, kun asia on kunnossa.
difference-close-says = Sulkeminen ei muuta kirjanpitoa. Jos maksua on korjattava, tee se ensin laskulla tai maksun omassa selvityksessä.
cases-column-about = Aihe
cases-difference = { $kind }, jakso { $session }

## Sessions that ended elsewhere
sessions-heading = Päättyneet ilman täsmäytystä täältä
sessions-says = Pääte päätti nämä jaksot itse, tai joku täsmäytti kauppiaskortilla. Kassa ei saanut niiden loppusummia.
session-name = Jakso { $session }
# $sum is a sum of money, refunds taken off
session-ours =
    { $count ->
        [one] kirjanpidossa { $shown } maksu tai palautus, { $sum }
       *[other] kirjanpidossa { $shown } maksua ja palautusta, { $sum }
    }
session-uncompared = Kukaan ei ole verrannut sitä.
session-compare = Vertaa tositteeseen
session-compare-of = Vertaa jaksoa { $session } sen tositteeseen
session-compare-says = Kirjoita, mitä jakson tositteessa lukee. Siitä, mikä ei täsmää kirjanpitoon, tulee selvitys. Päätteelle ei lähetetä mitään, eikä kirjanpito muutu.
session-only-total = Tositteessa on vain yksi määrä ja yksi loppusumma
session-count-purchases = Ostot, määrä
session-sum-purchases = Ostot, summa
session-count-refunds = Palautukset, määrä
session-sum-refunds = Palautukset, summa
session-count-net = Määrä
session-sum-net = Loppusumma, palautukset vähennetty
session-count-missing = Kirjoita määrä; 0, jos niitä ei ollut.
session-sum-missing = Kirjoita summa; 0, jos sitä ei ollut.
session-record = Vertaa
