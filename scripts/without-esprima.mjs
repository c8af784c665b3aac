// @ts-check

/**
 * A build step that leaves esprima out.
 *
 * js-yaml 3, with which gray-matter reads, takes it where it finds it, for YAML that holds JavaScript functions; we
 * read with its safe schema, which has none. It is 217 KB that the app and every thread of an export would load.
 * @returns {import('vite').Plugin}
 */
export function withoutEsprima() {
  return {
    name: 'without-esprima',
    transform: (_code, id) =>
      /[\\/]node_modules[\\/]esprima[\\/]/.test(id)
        ? { code: 'module.exports = undefined', map: null }
        : null,
  }
}
