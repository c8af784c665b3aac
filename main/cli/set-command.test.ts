import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openHistory } from '../disk/history/history.ts'
import { nodeFs } from '../disk/node-fs.ts'
import { runInPlaces } from './run-sample.ts'

const { place, run } = runInPlaces()

describe('set', () => {
  const walk = '_posts/2021-05-06-second-walk.md'
  const bytes = (id: string) => readFileSync(join(place.blog, id))

  test('says what changed, changes that and nothing else, and keeps the version before', async () => {
    const before = bytes(walk)
    const { code, out, err } = await run(['set', 'blog', walk, 'title', 'Third "walk"'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toBe(
      `${walk}: title is changed.\n  - title: "Second walk: <b>sun</b>"\n  + title: "Third \\"walk\\""\n`,
    )
    expect(bytes(walk).toString()).toBe(
      before.toString().replace('Second walk: <b>sun</b>', 'Third \\"walk\\"'),
    )
    const history = openHistory(nodeFs, place.data, place.blog)
    const [kept] = await history.list()
    expect(kept?.id).toBe(walk)
    expect(Buffer.from(await history.read(kept?.sha ?? ''))).toEqual(before)
  })

  test('a list as JSON, in the way that it is written', async () => {
    const before = bytes(walk).toString()
    const { out } = await run(['set', 'blog', walk, 'tags', '["Walks", "山"]', '--json'])
    expect(JSON.parse(out)).toEqual({ id: walk, field: 'tags', changed: true, was: [], is: ['     - 山'] })
    expect(bytes(walk).toString()).toBe(before.replace('     - Walks\n', '     - Walks\n     - 山\n'))
  })

  test('what is got and set is no change: not a byte, no time stamp, nothing in the history', async () => {
    for (const id of ['_posts/2021-03-04-雨中登山.md', walk, '_drafts/unfinished.md']) {
      const before = { bytes: bytes(id), stamp: statSync(join(place.blog, id), { bigint: true }).mtimeNs }
      const { fields } = JSON.parse((await run(['get', 'blog', id, '--json'])).out)
      for (const [field, value] of Object.entries(fields)) {
        const typed = typeof value === 'string' ? value : JSON.stringify(value)
        const { code, out } = await run(['set', 'blog', id, field, typed])
        expect(code, `${id} ${field}`).toBe(0)
        expect(out).toContain('says that already')
      }
      const after = { bytes: bytes(id), stamp: statSync(join(place.blog, id), { bigint: true }).mtimeNs }
      expect(after).toEqual(before)
    }
    expect(existsSync(join(place.data, 'history'))).toBe(false)
  })

  test('a value may be empty, or begin with a dash', async () => {
    expect((await run(['set', 'blog', walk, 'title', ''])).code).toBe(0)
    expect((await run(['get', 'blog', walk, 'title'])).out).toBe('\n')
    expect((await run(['set', 'blog', '--', walk, 'title', '-x'])).code).toBe(0)
    expect((await run(['get', 'blog', walk, 'title'])).out).toBe('-x\n')
  })

  test('in Chinese', async () => {
    const { out } = await run(['set', 'blog', walk, 'draft', 'true'], { lang: 'zh_CN.UTF-8' })
    expect(out).toBe(`${walk}：已更改 draft。\n  + published: false\n`)
  })

  test.each([
    [['set', 'blog', walk, 'title'], /inkstone set <blog> <post> <field> <value>/],
    [['set', 'blog', walk, '', 'x'], /inkstone set/],
    [['set', 'blog', walk, 'tags', 'a, b'], /“tags” is a list. Write it as JSON/],
    [['set', 'blog', walk, 'date', 'soon'], /“soon” is not a date/],
    [['set', 'blog', walk, 'draft', 'perhaps'], /true or false/],
    [['set', 'blog', walk, 'a:b', 'x'], /cannot be the name of a field/],
    [['set', 'blog', '_posts/2022-02-02-odd.md', 'title', 'x'], /“title” shares its value/],
    [['set', 'blog', '_posts/2022-02-02-gbk.md', 'title', 'x'], /not in UTF-8/],
    [['set', 'blog', 'blog/../outside.md', 'title', 'x'], /is no post/],
  ])('%j is refused with a sentence, and nothing is written', async (args, sentence) => {
    writeFileSync(join(place.root, 'outside.md'), 'mine')
    place.write({
      '_posts/2022-02-02-odd.md': '---\nx: &a 1\ntitle: *a\n---\n',
      '_posts/2022-02-02-gbk.md': Buffer.from('c4e3bac3a3accac0bde7a1a3d5e2cac7ced2b5c4b2a9bfcda1a3', 'hex'),
    })
    const before = readdirSync(join(place.blog, '_posts')).map(name => bytes(`_posts/${name}`))
    const { code, out, err } = await run(args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(sentence)
    expect(readdirSync(join(place.blog, '_posts')).map(name => bytes(`_posts/${name}`))).toEqual(before)
    expect(readFileSync(join(place.root, 'outside.md'), 'utf8')).toBe('mine')
    expect(existsSync(join(place.data, 'history'))).toBe(false)
  })
})
