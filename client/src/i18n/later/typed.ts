import { typed as english } from '../en/typed.ts'
import { i18n } from '../i18n.ts'
import { typed as dutch } from '../nl/typed.ts'

i18n.add('typed', { nl: dutch, en: english })
