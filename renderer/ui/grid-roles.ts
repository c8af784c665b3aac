/** A table by its roles: a <table> cannot leave out the rows that are not seen. */
export const gridCell = { role: 'gridcell' } as const
export const columnHead = { role: 'columnheader' } as const
export const headRow = { role: 'row', 'aria-rowindex': 1 } as const
