import { own as english } from '../en/own.ts'
import { i18n } from '../i18n.ts'
import { own as dutch } from '../nl/own.ts'

i18n.add('own', { nl: dutch, en: english })
