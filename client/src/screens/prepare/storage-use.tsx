import { type StorageView, storageView } from '@brownpaper/shared/protocol/versions'
import { useEffect, useState } from 'react'
import { byteSize } from '../../i18n/byte-size.ts'
import { useFormats } from '../../i18n/formats.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import '../../i18n/later/versions.ts'
import { callApi } from '../../platform/api.ts'
import { readerOf } from '../../platform/schema.ts'
import { useSession } from '../../state/use-session.ts'
import styles from './end-section.module.css'

const read = readerOf(storageView)

/** What the workshop takes on the server's disk; nothing as long as the server does not say. */
export function StorageUse() {
  const { t, language } = useTranslation()
  const { list } = useFormats()
  const { workshopId } = useSession()
  const [use, setUse] = useState<StorageView>()
  useEffect(() => {
    let isHere = true
    void callApi(`/api/workshops/${workshopId}/storage`, { read }).then((answer) => {
      if (isHere && answer.ok) setUse(answer.data)
    })
    return () => {
      isHere = false
    }
  }, [workshopId])
  if (use === undefined) return null
  const { documents, versions, images } = use
  const size = (bytes: number) => byteSize(bytes, language)
  const parts = [
    t('versions.storage.documents', { size: size(documents.sizeBytes) }),
    ...(versions.count === 0
      ? []
      : [t('versions.storage.versions', { count: versions.count, size: size(versions.sizeBytes) })]),
    ...(images.count === 0
      ? []
      : [t('versions.storage.images', { count: images.count, size: size(images.sizeBytes) })]),
  ]
  const all = size(documents.sizeBytes + versions.sizeBytes + images.sizeBytes)
  return <p className={styles.storage}>{t('versions.storage.text', { size: all, parts: list(parts) })}</p>
}
