import { Link } from '@tanstack/react-router'
import type { Explanation } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'
import { valueClass } from '../../ui/long-text.ts'

/** How a figure came to be: from the formula down to the line of the file, or to who typed it and why. */
export function ExplanationTree({ explanation }: { explanation: Explanation }) {
  return (
    <ul role="list" className="explanation">
      <ExplanationStep step={explanation} depth={0} />
    </ul>
  )
}

function ExplanationStep({ step, depth }: { step: Explanation; depth: number }) {
  const { t, dates } = useTexts()
  const head = (
    <span className="explanation-head">
      <span>{step.label}</span>
      <span className={valueClass(step.text)}>{step.text}</span>
    </span>
  )
  const source = (
    <>
      {step.file === null && <p className="small soft">{step.how}</p>}
      {step.file !== null && (
        <p className="small">
          <Link to="/kilder/$batch" params={{ batch: step.file.batch }} hash={`linje-${step.file.line}`}>
            {t('explain.line', { file: step.file.name, line: String(step.file.line) })}
          </Link>{' '}
          <span className="soft">{t('explain.received', { by: step.file.by, when: dates.moment(step.file.receivedAt) })}</span>
        </p>
      )}
      {step.entered !== null && (
        <p className="small">
          {t('explain.entered', { by: step.entered.by, when: dates.moment(step.entered.at) })} <q>{step.entered.because}</q>
        </p>
      )}
    </>
  )
  if (step.inputs.length === 0) {
    return (
      <li className="explanation-step">
        {head}
        {source}
      </li>
    )
  }
  return (
    <li className="explanation-step">
      <details open={depth < 1}>
        <summary>{head}</summary>
        {source}
        <ul role="list" className="explanation">
          {step.inputs.map((input, index) => (
            <ExplanationStep key={`${input.key}-${index}`} step={input} depth={depth + 1} />
          ))}
        </ul>
      </details>
    </li>
  )
}
