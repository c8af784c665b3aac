import { copyFileSync, mkdtempSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { machineZone } from './machine-zone.ts'

test('another zone of the system or of the environment is another, wherever the system has it from', () => {
  const folder = mkdtempSync(join(tmpdir(), 'inkstone-zone-'))
  const link = join(folder, 'localtime')
  const oslo = join(folder, 'Oslo')
  writeFileSync(oslo, '')
  writeFileSync(join(folder, 'Shanghai'), '')
  const zones = [machineZone({}, link)]
  symlinkSync('Oslo', link)
  zones.push(machineZone({}, link), machineZone({ TZ: 'UTC' }, link))
  unlinkSync(link)
  symlinkSync('Shanghai', link)
  zones.push(machineZone({}, link))
  expect(new Set(zones).size).toBe(zones.length)
  unlinkSync(link)
  copyFileSync(oslo, link)
  expect(machineZone({}, link)).toBe(zones[0])
  rmSync(folder, { recursive: true })
})
