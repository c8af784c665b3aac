import { emptyConfig } from '../shared/site/sample-source.ts'
import { suggestMerges } from '../shared/tags/suggest-merges.ts'
import { type Measure, measure, timeOf } from './measure.ts'

const tags = 2_000
const rounds = 20

/** From the counts of 2,000 tags to what might be put in order; many of them are near to each other. */
export async function run(): Promise<Measure[]> {
  // Loaded once in the app's life, when somebody looks at tags for the first time.
  const { Converter } = await import('opencc-js/t2cn')
  const toSimplified = Converter({ from: 't', to: 'cn' })
  const counts = Array.from({ length: tags }, (_, at) => ({
    tag: nameOf(at),
    count: Math.ceil(tags / (at + 1)),
  }))
  const rules = { field: 'tags', generator: 'jekyll', config: emptyConfig, toSimplified } as const
  const times: number[] = []
  for (let round = 0; round < rounds; round++) times.push(await timeOf(() => suggestMerges(counts, rules)))
  return [measure('suggest: 2,000 tags', times, { budget: 50 })]
}

const syllables = ['ka', 'no', 'tri', 'ver', 'sta', 'mon', 'del', 'pro', 'gra', 'lin']

function nameOf(at: number): string {
  if (at % 3 === 0) return `機器學習${String.fromCodePoint(0x4e00 + at)}`
  return at % 3 === 1 ? word(at * 7) : `${word(at)} ${word(at * 3)}`
}

function word(number: number): string {
  return [...String(number + 11)].map(digit => syllables[Number(digit)]).join('')
}
