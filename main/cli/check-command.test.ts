import { describe, expect, test } from 'vitest'
import { runInPlaces } from './run-sample.ts'

const ink = '---\ntitle: Ink\n---\n'
const { place, run: runAt } = runInPlaces({ '_config.yml': 'title: Notes\nurl: https://notes.example\n' })

function run(...args: readonly string[]) {
  return runAt(args, { nowMs: Date.UTC(2026, 0, 31) })
}

describe('inkstone check', () => {
  test('a blog without errors ends with 0, and says what it found', async () => {
    place.write({ '_posts/2024-01-01-a.md': `${ink}![](/a.png)\n`, 'a.png': 'x', '_drafts/b.md': ink })
    const { code, out } = await run('check', 'blog')
    expect(code).toBe(0)
    expect(out).toContain('_posts/2024-01-01-a.md:4:1: Warning: The image has no description.')
    expect(out).toContain('_drafts/b.md: Note: It is a draft')
    expect(out).toMatch(/0 errors, 1 warning, 1 note\n$/)
  })

  test('an error ends it with 1, and is told with its line and what would mend it', async () => {
    place.write({ '_posts/2024-01-01-a.md': `${ink}Text.\n![a](/IMG/a.png)\n`, 'img/a.png': 'x' })
    const { code, out } = await run('check', 'blog')
    expect(code).toBe(1)
    expect(out).toContain('_posts/2024-01-01-a.md:5:6: Error: The file is called “a.png”')
    expect(out).toContain('[Write the file’s own name]')
  })

  test('as JSON it says the same to machines', async () => {
    place.write({ '_posts/2024-01-01-a.md': `${ink}[gone](/gone/)\n` })
    const { code, out } = await run('check', 'blog', '--json')
    expect(code).toBe(1)
    const { counts, problems, statistics } = JSON.parse(out)
    expect(counts).toEqual({ error: 1, warning: 0, note: 0 })
    expect(problems).toEqual([
      {
        kind: 'link',
        severity: 'error',
        key: 'check.missingLink',
        params: { address: '/gone/' },
        message: expect.stringContaining('“/gone/” leads to nothing'),
        file: '_posts/2024-01-01-a.md',
        line: 4,
        column: 8,
        fix: null,
      },
    ])
    expect(statistics).toMatchObject({ posts: 1, words: 1 })
  })

  test('a folder that is not there is a failure, not a problem', async () => {
    const { code, out, err } = await run('check', 'nothing')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('nothing')
  })
})
