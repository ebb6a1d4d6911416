/** One group's brownpaper: the paper, the list, scoring and all that stands around them. */
export const lane = {
  pageTitle: 'Brownpaper van {{group}}',
  loading: 'Jullie brownpaper wordt opgehaald',
  refusedTitle: 'Dit brownpaper kun je nu niet zien',
  refusedText: 'Het brownpaper van een andere groep zie je zodra iedereen bij elkaar komt.',
  toMine: 'Naar mijn plek',
  moved: 'Je zit nu bij {{group}}. Dit is jullie brownpaper.',
  paperLabel:
    'Brownpaper van {{group}}. Met de pijltjes loop je langs de post-its. Alles staat ook in de lijst, die met een schermlezer fijner werkt.',
  list: 'Lijst',
  paper: 'Brownpaper',
  /** Whose journey it is, where the persona has no name. */
  customers: {
    customer: 'de klant',
    patient: 'de patiënt',
    client: 'de cliënt',
    resident: 'de inwoner',
    traveller: 'de reiziger',
    employee: 'de medewerker',
    member: 'het lid',
    other: 'de {{word}}',
  },
  people: 'Nu op dit brownpaper',
  typing: 'typt',
  typingNow: '{{name}} typt...',

  instruction: {
    lobby: 'We beginnen zo',
    opening: 'De opening is bezig',
    groups: 'Wat maakt {{name}} mee? Plak het per moment.',
    plenary: 'Iedereen komt bij elkaar',
    closing: 'We sluiten samen af',
  },
  together: {
    handUp: 'Steek je hand op',
    handDown: 'Haal je hand omlaag',
    parking: 'Parkeer iets voor later',
    topVote: 'Stem over de top drie',
    topQuestion: 'Welke drie ideeën helpen het meest?',
    topTooFew: 'Schrijf eerst minstens twee verbeterideeën.',
    aside: 'Even iets tussendoor',
    message: 'Bericht aan deze groep',
    call: 'Roep iedereen hierheen',
    hold: 'Roep en houd even vast',
    locked: 'De workshopleider heeft het brownpaper even op slot gezet. Je kunt zo weer verder.',
  },
  timeLeft: 'Nog {{time}}',
  timePaused: 'De tijd staat stil op {{time}}',
  timeOver: 'De tijd is om',

  quiet: {
    cursors: 'Pijlen van anderen',
    calm: 'Rustig beeld',
    calmHint: 'Zonder pijlen van anderen en zonder beweging',
  },
  help: { call: 'Roep de workshopleider', called: 'De workshopleider weet dat jullie hulp vragen' },
  closed: {
    lobby: 'De groepen beginnen zo. Je kunt alvast rondkijken.',
    opening: 'De groepen beginnen zo. Je kunt alvast rondkijken.',
    groups: 'Schrijven op dit brownpaper kan nu niet.',
    private: 'Ieder werkt nu eerst voor zichzelf. Daarna gaan jullie samen verder op dit brownpaper.',
    plenary: 'Iedereen is bij elkaar. Jullie brownpaper blijft te lezen, schrijven kan nu niet.',
    closing: 'De workshop sluit af. Jullie brownpaper blijft te lezen, schrijven kan niet meer.',
  },

  next: { text: 'Hier staat wat er na vandaag gebeurt, en wie wat doet.', open: 'Zo gaat het verder' },
  readAlong: 'Dit is het brownpaper van {{group}}. Je leest mee.',

  persona: {
    open: 'Lees meer over {{name}}',
    noName: 'Nog geen persona',
    noQuestion: 'De ik-vraag komt nog',
    values: 'Waarden',
    norms: 'Normen',
    motives: 'Motieven',
    goals: 'Levensdoelen',
    nothing: 'Er is nog niet meer over deze persona opgeschreven.',
  },

  phase: {
    none: 'Nog geen fase',
    loose: 'Los: het moment is weg',
  },
  zone: { excel: 'Uitblinken', smooth: 'Soepel', intervene: 'Ingrijpen' },
  rows: {
    trigger: 'Aanleiding',
    action: 'Actie',
    channel: 'Kanaal',
    pain: 'Knelpunt',
    improvement: 'Verbeteridee',
    evidence: 'Bewijs',
    feeling: 'Gevoel',
  },
  curve: {
    low: 'Dieptepunt',
    high: 'Hoogtepunt',
    lowFeeling: 'Dieptepunt: {{feeling}}',
    highFeeling: 'Hoogtepunt: {{feeling}}',
    differ: 'jullie verschillen {{spread}}',
    you: 'jij',
    own: 'Jouw score: {{score}}',
    ownAndGroup: 'Jouw score: {{score}} · groep: {{group}}',
  },

  moment: { unnamed: 'Moment zonder naam', add: 'Moment toevoegen' },

  leftOut: {
    records_one: 'Eén ding op dit brownpaper kunnen we hier niet laten zien.',
    records_other: '{{count}} dingen op dit brownpaper kunnen we hier niet laten zien.',
    strokes_one: 'Van één heel lange lijn staat alleen het begin er.',
    strokes_other: 'Van {{count}} heel lange lijnen staat alleen het begin er.',
    kept: 'Er is niets weg: alles blijft bewaard.',
  },

  bin: 'Weggegooid',
  versions: 'Versies',
  device: { open: 'Verder op je telefoon' },
  menu: {
    catchUp: 'Waar zijn we?',
    kit: 'Op tafel: persona, brieven en doel',
    evidence: 'Bewijs en groepsfoto',
    otherLanes: 'Brownpapers van anderen',
    lead: 'Naar de regie',
    wall: 'Naar de muur',
    typeIn: 'Typ over van papier',
    print: 'Druk af voor papier',
    shortcuts: 'Sneltoetsen',
    data: 'Mijn gegevens downloaden',
    leave: 'Naar het begin',
  },

  late: {
    lay_one: 'Later binnengekomen: {{count}}',
    lay_other: 'Later binnengekomen: {{count}}',
    unsent: 'Wat je nog schreef, kon niet meer op het brownpaper. Het staat alleen nog op dit apparaat.',
    waiting: 'Hier kwam werk binnen dat nog niet op het brownpaper ligt.',
    refused:
      'Wat je het laatst deed, kwam binnen toen schrijven niet meer kon. Het is niet kwijt: je begeleider of de workshopleider kan het alsnog neerleggen.',
    handedIn:
      'Wat je het laatst deed, kwam binnen toen schrijven niet meer kon. Het is niet kwijt: het ligt klaar bij je begeleider en de workshopleider.',
    notYours:
      'Wat je het laatst deed, raakt werk van iemand anders, en nu verandert ieder alleen het eigen werk. Het is niet kwijt: je begeleider of de workshopleider kan het alsnog neerleggen.',
    notYoursHandedIn:
      'Wat je het laatst deed, raakt werk van iemand anders, en nu verandert ieder alleen het eigen werk. Het is niet kwijt: het ligt klaar bij je begeleider en de workshopleider.',
    renewed:
      'Op dit brownpaper is iets voorgoed gewist, en daarvoor is het vernieuwd. Wat je op dat moment deed, ligt er nog niet op. Het is niet kwijt: je begeleider of de workshopleider kan het alsnog neerleggen.',
    renewedHandedIn:
      'Op dit brownpaper is iets voorgoed gewist, en daarvoor is het vernieuwd. Wat je op dat moment deed, ligt er nog niet op. Het is niet kwijt: het ligt klaar bij je begeleider en de workshopleider.',
  },
  groupScreen: 'Groepsscherm',
  things: {
    frame: 'Kader',
    imageFailed: 'Afbeelding laadt niet',
    imageLoading: 'Afbeelding wordt opgehaald',
    people: 'Foto met mensen',
    sending: 'Onderweg',
    waiting: 'Wacht op verbinding',
  },
  said: '{{name}}: {{text}}',
  beside: 'Lijst ernaast',
  numbered: '{{number}}. {{name}}',
  hints: {
    paper: {
      write: 'Dubbelklik in een vak en schrijf je eerste post-it',
      move: 'Sleep een post-it naar een andere rij of een ander moment',
      score: 'Schuif een gezichtje op de curve: hoe voelt dit moment?',
    },
    touch: {
      write: 'Tik twee keer in een vak en schrijf je eerste post-it',
      move: 'Sleep een post-it naar een andere rij of een ander moment',
      score: 'Schuif een gezichtje op de curve: hoe voelt dit moment?',
    },
    list: {
      write: 'Schrijf onder een moment je eerste post-it',
      move: 'Geef een post-it via zijn menu een andere rij of een ander moment',
      score: 'Geef een moment een cijfer: hoe voelt het?',
    },
    enough: 'Geen tips meer',
    again: 'Tips opnieuw tonen',
  },
  chrome: {
    title: 'Balken en panelen',
    device: 'Zoals dit apparaat',
    light: 'Licht',
    dark: 'Donker',
  },
  readNews: 'Wijzigingen van anderen voorlezen',
} as const
