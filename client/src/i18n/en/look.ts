import type { look as nl } from '../nl/look.ts'
import type { Texts } from '../texts.ts'

export const look: Texts<typeof nl> = {
  kinds: {
    trigger: 'Trigger',
    action: 'Action',
    channel: 'Channel',
    pain: 'Pain point',
    feeling: 'Feeling',
    improvement: 'Improvement',
    plain: 'Sticky note',
  },
  crown: 'Royal moment',
  scores: {
    '-3': 'minus three, very bad',
    '-2': 'minus two, bad',
    '-1': 'minus one, poor',
    '0': 'zero, neutral',
    '1': 'plus one, nice',
    '2': 'plus two, good',
    '3': 'plus three, great',
  },
  feelings: {
    happy: 'happy',
    content: 'content',
    relieved: 'relieved',
    neutral: 'neutral',
    surprised: 'surprised',
    worried: 'worried',
    frustrated: 'frustrated',
    sad: 'sad',
    afraid: 'afraid',
    angry: 'angry',
    other: 'something else',
  },
  scene: {
    picture: 'Brown paper with sticky notes and an emotion curve',
    trigger: 'New phone, want carefree data',
    compare: 'I compare plans through Google',
    pain: 'Nobody warned me',
    improvement: 'Data stops at the limit',
    quote: '“But I chose unlimited?”',
    story: 'I call, chat and email. The same story three times.',
  },
}
