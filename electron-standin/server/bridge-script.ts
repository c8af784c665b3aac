import { readFileSync } from 'node:fs'
import { Script } from 'node:vm'

export interface BridgeConfig {
  readonly nonce: string
  readonly socket: string
  /** What the preload sees as `process`. */
  readonly process: Readonly<Record<string, unknown>>
  /** The preload of a browser that is not ours, where no marker says which window it is. */
  readonly defaultPreload: string | null
}

/**
 * The page's first script: the bridge's client, and the windows' preload files, each in a function of its own.
 *
 * The preload is the very file that ships. It is written into the script rather than evaluated, so that it runs under
 * the app's own policy; nothing of it is visible to the page but what it exposes.
 */
export function bridgeScript(client: string, preloads: readonly string[], config: BridgeConfig): string {
  const files = preloads.map(
    file =>
      `${JSON.stringify(file)}: function (require, module, exports, process, global) {\n${preloadSource(file)}\n}`,
  )
  return [
    '(() => {',
    `const standinConfig = ${JSON.stringify(config)};`,
    `const standinPreloads = {\n${files.join(',\n')}\n};`,
    client,
    '})();\n',
  ].join('\n')
}

/** Puts the bridge in front of every script of the page. */
export function withBridge(html: string, nonce: string): string {
  const tag = `<script src="${bridgePath}?page=${nonce}"></script>`
  const at = /<head(?:\s[^>]*)?>|<html(?:\s[^>]*)?>|<!doctype[^>]*>/gi
  let end = 0
  for (const match of html.matchAll(at)) {
    end = match.index + match[0].length
    if (/^<head/i.test(match[0])) break
  }
  return html.slice(0, end) + tag + html.slice(end)
}

export const bridgePath = '/__electron/bridge.js'

function preloadSource(file: string): string {
  try {
    const source = readFileSync(file, 'utf8')
    // A file that does not parse must not take the bridge with it.
    new Script(`(function () {\n${source}\n})`, { filename: file })
    return source
  } catch (error) {
    const message = `Unable to load preload script: ${file}\n${String(error)}`
    process.stderr.write(`${message}\n`)
    return `console.error(${JSON.stringify(message)})`
  }
}
