import { setTimeout as wait } from 'node:timers/promises'
import { createBoardActions } from '../../shared/src/lane/board-actions.ts'
import { openLane } from '../../shared/src/lane/lane.ts'
import { NOTE_KINDS } from '../../shared/src/lane/note-kind.ts'
import { SHAPE_FORMS } from '../../shared/src/lane/objects.ts'
import type { TestServer } from '../support/server.ts'
import { joinRoom, type StockClient } from '../support/stock-client.ts'
import { Prepared } from '../support/visitor.ts'

/** Where what lies on free paper was put, in paper units: a view to take a picture of has one of these in its middle. */
export const REGIONS = {
  start: { x: 520, y: 330 },
  curve: { x: 1400, y: 780 },
  things: { x: 700, y: 1450 },
  notes: { x: 700, y: 2180 },
} as const
export type Region = keyof typeof REGIONS

const TEXTS = [
  'Kort',
  'De klant belt drie keer en krijgt drie verschillende antwoorden over dezelfde rekening.',
  `${'Dit verhaal is te lang voor een post-it, en toch past het. '.repeat(6)}`,
  'Aansprakelijkheidswaardevaststellingsveranderingen',
  'Geweldig 🎉👩‍👩‍👧‍👦👑 dank je wel 🇳🇱',
  'الفاتورة أعلى بكثير مما توقعت هذا الشهر',
  'שלום, למה החשבון כל כך גבוה?',
  'Z̷̢̛a̴̡͠l̶̨͝g̵̢͘o̸̡͝ schrijft hier ook',
  'Çağrı merkezi: İstanbul’dan aradım, yanıt yok',
  'Zażółć gęślą jaźń, łódź i źdźbło',
  'Клиент ждёт ответа уже три недели',
  '',
] as const

/** A lane of the demo with everything on it that can lie on a paper, and two others at work there. */
export class FullLane {
  readonly workshop: Prepared
  readonly laneId: string
  readonly emptyLaneId: string
  /** Who opens it: a member of its group, a facilitator, somebody of a group with an empty lane. */
  readonly member: string
  readonly emptyWorkshop: Prepared
  readonly emptyMember: string
  readonly #others: readonly StockClient[]

  private constructor(parts: {
    workshop: Prepared
    laneId: string
    member: string
    emptyWorkshop: Prepared
    emptyLaneId: string
    emptyMember: string
    others: readonly StockClient[]
  }) {
    this.workshop = parts.workshop
    this.laneId = parts.laneId
    this.member = parts.member
    this.emptyWorkshop = parts.emptyWorkshop
    this.emptyLaneId = parts.emptyLaneId
    this.emptyMember = parts.emptyMember
    this.#others = parts.others
  }

  static async make(server: TestServer, picture: Uint8Array, language: 'nl' | 'en'): Promise<FullLane> {
    const workshop = await Prepared.make(server, 'demo', language)
    const [group] = await workshop.groups()
    const assetId = await upload(workshop, picture)
    const member = await workshop.join(workshop.joinCode, 'Jan', group.id)
    const aylin = await workshop.join(workshop.joinCode, 'Aylin', group.id)
    const jeroen = await workshop.join(workshop.joinCode, 'Jeroen', group.id)
    const room = `lane/${group.laneId}`
    const writer = joinRoom(server, workshop.id, room, workshop.token)
    await synced(writer)
    const ids = layOut(writer, { assetId, member: member.memberId, other: aylin.memberId })
    const others = [aylin, jeroen].map(({ token }) => joinRoom(server, workshop.id, room, token))
    await Promise.all(others.map(synced))
    await settled(writer, others)
    writer.leave()
    const [first, second] = others
    first?.provider.awareness.setLocalState({ c: [330, 1560], s: ids.chosen, t: ids.typing })
    second?.provider.awareness.setLocalState({ c: [640, 250], s: ids.drawn })

    const emptyWorkshop = await Prepared.make(server, 'blank', language)
    await emptyWorkshop.step('groups')
    const [empty] = await emptyWorkshop.groups()
    const { token } = await emptyWorkshop.join(emptyWorkshop.joinCode, 'Jan', empty.id)
    return new FullLane({
      workshop,
      laneId: group.laneId,
      member: member.token,
      emptyWorkshop,
      emptyLaneId: empty.laneId,
      emptyMember: token,
      others,
    })
  }

