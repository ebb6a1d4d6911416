import { describe, expect, it } from 'vitest'
import { likelyDoubles, wordsOf } from './likely-doubles.ts'

const of = (...texts: readonly string[]) =>
  likelyDoubles(texts.map((text, index) => ({ id: String(index), text })))

describe('likely doubles', () => {
  it('are found through the forms of words, in Dutch', () => {
    expect(of('Ik bel de klantenservice', 'Gebeld met klantenservice').get('0')).toEqual(['1'])
    expect(of('Ik vergelijk prijzen online', 'Online de prijs vergeleken').size).toBe(2)
    expect(of('Naar de winkel lopen', 'Ik loop naar winkel').size).toBe(2)
  })

  it('are found in English too', () => {
    expect(of('I call the help desk', 'Called help desk again').get('1')).toEqual(['0'])
  })

  it('are found where one says more than the other', () => {
    expect(of('Factuur bekijken', 'Ik bekijk de factuur thuis op mijn telefoon met mijn bril').size).toBe(2)
  })

  it('are not seen in texts that share a word only, or nothing', () => {
    expect(of('Ik bel de klantenservice', 'De klantenservice stuurt een brief').size).toBe(0)
    expect(of('Ik betaal', 'Ik betaal pas als de buurman zegt dat het klopt').size).toBe(0)
    expect(of('', '...').size).toBe(0)
  })

  it('come with the likest first', () => {
    const doubles = of('Rekening online bekijken', 'Rekening bekijken', 'Ik bekijk online mijn rekening')
    expect(doubles.get('2')?.[0]).toBe('0')
  })

  it('know no accents and capitals', () => {
    expect([...wordsOf('CAFÉ café')]).toEqual(['caf'])
  })
})
