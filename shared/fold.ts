/**
 * A text as it is compared in searches: case, full-width and half-width forms, and runs of space make no difference.
 *
 * Ｏｐｅｎ　Ｓｔａｃｋ, OpenStack and openstack are found by each other (Unicode NFKC, then lower case).
 */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()
}
