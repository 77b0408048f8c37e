### Sikkerhetskopier: hvor de går, med hvilken nøkkel, hvordan det gikk sist.

backup-heading = Sikkerhetskopier
backup-practice = Øvingsregnskap sikkerhetskopieres ikke.
backup-says = Hver midnatt og når kassen lukkes, kopieres regnskapet til en mappe du velger, kontrolleres og krypteres. Sju dager, fem uker og tolv måneder beholdes.
backup-set-up = Sett opp sikkerhetskopiering
backup-none = Ingen sikkerhetskopi ennå
backup-none-says = Den første lages så snart mappen er der.
backup-good = Siste sikkerhetskopi { $when }
backup-late = Siste vellykkede sikkerhetskopi er over to dager gammel: { $when }
backup-good-says = Kontrollert og kryptert, { $size } MB
backup-rehearsal-none = Ingen øvelse ennå
backup-rehearsal-good = Gjenopprettet på prøve { $when }: alle summer stemmer
backup-rehearsal-failed = Øvelsen { $when } mislyktes
backup-rehearsal-says = En gang i måneden gjenopprettes den nyeste sikkerhetskopien til en egen fil, og summene sammenlignes med regnskapet.
backup-stage-copying = Kopierer regnskapet, { $percent }
backup-stage-checking = Kontrollerer kopien, { $percent }
backup-stage-sealing = Krypterer kopien til mappen, { $percent }
backup-stage-reading-back = Leser sikkerhetskopien tilbake, { $percent }
backup-stage-opening = Åpner den nyeste sikkerhetskopien, { $percent }
backup-running-says = Du kan selge videre imens.
backup-stop = Stopp
backup-failed = Sikkerhetskopieringen { $when } mislyktes.
backup-fault-folder-gone = Mappen er ikke der. Koble til disken, eller velg en annen mappe.
backup-fault-folder-full = Disken til mappen er full. Ingenting halvferdig ble liggende. Gjør plass, eller velg en annen mappe.
backup-fault-folder-read-only = Det kan ikke skrives i mappen. Tillat det, eller velg en annen mappe.
backup-fault-no-room = Det er ikke plass til kopien ved siden av regnskapet. Gjør plass på datamaskinen.
backup-fault-unsound = Kopien besto ikke kontrollen. Tidligere sikkerhetskopier ble beholdt. Kontroller regnskapet.
backup-fault-reads-otherwise = Det som ble skrevet til mappen, leses ikke likt tilbake. Disken kan være i ferd med å svikte: velg en annen.
backup-fault-key-missing = Nøkkelringen ga ikke nøkkelen. Lås den opp og prøv igjen.
backup-fault-other-key = Den nyeste sikkerhetskopien i mappen er kryptert med en annen nøkkel.
backup-fault-no-backup = Det er ingen sikkerhetskopi av dette regnskapet i mappen.
backup-fault-other-sums = Sikkerhetskopiens summer er ikke regnskapets. Behold begge, og kontakt brukerstøtte.
backup-fault-stopped = Den ble stoppet.
backup-fault-failed = Systemet nektet. Loggen sier mer.
backup-move = En annen mappe
backup-place-holds =
    { $count ->
        [one] Én sikkerhetskopi av dette regnskapet er her.
       *[other] { $shown } sikkerhetskopier av dette regnskapet er her.
    }
backup-same-disk = Samme disk som regnskapet.
backup-same-disk-says = Svikter disken eller blir datamaskinen stjålet, er regnskap og sikkerhetskopier borte sammen. Bruk en annen disk.
backup-now = Sikkerhetskopier nå
backup-rehearse = Øv på gjenoppretting
backup-folder-heading = Hvor skal sikkerhetskopiene?
backup-folder-says = Best er en annen disk som alltid er tilkoblet, eller en mappe som en annen datamaskin har. Sikkerhetskopiene krypteres før de forlater datamaskinen.
backup-folder-offered = Mapper å velge mellom
backup-folder = Mappe
backup-folder-other-disk = En annen disk
backup-folder-same-disk = På regnskapets egen disk
backup-next = Neste: gjenopprettingsnøkkelen
backup-begin = Begynn
backup-move-do = Bruk mappen
backup-key-heading = Gjenopprettingsnøkkelen
backup-key-says = Med denne nøkkelen alene kan regnskapet gjenopprettes på en annen datamaskin. Den vises én gang. Skriv den ut eller ned, og oppbevar den et annet sted enn datamaskinen. Den som har den og en sikkerhetskopi, kan lese regnskapet.
backup-key-print = Skriv ut nøkkelen
backup-key-end = De seks siste tegnene, fra papiret ditt
backup-key-end-says = Slik at ingen for sent oppdager at den ikke ble skrevet ned.
ending-heading = Kassen lukkes
ending-says = Noterer regnskapets siste linje …
ending-without = Lukk uten sikkerhetskopi
close-refused-heading = En kortbetaling pågår
close-refused-says = Kassen kan ikke lukkes nå, og ingenting ble endret. Vent på utfallet eller avbryt betalingen, og lukk kassen etterpå. Hvis datamaskinen likevel slås av, blir betalingen funnet ved neste start: Den sendes ikke en gang til, og den går ikke tapt.
close-refused-go-on = Fortsett
today-backup-late = Ingen vellykket sikkerhetskopi på over to dager.
