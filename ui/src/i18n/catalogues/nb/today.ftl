### I dag: dagen i tall.
today-heading = I dag
today-before = Dagen før
today-after = Dagen etter
today-attention = Krever oppfølging
today-attention-none = Ingenting krever oppfølging.
# $number is an invoice number, $sum a sum
today-doubt = { $number }, { $sum }: utfallet er ikke kjent. Ikke ta betalt på nytt.
today-doubt-refund = { $number }, { $sum }: det er ikke kjent om pengene gikk tilbake. Ikke gi dem tilbake på nytt.
today-contradicted = { $number }, { $sum }: et senere svar motsier det som er registrert. Penger kan ha blitt flyttet; sammenlign kvitteringene.
today-signature = { $number }, { $sum }: ingen har sammenlignet signaturen ennå.
today-cases =
    { $count ->
        [one] Én sak er åpen.
       *[other] { $shown } saker er åpne.
    }
today-differences =
    { $count ->
        [one] Én forskjell mellom en terminal og regnskapet er ikke avklart.
       *[other] { $shown } forskjeller mellom terminaler og regnskapet er ikke avklart.
    }
today-card-paused = Ingen kortbetalinger: { $why }.
today-terminal-reconcile = { $terminal } tar ingen kort før en avstemming.
today-terminal-currency = { $terminal } har en annen valuta enn regnskapet.
# $sum is a sum of money, refunds taken off
today-session =
    { $count ->
        [one] { $terminal }: periode { $session } ble avsluttet uten avstemming herfra. { $shown } betaling eller refusjon, { $sum }, har ingen sammenlignet.
       *[other] { $terminal }: periode { $session } ble avsluttet uten avstemming herfra. { $shown } betalinger og refusjoner, { $sum }, har ingen sammenlignet.
    }
today-sessions =
    { $count ->
        [one] { $terminal }: { $shown } periode ble avsluttet uten avstemming herfra. Ingen har sammenlignet den.
       *[other] { $terminal }: { $shown } perioder ble avsluttet uten avstemming herfra. Ingen har sammenlignet dem.
    }
today-unpaid =
    { $count ->
        [one] På én av dagens fakturaer gjenstår { $sum }.
       *[other] På { $shown } av dagens fakturaer gjenstår { $sum }.
    }
today-parked =
    { $count ->
        [one] Ett salg er parkert.
       *[other] { $shown } salg er parkert.
    }
today-documents = Fakturaer
today-documents-all = Alle fakturaer
today-credited = Kreditnotaer
today-kind = Type
today-count = Antall
today-sum = Beløp
today-money = Penger
today-nothing-taken = Ingen betaling er tatt imot.
today-tender = Hvor
today-taken = Mottatt
today-refunded = Refundert
today-net = Samlet
today-all-money = Alle penger
today-rounding = Øreavrunding, i skuffen, men ikke i beløpene: { $sum }
today-attempts = Ved terminalene
today-attempts-none = Ingen kortbetaling er forsøkt.
today-of-refunds = refusjoner
today-picture = Mottatt time for time
today-hour = Time
