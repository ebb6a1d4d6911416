import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CLOSE_CODES, closeName, isFinal } from './close-codes.ts'
import { command } from './commands.ts'
import { decodeControl, decodeFrames, encodeControl, encodeFrames } from './frames.ts'
import { LIMITS } from './limits.ts'

const frames = fc.array(fc.record({ channel: fc.nat(100_000), payload: fc.uint8Array({ maxLength: 200 }) }))

describe('frames of many rooms in one message', () => {
  it('read back as they were written', () => {
    fc.assert(
      fc.property(frames, (all) => {
        const back = decodeFrames(encodeFrames(all))?.map(({ channel, payload }) => ({
          channel,
          payload: [...payload],
        }))
        expect(back).toEqual(all.map(({ channel, payload }) => ({ channel, payload: [...payload] })))
      }),
    )
  })

  it('are refused, never thrown at, when bytes are missing or made up', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => void decodeFrames(bytes)))
    const whole = encodeFrames([{ channel: 3, payload: Uint8Array.of(1, 2, 3, 4) }])
    expect(decodeFrames(whole.subarray(0, whole.length - 1))).toBeUndefined()
  })

  it('carry control as JSON, and garbage as nothing', () => {
    const { payload } = encodeControl({ t: 'open', channel: 1, room: 'lane/één' })
    expect(decodeControl(payload)).toEqual({ t: 'open', channel: 1, room: 'lane/één' })
    expect(decodeControl(Uint8Array.of(0xff, 0xfe))).toBeUndefined()
  })
})

describe('close codes', () => {
  it('are each used once and say whether to try again', () => {
    const codes = Object.values(CLOSE_CODES)
    expect(new Set(codes).size).toBe(codes.length)
    for (const [name, code] of Object.entries(CLOSE_CODES)) {
      expect(closeName(code)).toBe(name)
      expect(code >= 4400 && code < 4600).toBe(true)
    }
    expect(isFinal(CLOSE_CODES['link-reset'])).toBe(true)
    expect(isFinal(CLOSE_CODES['server-stopping'])).toBe(false)
    expect(closeName(1006)).toBeUndefined()
  })
})

describe('a command', () => {
  it('is taken with names at the limit and refused beyond it', () => {
    const name = (length: number) => ({ type: 'member.set', memberId: 'm1', name: 'x'.repeat(length) })
    expect(command.safeParse(name(LIMITS.name)).success).toBe(true)
    expect(command.safeParse(name(LIMITS.name + 1)).success).toBe(false)
    expect(command.safeParse(name(0)).success).toBe(false)
  })

  it('is refused with anything unknown in it', () => {
    expect(command.safeParse({ type: 'step.set', kind: 'groups', extra: 1 }).success).toBe(false)
    expect(command.safeParse({ type: 'step.set', kind: 'party' }).success).toBe(false)
    expect(command.safeParse({ type: 'no.such' }).success).toBe(false)
  })
})
