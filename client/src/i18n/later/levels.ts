import { levels as english } from '../en/levels.ts'
import { i18n } from '../i18n.ts'
import { levels as dutch } from '../nl/levels.ts'

i18n.add('levels', { nl: dutch, en: english })
