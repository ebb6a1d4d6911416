import type { cards as nl } from '../nl/cards.ts'
import type { Texts } from '../texts.ts'

export const cards: Texts<typeof nl> = {
  warmUp: {
    strip: 'Be {{name}}: take turns to draw a card, and answer as “I”.',
    open: 'Draw a card',
    title: 'You are {{name}} now',
    intro: 'Take turns: read the card out and answer as “I”. The others ask more.',
    previous: 'Previous',
    next: 'Next card',
    done: 'We’re ready',
    place: 'Card {{number}} of {{of}}',
    questions: {
      who: 'Introduce yourself as {{name}}. What is your name, how old are you, what do you do?',
      values: 'This matters to you. When did you notice it this week?',
      norms: 'That’s how things should be, you feel. What is simply not done?',
      motives: 'This drives you. What do you actually want to achieve here?',
      goals: 'This is what you want in life. How does all this help or hinder you?',
      today: 'What is on your agenda today, and what do you dread?',
      place: 'Where are you now? Who is with you, what do you see around you?',
      help: 'It goes wrong. Who do you call first, and what do you say?',
    },
  },
  tasks: {
    strip: 'Try it as {{name}} would, on your own phone or laptop. We keep the time.',
    place: 'Put what you found with a moment.',
    open: 'Choose a task',
    waiting_one: '{{count}} not with a moment yet',
    waiting_other: '{{count}} not with a moment yet',
    title: 'Be {{name}} for a while',
    intro: 'Choose what to try. The clock keeps running, even when you leave this page.',
    names: { google: 'Google', click: 'Click', call: 'Call', chat: 'Chat' },
    what: {
      google: 'Search in the words of {{name}}. What comes first, and does it help?',
      click: 'Click your way through the site or the app. Where do you get stuck?',
      call: 'Call the number {{name}} finds. How long do you wait, and who answers?',
      chat: 'Ask your question in the chat. How many messages before the answer helps?',
    },
    clock: 'Stopwatch',
    start: 'Start',
    stop: 'Done',
    happened: 'What happened?',
    happenedPlaceholder: 'For example: put through three times, then cut off',
    lay: 'Put it down',
    laid: 'Put with the evidence.',
    again: 'Don’t keep it',
  },
}
