import { configDefaults, defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{scripts,shared,main,renderer,electron-standin,bench,proof}/**/*.test.ts'],
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
