import { workshop as english } from '../en/workshop.ts'
import { i18n } from '../i18n.ts'
import { workshop as dutch } from '../nl/workshop.ts'

i18n.add('workshop', { nl: dutch, en: english })
