/**
 * What may be sent to be examined over the web, and how long it may take: the server refuses more, and the page says so before
 * anything is sent. A thousand pages take a third of a minute on a machine that does nothing else, and several times that on a busy one.
 */
export const EXAMINED_UPLOAD = { megabytes: 40, pages: 1000, minutes: 2 } as const

/** A megabyte as people count them. */
export const MEGABYTE = 1_000_000
