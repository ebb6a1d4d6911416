import { wall as english } from '../en/wall.ts'
import { i18n } from '../i18n.ts'
import { wall as dutch } from '../nl/wall.ts'

i18n.add('wall', { nl: dutch, en: english })
