import { startFirstThread } from './first-thread.ts'
import type { CommandInput, ExitCode } from './run-cli.ts'

/** `inkstone export <blog> <folder>`: with every core of the machine, since nobody types meanwhile. */
export async function exportCommand(input: CommandInput): Promise<ExitCode> {
  const first = startFirstThread(input)
  // Loaded while the thread starts.
  const { exportBlog } = await import('./export-blog.ts')
  return exportBlog(input, first)
}
