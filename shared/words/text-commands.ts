import type { Wordings } from './words.ts'

/** What can be done with the text one writes. */
export const textCommandWords = {
  'command.bold': { en: 'Bold', 'zh-Hans': '加粗' },
  'command.italic': { en: 'Italic', 'zh-Hans': '斜体' },
  'command.strike': { en: 'Strike through', 'zh-Hans': '删除线' },
  'command.code': { en: 'Code', 'zh-Hans': '行内代码' },
  'command.link': { en: 'Link', 'zh-Hans': '插入链接' },
  'command.heading1': { en: 'Heading 1', 'zh-Hans': '一级标题' },
  'command.heading2': { en: 'Heading 2', 'zh-Hans': '二级标题' },
  'command.heading3': { en: 'Heading 3', 'zh-Hans': '三级标题' },
  'command.heading4': { en: 'Heading 4', 'zh-Hans': '四级标题' },
  'command.heading5': { en: 'Heading 5', 'zh-Hans': '五级标题' },
  'command.heading6': { en: 'Heading 6', 'zh-Hans': '六级标题' },
  'command.noHeading': { en: 'No heading', 'zh-Hans': '取消标题' },
  'command.quote': { en: 'Quotation', 'zh-Hans': '引用' },
  'command.orderedList': { en: 'Numbered list', 'zh-Hans': '有序列表' },
  'command.bulletList': { en: 'List', 'zh-Hans': '无序列表' },
  'command.taskList': { en: 'List of tasks', 'zh-Hans': '任务列表' },
  'command.taskDone': { en: 'Task: done or not', 'zh-Hans': '勾选或取消勾选任务' },
  'command.fold': { en: 'Fold this section', 'zh-Hans': '折叠本节' },
  'command.unfold': { en: 'Unfold this section', 'zh-Hans': '展开本节' },
  'command.foldAll': { en: 'Fold all sections', 'zh-Hans': '折叠所有小节' },
  'command.unfoldAll': { en: 'Unfold all sections', 'zh-Hans': '展开所有小节' },
  'command.caretAbove': { en: 'Another caret in the line above', 'zh-Hans': '在上一行添加光标' },
  'command.caretBelow': { en: 'Another caret in the line below', 'zh-Hans': '在下一行添加光标' },
  'command.selectNext': { en: 'Select the next same word too', 'zh-Hans': '同时选中下一处相同的词' },
} as const satisfies Wordings
