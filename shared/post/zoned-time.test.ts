import { expect, test } from 'vitest'
import { dayOf, momentOf, offsetMinutes, utcMs } from './zoned-time.ts'

const hourMs = 3_600_000

/** What the system itself says, asked for each moment. */
function asked(timeMs: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
  const name = format.formatToParts(timeMs).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? []
  return Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes))
}

// Summer time of the north and of the south, one of a week only, one that stops in a holy month, none at all.
test.each([
  ['Europe/Berlin', '2024-03-20', 40],
  ['Australia/Lord_Howe', '2024-03-25', 30],
  ['America/Recife', '2000-09-25', 40],
  ['Africa/Casablanca', '2024-03-01', 60],
  ['Asia/Shanghai', '1991-09-01', 30],
  ['Asia/Kathmandu', '1985-12-20', 30],
])('%s is as far ahead as the system says, at every third hour from %s on', (zone, from, days) => {
  const start = Date.parse(`${from}T00:00:00Z`)
  for (let timeMs = start; timeMs < start + days * 24 * hourMs; timeMs += 3 * hourMs)
    expect([new Date(timeMs), offsetMinutes(timeMs, zone)]).toEqual([new Date(timeMs), asked(timeMs, zone)])
})

test('a moment and its day on the calendars of a zone', () => {
  const wall = { year: 2024, month: 5, day: 1, hour: 0, minute: 30, second: 0 }
  expect(momentOf(wall, 'Asia/Shanghai')).toBe(Date.parse('2024-04-30T16:30:00Z'))
  expect(dayOf(Date.parse('2024-04-30T16:30:00Z'), 'Asia/Shanghai')).toBe('2024-05-01')
  expect(dayOf(Date.parse('2024-04-30T16:30:00Z'), 'No/Where')).toBe('2024-04-30')
})

test('a day that no calendar has is none', () => {
  expect(utcMs({ year: 2023, month: 2, day: 29, hour: 0, minute: 0, second: 0 })).toBeNull()
})
