import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { whyNotThisNode } from './node-version.mjs'
import { root } from './project.mjs'

test.each(['20.19.0', '20.20.2', '22.12.0', '22.20.1', '23.0.0', '24.9.0'])('Node %s will do', version => {
  expect(whyNotThisNode(version)).toBeNull()
})

test.each(['18.20.8', '20.18.3', '21.7.3', '22.11.0'])('Node %s is refused with what to install', version => {
  expect(whyNotThisNode(version)).toBe(
    `This is Node ${version}. Inkstone is built and run with Node 20.19 or later, or 22.12 or later; install one of them, then try again.`,
  )
})

test('package.json says the same', () => {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  expect(engines.node).toBe('^20.19.0 || >=22.12.0')
})
