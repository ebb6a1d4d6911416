import type { Ink } from '@brownpaper/shared/lane/objects'

/** Markers on brown paper: dark enough for a line on the paper itself. White is for what lies on something dark. */
export const inkColour: Readonly<Record<Ink, string>> = {
  ink: '#221c17',
  red: '#8c1d18',
  orange: '#8a3a06',
  yellow: '#f2c230',
  green: '#1d5a35',
  blue: '#1a4a82',
  purple: '#5b2a80',
  white: '#fffdf9',
}

/** The same as a fill: light, so that dark words on it can be read. */
export const fillColour: Readonly<Record<Ink, string>> = {
  ink: '#d9cbb5',
  red: '#ffc9bd',
  orange: '#ffd9ae',
  yellow: '#ffe99a',
  green: '#d3ecac',
  blue: '#c3e0f8',
  purple: '#e8d3f6',
  white: '#fffdf9',
}

/** As a highlighter lays it over what is written. */
export const highlightColour: Readonly<Record<Ink, string>> = {
  ink: '#a3927a',
  red: '#ff8f7d',
  orange: '#ffb45c',
  yellow: '#ffe14d',
  green: '#b4e36a',
  blue: '#86c8ff',
  purple: '#d3a0f5',
  white: '#fffdf9',
}
