import { room as english } from '../en/room.ts'
import { i18n } from '../i18n.ts'
import { room as dutch } from '../nl/room.ts'

i18n.add('room', { nl: dutch, en: english })
