import { configDefaults, defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      // What is pure leaves nothing behind for the next file, which so need not load the same modules again.
      { extends: true, test: { name: 'shared', include: ['shared/**/*.test.ts'], isolate: false } },
      // A thread begins sooner than a process.
      { extends: true, test: { name: 'window', include: ['renderer/**/*.test.ts'], pool: 'threads' } },
      // Whose tests are another user, or have another umask, for a while: no thread may.
      { extends: true, test: { name: 'main', include: ['main/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'around',
          include: ['{scripts,electron-standin,bench,proof}/**/*.test.ts'],
          // These start compilers, browsers and the app itself, which take their time on a busy machine.
          testTimeout: 120_000,
        },
      },
    ],
    exclude: [
      ...configDefaults.exclude,
      // Windows cannot start the stand-in; there the app runs in Electron itself.
      ...(process.platform === 'win32' ? ['electron-standin/**'] : []),
      // Only Linux has machines without a display, where an address is printed.
      ...(process.platform === 'linux' ? [] : ['scripts/start.test.ts']),
    ],
    environment: 'node',
    // The theme's style is imported as text; without this Vitest empties every stylesheet.
    css: true,
    testTimeout: 30_000,
    // What a test waits for comes at once where nothing else runs, and later on a busy machine.
    expect: { poll: { timeout: 10_000 } },
  },
})
