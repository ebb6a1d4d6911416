/** The page for a company's IT people. It comes with that page alone: nobody else needs these words. */
export const check = {
  title: 'Werkt het op dit netwerk?',
  intro:
    'In twintig tellen weet je of een workshop hier goed loopt. Doe dit op een computer en een netwerk zoals de deelnemers ze straks gebruiken.',
  busy: 'Even kijken…',
  again: 'Kijk nog een keer',
  copy: 'Kopieer de uitslag',
  copied: 'De uitslag is gekopieerd.',
  copyFailed: 'Kopiëren lukt niet in deze browser. Selecteer de tekst en kopieer hem zelf.',
  verdict: {
    good: 'Hier loopt een workshop goed.',
    goodHelp: 'Alles wat nodig is, werkt. Je hoeft niets te doen.',
    notes: 'Hier loopt een workshop goed, met een kanttekening.',
    notesHelp: 'Hieronder staat wat er beter kan.',
    detour: 'Het werkt, via een omweg.',
    detourHelp:
      'Dit netwerk houdt WebSockets tegen. Brownpaper gebruikt dan gewone HTTPS-verzoeken: deelnemers merken hooguit dat het iets trager is. Liever zonder omweg? Laat WebSockets toe naar {{host}}.',
    bad: 'Hier lukt een workshop nog niet.',
    badHelp:
      'Er komt geen verbinding tot stand die open blijft. Laat HTTPS en WebSockets toe naar {{host}}, zonder dat een proxy de antwoorden vasthoudt of aanpast.',
  },
  page: {
    name: 'Pagina en lettertypen',
    ok: 'Geladen.',
    limited: 'De pagina is er, maar niet alle lettertypen. Teksten zien er dan anders uit.',
    failed: 'De lettertypen komen niet binnen. Teksten zien er anders uit.',
  },
  socket: {
    name: 'Directe verbinding (WebSocket)',
    ok: 'Gaat open en antwoordt, in {{ms}} ms.',
    limited: 'Gaat open en antwoordt, maar traag: {{ms}} ms.',
    failed: 'Gaat niet open, of er komt niets doorheen.',
  },
  http: {
    name: 'Omweg (gewone verzoeken)',
    ok: 'Werkt, als een directe verbinding niet lukt.',
    limited: 'Werkt. Iets onderweg houdt antwoorden vast; daar houden we rekening mee.',
    failed: 'Werkt niet.',
  },
  speed: {
    name: 'Snelheid en klok',
    ok: 'Een vraag is in {{ms}} ms beantwoord. {{clock}}',
    limited: 'Een vraag is pas na {{ms}} ms beantwoord: dat merk je bij het samenwerken. {{clock}}',
    failed: 'De server geeft geen antwoord.',
    clockRight: 'De klok loopt gelijk.',
    clockAhead: 'De klok van dit apparaat loopt {{seconds}} s voor; dat geeft niet.',
    clockBehind: 'De klok van dit apparaat loopt {{seconds}} s achter; dat geeft niet.',
  },
  storage: {
    name: 'Bewaren op dit apparaat',
    ok: 'Werk blijft bewaard als het netwerk wegvalt, ook na opnieuw laden.',
    limited:
      'Werk blijft bewaard als het netwerk wegvalt. Opnieuw laden zonder netwerk werkt hier niet: daarvoor is https nodig.',
    failed:
      'Deze browser bewaart niets, zoals in een privévenster. Valt het netwerk weg, houd dan de pagina open.',
  },
  report: {
    title: 'Brownpaper: werkt het op dit netwerk?',
    address: 'Adres',
    at: 'Tijd',
    browser: 'Browser',
    ok: 'goed',
    limited: 'let op',
    failed: 'lukt niet',
  },
} as const
