### Betalingsterminaler i innstillingene.
terminals-heading = Nets-betalingsterminaler
terminals-empty = Ingen terminal i denne avdelingen ennå.
terminals-add = Legg til terminal
terminals-add-says = Velg fra kontoens liste, eller skriv de 8 sifrene.
terminals-extras = Terminaler kan legge til tips eller kortgebyr
terminals-extras-on = Et beløp som tips og kortgebyr forklarer nøyaktig, føres, tillegget på egne kontoer. Alle andre beløp blir en sak.
terminals-extras-off = En terminal som tar et annet beløp enn det som ble bedt om, gir en sak, også for tips.
terminals-edit = Endre { $name }
terminals-disabled = Feil valuta
terminals-retired = Tatt ut av bruk
terminals-retired-held = Tatt ut av bruk, en betaling er åpen
terminals-needs-reconciliation = Avstem den: siste betaling ble avvist
terminals-not-reconciled-here = Ikke avstemt herfra ennå
terminals-reconciled = Avstemt { $at }
terminals-never-answered = Ikke noe svar siden start
terminals-said = Svarte { $age }

## Adding and changing
terminal-form-free = På kontoen, ledige
terminal-form-none-free = Kontoens liste har ikke noe ledig nummer. Skriv nummeret; Nets knytter det til kontoen.
terminal-form-number = Terminalens nummer
terminal-form-number-help = 8 sifre, på apparatet og i papirene fra Nets.
terminal-form-number-wrong = Et terminalnummer er nøyaktig 8 sifre.
terminal-form-number-taken = { $name } har dette nummeret.
terminal-form-number-fixed = { $number } · nummeret endres ikke: et annet apparat er en annen terminal.
terminal-form-not-bound = Står ikke i kontoens liste: be Nets knytte det til kontoen. Det kan legges til nå.
terminal-form-bound-unknown = Det er ikke kjent om kontoen har det: kontoen er ikke testet eller virker ikke.
terminal-form-bound = Det står i kontoens liste.
terminal-form-retired = { $name } har nummeret og er tatt ut av bruk. Ta den i bruk igjen i stedet.
terminal-form-bring-back = Ta i bruk igjen
terminal-form-name = Navn
terminal-form-name-example = Resepsjon 1
terminal-form-name-wrong = Gi den et navn som brukes i resepsjonen.
terminal-form-type = Type: Connect@Cloud. Modellen står på apparatet.
terminal-form-model = Modell
terminal-form-model-wrong = Velg modell.
terminal-form-connection = Hvordan når denne iWL250 nettverket?
terminal-form-bluetooth = Bluetooth og dokk
terminal-form-3g = 3G, eget SIM-kort
terminal-form-save = Lagre
terminal-retire = Ta { $name } ut av bruk
terminal-retire-yes = Ja, ta { $name } ut av bruk
terminal-retire-says = Den tar ikke imot flere betalinger og forsvinner fra terminalvinduet. Historikken blir, og den kan tas i bruk igjen.
terminal-retire-held = En betaling på den har ukjent utfall. Den tar ikke imot flere betalinger; den betalingen forblir åpen, og kassen fortsetter å spørre om den.

## Who prints
printing-heading = Kvitteringer fra terminalen skrives ut av
printing-terminal = Terminalen
printing-till = Kassen
printing-says = Slik det sist ble valgt herfra.
printing-not-set = Tjenesten forteller ikke hva som er stilt inn på terminalen. Still det inn herfra én gang: Tjenesten spørres med en gang.
printing-no-printer = Denne modellen har ingen skriver: kassen skriver ut.
printing-waits = Terminalen blir bedt om noe akkurat nå.

