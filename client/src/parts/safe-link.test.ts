import { describe, expect, test } from 'vitest'
import { linkHost, loneLink, safeLink } from './safe-link.ts'

describe('an address on the paper', () => {
  test.each([
    ['https://example.org/a?b=c', 'https://example.org/a?b=c'],
    ['example.org/bill', 'https://example.org/bill'],
    ['localhost.test:8080/x', 'https://localhost.test:8080/x'],
    ['mailto:anna@example.org', 'mailto:anna@example.org'],
  ])('%s opens %s', (typed, href) => expect(safeLink(typed)?.href).toBe(href))

  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'just words', '', 'https://'])(
    '%s opens nothing',
    (typed) => expect(safeLink(typed)).toBeUndefined(),
  )

  test('is told by its host', () => {
    expect(linkHost('https://www.example.org/a')).toBe('example.org')
    expect(linkHost('mailto:anna@example.org')).toBe('anna@example.org')
    expect(linkHost('javascript:alert(1)')).toBe('')
  })

  test('pasted alone is one, among words it is not', () => {
    expect(loneLink(' https://example.org ')?.host).toBe('example.org')
    expect(loneLink('see https://example.org')).toBeUndefined()
    expect(loneLink('example.org')).toBeUndefined()
  })
})
