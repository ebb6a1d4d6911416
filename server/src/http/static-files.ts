import { join } from 'node:path'
import express, { type Handler, Router } from 'express'
import expressStaticGzip from 'express-static-gzip'

/** Pages the client draws itself, each by the same index.html. */
const PAGES = ['/', '/join', '/new', '/check', '/w/*page']
/** The same page, with the names of all the files that a lane needs. */
const LANE = '/w/:id/lane/:lane'
/** Vite puts a hash of the content into the names of these. */
const HASHED = '/assets'

/**
 * The built client. Files with a hash in their name never change, and lie there packed as well; all others are asked for
 * anew each time.
 */
export function staticFiles(folder: string): Router {
  const router = Router()
  router.use(
    HASHED,
    expressStaticGzip(join(folder, HASHED), {
      enableBrotli: true,
      orderPreference: ['br', 'gz'],
      index: false,
      serveStatic: { immutable: true, maxAge: '1y' },
    }),
  )
  router.use(
    express.static(folder, { index: false, setHeaders: (res) => res.set('Cache-Control', 'no-cache') }),
  )
  router.get(LANE, page(folder, 'lane.html'))
  router.get(PAGES, page(folder, 'index.html'))
  router.get('*anything', unknownPage(folder))
  return router
}

/** A person who mistyped an address gets the page that says so in words; a program gets the plain error. */
function unknownPage(folder: string): Handler {
  const show = page(folder, 'index.html')
  return (req, res, next) => {
    if (req.path.startsWith('/api/') || req.accepts(['json', 'html']) !== 'html') return next()
    res.status(404)
    return show(req, res, next)
  }
}

function page(folder: string, file: string): Handler {
  return (_req, res, next) => {
    res.set('Cache-Control', 'no-cache')
    res.sendFile(file, { root: folder, cacheControl: false }, (error?: unknown) => {
      // Not built yet, or the visitor went away meanwhile.
      if (error !== undefined && !res.headersSent) next()
    })
  }
}
