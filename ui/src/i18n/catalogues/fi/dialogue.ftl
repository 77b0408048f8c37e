### Päätteen ikkuna: valitse pääte, odota, kerro mitä tapahtui.

dialogue-payment = Korttimaksu
dialogue-refund = Palautus kortille
dialogue-heading = { $kind } · lasku { $number }
dialogue-invoice = Lasku { $number }
dialogue-practice = Harjoitusmaksu, rahaa ei liiku
dialogue-test = Testimaksu, rahaa ei liiku

## Choosing
dialogue-terminals = Maksupääte
dialogue-last-used = käytetty viimeksi
dialogue-paid-here = maksettu tällä
dialogue-other-department = Toinen osasto
dialogue-reconcile-first = { $terminal } ei ota korttia ennen täsmäytystä.
dialogue-currency-first = Päätteessä { $terminal } on eri valuutta kuin kirjanpidossa. Sen käyttöönotto kertoo, mitä tehdä.
dialogue-back = Takaisin
dialogue-process-card = Lähetä päätteelle
dialogue-asking-terminals = Kysytään päätteiltä.
dialogue-no-terminals = Osastolla ei ole päätettä. Mitään ei lähetetty. Ota maksu käteisellä tai myöhemmin.
dialogue-no-terminals-here = Osastolla ei ole omaa päätettä. Mitään ei lähetetty. Valitse toisen osaston pääte.
dialogue-none-selectable = Mikään pääte ei voi nyt ottaa korttia. Mitään ei lähetetty. Käteinen käy.
dialogue-none-selectable-refund = Mikään pääte ei voi nyt palauttaa rahaa. Mitään ei lähetetty. Yritä myöhemmin.
dialogue-no-answer = Päätteet eivät vastaa. Mitään ei lähetetty, mitään ei veloitettu. Käteinen käy.
dialogue-same-card = Asiakas käyttää samaa korttia kuin maksaessaan.

## What a terminal is
terminal-state-asking = Kysytään
terminal-state-ready = Valmis
terminal-state-busy = Varattu
terminal-state-held = Odottaa selvitystä
terminal-state-not-connected = Ei yhteyttä
terminal-state-needs-reconciliation = Täsmäytys puuttuu
terminal-state-wrong-currency = Väärä valuutta
terminal-why-asking = tilaa kysytään
terminal-why-busy = varattu muuhun
terminal-why-held = maksu on auki
terminal-why-not-connected = tarkista kaapeli
terminal-why-wrong-currency = tositteessa on eri valuutta kuin kirjanpidossa
dialogue-set-up = Avaa käyttöönotto

## While it runs
dialogue-abort = Keskeytä
dialogue-abort-asked = Keskeytystä pyydetty
dialogue-elapsed = Kulunut aika

## What happened
dialogue-stays-on-invoice = Maksuyritys jää näkyviin laskulle.
dialogue-earlier = Ensimmäinen maksu
dialogue-earlier-refund = Ensimmäinen palautus
dialogue-no-earlier = Tämän kassan kirjanpidossa ei ole sellaista maksua viimeisten kahden tunnin ajalta. Pyydä asiakkaalta tosite, ennen kuin yrität uudelleen.
dialogue-no-earlier-refund = Tämän kassan kirjanpidossa ei ole sellaista palautusta viimeisten kahden tunnin ajalta. Pyydä asiakkaalta tosite, ennen kuin yrität uudelleen.
dialogue-closes-itself = Sulkeutuu itsestään
dialogue-close = Sulje
dialogue-signature-matches = Täsmää
dialogue-signature-refused = Ei täsmää
dialogue-signature-says = Jos se ei täsmää, kassa peruuttaa maksun päätteellä.
sentence-reversing = Kassa peruuttaa maksun päätteellä. Asiakas ei tarvitse siihen korttia.
dialogue-other-tender = Muu maksutapa
dialogue-try-again = Yritä uudelleen
dialogue-leave-open = Jätä auki
dialogue-look-again = Kysy uudelleen
dialogue-look-into-it = Selvitä
dialogue-next-look = { $terminal }: uusi kysely { $time } kuluttua
dialogue-looking-now = { $terminal }: kysytään nyt
dialogue-no-next-look = Kassa ei nyt kysy itsestään
dialogue-settled-charged = Henkilö kirjasi todisteen perusteella, että korttia veloitettiin.
dialogue-settled-not-charged = Henkilö kirjasi todisteen perusteella, ettei korttia veloitettu.
dialogue-settled-refunded = Henkilö kirjasi todisteen perusteella, että raha palautui kortille.
dialogue-settled-not-refunded = Henkilö kirjasi todisteen perusteella, ettei rahaa palautunut.
dialogue-refunded-to = { $sum } kortille { $card }

## Why an answer needs a person's eye
review-amount = Pääte hyväksyi eri summan kuin kassa pyysi.
review-terminal = Hyväksynnässä on toinen pääte.
review-kind = Hyväksyntä koskee toisenlaista tapahtumaa.
review-order-id = Hyväksyntä koskee toista maksua.
review-refund-order-id = Hyväksyntä koskee toista palautusta.
review-currency = Tositteessa on eri valuutta kuin kirjanpidossa.
review-inconsistent = Päätteen vastauksen osat ovat ristiriidassa keskenään.
review-books-refused = Hyväksyntää ei voitu kirjata tavalliseen tapaan. Se on erikseen tallessa.
review-charged-after-all = Korttia veloitettiinkin.
review-refund-charged-after-all = Raha palautuikin kortille.
review-another-approval = Tuli toinen, erilainen hyväksyntä.
review-refused-after-all = Hyväksynnän jälkeen tuli hylkäys.
review-other-reference = Hyväksynnän viite on eri kuin tositteesta kirjoitettu.
review-found-charged = Työntekijä löysi päätteeltä, että raha liikkuikin.
review-found-not-taken = Työntekijä löysi päätteeltä, ettei raha liikkunut lainkaan.
review-other = Jonkun on katsottava vastaus läpi.
