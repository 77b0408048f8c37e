### Säkerhetskopior: vart de går, med vilken nyckel, hur det gick senast.

backup-heading = Säkerhetskopior
backup-practice = Övningsbokföringen säkerhetskopieras inte.
backup-says = Varje midnatt och när kassan stängs kopieras bokföringen till en mapp du väljer, kontrolleras och krypteras. Kopior sparas från sju dagar, fem veckor och tolv månader.
backup-set-up = Ställ in säkerhetskopiering
backup-none = Ingen säkerhetskopia än
backup-none-says = Den första görs så snart mappen finns.
backup-good = Senaste säkerhetskopian { $when }
backup-late = Den senaste lyckade säkerhetskopian är äldre än två dagar: { $when }
backup-good-says = Kontrollerad och krypterad, { $size } MB
backup-rehearsal-none = Återställning har inte övats än
backup-rehearsal-good = Återställd på prov { $when }: alla summor stämmer
backup-rehearsal-failed = Återställningsövningen { $when } misslyckades
backup-rehearsal-says = En gång i månaden återställs den nyaste säkerhetskopian till en egen fil och summorna jämförs med bokföringen.
backup-stage-copying = Kopierar bokföringen, { $percent }
backup-stage-checking = Kontrollerar kopian, { $percent }
backup-stage-sealing = Krypterar kopian till mappen, { $percent }
backup-stage-reading-back = Läser tillbaka säkerhetskopian, { $percent }
backup-stage-opening = Öppnar den nyaste säkerhetskopian, { $percent }
backup-running-says = Du kan sälja vidare under tiden.
backup-stop = Stoppa
backup-failed = Säkerhetskopieringen { $when } misslyckades.
backup-fault-folder-gone = Mappen finns inte. Anslut disken eller välj en annan mapp.
backup-fault-folder-full = Mappens disk är full. Inget halvfärdigt blev kvar. Frigör plats eller välj en annan mapp.
backup-fault-folder-read-only = Det går inte att skriva i mappen. Tillåt det eller välj en annan mapp.
backup-fault-no-room = Det finns inte plats för kopian bredvid bokföringen. Frigör plats på datorn.
backup-fault-unsound = Kopian klarade inte kontrollen. Tidigare säkerhetskopior behölls. Kontrollera bokföringen.
backup-fault-reads-otherwise = Det som skrevs till mappen läses inte tillbaka likadant. Disken kan vara på väg att gå sönder: välj en annan.
backup-fault-key-missing = Nyckelringen gav inte nyckeln. Lås upp den och försök igen.
backup-fault-other-key = Den nyaste säkerhetskopian i mappen är krypterad med en annan nyckel.
backup-fault-no-backup = Det finns ingen säkerhetskopia av den här bokföringen i mappen.
backup-fault-other-sums = Säkerhetskopians summor stämmer inte med bokföringens. Behåll båda och kontakta supporten.
backup-fault-stopped = Den stoppades.
backup-fault-failed = Systemet tillät det inte. Loggen säger mer.
backup-move = En annan mapp
backup-place-holds =
    { $count ->
        [one] En säkerhetskopia av den här bokföringen finns här.
       *[other] { $shown } säkerhetskopior av den här bokföringen finns här.
    }
backup-same-disk = Samma disk som bokföringen.
backup-same-disk-says = Om disken går sönder eller datorn blir stulen försvinner bokföring och säkerhetskopior tillsammans. Använd en annan disk.
backup-now = Säkerhetskopiera nu
backup-rehearse = Öva en återställning
backup-folder-heading = Vart ska säkerhetskopiorna?
backup-folder-says = Bäst är en annan disk som alltid sitter i, eller en mapp på en annan dator. Säkerhetskopiorna krypteras innan de lämnar datorn.
backup-folder-offered = Mappar att välja
backup-folder = Mapp
backup-folder-other-disk = En annan disk
backup-folder-same-disk = På bokföringens egen disk
backup-next = Nästa: återställningsnyckeln
backup-begin = Börja
backup-move-do = Använd mappen
backup-key-heading = Återställningsnyckeln
backup-key-says = Med enbart den här nyckeln kan bokföringen återställas på en annan dator. Den visas en gång. Skriv ut eller skriv av den och förvara den någon annanstans än vid datorn. Den som har den och en säkerhetskopia kan läsa bokföringen.
backup-key-print = Skriv ut nyckeln
backup-key-end = De sex sista tecknen, från ditt papper
backup-key-end-says = Så att ingen för sent upptäcker att den inte skrevs ner.
ending-heading = Kassan stängs
ending-says = Antecknar bokföringens sista rad …
ending-without = Stäng utan säkerhetskopia
close-refused-heading = En kortbetalning pågår
close-refused-says = Kassan kan inte stängas nu, och inget har ändrats. Vänta på utfallet eller avbryt betalningen, och stäng sedan kassan. Om datorn ändå stängs av hittas betalningen vid nästa start: den skickas inte en andra gång och går inte förlorad.
close-refused-go-on = Fortsätt
today-backup-late = Ingen lyckad säkerhetskopia på över två dagar.
