import { balance as english } from '../en/balance.ts'
import { i18n } from '../i18n.ts'
import { balance as dutch } from '../nl/balance.ts'

i18n.add('balance', { nl: dutch, en: english })