  /** Where the only visitor's pointer is on the paper, as others hear it; moves their own pointers, so nobody idles. */
  async pointerOf(move: () => Promise<void>): Promise<{ x: number; y: number }> {
    const [listener] = this.#others
    if (listener === undefined) throw new Error('Nobody listens')
    const { awareness } = listener.provider
    const own = new Set(this.#others.map(({ ydoc }) => ydoc.clientID))
    for (const { provider } of this.#others) {
      const state = provider.awareness.getLocalState() ?? {}
      const [x, y] = state.c as [number, number]
      provider.awareness.setLocalState({ ...state, c: [x === Math.floor(x) ? x + 0.1 : Math.floor(x), y] })
    }
    const heard = () =>
      [...awareness.getStates()].flatMap(([id, state]) =>
        !own.has(id) && Array.isArray(state.c) ? [state.c as [number, number]] : [],
      )
    await move()
    // Presence travels every 40 ms; the last place is the one where the pointer rests.
    let before = ''
    for (let still = 0, tries = 0; still < 3 && tries < 60; tries += 1) {
      await wait(60)
      const now = JSON.stringify(heard())
      still = now === before && now !== '[]' ? still + 1 : 0
      before = now
    }
    const [x, y] = heard().at(-1) ?? []
    if (x === undefined || y === undefined) throw new Error('Nobody points at the paper')
    return { x, y }
  }

  leave(): void {
    for (const client of this.#others) client.leave()
  }
}

async function upload(workshop: Prepared, picture: Uint8Array): Promise<string> {
  const response = await fetch(`${workshop.server.url}/api/workshops/${workshop.id}/assets`, {
    method: 'POST',
    headers: { authorization: `Bearer ${workshop.token}`, 'content-type': 'image/png' },
    body: new Uint8Array(picture),
  })
  const { assetId } = (await response.json()) as { assetId?: string }
  if (assetId === undefined) throw new Error(`The picture was not taken: ${response.status}`)
  return assetId
}

async function synced({ provider }: StockClient): Promise<void> {
  while (!provider.synced) await wait(20)
}

/** Until everybody has what the writer wrote. */
async function settled({ ydoc }: StockClient, others: readonly StockClient[]): Promise<void> {
  const count = () => ydoc.getMap('comments.base').size
  while (others.some((one) => one.ydoc.getMap('comments.base').size < count())) await wait(20)
}

type Names = { readonly assetId: string; readonly member: string; readonly other: string }

function layOut({ ydoc }: StockClient, { assetId, member, other }: Names) {
  let next = 0
  let seed = 7
  const lane = openLane(ydoc, { now: () => Date.now() })
  const board = createBoardActions(lane, {
    newId: () => `look-${next++}`,
    random: () => {
      seed = (seed * 16_807) % 2_147_483_647
      return seed / 2_147_483_647
    },
    now: () => Date.now(),
    author: () => other,
    mayMoveLocked: () => true,
  })
  const { notes, comments } = lane.tables
  const note = (
    id: string,
    kind: (typeof NOTE_KINDS)[number],
    x: number,
    y: number,
    text: string,
    side = 0,
  ) =>
    notes.create(id, {
      author: other,
      kind,
      place: { at: 'paper', x, y },
      text,
      layer: `m${next++}`.padEnd(6, '0'),
      ...(side > 0 && { size: { width: side, height: side } }),
    })

  for (const [row, kind] of NOTE_KINDS.entries()) {
    for (const [at, text] of TEXTS.entries()) {
      if ((at + row) % 2 === 1) note(`n-${row}-${at}`, kind, (at >> 1) * 216, 1840 + row * 112, text)
    }
    const x = 1330 + row * 24
    note(`size-${row}`, kind, x, 1840 + row * 130, TEXTS[row] ?? '', [60, 96, 150, 220, 320][row] ?? 96)
  }
  return { ...things(), ...remarks() }

  function things() {
    const y = 1100
    board.addObject({
      type: 'frame',
      box: { x: -20, y, width: 400, height: 260 },
      text: 'Ideeën voor de app',
    })
    note('in-frame-1', 'improvement', 10, y + 50, 'In het kader')
    note('in-frame-2', 'pain', 200, y + 130, 'Ook hierin')
    for (const [at, form] of SHAPE_FORMS.entries()) {
      const box = { x: 420 + (at % 6) * 160, y, width: 130, height: 100 }
      const words = at < 4 ? 'Woorden in de vorm' : ''
      const inks = ['ink', 'red', 'blue', 'green', 'purple', 'orange'] as const
      const ink = inks[at] ?? 'ink'
      board.addObject({ type: 'shape', form, box, text: words, look: { ink } })
      const below = { ...box, y: y + 130 }
      board.addObject({
        type: 'shape',
        form,
        box: below,
        text: words,
        look: { ink, fill: 'yellow', dashed: 'dashed' },
      })
    }
    const from = board.addObject({
      type: 'text',
      box: { x: 0, y: y + 300, width: 300, height: 60 },
      text: 'Tekst op het papier, die over twee regels loopt',
    })
    const big = board.addObject({
      type: 'text',
      box: { x: 0, y: y + 390, width: 420, height: 60 },
      text: 'Grote tekst',
      look: { size: 48, ink: 'blue' },
    })
    const wave = (x: number, top: number) =>
      Array.from({ length: 60 }, (_, at) => ({
        x: x + at * 4,
        y: top + Math.sin(at / 6) * 26,
        pressure: 0.2 + 0.6 * Math.abs(Math.sin(at / 11)),
      }))
    board.addObject({
      type: 'stroke',
      pen: 'highlighter',
      points: wave(440, y + 330),
      look: { ink: 'yellow' },
    })
    const drawn = board.addObject({ type: 'stroke', pen: 'pen', points: wave(440, y + 330) })
    board.addObject({ type: 'stroke', pen: 'pen', points: wave(440, y + 420), look: { ink: 'red', size: 8 } })
    board.addObject({ type: 'emoji', emoji: '🎉', box: { x: 720, y: y + 310, width: 64, height: 64 } })
    board.addObject({ type: 'emoji', emoji: '👑', box: { x: 800, y: y + 310, width: 40, height: 40 } })
    board.addObject({
      type: 'image',
      asset: assetId,
      box: { x: 900, y: y + 290, width: 220, height: 140 },
      text: 'De factuur',
    })
    board.addObject({
      type: 'image',
      asset: 'f'.repeat(64),
      box: { x: 1150, y: y + 290, width: 200, height: 140 },
    })
    board.addObject({
      type: 'link',
      url: 'https://voorbeeld.nl/tarieven',
      box: { x: 720, y: y + 400, width: 160, height: 56 },
      text: 'Tarieven',
    })
    board.addObject({
      type: 'link',
      url: 'https://voorbeeld.nl/een/heel/lang/adres/zonder/naam',
      box: { x: 900, y: y + 460, width: 260, height: 64 },
    })
    note('tied-1', 'action', 0, y + 520, 'Van hier')
    note('tied-2', 'trigger', 380, y + 500, 'naar daar')
    note('tied-3', 'plain', 700, y + 560, 'en verder')
    const tie = (a: string, b: string, form: 'line' | 'arrow', text = '') =>
      board.addObject({
        type: 'connector',
        form,
        ends: [
          { to: a, side: undefined },
          { to: b, side: undefined },
        ],
        text,
      })
    tie('tied-1', 'tied-2', 'arrow', 'daarna')
    tie('tied-2', 'tied-3', 'line')
    board.addObject({
      type: 'connector',
      form: 'arrow',
      ends: [
        { to: 'tied-3', side: 'right' },
        { x: 1150, y: y + 580 },
      ],
      look: { ink: 'red', dashed: 'dashed', size: 6, route: 'elbow' },
    })
    board.addObject({
      type: 'connector',
      form: 'arrow',
      ends: [
        { to: 'tied-3', side: 'bottom' },
        { to: 'tied-1', side: 'bottom' },
      ],
      text: 'met hoeken',
      look: { ink: 'blue', route: 'elbow' },
    })
    board.addObject({
      type: 'connector',
      form: 'arrow',
      ends: [
        { to: 'tied-1', side: 'top' },
        { to: 'tied-3', side: 'top' },
      ],
      look: { ink: 'green', route: 'straight' },
    })
    note('g-1', 'plain', 1220, y + 480, 'Een groep')
    const two = board.addObject({
      type: 'shape',
      form: 'ellipse',
      box: { x: 1400, y: y + 490, width: 90, height: 80 },
      look: { fill: 'green' },
    })
    board.group(['g-1', two ?? ''])
    note('fast', 'plain', 1220, y + 600, 'Staat vast')
    const box = board.addObject({
      type: 'shape',
      form: 'rectangle',
      box: { x: 1420, y: y + 610, width: 100, height: 70 },
      text: 'Vast',
    })
    board.lock(['fast', box ?? ''])
    return {
      chosen: [from, big].flatMap((id) => id ?? []),
      drawn: [drawn ?? '', 'tied-2'],
      typing: 'in-frame-1',
    }
  }

  function remarks() {
    const at = Date.now() - 5 * 60_000
    const on = { author: other, at, x: 0, y: 0 }
    comments.create('c-1', { ...on, on: 'tied-2', text: 'Klopt dit nog?' })
    comments.create('c-2', {
      ...on,
      author: member,
      answers: 'c-1',
      at: at + 60_000,
      text: 'Ja, dat zei ook de klantenservice, en zij zien het elke dag.',
    })
    comments.create('c-3', { ...on, x: 1330, y: 1120, text: 'Hier mist nog iets' })
    comments.create('c-4', { ...on, x: 1380, y: 1180, text: 'Al gedaan', resolvedBy: member, resolvedAt: at })
    return {}
  }
}
