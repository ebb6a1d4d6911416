import { fetchLetters } from '../app/fetch-letters.ts'
import { bestLanguage, fetchTexts } from '../i18n/fetch-texts.ts'

// As the users' page starts: React, the board, its letters and its texts are fetched side by side.
fetchLetters()
void fetchTexts(bestLanguage())
void import('./main.tsx')
