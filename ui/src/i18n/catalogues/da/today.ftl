### I dag: dagen i tal.
today-heading = I dag
today-before = Dagen før
today-after = Dagen efter
today-attention = Kræver opfølgning
today-attention-none = Intet kræver opfølgning.
# $number is an invoice number, $sum a sum
today-doubt = { $number }, { $sum }: udfaldet er ikke kendt. Tag ikke imod betaling igen.
today-doubt-refund = { $number }, { $sum }: det vides ikke, om pengene gik tilbage. Giv dem ikke tilbage igen.
today-contradicted = { $number }, { $sum }: et senere svar modsiger det registrerede. Penge kan være flyttet; sammenlign kvitteringerne.
today-signature = { $number }, { $sum }: ingen har sammenlignet underskriften endnu.
today-cases =
    { $count ->
        [one] Én sag er åben.
       *[other] { $shown } sager er åbne.
    }
today-differences =
    { $count ->
        [one] Én forskel mellem en terminal og regnskabet er ikke afklaret.
       *[other] { $shown } forskelle mellem terminaler og regnskabet er ikke afklaret.
    }
today-card-paused = Ingen kortbetalinger: { $why }.
today-terminal-reconcile = { $terminal } tager ingen kort før en afstemning.
today-terminal-currency = { $terminal } har en anden valuta end regnskabet.
# $sum is a sum of money, refunds taken off
today-session =
    { $count ->
        [one] { $terminal }: periode { $session } blev afsluttet uden afstemning herfra. { $shown } betaling eller refundering, { $sum }, har ingen sammenlignet.
       *[other] { $terminal }: periode { $session } blev afsluttet uden afstemning herfra. { $shown } betalinger og refunderinger, { $sum }, har ingen sammenlignet.
    }
today-sessions =
    { $count ->
        [one] { $terminal }: { $shown } periode blev afsluttet uden afstemning herfra. Ingen har sammenlignet den.
       *[other] { $terminal }: { $shown } perioder blev afsluttet uden afstemning herfra. Ingen har sammenlignet dem.
    }
today-unpaid =
    { $count ->
        [one] På én af dagens fakturaer resterer { $sum }.
       *[other] På { $shown } af dagens fakturaer resterer { $sum }.
    }
today-parked =
    { $count ->
        [one] Ét salg er parkeret.
       *[other] { $shown } salg er parkeret.
    }
today-documents = Fakturaer
today-documents-all = Alle fakturaer
today-credited = Kreditnotaer
today-kind = Type
today-count = Antal
today-sum = Beløb
today-money = Penge
today-nothing-taken = Ingen betaling er modtaget.
today-tender = Hvor
today-taken = Modtaget
today-refunded = Refunderet
today-net = I alt
today-all-money = Alle penge
today-rounding = Øreafrunding, i skuffen, men ikke i beløbene: { $sum }
today-attempts = Ved terminalerne
today-attempts-none = Der er ikke forsøgt nogen kortbetaling.
today-of-refunds = refunderinger
today-picture = Modtaget time for time
today-hour = Time
