/** The extension that fits the bytes, with its dot; null: no picture that browsers show. Names can lie, bytes cannot. */
export function imageExtension(bytes: Uint8Array): string | null {
  const starts = (text: string, at = 0) =>
    [...text].every((character, i) => bytes[at + i] === character.charCodeAt(0))
  if (starts('\x89PNG\r\n\x1a\n')) return '.png'
  if (starts('\xff\xd8\xff')) return '.jpg'
  if (starts('GIF87a') || starts('GIF89a')) return '.gif'
  if (starts('RIFF') && starts('WEBP', 8)) return '.webp'
  if (starts('ftyp', 4) && (starts('avif', 8) || starts('avis', 8))) return '.avif'
  if (starts('BM') && bytes.length >= 26) return '.bmp'
  return isSvg(bytes) ? '.svg' : null
}

/** SVG has no magic bytes: its first element must be `svg`, behind what XML allows there. */
function isSvg(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, 64 * 1024))
  const start = text.replace(
    /^\ufeff?\s*(?:<\?xml[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE\s+svg[^>[]*(?:\[[^\]]*\])?\s*>|\s+)*/i,
    '',
  )
  return /^<svg[\s>/]/i.test(start)
}
