import { EXAMINED_UPLOAD, MEGABYTE } from '@arsring/shared'
import type { ReadLimits } from './model/part.ts'

/** How much of a file is read: far more than any report holds, and less than harms the machine. */
export const LIMITS: ReadLimits = { pages: 2_000, characters: 20_000_000, unpackedBytes: 200_000_000 }

/** The largest file that is taken in. */
export const LARGEST_FILE = 100_000_000

/** An examination that takes longer is stopped: many times what a thousand pages take, for machines that are slow or busy. */
export const LONGEST_MILLISECONDS = 300_000

/** Memory of the process that examines, in megabytes; it dies of more, and nothing else does. */
export const MOST_MEGABYTES = 900

/** What is taken over the web, where many may ask at once and the answer is shown on a page. */
export const LARGEST_UPLOAD = EXAMINED_UPLOAD.megabytes * MEGABYTE
export const LONGEST_ASKED_MILLISECONDS = EXAMINED_UPLOAD.minutes * 60_000
/** Milliseconds that a file may be on its way, and hold the place of another: the largest on a line of 3 megabits a second. */
export const LONGEST_UPLOAD = 120_000
export const UPLOAD_LIMITS: ReadLimits = { pages: EXAMINED_UPLOAD.pages, characters: 5_000_000, unpackedBytes: 200_000_000 }

/** Documents examined at the same time, and those and the waiting ones together. */
export const MOST_AT_ONCE = 2
export const MOST_INSIDE = 8

/** Findings in a list that is written to a file. */
export const MOST_LISTED = 5_000
