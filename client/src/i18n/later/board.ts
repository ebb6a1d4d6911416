import { board as english } from '../en/board.ts'
import { i18n } from '../i18n.ts'
import { board as dutch } from '../nl/board.ts'

i18n.add('board', { nl: dutch, en: english })
