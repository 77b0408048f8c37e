### Øvelsesterminalen: det andet vindue, hvor én person spiller kunden.

sim-title = Øvelsesterminal
sim-banner = Øvelsestilstand.
sim-banner-text = Eget regnskab, egne numre, ingen penge trækkes på rigtige kort.
sim-cards = Vælg et kort
sim-cards-text = Klik for at holde det mod terminalen.
sim-cards-wait = Der er ikke brug for et kort nu. Start en betaling i kassen.
sim-cards-label = Kort
sim-terminals = Terminaler
sim-pin-note = Pinkoden er { $pin }. Alle andre er forkerte.
sim-connecting = Kontakter øvelsesterminalen.
sim-unreachable = Øvelsesterminalen svarer ikke.

## The cards
sim-card-approved = Godkendes
sim-card-approved-text = Visa Debit, kontaktløs
sim-card-approved-pin = Godkendes med pinkode
sim-card-approved-pin-text = Mastercard, chip
sim-card-not-enough-funds = Ikke dækning
sim-card-not-enough-funds-text = Banken afviser
sim-card-expired = Udløbet
sim-card-expired-text = Banken afviser
sim-card-not-permitted = Ikke tilladt
sim-card-not-permitted-text = Ikke i denne forretning
sim-card-phone = Telefon
sim-card-phone-text = Godkendes uden pinkode
sim-card-ending = Kort, der slutter på { $digits }

## The device
sim-device = Betalingsterminal
sim-display = Terminalens display
sim-contactless = Kontaktløs læser
sim-lights = Lys for kontaktløs betaling
sim-chip-slot = Chipkortlæser
sim-slip = Udskrevet kortkvittering
sim-key-cancel = Afbryd
sim-key-clear = Slet
sim-key-ok = OK
sim-key-star = Stjerne
sim-key-menu = Menu
sim-lcd-till = ECR
sim-lcd-host = Host
sim-lcd-connected = tilsluttet
sim-lcd-not-connected = ikke tilsluttet
sim-pin-digits = Cifre i pinkoden tastet: { $count }

## What should happen
sim-next = Hvad skal der ske?
sim-next-text = Kun for den næste betaling.
sim-next-everything-works = Alt virker
sim-next-answer-lost = Svaret går tabt efter godkendelse
sim-next-network-lost = Terminalen mister nettet
sim-next-slow-bank = Banken bruger 30 sekunder
sim-next-menu = Nogen er i dens menu
sim-next-client-cancels = Kunden trykker Afbryd

## What happened
sim-events = Hvad der skete
sim-events-none = Intet endnu. Tag en betaling i kassen.

sim-event-till-asked-purchase = Kassen bad om { $sum }
sim-event-till-asked-refund = Kassen bad om at refundere { $sum }
sim-event-till-asked-void = Kassen bad om at annullere { $sum }
sim-event-card-tapped = Kort holdt mod terminalen, ···· { $digits }
sim-event-card-inserted = Kort sat i, ···· { $digits }
sim-event-pin-asked = Bad om pinkode
sim-event-pin-entered = Pinkode tastet
sim-event-pin-wrong = Forkert pinkode
sim-event-cancel-key = Afbryd trykket
sim-event-till-cancel = Kassen bad om at afbryde
sim-event-till-cancel-ignored = Kassen bad om at afbryde, for sent
sim-event-bank-asked = Banken er spurgt
sim-event-bank-approved = Banken godkendte
sim-event-bank-declined = Banken afviste ({ $reason })
sim-event-terminal-declined = Terminalen afviste ({ $reason })
sim-event-duplicate-refused = Samme kort og beløb, afvist én gang
sim-event-timed-out = Ingen viste et kort, tiden løb ud
sim-event-ended-by-other-call = Afsluttet af et andet kald
sim-event-till-told-approved = Kassen fik at vide: godkendt
sim-event-till-told-declined = Kassen fik at vide: ikke godkendt
sim-event-till-told-unknown = Kassen fik at vide: ukendt
sim-event-answer-lost = Svaret til kassen gik tabt
sim-event-refused-busy = Afvist, optaget
sim-event-refused-menu = Afvist, nogen er i menuen
sim-event-refused-amount = Afvist, beløbet er for lavt
sim-event-terminal-offline = Nettet er væk
sim-event-terminal-online = Nettet er tilbage
sim-event-menu-opened = Menuen åbnet
sim-event-menu-left = Menuen forladt
sim-event-looked-up = Kassen spurgte om den seneste betaling
sim-event-reconciled = Afstemt
sim-event-downloaded = Hentet
sim-event-stand-alone = Betalt på terminalen uden kassen, { $sum }
sim-event-voided = Seneste betaling annulleret
sim-event-restarted = Startet igen
