import { royal as english } from '../en/royal.ts'
import { i18n } from '../i18n.ts'
import { royal as dutch } from '../nl/royal.ts'

i18n.add('royal', { nl: dutch, en: english })