## The checklist
checklist-heading = Oppsett av { $name }
checklist-live = Direkte
checklist-ticked = Bekreftet av
checklist-untick = Fjern bekreftelsen
checklist-to-account = Åpne kontoen
checklist-to-sale = Åpne et salg
checklist-order-text = Tekst til bestillingen
checklist-reconcile = Kjør avstemming
checklist-check-now = Sjekk nå
checklist-welcome = Velkommen
checklist-tick-ordered = Den er bestilt
checklist-tick-account-received = De har kommet
checklist-tick-icons-green = Begge er grønne
checklist-tick-reconciled-by-hand = Gjort på terminalen
checklist-tick-currency-corrected = Nets har rettet det
checklist-tick-currency-seen = Kvitteringen viser den
checklist-standing-seen = Gjort
checklist-standing-ticked = Gjort, bekreftet av en person
checklist-standing-not-passed = Ikke bestått
checklist-standing-open = Gjenstår
checklist-standing-waiting = Venter
checklist-ordered = Bestilt fra Nets
checklist-ordered-plain = Bestill den som «Connect@Cloud-kompatibel», med Ethernet. Kassen kan ikke se en bestilling: en person bekrefter den.
checklist-account-received = Kontoopplysninger mottatt
checklist-account-received-plain = Brukernavn og passord kommer fra Nets. Kassen kan ikke se meldingen: en person bekrefter det.
checklist-account-received-by-account = Kontoen virker, så de har kommet.
checklist-connected = Terminalen tilkoblet
checklist-connected-plain = Kontrolleres ikke mens den ikke tar imot betalinger.
checklist-connected-reached = Tjenesten når terminalen.
checklist-connected-not-reached = Tjenesten når den ikke. Sjekk strøm og nettverkskabel, og vent et minutt.
checklist-connected-asking = Spør terminalen.
checklist-connected-no-account = Vises når kontoen virker.
checklist-connected-not-bound = Vises når terminalen er knyttet til kontoen.
checklist-connected-held = En betaling på den har ukjent utfall, så den blir ikke bedt om noe annet.
checklist-icons-green = Begge ikonene grønne
checklist-icons-green-plain = ECR og host på terminalens startskjerm. Kassen kan ikke se skjermen: en person bekrefter det.
checklist-icons-green-reached = Kassen ser at tjenesten når den, altså ECR. Host ses bare på terminalen: en person bekrefter begge.
checklist-icons-green-not-reached = Tjenesten når den ikke, så ECR kan ikke være grønn. En person bekrefter begge når de er det.
checklist-account-entered = Kontoen lagt inn
checklist-account-entered-plain = Brukernavn og passord fra Nets virker.
checklist-account-entered-no-account = Legg inn brukernavn og passord fra Nets.
checklist-account-entered-not-tested = Ikke testet siden start. Trykk Sjekk nå.
checklist-account-entered-account-fails = Kontoen virker ikke. Siden for kontoen sier hvorfor.
checklist-bound = Knyttet til kontoen
checklist-bound-bound = { $number } står i kontoens liste.
checklist-bound-not-bound = { $number } står ikke i kontoens liste. Be Nets knytte den til kontoen.
checklist-bound-not-tested = Ikke spurt ennå. Trykk Sjekk nå.
checklist-bound-no-account = Vises når kontoen virker.
checklist-reconciled = Avstemming
checklist-reconciled-plain = Uten den tar terminalen ikke imot betaling. Kjør den her, eller i terminalens Admin-meny med brukerstedskortet.
checklist-reconciled-running = Terminalen avstemmer.
checklist-reconciled-needed = Banken avviser betalinger til terminalen er avstemt (87). Siste betaling ble avvist; kortet ble ikke belastet. Kjør den her, eller i Admin-menyen med brukerstedskortet.
checklist-reconciled-restored = Regnskapet er gjenopprettet, og terminalen kan ha tatt imot penger som det ikke vet om. Avstem her, eller i Admin-menyen med brukerstedskortet, og sammenlign.
checklist-reconciled-from-here = Avstemt herfra.
checklist-reconciled-paid = Den tok imot en betaling, noe den ikke gjør uten avstemming.
checklist-reconciled-at-terminal = Gjort på terminalen, som en person bekreftet. Kassen kan ikke se det.
checklist-reconciled-not-known = Det ble bedt om avstemming, og det kom ikke noe svar: ingen vet om den ble kjørt. Se på terminalen, og kjør den så igjen eller bekreft.
checklist-first-payment = Første betaling og refusjon av den
checklist-first-payment-plain = Ta et lite beløp med kort og refunder det. Kortkvitteringen må vise { $currency }. Kassen ser det når begge er bokført i { $currency }.
checklist-first-payment-paid = Betalt, i { $currency }. Refunder den nå.
checklist-first-payment-other-currency = En kortkvittering viste en annen valuta enn { $currency }. Terminalen tar ikke imot betaling. Be Nets sette den til { $currency }. Se så på en kvittering den skriver ut, og bekreft.
checklist-first-payment-currency-not-seen = Betalt og refundert, men { $currency } ble ikke sett på kortkvitteringen. Se på den utskrevne kvitteringen; viser den { $currency }, bekreft.

