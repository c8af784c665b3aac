// Front matter that is meant to end, to slow down, to fool or to take over what reads it.
import type { Generator } from '../../shared/blog.ts'

export interface HostileText {
  readonly name: string
  readonly generator: Generator
  readonly text: string
}

const kilo = 1024
const mega = kilo * kilo
const body = '\nThe body, which nobody touches.\n'

const yaml = (matter: string) => `---\n${matter}\n---\n${body}`
const toml = (matter: string) => `+++\n${matter}\n+++\n${body}`
const json = (matter: string) => `${matter}\n${body}`
const bare = (matter: string) => `;;;\n${matter}\n;;;\n${body}`

function many(
  generator: Generator,
  wrap: (matter: string) => string,
  texts: Readonly<Record<string, string>>,
): HostileText[] {
  return Object.entries(texts).map(([name, matter]) => ({ name, generator, text: wrap(matter) }))
}

/** The same piece again and again, in three sizes: a parser that counts well at 1 KB may fall at 20. */
function bombs(
  generator: Generator,
  wrap: (matter: string) => string,
  pieces: Readonly<Record<string, readonly [before: string, piece: string]>>,
): HostileText[] {
  return Object.entries(pieces).flatMap(([name, [before, piece]]) =>
    [kilo, 20 * kilo, mega].map(size => ({
      name: `${name}, ${size / kilo} KB`,
      generator,
      text: wrap(before + piece.repeat(Math.ceil(size / piece.length))),
    })),
  )
}

const yamlBombs = bombs('jekyll', yaml, {
  'open brackets': ['title: ', '['],
  'open braces': ['title: ', '{'],
  'braces with keys': ['title: ', '{a: '],
  dashes: ['tags:\n', '- '],
  'question marks': ['', '? '],
  'colons behind each other': ['title', ' :'],
  'brackets with anchors': ['title: ', '&a ['],
  'brackets with tags': ['title: ', '!!seq ['],
  'empty pairs': ['title: [', '[],'],
  'commas in a list': ['tags: [', ','],
  'one key': ['', 'k'],
  'one plain line': ['title: ', 'words and '],
  'one double-quoted line': ['title: "', 'words and '],
  'one single-quoted line': ["title: '", "''"],
  backslashes: ['title: "', '\\'],
  spaces: ['title:', ' '],
  tabs: ['title:', '\t'],
  'a comment': ['title: x #', '#'],
  'exclamation marks': ['title: ', '!'],
  ampersands: ['title: ', '&'],
  'aliases of nothing': ['title: ', '*a '],
  'percent signs': ['%', '%'],
  'directives with a document': ['', '%YAML 1.1\n'],
  'folded lines': ['title: >\n', '  words\n'],
  'empty lines': ['', '\n'],
  'lone carriage returns': ['title: a', '\r'],
  'lines that nearly close': ['title: a\n', '--- x\n'],
  'time of day without end': ['date: ', '1:'],
  digits: ['title: ', '9'],
  'hexadecimal digits': ['title: 0x', 'f'],
  underscores: ['title: 1', '_0'],
  'dots of a number': ['title: .', '.'],
  'merge keys': ['', '<<: {}\n'],
  emoji: ['title: ', '👩‍👩‍👧 '],
  'marks on one letter': ['title: e', '\u0301'],
})

const jsonBombs = bombs('hugo', json, {
  'JSON brackets': ['{"title": ', '['],
  'JSON braces': ['{"title": ', '{"a":'],
  'JSON digits': ['{"title": ', '9'],
  'JSON escapes': ['{"title": "', '\\u0041'],
  'JSON quotes': ['{"title": "', '\\"'],
  'JSON members': ['{"title": "a"', ', "b": 1'],
})

const tomlBombs = bombs('hugo', toml, {
  'TOML brackets': ['title = ', '['],
  'TOML braces': ['title = ', '{a = '],
  'TOML dots in a key': ['title = 1\na', '.a'],
  'TOML dots in a header': ['title = 1\n[a', '.a'],
  'TOML tables': ['title = "a"\n', '[[x]]\n'],
  'TOML quotes': ['title = "', '\\"'],
  'TOML triple quotes': ['title = """', '"""'],
  'TOML digits': ['title = ', '9'],
  'TOML comments': ['title = "a"\n', '# x\n'],
  'TOML comments in a list': ['tags = [\n', '"a", # x\n'],
})

