import { following as english } from '../en/following.ts'
import { i18n } from '../i18n.ts'
import { following as dutch } from '../nl/following.ts'

i18n.add('following', { nl: dutch, en: english })
