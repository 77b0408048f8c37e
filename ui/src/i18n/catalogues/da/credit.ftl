### Kreditnotaer: at tage en hel faktura tilbage.

credit-open = Kreditér alt
credit-heading = Kreditér hele { $number }
credit-says = En kreditnota med eget nummer tager hele fakturaen tilbage, { $sum }. Det kan ikke fortrydes; det rigtige kommer på en ny faktura.
credit-says-paid = Ingen penge flyttes endnu: det betalte refunderes derefter, betaling for betaling.
credit-says-unpaid = Ingen penge flyttes: intet er betalt.
credit-reason = Hvorfor
credit-reason-needed = Angiv hvorfor. Årsagen står på kreditnotaen.
credit-reason-wrong-client = Forkert kunde
credit-reason-wrong-items = Forkerte varer
credit-reason-not-done = Ikke udført
credit-reason-returned = Varer returneret
credit-do = Kreditér { $sum }
credit-blocked = En betaling eller refundering på fakturaen er i gang, har ukendt udfald eller kræver opfølgning. Den kommer først.
credit-note = Kreditnota
credit-to-give-back = Skal gives tilbage
credit-give-back = { $sum } skal refunderes.
credit-give-back-how = Refundering står ved hver betaling.
