import { lead as english } from '../en/lead.ts'
import { i18n } from '../i18n.ts'
import { lead as dutch } from '../nl/lead.ts'

i18n.add('lead', { nl: dutch, en: english })
