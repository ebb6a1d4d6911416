import { together as english } from '../en/together.ts'
import { i18n } from '../i18n.ts'
import { together as dutch } from '../nl/together.ts'

i18n.add('together', { nl: dutch, en: english })
