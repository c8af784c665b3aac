import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { SaxesParser } from 'saxes'
import { afterEach, expect, test } from 'vitest'
import { exportSample } from './export-sample.ts'
import { makeSamplePlace, type SamplePlace } from './sample-blog.ts'

// Whatever a writer puts into a blog, by hand or by accident, its feeds can be read.

let place: SamplePlace
afterEach(() => place.remove())

/** What XML has no place for, or takes for something else; as YAML's escapes, so that each gets as far as the plan. */
const hostile = [
  ...Array.from({ length: 0x20 }, (_, code) => `\\u00${code.toString(16).padStart(2, '0')}`),
  '\\u007f',
  '\\u0085',
  '\\u2028',
  '\\ud800',
  '\\udfff',
  '\\ufffe',
  '\\uffff',
  '\\U0001fffe',
  ']]>',
  '<![CDATA[',
  '<!--',
  '?>',
  '&nbsp;&#0;&#xd800;&',
  '</title></entry>',
  '\\"\'',
  '𠮷墨',
]
const all = `"a ${hostile.join(' b ')} z"`
/** The same as bytes in a text, but for half characters, which UTF-8 cannot hold. */
const raw = `${String.fromCharCode(...Array.from({ length: 0x20 }, (_, code) => code).filter(code => code !== 13))}\u007f\u0085\u2028\ufffe\uffff ]]> <![CDATA[ <!-- x --> &nbsp;&#0;&#xd800; & <b a='1"'>`

const posts: Readonly<Record<string, string>> = {
  '_posts/2021-01-01-fields.md': `---\ntitle: ${all}\nauthor: ${all}\ndescription: ${all}\ntags: [${all}, x]\ncategories: [${all}]\nlang: ${all}\n---\n${raw}\n`,
  '_posts/2021-01-02-body.md': `---\ntitle: Body\n---\n${raw}\n\n\`\`\`js\n${raw}\n\`\`\`\n\n[a b"c](<a b"'<>.html> "${raw.slice(0, 8)}") ![](<x y'".png>) <http://x.example/a?b&c=']]>>\n`,
  '_posts/2021-01-03-place.md': `---\ntitle: Place\npermalink: ${'"/a b/\\u0001\\ud800\'<>&]]>/"'}\n---\nx\n`,
  '_posts/2021-02-31-no-such-day.md': '---\ntitle: No such day\n---\nx\n',
  '_posts/0001-01-01-first.md': '---\ntitle: First\n---\nx\n',
  '_posts/2021-01-04-years.md':
    '---\ntitle: Years\ndate: 12021-01-01\nlast_modified_at: 99999-01-01\n---\nx\n',
  '_posts/2021-01-05-words.md': '---\ntitle: Words\ndate: next week\nlast_modified_at: [soon]\n---\nx\n',
  '_posts/2021-01-06-zero.md': '---\ntitle: Zero\ndate: 0000-00-00 00:00:00\n---\nx\n',
  '_posts/2021-01-07-leap.md':
    '---\ntitle: Leap\ndate: 2021-01-07 23:59:60\nlast_modified_at: 2021-13-45\n---\nx\n',
  '_posts/2021-01-08-none.md': '---\ntitle: ""\ntags: ["", null, 1, [x]]\nauthor: { name: [1] }\n---\n',
}

async function exported(config: string) {
  place = makeSamplePlace({ '_config.yml': config, ...posts })
  return exportSample(place)
}

const feeds = () => {
  const read = (path: string) => readFileSync(join(place.out, path), 'utf8')
  return {
    atom: read('feed.xml'),
    rss: read('rss.xml'),
    json: read('feed.json'),
    sitemap: read('sitemap.xml'),
  }
}

/** Throws at the first thing that is no XML. */
function parseStrictly(xml: string): void {
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', error => {
    throw error
  })
  parser.write(xml).close()
}

test.each([
  ['plain', 'title: T\nurl: https://t.example\n'],
  ['hostile', `title: ${all}\ndescription: ${all}\nauthor: ${all}\nlang: ${all}\nurl: https://t.example\n`],
  [
    'with an address of odd characters',
    'title: T\nurl: "https://t.example/a b\'<&>"\nbaseurl: "/墨 \\u0001\\"]]>"\n',
  ],
])('the feeds of a hostile blog are read whole: its configuration is %s', async (_name, config) => {
  const { problems } = await exported(config)
  expect(problems.filter(({ key }) => key === 'export.brokenFeed')).toEqual([])
  const { atom, rss, json, sitemap } = feeds()
  for (const xml of [atom, rss, sitemap]) parseStrictly(xml)
  const ids = parseAtomFeed(atom).entries?.map(entry => entry.id) ?? []
  const items = parseRssFeed(rss).items ?? []
  expect(ids.length).toBe(Object.keys(posts).length)
  expect(items.map(({ link }) => link)).toEqual(ids)
  expect(parseJsonFeed(json).items?.map(item => item.id)).toEqual(ids)
  for (const id of ids) expect(new URL(id ?? '').href).toBe(id)
})

test('every moment in them is one', async () => {
  await exported('title: T\nurl: https://t.example\n')
  const { atom, rss, json, sitemap } = feeds()
  const rfc3339 = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T\d{2}:\d{2}:\d{2}Z$/
  const moments = [atom, sitemap].flatMap(xml =>
    [...xml.matchAll(/<(published|updated|lastmod)>(.*?)<\/\1>/g)].map(([, , moment = '']) => moment),
  )
  for (const [, moment = ''] of json.matchAll(/"date_\w+": "(.*?)"/g)) moments.push(moment)
  expect(moments.length).toBeGreaterThan(3 * Object.keys(posts).length)
  for (const moment of moments) {
    expect(moment).toMatch(rfc3339)
    expect(new Date(moment).toISOString().slice(0, 19)).toBe(moment.slice(0, 19))
  }
  for (const [, moment = ''] of rss.matchAll(/<(?:pubDate|lastBuildDate)>(.*?)</g)) {
    // JavaScript takes the year 1 for 2001.
    if (!moment.includes(' 0001 ')) expect(new Date(moment).toUTCString()).toBe(moment)
  }
})
