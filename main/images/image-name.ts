const maxNameBytes = 120

/** `CON`, `COM1` and the like are devices on Windows, with any extension. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/**
 * A file name that every system takes, as near to `name` as can be: letters of any script stay, spaces become `-`.
 *
 * `extension`, with its dot, is what the bytes are; it replaces the name's own where that says something else.
 */
export function safeImageName(name: string, extension: string): string {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
  const dot = base.lastIndexOf('.')
  const given = dot >= 0 ? base.slice(dot) : ''
  const isSameType = sameType(given, extension)
  const stem = cleanStem(dot >= 0 && (isSameType || isImageExtension(given)) ? base.slice(0, dot) : base)
  const ending = isSameType ? given : extension
  const usable = stem === '' ? 'image' : reserved.test(stem.split('.')[0] ?? '') ? `${stem}-image` : stem
  return cutTo(usable, maxNameBytes - ending.length) + ending
}

/** `name.png` → `name-2.png`. */
export function numberedName(name: string, number: number): string {
  const dot = name.lastIndexOf('.')
  return dot <= 0 ? `${name}-${number}` : `${name.slice(0, dot)}-${number}${name.slice(dot)}`
}

function cleanStem(stem: string): string {
  return (
    stem
      .normalize('NFC')
      // Not on Windows; not in an address; control, direction and other invisible characters; half characters.
      .replace(
        /[/\\:*?"<>|#%&{}[\]`^\x00-\x1f\x7f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu,
        '-',
      )
      .replace(/[\s-]+/gu, '-')
      .replace(/^[.\-~]+|[.\-~]+$/g, '')
  )
}

function sameType(given: string, extension: string): boolean {
  const lower = given.toLowerCase()
  return lower === extension || (extension === '.jpg' && (lower === '.jpeg' || lower === '.jfif'))
}

function isImageExtension(extension: string): boolean {
  return /^\.(png|jpe?g|jfif|gif|webp|avif|svg|bmp|heic|heif|tiff?|ico|tmp)$/i.test(extension)
}

/** At a whole character: half of one would be no valid name. */
function cutTo(stem: string, maxBytes: number): string {
  let bytes = 0
  let kept = ''
  for (const character of stem) {
    bytes += new TextEncoder().encode(character).length
    if (bytes > maxBytes) break
    kept += character
  }
  return kept.replace(/[.\-~]+$/, '')
}
