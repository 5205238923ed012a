import { expect, test } from 'vitest'
import { strictAddress } from './address.ts'

test.each([
  ['https://eksempel.no', 'https://eksempel.no/'],
  ['https://eksempel.no/a?b=1&c=æ|[1]#d', 'https://eksempel.no/a?b=1&c=%C3%A6%7C%5B1%5D#d'],
  ['https://eksempel.no/100%', 'https://eksempel.no/100%25'],
  ['https://eksempel.no/a%20b', 'https://eksempel.no/a%20b'],
  ['https://[::1]/a', 'https://[::1]/a'],
  ['https://blåbær.no/', 'https://xn--blbr-roah.no/'],
  ['mailto:post@eksempel.no', 'mailto:post@eksempel.no'],
])('%s is written %s', (href, written) => expect(strictAddress(href)).toBe(written))
