/** The folder that a file or a folder is in, by its path, without a final slash; empty: the outermost. */
export function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}
