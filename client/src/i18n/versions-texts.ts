import { areaTexts } from './area-texts.ts'
import { versions as english } from './en/versions.ts'
import { versions as dutch } from './nl/versions.ts'

export const useVersionsTexts = areaTexts(dutch, { en: english })
