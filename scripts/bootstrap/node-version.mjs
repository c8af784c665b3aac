// @ts-check

/** Stops with a sentence on a Node that the tools do not run on; package.json says the same to npm. */
export function ensureNode() {
  const problem = whyNotThisNode(process.versions.node)
  if (problem !== null) throw new Error(problem)
}

/** @param {string} version as in 20.19.0 @returns {string | null} */
export function whyNotThisNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22) return null
  return `This is Node ${version}. Inkstone is built and run with Node 20.19 or later, or 22.12 or later; install one of them, then try again.`
}
