import { arrival as english } from '../en/arrival.ts'
import { i18n } from '../i18n.ts'
import { arrival as dutch } from '../nl/arrival.ts'

i18n.add('arrival', { nl: dutch, en: english })
