import type { LaneDocument } from '@brownpaper/shared/lane/lane'
import { type Restored, restored, type VersionView } from '@brownpaper/shared/protocol/versions'
import { errorText } from '../../../i18n/error-text.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { type ApiResult, callApi } from '../../../platform/api.ts'
import { readerOf } from '../../../platform/schema.ts'
import { useSession } from '../../../state/use-session.ts'
import { showToast } from '../../../ui/toast.tsx'
import { useVersionWords } from './use-version-words.ts'
import { versionsOf } from './use-versions.ts'

const read = readerOf(restored)

/** A large lane is read and written as a whole. */
const TIMEOUT_MS = 60_000

/** Puts a version back for everyone; undone by one's own undo like anything else one did. Whether it worked. */
export function useRestore(document: LaneDocument): (version: VersionView) => Promise<boolean> {
  const { t } = useTranslation()
  const { when } = useVersionWords()
  const { workshopId } = useSession()

  const ask = (id: string, undoes?: string): Promise<ApiResult<Restored>> =>
    callApi(`${versionsOf(workshopId)}/${id}/restore`, {
      ...{ method: 'POST', timeoutMs: TIMEOUT_MS, read },
      body: undoes === undefined ? {} : { undoes },
    })

  const complain = (code: string) =>
    showToast({ text: code === 'not-found' ? t('versions.gone') : errorText(code), tone: 'danger' })

  return async (version) => {
    const answer = await ask(version.id)
    if (!answer.ok) {
      complain(answer.code)
      return false
    }
    let { before } = answer.data
    if (before === undefined) {
      showToast({ text: t('versions.nothing'), key: 'versions' })
      return true
    }
    const undo = async () => {
      if (before === undefined) return
      const undone = await ask(before, version.id)
      if (!undone.ok) return complain(undone.code)
      const { leftAlone } = undone.data
      showToast({
        text: leftAlone > 0 ? t('versions.leftAlone', { count: leftAlone }) : t('versions.undone'),
        key: 'versions',
      })
    }
    const redo = async () => {
      const again = await ask(version.id)
      if (!again.ok) return complain(again.code)
      before = again.data.before
      showToast({ text: t('versions.restored', { when: when(version.at) }), key: 'versions' })
    }
    const takeBack = document.history.addOutside({ undo: () => void undo(), redo: () => void redo() })
    showToast({
      text: t('versions.restored', { when: when(version.at) }),
      tone: 'ok',
      key: 'versions-offer',
      action: { label: t('versions.undo'), onPress: takeBack },
    })
    return true
  }
}
