export type RandomSource = () => number

const WORDS =
  'de klant wacht op een antwoord en belt daarna nog eens met vragen over factuur bestelling levering monteur afspraak wachttijd uitleg duidelijk snel vriendelijk te laat niet gevonden website inloggen opnieuw proberen winkel advies prijs vergelijken keuze twijfel korting bevestiging thuis pakket retour formulier ondersteuning bedankt verrast'.split(
    ' ',
  )

/** So many words, or five to twelve. */
export function randomWords(random: RandomSource, count = 5 + Math.floor(random() * 8)): string {
  return Array.from({ length: count }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ')
}
