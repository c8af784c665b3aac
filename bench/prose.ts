import type { Random } from './random.ts'

// Words enough that a highlighter, a slug rule and a search have something to do; the sentences mean nothing.
const english =
  'ink stone river lamp evening paper garden wall path folder letter window rain brush margin harbour winter orchard bridge sentence draft morning shelf lantern moss valley thread kettle meadow signal quarter engine parcel station copper ladder weather pocket mirror'.split(
    ' ',
  )
const verbs =
  'keeps leaves turns follows carries finds opens closes remembers forgets gathers mends holds crosses measures'.split(
    ' ',
  )
const chinese =
  '墨 石 山 水 园子 竹子 文章 句子 纸 笔 灯 雨 路 树 窗 早晨 夜里 文件夹 草稿 标题 月光 渡口 屋檐 炉火 秋天 信 桥 院墙 河岸 旧书'.split(
    ' ',
  )
const chineseVerbs = '留住 记得 走过 打开 合上 收拾 听见 等着 翻到 放下 换成 照着'.split(' ')

export interface Prose {
  sentence(random: Random): string
  title(random: Random): string
  /** The characters a paragraph's sentences are joined by. */
  readonly between: string
}

export const englishProse: Prose = {
  between: ' ',
  title: random => `The ${random.pick(english)} and the ${random.pick(english)}`,
  sentence: random => {
    const clause = () => `the ${random.pick(english)} ${random.pick(verbs)} the ${random.pick(english)}`
    const first = clause()
    const extra = random.between(0, 3)
    const middle = Array.from({ length: extra }, clause).join(', and ')
    return `${first[0]?.toUpperCase()}${first.slice(1)}${extra > 0 ? `, while ${middle}` : ''}.`
  },
}

export const chineseProse: Prose = {
  between: '',
  title: random => `${random.pick(chinese)}与${random.pick(chinese)}`,
  sentence: random => {
    const clause = () => `${random.pick(chinese)}${random.pick(chineseVerbs)}${random.pick(chinese)}`
    return `${Array.from({ length: random.between(2, 4) }, clause).join('，')}。`
  },
}
