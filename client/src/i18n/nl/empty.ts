/** A lane nobody began yet. */
export const empty = {
  title: 'Waar begint het voor {{name}}?',
  text: 'Bedenk het eerste moment waarop {{name}} met jullie te maken krijgt. Geef het een naam, dan komen de post-its vanzelf.',
  label: 'Eerste moment',
  placeholder: 'Bijvoorbeeld: de rekening komt',
  phase: 'In welke fase?',
  typeIn: 'Op papier gewerkt? Typ het over',
  add: 'Begin hier',
  soonTitle: 'Hier begint straks de reis van {{name}}',
  soonText: 'Zodra de groepen beginnen, bedenken jullie samen het eerste moment van die reis.',
  aloneText:
    'Iedereen werkt nu eerst voor zichzelf. Wat daaruit komt, ligt hier zodra de groep het omdraait.',
  bareTitle: 'Hier is nog niets opgeschreven',
  noPhases: 'Er zijn nog geen fases. Vraag de workshopleider om ze klaar te zetten.',
} as const
