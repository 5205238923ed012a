import { Field, Heading, Label, Select, Textfield } from '@digdir/designsystemet-react'
import { templateAddress, type ImportScope } from '../../api/facts.ts'
import type { ImportKind, Unit } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'

interface ImportScopeFormProps {
  readonly kinds: readonly ImportKind[]
  readonly units: readonly Unit[]
  readonly scope: ImportScope
  readonly onChange: (scope: ImportScope) => void
}

/** What kind of file it is, whose figures it holds and for which year; the columns it should have, and a template with them. */
export function ImportScopeForm({ kinds, units, scope, onChange }: ImportScopeFormProps) {
  const { t } = useTexts()
  const kind = kinds.find((candidate) => candidate.id === scope.kind)
  return (
    <section className="sheet stack" aria-labelledby="scope">
      <Heading level={2} data-size="xs" id="scope">
        {t('import.what')}
      </Heading>
      <div className="import-scope">
        <Field>
          <Label>{t('import.kind')}</Label>
          <Select value={scope.kind} onChange={(event) => onChange({ ...scope, kind: event.target.value })}>
            {kinds.map((choice) => (
              <Select.Option key={choice.id} value={choice.id}>
                {choice.label}
              </Select.Option>
            ))}
          </Select>
        </Field>
        <Field>
          <Label>{t('figures.unit')}</Label>
          <Select value={scope.unit} onChange={(event) => onChange({ ...scope, unit: event.target.value })}>
            {units.map((choice) => (
              <Select.Option key={choice.id} value={choice.id}>
                {choice.name}
              </Select.Option>
            ))}
          </Select>
        </Field>
        <Textfield
          label={t('figures.year')}
          type="number"
          value={String(scope.year)}
          onChange={(event) => {
            const year = Number(event.target.value)
            if (Number.isInteger(year)) onChange({ ...scope, year })
          }}
        />
      </div>
      {kind !== undefined && (
        <>
          <p>{kind.description}</p>
          <details className="import-columns">
            <summary>{t('import.columns')}</summary>
            <ul role="list">
              {kind.columns.map((column) => (
                <li key={column.id}>
                  <strong>{column.heading}</strong>{' '}
                  <span className="small soft">{column.isRequired ? t('import.required') : t('import.optional')}</span>
                  <br />
                  <span className="small">{column.description}</span>
                </li>
              ))}
            </ul>
          </details>
          <p>
            <a href={templateAddress(kind.id)} download>
              {t('import.template')}
            </a>
          </p>
        </>
      )}
    </section>
  )
}
