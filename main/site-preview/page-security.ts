import type { IncomingMessage } from 'node:http'

/**
 * The Content-Security-Policy of everything that the preview sends.
 *
 * The scripts of the site itself run, each by its whole path, and no others: the preview shows drafts and words that
 * are not saved, and a script that a post brings could read them all. What such a script does is seen in the exported
 * site (docs/decisions/0118-preview-of-the-site.md).
 */
export function previewPolicy(origin: string, scripts: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src ${scripts.map(path => origin + encodeURI(path)).join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    'img-src * data:',
    'media-src *',
    'font-src * data:',
    'frame-src https:',
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Whether a browser was led here by us: it has a cookie that only the address that we open gives. */
export function hasKey(request: IncomingMessage, name: string, key: string): boolean {
  const cookies = (request.headers.cookie ?? '').split(/;\s*/)
  return cookies.includes(`${name}=${key}`)
}

/** Cookies of 127.0.0.1 are sent to every port of it, so the port is in the name. */
export function cookieName(host: string): string {
  return `inkstone-${host.replace(/^.*:/, '')}`
}
