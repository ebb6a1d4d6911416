/** A presentation over the screens of everyone. */
export const following = {
  label: 'De presentatie',
  leave: 'Zelf rondkijken',
  back: 'Volg de presentatie weer',
  running: '{{group}} presenteert.',
  typing: '{{group}} presenteert. Schrijf rustig af, daarna kijk je mee.',
  now: 'Nu meekijken',
} as const
