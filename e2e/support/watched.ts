import type { BrowserContext } from '@playwright/test'

/** What one browser asked for, and what its content policy refused. */
export type Watched = {
  /** Every address asked for or connected to, the server's own ones too. */
  readonly asked: readonly string[]
  /** Those of them that are not the server's. */
  readonly elsewhere: () => readonly string[]
  /** What pages were not allowed to do, in the browser's words. */
  readonly refused: readonly string[]
}

/** Schemes that lead nowhere: what the page made itself. */
const OWN = /^(data|blob|about):/

/** Watches every page of a browser from now on. */
export async function watch(context: BrowserContext, serverUrl: string): Promise<Watched> {
  const asked: string[] = []
  const refused: string[] = []
  const host = new URL(serverUrl).host
  context.on('request', (request) => asked.push(request.url()))
  context.on('page', (page) => page.on('websocket', (socket) => asked.push(socket.url())))
  await context.exposeBinding('policyRefused', (_source, what: string) => refused.push(what))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { policyRefused } = window as unknown as { policyRefused(what: string): void }
      const { violatedDirective, blockedURI, sourceFile, lineNumber, sample } = event
      policyRefused(`${violatedDirective} ${blockedURI} ${sourceFile}:${lineNumber} ${sample}`)
    })
  })
  return {
    asked,
    refused,
    elsewhere: () => asked.filter((url) => !OWN.test(url) && new URL(url).host !== host),
  }
}
