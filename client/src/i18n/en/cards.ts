import type { cards as nl } from '../nl/cards.ts'
import type { Texts } from '../texts.ts'

export const cards: Texts<typeof nl> = {
  warmUp: {
    strip: 'Get into the skin of {{name}}. A card each in turn, and you answer as “I”.',
    open: 'Draw a card',
    title: 'You are {{name}} now',
    intro: 'In turn somebody reads the card out and answers as “I”. The others ask on.',
    previous: 'Previous',
    next: 'Next card',
    done: 'We are in it',
    place: 'Card {{number}} of {{of}}',
    questions: {
      who: 'Introduce yourself as {{name}}. What is your name, how old are you, what do you do?',
      values: 'This matters to you. When did you notice that this week?',
      norms: 'That is how it should be, you feel. What is really not done?',
      motives: 'This drives you. What do you actually want to achieve here?',
      goals: 'This is what you want in life. How does all this help or hinder you?',
      today: 'What is on your agenda today, and what do you dread?',
      place: 'Where are you now? Who is with you, what do you see around you?',
      help: 'It goes wrong. Whom do you call first, and what do you say?',
    },
  },
  tasks: {
    strip: 'Do what {{name}} does, on your own phone or laptop. We keep the time.',
    place: 'Give what you found a place at a moment.',
    open: 'Choose a task',
    waiting_one: '{{count}} without a moment yet',
    waiting_other: '{{count}} without a moment yet',
    title: 'Be {{name}} for a while',
    intro: 'Choose what you try. The clock goes on, also while you are away from here.',
    names: { google: 'Google', click: 'Click', call: 'Call', chat: 'Chat' },
    what: {
      google: 'Search in the words of {{name}}. What comes first, and does it help?',
      click: 'Click your way through the site or the app. Where do you get stuck?',
      call: 'Call the number {{name}} finds. How long do you wait, and who answers?',
      chat: 'Ask your question in the chat. How many messages until the answer is of use?',
    },
    clock: 'Stopwatch',
    start: 'Start',
    stop: 'Done',
    happened: 'What happened?',
    happenedPlaceholder: 'For example: put through three times, and then it broke off',
    lay: 'Lay it down',
    laid: 'It lies there now.',
    again: 'Do not keep it',
  },
}
