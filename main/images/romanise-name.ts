/** Whether a name is one that `romaniseName` changes. */
export function canRomanise(name: string): boolean {
  return /\p{sc=Han}/u.test(name) || /[\u00c0-\u024f]/.test(name.normalize('NFC'))
}

/**
 * A Chinese name as it is read, its syllables parted by `-`; of Latin letters without their accents.
 *
 * What is written in Japanese is read in another way, so a name with kana stays, as do all other scripts.
 */
export async function romaniseName(name: string): Promise<string> {
  if (/[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(name)) return name
  const plain = name
    .normalize('NFD')
    .replace(/(?<=[a-z])\p{Mn}+/giu, '')
    .normalize('NFC')
  if (!/\p{sc=Han}/u.test(plain)) return plain
  // A table of 300 KB, which most never need.
  const { pinyin } = await import('pinyin-pro')
  return plain
    .replace(
      /\p{sc=Han}+/gu,
      run => `-${pinyin(run, { toneType: 'none', type: 'array', v: true }).join('-')}-`,
    )
    .replace(/^-|-(?=\.|$)/g, '')
}
