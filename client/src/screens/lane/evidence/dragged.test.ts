import { expect, test } from 'vitest'
import { carriesEvidence, readDragged } from './dragged.ts'

type Held = {
  readonly files?: readonly File[]
  readonly folders?: number
  readonly texts?: Readonly<Record<string, string>>
}

/** As a browser hands over what is let go. */
function dropOf({ files = [], folders = 0, texts = {} }: Held): DataTransfer {
  const item = (file: File | null, isDirectory: boolean) => ({
    kind: 'file',
    getAsFile: () => file,
    webkitGetAsEntry: () => ({ isDirectory }),
  })
  const items = [
    ...files.map((file) => item(file, false)),
    ...Array.from({ length: folders }, () => item(new File([], 'map'), true)),
  ]
  const types = [...(items.length > 0 ? ['Files'] : []), ...Object.keys(texts)]
  const data = { items, types, getData: (type: string) => texts[type] ?? '' }
  // No more than what is read of it.
  return data as unknown as DataTransfer
}

const photo = new File(['x'], 'brief.jpg', { type: 'image/jpeg' })
const page = (url: string, html = '') => ({ texts: { 'text/uri-list': url, 'text/html': html } })

test('files come along, folders do not and are told', () => {
  expect(readDragged(dropOf({ files: [photo] }))).toEqual({
    files: [photo],
    link: undefined,
    trouble: undefined,
  })
  expect(readDragged(dropOf({ files: [photo], folders: 1 }))).toMatchObject({
    files: [photo],
    trouble: 'folder',
  })
  expect(readDragged(dropOf({ folders: 2 }))).toMatchObject({ files: [], trouble: 'folder' })
})

test('a link keeps its words, but not when those are its address', () => {
  const url = 'https://example.org/tarieven?a=1&b=2'
  const html = '<!--StartFragment--><a href="#">Onze <b>tarieven</b> &amp; kosten</a>'
  expect(readDragged(dropOf(page(url, html))).link).toEqual({ url, text: 'Onze tarieven & kosten' })
  expect(readDragged(dropOf(page('https://example.org/', 'https://example.org'))).link?.text).toBe('')
  expect(readDragged(dropOf(page(`# a remark\r\n${url}`))).link).toEqual({ url, text: '' })
})

test('a picture of another window comes as the file the browser gives, or as what is written out in it', async () => {
  const html = '<img alt="brief" src="https://example.org/a.png?x=1&amp;y=2">'
  const { texts } = page('https://example.org/a.png', html)
  expect(readDragged(dropOf({ files: [photo], texts })).files).toEqual([photo])
  const { files } = readDragged(dropOf(page('', `<img src="data:image/png;base64,${btoa('png')}">`)))
  expect(files[0]?.type).toBe('image/png')
  expect(await files[0]?.text()).toBe('png')
})

test('a picture of which there is only an address becomes that link, and says so', () => {
  const html = '<img src="https://example.org/a.png?x=1&amp;y=2">'
  expect(readDragged(dropOf({ texts: { 'text/uri-list': '', 'text/html': html } }))).toEqual({
    files: [],
    link: { url: 'https://example.org/a.png?x=1&y=2', text: '' },
    trouble: 'pictureAway',
  })
})

test('what runs, what lies on the machine and what is nothing are no evidence', () => {
  for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'blob:https://a/b', ''])
    expect(readDragged(dropOf(page(url)))).toEqual({ files: [], link: undefined, trouble: 'nothing' })
  expect(readDragged(dropOf(page('', '<img src="data:image/png;base64,A">'))).trouble).toBe('nothing')
})

test('words that are dragged are left to what takes words', () => {
  expect(carriesEvidence({ types: ['text/plain', 'text/html'] })).toBe(false)
  expect(carriesEvidence({ types: ['Files'] })).toBe(true)
  expect(carriesEvidence({ types: ['text/uri-list', 'text/plain'] })).toBe(true)
})
