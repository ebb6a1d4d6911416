import { evidence as english } from '../en/evidence.ts'
import { i18n } from '../i18n.ts'
import { evidence as dutch } from '../nl/evidence.ts'

i18n.add('evidence', { nl: dutch, en: english })
