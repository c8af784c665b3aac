import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runInPlaces } from './run-sample.ts'

const { place, run } = runInPlaces()

describe('tags', () => {
  test('the commonest first', async () => {
    expect(await run(['tags', 'blog'])).toEqual({ code: 0, out: '    2  Walks\n    1  山\n', err: '' })
  })

  test('--json', async () => {
    const { out } = await run(['tags', 'blog', '--json'])
    expect(JSON.parse(out)).toEqual({
      tags: [
        { tag: 'Walks', count: 2 },
        { tag: '山', count: 1 },
      ],
    })
  })

  test('a tag cannot steer the terminal', async () => {
    place.write({ '_posts/2022-01-01-x.md': '---\ntags: ["\\e[2Jx"]\n---\n' })
    expect((await run(['tags', 'blog'])).out).not.toContain('\u001b')
  })

  test('a blog without tags', async () => {
    rmSync(join(place.blog, '_posts'), { recursive: true })
    expect(await run(['tags', 'blog'])).toMatchObject({ code: 0, out: 'No post has a tag.\n' })
  })
})
