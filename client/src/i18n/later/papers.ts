import { papers as english } from '../en/papers.ts'
import { i18n } from '../i18n.ts'
import { papers as dutch } from '../nl/papers.ts'

i18n.add('papers', { nl: dutch, en: english })
