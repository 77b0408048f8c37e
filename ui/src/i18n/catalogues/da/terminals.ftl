### Betalingsterminaler i indstillingerne.
terminals-heading = Nets-betalingsterminaler
terminals-empty = Ingen terminal i denne afdeling endnu.
terminals-add = Tilføj terminal
terminals-add-says = Vælg fra kontoens liste, eller skriv de 8 cifre.
terminals-extras = Terminaler må lægge drikkepenge eller kortgebyr til
terminals-extras-on = Et beløb, som drikkepenge og kortgebyr forklarer nøjagtigt, bogføres, tillægget på egne konti. Ethvert andet beløb bliver en sag.
terminals-extras-off = En terminal, der tager et andet beløb end det, der blev bedt om, giver en sag, også for drikkepenge.
terminals-edit = Ret { $name }
terminals-disabled = Forkert valuta
terminals-retired = Taget ud af brug
terminals-retired-held = Taget ud af brug, en betaling er åben
terminals-needs-reconciliation = Afstem den: seneste betaling blev afvist
terminals-not-reconciled-here = Ikke afstemt herfra endnu
terminals-reconciled = Afstemt { $at }
terminals-never-answered = Intet svar siden start
terminals-said = Svarede { $age }

## Adding and changing
terminal-form-free = På kontoen, ledige
terminal-form-none-free = Kontoens liste har intet ledigt nummer. Skriv nummeret; Nets knytter det til kontoen.
terminal-form-number = Terminalens nummer
terminal-form-number-help = 8 cifre, på apparatet og i papirerne fra Nets.
terminal-form-number-wrong = Et terminalnummer er præcis 8 cifre.
terminal-form-number-taken = { $name } har dette nummer.
terminal-form-number-fixed = { $number } · nummeret ændres ikke: et andet apparat er en anden terminal.
terminal-form-not-bound = Står ikke i kontoens liste: bed Nets om at knytte det til kontoen. Det kan tilføjes nu.
terminal-form-bound-unknown = Det vides ikke, om kontoen har det: kontoen er ikke testet eller virker ikke.
terminal-form-bound = Det står i kontoens liste.
terminal-form-retired = { $name } har nummeret og er taget ud af brug. Tag den i brug igen i stedet.
terminal-form-bring-back = Tag i brug igen
terminal-form-name = Navn
terminal-form-name-example = Reception 1
terminal-form-name-wrong = Giv den et navn, som bruges i receptionen.
terminal-form-type = Type: Connect@Cloud. Modellen står på apparatet.
terminal-form-model = Model
terminal-form-model-wrong = Vælg model.
terminal-form-connection = Hvordan når denne iWL250 netværket?
terminal-form-bluetooth = Bluetooth og dock
terminal-form-3g = 3G, eget SIM-kort
terminal-form-save = Gem
terminal-retire = Tag { $name } ud af brug
terminal-retire-yes = Ja, tag { $name } ud af brug
terminal-retire-says = Den tager ikke imod flere betalinger og forsvinder fra terminalvinduet. Dens historik bliver, og den kan tages i brug igen.
terminal-retire-held = En betaling på den har ukendt udfald. Den tager ikke imod flere betalinger; den betaling forbliver åben, og kassen bliver ved med at spørge om den.

## Who prints
printing-heading = Kvitteringer fra terminalen udskrives af
printing-terminal = Terminalen
printing-till = Kassen
printing-says = Som det sidst blev valgt herfra.
printing-not-set = Tjenesten fortæller ikke, hvad der er indstillet på terminalen. Indstil det herfra én gang: Tjenesten spørges med det samme.
printing-no-printer = Denne model har ingen printer: kassen udskriver.
printing-waits = Terminalen bliver bedt om noget lige nu.

