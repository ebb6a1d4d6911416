import { who as english } from '../en/who.ts'
import { i18n } from '../i18n.ts'
import { who as dutch } from '../nl/who.ts'

i18n.add('who', { nl: dutch, en: english })
