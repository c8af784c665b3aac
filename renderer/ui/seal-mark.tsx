import './seal-mark.css'

/** The app's mark: a seal with 石, stone, cut into vermilion. Drawn, not set in a font, so that it is the same everywhere. */
export function SealMark({ sizePx }: { readonly sizePx: number }) {
  return (
    <svg width={sizePx} height={sizePx} viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <path className="seal-ground" d={ground} />
      <g fill="none" className="seal-cut" strokeLinecap="round" strokeLinejoin="round">
        <path strokeWidth="5" d="M15.5 19.5c10-.9 22-1.1 33.5-.6" />
        <path strokeWidth="5" d="M31.5 20.5c-2.600 8.800-8 16.600-17 22" />
        <path
          strokeWidth="4.600"
          d="M28 33.500c6.200-.7 12.600-.9 18.700-.5-.2 5.200-.7 10-1.600 14.800-5.300-.4-10.600-.3-15.900.3-.5-4.800-.9-9.700-1.200-14.600Z"
        />
      </g>
    </svg>
  )
}

/** A square as a hand cuts it: no edge quite straight, one corner worn. */
const ground =
  'M10.500 4.200c14.300-.9 29-.8 43 .1 3.600.2 6 2.500 6.300 6.100.8 14.200.7 28.500-.2 42.800-.2 3.700-2.600 6.200-6.300 6.500-6.900.4-11.700.3-17.600.5-8.400.3-16.800.3-25.200-.4-3.700-.3-6-2.600-6.300-6.300-.8-14.300-.9-28.600 0-42.900.3-3.800 2.600-6.200 6.300-6.400Z'

/** A blog's own seal: the first character of its name. */
export function BlogSeal({ name }: { readonly name: string }) {
  return (
    <span className="blog-seal" aria-hidden="true">
      {firstCharacter(name)}
    </span>
  )
}

/** The first whole character, not half of a surrogate pair; a letter as a capital. */
function firstCharacter(name: string): string {
  return (Array.from(name.trim())[0] ?? '石').toUpperCase()
}
