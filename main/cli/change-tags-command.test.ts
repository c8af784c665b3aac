import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sampleBlog, sampleFolder } from '../blog/sample-blog.ts'
import { envOf, runSample } from './run-sample.ts'

const flow = '_posts/2017-01-01-flow.md'
const block = '_posts/2017-01-02-block.md'
const broken = '_posts/2017-01-03-broken.md'
const texts: Readonly<Record<string, string>> = {
  [flow]: '---\ntags: [Openstack, 旅行]\n---\nText.\n',
  [block]: '---\ntags:\n  - OpenStack\ncategories: 云\n---\nText.\n',
}

function place(more: Readonly<Record<string, string>> = {}) {
  const root = sampleBlog({ ...texts, ...more })
  const env = envOf(sampleFolder())
  const run = (...args: readonly string[]) => runSample(args, { cwd: root, env })
  const read = (id: string) => readFileSync(join(root, id), 'utf8')
  return { root, run, read, all: () => Object.fromEntries(Object.keys(texts).map(id => [id, read(id)])) }
}

describe('inkstone tags …', () => {
  test('--dry-run shows each line before and after, and changes nothing', async () => {
    const { run, all } = place()
    expect(await run('tags', 'rename', '.', 'Openstack', 'OpenStack', '--dry-run')).toEqual({
      code: 0,
      err: '',
      out: [
        'Tag “Openstack” becomes “OpenStack” in 1 post.',
        `  ${flow}:2`,
        '    - tags: [Openstack, 旅行]',
        '    + tags: [OpenStack, 旅行]',
        '“OpenStack” is in 1 post already: the two become one.',
        'Nothing was changed (--dry-run).',
        '',
      ].join('\n'),
    })
    expect(all()).toEqual(texts)
  })

  test('rename, and undo', async () => {
    const { run, read, all } = place()
    const renamed = await run('tags', 'rename', '.', 'Openstack', 'OpenStack')
    expect(renamed.code).toBe(0)
    expect(read(flow)).toBe('---\ntags: [OpenStack, 旅行]\n---\nText.\n')
    const undone = await run('tags', 'undo', '.')
    expect(undone).toEqual({
      code: 0,
      err: '',
      out: 'Taken back: Tag “Openstack” becomes “OpenStack” in 1 post.\n',
    })
    expect(all()).toEqual(texts)
    expect(await run('tags', 'undo', '.')).toMatchObject({ code: 2, err: 'There is nothing to undo.\n' })
  })

  test.each([
    [
      ['merge', '.', 'Openstack', 'OpenStack', '--into', '云'],
      '---\ntags: [云, 旅行]\n---\nText.\n',
      '---\ntags:\n  - 云\ncategories: 云\n---\nText.\n',
    ],
    [
      ['split', '.', 'Openstack', 'Open', 'Stack'],
      '---\ntags: [Open, Stack, 旅行]\n---\nText.\n',
      texts[block],
    ],
    [
      ['delete', '.', '旅行', 'OpenStack'],
      '---\ntags: [Openstack]\n---\nText.\n',
      '---\ntags: []\ncategories: 云\n---\nText.\n',
    ],
    [
      ['add', '.', '墨', flow, block],
      '---\ntags: [Openstack, 旅行, 墨]\n---\nText.\n',
      '---\ntags:\n  - OpenStack\n  - 墨\ncategories: 云\n---\nText.\n',
    ],
    [['remove', '.', '旅行', flow], '---\ntags: [Openstack]\n---\nText.\n', texts[block]],
    [
      ['rename', '--categories', '.', '云', '江'],
      texts[flow],
      '---\ntags:\n  - OpenStack\ncategories: 江\n---\nText.\n',
    ],
    [['move', '.', '旅行'], '---\ntags: [Openstack]\ncategories: [旅行]\n---\nText.\n', texts[block]],
  ])('%s', async (args, first, second) => {
    const { run, read } = place()
    expect(await run('tags', ...args)).toMatchObject({ code: 0, err: '' })
    expect([read(flow), read(block)]).toEqual([first, second])
    await run('tags', 'undo', '.')
    expect([read(flow), read(block)]).toEqual([texts[flow], texts[block]])
  })

  test('ends with 1 when no post has the tag, or one that may have it cannot be changed', async () => {
    const { run, read } = place({ [broken]: '---\ntitle: "x\ntags: [Openstack\n---\n' })
    expect(await run('tags', 'delete', '.', 'nowhere')).toMatchObject({
      code: 1,
      out: 'Nothing would change.\n',
    })
    const { code, out } = await run('tags', 'rename', '.', 'Openstack', 'OpenStack')
    expect(code).toBe(1)
    expect(out).toContain(`“${broken}” stays as it is: its front matter cannot be read.`)
    expect(read(flow)).toContain('[OpenStack, 旅行]')
  })

  test('--json is one object and nothing else', async () => {
    const { run } = place()
    const { out } = await run('tags', 'rename', '.', 'Openstack', 'OpenStack', '--json', '--dry-run')
    expect(JSON.parse(out)).toMatchObject({
      what: { message: 'Tag “Openstack” becomes “OpenStack” in 1 post.' },
      isDryRun: true,
      number: null,
      files: [{ id: flow, lines: [{ line: 2, before: 'tags: [Openstack, 旅行]' }] }],
    })
    expect(
      JSON.parse((await run('tags', 'rename', '.', 'Openstack', 'OpenStack', '--json')).out).number,
    ).toBeGreaterThan(0)
  })

  test('suggests what to put in order', async () => {
    const { run } = place()
    const { code, out } = await run('tags', 'suggest', '.')
    expect(code).toBe(0)
    expect(out).toBe(
      '“OpenStack” is used most (1). Only capitals differ in Openstack (1).\n' +
        '  Jekyll itself makes no page for them: /tag/openstack/ is a 404. With jekyll-archives both would be there, and Jekyll would keep one page only, that of the name that came into use last.\n' +
        '1 is used in one post only.\n  旅行\n',
    )
    expect(JSON.parse((await run('tags', 'suggest', '.', '--json')).out).suggestions[0]).toMatchObject({
      kind: 'case',
      change: { from: ['Openstack'], to: 'OpenStack' },
    })
  })

  test('wrong use is told, and a folder may be called like a command', async () => {
    const { root, run } = place()
    expect(await run('tags', 'rename', '.', 'x')).toMatchObject({ code: 2, out: '' })
    expect((await run('tags', 'merge', '.', 'x')).err).toBe('--into needs a value after it.\n')
    expect((await run('tags', 'add', '.', 'x', 'nowhere.md')).code).toBe(2)
    mkdirSync(join(root, 'rename'))
    writeFileSync(join(root, 'rename/a.md'), '---\ntags: [ink]\n---\n')
    expect((await run('tags', './rename')).out).toBe('    1  ink\n')
  })
})
