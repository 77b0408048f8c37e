### Övningsterminalen: det andra fönstret, där en person spelar kunden.

sim-title = Övningsterminal
sim-banner = Övningsläge.
sim-banner-text = Egen bokföring, egna nummer, inget riktigt kort debiteras.
sim-cards = Välj ett kort
sim-cards-text = Klicka för att hålla kortet mot terminalen.
sim-cards-wait = Inget kort behövs nu. Starta en betalning i kassan.
sim-cards-label = Kort
sim-terminals = Terminaler
sim-pin-note = PIN-koden är { $pin }. Alla andra är fel.
sim-connecting = Kontaktar övningsterminalen.
sim-unreachable = Övningsterminalen svarar inte.

## The cards
sim-card-approved = Godkänns
sim-card-approved-text = Visa Debit, kontaktlöst
sim-card-approved-pin = Godkänns med PIN
sim-card-approved-pin-text = Mastercard, chip
sim-card-not-enough-funds = Otillräckligt saldo
sim-card-not-enough-funds-text = Banken nekar
sim-card-expired = Utgånget
sim-card-expired-text = Banken nekar
sim-card-not-permitted = Inte tillåtet
sim-card-not-permitted-text = Inte i den här butiken
sim-card-phone = Telefon
sim-card-phone-text = Godkänns utan PIN
sim-card-ending = Kort som slutar på { $digits }

## The device
sim-device = Kortterminal
sim-display = Terminalens display
sim-contactless = Kontaktlös läsare
sim-lights = Lampor för kontaktlöst
sim-chip-slot = Chipkortsläsare
sim-slip = Utskrivet kortkvitto
sim-key-cancel = Avbryt
sim-key-clear = Rensa
sim-key-ok = OK
sim-key-star = Stjärna
sim-key-menu = Meny
sim-lcd-till = ECR
sim-lcd-host = Host
sim-lcd-connected = ansluten
sim-lcd-not-connected = inte ansluten
sim-pin-digits = Inslagna PIN-siffror: { $count }

## What should happen
sim-next = Vad ska hända?
sim-next-text = Bara för nästa betalning.
sim-next-everything-works = Allt fungerar
sim-next-answer-lost = Svaret tappas efter godkännandet
sim-next-network-lost = Terminalen tappar nätet
sim-next-slow-bank = Banken tar 30 sekunder
sim-next-menu = Någon är i dess meny
sim-next-client-cancels = Kunden trycker på Avbryt

## What happened
sim-events = Vad som hände
sim-events-none = Inget än. Ta en betalning i kassan.

sim-event-till-asked-purchase = Kassan bad om { $sum }
sim-event-till-asked-refund = Kassan bad att återbetala { $sum }
sim-event-till-asked-void = Kassan bad att makulera { $sum }
sim-event-card-tapped = Kort blippat, ···· { $digits }
sim-event-card-inserted = Kort isatt, ···· { $digits }
sim-event-pin-asked = PIN-kod begärd
sim-event-pin-entered = PIN-kod inslagen
sim-event-pin-wrong = Fel PIN-kod
sim-event-cancel-key = Avbryt intryckt
sim-event-till-cancel = Kassan bad att avbryta
sim-event-till-cancel-ignored = Kassan bad att avbryta, för sent
sim-event-bank-asked = Banken tillfrågad
sim-event-bank-approved = Banken godkände
sim-event-bank-declined = Banken nekade ({ $reason })
sim-event-terminal-declined = Terminalen nekade ({ $reason })
sim-event-duplicate-refused = Samma kort och summa, avvisat en gång
sim-event-timed-out = Inget kort visades, tiden gick ut
sim-event-ended-by-other-call = Avslutad av ett annat anrop
sim-event-till-told-approved = Kassan fick veta: godkänd
sim-event-till-told-declined = Kassan fick veta: inte godkänd
sim-event-till-told-unknown = Kassan fick veta: okänt
sim-event-answer-lost = Svaret till kassan gick förlorat
sim-event-refused-busy = Avvisad, upptagen
sim-event-refused-menu = Avvisad, någon är i menyn
sim-event-refused-amount = Avvisad, summan är för låg
sim-event-terminal-offline = Nätet borta
sim-event-terminal-online = Nätet tillbaka
sim-event-menu-opened = Menyn öppnad
sim-event-menu-left = Menyn lämnad
sim-event-looked-up = Kassan frågade om senaste betalningen
sim-event-reconciled = Avstämd
sim-event-downloaded = Nedladdat
sim-event-stand-alone = Betald på terminalen utan kassan, { $sum }
sim-event-voided = Senaste betalningen makulerad
sim-event-restarted = Startad igen
