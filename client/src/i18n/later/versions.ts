import { versions as english } from '../en/versions.ts'
import { i18n } from '../i18n.ts'
import { versions as dutch } from '../nl/versions.ts'

i18n.add('versions', { nl: dutch, en: english })
