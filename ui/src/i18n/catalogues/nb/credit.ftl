### Kreditnotaer: å ta tilbake en hel faktura.

credit-open = Krediter alt
credit-heading = Krediter hele { $number }
credit-says = En kreditnota med eget nummer tar tilbake hele fakturaen, { $sum }. Det kan ikke angres; det riktige kommer på en ny faktura.
credit-says-paid = Ingen penger flyttes ennå: det som er betalt, refunderes deretter, betaling for betaling.
credit-says-unpaid = Ingen penger flyttes: ingenting er betalt.
credit-reason = Hvorfor
credit-reason-needed = Oppgi hvorfor. Årsaken står på kreditnotaen.
credit-reason-wrong-client = Feil kunde
credit-reason-wrong-items = Feil varer
credit-reason-not-done = Ikke utført
credit-reason-returned = Varer levert tilbake
credit-do = Krediter { $sum }
credit-blocked = En betaling eller refusjon på fakturaen pågår, har ukjent utfall eller krever oppfølging. Den kommer først.
credit-note = Kreditnota
credit-to-give-back = Å gi tilbake
credit-give-back = { $sum } skal refunderes.
credit-give-back-how = Refusjon står ved hver betaling.
