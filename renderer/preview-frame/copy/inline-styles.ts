/** The colour of words on white, whatever the preview is in. */
export const inkByDay = '#26221d'

/**
 * What an element looks like where no style sheet comes along: in WeChat's and Zhihu's editors, in mail, in Word.
 *
 * Sizes in pixels and colours in full: these editors know no variables, and drop what they do not know. By day, whatever
 * the preview is in; the later of two that fit adds to the earlier.
 */
export const inlineStyles: readonly (readonly [selector: string, style: string])[] = [
  ['h1, h2, h3, h4, h5, h6', `margin:1.6em 0 .7em;font-weight:bold;line-height:1.4;color:${inkByDay}`],
  ['h1', 'font-size:24px'],
  ['h2', 'font-size:21px'],
  ['h3', 'font-size:18px'],
  ['h4, h5, h6', 'font-size:16px'],
  ['p', 'margin:0 0 1.1em;line-height:1.75'],
  ['ul, ol', 'margin:0 0 1.1em;padding-left:1.6em'],
  ['li', 'margin:.3em 0;line-height:1.75'],
  ['li > p', 'margin:0'],
  ['a', 'color:#ad3120;text-decoration:underline'],
  ['strong, b', 'font-weight:bold'],
  ['em, i', 'font-style:italic'],
  ['mark', 'background-color:#fbe7a8;padding:0 2px'],
  ['blockquote', 'margin:0 0 1.1em;padding:.4em 1em;border-left:3px solid #c9bfb0;color:#6a6056'],
  ['blockquote p:last-child', 'margin:0'],
  ['.callout', `background-color:#f7f2ea;border-left-color:#ad3120;color:${inkByDay}`],
  ['.callout-title', 'margin:0 0 .3em;font-weight:bold'],
  ['hr', 'border:0;border-top:1px solid #e3dbcf;margin:2em 0'],
  ['table', 'border-collapse:collapse;margin:0 0 1.1em'],
  ['th, td', `border:1px solid #d8cfc1;padding:6px 10px;line-height:1.6;font-size:15px;color:${inkByDay}`],
  ['th', 'background-color:#f3eee6;font-weight:bold;text-align:left'],
  ['img', 'max-width:100%;height:auto'],
  ['.math-block', 'margin:0 0 1.1em;text-align:center'],
  ['figure', 'margin:0 0 1.1em;text-align:center'],
  ['figcaption', 'font-size:13px;color:#6a6056'],
  ['dt', 'font-weight:bold'],
  ['dd', 'margin:0 0 .6em 1.6em'],
  [
    'code, kbd, samp',
    'font-family:Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:14px;background-color:#f3eee6;border-radius:3px;padding:2px 4px',
  ],
  [
    'pre',
    'margin:0 0 1.1em;padding:12px 14px;background-color:#f6f2ea;border-radius:4px;overflow-x:auto;line-height:1.6',
  ],
  ['pre code', `background-color:transparent;padding:0;font-size:13px;color:${inkByDay};white-space:nowrap`],
  ['.footnotes', 'margin-top:2em;border-top:1px solid #e3dbcf;padding-top:1em;font-size:14px;color:#6a6056'],
  ['.liquid', 'font-family:Menlo,Consolas,monospace;font-size:13px;color:#6a6056'],
  ['.hljs-comment, .hljs-quote, .hljs-meta', 'color:#6b6358'],
  ['.hljs-keyword, .hljs-selector-tag, .hljs-literal, .hljs-deletion, .hljs-tag', 'color:#9f2d1c'],
  ['.hljs-string, .hljs-regexp, .hljs-addition, .hljs-char, .hljs-link', 'color:#41631f'],
  ['.hljs-number, .hljs-symbol, .hljs-bullet, .hljs-variable, .hljs-template-variable', 'color:#84480a'],
  ['.hljs-title, .hljs-name, .hljs-section, .hljs-attr, .hljs-attribute, .hljs-property', 'color:#1d5583'],
  ['.hljs-type, .hljs-built_in, .hljs-class, .hljs-selector-id, .hljs-selector-class', 'color:#66458f'],
  ['.hljs-emphasis', 'font-style:italic'],
  ['.hljs-strong', 'font-weight:bold'],
]

/** Of the whole: these editors give what has no size their own. */
export const wholeStyle = `font-size:16px;line-height:1.75;color:${inkByDay}`
