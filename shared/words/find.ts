import type { Wordings } from './words.ts'

/** What the editor's own panels say: find and replace, go to a line, folded parts. */
export const findWords = {
  'command.find': { en: 'Find in this post', 'zh-Hans': '在这篇文章中查找' },
  'command.findAndReplace': { en: 'Find and replace in this post', 'zh-Hans': '在这篇文章中查找和替换' },
  'find.find': { en: 'Find', 'zh-Hans': '查找' },
  'find.replace': { en: 'Replace with', 'zh-Hans': '替换为' },
  'find.next': { en: 'Next', 'zh-Hans': '下一个' },
  'find.previous': { en: 'Previous', 'zh-Hans': '上一个' },
  'find.all': { en: 'Select all', 'zh-Hans': '全部选中' },
  'find.matchCase': { en: 'Match case', 'zh-Hans': '区分大小写' },
  'find.regexp': { en: 'Regular expression', 'zh-Hans': '正则表达式' },
  'find.byWord': { en: 'Whole words', 'zh-Hans': '全字匹配' },
  'find.replaceOne': { en: 'Replace', 'zh-Hans': '替换' },
  'find.replaceAll': { en: 'Replace all', 'zh-Hans': '全部替换' },
  'find.close': { en: 'Close', 'zh-Hans': '关闭' },
  'find.currentMatch': { en: 'Current match', 'zh-Hans': '当前匹配' },
  'find.onLine': { en: 'on line', 'zh-Hans': '位于行' },
  // $ is where CodeMirror puts the number.
  'find.replacedOne': { en: 'Replaced on line $', 'zh-Hans': '已替换第 $ 行的匹配' },
  'find.replacedAll': { en: 'Replaced: $', 'zh-Hans': '已替换：$' },
  'find.withReplace': { en: 'Find and replace', 'zh-Hans': '查找和替换' },
  // Beside what one looks for, in its field: short.
  'find.place': { en: '{place} of {total}', 'zh-Hans': '{place} / {total}' },
  'find.count': { en: '{total} found', 'zh-Hans': '共 {total} 处' },
  'find.nothing': { en: 'Nothing found', 'zh-Hans': '没有找到' },
  'find.unfinished': { en: 'Not finished', 'zh-Hans': '表达式不完整' },
  'find.goToLine': { en: 'Go to line', 'zh-Hans': '转到行' },
  'find.go': { en: 'Go', 'zh-Hans': '转到' },
  'find.selectionDeleted': { en: 'Selection deleted', 'zh-Hans': '已删除选中内容' },
  'find.controlCharacter': { en: 'Control character', 'zh-Hans': '控制字符' },
  'find.to': { en: 'to', 'zh-Hans': '至' },
  'find.foldedCode': { en: 'Folded part', 'zh-Hans': '已折叠的部分' },
  'find.unfold': { en: 'Unfold', 'zh-Hans': '展开' },
} as const satisfies Wordings
