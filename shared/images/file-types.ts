/** Files beside pictures that a post may link to: what readers open or keep, and nothing that a browser or a system runs. */
const linked = new Set([
  ...[
    'pdf',
    'epub',
    'txt',
    'csv',
    'tsv',
    'rtf',
    'doc',
    'docx',
    'xls',
    'xlsx',
    'ppt',
    'pptx',
    'odt',
    'ods',
    'odp',
  ],
  ...[
    'zip',
    '7z',
    'rar',
    'gz',
    'tgz',
    'bz2',
    'xz',
    'tar',
    'json',
    'geojson',
    'gpx',
    'kml',
    'ics',
    'bib',
    'ipynb',
  ],
  ...['mp4', 'm4v', 'webm', 'mov', 'mkv', 'ogv', 'mp3', 'm4a', 'aac', 'ogg', 'opus', 'oga', 'wav', 'flac'],
  ...['ttf', 'otf', 'woff', 'woff2', 'stl', 'glb', 'psd', 'ai', 'sketch', 'fig', 'drawio', 'srt', 'vtt'],
])

const pictures = /^(?:png|jpe?g|jfif|gif|webp|avif|svg|bmp|heic|heif|tiff?|ico)$/

/** The extension, with its dot and in small letters, of a file that is linked to as it is; null: a post does not link to such a file. */
export function linkedExtension(name: string): string | null {
  const extension = /\.([^./\\]{1,12})$/.exec(name)?.[1] ?? ''
  return linked.has(extension.toLowerCase()) ? `.${extension.toLowerCase()}` : null
}

/** Whether a name says that it is a picture's. */
export function isPictureName(name: string): boolean {
  return pictures.test(/\.([^./\\]{1,12})$/.exec(name)?.[1]?.toLowerCase() ?? '')
}

/** Whether these are the bytes of a HEIC picture, which browsers do not show. */
export function isHeic(bytes: Uint8Array): boolean {
  const brand = String.fromCharCode(...bytes.subarray(4, 12))
  return /^ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1)$/.test(brand)
}
