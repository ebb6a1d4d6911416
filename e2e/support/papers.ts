import type { Locator, Page } from '@playwright/test'

/** A letter as somebody photographs it, with a name in its upper half, pasted or chosen in a page. */
export async function pasteLetter(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(1200, 900)
    const ctx = canvas.getContext('2d')
    if (ctx === null) throw new Error('No canvas')
    ctx.fillStyle = 'white'
    ctx.fillRect(0, 0, 1200, 900)
    // The name: everything in the middle of the letter.
    ctx.fillStyle = 'red'
    ctx.fillRect(420, 440, 360, 20)
    const blob = await canvas.convertToBlob({ type: 'image/jpeg' })
    const data = new DataTransfer()
    data.items.add(new File([blob], 'brief.jpg', { type: 'image/jpeg' }))
    const target = document.activeElement?.matches('textarea') ? document.activeElement : document
    target.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  })
}

type DragOptions = {
  /** From the upper left corner of what it is dragged over; default its middle. */
  readonly at?: { readonly x: number; readonly y: number }
  /** Whether it is let go there. Default true. */
  readonly letsGo?: boolean
  /** Instead of the letter: files of other kinds, or what another window gives. */
  readonly files?: readonly { readonly name: string; readonly type: string; readonly text: string }[]
  readonly texts?: Readonly<Record<string, string>>
}

/** Drags a letter, or something else, from outside the page to a place in it. */
export async function dragIn(onto: Locator, options: DragOptions = {}): Promise<void> {
  const { at, letsGo = true, files, texts } = options
  await onto.evaluate(
    async (element, { at, letsGo, files, texts }) => {
      const data = new DataTransfer()
      for (const { name, type, text } of files ?? []) data.items.add(new File([text], name, { type }))
      for (const [type, text] of Object.entries(texts ?? {})) data.setData(type, text)
      if (files === undefined && texts === undefined) {
        const canvas = new OffscreenCanvas(600, 400)
        canvas.getContext('2d')?.fillRect(0, 0, 600, 400)
        const blob = await canvas.convertToBlob({ type: 'image/jpeg' })
        data.items.add(new File([blob], 'brief.jpg', { type: 'image/jpeg' }))
      }
      const { left, top, width, height } = element.getBoundingClientRect()
      const [x, y] = [left + (at?.x ?? width / 2), top + (at?.y ?? height / 2)]
      const tell = (name: string) =>
        (document.elementFromPoint(x, y) ?? element).dispatchEvent(
          new DragEvent(name, {
            dataTransfer: data,
            clientX: x,
            clientY: y,
            bubbles: true,
            cancelable: true,
          }),
        )
      tell('dragover')
      if (letsGo) tell('drop')
    },
    { at, letsGo, files, texts },
  )
}

/** How much red there is in a picture of the workshop, as a part of its pixels. */
export function rednessOf(page: Page, path: string): Promise<number> {
  return page.evaluate(async (address) => {
    const bitmap = await createImageBitmap(await (await fetch(address)).blob())
    const ctx = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
    if (ctx === null) throw new Error('No canvas')
    ctx.drawImage(bitmap, 0, 0)
    const { data } = ctx.getImageData(0, 0, bitmap.width, bitmap.height)
    let red = 0
    for (let at = 0; at < data.length; at += 4) {
      if ((data[at] ?? 0) > 120 && (data[at + 1] ?? 0) < 90 && (data[at + 2] ?? 0) < 90) red++
    }
    return red / (data.length / 4)
  }, path)
}

/** A PDF of two pages, the second of which is red. */
export function redSecondPage(): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] /Contents 5 0 R >>',
    '<< /Length 27 >>\nstream\n1 0 0 rg 0 0 300 400 re f \nendstream',
  ]
  let text = '%PDF-1.4\n'
  const starts = objects.map((body, at) => {
    const start = text.length
    text += `${at + 1} 0 obj\n${body}\nendobj\n`
    return start
  })
  const xref = text.length
  const rows = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`)
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}`
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

/** A PNG that says it is 60,000 pixels wide and high: some bytes that would become 14 GB. */
export function imageBomb(): Buffer {
  const header = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
  const side = [0, 0, 0xea, 0x60]
  return Buffer.from([...header, ...side, ...side, 8, 6, 0, 0, 0, 0, 0, 0, 0])
}
