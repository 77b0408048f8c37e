### Kreditfakturor: att ta tillbaka en hel faktura.

credit-open = Kreditera allt
credit-heading = Kreditera hela { $number }
credit-says = En kreditfaktura med eget nummer krediterar hela fakturan, { $sum }. Det går inte att ångra; det rätta skrivs på en ny faktura.
credit-says-paid = Inga pengar flyttas än: det som betalats återbetalas sedan, betalning för betalning.
credit-says-unpaid = Inga pengar flyttas: inget är betalt.
credit-reason = Varför
credit-reason-needed = Ange varför. Orsaken står på kreditfakturan.
credit-reason-wrong-client = Fel kund
credit-reason-wrong-items = Fel artiklar
credit-reason-not-done = Inte utfört
credit-reason-returned = Varor återlämnade
credit-do = Kreditera { $sum }
credit-blocked = En betalning eller återbetalning på fakturan pågår, har okänt utfall eller kräver åtgärd. Det måste bli klart först.
credit-note = Kreditfaktura
credit-to-give-back = Att ge tillbaka
credit-give-back = { $sum } ska återbetalas.
credit-give-back-how = Återbetalning står vid varje betalning.
