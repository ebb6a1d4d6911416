import type { check as nl } from '../nl/check.ts'
import type { Texts } from '../texts.ts'

export const check: Texts<typeof nl> = {
  title: 'Does it work on this network?',
  intro:
    'In twenty seconds you know whether a workshop runs well here. Do this on a computer and a network like those the participants will use.',
  busy: 'Having a look…',
  again: 'Look once more',
  copy: 'Copy the result',
  copied: 'The result is copied.',
  copyFailed: 'Copying does not work in this browser. Select the text and copy it yourself.',
  verdict: {
    good: 'A workshop runs well here.',
    goodHelp: 'Everything it needs works. There is nothing to do.',
    notes: 'A workshop runs well here, with a note.',
    notesHelp: 'Below you see what could be better.',
    detour: 'It works, by a detour.',
    detourHelp:
      'This network stops WebSockets. Brownpaper then uses ordinary HTTPS requests: at most, participants notice that it is a little slower. Rather without the detour? Allow WebSockets to {{host}}.',
    bad: 'A workshop does not work here yet.',
    badHelp:
      'No connection comes about that stays open. Allow HTTPS and WebSockets to {{host}}, without a proxy that holds back or changes the answers.',
  },
  page: {
    name: 'Page and fonts',
    ok: 'Loaded.',
    limited: 'The page is here, but not all fonts are. Texts then look different.',
    failed: 'The fonts do not come in. Texts look different.',
  },
  socket: {
    name: 'Direct connection (WebSocket)',
    ok: 'Opens and answers, in {{ms}} ms.',
    limited: 'Opens and answers, but slowly: {{ms}} ms.',
    failed: 'Does not open, or nothing gets through.',
  },
  http: {
    name: 'Detour (ordinary requests)',
    ok: 'Works, where a direct connection does not.',
    limited: 'Works. Something on the way holds answers back; we allow for that.',
    failed: 'Does not work.',
  },
  speed: {
    name: 'Speed and clock',
    ok: 'A question is answered in {{ms}} ms. {{clock}}',
    limited: 'A question is only answered after {{ms}} ms: one notices that when working together. {{clock}}',
    failed: 'The server does not answer.',
    clockRight: 'The clock is right.',
    clockAhead: 'The clock of this device is {{seconds}} s ahead; that is fine.',
    clockBehind: 'The clock of this device is {{seconds}} s behind; that is fine.',
  },
  storage: {
    name: 'Keeping work on this device',
    ok: 'Work is kept when the network drops, also after loading again.',
    limited:
      'Work is kept when the network drops. Loading again without a network does not work here: that takes https.',
    failed: 'This browser keeps nothing, as in a private window. If the network drops, leave the page open.',
  },
  report: {
    title: 'Brownpaper: does it work on this network?',
    address: 'Address',
    at: 'Time',
    browser: 'Browser',
    ok: 'good',
    limited: 'note',
    failed: 'does not work',
  },
}
