import type { Wordings } from './words.ts'

/** Changes of many posts as one: what they do, why one cannot be done, what is to be known before. */
export const bulkWords = {
  'bulk.draftsMade': {
    en: '{count} {count|post becomes a draft|posts become drafts}.',
    'zh-Hans': '{count} 篇文章改为草稿。',
  },
  'bulk.draftsEnded': {
    en: '{count} {count|post is|posts are} no longer {count|a draft|drafts}.',
    'zh-Hans': '{count} 篇文章不再是草稿。',
  },
  'bulk.dateSet': {
    en: 'The date of {count} {count|post|posts} becomes {day}.',
    'zh-Hans': '{count} 篇文章的日期改为 {day}。',
  },
  'bulk.dateLater': {
    en: 'The date of {count} {count|post|posts} becomes {days} {days|day|days} later.',
    'zh-Hans': '{count} 篇文章的日期推后 {days} 天。',
  },
  'bulk.dateEarlier': {
    en: 'The date of {count} {count|post|posts} becomes {days} {days|day|days} earlier.',
    'zh-Hans': '{count} 篇文章的日期提前 {days} 天。',
  },
  'bulk.trashed': {
    en: '{count} {count|post goes|posts go} to the trash.',
    'zh-Hans': '{count} 篇文章移到废纸篓。',
  },
  'bulk.inDraftsFolder': {
    en: '“{file}” lies in the drafts folder. Publish it by its own menu: that moves it, and takes its links along.',
    'zh-Hans': '“{file}”位于草稿文件夹中。请从它自己的菜单中发布：文件会被移动，链接也会一并更新。',
  },
  'bulk.noDate': {
    en: '“{file}” has no date of its own that could be moved.',
    'zh-Hans': '“{file}”自身没有可以移动的日期。',
  },
  'bulk.dateLinked': {
    en: '“{other}” seems to link to “{file}”, whose address would change. Change its date by its own menu, which mends such links.',
    'zh-Hans':
      '“{other}”似乎链接到“{file}”，而后者的网址会改变。请从它自己的菜单中修改日期，那样会更新这些链接。',
  },
  'bulk.dateMoves': {
    en: 'Its address changes from {before} to {after}.',
    'zh-Hans': '网址将从 {before} 变为 {after}。',
  },
  'bulk.notDays': {
    en: 'Write a number of days that is not zero, such as 7 or -7.',
    'zh-Hans': '请输入不为零的天数，例如 7 或 -7。',
  },
  'bulk.dateTo': { en: 'To this day', 'zh-Hans': '改到这一天' },
  'bulk.dateBy': { en: 'By days', 'zh-Hans': '移动天数' },
  'bulk.dateHow': { en: 'Change the date', 'zh-Hans': '修改日期' },
  'bulk.day': { en: 'Day', 'zh-Hans': '日期' },
  'bulk.days': { en: 'Days later (earlier with a minus)', 'zh-Hans': '推后的天数（负数为提前）' },
  'bulk.tagRenamed': {
    en: 'Tag “{from}” becomes “{to}” in {count} {count|post|posts}.',
    'zh-Hans': '{count} 篇文章的标签“{from}”改为“{to}”。',
  },
  'bulk.categoryRenamed': {
    en: 'Category “{from}” becomes “{to}” in {count} {count|post|posts}.',
    'zh-Hans': '{count} 篇文章的分类“{from}”改为“{to}”。',
  },
  'bulk.tagsMerged': {
    en: 'Tags {names} become “{to}” in {count} {count|post|posts}.',
    'zh-Hans': '{count} 篇文章的标签 {names} 合并为“{to}”。',
  },
  'bulk.categoriesMerged': {
    en: 'Categories {names} become “{to}” in {count} {count|post|posts}.',
    'zh-Hans': '{count} 篇文章的分类 {names} 合并为“{to}”。',
  },
  'bulk.tagSplit': {
    en: 'Tag “{from}” becomes {names} in {count} {count|post|posts}.',
    'zh-Hans': '{count} 篇文章的标签“{from}”拆分为 {names}。',
  },
  'bulk.categorySplit': {
    en: 'Category “{from}” becomes {names} in {count} {count|post|posts}.',
    'zh-Hans': '{count} 篇文章的分类“{from}”拆分为 {names}。',
  },
  'bulk.tagsDeleted': {
    en: 'Tags taken out of {count} {count|post|posts}: {names}.',
    'zh-Hans': '从 {count} 篇文章中删除标签：{names}。',
  },
  'bulk.categoriesDeleted': {
    en: 'Categories taken out of {count} {count|post|posts}: {names}.',
    'zh-Hans': '从 {count} 篇文章中删除分类：{names}。',
  },
  'bulk.tagsAdded': {
    en: 'Tags added to {count} {count|post|posts}: {names}.',
    'zh-Hans': '为 {count} 篇文章添加标签：{names}。',
  },
  'bulk.categoriesAdded': {
    en: 'Categories added to {count} {count|post|posts}: {names}.',
    'zh-Hans': '为 {count} 篇文章添加分类：{names}。',
  },
  'bulk.tagsRemoved': {
    en: 'Tags removed from {count} {count|post|posts}: {names}.',
    'zh-Hans': '从 {count} 篇文章中移除标签：{names}。',
  },
  'bulk.categoriesRemoved': {
    en: 'Categories removed from {count} {count|post|posts}: {names}.',
    'zh-Hans': '从 {count} 篇文章中移除分类：{names}。',
  },
  'bulk.tagsMoved': {
    en: 'Tags that become categories in {count} {count|post|posts}: {names}.',
    'zh-Hans': '{count} 篇文章的标签改为分类：{names}。',
  },
  'bulk.categoriesMoved': {
    en: 'Categories that become tags in {count} {count|post|posts}: {names}.',
    'zh-Hans': '{count} 篇文章的分类改为标签：{names}。',
  },
  'bulk.textReplaced': {
    en: '“{query}” becomes “{replacement}” in {count} {count|post|posts}.',
    'zh-Hans': '{count} 篇文章中的“{query}”替换为“{replacement}”。',
  },
  'bulk.textRemoved': {
    en: '“{query}” is taken out of {count} {count|post|posts}.',
    'zh-Hans': '从 {count} 篇文章中删去“{query}”。',
  },
  'bulk.foundOther': {
    en: 'Its text changed since the search, so it stays as it is. Search again to include it.',
    'zh-Hans': '搜索之后它的内容有变，因此保持原样。重新搜索即可包含它。',
  },
  'bulk.breaksMatter': {
    en: 'Its front matter could not be read afterwards, so it stays as it is.',
    'zh-Hans': '替换后它的 front matter 将无法读取，因此保持原样。',
  },
  'bulk.nothing': {
    en: 'Nothing would change.',
    'zh-Hans': '没有内容会改变。',
  },
  'bulk.nameNeeded': { en: 'Give it a name.', 'zh-Hans': '请输入名称。' },
  'bulk.joins': {
    en: '“{name}” is in {count} {count|post|posts} already: the two become one.',
    'zh-Hans': '已有 {count} 篇文章使用“{name}”，两者将合而为一。',
  },
  'bulk.unreadable': {
    en: '“{file}” cannot be read, so it stays as it is.',
    'zh-Hans': '无法读取“{file}”，因此保持不变。',
  },
  'bulk.mayHave': {
    en: '“{file}” stays as it is: its front matter cannot be read. Put it right in the text if it has the name.',
    'zh-Hans': '“{file}”保持不变，因为无法读取它的 Front Matter。如果其中有这个名称，请在正文编辑区中更正。',
  },
  'bulk.notAPost': {
    en: '“{file}” stays as it is: it is no longer there, or a conflict copy of another post.',
    'zh-Hans': '“{file}”保持不变：它已经不在了，或是另一篇文章的冲突副本。',
  },
  'bulk.notFound': {
    en: '“{name}” could not be found in the front matter as it is written. Change it in the text.',
    'zh-Hans': '在 Front Matter 的原文中找不到“{name}”，请在正文编辑区中修改。',
  },
  'bulk.fromFolder': {
    en: '“{name}” is the name of a folder that this post is in, which makes it a category. To change that, move the post.',
    'zh-Hans': '“{name}”来自文章所在文件夹的名称，该文件夹就是它的分类。如需更改，请移动文章。',
  },
  'bulk.longerPath': {
    en: 'Hexo reads a list of categories as one path, so this post would go from “{before}” to “{after}”. It stays as it is: write it in the text as a list of lists.',
    'zh-Hans':
      'Hexo 把分类列表当作一条逐级路径，这篇文章会从“{before}”变到“{after}”，因此保持不变。请在正文编辑区中写成嵌套列表。',
  },
  'bulk.shorterPath': {
    en: 'Hexo reads a list of categories as one path: this post goes from “{before}” to “{after}”.',
    'zh-Hans': 'Hexo 把分类列表当作一条逐级路径：这篇文章会从“{before}”变到“{after}”。',
  },
  'bulk.changedSince': {
    en: 'Posts have changed since the list of changes was made, so nothing was done. Look at the new list.',
    'zh-Hans': '列出更改之后文章又有变动，因此没有执行任何操作。请查看新的列表。',
  },
  'bulk.cancelled': {
    en: 'Cancelled: every post is as it was before.',
    'zh-Hans': '已取消：所有文章都与之前一样。',
  },
  'bulk.running': {
    en: 'Another change of many posts is being made. Try again when it is done.',
    'zh-Hans': '正在进行另一项批量更改，请在完成后重试。',
  },
  'cli.useTagsRename': {
    en: 'inkstone tags rename <blog> <from> <to>',
    'zh-Hans': 'inkstone tags rename <博客> <原名> <新名>',
  },
  'cli.useTagsMerge': {
    en: 'inkstone tags merge <blog> <tag>… --into <tag>',
    'zh-Hans': 'inkstone tags merge <博客> <标签>… --into <标签>',
  },
  'cli.useTagsSplit': {
    en: 'inkstone tags split <blog> <tag> <into>…',
    'zh-Hans': 'inkstone tags split <博客> <标签> <新标签>…',
  },
  'cli.useTagsDelete': {
    en: 'inkstone tags delete <blog> <tag>…',
    'zh-Hans': 'inkstone tags delete <博客> <标签>…',
  },
  'cli.useTagsAdd': {
    en: 'inkstone tags add <blog> <tag> <post>…',
    'zh-Hans': 'inkstone tags add <博客> <标签> <文章>…',
  },
  'cli.useTagsRemove': {
    en: 'inkstone tags remove <blog> <tag> <post>…',
    'zh-Hans': 'inkstone tags remove <博客> <标签> <文章>…',
  },
  'cli.useTagsMove': {
    en: 'inkstone tags move <blog> <tag>…',
    'zh-Hans': 'inkstone tags move <博客> <标签>…',
  },
  'cli.useTagsUndo': { en: 'inkstone tags undo <blog>', 'zh-Hans': 'inkstone tags undo <博客>' },
  'cli.useTagsSuggest': { en: 'inkstone tags suggest <blog>', 'zh-Hans': 'inkstone tags suggest <博客>' },
  'cli.dryRun': { en: 'Nothing was changed (--dry-run).', 'zh-Hans': '没有作任何更改（--dry-run）。' },
  'cli.undoHint': {
    en: '“inkstone tags undo” with this blog takes it back.',
    'zh-Hans': '可用“inkstone tags undo”加上这个博客撤销。',
  },
  'cli.undone': { en: 'Taken back: {what}', 'zh-Hans': '已撤销：{what}' },
  'log.bulkUndone': {
    en: 'Undone: a change of {count} {count|post|posts}.',
    'zh-Hans': '已撤销对 {count} 篇文章的更改。',
  },
} as const satisfies Wordings
