import { appCommands } from './app/app-commands.ts'
import type { Command } from './app/commands.ts'
import { exportedCommands } from './blog/exported-commands.ts'
import { overviewCommands } from './blog/overview-commands.ts'
import { insertCommands } from './completion/insert-commands.ts'
import { diagnosticsCommands } from './diagnostics/diagnostics-commands.ts'
import { historyCommands } from './history/history-commands.ts'
import { mergeCommands } from './history/merge-commands.ts'
import { imageCommands } from './images/image-commands.ts'
import { operationCommands } from './operations/operation-commands.ts'
import { pictureCommands } from './pictures/picture-commands.ts'
import { listCommands } from './posts/list-commands.ts'
import { selectionCommands } from './posts/selection-commands.ts'
import { previewCommands } from './preview/preview-commands.ts'
import { searchCommands } from './search/search-commands.ts'
import { tagCommands } from './tags/tag-commands.ts'
import { findCommands } from './writing/find-commands.ts'
import { modeCommands } from './writing/mode-commands.ts'
import { textOfPostCommands } from './writing/text-of-post-commands.ts'
import { visitCommands } from './writing/visit-commands.ts'
import { writingCommands } from './writing/writing-commands.ts'

/** Every command that there always is, in the order in which the palette lists them. */
export const allCommands: readonly Command[] = [
  ...appCommands,
  // Before those of the post that is written in: in the place of the tags F2 means a tag.
  ...tagCommands,
  ...imageCommands,
  ...writingCommands,
  ...findCommands,
  ...previewCommands,
  ...modeCommands,
  ...operationCommands,
  ...mergeCommands,
  ...historyCommands,
  ...searchCommands,
  ...visitCommands,
  ...listCommands,
  ...selectionCommands,
  ...pictureCommands,
  ...overviewCommands,
  ...exportedCommands,
  ...diagnosticsCommands,
  ...insertCommands,
  // Last, since they are many: the palette shows the others first.
  ...textOfPostCommands,
]
