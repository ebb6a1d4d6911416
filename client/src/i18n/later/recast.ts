import { recast as english } from '../en/recast.ts'
import { i18n } from '../i18n.ts'
import { recast as dutch } from '../nl/recast.ts'

i18n.add('recast', { nl: dutch, en: english })
