import { schedule as english } from '../en/schedule.ts'
import { i18n } from '../i18n.ts'
import { schedule as dutch } from '../nl/schedule.ts'

i18n.add('schedule', { nl: dutch, en: english })
