import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createContender, findProgram, type PeerProgram } from './peer-program.ts'

let folder = ''
let path: string | undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'peer-'))
  path = process.env.PATH
  process.env.PATH = `${folder}:${path}`
})
afterEach(() => {
  process.env.PATH = path
  rmSync(folder, { recursive: true, force: true })
})

const program: PeerProgram = {
  name: 'no-such-generator',
  versionArgs: ['version'],
  note: 'tuned',
  prepare: (_blog, site) => writeFileSync(join(site, 'prepared'), ''),
  posts: '.',
  buildArgs: (_site, out) => ['build', out],
}

async function measured() {
  let made = 0
  const contender = createContender(program, folder, () => {
    const place = join(folder, `place-${made++}`)
    mkdirSync(place)
    return place
  })
  await contender.build()
  await contender.build()
  return contender.result(1)
}

function install(script: string): void {
  writeFileSync(join(folder, program.name), `#!/bin/sh\n${script}\n`)
  chmodSync(join(folder, program.name), 0o755)
}

test('a program that is not there is not installed', async () => {
  expect(findProgram(program.name)).toBeNull()
  expect(await measured()).toEqual({ name: program.name, p50: null, ratio: null, note: 'not installed' })
})

test.skipIf(process.platform === 'win32')('a program that fails says so and stops nothing', async () => {
  install('echo "no layout" >&2; exit 3')
  expect(await measured()).toMatchObject({ p50: null, note: 'failed: no layout' })
})

test.skipIf(process.platform === 'win32')('one that works is timed in a prepared site', async () => {
  install('test "$1" = version && echo "v1.22.3 (linux)" && exit; test -f prepared && test -d "$2"')
  const peer = await measured()
  expect(peer.note).toBe('1.22.3, tuned')
  expect(peer.p50).toBeGreaterThan(0)
  expect(peer.ratio).toBeCloseTo(1 / (peer.p50 ?? 0), 0)
})
