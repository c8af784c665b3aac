import type { MarkdownIt } from 'markdown-it'

/**
 * Bare addresses as GFM has them: `https://…`, `www.…` and mail addresses.
 *
 * markdown-it would also take any `name.ending` for a site, so that README.md becomes a link to Moldova.
 */
export function wwwLinks(md: MarkdownIt, scheme: 'http' | 'https'): void {
  md.linkify.set({ fuzzyLink: false })
  // Its own test takes a long pattern through every text; what holds none of these holds no link.
  const test = md.linkify.test.bind(md.linkify)
  md.linkify.test = text => /[:@]|\/\/|www\./i.test(text) && test(text)
  md.linkify.add('www.', {
    validate: (text, pos) =>
      /^[\w-]+(?:\.[\w-]+)+(?:[/?#][^\s<>"'，。！？、；：（）“”《》]*[^\s<>"'.,;:!?)\]}，。！？、；：（）“”《》])?\/?/.exec(
        text.slice(pos, pos + 2000),
      )?.[0].length ?? 0,
    normalize: match => {
      match.url = `${scheme}://${match.url}`
    },
  })
}
