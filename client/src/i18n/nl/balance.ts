/** The switch for whether the cockpit says per group if everyone takes part. */
export const balance = {
  title: 'Komt iedereen aan bod?',
  intro: 'In de regie lees je per groep of iedereen meedoet. Geen cijfer, geen namen, geen volgorde.',
  switch: 'Zeg het per groep',
  on: 'Aan. Iedereen in de workshop is het verteld.',
  off: 'Uit, voor deze workshop.',
  why: 'Het staat uit omdat het iets zegt over hoe mensen meedoen. Vaak moet de ondernemingsraad daar eerst mee instemmen.',
  told: 'Zet je het aan, dan leest iedereen dat meteen: wie er al is in één regel, wie nog komt bij het meedoen. Het wordt alleen op dit scherm bepaald, uit de post-its die je toch al ziet, en nergens bewaard.',
  silent:
    'Je leest niets terwijl ieder voor zich schrijft, bij een groep van minder dan drie, en als een groep vooral op een gedeeld scherm schrijft.',
} as const
