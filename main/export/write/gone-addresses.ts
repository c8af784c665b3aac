import type { ExportedFile } from './manifest.ts'

/** The addresses of pages that were there after the last export and are not now: links to them from elsewhere break. */
export function goneAddresses(
  before: ReadonlyMap<string, ExportedFile>,
  now: ReadonlyMap<string, ExportedFile>,
): readonly string[] {
  return [...before]
    .filter(
      ([path, { sha, wasThere }]) =>
        (sha !== null || wasThere === true) &&
        path.endsWith('.html') &&
        !now.has(path) &&
        !isPageOfList(path),
    )
    .map(([path]) => `/${path.replace(/(^|\/)index\.html$/, '$1')}`)
    .sort()
}

/** The site's own lists grow and shrink with the posts, and nobody keeps an address of theirs. */
function isPageOfList(path: string): boolean {
  return /^(?:page\/?\d+|archives?\/\d{4})\/index\.html$/.test(path)
}
