import { marks as english } from '../en/marks.ts'
import { i18n } from '../i18n.ts'
import { marks as dutch } from '../nl/marks.ts'

i18n.add('marks', { nl: dutch, en: english })
