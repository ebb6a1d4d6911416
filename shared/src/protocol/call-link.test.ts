import { describe, expect, it } from 'vitest'
import { readCall } from './call-link.ts'
import { callLink } from './call-schema.ts'

describe('a call link', () => {
  it('says which service it is of', () => {
    expect(readCall('https://teams.microsoft.com/l/meetup-join/19%3ameeting')?.service).toBe('teams')
    expect(readCall('https://bedrijf.zoom.us/j/123?pwd=a')?.service).toBe('zoom')
    expect(readCall('https://meet.google.com/abc-defg-hij')?.service).toBe('meet')
    expect(readCall('https://meet.jit.si/klantreis')).toEqual({
      url: 'https://meet.jit.si/klantreis',
      service: 'other',
      host: 'meet.jit.si',
    })
  })

  it('is found inside an invitation that was pasted whole', () => {
    const pasted =
      'Nodig? <https://aka.ms/JoinTeamsMeeting>\nDeelnemen: https://teams.live.com/meet/93 (klik)'
    expect(readCall(pasted)?.url).toBe('https://teams.live.com/meet/93')
    expect(readCall('https://a.example/1 of https://b.example/2')).toBeUndefined()
  })

  it.each([
    'http://zoom.us/j/1',
    'javascript:alert(1)',
    'https://ik:geheim@zoom.us/j/1',
    'https://localhost/j',
    'zoom.us/j/1',
    `https://zoom.us/${'a'.repeat(1000)}`,
    '',
  ])('is none: %s', (text) => {
    expect(readCall(text)).toBeUndefined()
  })

  it('does not take another’s name for that of a service', () => {
    expect(readCall('https://teams.microsoft.com.evil.example/x')?.service).toBe('other')
    expect(readCall('https://notzoom.us/x')?.service).toBe('other')
  })

  it('is stored as the link alone, as a browser writes it', () => {
    expect(callLink.safeParse('https://zoom.us/j/1').success).toBe(true)
    expect(callLink.safeParse('Kom: https://zoom.us/j/1').success).toBe(false)
    expect(callLink.safeParse('javascript:alert(1)').success).toBe(false)
  })
})
