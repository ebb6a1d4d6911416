import { i18n } from '../../../../i18n/i18n.ts'
import type { LanePaper } from '../lane-paper.ts'
import { type PictureOf, paintPicture } from './paint-picture.ts'

/**
 * Copies what is selected, or the whole lane, as a picture; where the browser does not let pictures on the clipboard
 * it becomes a file. Says which, or that it did not work.
 */
export async function copyAsImage(paper: LanePaper, of: PictureOf): Promise<void> {
  const { say } = paper.host()
  // The clipboard must be asked while the hand is still on the key: it gets the picture later.
  const picture = makePicture(paper, of)
  if (await putOnClipboard(picture)) return say(i18n.t('finding.picture.copied'))
  const blob = await picture.catch(() => undefined)
  if (blob === undefined) return say(i18n.t('finding.picture.failed'))
  download(blob, `${i18n.t('finding.picture.file')}.png`)
  say(i18n.t('finding.picture.saved'))
}

async function makePicture(paper: LanePaper, of: PictureOf): Promise<Blob> {
  const canvas = await paintPicture(paper, of)
  return new Promise((resolve, reject) => {
    const give = (blob: Blob | null) =>
      blob === null ? reject(new Error('There is no picture to give')) : resolve(blob)
    if (canvas === undefined) give(null)
    else canvas.toBlob(give, 'image/png')
  })
}

async function putOnClipboard(picture: Promise<Blob>): Promise<boolean> {
  if (!window.isSecureContext || typeof ClipboardItem === 'undefined') return false
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })])
    return true
  } catch {
    // refused by permission or focus, or no picture: the caller finds out which
    return false
  }
}

function download(blob: Blob, name: string) {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has taken the file by the time it is asked for anything else.
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
