import type { Command } from '../app/commands.ts'
import { showExportInFolder, useSite, viewExport } from './site-store.ts'

/** What can be done with the site that was exported last, from wherever one is by now. */
export const exportedCommands: readonly Command[] = [
  onExported('site.view', 'command.viewExport', viewExport),
  onExported('site.showInFolder', 'command.showExportInFolder', showExportInFolder),
]

function onExported(id: string, title: Command['title'], run: (folder: string) => Promise<void>): Command {
  return {
    id,
    title,
    isAvailable: () => exportedFolder() !== null,
    run: () => {
      const folder = exportedFolder()
      return folder === null ? undefined : run(folder)
    },
  }
}

/** Null: nothing was exported since the blog was opened, or the last export did not get to its end. */
function exportedFolder(): string | null {
  const { export: state } = useSite.getState()
  return state.kind === 'done' ? state.result.folder : null
}
