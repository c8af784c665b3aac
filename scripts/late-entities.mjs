// @ts-check

/**
 * A build step that has markdown-it's table of HTML entities unpacked when the first entity is read.
 *
 * As published, it is unpacked while it is loaded, which takes 10 ms in each thread that renders, and most posts have
 * no entity.
 * @returns {import('vite').Plugin}
 */
export function lateEntities() {
  return {
    name: 'late-entities',
    transform: (code, id) =>
      /[\\/]node_modules[\\/]entities[\\/]dist[\\/]/.test(id)
        ? { code: withLateTable(code), map: null }
        : null,
  }
}

/** The module that makes the table makes it when it is called, and the one that reads it calls it. @param {string} code */
export function withLateTable(code) {
  return code
    .replace(
      /export const htmlDecodeTree = (?:\/\* #__PURE__ \*\/ )?(decodeTrieDict\(.*\));/,
      'let made\nexport const htmlDecodeTree = () => (made ??= $1)',
    )
    .replace('const decodeTree = htmlDecodeTree;', 'const decodeTree = htmlDecodeTree();')
}
