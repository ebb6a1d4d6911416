import { finding as english } from '../en/finding.ts'
import { i18n } from '../i18n.ts'
import { finding as dutch } from '../nl/finding.ts'

i18n.add('finding', { nl: dutch, en: english })
