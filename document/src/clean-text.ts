// Characters that XML forbids, and the two that reverse the direction of the text that follows them.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202d\u202e\ufffe\uffff]/g

/**
 * Text that can be stored and shown anywhere: without control characters and noncharacters, half surrogate pairs
 * replaced (U+FFFD), every kind of line break and tab a space.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n|[\n\r\t\u2028\u2029]/g, ' ')
    .replace(FORBIDDEN, '')
}
