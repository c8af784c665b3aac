/** hexo-util's slugize: ASCII punctuation and spaces become hyphens, full-width punctuation stays. */
export function hexoSlug(text: string): string {
  return text
    .replace(/[ÆæŒœØøĐđŁłßı]/g, letter => letters[letter] ?? letter)
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u0000-\u001f]/g, '')
    .normalize('NFC')
    .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'<>,.?/]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

/** Latin letters that Unicode does not take apart into a letter and its accent. */
const letters: Readonly<Record<string, string>> = {
  Æ: 'AE',
  æ: 'ae',
  Œ: 'OE',
  œ: 'oe',
  Ø: 'O',
  ø: 'o',
  Đ: 'D',
  đ: 'd',
  Ł: 'L',
  ł: 'l',
  ß: 's',
  ı: 'i',
}
