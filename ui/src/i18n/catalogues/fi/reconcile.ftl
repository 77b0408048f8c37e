### Täsmäytys kirjanpidon rinnalla ja sen löytämät erot.

compare-heading = Pääte ja kirjanpito
compare-column-kind = Tyyppi
compare-column-said = Pääte
compare-column-ours = Kirjanpito
compare-column-difference = Ero
compare-purchases = Ostot
compare-refunds = Palautukset
compare-currency = Valuutta
compare-not-said = Ei ilmoitettu
compare-agrees = Täsmää
compare-by-hand = Vertaa käsin
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
compare-differs = Ei täsmää
compare-no-totals = Ei loppusummia
compare-no-totals-says = Pääte ei antanut luettavia loppusummia. Vertaa sen tositetta käsin maksuyritysten luetteloon. Mitään ei merkitä täsmäytetyksi.
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
compare-paper = Mitä pääte tulosti
compare-no-paper = Vastauksessa ei ollut tulostettavaa.
compare-to-terminal = Päätteeseen
compare-unanswered = Vastausta ei tullut, joten mitään ei verrattu. Asia jää epäselväksi. Katso päätettä, ennen kuin pyydät uudelleen.

## A difference
difference-title = Ero
difference-says = Päätteen loppusummat ja kirjanpito eivät täsmää. Etsi maksu, josta ero johtuu: vertaa tositteita ja pankin tietoja maksuyritysten luetteloon. Kirjaa havaintosi ja sulje selvitys, kun asia on kunnossa.
difference-close-says = Sulkeminen ei muuta kirjanpitoa. Jos maksua on korjattava, tee se ensin laskulla tai maksun omassa selvityksessä.
cases-column-about = Aihe
cases-difference = { $kind }, jakso { $session }
