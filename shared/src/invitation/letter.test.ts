import { describe, expect, it } from 'vitest'
import { demoWorkshop } from '../demo/demo.ts'
import { goalLine } from '../workshop/goal-line.ts'
import {
  fillLetter,
  type LetterScope,
  LONGEST_MAIL_LINK,
  letterBlanks,
  letterFrom,
  mailLink,
} from './letter.ts'

const empty: LetterScope = {
  title: 'Proef',
  customer: 'onze klant',
  reason: '',
  goal: '',
  goals: [],
  product: '',
  journeyFrom: '',
  journeyTo: '',
  scopeIn: '',
  scopeOut: '',
  when: '',
  where: '',
  contact: '',
  managerName: '',
  managerRole: '',
}

function demoScope(language: 'nl' | 'en'): LetterScope {
  const demo = demoWorkshop(language)
  return {
    ...empty,
    ...demo.settings,
    title: demo.title,
    where: demo.settings.location,
    when: 'donderdag 12 maart',
    goals: demo.goals.map((goal) =>
      goalLine({ unit: '', baseline: undefined, target: undefined, due: '', ...goal }, language),
    ),
  }
}

describe('a letter', () => {
  it('tells what it is for, what it is about and what is expected, in the manager’s name', () => {
    const { subject, body } = letterFrom(demoScope('nl'), 'nl')
    expect(subject).toBe('Kruip in de huid van onze klant: Onverwacht hoge datarekening')
    for (const line of [
      'Wanneer: donderdag 12 maart',
      'Waar: Zaal De Vlier, tweede verdieping',
      'Doel: Geen klant wordt nog verrast door een datarekening.',
      '- Verrassingsrekeningen per maand: van 1.400 naar 210 rekeningen, uiterlijk 30 juni 2027',
      'Waar het over gaat: Mobiel abonnement met databundel, van oriënteren op een abonnement tot nazorg na de rekening. Consument en zelfstandige; Binnenland en roaming.',
      'Waar het niet over gaat: Vaste internetlijn; Zakelijk boven tien nummers.',
    ])
      expect(body.split('\n')).toContain(line)
    expect(body).toMatch(/Tot dan,\nRenée Schouten\nManager Klantervaring$/)
  })

  it('speaks English in an English workshop, with the same parts', () => {
    const parts = (language: 'nl' | 'en') => letterFrom(demoScope(language), language).body.split('\n').length
    expect(parts('en')).toBe(parts('nl'))
    expect(letterFrom(demoScope('en'), 'en').body).toContain('What it is not about: Fixed broadband;')
  })

  it('leaves no hole where nothing was prepared', () => {
    const { body } = letterFrom(empty, 'nl')
    expect(body).not.toMatch(/Doel|Wanneer|Waar|\n{3}/)
    expect(body).toContain('“Proef”')
  })
})

describe('a letter to somebody', () => {
  const { body } = letterFrom(demoScope('nl'), 'nl')

  it('has their name, role, group and link', () => {
    const filled = fillLetter(body, {
      name: 'Aisha',
      role: 'deelnemer',
      group: 'Groep 1',
      link: 'https://a.example/join#ABC',
    })
    expect(filled.startsWith('Beste Aisha,')).toBe(true)
    expect(filled).toContain('Jouw rol: deelnemer\nJe groepje: Groep 1')
    expect(filled).toContain('https://a.example/join#ABC')
    expect(filled).not.toMatch(/[{}]/)
  })

  it('says nothing of what is not known of them', () => {
    const filled = fillLetter(body, { link: 'https://a.example' })
    expect(filled.startsWith('Beste,')).toBe(true)
    expect(filled).not.toMatch(/rol:|groepje|[{}]|\n{3}/)
  })

  it('leaves braces that are no blank, and fills in blanks of the other language', () => {
    expect(fillLetter('Hoi\n{iets} {name} { naam }', { name: 'Bo' })).toBe('Hoi\n{iets} Bo Bo')
    expect(letterBlanks('nl')).toContain('groep')
  })

  it('takes a name as it is, whatever it looks like', () => {
    expect(fillLetter('Dag {naam}', { name: '$& {rol}' })).toBe('Dag $& {rol}')
  })
})

describe('a mail link', () => {
  it('holds the whole letter, with line ends as mail wants them', () => {
    const link = mailLink({ subject: 'a & b', body: 'een\ntwee?' }, 'kort')
    expect(link).toEqual({ href: 'mailto:?subject=a%20%26%20b&body=een%0D%0Atwee%3F', isWhole: true })
  })

  it('goes to who it is for, whatever stands in the address', () => {
    const letter = { subject: 's', body: 'b' }
    expect(mailLink(letter, '', 'ann+w@voorbeeld.nl')?.href).toMatch(
      /^mailto:ann%2Bw@voorbeeld\.nl\?subject=/,
    )
    expect(mailLink(letter, '', 'a&bcc=b@c.nl')?.href).toContain('mailto:a%26bcc%3Db@c.nl?')
  })

  it('holds the short one where the letter is too long, and none where that is too', () => {
    const long = 'é'.repeat(400)
    const link = mailLink({ subject: 's', body: long }, 'kort')
    expect(link).toMatchObject({ isWhole: false })
    expect(link?.href.length).toBeLessThanOrEqual(LONGEST_MAIL_LINK)
    expect(mailLink({ subject: long, body: '' }, '')).toBeUndefined()
  })
})
