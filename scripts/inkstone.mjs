#!/usr/bin/env node
// @ts-check
// The command line on plain Node; its own output is the only thing on standard output.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { ensureBuilt } from './bootstrap/build.mjs'
import { ensureDependencies } from './bootstrap/dependencies.mjs'
import { ensureNode } from './bootstrap/node-version.mjs'
import { folderOfUser, root, tellError } from './bootstrap/project.mjs'

try {
  ensureNode()
  ensureDependencies()
  ensureBuilt()
  process.chdir(folderOfUser())
  createRequire(import.meta.url)(join(root, 'out/main/cli.cjs'))
} catch (error) {
  tellError(error)
  process.exitCode = 2
}
