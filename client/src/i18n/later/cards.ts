import { cards as english } from '../en/cards.ts'
import { i18n } from '../i18n.ts'
import { cards as dutch } from '../nl/cards.ts'

i18n.add('cards', { nl: dutch, en: english })
