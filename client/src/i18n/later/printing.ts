import { printing as english } from '../en/printing.ts'
import { i18n } from '../i18n.ts'
import { printing as dutch } from '../nl/printing.ts'

i18n.add('printing', { nl: dutch, en: english })
