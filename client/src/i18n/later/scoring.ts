import { scoring as english } from '../en/scoring.ts'
import { i18n } from '../i18n.ts'
import { scoring as dutch } from '../nl/scoring.ts'

i18n.add('scoring', { nl: dutch, en: english })
