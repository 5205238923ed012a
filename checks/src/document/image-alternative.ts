import type { Finding } from '@arsring/shared'
import { checkMessage } from '../message.ts'
import type { Check } from '../subject.ts'

/**
 * A picture that nothing stands for where it is not seen: it needs an alternative text, or to be declared decorative. A
 * picture that lacks it in several places of a section is told once.
 */
export const imageAlternative: Check = {
  id: 'image-alternative',
  reference: 'WCAG 2.1, 1.1.1',
  run: (document) =>
    document.sections.flatMap((section) => {
      const lacking = section.images.filter((image) => !image.decorative && image.alternative.trim() === '')
      return [...new Set(lacking.map((image) => image.sha256))].map((sha256): Finding => ({
        check: 'image-alternative',
        severity: 'error',
        at: [{ kind: 'image', section: section.id, sha256 }],
        message: checkMessage('check.image-alternative', { section: section.number ?? section.title }),
      }))
    }),
}
