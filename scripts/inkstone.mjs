#!/usr/bin/env node
// @ts-check
// The command line on plain Node; its own output is the only thing on standard output.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { ensureBuilt, ensureDependencies, root, tell } from './bootstrap.mjs'

try {
  ensureDependencies()
  ensureBuilt()
  createRequire(import.meta.url)(join(root, 'out/main/cli.cjs'))
} catch (error) {
  tell(error instanceof Error ? error.message : String(error))
  process.exitCode = 2
}
