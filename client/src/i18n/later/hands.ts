import { hands as english } from '../en/hands.ts'
import { i18n } from '../i18n.ts'
import { hands as dutch } from '../nl/hands.ts'

i18n.add('hands', { nl: dutch, en: english })
