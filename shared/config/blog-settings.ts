/** What a blog's configuration file says of the blog itself; empty: it does not say. */
export interface BlogSettings {
  readonly title: string
  readonly author: string
  readonly description: string
  /** Where the site is found, with the path that it lives under: `https://example.org/blog`. */
  readonly address: string
  /** BCP 47 tag. */
  readonly language: string
  /** IANA name. */
  readonly timeZone: string
}

export type SettingName = keyof BlogSettings

export const settingNames = [
  'title',
  'author',
  'description',
  'address',
  'language',
  'timeZone',
] as const satisfies readonly SettingName[]

/** The parts of a site's address, as most generators keep them. */
export interface AddressParts {
  /** Scheme and host, without a final slash. */
  readonly url: string
  /** `/blog`, or empty. */
  readonly baseUrl: string
}

/** Takes an address apart; null: it is none that a site can have. Without a scheme it is taken for https. */
export function addressParts(written: string): AddressParts | null {
  const address = written.trim()
  if (address === '') return { url: '', baseUrl: '' }
  const whole = /^[a-z][a-z\d+.-]*:\/\//i.test(address) ? address : `https://${address}`
  const found = /^(https?:\/\/)([^\s/?#@\\"<>]+)((?:\/[^\s?#\\"<>]*)?)$/i.exec(whole)
  if (found === null) return null
  const [, scheme = '', host = '', path = ''] = found
  if (!hostName.test(host)) return null
  const inside = path.replace(/^\/+|\/+$/g, '').replace(/\/{2,}/g, '/')
  return { url: scheme.toLowerCase() + host, baseUrl: inside === '' ? '' : `/${inside}` }
}

/** `localhost`, `example.org`, `墨.example:8080`, `[::1]:4000`. */
const hostName =
  /^(?:\[[\da-f:.]+\]|[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}._-]*[\p{L}\p{M}\p{N}])?)(?::\d{1,5})?$/iu

/** The other way round. */
export function joinAddress({ url, baseUrl }: AddressParts): string {
  return url === '' ? '' : url + baseUrl
}
