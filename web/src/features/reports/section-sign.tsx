import type { OutlineSection } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'

/** A small ring that tells how far a section has come: empty, open, half and whole. */
export function SectionSign({ state, presence }: Pick<OutlineSection, 'state' | 'presence'>) {
  const { t } = useTexts()
  const text =
    presence === 'not_applicable'
      ? t('presence.not_applicable')
      : presence === 'empty' && state === 'draft'
        ? t('presence.empty')
        : t(`state.section.${state}`)
  const share = state === 'draft' ? 0 : state === 'ready' ? 0.5 : 1
  const round = 2 * Math.PI * 6
  return (
    <svg className={`section-sign is-${state} is-${presence}`} width="18" height="18" viewBox="0 0 18 18" role="img" aria-label={text}>
      <circle className="section-sign-track" cx="9" cy="9" r="6" />
      {share > 0 && (
        <circle
          className="section-sign-done"
          cx="9"
          cy="9"
          r="6"
          strokeDasharray={`${share * round} ${round}`}
          transform="rotate(-90 9 9)"
        />
      )}
      {presence === 'not_applicable' && <path className="section-sign-stroke" d="M5.5 9h7" />}
      {share === 1 && presence !== 'not_applicable' && <path className="section-sign-stroke" d="m6.2 9.2 2 2 3.6-4.2" />}
    </svg>
  )
}