/** Each layer names the one before nine times: a billion of them in a kilobyte. */
function laughs(levels: number, reference: (name: string) => string): string {
  const lines = ['a0: &a0 lol']
  for (let level = 1; level <= levels; level++) {
    lines.push(
      `a${level}: &a${level} [${Array(9)
        .fill(reference(`a${level - 1}`))
        .join(', ')}]`,
    )
  }
  return lines.join('\n')
}

const anchors = many('jekyll', yaml, {
  'a billion laughs': laughs(9, name => `*${name}`),
  'a billion laughs as the title': `${laughs(9, name => `*${name}`)}\ntitle: *a9`,
  'a billion laughs as tags': `${laughs(9, name => `*${name}`)}\ntags: *a9`,
  'laughs in maps': laughs(9, name => `{x: *${name}}`),
  'laughs by merging': Array.from(
    { length: 9 },
    (_, at) =>
      `m${at}: &m${at}\n  <<: [${Array(9)
        .fill(`*m${at - 1}`)
        .join(', ')}]`,
  ).join('\n'),
  'a list in itself': 'title: &a [*a]',
  'a map in itself': 'title: &a {x: *a}',
  'tags in themselves': 'tags: &a\n- *a\n- *a',
  'an anchor on the title': 'title: &a x\nother: *a',
  'an alias as the title': 'x: &a y\ntitle: *a',
  'an alias as a key': 'x: &a title\n*a : y',
  'a thousand anchors': Array.from({ length: 1000 }, (_, at) => `k${at}: &n${at} v`).join('\n'),
  'an anchor twice': 'x: &a 1\ny: &a 2\ntitle: *a',
})

const canary = 'globalThis.inkstoneRan = true'
const languages = [
  'js',
  'javascript',
  'coffee',
  'coffeescript',
  'cson',
  'json',
  'toml',
  'yaml',
  'ruby',
  'php',
  'unknown',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
]
const engines = languages.flatMap(language =>
  (['eleventy', 'plain', 'jekyll'] as const).map(generator => ({
    name: `---${language} in a ${generator} blog`,
    generator,
    text: `---${language}\n{ title: (${canary}), get tags() { process.exit(3) } }\n---\n${body}`,
  })),
)

const tags = [
  '!!js/function',
  '!!js/regexp',
  '!!js/undefined',
  '!!python/object/apply:os.system',
  '!ruby/object:Gem::Installer',
  '!!binary',
  '!!set',
  '!!omap',
  '!!pairs',
  '!!timestamp',
  '!!float',
  '!!int',
  '!!bool',
  '!!null',
  '!!merge',
  '!!str',
  '!!map',
  '!!seq',
  '!local',
  '!<tag:yaml.org,2002:str>',
  '!<!>',
  '!',
  '!!',
].map(tag => ({
  name: `the tag ${tag}`,
  generator: 'jekyll' as const,
  text: yaml(`title: ${tag} "function () { ${canary} }"\ntags: ${tag} [a, b]`),
}))

const names = [
  '__proto__',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'toString',
  'valueOf',
  '__defineGetter__',
]
const polluting = names.flatMap((name): HostileText[] => [
  { name: `${name} as a key`, generator: 'jekyll', text: yaml(`title: a\n${name}:\n  polluted: true`) },
  { name: `${name} as a tag`, generator: 'hexo', text: yaml(`tags: [${name}, a]\ntitle: ${name}`) },
  { name: `${name} in JSON`, generator: 'hugo', text: json(`{"title": "a", "${name}": {"polluted": true}}`) },
  { name: `${name} in TOML`, generator: 'hugo', text: toml(`title = "a"\n[${name}]\npolluted = true`) },
])

const values = [
  'null',
  '~',
  'true',
  '1',
  '1.5',
  '.nan',
  '-.inf',
  '2020-01-01',
  '{a: b}',
  '[[a], [b]]',
  '[null, ~]',
  '[{a: b}]',
  '""',
  "''",
  '|\n  a\n  b',
  '>-\n  a',
  '? a',
  '[a, [b, [c]]]',
  '0x10',
  '0o7',
  '0b1',
  '1_000',
  'NO',
  '!!set {a, b}',
].map(value => ({
  name: `tags of ${JSON.stringify(value)}`,
  generator: 'jekyll' as const,
  text: yaml(`title: ${value}\ntags: ${value}\ndate: ${value}\ndraft: ${value}`),
}))

