/** The colour of words on white, whatever the preview is in. */
export const inkByDay = '#26221d'
