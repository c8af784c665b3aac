// @ts-check

/**
 * What a system is like, as far as Electron's runtime cares.
 * @typedef {object} System
 * @property {NodeJS.Platform} platform
 * @property {NodeJS.ProcessEnv} env
 * @property {number | undefined} uid
 * @property {(file: string) => string | null} read a small file of the system; null where there is none
 * @property {boolean} hasSandboxHelper Electron's chrome-sandbox belongs to root and has its set-user-id bit
 */

// Electron's sandbox needs user namespaces for ordinary users, which these can close.
const locks = [
  { file: '/proc/sys/kernel/apparmor_restrict_unprivileged_userns', closed: '1' },
  { file: '/proc/sys/kernel/unprivileged_userns_clone', closed: '0' },
  { file: '/proc/sys/user/max_user_namespaces', closed: '0' },
]

/**
 * @param {System} system
 * @returns {string | null} why Electron's runtime could not run here even if it were installed
 */
export function whyNoElectron({ platform, env, uid, read, hasSandboxHelper }) {
  if (platform !== 'linux') return null
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return 'no display'
  if (uid === 0) return 'Electron does not run as root'
  if (hasSandboxHelper) return null
  const lock = locks.find(({ file, closed }) => read(file)?.trim() === closed)
  return lock === undefined
    ? null
    : `Electron’s sandbox cannot work here, ${lock.file} is ${lock.closed}; INKSTONE_RUNTIME=electron tries it all the same`
}
