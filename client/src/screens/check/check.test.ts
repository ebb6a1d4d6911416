import { expect, test } from 'vitest'
import { type Finding, type Findings, verdictOf } from './finding.ts'
import { findingWords, reportOf, wordsIn } from './words.ts'

const ok: Finding = { how: 'ok', ms: 12, clockMs: 0 }
const limited: Finding = { ...ok, how: 'limited' }
const failed: Finding = { how: 'failed' }
const well: Findings = { page: ok, socket: ok, http: ok, speed: ok, storage: ok }

test('all is well where everything is, whatever becomes of a detour nobody needs', () => {
  expect(verdictOf(well)).toBe('good')
  expect(verdictOf({ ...well, http: failed })).toBe('good')
})

test('what could be better is a note', () => {
  expect(verdictOf({ ...well, storage: limited })).toBe('notes')
  expect(verdictOf({ ...well, speed: limited })).toBe('notes')
  expect(verdictOf({ ...well, page: failed })).toBe('notes')
})

test('without WebSockets it works by a detour, and without that not at all', () => {
  expect(verdictOf({ ...well, socket: failed, http: limited })).toBe('detour')
  expect(verdictOf({ ...well, socket: failed, http: failed, storage: failed })).toBe('bad')
})

test('the result as text names the verdict, each finding, and where and when it was found', () => {
  const facts = { address: 'https://paper.example/check', browser: 'Firefox', at: new Date(0) }
  const findings = { ...well, socket: failed, speed: { how: 'ok', ms: 31.6, clockMs: -90_000 } } as const
  expect(reportOf(wordsIn('en'), findings, facts)).toMatchInlineSnapshot(`
    "Brownpaper: does it work on this network?

    It works, by a detour.
    This network stops WebSockets. Brownpaper then uses ordinary HTTPS requests: at most, participants notice that it is a little slower. Rather without the detour? Allow WebSockets to paper.example.

    - Page and fonts: good. Loaded.
    - Direct connection (WebSocket): does not work. Does not open, or nothing gets through.
    - Detour (ordinary requests): good. Works, where a direct connection does not.
    - Speed and clock: good. A question is answered in 32 ms. The clock of this device is 90 s behind; that is fine.
    - Keeping work on this device: good. Work is kept when the network drops, also after loading again.

    Address: https://paper.example/check
    Time: 1970-01-01T00:00:00.000Z
    Browser: Firefox
    "
  `)
  expect(reportOf(wordsIn('nl'), findings, facts)).not.toContain('{{')
})

test('a clock that is a little off is right', () => {
  expect(findingWords(wordsIn('nl'), 'speed', { how: 'ok', ms: 5, clockMs: 1999 })).toContain('loopt gelijk')
  expect(findingWords(wordsIn('nl'), 'speed', { how: 'ok', ms: 5, clockMs: 2000 })).toContain('2 s voor')
})
