import type { who as nl } from '../nl/who.ts'
import type { Texts } from '../texts.ts'

export const who: Texts<typeof nl> = {
  title: 'Who can see this?',
  intro:
    'This is how it is now. It may be different at a next step of the programme; this page changes along.',
  place: 'What',
  read: 'Can read it',
  write: 'Can write in it',
  nobody: 'Nobody',
  everyone: 'Everyone who is in',
  places: {
    own: 'What you write for yourself',
    lane: 'The brown paper of {{group}}',
    laneAny: 'The brown paper of your group',
    wall: 'The wall with all groups side by side',
    workshop: 'The preparation: goal, phases, personas',
    plenary: 'What we write down together',
    plan: 'The agreements',
    staff: 'The list of people invited',
  },
  parties: {
    self: 'only the person who writes it',
    facilitator: 'the facilitator',
    'own-companion': 'the group’s companion',
    'own-participant': 'the people of the group',
    'own-screen': 'the group screen',
    companion: 'other companions',
    participant: 'people of other groups',
    screen: 'screens of other groups',
    'plan-writer': 'who may write the plan',
    'room-screen': 'the room screen',
    viewer: 'viewers',
  },
  partiesAll: {
    companion: 'companions',
    participant: 'participants',
    screen: 'group screens',
  },
  turn: 'Whoever has the turn on the group screen writes there for themselves alone, too.',
  exports: 'Files: whoever saves or prints something gets only what they may read now.',
  links: 'Links',
  linksText: 'Whoever has a link comes in by it until it stops.',
  linksHere: 'See the links, or give one a last day',
  kept: 'How long it is kept',
  keptDays: 'Everything is erased {{count}} days after somebody last opened the workshop.',
  keptAlways: 'Everything is kept until the facilitator erases the workshop.',
  keptHere: 'Change this, or erase everything',
  change:
    'Who may do what follows from the step of the programme. The facilitator chooses it in the cockpit.',
  more: 'More: who can see what?',
  steps: {
    groups: 'During the group work',
    plenary: 'When the wall is open',
  },
}
