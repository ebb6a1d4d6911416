/** A group that goes on as somebody else while it works. */
export const recast = {
  title: 'Persona en ik-vraag van {{group}}',
  intro: 'Wat op het brownpaper ligt, blijft staan. De groep leest in één regel wat er anders is.',
  who: 'In wiens schoenen staan ze?',
  own: 'nu van deze groep',
  free: 'nog vrij',
  having: 'ook {{groups}}',
  unnamed: 'Persona zonder naam',
  new: 'Iemand anders',
  newHint: 'bedenk ter plekke',
  shared_one:
    'Ook {{groups}} werkt met deze persona. Dat mag. Wat je hier verandert, geldt alleen voor {{group}}.',
  shared_other:
    'Ook {{groups}} werken met deze persona. Dat mag. Wat je hier verandert, geldt alleen voor {{group}}.',
  face: 'Gezicht',
  name: 'Naam',
  nameMissing: 'Geef de persona een naam.',
  age: 'Leeftijd',
  role: 'In één regel',
  question: 'Ik-vraag',
  questionMissing: 'Schrijf een ik-vraag, dan weet de groep waar het over gaat.',
  change: 'Pas aan',
  replace: 'Vervang de persona',
  undo: 'Ongedaan maken',
  stale: 'Intussen kreeg deze groep weer een andere persona. Die blijft.',
  done: {
    persona: '{{group}} is nu {{persona}}.',
    details: '{{group}} is nu {{persona}}.',
    question: '{{group}} heeft een andere ik-vraag.',
    both: '{{group}} is nu {{persona}}, met een andere ik-vraag.',
  },
} as const
