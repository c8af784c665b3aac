import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Generator } from '../../shared/blog.ts'
import { planSite } from '../../shared/site/plan/plan-site.ts'
import { openBlog } from '../blog/open-blog.ts'
import { readSite } from './read/site-source.ts'

// Where generators themselves put posts: `fixtures/addresses.json` holds what each wrote, by its own program.

/** Posts of one generator, and what that generator made of them under several configurations. */
export interface AddressCases {
  readonly generator: Generator
  readonly version: string
  /** Front matter by id; the body is up to who writes the file. */
  readonly posts: Readonly<Record<string, string>>
  readonly blogs: readonly AddressCase[]
}

export interface AddressCase {
  /** The text of the configuration file. */
  readonly config: string
  /** The site's file for each post, in the order of `posts`; null: the generator wrote none. */
  readonly files: readonly (string | null)[]
  /** Posts that ours has elsewhere, see docs/decisions/0080-addresses.md. */
  readonly unlike?: readonly string[]
}

/** `project`: the project's folder. */
export function addressCases(project: string): readonly AddressCases[] {
  const text = readFileSync(join(project, 'main/export/fixtures/addresses.json'), 'utf8')
  // The project's own file, whose shape the test that reads it all would miss.
  return JSON.parse(text) as readonly AddressCases[]
}

/** Every file of a blog with these posts; `body` gives the text of the nth. */
export function addressBlog(
  { generator, posts }: AddressCases,
  config: string,
  body: (nth: number) => string = () => '',
): Readonly<Record<string, string>> {
  return {
    [generator === 'hugo' ? 'config.json' : '_config.yml']: `${config}\n`,
    ...Object.fromEntries(
      Object.entries(posts).map(([id, fields], nth) => [id, `---\n${fields}\n---\n${body(nth)}\n`]),
    ),
  }
}

/** The site's file of each post as our plan has it, by the post's id. */
export async function plannedPostFiles(blog: string): Promise<ReadonlyMap<string, string>> {
  const options = { withDrafts: false, withFuture: true }
  const site = await readSite(await openBlog(blog), options, Date.now(), async () => undefined)
  return new Map(
    planSite(site.source).files.flatMap(file =>
      file.kind === 'page' && (file.view.kind === 'post' || file.view.kind === 'page')
        ? [[file.view.id, file.path] as const]
        : [],
    ),
  )
}
