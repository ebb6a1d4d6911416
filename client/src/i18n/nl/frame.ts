/** Around the screens of a workshop: opening it, not getting in, no place yet. */
export const frame = {
  waitingTitle: 'We krijgen nog geen verbinding',
  waitingText: '{{why}} We blijven het proberen.',
  outsideTitle: 'Je bent hier nog niet binnen',
  endedTitle: 'Je bent hier niet meer binnen',
  toJoin: 'Vul een code in',
  unsentTitle: 'Dit schreef je nog',
  unsentText: 'Het kwam niet meer op het brownpaper, maar staat nog op dit apparaat. Kopieer het zo nodig.',
  copyUnsent: 'Kopieer de tekst',
  seatTitle: 'Welkom, {{name}}',
  seatText: 'Kies bij welke groep je hoort, of wacht tot de workshopleider je een plek geeft.',
  seatWait: 'De workshopleider geeft je zo een plek.',
} as const