## The checklist
checklist-heading = Opsætning af { $name }
checklist-live = Direkte
checklist-ticked = Bekræftet af
checklist-untick = Fjern bekræftelsen
checklist-to-account = Åbn kontoen
checklist-to-sale = Åbn et salg
checklist-order-text = Tekst til bestillingen
checklist-reconcile = Kør afstemning
checklist-check-now = Tjek nu
checklist-welcome = Velkommen
checklist-tick-ordered = Den er bestilt
checklist-tick-account-received = De er kommet
checklist-tick-icons-green = Begge er grønne
checklist-tick-reconciled-by-hand = Gjort på terminalen
checklist-tick-currency-corrected = Nets har rettet det
checklist-tick-currency-seen = Kvitteringen viser den
checklist-standing-seen = Gjort
checklist-standing-ticked = Gjort, bekræftet af en person
checklist-standing-not-passed = Ikke bestået
checklist-standing-open = Mangler
checklist-standing-waiting = Venter
checklist-ordered = Bestilt hos Nets
checklist-ordered-plain = Bestil den som »Connect@Cloud-kompatibel«, med Ethernet. Kassen kan ikke se en bestilling: en person bekræfter den.
checklist-account-received = Kontooplysninger modtaget
checklist-account-received-plain = Brugernavn og adgangskode kommer fra Nets. Kassen kan ikke se beskeden: en person bekræfter det.
checklist-account-received-by-account = Kontoen virker, så de er kommet.
checklist-connected = Terminalen tilsluttet
checklist-connected-plain = Kontrolleres ikke, mens den ikke tager imod betalinger.
checklist-connected-reached = Tjenesten når terminalen.
checklist-connected-not-reached = Tjenesten når den ikke. Tjek strøm og netværkskabel, og vent et minut.
checklist-connected-asking = Spørger terminalen.
checklist-connected-no-account = Ses, når kontoen virker.
checklist-connected-not-bound = Ses, når terminalen er knyttet til kontoen.
checklist-connected-held = En betaling på den har ukendt udfald, så den bliver ikke bedt om andet.
checklist-icons-green = Begge ikoner grønne
checklist-icons-green-plain = ECR og host på terminalens startskærm. Kassen kan ikke se skærmen: en person bekræfter det.
checklist-icons-green-reached = Kassen ser, at tjenesten når den, altså ECR. Host ses kun på terminalen: en person bekræfter begge.
checklist-icons-green-not-reached = Tjenesten når den ikke, så ECR kan ikke være grøn. En person bekræfter begge, når de er det.
checklist-account-entered = Kontoen angivet
checklist-account-entered-plain = Brugernavn og adgangskode fra Nets virker.
checklist-account-entered-no-account = Angiv brugernavn og adgangskode fra Nets.
checklist-account-entered-not-tested = Ikke testet siden start. Tryk Tjek nu.
checklist-account-entered-account-fails = Kontoen virker ikke. Dens side siger hvorfor.
checklist-bound = Knyttet til kontoen
checklist-bound-bound = { $number } står i kontoens liste.
checklist-bound-not-bound = { $number } står ikke i kontoens liste. Bed Nets om at knytte den til kontoen.
checklist-bound-not-tested = Ikke spurgt endnu. Tryk Tjek nu.
checklist-bound-no-account = Ses, når kontoen virker.
checklist-reconciled = Afstemning
checklist-reconciled-plain = Uden den tager terminalen ikke imod betaling. Kør den her, eller i terminalens Admin-menu med forretningskortet.
checklist-reconciled-running = Terminalen afstemmer.
checklist-reconciled-needed = Banken afviser betalinger, indtil terminalen er afstemt (87). Den seneste betaling blev afvist; der blev ikke trukket penge. Kør den her, eller i Admin-menuen med forretningskortet.
checklist-reconciled-restored = Regnskabet er gendannet, og terminalen kan have taget imod penge, som det ikke kender til. Afstem her, eller i Admin-menuen med forretningskortet, og sammenlign.
checklist-reconciled-from-here = Afstemt herfra.
checklist-reconciled-paid = Den tog imod en betaling, hvilket den ikke gør uden afstemning.
checklist-reconciled-at-terminal = Gjort på terminalen, som en person bekræftede. Kassen kan ikke se det.
checklist-reconciled-not-known = Der blev bedt om afstemning, og der kom intet svar: ingen ved, om den blev kørt. Se på terminalen, og kør den så igen eller bekræft.
checklist-first-payment = Første betaling og refundering af den
checklist-first-payment-plain = Tag et lille beløb med kort, og refundér det. Kortkvitteringen skal vise { $currency }. Kassen ser det, når begge er bogført i { $currency }.
checklist-first-payment-paid = Betalt, i { $currency }. Refundér den nu.
checklist-first-payment-other-currency = En kortkvittering viste en anden valuta end { $currency }. Terminalen tager ikke imod betaling. Bed Nets om at sætte den til { $currency }. Se så på en kvittering, den udskriver, og bekræft.
checklist-first-payment-currency-not-seen = Betalt og refunderet, men { $currency } blev ikke set på kortkvitteringen. Se på den udskrevne kvittering; viser den { $currency }, så bekræft.

