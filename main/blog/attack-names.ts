// For tests and proofs: names that try to lead out of a blog, or to be no file at all.

const longChinese = '长'.repeat(100)

export const attackNames: readonly string[] = [
  // Places.
  ...['../x', '..', '.', '../../x', '/etc/x', '/', 'a/b', 'a/../b', './a', '//x', '\\x', '..\\x', 'C:\\x'],
  ...['C:x', 'C:/x', '\\\\server\\x', 'x:stream', '~/../x', 'file:///x', '%2e%2e%2fx/', '..%2fx/', '....//x'],
  // Characters.
  ...[
    'a\0b',
    '\0',
    'a\nb',
    'a\rb',
    'a\tb',
    'a\u0001',
    'a\u001b',
    'a\u007f',
    'a\u0085',
    'a?',
    'a*',
    'a"b',
    'a<b',
  ],
  ...['a>b', 'a|b', 'a\u202eb', 'a\u2066b', 'a\ud800', '\udc00a', 'a\u2028b', 'a\ufffd'],
  // Ends.
  ...['', ' ', '\u3000', 'a.', 'a..', 'a .', 'a. ', 'a .  .', '...', ' . '],
  // Lengths.
  ...['x'.repeat(256), 'x'.repeat(300), longChinese, '🖋'.repeat(64), 'x'.repeat(4096), 'é'.repeat(130)],
  // Devices of Windows.
  ...['CON', 'con', 'NUL', 'aux', 'PRN', 'COM1', 'lpt9', 'COM¹', 'nul.txt', 'Con.md'],
  // No posts, and our own.
  ...['_x', '.x', '#x', '~x', '.~ink-0123456789ab.tmp'],
]
