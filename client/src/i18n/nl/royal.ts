/** Making a moment a royal one. */
export const royal = {
  title: 'Royal moment bij {{name}}',
  intro:
    'Een moment dat {{persona}} nooit vergeet, en dat een merkwaarde waarmaakt. Het gaat om wat jullie willen gaan doen.',
  brandValue: 'Welke merkwaarde maakt dit waar?',
  noBrandValues: 'Er staan nog geen merkwaarden klaar. Je kunt het idee wel vast opschrijven.',
  idea: 'Wat gaan jullie doen?',
  ideaPlaceholder: 'Bijvoorbeeld: een berichtje voordat de rekening komt',
  remove: 'Geen royal moment meer',
  make: 'Maak er een royal moment van',
  keep: 'Bewaar',
  hints: 'Om over na te denken',
  findings: {
    'too-many-in-a-row': 'Vier royal moments achter elkaar: dan valt geen van alle nog op.',
    'on-a-dip': 'Hier doet het nog pijn. Bedenk eerst een verbeteridee, dan pas iets bijzonders.',
    'too-close': 'Het vorige royal moment is dichtbij. Met wat gewone momenten ertussen valt het meer op.',
    'too-many': 'Dit zijn er veel voor deze reis. Kies liever een paar die echt blijven hangen.',
    'no-brand-value': 'Kies de merkwaarde die hiermee waar wordt.',
    'after-a-dip': 'Vlak hiervoor doet het nog pijn, en daar is nog geen verbeteridee voor.',
    'ends-below-zero': 'De reis eindigt onder nul. Het einde onthoudt {{persona}} het langst.',
  },
} as const
