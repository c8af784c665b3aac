import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{scripts,shared,main,renderer,electron-standin,bench}/**/*.test.ts'],
    environment: 'node',
    // The theme's style is imported as text; without this Vitest empties every stylesheet.
    css: true,
    testTimeout: 30_000,
  },
})
