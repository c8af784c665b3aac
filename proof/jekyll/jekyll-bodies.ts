import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Each post's body as Jekyll itself renders it, by the post's name; null: there is no Jekyll on this machine.
 *
 * It works on a copy of what decides about a body (posts, configuration, includes, data) with layouts that add nothing.
 */
export function jekyllBodies(blog: string): ReadonlyMap<string, string> | null {
  if (spawnSync('jekyll', ['--version']).status !== 0) return null
  const folder = mkdtempSync(join(tmpdir(), 'inkstone-jekyll-'))
  try {
    for (const name of ['_config.yml', '_posts', '_includes', '_data']) {
      if (existsSync(join(blog, name))) cpSync(join(blog, name), join(folder, name), { recursive: true })
    }
    writeFileSync(join(folder, '_own.yml'), ownConfig)
    writeLayouts(folder)
    const config = ['_config.yml', '_own.yml'].filter(name => existsSync(join(folder, name))).join(',')
    const built = spawnSync('jekyll', ['build', '--config', config, '--trace'], {
      cwd: folder,
      encoding: 'utf8',
    })
    if (built.status !== 0)
      throw new Error(`Jekyll could not build ${blog}:\n${built.stdout}\n${built.stderr}`)
    return readBodies(join(folder, '_site'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const ownConfig = [
  'plugins: []',
  'gems: []',
  'paginate: null',
  'future: true',
  'permalink: /:year/:month/:day/:title/',
  'defaults: [{scope: {path: ""}, values: {layout: bare}}]',
].join('\n')

const mark = 'the post '

function writeLayouts(folder: string): void {
  mkdirSync(join(folder, '_layouts'))
  const names = new Set(['bare'])
  for (const name of readdirSync(join(folder, '_posts'))) {
    const layout = /^layout:\s*["']?([\w-]+)/m.exec(readFileSync(join(folder, '_posts', name), 'utf8'))?.[1]
    if (layout !== undefined) names.add(layout)
  }
  for (const name of names) {
    writeFileSync(join(folder, '_layouts', `${name}.html`), `<!--${mark}{{ page.path }}-->{{ content }}`)
  }
}

function readBodies(site: string): ReadonlyMap<string, string> {
  const bodies = new Map<string, string>()
  for (const entry of readdirSync(site, { recursive: true, withFileTypes: true })) {
    if (!entry.name.endsWith('.html')) continue
    const html = readFileSync(join(entry.parentPath, entry.name), 'utf8')
    const found = /^<!--the post _posts\/(.*?)-->/.exec(html)
    if (found?.[1] !== undefined) bodies.set(found[1], html.slice(found[0].length))
  }
  return bodies
}