const halves = [
  '---',
  '---\n',
  '--- \n',
  '---\n--',
  '---\n---x',
  '----',
  '----\n----\n',
  '---\n...',
  '...\n---\n',
  '+++',
  '+++\n',
  '+++\n---\n',
  '+++\n++',
  ';;;',
  ';;;\n',
  ';;;\n;;',
  '{',
  '{"',
  '{"a"',
  '{"a":',
  '{"a":1',
  '{"a":"',
  '{"a":1} x',
  '---\r',
  '---\r---',
  '\ufeff---\n',
  '\ufeff\ufeff---\n---\n',
  '---\u0085a: b\u0085---',
  '---\u2028---',
  '\u0000---\n---\n',
  '---json\n---\n',
  '---json\n{\n---\n',
  '---toml\n[\n---\n',
  'title: x\n---',
  '"title": "x"\n;;;',
  'title:\n;;;\n',
  '---\ntitle: x\n---',
].flatMap(text =>
  (['jekyll', 'hexo'] as const).map(generator => ({
    name: `a half: ${JSON.stringify(text)}`,
    generator,
    text,
  })),
)

const odd = many('jekyll', yaml, {
  'a zero byte in the title': 'title: a\0b',
  'a zero byte in a key': 'ti\0tle: a',
  'control characters': 'title: "a\u0001\u001b[2J\u007f"\ntags: [\u0008]',
  'a byte-order mark inside': 'title: \ufeffa\n\ufefftags: [a]',
  'a lone surrogate': 'title: a\ud83d\ntags: [\ude00]',
  'other line breaks': 'title: a\u2028tags: [a]\u2029b: c\u0085d: e',
  'keys that are lists': '[a, b]: c\ntitle: x',
  'keys that are maps': '{a: b}: c\ntitle: x',
  'a title twice': 'title: a\ntitle: b',
  'two documents': 'title: a\n--- \ntitle: b',
  'a scalar at the top': 'just words',
  'a list at the top': '- title: a',
  'ten thousand tags': `tags: [${Array.from({ length: 10_000 }, (_, at) => `t${at}`).join(', ')}]`,
  'ten thousand keys': Array.from({ length: 10_000 }, (_, at) => `k${at}: v`).join('\n'),
  'indents without end': Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
  'an infinite number': 'title: 1e999999999',
  'a date beyond all': 'date: 999999999-99-99T99:99:99Z',
  'a title over lines': 'title: "a\n  b\\\n  c"',
})

const oddToml = many('hugo', toml, {
  'TOML: a title that is a table': '[title]\na = 1',
  'TOML: a title that is no value': 'title =',
  'TOML: nothing closed': 'title = "a\ntags = ["a',
  'TOML: a key twice': 'title = "a"\ntitle = "b"',
  'TOML: special floats': 'title = nan\ndate = -inf',
  'TOML: a time alone': 'date = 25:61:61',
  'TOML: a zero byte': 'title = "a\0"',
  'TOML: a lone surrogate escaped': 'title = "\\ud83d"',
  'TOML: ten thousand keys': Array.from({ length: 10_000 }, (_, at) => `k${at} = 1`).join('\n'),
})

const oddJson = many('hexo', bare, {
  'JSON: a member twice': '"title": "a", "title": "b"',
  'JSON: a comma too many': '"title": "a",',
  'JSON: another brace': '"title": "a"}, {"b": 1',
  'JSON: not a member': '1, 2',
  'JSON: numbers beyond all': '"title": 1e999999, "draft": -0',
  'JSON: a lone surrogate': '"title": "\\ud83d"',
  'JSON: nulls': '"title": null, "tags": [null, null], "draft": null',
})

export const hostileTexts: readonly HostileText[] = [
  ...halves,
  ...odd,
  ...oddToml,
  ...oddJson,
  ...anchors,
  ...engines,
  ...tags,
  ...polluting,
  ...values,
  ...yamlBombs,
  ...jsonBombs,
  ...tomlBombs,
]
