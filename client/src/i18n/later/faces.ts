import { faces as english } from '../en/faces.ts'
import { i18n } from '../i18n.ts'
import { faces as dutch } from '../nl/faces.ts'

i18n.add('faces', { nl: dutch, en: english })
