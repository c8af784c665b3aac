import { expect, test } from 'vitest'
import { reasonIn } from './electron.mjs'

test.each([
  [
    'HTTPError: Response code 403 (Forbidden)\n    at Request.<anonymous> (file:///x/as-promise/index.js:86:42)\n',
    'HTTPError: Response code 403 (Forbidden)',
  ],
  [
    'TypeError: fetch failed\n    at node:internal/deps/undici/undici:14976:13\n',
    'no connection to the server that has it',
  ],
  [
    '\nnode:internal/x\n  throw err\n\nError: EACCES: permission denied, mkdir\n    at f\n',
    'Error: EACCES: permission denied, mkdir',
  ],
  ['checksum does not match\n', 'checksum does not match'],
  ['', 'its installer did not say why'],
])('of what the installer prints, one line says why', (stderr, reason) => {
  expect(reasonIn(stderr)).toBe(reason)
})
