import type { BoardThing } from '@brownpaper/shared/lane/objects'
import type { BoardObject } from '../../../canvas/board.ts'
import { connectorObject } from '../../../canvas/kinds/connector.ts'
import { emojiObject } from '../../../canvas/kinds/emoji.ts'
import { frameObject } from '../../../canvas/kinds/frame.ts'
import { imageObject } from '../../../canvas/kinds/image.ts'
import { linkObject } from '../../../canvas/kinds/link.ts'
import { shapeObject } from '../../../canvas/kinds/shape.ts'
import { strokeObject } from '../../../canvas/kinds/stroke.ts'
import { textObject } from '../../../canvas/kinds/text.ts'
import { colour, font } from '../../../look/tokens.ts'
import { linkHost } from '../../../parts/safe-link.ts'
import type { PendingImage } from './image-intake.ts'
import type { StoredPicture } from './image-store.ts'
import { fillColour, highlightColour, inkColour } from './inks.ts'
import { textHeight } from './text-height.ts'

/** What turns a record into something on the board. */
export type ThingContent = {
  readonly z: number
  readonly isMovable: boolean
  /** Somebody types in it here: a field over it shows its words. */
  readonly isEditing: boolean
  readonly picture: (asset: string) => StoredPicture
  readonly words: ThingWords
}

export type ThingWords = {
  readonly frame: string
  readonly imageFailed: string
  readonly imageLoading: string
  readonly sending: string
  readonly waiting: string
  /** In place of a photo of people, until somebody asks to see it. */
  readonly people: string
}

const HAND = { family: font.note, weight: 500 } as const
const TITLE = { family: font.title, weight: 600 } as const
const UI = { family: font.ui, weight: 600 } as const

/** What an object of the lane looks like; undefined for a connector that never had ends. */
export function boardThing(record: BoardThing, content: ThingContent): BoardObject | undefined {
  const { id, box, group, locked, ink, fill, size, text } = record
  const { z, isMovable, isEditing, words } = content
  const thing = { id, box, z, group, locked, isMovable }
  switch (record.type) {
    case 'text':
      return textObject({
        ...thing,
        // Its width is somebody's choice, its height follows from its words.
        box: { ...box, height: textHeight(text, box.width, size) },
        text: isEditing ? '' : text,
        size,
        colour: inkColour[ink],
      })
    case 'stroke': {
      const { pen, points, drawn } = record
      const shades = pen === 'highlighter' ? highlightColour : inkColour
      return strokeObject({ ...thing, pen, points, drawn, colour: shades[ink], width: size })
    }
    case 'shape':
      return shapeObject({
        ...thing,
        form: record.form,
        ink: inkColour[ink],
        fill: fill && fillColour[fill],
        width: size,
        dashed: record.dashed !== undefined,
        text,
        textInk: ink === 'white' || ink === 'yellow' ? colour.ink : inkColour[ink],
        face: HAND,
        withoutText: isEditing,
      })
    case 'connector':
      if (record.ends === undefined) return undefined
      return connectorObject({
        id,
        z,
        group,
        locked,
        isMovable,
        ends: record.ends,
        ink: inkColour[ink],
        width: size,
        dashed: record.dashed !== undefined,
        route: record.route,
        hasArrow: record.form !== 'line',
        label: text,
        face: HAND,
        labelInk: colour.ink,
        labelFill: colour.paper,
        withoutText: isEditing,
      })
    case 'image': {
      const { picture, state } = content.picture(record.asset)
      const missing = state === 'failed' ? words.imageFailed : words.imageLoading
      return imageObject({
        ...thing,
        picture,
        state,
        words: text === '' ? missing : text,
        face: UI,
        fill: colour.surface2,
        ink: colour.ink,
      })
    }
    case 'emoji':
      return emojiObject({ ...thing, emoji: record.emoji })
    case 'frame':
      return frameObject({
        ...thing,
        name: text === '' ? words.frame : text,
        ink: colour.paperInk,
        fill: fill === undefined ? colour.surface : fillColour[fill],
        face: TITLE,
        withoutText: isEditing,
      })
    case 'link':
      return linkObject({
        ...thing,
        title: text,
        host: linkHost(record.url),
        fill: colour.surface,
        ink: colour.ink,
        edge: colour.line,
        accent: colour.accent,
        face: HAND,
      })
  }
}

export const pendingId = (id: string) => `pending:${id}`

/** A picture that is on its way, as only this person sees it. */
export function pendingObject({ id, place: box, state, progress, preview }: PendingImage, words: ThingWords) {
  const percent = `${Math.round(progress * 100)}%`
  const picture = imageObject({
    id: pendingId(id),
    box: { ...box, angle: 0 },
    z: 4.5,
    dimmed: true,
    picture: preview,
    state: preview === undefined ? 'loading' : 'ready',
    words: '',
    face: UI,
    fill: colour.surface2,
    ink: colour.ink,
  })
  const text = state === 'waiting' ? words.waiting : `${words.sending} ${percent}`
  return {
    ...picture,
    resize: 'none',
    rotates: false,
    connects: false,
    paint(view) {
      picture.paint(view)
      const { ctx } = view
      const height = 30
      ctx.globalAlpha = 1
      ctx.font = `600 15px ${font.ui}`
      const width = Math.min(box.width, ctx.measureText(text).width + 24)
      const x = box.x + (box.width - width) / 2
      const y = box.y + box.height / 2 - height / 2
      ctx.fillStyle = colour.ink
      ctx.beginPath()
      ctx.roundRect(x, y, width, height, 15)
      ctx.fill()
      ctx.fillStyle = colour.surface
      ctx.textAlign = 'center'
      ctx.textBaseline = 'middle'
      ctx.fillText(text, box.x + box.width / 2, y + height / 2 + 1, width - 12)
    },
  } satisfies BoardObject
}
