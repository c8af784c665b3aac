import { chineseProse, englishProse } from './prose.ts'
import type { Random } from './random.ts'

export interface PostSpec {
  readonly title: string
  readonly tags: readonly string[]
  readonly isChinese: boolean
  /** Addresses of its pictures, as the post writes them. */
  readonly pictures: readonly string[]
  /** Roughly how long the file is. */
  readonly bytes: number
  /** Off: code says no language, so that nobody colours it. */
  readonly hasLanguages?: boolean
}

/** A post of headings, paragraphs, lists, tables, quotations and code, as long as asked for. */
export function postText(spec: PostSpec, random: Random): string {
  const parts = [`---\nlayout: post\ntitle: ${spec.title}\ntags: [${spec.tags.join(', ')}]\n---`]
  let size = parts.join().length
  const add = (part: string): void => {
    parts.push(part)
    size += Buffer.byteLength(part) + 2
  }
  for (const address of spec.pictures) {
    add(paragraph(spec, random))
    add(`![${spec.title}](${address})`)
  }
  while (size < spec.bytes) add(block(spec, random))
  return `${parts.join('\n\n')}\n`
}

function block(spec: PostSpec, random: Random): string {
  const prose = spec.isChinese ? chineseProse : englishProse
  const kind = random.next()
  if (kind < 0.1) return `## ${prose.title(random)}`
  if (kind < 0.2) return spec.hasLanguages === false ? withoutLanguage(code(random)) : code(random)
  if (kind < 0.27) return list(3, () => `- ${prose.sentence(random)}`)
  if (kind < 0.31) return `> ${prose.sentence(random)}`
  if (kind < 0.35) return table(random, () => prose.title(random))
  return paragraph(spec, random)
}

function paragraph(spec: PostSpec, random: Random): string {
  const prose = spec.isChinese ? chineseProse : englishProse
  const sentences = Array.from({ length: random.between(3, 7) }, () => prose.sentence(random))
  const marked = random.between(0, sentences.length - 1)
  sentences[marked] = mark(sentences[marked] ?? '', random)
  return sentences.join(prose.between)
}

/** Every paragraph has something inline: emphasis, code or a link. */
function mark(sentence: string, random: Random): string {
  const wraps = [
    (text: string) => `**${text.slice(0, -1)}**${text.slice(-1)}`,
    (text: string) => `\`ink --stone ${random.between(1, 99)}\` ${text}`,
    (text: string) =>
      `[${text.slice(0, -1)}](https://example.com/${random.between(1, 999)})${text.slice(-1)}`,
  ]
  return random.pick(wraps)(sentence)
}

function table(random: Random, cell: () => string): string {
  const row = () => `| ${cell()} | ${random.between(1, 400)} | ${cell()} |`
  return `| ${cell()} | n | ${cell()} |\n|:--|--:|---|\n${list(random.between(2, 5), row)}`
}

/** Code as people write it: no two blocks are the same, so that nobody gets away with having coloured one before. */
function code(random: Random): string {
  const n = random.between(2, 9_000)
  const [a, b, c] = [name(random), name(random), name(random)]
  return random.pick([
    `\`\`\`js\nconst ${a} = await ${b}({ limit: ${n} })\nfor (const ${c} of ${a}) {\n  // one line a ${c}\n  console.log(\`\${${c}.title}: \${${c}.${b}.length}\`)\n}\n\`\`\``,
    `\`\`\`python\ndef ${a}(${b}: str, ${c}: int = ${n}) -> int:\n    """Counts what a ${b} would."""\n    return sum(1 for word in ${b}.split() if len(word) > ${c})\n\`\`\``,
    `\`\`\`sh\ncd ${a} && grep -l '${b}' *.md | head -n ${n} | while read -r ${c}; do\n  echo "$${c}"\ndone\n\`\`\``,
    `\`\`\`yaml\ntitle: By the ${a}\npaginate: ${n}\nexclude: [${b}, ${c}]\n\`\`\``,
  ])
}

function withoutLanguage(code: string): string {
  return code.replace(/^```\w+/, '```')
}

function name(random: Random): string {
  return englishProse.title(random).split(' ').at(-1) ?? 'ink'
}

function list(count: number, line: () => string): string {
  return Array.from({ length: count }, line).join('\n')
}
