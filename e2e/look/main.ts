// Takes pictures of every object, dialog and screen of the product, for somebody to look at: `pnpm look`.

import { mkdir } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import config from '../playwright.config.ts'
import { TestServer } from '../support/server.ts'
import { CameraMan, type Device, type Look, type Manner, nameOf } from './camera-man.ts'
import { FullLane, REGIONS, type Region } from './full-lane.ts'
import { PANELS } from './panels.ts'
import { SCREENS } from './screens.ts'
import { takeTogether } from './together.ts'

const HELP = `Takes pictures of the board and all screens. Build the client before.

  --out    folder for the pictures (default .cache/look)
  --only   a regular expression over "<device>-<chrome>-<language>-<what>", such as "laptop-dark.*things";
           before <what> comes what somebody's system asks for: forced, contrast, calm, large (text of 200 %);
           "together" is a workshop of four people, step by step
`
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: '.cache/look' },
    only: { type: 'string', default: '.' },
    help: { type: 'boolean', default: false },
  },
})
if (values.help) {
  process.stdout.write(HELP)
  process.exit()
}
const wanted = new RegExp(values.only)
const failures: string[] = []

/** Which pictures are taken of whom: all zooms and regions of the paper, and what opens over it. */
const LOOKS: readonly (Look & { readonly zooms: readonly number[]; readonly panels: boolean })[] = [
  look('laptop', 'light', 'nl', [0.25, 1, 3], true),
  look('laptop', 'dark', 'nl', [0.25, 1, 3], true),
  look('laptop', 'light', 'en', [1], true),
  look('sharp', 'light', 'nl', [0.25, 1, 3], false),
  look('sharp', 'dark', 'nl', [0.25, 1, 3], false),
  look('sharpest', 'light', 'nl', [0.25, 1, 3], false),
  look('laptop', 'light', 'nl', [0.25, 1], true, 'forced'),
  look('laptop', 'dark', 'nl', [1], true, 'forced'),
  look('laptop', 'light', 'nl', [0.25, 1], true, 'contrast'),
  look('laptop', 'light', 'nl', [1], true, 'calm'),
  look('laptop', 'light', 'nl', [1], true, 'large'),
  look('phone', 'light', 'nl', [1], true, 'large'),
  look('phone', 'light', 'nl', [1], true, 'forced'),
  look('ipad', 'light', 'nl', [0.25, 1, 3], true),
  look('phone', 'light', 'nl', [0.25, 1, 3], true),
  look('phone', 'dark', 'nl', [1], true),
  look('narrow', 'light', 'nl', [1], true),
  look('projector', 'light', 'nl', [0.25, 1, 3], false),
  look('upright', 'light', 'nl', [1], true),
]

function look(
  device: Device,
  chrome: Look['chrome'],
  language: Look['language'],
  zooms: readonly number[],
  panels: boolean,
  manner: Manner = 'usual',
) {
  return { device, chrome, language, zooms, panels, manner }
}

await mkdir(values.out, { recursive: true })
const server = await TestServer.start()
const browser = await chromium.launch(config.use?.launchOptions)
try {
  const picture = await drawPicture()
  for (const language of ['nl', 'en'] as const) {
    const looks = LOOKS.filter((one) => one.language === language && wantedOf(one).length > 0)
    if (looks.length === 0) continue
    const lane = await FullLane.make(server, picture, language)
    for (const one of looks) await takeAll(one, lane)
    lane.leave()
  }
  if (wanted.test('together')) await takeTogether(browser, server, values.out).catch(fail('together'))
} finally {
  await browser.close()
  await server.stop()
}
for (const failure of failures) process.stdout.write(`${failure}\n`)
process.exitCode = failures.length === 0 ? 0 : 1

function fail(what: string) {
  return (error: unknown) => void failures.push(`${what}: ${String(error).slice(0, 300)}`)
}

type Picture = { readonly what: string; readonly take: (man: CameraMan, lane: FullLane) => Promise<void> }

function picturesOf({ zooms, panels }: (typeof LOOKS)[number]): readonly Picture[] {
  const regions = Object.keys(REGIONS) as Region[]
  return [
    ...zooms.flatMap((zoom) =>
      regions.map((region) => ({
        what: `${region}-${zoom * 100}`,
        take: async (man: CameraMan, lane: FullLane) => {
          await man.lookAt(lane, REGIONS[region], zoom)
          await man.shot(`${region}-${zoom * 100}`)
        },
      })),
    ),
    { what: 'gesture', take: takeGesture },
    ...(panels ? PANELS : []).map(({ name, open }) => ({
      what: `panel-${name}`,
      take: async (man: CameraMan, lane: FullLane) => {
        await open(man, lane)
        await man.still(`panel-${name}`)
      },
    })),
    ...(panels ? SCREENS : []).map(({ name, open }) => ({
      what: `screen-${name}`,
      take: async (man: CameraMan, lane: FullLane) => {
        await open(man, lane)
        await man.still(`screen-${name}`)
      },
    })),
  ]
}

function wantedOf(one: (typeof LOOKS)[number]): readonly Picture[] {
  return picturesOf(one).filter(({ what }) => wanted.test(`${nameOf(one)}-${what}`))
}

async function takeAll(one: (typeof LOOKS)[number], lane: FullLane): Promise<void> {
  const man = await CameraMan.arrive(browser, one, values.out)
  man.page.setDefaultTimeout(8000)
  await man.as(lane.workshop, lane.member)
  let isOnPaper = false
  for (const { what, take } of wantedOf(one)) {
    try {
      // What a panel leaves open is gone after a reload; a picture of the paper alone needs none.
      const isScreen = what.startsWith('screen-')
      if (!isScreen && (!isOnPaper || what.startsWith('panel-'))) {
        await man.page.goto(lane.workshop.address(`lane/${lane.laneId}`))
        await man.openPaper()
      }
      await take(man, lane)
      isOnPaper = !isScreen
    } catch (error) {
      await man.shot(`${what}-failed`)
      fail(`${nameOf(one)}-${what}`)(error)
      isOnPaper = false
    }
  }
  failures.push(...man.visitor.complaints.map((text) => `${nameOf(one)}: ${text}`))
  await man.leave()
}

/** While a zoom runs, right after it, and when everything had time to become sharp. */
async function takeGesture(man: CameraMan, lane: FullLane): Promise<void> {
  await man.lookAt(lane, REGIONS.things, 1)
  const { width, height } = man.page.viewportSize() ?? { width: 1440, height: 900 }
  const middle = { x: width / 2, y: height / 2 }
  await man.turn(middle, 2.2, 'gesture-during')
  await man.shot('gesture-after')
  await man.still('gesture-still')
  await man.page.mouse.wheel(300, 100)
  await man.shot('gesture-pan')
  await man.still('gesture-pan-still')
}

async function drawPicture(): Promise<Uint8Array> {
  const page = await browser.newPage({ viewport: { width: 660, height: 420 } })
  await page.setContent(
    '<body style="margin:0;background:linear-gradient(160deg,#2b6,#039);font:48px sans-serif;color:#fff;padding:40px">Factuur € 214',
  )
  const bytes = await page.screenshot()
  await page.close()
  return bytes
}
