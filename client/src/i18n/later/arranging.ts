import { arranging as english } from '../en/arranging.ts'
import { i18n } from '../i18n.ts'
import { arranging as dutch } from '../nl/arranging.ts'

i18n.add('arranging', { nl: dutch, en: english })
