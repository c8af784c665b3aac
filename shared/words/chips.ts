import type { Wordings } from './words.ts'

/** A list of names as chips: what is said of it to who does not see it. */
export const chipsWords = {
  'chips.keys': {
    en: 'Left arrow goes to the names that are there; Alt with an arrow moves one, Delete takes it away.',
    'zh-Hans': '按左箭头键移到已有的名称；Alt 加箭头键调整顺序，Delete 键移除。',
  },
  'chips.place': { en: '{item}, {place} of {count}', 'zh-Hans': '{item}，第 {place} 个，共 {count} 个' },
  'chips.added': { en: 'Added: {items}', 'zh-Hans': '已添加：{items}' },
  'chips.removed': { en: 'Removed: {item}', 'zh-Hans': '已移除：{item}' },
  'chips.moved': {
    en: '{item} is now {place} of {count}',
    'zh-Hans': '{item} 现在是第 {place} 个，共 {count} 个',
  },
  'chips.offered': { en: '{count} {count|name|names} offered', 'zh-Hans': '有 {count} 个候选名称' },
} as const satisfies Wordings
