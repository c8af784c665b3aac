/**
 * The addresses of the app's own schemes.
 *
 * Each is one whole literal with a fixed host; random parts go into the path. The stand-in maps exactly these
 * literals to its own origins, so an address must never be put together from pieces of scheme and host.
 */
export const appOrigin = 'ink://app'
export const assetOrigin = 'ink-asset://blog'
export const previewOrigin = 'ink-preview://shell'
