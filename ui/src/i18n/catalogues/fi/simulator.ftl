### Harjoituspääte: toinen ikkuna, jossa yksi ihminen esittää asiakasta.

sim-title = Harjoituspääte
sim-banner = Harjoittelutila.
sim-banner-text = Oma kirjanpito, omat numerot, oikeaa korttia ei veloiteta.
sim-cards = Valitse kortti
sim-cards-text = Napsauta, niin kortti näytetään päätteelle.
sim-cards-wait = Korttia ei nyt tarvita. Aloita maksu kassalla.
sim-cards-label = Kortit
sim-terminals = Päätteet
sim-pin-note = Tunnusluku on { $pin }. Mikä tahansa muu on väärä.
sim-connecting = Otetaan yhteyttä harjoituspäätteeseen.
sim-unreachable = Harjoituspääte ei vastaa.

## The cards
sim-card-approved = Hyväksytään
sim-card-approved-text = Visa Debit, lähimaksu
sim-card-approved-pin = Hyväksytään tunnusluvulla
sim-card-approved-pin-text = Mastercard, siru
sim-card-not-enough-funds = Kate ei riitä
sim-card-not-enough-funds-text = Pankki hylkää
sim-card-expired = Vanhentunut
sim-card-expired-text = Pankki hylkää
sim-card-not-permitted = Ei sallittu
sim-card-not-permitted-text = Ei käy tässä liikkeessä
sim-card-phone = Puhelin
sim-card-phone-text = Hyväksytään ilman tunnuslukua
sim-card-ending = Kortti, jonka loppu on { $digits }

## The device
sim-device = Maksupääte
sim-display = Päätteen näyttö
sim-contactless = Lähimaksulukija
sim-lights = Lähimaksun valot
sim-chip-slot = Sirukortin lukija
sim-slip = Tulostettu tosite
sim-key-cancel = Peruuta
sim-key-clear = Tyhjennä
sim-key-ok = OK
sim-key-star = Tähti
sim-key-menu = Valikko
sim-lcd-till = ECR
sim-lcd-host = Host
sim-lcd-connected = yhteys on
sim-lcd-not-connected = ei yhteyttä
sim-pin-digits = Tunnusluvun numeroita annettu: { $count }

## What should happen
sim-next = Mitä pitäisi tapahtua?
sim-next-text = Vain seuraavassa maksussa.
sim-next-everything-works = Kaikki toimii
sim-next-answer-lost = Vastaus katoaa hyväksynnän jälkeen
sim-next-network-lost = Pääte menettää verkon
sim-next-slow-bank = Pankilta kestää 30 sekuntia
sim-next-menu = Joku on päätteen valikossa
sim-next-client-cancels = Asiakas painaa Peruuta

## What happened
sim-events = Mitä tapahtui
sim-events-none = Ei vielä mitään. Ota maksu kassalla.

sim-event-till-asked-purchase = Kassa pyysi { $sum }
sim-event-till-asked-refund = Kassa pyysi palauttamaan { $sum }
sim-event-till-asked-void = Kassa pyysi peruuttamaan { $sum }
sim-event-card-tapped = Kortti näytetty, ···· { $digits }
sim-event-card-inserted = Kortti työnnetty päätteeseen, ···· { $digits }
sim-event-pin-asked = Tunnuslukua pyydetty
sim-event-pin-entered = Tunnusluku annettu
sim-event-pin-wrong = Väärä tunnusluku
sim-event-cancel-key = Peruuta painettu
sim-event-till-cancel = Kassa pyysi keskeyttämään
sim-event-till-cancel-ignored = Kassa pyysi keskeyttämään liian myöhään
sim-event-bank-asked = Pankilta kysytty
sim-event-bank-approved = Pankki hyväksyi
sim-event-bank-declined = Pankki hylkäsi ({ $reason })
sim-event-terminal-declined = Pääte hylkäsi ({ $reason })
sim-event-duplicate-refused = Sama kortti ja summa, hylätty kerran
sim-event-timed-out = Korttia ei näytetty, aika loppui
sim-event-ended-by-other-call = Toinen kutsu päätti tapahtuman
sim-event-till-told-approved = Kassalle kerrottu: hyväksytty
sim-event-till-told-declined = Kassalle kerrottu: ei hyväksytty
sim-event-till-told-unknown = Kassalle kerrottu: ei tiedossa
sim-event-answer-lost = Vastaus kassalle katosi
sim-event-refused-busy = Torjuttu, varattu
sim-event-refused-menu = Torjuttu, joku on valikossa
sim-event-refused-amount = Torjuttu, summa on liian pieni
sim-event-terminal-offline = Verkko katkesi
sim-event-terminal-online = Verkko palasi
sim-event-menu-opened = Valikko avattu
sim-event-menu-left = Valikosta poistuttu
sim-event-looked-up = Kassa kysyi viimeisintä maksua
sim-event-reconciled = Täsmäytetty
sim-event-downloaded = Ladattu
sim-event-stand-alone = Maksettu päätteellä ilman kassaa, { $sum }
sim-event-voided = Viimeisin maksu peruutettu
sim-event-restarted = Käynnistetty uudelleen
