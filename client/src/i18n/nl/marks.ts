/** What a group marks on a note: made on the spot, or what it is ashamed of. */
export const marks = {
  fixed: 'Meteen opgelost',
  fixedUndo: 'Toch niet opgelost',
  fixedBy: 'Meteen opgelost door {{by}}',
  fixedAt: '{{what}}, {{when}}',
  who: 'Wie loste het op?',
  whoHint: 'Een naam of een afdeling is genoeg. Wanneer onthouden we zelf.',
  whoPlaceholder: 'Noor van de klantenservice',
  shock: 'Hier schaam ik me voor',
  fixedTitle: 'Meteen opgelost',
  fixedAlso_one: 'Nog iets dat meteen is opgelost',
  fixedAlso_other: 'Nog meer dat meteen is opgelost',
  shockTitle: 'Hier schamen we ons voor',
} as const
