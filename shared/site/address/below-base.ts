/** What of an address is below the base path of the site, `/blog`; null: it is not below it, or the site has none. */
export function belowBase(address: string, baseUrl: string): string | null {
  return baseUrl !== '' && address.startsWith(`${baseUrl}/`) ? address.slice(baseUrl.length) : null
}

/** An address as it is from the root of the site, wherever that is published. */
export function withoutBase(address: string, baseUrl: string): string {
  return belowBase(address, baseUrl) ?? address
}
