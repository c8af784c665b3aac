import { describe, expect, test } from 'vitest'
import { whyNoElectron } from './why-no-electron.mjs'

const apparmor = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns'
const clone = '/proc/sys/kernel/unprivileged_userns_clone'

/** An ordinary user at a Linux desktop; `files` is what the system says of itself. */
function desktop(files: Readonly<Record<string, string>> = {}) {
  return {
    platform: 'linux',
    env: { DISPLAY: ':0' },
    uid: 1000,
    read: (file: string) => files[file] ?? null,
    hasSandboxHelper: false,
  } as const
}

describe('whyNoElectron', () => {
  test.each([
    ['a Linux desktop', desktop()],
    ['one with Wayland', { ...desktop(), env: { WAYLAND_DISPLAY: 'wayland-0' } }],
    ['one whose locks are open', desktop({ [apparmor]: '0\n', [clone]: '1\n' })],
    [
      'one whose sandbox helper has its rights',
      { ...desktop({ [apparmor]: '1\n' }), hasSandboxHelper: true },
    ],
    ['macOS', { ...desktop(), platform: 'darwin', env: {}, uid: 501 } as const],
    ['Windows', { ...desktop(), platform: 'win32', env: {}, uid: undefined } as const],
  ])('%s: nothing is in the way', (_name, system) => {
    expect(whyNoElectron(system)).toBeNull()
  })

  test.each([
    ['no display', { ...desktop(), env: {} }, /^no display$/],
    ['root', { ...desktop(), uid: 0 }, /does not run as root/],
    [
      'AppArmor closes user namespaces',
      desktop({ [apparmor]: '1\n' }),
      /sandbox cannot work.*apparmor.* is 1/,
    ],
    ['the kernel closes them', desktop({ [clone]: '0\n' }), /sandbox cannot work.*userns_clone is 0/],
    ['there are none', desktop({ '/proc/sys/user/max_user_namespaces': '0\n' }), /max_user_namespaces is 0/],
  ])('%s: that is the reason', (_name, system, reason) => {
    expect(whyNoElectron(system)).toMatch(reason)
  })

  test('the reason tells how to try it all the same', () => {
    expect(whyNoElectron(desktop({ [clone]: '0' }))).toContain('INKSTONE_RUNTIME=electron')
  })
})
