### I dag: dagen i siffror.
today-heading = I dag
today-before = Dagen före
today-after = Dagen efter
today-attention = Behöver ses över
today-attention-none = Inget behöver ses över.
# $number is an invoice number, $sum a sum
today-doubt = { $number }, { $sum }: utfallet är inte känt. Gör inte om den.
today-doubt-refund = { $number }, { $sum }: det är inte känt om pengarna gick tillbaka. Lämna inte tillbaka dem igen.
today-contradicted = { $number }, { $sum }: ett senare svar motsäger det som antecknats. Pengar kan ha flyttats; jämför kvittona.
today-signature = { $number }, { $sum }: ingen har ännu jämfört underskriften.
today-cases =
    { $count ->
        [one] Ett ärende är öppet.
       *[other] { $shown } ärenden är öppna.
    }
today-differences =
    { $count ->
        [one] En skillnad mellan en terminal och bokföringen är inte utredd.
       *[other] { $shown } skillnader mellan terminaler och bokföringen är inte utredda.
    }
today-card-paused = Inga kortbetalningar: { $why }.
today-terminal-reconcile = { $terminal } tar inga kort före en avstämning.
today-terminal-currency = { $terminal } har en annan valuta än bokföringen.
# $sum is a sum of money, refunds taken off
today-session =
    { $count ->
        [one] { $terminal }: period { $session } avslutades utan avstämning härifrån. { $shown } betalning eller återbetalning, { $sum }, har ingen jämfört.
       *[other] { $terminal }: period { $session } avslutades utan avstämning härifrån. { $shown } betalningar och återbetalningar, { $sum }, har ingen jämfört.
    }
today-sessions =
    { $count ->
        [one] { $terminal }: { $shown } period avslutades utan avstämning härifrån. Ingen har jämfört den.
       *[other] { $terminal }: { $shown } perioder avslutades utan avstämning härifrån. Ingen har jämfört dem.
    }
today-unpaid =
    { $count ->
        [one] På en av dagens fakturor återstår { $sum }.
       *[other] På { $shown } av dagens fakturor återstår { $sum }.
    }
today-parked =
    { $count ->
        [one] En försäljning är parkerad.
       *[other] { $shown } försäljningar är parkerade.
    }
today-documents = Fakturor
today-documents-all = Alla fakturor
today-credited = Kreditfakturor
today-kind = Typ
today-count = Antal
today-sum = Summa
today-money = Pengar
today-nothing-taken = Ingen betalning har tagits emot.
today-tender = Var
today-taken = Mottaget
today-refunded = Återbetalt
today-net = Sammanlagt
today-all-money = Alla pengar
today-rounding = Öresavrundning, i lådan men inte i summorna: { $sum }
today-attempts = Vid terminalerna
today-attempts-none = Inget kort har begärts.
today-of-refunds = återbetalningar
today-picture = Mottaget timme för timme
today-hour = Timme
