import type { Params } from '../errors.ts'
import { appWords } from './app.ts'
import { blogWords } from './blog.ts'
import { blogSettingsWords } from './blog-settings.ts'
import { bulkWords } from './bulk.ts'
import { bulkDialogWords } from './bulk-dialog.ts'
import { checkWords } from './check.ts'
import { chipsWords } from './chips.ts'
import { completionWords } from './completion.ts'
import { diagnosticsWords } from './diagnostics.ts'
import { editorWords } from './editor.ts'
import { errorWords } from './errors.ts'
import { exportReportWords } from './export-report.ts'
import { filterWords } from './filter.ts'
import { findWords } from './find.ts'
import { helpWords } from './help.ts'
import { hiddenWords } from './hidden.ts'
import { historyWords } from './history.ts'
import { imagesWords } from './images.ts'
import { listWords } from './list.ts'
import { markdownWords } from './markdown.ts'
import { menuWords } from './menu.ts'
import { mergeWords } from './merge.ts'
import { modesWords } from './modes.ts'
import { newPostWords } from './new-post.ts'
import { operationsWords } from './operations.ts'
import { outlineWords } from './outline.ts'
import { overviewWords } from './overview.ts'
import { pagesWords } from './pages.ts'
import { picturesWords } from './pictures.ts'
import { postsWords } from './posts.ts'
import { previewWords } from './preview.ts'
import { searchWords } from './search.ts'
import { settingsWords } from './settings.ts'
import { siteWords } from './site.ts'
import { sitePreviewWords } from './site-preview.ts'
import { suggestWords } from './suggest.ts'
import { tagsWords } from './tags.ts'
import { textCommandWords } from './text-commands.ts'
import { themeWords } from './theme.ts'
import { worded } from './worded.ts'

/** The languages that the product speaks; each wording stands beside its translation, so none can be forgotten. */
export type Language = 'en' | 'zh-Hans'

export type Wordings = Readonly<Record<string, Readonly<Record<Language, string>>>>

const words = {
  ...appWords,
  ...blogWords,
  ...blogSettingsWords,
  ...bulkWords,
  ...checkWords,
  ...bulkDialogWords,
  ...chipsWords,
  ...completionWords,
  ...diagnosticsWords,
  ...editorWords,
  ...errorWords,
  ...exportReportWords,
  ...filterWords,
  ...findWords,
  ...helpWords,
  ...hiddenWords,
  ...historyWords,
  ...imagesWords,
  ...listWords,
  ...markdownWords,
  ...menuWords,
  ...modesWords,
  ...newPostWords,
  ...operationsWords,
  ...mergeWords,
  ...outlineWords,
  ...overviewWords,
  ...pagesWords,
  ...picturesWords,
  ...postsWords,
  ...previewWords,
  ...searchWords,
  ...settingsWords,
  ...siteWords,
  ...sitePreviewWords,
  ...suggestWords,
  ...tagsWords,
  ...textCommandWords,
  ...themeWords,
} satisfies Wordings

export type MessageKey = keyof typeof words

/** Words a message: see worded.ts. */
export function say(language: Language, key: MessageKey, params: Params = {}): string {
  return worded(language, words[key][language], params)
}
