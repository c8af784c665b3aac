import { expect, test } from 'vitest'
import { measure } from './measure.ts'
import { table } from './table.ts'

test('columns line up, a budget that is broken says so, a missing peer says why', () => {
  const peers = [
    { name: 'hugo', p50: 20, ratio: 0.5, note: '0.111.3' },
    { name: 'hexo', p50: null, ratio: null, note: 'not installed' },
  ]
  const text = table([
    measure('export', [10], { budget: 15, peers }),
    measure('key', [9.5, 9.5], { budget: 8 }),
    measure('open', [100]),
    measure('race', [9, 10, 30], { budget: 15, heldBy: 'p50' }),
  ])
  expect(text.split('\n')).toEqual([
    'name    unit  p50  p95  budget   peers',
    'export  ms     10   10  15       hugo 20 (0.5×), 0.111.3 · hexo: not installed',
    'key     ms    9.5  9.5  8  over',
    'open    ms    100  100  –',
    'race    ms     10   30  15',
  ])
})
