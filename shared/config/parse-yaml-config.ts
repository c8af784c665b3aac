import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  parseDocument,
  type Scalar,
  type YAMLMap,
} from 'yaml'
import type { Message } from '../errors.ts'
import { lineBreakOf, lineEndAfter, lineOf } from '../matter/lines.ts'
import type { ScalarStyle } from '../matter/matter.ts'
import { insertAt, type Splice } from '../matter/splice.ts'
import { writeScalar } from '../matter/write-yaml-scalar.ts'
import { type ConfigText, type Found, pathKey } from './config-text.ts'
import type { KeyPath } from './setting-keys.ts'

type Parsed = Document.Parsed<ParsedNode>
type Pair = YAMLMap.Parsed['items'][number]

/** Reads a configuration in YAML by the concrete syntax that the `yaml` package keeps; a message: it cannot be read. */
export function parseYamlConfig(text: string, version: '1.1' | '1.2' = '1.1'): ConfigText | Message {
  // A lone CR ends a line in YAML, but not for this parser; one character for one, so that offsets hold.
  const source = text.replace(/\r(?!\n)/g, '\n')
  const document = parseDocument(source, {
    version,
    merge: false,
    uniqueKeys: false,
    logLevel: 'silent',
    prettyErrors: false,
  })
  const [error] = document.errors
  if (error !== undefined) return { key: 'config.broken', params: { line: lineOf(text, error.pos[0]) } }
  const root = document.contents
  if (root !== null && !isEmptyScalar(root) && (!isMap(root) || root.flow === true)) {
    return { key: 'config.notAMap' }
  }
  const items = isMap(root) ? root.items : []
  return {
    find: path => foundAt(items, path),
    set: (path, value) => setAt(text, items, path, value),
    values: () => valuesOf(document, source),
  }
}

function isEmptyScalar(node: ParsedNode | null): boolean {
  return node === null || (isScalar(node) && node.value === null && !hasProperty(node))
}

/** An anchor may be used elsewhere, and a tag says that the value is more than its text. */
function hasProperty(node: ParsedNode): boolean {
  return !isAlias(node) && (node.anchor !== undefined || node.tag !== undefined)
}

function pairsOf(items: readonly Pair[], key: string): readonly Pair[] {
  return items.filter(pair => isScalar(pair.key) && String(pair.key.value) === key)
}

/** The pair at a path; null: there is none; `several`: a generator may read either. */
function pairAt(items: readonly Pair[], [key = '', ...rest]: KeyPath): Pair | null | 'several' {
  const [pair, ...more] = pairsOf(items, key)
  if (pair === undefined) return null
  if (more.length > 0) return 'several'
  if (rest.length === 0) return pair
  return isMap(pair.value) ? pairAt(pair.value.items, rest) : null
}

function foundAt(items: readonly Pair[], path: KeyPath): Found {
  const pair = pairAt(items, path)
  if (pair === null) return { kind: 'missing' }
  if (pair === 'several') return { kind: 'other' }
  const node = pair.value
  if (node === null || isEmptyScalar(node)) return { kind: 'text', text: '' }
  if (!isScalar(node) || hasProperty(node)) return { kind: 'other' }
  if (typeof node.value === 'string') return { kind: 'text', text: node.value.trim() }
  // `title: 2020` is shown as it is written.
  const isPlain = typeof node.value === 'number' || typeof node.value === 'boolean'
  return isPlain ? { kind: 'text', text: node.source ?? String(node.value) } : { kind: 'other' }
}

function setAt(text: string, items: readonly Pair[], path: KeyPath, value: string): Splice | Message {
  const key = path.join('.')
  const pair = pairAt(items, path)
  if (pair === null) return insertAtPath(text, items, path, value)
  if (pair === 'several' || foundAt(items, path).kind === 'other')
    return { key: 'config.notText', params: { key } }
  const node = pair.value
  if (node === null || isEmptyScalar(node)) return fillEmpty(text, pair, value)
  // `foundAt` calls nothing else a text.
  const scalar = node as Scalar.Parsed
  const [from, to] = scalar.range
  if (scalar.type === 'BLOCK_FOLDED' || scalar.type === 'BLOCK_LITERAL')
    return fillBlock(text, from, to, value)
  return { from, to, insert: writeScalar(value, styleOf(scalar), 'block') }
}

