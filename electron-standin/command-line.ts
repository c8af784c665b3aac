/** Electron's command line: `electron [-r module] [switches] <app> [arguments of the app]`. */
export interface CommandLine {
  /** Modules to load before the app, as Playwright's loader. */
  readonly required: readonly string[]
  /** By name, in lower case; null: without a value. */
  readonly switches: ReadonlyMap<string, string | null>
  /** What `--inspect` asks for; null: no inspector. */
  readonly inspect: Inspect | null
  readonly app: string | null
  /** `electron --version`. */
  readonly wantsVersion: boolean
}

export interface Inspect {
  readonly host: string
  readonly port: number
  readonly waits: boolean
}

export function parseCommandLine(args: readonly string[]): CommandLine {
  const required: string[] = []
  const switches = new Map<string, string | null>()
  let app: string | null = null
  let wantsVersion = false
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? ''
    if (arg === '-r' || arg === '--require') required.push(args[++at] ?? '')
    else if (app === null && (arg === '-v' || arg === '--version')) wantsVersion = true
    else if (arg.startsWith('--')) {
      const [name = '', ...value] = arg.slice(2).split('=')
      switches.set(name.toLowerCase(), value.length > 0 ? value.join('=') : null)
    } else if (app === null && !arg.startsWith('-')) app = arg
  }
  return { required, switches, inspect: inspectOf(switches), app, wantsVersion }
}

function inspectOf(switches: ReadonlyMap<string, string | null>): Inspect | null {
  const name = switches.has('inspect-brk') ? 'inspect-brk' : 'inspect'
  if (!switches.has(name)) return null
  const value = switches.get(name) ?? ''
  const colon = value.lastIndexOf(':')
  const port = value.slice(colon + 1)
  return {
    host: colon > 0 ? value.slice(0, colon) : '127.0.0.1',
    port: port === '' ? 9229 : Number(port),
    waits: name === 'inspect-brk',
  }
}
