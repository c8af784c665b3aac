import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runInPlaces } from './run-sample.ts'

const { place, run } = runInPlaces()

describe('get', () => {
  const rain = '_posts/2021-03-04-雨中登山.md'

  test('one field, a list with a line an item', async () => {
    expect(await run(['get', 'blog', rain, 'title'])).toEqual({ code: 0, out: '雨中登山\n', err: '' })
    expect(await run(['get', 'blog', `blog/${rain}`, 'tags'])).toEqual({
      code: 0,
      out: '山\nWalks\n',
      err: '',
    })
    expect(await run(['get', 'blog', join(place.blog, rain), 'tags', '--json'])).toEqual({
      code: 0,
      out: `${JSON.stringify({ id: rain, field: 'tags', value: ['山', 'Walks'] })}\n`,
      err: '',
    })
  })

  test('all of them', async () => {
    expect((await run(['get', 'blog', rain])).out).toBe('title: 雨中登山\ntags: 山, Walks\n')
    expect(JSON.parse((await run(['get', 'blog', rain, '--json'])).out)).toEqual({
      id: rain,
      fields: { title: '雨中登山', tags: ['山', 'Walks'] },
    })
  })

  test('a field that is not there ends with 1', async () => {
    expect(await run(['get', 'blog', rain, 'date'])).toEqual({
      code: 1,
      out: '',
      err: `“${rain}” says nothing for “date”.\n`,
    })
    expect(await run(['get', 'blog', rain, 'date', '--json'])).toMatchObject({
      code: 1,
      out: expect.stringContaining('"value":null'),
    })
  })

  test('a title cannot steer the terminal, as JSON it is whole', async () => {
    place.write({ '_posts/2022-01-01-x.md': '---\ntitle: "\\e[2Jx"\n---\n' })
    expect((await run(['get', 'blog', '_posts/2022-01-01-x.md', 'title'])).out).toBe('\ufffd[2Jx\n')
    expect(
      JSON.parse((await run(['get', 'blog', '_posts/2022-01-01-x.md', 'title', '--json'])).out).value,
    ).toBe('\u001b[2Jx')
  })

  test.each([
    [['get', 'blog'], /inkstone get <blog> <post> \[field\]/],
    [['get', 'blog', 'nowhere.md'], /“nowhere.md” is no post of the blog in .+Give its path/],
    [['get', 'blog', '_config.yml'], /is no post of the blog/],
    [['get', 'blog', '../../etc/passwd'], /is no post of the blog/],
    [
      ['get', 'blog', '_posts/2022-02-02-broken.md', 'title'],
      /^_posts\/2022-02-02-broken.md: The front matter has a mistake near line 3/,
    ],
    [['get', 'blog', '_posts/2022-02-02-gbk.md', 'title'], /not in UTF-8; it looks like GB18030/],
  ])('%j ends with 2 and a sentence', async (args, sentence) => {
    place.write({
      '_posts/2022-02-02-broken.md': '---\ntitle: [a\n---\n',
      '_posts/2022-02-02-gbk.md': Buffer.from('c4e3bac3a3accac0bde7a1a3d5e2cac7ced2b5c4b2a9bfcda1a3', 'hex'),
    })
    const { code, out, err } = await run(args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(sentence)
  })
})
