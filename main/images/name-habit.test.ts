import { describe, expect, test } from 'vitest'
import { keepsAsciiNames } from './name-habit.ts'

const none = { own: [], others: [], posts: [] }
const post = (id: string, title: string) => ({ id, title })
const romanised = [
  post('_posts/2024-05-01-jiang-bian.md', '江边散步'),
  post('_posts/2024-04-01-yu.md', '雨'),
  post('_posts/2024-03-01-风.md', '风'),
]
const chinese = [post('_posts/2024-05-01-江边.md', '江边散步'), post('_posts/2024-04-01-雨.md', '雨')]

describe('keepsAsciiNames', () => {
  test.each([
    ['most posts with Chinese titles have ASCII names', { posts: romanised }, true],
    ['their pictures have, too', { posts: romanised, own: ['img/yu/1.png'], others: ['img/a.png'] }, true],
    ['posts have Chinese names', { posts: chinese }, false],
    ['the post’s own pictures have Chinese names', { posts: romanised, own: ['img/小船.png'] }, false],
    ['their folder has one', { posts: romanised, own: ['img/江边/1.png'] }, false],
    [
      'most pictures of others have',
      { posts: romanised, others: ['img/雨.png', 'img/风.png', 'a.png'] },
      false,
    ],
    ['few pictures of others have', { posts: romanised, others: ['img/雨.png', 'b.png', 'a.png'] }, true],
    ['titles are English', { posts: [post('_posts/2024-05-01-stone.md', 'A writer’s stone')] }, false],
    ['nothing is known', {}, false],
  ])('%s', (_, given, expected) => {
    expect(keepsAsciiNames({ ...none, ...given })).toBe(expected)
  })
})
