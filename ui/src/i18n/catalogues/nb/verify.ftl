### Hva klinikassa-verify sier om en kopi av regnskapet, til noen som kanskje aldri har sett kassen.

## Overskriften og sammendraget
verify-checking = Klinikassa { $version } kontrollerer { $file }
verify-books = Regnskap: { $kind }, { $country }
verify-kind-real = ekte
verify-kind-practice = øving
verify-kind-test = testregnskap
verify-company = Selskap: { $name }, { $number }
verify-restored = Gjenopprettet fra sikkerhetskopi: { $count } ganger
verify-period = Periode: { $from } til { $until }
verify-counts = Journallinjer: { $lines } · dokumenter: { $documents } · betalinger: { $payments }
verify-head = Siste linje: { $line }, { $hash }
verify-head-says = Sammenlign kontrollsummen med en som er notert et annet sted: linjer som er kuttet av på slutten, ses ikke på annen måte.
verify-log-read = Skriveloggen ved siden av filen ble lest med, i en kopi.
verify-older = Filen er fra en eldre versjon; en kopi av den ble oppdatert før kontrollen.

## Resultatet
verify-whole = HELT. Hver linje følger av linjen før, hver opplysning er som den ble skrevet, posteringene går opp, og hver regel er oppfylt.
verify-broken = ØDELAGT. Hva som er galt ({ $count }):
verify-first = Journalen brytes først ved linje { $line }: { $what }, { $when }, { $who }
verify-first-gone = Journalen brytes først ved linje { $line }, som ikke kan leses.
verify-nobody = en som ikke står i regnskapet
verify-more = … og { $count } til
verify-only-log = Uten loggen ved siden av er filen hel: loggen hører til et annet regnskap eller er skadet. Legg begge til side før noen åpner dem.

## Hva som kan være galt
verify-pages = Selve filen er skadet. SQLite sier: { $said }
verify-orphan = En rad i { $table } viser til en rad i { $parent } som ikke finnes.
verify-guard = { $name } er ikke slik Klinikassa lager den: en tabell, en indeks eller et vern mot endringer er endret, lagt til eller fjernet.
verify-link = Journallinje { $line } følger ikke av linjen før: her er noe endret, fjernet, lagt til eller flyttet.
verify-payload = Innholdet i journallinje { $line } er ikke det som ble skrevet.
verify-payload-missing = Innholdet i journallinje { $line } mangler.
verify-row = Rad { $row } i { $table } er ikke den som journallinje { $line } skrev: den er endret, fjernet eller lagt til senere.
verify-rule-outcome = En kortbetaling er ikke ført eller frigitt nøyaktig én gang. [{ $rule }: { $found }]
verify-rule-sums = Summer som skal stemme, gjør det ikke. [{ $rule }: { $found }]
verify-rule-limits = Det er tatt mer enn det som skulle betales, eller gitt mer tilbake enn det som ble betalt. [{ $rule }: { $found }]
verify-rule-history = En kortbetalings historie stemmer ikke med hvor den står. [{ $rule }: { $found }]
verify-rule-numbers = Et nummer mangler eller står to ganger. [{ $rule }: { $found }]
verify-rule-other = En regel i regnskapet er ikke oppfylt. [{ $rule }: { $found }]

## Hvorfor en fil ikke kunne kontrolleres
verify-not-checked = IKKE KONTROLLERT. { $why }
verify-missing = Det finnes ingen slik fil.
verify-not-ours = Filen er ikke et Klinikassa-regnskap: den er tom, fra et annet program eller kuttet av i begynnelsen. En kryptert sikkerhetskopi (.age) gjenopprettes først.
verify-newer = Filen er skrevet av en nyere versjon av Klinikassa. Bruk den versjonens klinikassa-verify.
verify-changing = Filen endret seg mens den ble lest: en kasse har den åpen. Lukk kassen, eller kontroller en sikkerhetskopi.
verify-unreadable = Filen kan ikke leses: { $said }
verify-no-room = Det er ikke plass til en kopi i { $folder }. Oppgi en annen mappe med --scratch.
verify-usage = klinikassa-verify [--language en|fi|sv|nb|da] [--scratch MAPPE] FIL. Kontrollerer en kopi av regnskapet og endrer ingenting. Slutter med 0: helt, 1: ødelagt, 2: ikke kontrollert, 64: feil bruk.

## Hva en journallinje handler om
journal-books-created = regnskapet ble opprettet
journal-books-restored = regnskapet ble gjenopprettet
journal-program-started = programmet startet
journal-program-stopped = programmet ble lukket
journal-staff-signed-in = noen tok over kassen
journal-setting-changed = en innstilling ble endret
journal-catalogue-changed = prislisten ble endret
journal-people-changed = en kunde, pasient eller medarbeider ble endret
journal-organisation-changed = selskapets opplysninger ble endret
journal-department-changed = en avdeling ble endret
journal-till-changed = en kasse ble endret
journal-terminal-changed = en terminal ble endret
journal-terminal-ticked = et steg i terminalens oppsett ble bekreftet
journal-terminal-called = en terminal ble bedt om noe
journal-terminal-answered = en terminal svarte
journal-sale-discarded = et utkast ble forkastet
journal-document-finalised = en faktura ble fullført
journal-document-credited = en faktura ble kreditert
journal-cash-paid = kontanter ble mottatt
journal-cash-refunded = kontanter ble gitt tilbake
journal-attempt-begun = en kortbetaling ble påbegynt
journal-attempt-sending = en kortbetaling ble sendt
journal-attempt-approved = en kortbetaling ble godkjent
journal-attempt-declined = en kortbetaling ble avvist
journal-attempt-not-sent = en kortbetaling ble ikke sendt
journal-attempt-unknown = utfallet av en kortbetaling ble ukjent
journal-attempt-conflict = senere opplysninger motsa en kortbetaling
journal-abort-asked = en terminal ble bedt om å avbryte
journal-looked-up = terminalens siste resultat ble sjekket
journal-resolved-charged = noen registrerte at et kort ble belastet
journal-resolved-not-charged = noen registrerte at et kort ikke ble belastet
journal-second-payment-allowed = en betaling til ved siden av en med ukjent utfall ble tillatt
journal-recovered = en kortbetaling ble tatt opp igjen etter en start
journal-paper-issued = et papir ble skrevet ut eller lagret som fil
journal-signature-compared = en signatur ble sammenlignet
journal-case-stepped = noe ble gjort i en sak
journal-reconciliation-compared = en avstemming ble sammenlignet med regnskapet
journal-attempt-reconciled = terminalens totaler stemte, og en betaling var med
journal-difference-stepped = noe ble gjort med en forskjell
journal-clock-set-back = klokken ble funnet stilt tilbake ved en start
journal-supervisor-asked = en lederkode ble etterspurt
journal-supervisor-answered = en lederkode ble kontrollert
journal-supervisor-code-set = en lederkode ble valgt
journal-other = noe denne versjonen ikke kjenner
