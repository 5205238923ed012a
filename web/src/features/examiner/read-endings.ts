/** The endings of files that are read, for choosing one. Others are told why not when they are dropped. */
export const READ_ENDINGS = '.pdf,.docx,.xlsx,.html,.htm,.md,.txt'
