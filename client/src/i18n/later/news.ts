import { news as english } from '../en/news.ts'
import { i18n } from '../i18n.ts'
import { news as dutch } from '../nl/news.ts'

i18n.add('news', { nl: dutch, en: english })
