import { people as english } from '../en/people.ts'
import { i18n } from '../i18n.ts'
import { people as dutch } from '../nl/people.ts'

i18n.add('people', { nl: dutch, en: english })
