/** Colours of the printed report, as Word writes them. */
export const ACCENT = '1C5544'
export const INK = '2B2620'
export const SOFT = '5D564A'
export const WARNING = '9A3B26'
export const AMBER = 'B0741C'
export const PAPER = 'F7F4ED'
export const HAIR = 'D9D1C1'
export const FIRM = '8A8170'
