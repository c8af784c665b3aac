import type { BlogMarkdown, Generator } from '../blog.ts'
import { record, type UnknownRecord } from '../record.ts'

/** Reads it off the parsed configuration, from where each generator and its themes keep it. */
export function blogMarkdown(generator: Generator, config: UnknownRecord): BlogMarkdown {
  return {
    breaks: breaksOf(generator, config),
    dollarMath: switches(config) || switches(record(config.params)) || hasDollarDelimiters(config),
  }
}

function breaksOf(generator: Generator, config: UnknownRecord): boolean | null {
  const value = {
    jekyll: record(config.kramdown).hard_wrap,
    hexo: record(config.marked).breaks,
    hugo: record(record(record(config.markup).goldmark).renderer).hardWraps,
    eleventy: null,
    plain: null,
  }[generator]
  return typeof value === 'boolean' ? value : null
}

function switches(config: UnknownRecord): boolean {
  return ['math', 'mathjax', 'katex', 'use_math', 'latex'].some(name => isOn(config[name]))
}

function isOn(value: unknown): boolean {
  if (typeof value === 'string') return /^(?:true|yes|on|mathjax3?|katex)$/i.test(value)
  return value === true || record(value).enable === true || record(value).enabled === true
}

/** Hugo's own: `markup.goldmark.extensions.passthrough` with `['$', '$']` among its inline delimiters. */
function hasDollarDelimiters(config: UnknownRecord): boolean {
  const { passthrough } = record(record(record(config.markup).goldmark).extensions)
  const { enable, delimiters } = record(passthrough)
  return enable === true && JSON.stringify(record(delimiters).inline ?? []).includes('["$"')
}
