import type { Wordings } from './words.ts'

/** What is offered while one writes: names, links, pictures, blocks. */
export const completionWords = {
  'completion.list': { en: 'Suggestions', 'zh-Hans': '建议' },
  'completion.uses': { en: '{count} {count|post|posts}', 'zh-Hans': '{count} 篇' },
  'command.complete': { en: 'Suggest what fits here', 'zh-Hans': '显示此处的建议' },
  'command.insertTag': { en: 'Insert {tag}', 'zh-Hans': '插入 {tag}' },

  'insert.code': { en: 'Code block', 'zh-Hans': '代码块' },
  'insert.table': { en: 'Table', 'zh-Hans': '表格' },
  'insert.picture': { en: 'Image of the blog', 'zh-Hans': '博客中的图片' },
  'insert.excerpt': { en: 'End of the excerpt', 'zh-Hans': '摘要结束处' },
  'insert.callout': { en: 'Callout', 'zh-Hans': '提示框' },
  'insert.footnote': { en: 'Footnote', 'zh-Hans': '脚注' },
  'insert.formula': { en: 'Formula', 'zh-Hans': '公式' },
  'insert.diagram': { en: 'Mermaid diagram', 'zh-Hans': 'Mermaid 图' },
  'insert.rule': { en: 'Dividing line', 'zh-Hans': '分隔线' },
  'insert.tasks': { en: 'List of tasks', 'zh-Hans': '任务列表' },
  'insert.language': { en: 'language', 'zh-Hans': '语言' },
  'insert.column': { en: 'Column', 'zh-Hans': '列' },
  'insert.alt': { en: 'what it shows', 'zh-Hans': '图片说明' },
} as const satisfies Wordings
