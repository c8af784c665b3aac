import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Why a request goes no further; `why` is for the person who reads the log, not for the client. */
export interface Refusal {
  readonly status: number
  readonly why: string
}

/**
 * What every request must be, before anything else is looked at.
 *
 * The host comes first: a page whose name was rebound to 127.0.0.1 has an Origin that equals its Host, so that only
 * the exact name stops it.
 */
export function refuseRequest(
  request: IncomingMessage,
  isOurHost: (host: string) => boolean,
): Refusal | null {
  const hosts = headerValues(request, 'host')
  const host = hosts[0]
  if (hosts.length !== 1 || host === undefined || !isOurHost(host))
    return { status: 421, why: 'another host' }
  if (request.method !== 'GET' && request.method !== 'HEAD') return { status: 405, why: 'only GET and HEAD' }
  return refusePath(request.url ?? '')
}

/**
 * The target must be a plain path: in Electron, Chromium would have normalised it before the app sees it, so what
 * only a hand-made request can hold is not for the app to judge.
 */
export function refusePath(target: string): Refusal | null {
  const refusal = { status: 400, why: 'a path that no browser sends' }
  if (!target.startsWith('/') || target.startsWith('//')) return refusal
  if (/[^\x21-\x7e]/.test(target) || /[#\\]/.test(target)) return refusal
  const path = target.split('?', 1)[0] ?? ''
  if (/%(?![0-9a-f]{2})/i.test(path)) return refusal
  if (/%(00|2f|5c)/i.test(path)) return refusal
  const segments = path.split('/').map(segment => segment.replace(/%2e/gi, '.'))
  return segments.includes('.') || segments.includes('..') ? refusal : null
}

/** Whether the request carries the cookie, once and exactly. */
export function hasCookie(request: IncomingMessage, name: string, value: string): boolean {
  const found = headerValues(request, 'cookie')
    .flatMap(header => header.split(';'))
    .map(pair => pair.trim())
    .filter(pair => pair.startsWith(`${name}=`))
  return found.length === 1 && isSame(found[0] ?? '', `${name}=${value}`)
}

/**
 * Another page on 127.0.0.1, whatever its port, is the same site: a strict cookie is sent with its requests.
 * Browsers say where a request comes from; one that does not say is a navigation typed in, or no browser.
 */
export function refuseOtherPages(request: IncomingMessage): Refusal | null {
  const site = request.headers['sec-fetch-site']
  if (site === undefined || site === 'same-origin' || site === 'none') return null
  return { status: 403, why: 'asked for by a page of another origin' }
}

/** The bridge opens for the app's own page only; a missing Origin is no browser. */
export function refuseSocket(
  request: IncomingMessage,
  expected: { origin: string; cookie: { name: string; value: string } },
): Refusal | null {
  const origins = headerValues(request, 'origin')
  if (origins.length !== 1 || origins[0] !== expected.origin)
    return { status: 403, why: 'a socket from another origin' }
  if (!hasCookie(request, expected.cookie.name, expected.cookie.value))
    return { status: 403, why: 'a socket without the cookie' }
  return refuseOtherPages(request)
}

export function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** Node joins or drops repeated headers; a guard must see each of them. */
function headerValues(request: IncomingMessage, name: string): readonly string[] {
  return request.rawHeaders.filter(
    (_, index, all) => index % 2 === 1 && all[index - 1]?.toLowerCase() === name,
  )
}
