import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { compileFlag } from './compile-later.ts'

/** What V8 says of a flag; it knows no other way to complain. */
function complaint(flag: string): string {
  const script = `require('node:v8').setFlagsFromString(${JSON.stringify(flag)})`
  return spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' }).stderr
}

test('V8 knows the flag, and says nothing about it to the user', () => {
  expect(complaint('--no-such-flag')).not.toBe('')
  expect(complaint(compileFlag)).toBe('')
})
