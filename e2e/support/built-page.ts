import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'

const CLIENT = fileURLToPath(new URL('../../client', import.meta.url))
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
}
/** No server stands behind it: requests are answered from the folder. */
const ORIGIN = 'http://pages.test'

/** The pages of `client/pages`, built for a test. */
export class BuiltPages {
  readonly #folder: string

  private constructor(folder: string) {
    this.#folder = folder
  }

  static async build(): Promise<BuiltPages> {
    const folder = await mkdtemp(join(tmpdir(), 'brownpaper-pages-'))
    const vite = join(CLIENT, 'node_modules/vite/bin/vite.js')
    const options = ['build', '--config', 'pages/vite.config.ts', '--outDir', folder, '--logLevel', 'error']
    await promisify(execFile)(process.execPath, [vite, ...options], { cwd: CLIENT })
    return new BuiltPages(folder)
  }

  async open(page: Page, name: string): Promise<void> {
    await page.route(`${ORIGIN}/**`, async (route) => {
      const { pathname } = new URL(route.request().url())
      const contentType = TYPES[extname(pathname)] ?? 'application/octet-stream'
      await route.fulfill({ body: await readFile(join(this.#folder, pathname)), contentType })
    })
    await page.goto(`${ORIGIN}/${name}/index.html`)
  }

  async remove(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true })
  }
}
