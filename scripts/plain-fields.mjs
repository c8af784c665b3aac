// @ts-check

/**
 * A build step that sets markdown-it's fields by plain assignment.
 *
 * Its published build sets each field of each token through a helper that asks `in` and may call defineProperty; a
 * quarter of the time that a post takes goes there. None of its classes has a setter, so the two mean the same
 * (docs/decisions/0071-plain-fields.md).
 * @returns {import('vite').Plugin}
 */
export function plainFields() {
  return {
    name: 'plain-fields',
    transform: (code, id) => (isMarkdownIt(id) ? { code: withPlainFields(code), map: null } : null),
  }
}

/** @param {string} id a module's path, with either slash */
function isMarkdownIt(id) {
  return /[\\/]node_modules[\\/]markdown-it[\\/]/.test(id)
}

/** `_defineProperty(this, "x", value)` as `(this.x = value)`. @param {string} code */
export function withPlainFields(code) {
  return code.replace(/\b_defineProperty\(\s*this,\s*(?:\/\*[\s\S]*?\*\/\s*)?"(\w+)",/g, '(this.$1 =')
}
