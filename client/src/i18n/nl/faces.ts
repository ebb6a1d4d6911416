/** What a persona looks like, for who does not see the drawing. */
export const faces = {
  'face-01': 'vrouw met lang bruin haar',
  'face-02': 'man met donker haar en een baard',
  'face-03': 'vrouw met een blond bobkapsel',
  'face-04': 'oudere man met een bril',
  'face-05': 'vrouw met een hoofddoek',
  'face-06': 'man met rood haar',
  'face-07': 'oudere vrouw met grijs haar',
  'face-08': 'vrouw met een bos krullen',
  'face-09': 'man met een pet',
  'face-10': 'vrouw met zwart haar en een pony',
  'face-11': 'man met dreadlocks',
  'face-12': 'man met een grijze snor',
} as const
