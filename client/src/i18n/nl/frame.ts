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
  pace: {
    thinned: 'Aanwijzers volgen wat later',
    help: 'Er wordt veel tegelijk gedaan. Je ziet anderen daarom even minder vaak bewegen. Schrijven en opslaan gaan gewoon door.',
  },
  saved: {
    saving: 'Bezig met opslaan',
    saved: 'Alles opgeslagen',
    offline: 'Offline',
    offlineChanges_one: 'Offline, {{count}} wijziging op dit apparaat',
    offlineChanges_other: 'Offline, {{count}} wijzigingen op dit apparaat',
    offlineHelp: 'Je kunt gewoon doorwerken. Zodra er weer verbinding is, komt alles bij elkaar.',
    error: 'Nog niet opgeslagen',
  },
} as const
