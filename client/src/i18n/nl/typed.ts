/** A wall of paper that is typed over onto a lane. The words are read back by `shared/src/typed`. */
export const typed = {
  title: 'Typ over van papier: {{group}}',
  back: 'Terug naar het brownpaper',
  label: 'Wat er op papier staat',
  placeholder: `# Fase
1. Naam van het moment (kanaal) -2 boos
aanleiding: wat er aan voorafging
actie: wat je doet
knelpunt: wat er misgaat
idee: hoe het beter kan

Top 3
1. Het beste idee (moment 1)`,
  hint: 'Eén regel per post-it. Zet ervoor wat het is, in één letter of voluit. Een leeg woord met een dubbele punt geldt voor de regels eronder.',
  file: 'Haal uit een bestand',
  fileHint: 'Een spreadsheet (Excel, CSV) of tekst. Plakken kan ook.',
  unreadable: {
    'too-large': 'Dat bestand is te groot om te lezen. Plak de tekst of kies een kleiner bestand.',
    'old-excel':
      'Dit is een oude Excel, of er zit een wachtwoord op. Sla het op als .xlsx zonder wachtwoord.',
    unreadable: 'Dit bestand kunnen we niet lezen. Er is niets veranderd.',
    empty: 'In dit bestand staat niets.',
  },
  insert: 'Begin een regel met een woord',
  words: {
    phase: 'fase',
    moment: 'moment',
    trigger: 'aanleiding',
    action: 'actie',
    channel: 'kanaal',
    pain: 'knelpunt',
    score: 'gevoel',
    improvement: 'idee',
    top: 'top',
    royal: 'royal moment',
    plain: 'post-it',
  },
  usual: 'Een regel zonder woord ervoor is',
  usuals: {
    moment: 'een moment',
    trigger: 'een aanleiding',
    action: 'een actie',
    pain: 'een knelpunt',
    improvement: 'een verbeteridee',
    plain: 'een losse post-it',
  },
  preview: 'Zo komt het op het brownpaper',
  empty: 'Hier zie je straks wat elke regel wordt, voordat het op het brownpaper komt.',
  counts: {
    moments_one: '{{count}} moment',
    moments_other: '{{count}} momenten',
    notes_one: '{{count}} post-it',
    notes_other: '{{count}} post-its',
    scores_one: '{{count}} score',
    scores_other: '{{count}} scores',
  },
  isThere: 'staat er al',
  loose: 'Los onder het brownpaper',
  ranks: 'Top drie, van wat er al hangt',
  rank: 'nummer {{top}}',
  noPhase: 'Zonder fase',
  lookAt: 'Kijk hier nog even naar',
  line: 'Regel {{line}}',
  remark: {
    'phase-unknown': 'De fase ‘{{value}}’ is er niet. Wat eronder staat komt in de fase erboven.',
    'channel-unknown': 'Het kanaal ‘{{value}}’ is er niet. Het wordt een actie, zodat het niet kwijtraakt.',
    'moment-unknown': 'Er is geen moment {{value}}. Het wordt een nieuw moment zonder naam.',
    'score-odd': '‘{{value}}’ past niet tussen −3 en +3, en telt niet mee.',
    'outside-moment': '‘{{value}}’ hoort bij een moment. Zet er eerst een moment boven.',
    'top-many': '‘{{value}}’ past niet meer in de top drie. Het wordt een gewoon verbeteridee.',
    'too-much': '‘{{value}}’ past er niet meer bij. Leg eerst neer wat er staat en ga dan verder.',
  },
  lay: 'Hang het op',
  laid: 'Het hangt op het brownpaper',
  undo: 'Haal alles weer weg',
  cannot: 'Ophangen kan nu niet: deze stap laat je hier niet schrijven. Wat je typt blijft staan.',
  photo: {
    title: 'Foto van de muur',
    text: 'Maak een foto van de muur en typ ernaast. De foto komt onder het brownpaper te hangen, zodat iedereen kan kijken waar het vandaan komt.',
    add: 'Foto van de muur',
    more: 'Nog een foto',
    closer: 'Dichterbij',
    away: 'Verder weg',
    which: 'Foto {{number}}',
    picture: 'Foto van de muur op papier, {{number}} van {{count}}',
    coming: 'De foto wordt verstuurd',
    waiting: 'De foto gaat mee zodra er verbinding is',
  },
} as const
