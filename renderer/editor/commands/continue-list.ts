import { insertNewlineContinueMarkupCommand } from '@codemirror/lang-markdown'
import type { StateCommand } from '@codemirror/state'

/** Goes on with the list, task or quotation in a new line and counts on; in an empty item it ends the list. */
export const continueList: StateCommand = insertNewlineContinueMarkupCommand({ nonTightLists: false })