## The order, as a text to copy
order-heading = Hva som bestilles, og hos hvem
order-says = Send dette til { $branch }. Adressen står på nettstedet og på brevene.
order-branch-fi = Nets i Finland
order-branch-se = Nets i Sverige
order-branch-no = Nets i Norge
order-branch-dk = Nets i Danmark
order-any-model = Lane3000, Desk3500 eller Move3500
order-text =
    Til { $branch }

    Vi er { $organisation }, { $business }.
    Vi bestiller en betalingsterminal: { $model }.

    1. Terminalen må være Connect@Cloud-kompatibel (Connect@Cloud compatible).
    2. Med Ethernet.
    3. Med Nets Nordic-programvare med støtte for Connect@Cloud (Nets Nordic software with Connect@Cloud support).
    4. Send oss brukernavn og passord til vår Connect@Cloud-konto, eller lag en for oss.
    5. Knytt terminalen til kontoen, og gi oss terminal-ID-en på 8 sifre.
    6. Terminalens valuta må være { $currency }.
order-copy = Kopier
order-copied = Kopiert.
order-not-copied = Kopiering ble ikke tillatt. Teksten er merket: trykk Ctrl C.

## Beside payments
calls-heading = Be { $name } om noe
calls-says = Alt skrives ned før det sendes, og sendes aldri to ganger av seg selv. Ingen betaling kan starte på den imens.
calls-off-retired = En terminal ute av bruk blir ikke bedt om noe.
calls-off-held = En betaling er åpen på den. Den blir ikke bedt om noe annet før utfallet er kjent.
calls-off-doubt = Utfallet av en betaling eller refusjon på den er ikke kjent. Du kan bare be om en avstemming: den viser om penger ble flyttet.
calls-off-working = Terminalen er opptatt med denne kassen.
calls-list = Hva den ble bedt om
call-show = Vis
call-none-yet = Terminalen har ingen transaksjon ennå.
call-no-receipt = Ingen kvittering kom: det finnes ingen ennå, eller den kan ikke leses.
action-reconciliation = Avstemming
action-last-receipt = Siste kvittering
action-download-dataset = Last ned kortavtaler
action-download-software = Last ned programvare
action-print-by-terminal = Terminalen skriver ut
action-print-by-till = Kassen skriver ut
call-done = Gjort
call-done-says = Terminalen svarte.
call-refused = Ikke startet
call-refused-says = Terminalen var opptatt eller ikke tilkoblet.
call-declined = Avvist
call-declined-says = Terminalen sa nei.
call-not-sent = Ikke sendt
call-not-sent-says = Ingenting forlot datamaskinen. Sjekk nettverk og konto.
call-unknown = Ukjent
call-unknown-says = Ikke noe svar kom. Se på terminalen før du ber om det igjen.
call-running = Pågår
call-running-says = Venter på terminalen.
