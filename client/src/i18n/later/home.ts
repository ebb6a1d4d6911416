import { home as english } from '../en/home.ts'
import { i18n } from '../i18n.ts'
import { home as dutch } from '../nl/home.ts'

i18n.add('home', { nl: dutch, en: english })
