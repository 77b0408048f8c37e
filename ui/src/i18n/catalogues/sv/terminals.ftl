### Kortterminaler i inställningarna.
terminals-heading = Nets kortterminaler
terminals-empty = Ingen terminal på den här avdelningen än.
terminals-add = Lägg till terminal
terminals-add-says = Välj ur kontots lista eller skriv de 8 siffrorna.
terminals-extras = Terminaler får lägga till dricks eller kortavgift
terminals-extras-on = En summa som dricks och kortavgift förklarar exakt bokförs, tillägget på egna konton. Varje annan summa blir ett ärende.
terminals-extras-off = En terminal som tar en annan summa än begärd ger ett ärende, också för dricks.
terminals-edit = Ändra { $name }
terminals-disabled = Fel valuta
terminals-retired = Tagen ur bruk
terminals-retired-held = Tagen ur bruk, en betalning är öppen
terminals-needs-reconciliation = Stäm av den: senaste betalningen avvisades
terminals-not-reconciled-here = Inte avstämd härifrån än
terminals-reconciled = Avstämd { $at }
terminals-never-answered = Inget svar sedan start
terminals-said = Svarade { $age }

## Adding and changing
terminal-form-free = På kontot, lediga
terminal-form-none-free = Kontots lista har inget ledigt nummer. Skriv numret; Nets knyter det till kontot.
terminal-form-number = Terminalens nummer
terminal-form-number-help = 8 siffror, på apparaten och i papperen från Nets.
terminal-form-number-wrong = En terminals nummer är exakt 8 siffror.
terminal-form-number-taken = { $name } har det här numret.
terminal-form-number-fixed = { $number } · numret ändras inte: en annan apparat är en annan terminal.
terminal-form-not-bound = Finns inte i kontots lista: be Nets knyta det. Det kan läggas till nu.
terminal-form-bound-unknown = Det är inte känt om kontot har det: kontot är inte testat eller fungerar inte.
terminal-form-bound = Det finns i kontots lista.
terminal-form-retired = { $name } har numret och är tagen ur bruk. Ta den i bruk igen i stället.
terminal-form-bring-back = Ta i bruk igen
terminal-form-name = Namn
terminal-form-name-example = Reception 1
terminal-form-name-wrong = Ge den ett namn som används vid disken.
terminal-form-type = Typ: Connect@Cloud. Modellen står på apparaten.
terminal-form-model = Modell
terminal-form-model-wrong = Välj modell.
terminal-form-connection = Hur når denna iWL250 nätverket?
terminal-form-bluetooth = Bluetooth och docka
terminal-form-3g = 3G, eget SIM-kort
terminal-form-save = Spara
terminal-retire = Ta { $name } ur bruk
terminal-retire-yes = Ja, ta { $name } ur bruk
terminal-retire-says = Den tar inga fler betalningar och försvinner ur terminalrutan. Historiken finns kvar, och den kan tas i bruk igen.
terminal-retire-held = En betalning på den har okänt utfall. Den tar inga fler betalningar; den betalningen förblir öppen, och kassan fortsätter fråga om den.

## Who prints
printing-heading = Kortkvitton skrivs ut av
printing-terminal = Terminalen
printing-till = Kassan
printing-says = Så som det senast ställdes in härifrån.
printing-not-set = Tjänsten berättar inte vad som är inställt i terminalen. Ställ in det härifrån en gång: det begärs genast av tjänsten.
printing-no-printer = Den här modellen har ingen skrivare: kassan skriver ut.
printing-waits = Något begärs av terminalen just nu.

