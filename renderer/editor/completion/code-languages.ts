import { languages } from '@codemirror/language-data'

/** Names of languages as one writes them behind the fence of a code: in lower case, without spaces. */
export const codeLanguages: readonly string[] = [
  ...new Set([
    'mermaid',
    'text',
    ...languages.flatMap(({ name, alias }) => [name.toLowerCase(), ...alias]).filter(isWord),
  ]),
].sort()

function isWord(name: string): boolean {
  return /^[a-z][\w+#.-]*$/.test(name)
}