## The order, as a text to copy
order-heading = Hvad der bestilles, og hos hvem
order-says = Send dette til { $branch }. Adressen står på webstedet og på brevene.
order-branch-fi = Nets i Finland
order-branch-se = Nets i Sverige
order-branch-no = Nets i Norge
order-branch-dk = Nets i Danmark
order-any-model = Lane3000, Desk3500 eller Move3500
order-text =
    Til { $branch }

    Vi er { $organisation }, { $business }.
    Vi bestiller en betalingsterminal: { $model }.

    1. Terminalen skal være Connect@Cloud-kompatibel (Connect@Cloud compatible).
    2. Med Ethernet.
    3. Med Nets Nordic-software med understøttelse af Connect@Cloud (Nets Nordic software with Connect@Cloud support).
    4. Send os brugernavn og adgangskode til vores Connect@Cloud-konto, eller lav en til os.
    5. Knyt terminalen til kontoen, og oplys dens terminal-ID på 8 cifre.
    6. Terminalens valuta skal være { $currency }.
order-copy = Kopiér
order-copied = Kopieret.
order-not-copied = Kopiering blev ikke tilladt. Teksten er markeret: tryk Ctrl C.

## Beside payments
calls-heading = Bed { $name } om noget
calls-says = Alt skrives ned, før det sendes, og sendes aldrig to gange af sig selv. Ingen betaling kan begynde på den imens.
calls-off-retired = En terminal ude af brug bliver ikke bedt om noget.
calls-off-held = En betaling er åben på den. Den bliver ikke bedt om andet, før udfaldet er kendt.
calls-off-doubt = Udfaldet af en betaling eller refundering på den er ikke kendt. Du kan kun bede om en afstemning: den viser, om der blev flyttet penge.
calls-off-working = Terminalen er optaget af denne kasse.
calls-list = Hvad den blev bedt om
call-show = Vis
call-none-yet = Terminalen har ingen transaktion endnu.
call-no-receipt = Der kom ingen kvittering: der er ingen endnu, eller den kan ikke læses.
action-reconciliation = Afstemning
action-last-receipt = Seneste kvittering
action-download-dataset = Hent kortaftaler
action-download-software = Hent software
action-print-by-terminal = Terminalen udskriver
action-print-by-till = Kassen udskriver
call-done = Gjort
call-done-says = Terminalen svarede.
call-refused = Ikke startet
call-refused-says = Terminalen var optaget eller ikke tilsluttet.
call-declined = Afvist
call-declined-says = Terminalen sagde nej.
call-not-sent = Ikke sendt
call-not-sent-says = Intet forlod computeren. Tjek netværk og konto.
call-unknown = Ukendt
call-unknown-says = Intet svar kom. Se på terminalen, før du beder om det igen.
call-running = I gang
call-running-says = Venter på terminalen.
