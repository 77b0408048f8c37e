### Sikkerhedskopier: hvor de går hen, med hvilken nøgle, hvordan det gik sidst.

backup-heading = Sikkerhedskopier
backup-practice = Øvelsesregnskab sikkerhedskopieres ikke.
backup-says = Hver midnat, og når kassen lukkes, kopieres regnskabet til en mappe, du vælger, kontrolleres og krypteres. Syv dage, fem uger og tolv måneder gemmes.
backup-set-up = Opsæt sikkerhedskopiering
backup-none = Ingen sikkerhedskopi endnu
backup-none-says = Den første laves, så snart mappen er der.
backup-good = Seneste sikkerhedskopi { $when }
backup-late = Den seneste vellykkede sikkerhedskopi er over to dage gammel: { $when }
backup-good-says = Kontrolleret og krypteret, { $size } MB
backup-rehearsal-none = Ingen øvelse endnu
backup-rehearsal-good = Gendannet på prøve { $when }: alle beløb stemmer
backup-rehearsal-failed = Øvelsen { $when } mislykkedes
backup-rehearsal-says = En gang om måneden gendannes den nyeste sikkerhedskopi til en fil for sig, og beløbene sammenlignes med regnskabet.
backup-stage-copying = Kopierer regnskabet, { $percent }
backup-stage-checking = Kontrollerer kopien, { $percent }
backup-stage-sealing = Krypterer kopien til mappen, { $percent }
backup-stage-reading-back = Læser sikkerhedskopien tilbage, { $percent }
backup-stage-opening = Åbner den nyeste sikkerhedskopi, { $percent }
backup-running-says = Du kan sælge videre imens.
backup-stop = Stop
backup-failed = Sikkerhedskopieringen { $when } mislykkedes.
backup-fault-folder-gone = Mappen er der ikke. Tilslut disken, eller vælg en anden mappe.
backup-fault-folder-full = Mappens disk er fuld. Intet halvfærdigt blev liggende. Gør plads, eller vælg en anden mappe.
backup-fault-folder-read-only = Der kan ikke skrives i mappen. Tillad det, eller vælg en anden mappe.
backup-fault-no-room = Der er ikke plads til kopien ved siden af regnskabet. Gør plads på computeren.
backup-fault-unsound = Kopien bestod ikke kontrollen. Tidligere sikkerhedskopier blev gemt. Kontrollér regnskabet.
backup-fault-reads-otherwise = Det, der blev skrevet til mappen, læses ikke ens tilbage. Disken kan være ved at svigte: vælg en anden.
backup-fault-key-missing = Nøgleringen gav ikke nøglen. Lås den op, og prøv igen.
backup-fault-other-key = Den nyeste sikkerhedskopi i mappen er krypteret med en anden nøgle.
backup-fault-no-backup = Der er ingen sikkerhedskopi af dette regnskab i mappen.
backup-fault-other-sums = Sikkerhedskopiens beløb er ikke regnskabets. Behold begge, og kontakt support.
backup-fault-stopped = Den blev stoppet.
backup-fault-failed = Systemet nægtede. Loggen siger mere.
backup-move = En anden mappe
backup-place-holds =
    { $count ->
        [one] Én sikkerhedskopi af dette regnskab er her.
       *[other] { $shown } sikkerhedskopier af dette regnskab er her.
    }
backup-same-disk = Samme disk som regnskabet.
backup-same-disk-says = Svigter disken, eller bliver computeren stjålet, er regnskab og sikkerhedskopier væk sammen. Brug en anden disk.
backup-now = Sikkerhedskopiér nu
backup-rehearse = Øv gendannelse
backup-folder-heading = Hvor skal sikkerhedskopierne hen?
backup-folder-says = Bedst er en anden disk, der altid er tilsluttet, eller en mappe, som en anden computer har. Sikkerhedskopierne krypteres, før de forlader computeren.
backup-folder-offered = Mapper at vælge imellem
backup-folder = Mappe
backup-folder-other-disk = En anden disk
backup-folder-same-disk = På regnskabets egen disk
backup-next = Næste: gendannelsesnøglen
backup-begin = Begynd
backup-move-do = Brug mappen
backup-key-heading = Gendannelsesnøglen
backup-key-says = Med denne nøgle alene kan regnskabet gendannes på en anden computer. Den vises én gang. Udskriv den, eller skriv den ned, og gem den et andet sted end computeren. Den, der har den og en sikkerhedskopi, kan læse regnskabet.
backup-key-print = Udskriv nøglen
backup-key-end = De seks sidste tegn, fra dit papir
backup-key-end-says = Så ingen for sent opdager, at den ikke blev skrevet ned.
ending-heading = Kassen lukker
ending-says = Noterer regnskabets sidste linje …
ending-without = Luk uden sikkerhedskopi
close-refused-heading = En kortbetaling er i gang
close-refused-says = Kassen kan ikke lukkes nu, og intet blev ændret. Vent på udfaldet, eller afbryd betalingen, og luk så kassen. Hvis computeren alligevel slukkes, findes betalingen ved næste start: Den sendes ikke en gang til, og den går ikke tabt.
close-refused-go-on = Fortsæt
today-backup-late = Ingen vellykket sikkerhedskopi i over to dage.
