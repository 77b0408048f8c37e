### Øvingsterminalen: det andre vinduet, der én person spiller kunden.

sim-title = Øvingsterminal
sim-banner = Øvingsmodus.
sim-banner-text = Eget regnskap, egne numre, ingen ekte kort blir belastet.
sim-cards = Velg et kort
sim-cards-text = Klikk for å holde det mot terminalen.
sim-cards-wait = Ikke behov for kort nå. Start en betaling i kassen.
sim-cards-label = Kort
sim-terminals = Terminaler
sim-pin-note = PIN-koden er { $pin }. Alle andre er feil.
sim-connecting = Kontakter øvingsterminalen.
sim-unreachable = Øvingsterminalen svarer ikke.

## The cards
sim-card-approved = Godkjennes
sim-card-approved-text = Visa Debit, kontaktløs
sim-card-approved-pin = Godkjennes med PIN
sim-card-approved-pin-text = Mastercard, chip
sim-card-not-enough-funds = Ikke dekning
sim-card-not-enough-funds-text = Banken avviser
sim-card-expired = Utløpt
sim-card-expired-text = Banken avviser
sim-card-not-permitted = Ikke tillatt
sim-card-not-permitted-text = Ikke på dette brukerstedet
sim-card-phone = Telefon
sim-card-phone-text = Godkjennes uten PIN
sim-card-ending = Kort som slutter på { $digits }

## The device
sim-device = Betalingsterminal
sim-display = Terminalens skjerm
sim-contactless = Kontaktløs leser
sim-lights = Lys for kontaktløs betaling
sim-chip-slot = Chipkortleser
sim-slip = Utskrevet kortkvittering
sim-key-cancel = Avbryt
sim-key-clear = Slett
sim-key-ok = OK
sim-key-star = Stjerne
sim-key-menu = Meny
sim-lcd-till = ECR
sim-lcd-host = Host
sim-lcd-connected = tilkoblet
sim-lcd-not-connected = ikke tilkoblet
sim-pin-digits = PIN-sifre tastet: { $count }

## What should happen
sim-next = Hva skal skje?
sim-next-text = Bare for neste betaling.
sim-next-everything-works = Alt virker
sim-next-answer-lost = Svaret går tapt etter godkjenning
sim-next-network-lost = Terminalen mister nettet
sim-next-slow-bank = Banken bruker 30 sekunder
sim-next-menu = Noen er i menyen dens
sim-next-client-cancels = Kunden trykker Avbryt

## What happened
sim-events = Hva som skjedde
sim-events-none = Ingenting ennå. Ta en betaling i kassen.

sim-event-till-asked-purchase = Kassen ba om { $sum }
sim-event-till-asked-refund = Kassen ba om å refundere { $sum }
sim-event-till-asked-void = Kassen ba om å annullere { $sum }
sim-event-card-tapped = Kort holdt mot terminalen, ···· { $digits }
sim-event-card-inserted = Kort satt inn, ···· { $digits }
sim-event-pin-asked = Ba om PIN-kode
sim-event-pin-entered = PIN-kode tastet
sim-event-pin-wrong = Feil PIN-kode
sim-event-cancel-key = Avbryt trykket
sim-event-till-cancel = Kassen ba om å avbryte
sim-event-till-cancel-ignored = Kassen ba om å avbryte, for sent
sim-event-bank-asked = Banken er spurt
sim-event-bank-approved = Banken godkjente
sim-event-bank-declined = Banken avviste ({ $reason })
sim-event-terminal-declined = Terminalen avviste ({ $reason })
sim-event-duplicate-refused = Samme kort og beløp, avvist én gang
sim-event-timed-out = Ingen holdt frem et kort, tiden gikk ut
sim-event-ended-by-other-call = Avsluttet av et annet kall
sim-event-till-told-approved = Kassen fikk vite: godkjent
sim-event-till-told-declined = Kassen fikk vite: ikke godkjent
sim-event-till-told-unknown = Kassen fikk vite: ukjent
sim-event-answer-lost = Svaret til kassen gikk tapt
sim-event-refused-busy = Avvist, opptatt
sim-event-refused-menu = Avvist, noen er i menyen
sim-event-refused-amount = Avvist, beløpet er for lavt
sim-event-terminal-offline = Nettet er borte
sim-event-terminal-online = Nettet er tilbake
sim-event-menu-opened = Menyen åpnet
sim-event-menu-left = Menyen forlatt
sim-event-looked-up = Kassen spurte om siste betaling
sim-event-reconciled = Avstemt
sim-event-downloaded = Lastet ned
sim-event-stand-alone = Betalt på terminalen uten kassen, { $sum }
sim-event-voided = Siste betaling annullert
sim-event-restarted = Startet igjen