## The checklist
checklist-heading = Driftsättning av { $name }
checklist-live = I realtid
checklist-ticked = Bekräftat av
checklist-untick = Ta tillbaka
checklist-to-account = Öppna kontot
checklist-to-sale = Öppna en försäljning
checklist-order-text = Text till beställningen
checklist-reconcile = Gör avstämning
checklist-check-now = Kontrollera nu
checklist-welcome = Välkommen
checklist-tick-ordered = Den är beställd
checklist-tick-account-received = De har kommit
checklist-tick-icons-green = Båda är gröna
checklist-tick-reconciled-by-hand = Gjord på terminalen
checklist-tick-currency-corrected = Nets har rättat det
checklist-tick-currency-seen = Kvittot visar den
checklist-standing-seen = Klart
checklist-standing-ticked = Klart, bekräftat av en person
checklist-standing-not-passed = Inte godkänt
checklist-standing-open = Att göra
checklist-standing-waiting = Väntar
checklist-ordered = Beställd från Nets
checklist-ordered-plain = Beställ den som ”Connect@Cloud-kompatibel”, med Ethernet. Kassan kan inte se en beställning: en person bekräftar den.
checklist-account-received = Kontouppgifterna har kommit
checklist-account-received-plain = Användarnamn och lösenord kommer från Nets. Kassan kan inte se meddelandet: en person bekräftar det.
checklist-account-received-by-account = Kontot fungerar, så de har kommit.
checklist-connected = Terminalen ansluten
checklist-connected-plain = Frågas inte medan den inte tar betalningar.
checklist-connected-reached = Tjänsten når terminalen.
checklist-connected-not-reached = Tjänsten når den inte. Kontrollera ström och nätverkskabel och vänta en minut.
checklist-connected-asking = Frågar terminalen.
checklist-connected-no-account = Syns när kontot fungerar.
checklist-connected-not-bound = Syns när terminalen är knuten till kontot.
checklist-connected-held = En betalning på den har okänt utfall, så inget annat begärs av den.
checklist-icons-green = Båda ikonerna gröna
checklist-icons-green-plain = ECR och host på terminalens startskärm. Kassan kan inte se skärmen: en person bekräftar det.
checklist-icons-green-reached = Kassan ser att tjänsten når den, alltså ECR. Host syns bara på terminalen: en person bekräftar båda.
checklist-icons-green-not-reached = Tjänsten når den inte, så ECR kan inte vara grön. En person bekräftar båda när de är det.
checklist-account-entered = Kontot angivet
checklist-account-entered-plain = Användarnamn och lösenord från Nets fungerar.
checklist-account-entered-no-account = Ange användarnamn och lösenord från Nets.
checklist-account-entered-not-tested = Inte testat sedan start. Tryck på Kontrollera nu.
checklist-account-entered-account-fails = Kontot fungerar inte. Dess sida säger varför.
checklist-bound = Knuten till kontot
checklist-bound-bound = { $number } finns i kontots lista.
checklist-bound-not-bound = { $number } finns inte i kontots lista. Be Nets knyta den till kontot.
checklist-bound-not-tested = Inte frågat än. Tryck på Kontrollera nu.
checklist-bound-no-account = Syns när kontot fungerar.
checklist-reconciled = Avstämning
checklist-reconciled-plain = Utan den tar terminalen ingen betalning. Gör den här, eller i terminalens Admin-meny med säljarkortet.
checklist-reconciled-running = Terminalen stämmer av.
checklist-reconciled-needed = Banken avvisar betalningar tills terminalen är avstämd (87). Den senaste betalningen avvisades; inget har debiterats. Gör det här, eller i Admin-menyn med säljarkortet.
checklist-reconciled-restored = Bokföringen har återställts, och terminalen kan ha tagit pengar som den inte känner till. Stäm av här, eller i Admin-menyn med säljarkortet, och jämför.
checklist-reconciled-from-here = Avstämd härifrån.
checklist-reconciled-paid = Den tog en betalning, vilket den inte gör utan.
checklist-reconciled-at-terminal = Gjord på terminalen, som en person bekräftat. Kassan kan inte se det.
checklist-reconciled-not-known = Den begärdes och inget svar kom: ingen vet om den gjordes. Titta på terminalen, gör den sedan igen eller bekräfta.
checklist-first-payment = Första betalningen och dess återbetalning
checklist-first-payment-plain = Ta en liten summa med kort och betala tillbaka den. Kortkvittot måste visa { $currency }. Kassan ser det när båda är bokförda i { $currency }.
checklist-first-payment-paid = Betald, i { $currency }. Betala nu tillbaka den.
checklist-first-payment-other-currency = Ett kortkvitto visade en annan valuta än { $currency }. Terminalen tar inga betalningar. Be Nets ställa in { $currency }. Titta sedan på ett kortkvitto den skriver ut, och bekräfta.
checklist-first-payment-currency-not-seen = Betald och återbetald, men { $currency } syntes inte på kortkvittot. Titta på det utskrivna kvittot; om det visar { $currency }, bekräfta.

## The order, as a text to copy
order-heading = Vad som beställs, och av vem
order-says = Skicka detta till { $branch }. Adressen finns på webbplatsen och i breven.
order-branch-fi = Nets i Finland
order-branch-se = Nets i Sverige
order-branch-no = Nets i Norge
order-branch-dk = Nets i Danmark
order-any-model = Lane3000, Desk3500 eller Move3500
order-text =
    Till { $branch }

    Vi är { $organisation }, { $business }.
    Vi beställer en kortterminal: { $model }.

    1. Terminalen måste vara Connect@Cloud-kompatibel (Connect@Cloud compatible).
    2. Med Ethernet.
    3. Med Nets Nordic-programvara med stöd för Connect@Cloud (Nets Nordic software with Connect@Cloud support).
    4. Skicka oss användarnamn och lösenord till vårt Connect@Cloud-konto, eller skapa ett åt oss.
    5. Knyt terminalen till kontot och meddela oss dess 8-siffriga terminal-ID.
    6. Terminalens valuta måste vara { $currency }.
order-copy = Kopiera
order-copied = Kopierat.
order-not-copied = Kopiering tilläts inte. Texten är markerad: tryck Ctrl C.

## Beside payments
calls-heading = Begär av { $name }
calls-says = Varje begäran skrivs ner innan den skickas och skickas aldrig två gånger av sig själv. Ingen betalning kan börja på den under tiden.
calls-off-retired = Av en terminal som är tagen ur bruk begärs inget.
calls-off-held = En betalning är öppen på den. Inget annat begärs förrän utfallet är känt.
calls-off-doubt = Utfallet av en betalning eller återbetalning på den är inte känt. Bara en avstämning kan begäras: den visar om pengar flyttades.
calls-off-working = Terminalen är upptagen med den här kassan.
calls-list = Vad som har begärts
call-show = Visa
call-none-yet = Terminalen har ingen transaktion än.
call-no-receipt = Inget kvitto kom: det finns inget än, eller det går inte att läsa.
action-reconciliation = Avstämning
action-last-receipt = Senaste kvittot
action-download-dataset = Hämta kortavtal
action-download-software = Hämta programvara
action-print-by-terminal = Terminalen skriver ut
action-print-by-till = Kassan skriver ut
call-done = Klart
call-done-says = Terminalen svarade.
call-refused = Inte påbörjad
call-refused-says = Terminalen var upptagen eller inte ansluten.
call-declined = Avvisad
call-declined-says = Terminalen sa nej.
call-not-sent = Inte skickad
call-not-sent-says = Inget lämnade datorn. Kontrollera nätverk och konto.
call-unknown = Okänt
call-unknown-says = Inget svar kom. Titta på terminalen innan du begär igen.
call-running = Pågår
call-running-says = Väntar på terminalen.
