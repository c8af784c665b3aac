import { expect, test } from 'vitest'
import { isRead, isWellFormed } from './check-feed.ts'

test.each([
  '<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>墨 &amp; ink</title></feed>\n',
  '<rss version=\'2.0\'><channel><link href="a"/><!-- a note --><x><![CDATA[<b>&</b>]]></x></channel></rss>',
  '<a>&#38;&#x4e2d;</a>',
])('%s is read', xml => expect(isWellFormed(xml)).toBe(true))

test.each([
  ['nothing', ''],
  ['an element that is left open', '<a><b></a>'],
  ['an end that ends itself', '<a></a/>'],
  ['an end with an attribute', '<a></a b="c">'],
  ['a reference to a control character', '<a>&#3;</a>'],
  ['a reference to half a character', '<a>&#xd800;</a>'],
  ['a reference past the last character', '<a>&#x110000;</a>'],
  ['two roots', '<a/><b/>'],
  ['words around the root', 'words <a/>'],
  ['a bare ampersand', '<a>ink & paper</a>'],
  ['a bare ampersand in an attribute', '<a b="x&y"/>'],
  ['an entity of HTML', '<a>&nbsp;</a>'],
  ['a value without quotes', '<a b=c/>'],
  ['a control character', '<a>\u0008</a>'],
  ['half a character', '<a>\ud800</a>'],
  ['the end of a section that none began', '<a>]]></a>'],
  ['a tag that does not end', '<a'],
  ['a section that does not end', '<a><![CDATA[ink]]</a>'],
  ['a section around the root', '<a/><![CDATA[ink]]>'],
])('%s is not', (_name, xml) => expect(isWellFormed(xml)).toBe(false))

test('each format is read in its own way', () => {
  expect(['{"a": 1}', '{"a": '].map(text => isRead('json', text))).toEqual([true, false])
  expect(['<feed/>', '<rss>', '{"a": 1}'].map(text => isRead('atom', text))).toEqual([true, false, false])
  expect(isRead('rss', '<rss/>')).toBe(true)
})
