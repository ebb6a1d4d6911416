import { SETTINGS_ID } from '@brownpaper/shared/workshop/workshop'
import { LEAD_NAME } from '../joining.ts'
import { inOrder } from './in-order.ts'
import type { MakeTemplate } from './template.ts'

/** Phases and channels most journeys have; facilitators change them. Icons are the words the client draws them by. */
const WORDS = {
  nl: {
    group: 'Groep',
    phases: ['Oriënteren', 'Kiezen', 'Gebruiken', 'Hulp', 'Nazorg'],
    channels: {
      website: 'Website',
      app: 'App',
      email: 'E-mail',
      phone: 'Telefoon',
      chat: 'Chat',
      shop: 'Winkel',
      letter: 'Brief',
      social: 'Social media',
      sms: 'Sms',
    },
  },
  en: {
    group: 'Group',
    phases: ['Explore', 'Choose', 'Use', 'Get help', 'Aftercare'],
    channels: {
      website: 'Website',
      app: 'App',
      email: 'Email',
      phone: 'Phone',
      chat: 'Chat',
      shop: 'Shop',
      letter: 'Letter',
      social: 'Social media',
      sms: 'Text message',
    },
  },
} as const

const ICONS = {
  website: 'globe',
  app: 'phone-screen',
  email: 'envelope',
  phone: 'handset',
  chat: 'chat-dots',
  shop: 'storefront',
  letter: 'paper',
  social: 'megaphone',
  sms: 'speech-bubble',
} as const

type ChannelId = keyof typeof ICONS
const CHANNELS = Object.keys(ICONS) as ChannelId[]
const FACES = ['face-01', 'face-02'] as const

/** Two groups, each with a persona to fill in, and nothing on their papers. */
export const blankTemplate: MakeTemplate = (language, { now, newId, random }) => {
  const words = WORDS[language]
  const phases = words.phases.map((name) => ({ id: newId(), name }))
  const personas = FACES.map((face, colour) => ({ id: newId(), face, colour, createdAt: now }))
  return {
    step: 'lobby',
    lead: { id: newId(), name: LEAD_NAME[language] },
    groups: personas.map(({ id }, index) => ({
      id: newId(),
      name: `${words.group} ${index + 1}`,
      personaId: id,
    })),
    members: [],
    fill({ tables }) {
      tables.settings.create(SETTINGS_ID, {})
      for (const { id, ...phase } of inOrder(phases, random)) tables.phases.create(id, phase)
      for (const { id, ...persona } of inOrder(personas, random)) tables.personas.create(id, persona)
      const channels = CHANNELS.map((id) => ({ id, name: words.channels[id], icon: ICONS[id] }))
      for (const { id, ...channel } of inOrder(channels, random)) tables.channels.create(id, channel)
    },
  }
}
