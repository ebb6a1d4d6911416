import type { home as nl } from '../nl/home.ts'
import type { Texts } from '../texts.ts'

export const home: Texts<typeof nl> = {
  title1: 'Travel with your customer.',
  title2: 'Together, on one roll of brown\u00a0paper.',
  lead: 'Each group fills the brown paper of one persona, all at the same time, in the room and remotely. Then everything hangs on one wall and you choose what must improve first.',
  newWorkshop: 'New workshop',
  example: 'See an example',
  exampleTitle: 'Unexpectedly high data bill',
  exampleBusy: 'Preparing the example',
  code: 'Workshop code',
  codeMissing: 'Enter the code first. You will find it in the invitation or on the room screen.',
  join: 'Join',
  recent: 'Recently opened',
  groups_one: '{{count}} group',
  groups_other: '{{count}} groups',
  forget: 'Remove {{title}} from this list',
  create: {
    title: 'New workshop',
    intro: 'You start with an empty sheet. You can prepare the rest later, at your own pace.',
    name: 'What is the workshop called?',
    namePlaceholder: 'For example: unexpectedly high bill',
    nameMissing: 'Give the workshop a name. You can change it later.',
    language: 'Language of the workshop',
    languageHint: 'Everyone can choose another language for themselves.',
    submit: 'Create the workshop',
  },
  keep: {
    title: 'Your workshop is ready',
    intro:
      'There is no account: this link is your key. Keep it safe and share it only with people who lead with you.',
    link: 'Link for the facilitator',
    qr: 'QR code with the same link',
    mail: 'Email it to yourself',
    mailSubject: 'Link for the facilitator: {{title}}',
    mailBody:
      'With this link you lead the workshop “{{title}}”. Keep it safe and share it only with people who lead with you.',
    prepare: 'Start preparing',
  },
}
