### I dag: dagen i tal.
today-heading = I dag
today-before = Dagen før
today-after = Dagen efter
today-attention = Skal ses på
today-attention-none = Intet skal ses på.
# $number is an invoice number, $sum a sum
today-doubt = { $number }, { $sum }: udfaldet er ikke kendt. Tag ikke betaling igen.
today-unpaid =
    { $count ->
        [one] På en af dagens fakturaer mangler { $sum }.
       *[other] På { $shown } af dagens fakturaer mangler { $sum }.
    }
today-parked =
    { $count ->
        [one] Et salg er parkeret.
       *[other] { $shown } salg er parkeret.
    }
today-documents = Fakturaer
today-documents-all = Alle fakturaer
today-credited = Kreditnotaer
today-kind = Slags
today-count = Antal
today-sum = Beløb
today-money = Penge
today-nothing-taken = Ingen betaling er modtaget.
today-tender = Hvor
today-taken = Modtaget
today-refunded = Givet tilbage
today-net = I alt
today-all-money = Alle penge
today-rounding = Øreafrunding, i skuffen, men ikke i beløbene: { $sum }
today-attempts = Ved terminalerne
today-attempts-none = Der er ikke bedt om noget kort.
today-of-refunds = refusioner
today-picture = Modtaget time for time
today-hour = Time
