import { join as english } from '../en/join.ts'
import { i18n } from '../i18n.ts'
import { join as dutch } from '../nl/join.ts'

i18n.add('join', { nl: dutch, en: english })
