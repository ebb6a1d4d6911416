import { prepare as english } from '../en/prepare.ts'
import { i18n } from '../i18n.ts'
import { prepare as dutch } from '../nl/prepare.ts'

i18n.add('prepare', { nl: dutch, en: english })
