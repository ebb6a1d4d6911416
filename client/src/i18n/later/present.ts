import { present as english } from '../en/present.ts'
import { i18n } from '../i18n.ts'
import { present as dutch } from '../nl/present.ts'

i18n.add('present', { nl: dutch, en: english })
