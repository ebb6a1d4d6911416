/** The steps of a programme by what people do in them: the name, and in one line what to do now. */
export const activities = {
  arrive: { name: 'Inloop', instruction: 'Kom binnen en kijk wie er in je groepje zit' },
  open: { name: 'Opening', instruction: 'Samen: waarom we dit doen, en wat we vandaag doen' },
  persona: { name: 'In de huid van de persona', instruction: 'Lees over {{name}} en praat als “ik”' },
  experience: {
    name: 'Beleef het zelf',
    instruction: 'Doe wat {{name}} doet: google, klik, bel, chat. Maak foto’s',
  },
  write: { name: 'Eerst zelf schrijven', instruction: 'Schrijf stap voor stap op wat {{name}} doet' },
  build: { name: 'Klantreis leggen', instruction: 'Wat maakt {{name}} mee? Plak het per moment' },
  score: { name: 'Eerst zelf scoren', instruction: 'Hoe voelt elk moment voor {{name}}? Kies zelf' },
  discuss: { name: 'Verschillen bespreken', instruction: 'Waar voelden jullie het anders? Praat erover' },
  break: { name: 'Pauze', instruction: 'Haal iets te drinken en loop even rond' },
  pains: { name: 'Knelpunten', instruction: 'Wat ging er mis waar de lijn onder nul komt?' },
  'ideas-alone': { name: 'Eerst zelf bedenken', instruction: 'Bedenk voor jezelf wat het beter maakt' },
  ideas: { name: 'Verbeterideeën', instruction: 'Deel jullie ideeën en vul elkaar aan' },
  top: { name: 'Top drie', instruction: 'Kies samen de drie beste ideeën' },
  royal: { name: 'Royal moments', instruction: 'Waar maak je {{name}} echt blij? En hoe eindigt het?' },
  present: { name: 'Presenteren', instruction: 'Elke groep vertelt zijn reis' },
  patterns: { name: 'Patronen', instruction: 'Wat zie je bij alle persona’s terug?' },
  'next-steps': { name: 'Afspraken', instruction: 'Wie doet wat, en wanneer?' },
  'check-out': { name: 'Slotrondje', instruction: 'Een foto, een woord, een cijfer' },
  free: { name: 'Eigen stap', instruction: 'Luister naar je begeleider' },
  /** What goes on between the steps. */
  between: { write: 'Even zelf schrijven', round: 'Rondje', break: 'Pauze' },
  inTurn: 'Om de beurt, de anderen luisteren',
  /** Where only the kind of a step is known. */
  kinds: {
    lobby: 'Inloop',
    opening: 'Opening',
    groups: 'In groepen',
    plenary: 'Plenair',
    closing: 'Afsluiting',
  },
} as const
