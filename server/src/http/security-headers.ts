import type { Handler, Request } from 'express'
import helmet from 'helmet'

/** What pages of ours may ask a browser for: to copy, to fill the screen, to keep it lit. Nothing else, and nobody else. */
const PERMISSIONS = [
  ...['clipboard-read', 'clipboard-write', 'fullscreen', 'screen-wake-lock'].map((name) => `${name}=(self)`),
  ...[
    'accelerometer',
    'camera',
    'display-capture',
    'geolocation',
    'gyroscope',
    'hid',
    'magnetometer',
    'microphone',
    'midi',
    'payment',
    'serial',
    'usb',
    'xr-spatial-tracking',
  ].map((name) => `${name}=()`),
].join(', ')

/** A host as browsers send it; what does not look like one must not end up in a header. */
const HOST = /^[\w.-]+(:\d+)?$|^\[[0-9a-f:.]+\](:\d+)?$/i

/**
 * What browsers may do with our pages. Over plain http, as on a local network, nothing asks for https: what is only
 * understood there is left out.
 */
export function securityHeaders(options: { isPublicHttps: boolean }): Handler {
  const plain = headers({ isSecure: false, ...options })
  const secure = headers({ isSecure: true, ...options })
  return (req, res, next) => {
    res.set('Permissions-Policy', PERMISSIONS)
    return (req.secure ? secure : plain)(req, res, next)
  }
}

function headers({ isSecure, isPublicHttps }: { isSecure: boolean; isPublicHttps: boolean }) {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // What scripts set on an element's style is no inline style: nothing else of that sort is needed.
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        // Older browsers do not count a WebSocket to the same host as 'self'.
        connectSrc: ["'self'", (req) => socketSources(req as Request)],
        workerSrc: ["'self'", 'blob:'],
        manifestSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    xFrameOptions: { action: 'deny' },
    strictTransportSecurity:
      isSecure && isPublicHttps ? { maxAge: 15_552_000, includeSubDomains: false } : false,
    crossOriginOpenerPolicy: isSecure,
    originAgentCluster: isSecure,
    // Within the site the Origin header has to keep saying where a request comes from.
    referrerPolicy: { policy: 'same-origin' },
  })
}

function socketSources({ headers: { host = '' } }: Request): string {
  return HOST.test(host) ? `ws://${host} wss://${host}` : "'self'"
}
