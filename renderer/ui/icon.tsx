/** The app's icons: 20 px, one stroke, drawn for this app. Decoration only; the control beside or around it has the name. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      className="icon"
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  )
}

export type IconName = keyof typeof paths

const paths = {
  posts:
    'M5 2.75h7l3.25 3.25v9.75a1.5 1.5 0 0 1-1.5 1.5h-8.75a1.25 1.25 0 0 1-1.25-1.25V4A1.25 1.25 0 0 1 5 2.75ZM7 9h6M7 12.25h6M7 5.9h2.5',
  tags: 'M3 4.25v5.1c0 .4.16.78.44 1.06l6.4 6.4a1.5 1.5 0 0 0 2.12 0l4.85-4.85a1.5 1.5 0 0 0 0-2.12l-6.4-6.4A1.5 1.5 0 0 0 9.35 3h-5.1C3.56 3 3 3.56 3 4.25ZM6.75 6.75h.01',
  site: 'M10 2.75a7.25 7.25 0 1 0 0 14.5 7.25 7.25 0 0 0 0-14.5ZM2.9 10h14.2M10 2.75c2 1.9 3 4.35 3 7.25s-1 5.35-3 7.25c-2-1.9-3-4.35-3-7.25s1-5.35 3-7.25Z',
  settings: 'M3 6h6.25M13.25 6H17M3 14h3.75M10.75 14H17M11.25 4v4M8.75 12v4',
  search: 'M8.75 3.5a5.25 5.25 0 1 0 0 10.5 5.25 5.25 0 0 0 0-10.5ZM12.6 12.6l4 4',
  list: 'M4.25 3.5h11.5c.83 0 1.5.67 1.5 1.5v10c0 .83-.67 1.5-1.5 1.5H4.25c-.83 0-1.5-.67-1.5-1.5V5c0-.83.67-1.5 1.5-1.5ZM8 3.5v13M5 6.75h.75M5 9.5h.75',
  command: 'M4.5 5.5 9 10l-4.5 4.5M10.5 14.75h5.25',
  folder:
    'M2.75 6A1.5 1.5 0 0 1 4.25 4.5h3l1.75 2h6.75A1.5 1.5 0 0 1 17.25 8v6a1.5 1.5 0 0 1-1.5 1.5H4.25a1.5 1.5 0 0 1-1.5-1.5V6Z',
  book: 'M10 5.5C8.6 4.4 6.6 4 3.5 4v10.75c3.1 0 5.1.4 6.5 1.5 1.4-1.1 3.4-1.5 6.5-1.5V4c-3.1 0-5.1.4-6.5 1.5ZM10 5.5v10.75',
  newPost:
    'M9.5 3.75H5A1.25 1.25 0 0 0 3.75 5v10A1.25 1.25 0 0 0 5 16.25h10A1.25 1.25 0 0 0 16.25 15v-4.5M8.25 11.75l.5-2.5 6.4-6.4a1.2 1.2 0 0 1 1.7 0l.3.3a1.2 1.2 0 0 1 0 1.7l-6.4 6.4Z',
  close: 'M5.5 5.5l9 9M14.5 5.5l-9 9',
  check: 'M4.5 10.5l3.5 3.5 7.5-8',
  warning: 'M10 3.5 17.25 16H2.75L10 3.5ZM10 8.25v3.5M10 13.9h.01',
  outside:
    'M8 4.5H5A1.5 1.5 0 0 0 3.5 6v9A1.5 1.5 0 0 0 5 16.5h9a1.5 1.5 0 0 0 1.5-1.5v-3M11.5 3.5h5v5M16.25 3.75 9.5 10.5',
  chevron: 'M6 8l4 4 4-4',
  up: 'M6 12l4-4 4 4',
  back: 'M11.5 5 6.5 10l5 5',
  undated: 'M4 10h12',
} as const
