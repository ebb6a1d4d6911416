import { device as english } from '../en/device.ts'
import { i18n } from '../i18n.ts'
import { device as dutch } from '../nl/device.ts'

i18n.add('device', { nl: dutch, en: english })
