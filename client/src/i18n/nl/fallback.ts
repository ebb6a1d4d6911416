/** The screens one only sees when something is wrong. */
export const fallback = {
  missingTitle: 'Deze pagina hangt hier niet',
  missingText: 'Misschien is de link niet helemaal overgenomen. Er is niets kwijt.',
  crashTitle: 'Dit scherm liep vast',
  crashText:
    'Er is niets kwijt: alles wat bewaard was, staat er nog. Laad het scherm opnieuw. Gebeurt het nog eens, ga dan terug naar het begin.',
  crashReload: 'Laad opnieuw',
} as const
