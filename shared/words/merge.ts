import type { Wordings } from './words.ts'

/** Two versions of one post, and how they become one. */
export const mergeWords = {
  'merge.title': { en: 'Two versions of “{file}”', 'zh-Hans': '“{file}”的两个版本' },
  'merge.lead': {
    en: 'What only one side changed is merged already. Where both changed the same lines, choose; the text can also be changed by hand. Nothing is written before you use it.',
    'zh-Hans':
      '只有一方改动的内容已经合并。双方都改动的地方请选择，也可以直接修改文字。在您采用之前，不会写入任何内容。',
  },
  'merge.leadCopy': {
    en: 'A sync tool made “{copy}” when two devices changed this post. Choose where they differ; the text can also be changed by hand. Nothing is written before you use it.',
    'zh-Hans':
      '两台设备都改动了这篇文章，同步工具因此生成了“{copy}”。请在不同之处选择，也可以直接修改文字。在您采用之前，不会写入任何内容。',
  },
  'merge.label': { en: 'Merged text', 'zh-Hans': '合并后的文字' },
  'merge.mine': { en: 'Mine', 'zh-Hans': '我的版本' },
  'merge.disk': { en: 'On disk', 'zh-Hans': '磁盘上的版本' },
  'merge.post': { en: 'This post', 'zh-Hans': '这篇文章' },
  'merge.copy': { en: 'The copy', 'zh-Hans': '副本' },
  'merge.both': { en: 'Both', 'zh-Hans': '两者' },
  'merge.hand': { en: 'By hand', 'zh-Hans': '手动' },
  'merge.clash': { en: 'Difference {number} of {total}', 'zh-Hans': '差异 {number} / {total}' },
  'merge.nothing': { en: 'nothing here', 'zh-Hans': '这里没有内容' },
  'merge.removedMine': {
    en: 'You took out {count} {count|line|lines} here',
    'zh-Hans': '您在这里删去了 {count} 行',
  },
  'merge.removedDisk': {
    en: '{count} {count|line was|lines were} taken out here on the disk',
    'zh-Hans': '磁盘上的版本在这里删去了 {count} 行',
  },
  'merge.left': { en: '{count} left to choose', 'zh-Hans': '还有 {count} 处需要选择' },
  'merge.allSettled': { en: 'Everything is settled', 'zh-Hans': '全部已确定' },
  'merge.previous': { en: 'Previous difference', 'zh-Hans': '上一处差异' },
  'merge.next': { en: 'Next difference', 'zh-Hans': '下一处差异' },
  'merge.use': { en: 'Use this text', 'zh-Hans': '采用这份文字' },
  'merge.back': { en: 'Not now', 'zh-Hans': '稍后再说' },
  'merge.copyStays': {
    en: 'The merged text is in the post. The copy “{file}” is still there; delete it when you do not need it any more.',
    'zh-Hans': '合并后的文字已写入文章。副本“{file}”仍然保留，不再需要时可以删除。',
  },
  'merge.copyText': {
    en: 'A sync tool made this file when two devices changed “{original}”. It is not exported.',
    'zh-Hans': '两台设备都改动了“{original}”，同步工具因此生成了这个文件。它不会被导出。',
  },
  'merge.copyTextOf': {
    en: 'A sync tool made this file when two devices changed “{original}”. It has the version of {whose}, and is not exported.',
    'zh-Hans': '两台设备都改动了“{original}”，同步工具因此生成了这个文件。它是 {whose} 的版本，不会被导出。',
  },
  'merge.withOriginal': { en: 'Compare with the original', 'zh-Hans': '与原文比较' },
  'command.mergeDisk': { en: 'Compare and merge with the disk', 'zh-Hans': '与磁盘上的版本比较并合并' },
  'command.mergeCopy': { en: 'Compare this copy with its original', 'zh-Hans': '将此副本与原文比较' },
  'command.mergeMine': { en: 'Merge: take mine', 'zh-Hans': '合并：采用我的版本' },
  'command.mergeTheirs': { en: 'Merge: take the other', 'zh-Hans': '合并：采用另一版本' },
  'command.mergeBoth': { en: 'Merge: take both', 'zh-Hans': '合并：两者都采用' },
  'command.mergeHand': { en: 'Merge: by hand', 'zh-Hans': '合并：手动修改' },
  'command.mergeNext': { en: 'Merge: next difference', 'zh-Hans': '合并：下一处差异' },
  'command.mergePrevious': { en: 'Merge: previous difference', 'zh-Hans': '合并：上一处差异' },
  'command.mergeUse': { en: 'Merge: use this text', 'zh-Hans': '合并：采用这份文字' },
} as const satisfies Wordings
