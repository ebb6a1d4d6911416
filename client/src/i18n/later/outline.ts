import { outline as english } from '../en/outline.ts'
import { i18n } from '../i18n.ts'
import { outline as dutch } from '../nl/outline.ts'

i18n.add('outline', { nl: dutch, en: english })
