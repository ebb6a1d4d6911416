import { describe, expect, it } from 'vitest'
import { must } from '../base/assert.ts'
import { isScoreValue } from '../journey/score.ts'
import { demoWorkshop } from './demo.ts'

const dutch = demoWorkshop('nl')
const english = demoWorkshop('en')

function ids(list: readonly { readonly id: string }[]): string[] {
  return list.map(({ id }) => id)
}

/** The same thing with every text replaced by whether it is there. */
function shape(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_, part) => (typeof part === 'string' ? part !== '' : part)))
}

describe('the demo workshop', () => {
  it('has 4 personas of 12 moments, and 20 members in 4 groups', () => {
    expect(dutch.personas.map(({ name }) => name)).toEqual([
      'Sanne de Wit',
      'Mehmet Aydın',
      'Ilse Vermeulen',
      'Gerard Bakker',
    ])
    expect(dutch.personas.map(({ face }) => face)).toEqual(['face-01', 'face-02', 'face-03', 'face-04'])
    expect(dutch.personas.map(({ colour }) => colour)).toEqual([0, 1, 2, 3])
    for (const { moments } of dutch.personas) expect(moments).toHaveLength(12)
    expect(dutch.members).toHaveLength(20)
    expect(dutch.groups.flatMap(({ memberIds }) => memberIds).sort()).toEqual(ids(dutch.members))
  })

  it('speaks the language asked for', () => {
    expect(dutch.title).toBe('Onverwacht hoge datarekening')
    expect(english.title).toBe('Unexpectedly high data bill')
    expect(dutch.personas[0]?.moments[4]?.name).toBe('Landen in Istanbul')
    expect(english.personas[0]?.moments[4]?.name).toBe('Landing in Istanbul')
    expect(english.members[0]?.department).toBe('Customer care')
  })

  it('has the same content in both languages', () => {
    expect(shape(english)).toEqual(shape(dutch))
  })

  it('tells the goal in words, and in figures that can be measured again', () => {
    expect(dutch.settings.goal).toBe('Geen klant wordt nog verrast door een datarekening')
    expect(dutch.goals[0]).toEqual({
      id: 'g1',
      kind: 'quantitative',
      text: 'Verrassingsrekeningen per maand',
      unit: 'rekeningen',
      baseline: 1400,
      target: 210,
      due: '2027-06-30',
    })
    expect(dutch.goals.map(({ kind }) => kind)).toEqual(['quantitative', 'quantitative', 'qualitative'])
    expect(english.goals[1]?.text).toBe('NPS among customers with an outlier bill')
  })

  it('tells what is in scope, where the journey begins and ends, and what is left out', () => {
    expect(dutch.settings).toMatchObject({
      product: 'Mobiel abonnement met databundel',
      journeyFrom: 'Oriënteren op een abonnement',
      journeyTo: 'Nazorg na de rekening',
      scopeIn: 'Consument en zelfstandige\nBinnenland en roaming',
      scopeOut: 'Vaste internetlijn\nZakelijk boven tien nummers',
    })
  })

  it('says whose every insight and channel is', () => {
    const departments = dutch.departments.map(({ name }) => name)
    for (const { owner, source } of dutch.insights) {
      expect(departments).toContain(owner)
      expect(source).not.toBe('')
    }
    for (const { owner, isExternal } of dutch.channels) expect(departments.includes(owner)).toBe(!isExternal)
    expect(dutch.insights.map(({ value }) => value)).toEqual(['', '34 dagen', '71%', 'NPS −46'])
  })

  it('refers only to what it has', () => {
    const [phases, channels, brandValues] = [dutch.phases, dutch.channels, dutch.brandValues].map(ids)
    for (const { moments, topThree } of dutch.personas) {
      for (const moment of moments) {
        expect(phases).toContain(moment.phase)
        expect(channels).toContain(moment.channel)
        if (moment.royal) expect(brandValues).toContain(moment.royal.brandValue)
        expect(isScoreValue(moment.score)).toBe(true)
      }
      for (const { momentId } of topThree) {
        expect(must(moments.find(({ id }) => id === momentId)).improvement).toBeDefined()
      }
    }
    for (const { channel } of dutch.communications) expect(channels).toContain(channel)
    for (const { channel } of dutch.insights) if (channel !== '') expect(channels).toContain(channel)
    for (const group of dutch.groups) {
      expect(ids(dutch.personas)).toContain(group.personaId)
      expect(ids(dutch.facilitators)).toContain(group.companionId)
      expect(group.memberIds).toContain(group.presenterId)
    }
  })

  it('puts each royal moment at its own moment', () => {
    const royals = dutch.personas.map(({ moments }) => ids(moments.filter(({ royal }) => royal)))
    expect(royals).toEqual([
      ['sanne-05', 'sanne-12'],
      ['mehmet-05', 'mehmet-12'],
      ['ilse-02', 'ilse-11'],
      ['gerard-04', 'gerard-12'],
    ])
  })

  it('ties a top three to three different moments, each where it hurts most', () => {
    const tops = dutch.personas.map(({ topThree }) => topThree.map(({ momentId }) => momentId))
    expect(tops).toEqual([
      ['sanne-07', 'sanne-06', 'sanne-05'],
      ['mehmet-06', 'mehmet-09', 'mehmet-05'],
      ['ilse-06', 'ilse-05', 'ilse-04'],
      ['gerard-05', 'gerard-07', 'gerard-06'],
    ])
    expect(dutch.personas[0]?.topThree[0]?.title).toBe('Data stopt op de limiet, tenzij jij ja zegt')
  })

  it('leaves out notes that nobody wrote', () => {
    expect(dutch.personas[0]?.moments[1]).toMatchObject({ pain: undefined, improvement: undefined })
    expect(dutch.personas[1]?.moments[11]).toMatchObject({
      pain: undefined,
      improvement: 'Vast nazorgbelletje',
    })
  })
})
