import { run as english } from '../en/run.ts'
import { i18n } from '../i18n.ts'
import { run as dutch } from '../nl/run.ts'

i18n.add('run', { nl: dutch, en: english })
