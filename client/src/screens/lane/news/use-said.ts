import { useEffect, useRef } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { useSwitch } from '../../../platform/switch-setting.ts'
import { useLaneTools } from '../lane-tools.ts'
import { newsSetting } from './news-setting.ts'

/** Reads out what others say beside their arrow, once they are done. */
export function useSaid(): void {
  const { t } = useTranslation()
  const { handle, announcer } = useLaneTools()
  const isOn = useSwitch(newsSetting)
  const heard = useRef<ReadonlyMap<number, string>>(new Map())

  useEffect(() => {
    if (!isOn) return
    return handle.subscribePeers(() => {
      const said = new Map<number, string>()
      for (const { clientId, self, name, says } of handle.peers()) {
        if (self || says === undefined || !says.isDone || says.text === '') continue
        said.set(clientId, says.text)
        if (heard.current.get(clientId) !== says.text)
          announcer.say(t('lane.said', { name, text: says.text }))
      }
      heard.current = said
    })
  }, [handle, announcer, isOn, t])
}
