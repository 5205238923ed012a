/** Words of more characters than this break over lines and are given room to; numbers and short words never break. */
const LONG_TEXT = 24

/** The class of a value by what it is to the eye: a number (or a word or two) on one line, or words that break. */
export function valueClass(text: string): 'number' | 'words' {
  return isLongText(text) ? 'words' : 'number'
}

export function isLongText(text: string): boolean {
  // A long number is still a number: its groups are held together by spaces that do not break.
  return text.length > LONG_TEXT && /\p{L}/u.test(text)
}
