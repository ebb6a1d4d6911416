import { empty as english } from '../en/empty.ts'
import { i18n } from '../i18n.ts'
import { empty as dutch } from '../nl/empty.ts'

i18n.add('empty', { nl: dutch, en: english })