/** Quotes that were only needed go with the need; `""` is a text that is to come, and to be in quotes. */
function styleOf({ type, value }: Scalar.Parsed): ScalarStyle {
  if (type === 'QUOTE_DOUBLE') return 'double'
  if (type !== 'QUOTE_SINGLE') return 'plain'
  return writeScalar(String(value), 'plain', 'block') === String(value) ? 'single' : 'plain'
}

function fillEmpty(text: string, { key, value }: Pair, written: string): Splice {
  const after = text.indexOf(':', key.range[1]) + 1
  const to = value !== null && value.range[1] > value.range[0] ? value.range[1] : after
  return { from: after, to, insert: ` ${writeScalar(written, 'plain', 'block')}` }
}

/** `description: >-  # …` keeps its first line; the lines below become one, at the indent that they have. */
function fillBlock(text: string, from: number, to: number, value: string): Splice {
  const head = lineEndAfter(text, from, to)
  const body = text.slice(head, to)
  // Nothing to show the indent: it becomes an ordinary value.
  const indent = /^(?:[ \t]*[\r\n])*( +)\S/.exec(body)?.[1]
  if (indent === undefined || value === '')
    return { from, to: endOfLine(text, from, to), insert: writeScalar(value, 'plain', 'block') }
  const end = body.trimEnd().length
  return { from: head, to: head + end, insert: indent + value }
}

/** With its lines gone, what is left is the header's own line. */
function endOfLine(text: string, from: number, to: number): number {
  return from + text.slice(from, to).trimEnd().length
}

function insertAtPath(text: string, items: readonly Pair[], path: KeyPath, value: string): Splice | Message {
  const [key = '', ...rest] = path
  const written = writeScalar(value, 'plain', 'block')
  if (rest.length === 0) return insertLine(text, items, `${key}: ${written}`)
  const parent = pairAt(items, [key])
  const inner = rest.join('.')
  if (parent === null) return insertLine(text, items, `${key}:${lineBreakOf(text)}  ${rest[0]}: ${written}`)
  if (parent === 'several' || !isMap(parent.value) || parent.value.flow === true || rest.length > 1) {
    return { key: 'config.notText', params: { key: `${key}.${inner}` } }
  }
  return insertLine(text, parent.value.items, `${inner}: ${written}`)
}

/** A new line, behind what it belongs to or the title where that is there, else behind the others, at their indent. */
function insertLine(text: string, items: readonly Pair[], line: string): Splice {
  const lineBreak = lineBreakOf(text)
  const near = line.startsWith('baseurl:') ? pairsOf(items, 'url') : []
  const neighbour = near[0] ?? pairsOf(items, 'title')[0] ?? items.at(-1)
  if (neighbour === undefined) {
    const at = text.length
    return insertAt(at, `${missingBreak(text, at)}${line}${lineBreak}`)
  }
  const at = lineEndAfter(text, Math.max(neighbour.key.range[1], neighbour.value?.range[1] ?? 0), text.length)
  const start = text.lastIndexOf('\n', neighbour.key.range[0] - 1) + 1
  const indent = /^ */.exec(text.slice(start, neighbour.key.range[0]))?.[0] ?? ''
  return insertAt(at, `${missingBreak(text, at)}${indent}${line}${lineBreak}`)
}

function missingBreak(text: string, at: number): string {
  return at === 0 || /[\r\n]/.test(text.charAt(at - 1)) ? '' : lineBreakOf(text)
}

function valuesOf(document: Parsed, source: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  const add = (node: ParsedNode | null, path: readonly (string | number)[]) => {
    if (isMap(node)) {
      for (const [at, pair] of node.items.entries()) {
        const name = isScalar(pair.key) ? String(pair.key.value) : at
        const twice = pairsOf(node.items, String(name))[0] !== pair
        add(pair.value, [...path, twice ? `${name} #${at}` : name])
      }
    } else if (isSeq(node)) for (const [at, item] of node.items.entries()) add(item, [...path, at])
    else values.set(pathKey(path), textOf(node, source))
  }
  if (!isEmptyScalar(document.contents)) add(document.contents, [])
  return values
}

/** A text as what it says, anything else as it is written. */
function textOf(node: ParsedNode | null, source: string): string {
  if (node === null) return 'nothing'
  if (isScalar(node) && typeof node.value === 'string') return `text ${node.value}`
  return source.slice(node.range[0], node.range[1])
}
