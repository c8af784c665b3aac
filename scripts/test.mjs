// @ts-check
// npm test: brings what is missing, then runs every check. Ends with `N passed, N failed, N skipped`.
import { ensureDependencies, tell } from './bootstrap.mjs'

try {
  ensureDependencies()
  const { check } = await import('./check.mjs')
  process.exitCode = await check()
} catch (error) {
  tell(error instanceof Error ? error.message : String(error))
  process.stdout.write('0 passed, 1 failed, 0 skipped\n')
  process.exitCode = 1
}
