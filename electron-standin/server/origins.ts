/** A scheme of the app with a host: what Electron calls a standard scheme's origin. */
export interface SchemeHost {
  readonly scheme: string
  readonly host: string
}

/** An address in the text of a page may name a host that nobody serves; they are not remembered without end. */
const maxHosts = 32

const schemeUrl = /^([a-z][a-z0-9+.-]*):\/\/([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?=[/?#]|$)/i
const webOrigin = /^http:\/\/(?:([a-z0-9.-]+)\.)?(localhost|127\.0\.0\.1):(\d+)(?=[/?#]|$)/i

/**
 * Which loopback origin stands for which scheme and host.
 *
 * The app's own page is at 127.0.0.1; every other scheme is at localhost, a different site, each with a port of its
 * own. A second host of a scheme is at `<host>.localhost`, which Chromium resolves itself.
 */
export class Origins {
  readonly appPort: number
  readonly #guestPorts: ReadonlyMap<string, number>
  readonly #hosts = new Map<string, string[]>()
  #app: SchemeHost | null = null

  constructor(appPort: number, guestPorts: ReadonlyMap<string, number>) {
    this.appPort = appPort
    this.#guestPorts = guestPorts
  }

  get schemes(): readonly string[] {
    return [...this.#guestPorts.keys()]
  }

  get appOrigin(): string {
    return `http://127.0.0.1:${this.appPort}`
  }

  get app(): SchemeHost | null {
    return this.#app
  }

  /** The first page that a window loads is the app's: it has the cookie and the bridge. */
  chooseApp(url: string): void {
    const match = schemeUrl.exec(url)
    const scheme = match?.[1]?.toLowerCase()
    const host = match?.[2]?.toLowerCase()
    if (!this.#app && scheme && host && this.#guestPorts.has(scheme)) this.#app = { scheme, host }
  }

  /** null: not a scheme of the app, or too many hosts. */
  originOf(scheme: string, host: string): string | null {
    if (this.#app?.scheme === scheme && this.#app.host === host) return this.appOrigin
    const port = this.#guestPorts.get(scheme)
    if (port === undefined) return null
    const hosts = this.#hosts.get(scheme) ?? []
    if (!hosts.includes(host)) {
      if (hosts.length === maxHosts) return null
      this.#hosts.set(scheme, [...hosts, host])
    }
    return guestOrigin(port, host, this.#hosts.get(scheme)?.[0] === host)
  }

  /** What a bare scheme in a policy allows: every host of it. */
  sourcesOf(scheme: string): readonly string[] {
    const port = this.#guestPorts.get(scheme)
    const guests = port === undefined ? [] : [`http://localhost:${port}`, `http://*.localhost:${port}`]
    return this.#app?.scheme === scheme ? [this.appOrigin, ...guests] : guests
  }

  /** The scheme and host whose requests arrive with this `Host` header at the server of `scheme`; null: nobody's. */
  hostAt(scheme: string, hostHeader: string): SchemeHost | null {
    const known = this.#hosts.get(scheme) ?? []
    const host = known.find(name => this.originOf(scheme, name) === `http://${hostHeader}`)
    return host === undefined ? null : { scheme, host }
  }

  /** `ink://app/x` → `http://127.0.0.1:P/x`; any other address stays as it is. */
  toWeb(url: string): string {
    const match = schemeUrl.exec(url)
    if (!match?.[1] || !match[2]) return url
    const origin = this.originOf(match[1].toLowerCase(), match[2].toLowerCase())
    return origin === null ? url : origin + url.slice(match[0].length)
  }

  /** The way back; any other address stays as it is. */
  toScheme(url: string): string {
    const match = webOrigin.exec(url)
    if (!match) return url
    const owner = this.#ownerOf(match[0].toLowerCase())
    return owner === null ? url : `${owner.scheme}://${owner.host}${url.slice(match[0].length)}`
  }

  #ownerOf(origin: string): SchemeHost | null {
    if (origin === this.appOrigin) return this.#app
    for (const scheme of this.#guestPorts.keys()) {
      const owner = this.hostAt(scheme, origin.slice('http://'.length))
      if (owner) return owner
    }
    return null
  }
}

function guestOrigin(port: number, host: string, isFirst: boolean): string {
  return isFirst ? `http://localhost:${port}` : `http://${host}.localhost:${port}`
}
