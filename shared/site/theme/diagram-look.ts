const paints = ['--code-name', '--code-keyword', '--code-string', '--code-number', '--code-type', '--quiet']

/** What Mermaid paints with, each by the name of the theme's own colour: diagrams look like the page around them. */
export const diagramColours: Readonly<Record<string, string>> = {
  background: '--paper',
  mainBkg: '--sunk',
  primaryColor: '--sunk',
  primaryTextColor: '--ink',
  primaryBorderColor: '--quiet',
  secondaryColor: '--paper',
  secondaryTextColor: '--ink',
  secondaryBorderColor: '--line',
  tertiaryColor: '--paper',
  tertiaryTextColor: '--ink',
  tertiaryBorderColor: '--line',
  lineColor: '--quiet',
  textColor: '--ink',
  titleColor: '--ink',
  nodeTextColor: '--ink',
  edgeLabelBackground: '--paper',
  noteBkgColor: '--sunk',
  noteTextColor: '--ink',
  noteBorderColor: '--line',
  actorBkg: '--sunk',
  actorTextColor: '--ink',
  actorBorder: '--quiet',
  signalColor: '--ink',
  signalTextColor: '--ink',
  clusterBkg: '--paper',
  clusterBorder: '--line',
  pieTitleTextColor: '--ink',
  pieLegendTextColor: '--ink',
  pieSectionTextColor: '--paper',
  pieStrokeColor: '--paper',
  pieOuterStrokeColor: '--line',
  ...inTurn('pie', 1),
  ...inTurn('git', 0),
  ...inTurn('cScale', 0),
  ...onPaint('gitBranchLabel'),
  ...onPaint('cScaleLabel'),
}

/** Parts that are told apart by their colours have those of code, in which letters of the paper's colour can be read. */
function inTurn(name: string, first: number): Record<string, string> {
  return Object.fromEntries(paints.map((paint, at) => [`${name}${at + first}`, paint]))
}

function onPaint(name: string): Record<string, string> {
  return Object.fromEntries(paints.map((_paint, at) => [`${name}${at}`, '--paper']))
}

/** Mermaid takes away what is not drawing, runs nothing and says what is wrong instead of drawing it. */
export const diagramRules = {
  startOnLoad: false,
  securityLevel: 'strict',
  suppressErrorRendering: true,
  theme: 'base',
} as const

/** Where a page has the source of a diagram. */
export const diagramSource = 'pre > code.language-mermaid'

/** What such a place has in its HTML, as the renderer writes it. */
export const diagramMark = 'class="language-mermaid"'
