import type { Origins } from './origins.ts'

/** How the text of a page, script or style speaks of an origin: `ink://app`, whole and in lower case. */
export function mapText(text: string, origins: Origins): string {
  const schemes = origins.schemes
  if (schemes.length === 0 || !text.includes('://')) return text
  return text.replace(
    literals(schemes),
    (literal, scheme: string, host: string) => origins.originOf(scheme, host) ?? literal,
  )
}

/**
 * Maps a Content-Security-Policy: whole addresses, and bare schemes such as `ink-asset:`.
 *
 * `socket` is the address of the bridge, which the page's own `connect-src` must allow besides; null for other pages.
 */
export function mapPolicy(policy: string, origins: Origins, socket: string | null): string {
  // A comma separates policies, each of which holds by itself.
  return policy
    .split(',')
    .map(one => mapOnePolicy(one, origins, socket))
    .join(',')
}

function mapOnePolicy(policy: string, origins: Origins, socket: string | null): string {
  const directives = policy
    .split(';')
    .map(directive => directive.trim().split(/\s+/))
    .filter(words => words[0] !== '')
    .map(words => words.flatMap((word, index) => (index === 0 ? [word] : mapSource(word, origins))))
  if (socket !== null) allowSocket(directives, socket)
  return directives.map(words => words.join(' ')).join('; ')
}

function mapSource(source: string, origins: Origins): readonly string[] {
  const bare = /^([a-z][a-z0-9+.-]*):$/i.exec(source)?.[1]?.toLowerCase()
  if (bare !== undefined && origins.schemes.includes(bare)) return origins.sourcesOf(bare)
  return [mapText(source, origins)]
}

function allowSocket(directives: string[][], socket: string): void {
  const named = (name: string) => directives.find(words => words[0]?.toLowerCase() === name)
  const connect = named('connect-src')
  if (connect) connect.push(socket)
  else if (named('default-src'))
    directives.push(['connect-src', ...(named('default-src')?.slice(1) ?? []), socket])
  for (const words of directives) {
    // 'none' beside another source means nothing, and browsers warn of it.
    if (words.length > 2 && words.includes("'none'")) words.splice(words.indexOf("'none'"), 1)
  }
}

function literals(schemes: readonly string[]): RegExp {
  const names = schemes.map(scheme => scheme.replace(/[+.]/g, '\\$&')).sort((a, b) => b.length - a.length)
  return new RegExp(`(?<![A-Za-z0-9+.-])(${names.join('|')})://([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)`, 'g')
}
