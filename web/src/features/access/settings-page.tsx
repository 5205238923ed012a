import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Fieldset, Heading, Radio } from '@digdir/designsystemet-react'
import { LANGUAGES } from '@arsring/shared'
import type { HeldRole, Right, Unit } from '../../api/types.ts'
import { LANGUAGE_NAMES } from '../../texts/language-names.ts'
import { useTexts } from '../../texts/provider.tsx'
import { keptColorScheme, setColorScheme, type ColorScheme } from '../../theme/color-scheme.ts'
import { Page } from '../../ui/page.tsx'
import { Loaded } from '../../ui/states.tsx'
import { heldRolesQuery, unitsQuery } from './queries.ts'
import { useSession } from './session.ts'
import './settings.css'

const SCHEMES: readonly ColorScheme[] = ['auto', 'light', 'dark']
const RIGHTS: readonly Right[] = ['read', 'enter', 'write', 'approve', 'publish', 'administer']

/** Language and colours, the units and what this person may do in each, and the description of the API. */
export function SettingsPage() {
  const { t, language, setLanguage } = useTexts()
  const session = useSession()
  const units = useQuery(unitsQuery)
  const roles = useQuery(heldRolesQuery)
  const [scheme, setScheme] = useState(keptColorScheme)
  return (
    <Page title={t('room.settings')} lead={session.user?.title}>
      <div className="stack stack-wide">
        <section className="sheet settings-choices">
          <Fieldset data-color="accent">
            <Fieldset.Legend>{t('shell.language')}</Fieldset.Legend>
            <Fieldset.Description>{t('settings.languageHelp')}</Fieldset.Description>
            {LANGUAGES.map((choice) => (
              <Radio
                key={choice}
                name="language"
                value={choice}
                label={<span lang={choice}>{LANGUAGE_NAMES[choice]}</span>}
                checked={choice === language}
                onChange={() => setLanguage(choice)}
              />
            ))}
          </Fieldset>
          <Fieldset data-color="accent">
            <Fieldset.Legend>{t('settings.colors')}</Fieldset.Legend>
            {SCHEMES.map((choice) => (
              <Radio
                key={choice}
                name="scheme"
                value={choice}
                label={t(`scheme.${choice}`)}
                checked={choice === scheme}
                onChange={() => {
                  setScheme(choice)
                  setColorScheme(choice)
                }}
              />
            ))}
          </Fieldset>
        </section>
        <section className="sheet stack">
          <Heading level={2} data-size="xs" id="units">
            {t('settings.units')}
          </Heading>
          <p className="soft">{t('settings.unitsHelp')}</p>
          <Loaded query={units}>{(list) => <UnitRights units={list} />}</Loaded>
        </section>
        <section className="sheet stack">
          <Heading level={2} data-size="xs" id="roles">
            {t('settings.roles')}
          </Heading>
          <Loaded query={roles}>{(list) => <HeldRoles roles={list} />}</Loaded>
        </section>
        <section className="sheet stack">
          <Heading level={2} data-size="xs" id="api">
            {t('settings.api')}
          </Heading>
          <p>{t('settings.apiHelp')}</p>
          <p>
            <a href="/api/docs">{t('settings.apiLink')}</a>
          </p>
          <p className="small soft">{t('settings.version', { version: session.version })}</p>
        </section>
      </div>
    </Page>
  )
}

function UnitRights({ units }: { units: readonly Unit[] }) {
  const { t } = useTexts()
  const depthOf = (unit: Unit): number => {
    const parent = units.find((candidate) => candidate.id === unit.parent)
    return parent === undefined ? 0 : 1 + depthOf(parent)
  }
  return (
    <div className="scroll-x settings-units" role="region" aria-labelledby="units" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('figures.unit')}</th>
            <th scope="col">{t('settings.chapters')}</th>
            {RIGHTS.map((right) => (
              <th key={right} scope="col">
                {t(`right.${right}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit.id}>
              <th scope="row" data-depth={depthOf(unit)}>
                {unit.name}
              </th>
              <td className="number">{unit.budgetChapters.map((chapter) => chapter.code).join(', ')}</td>
              {RIGHTS.map((right) => (
                <td key={right}>{unit.can[right] === true ? t('settings.yes') : <span className="soft">{t('settings.no')}</span>}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function HeldRoles({ roles }: { roles: readonly HeldRole[] }) {
  const { t, dates } = useTexts()
  if (roles.length === 0) return <p className="soft">{t('settings.noRoles')}</p>
  return (
    <div className="scroll-x settings-units" role="region" aria-labelledby="roles" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('settings.who')}</th>
            <th scope="col">{t('figures.unit')}</th>
            <th scope="col">{t('settings.may')}</th>
            <th scope="col">{t('settings.from')}</th>
          </tr>
        </thead>
        <tbody>
          {roles.map((held) => (
            <tr key={`${held.title}-${held.unit}-${held.role}`}>
              <th scope="row">{held.title}</th>
              <td>{held.unitName}</td>
              <td>{held.rights.map((right) => t(`right.${right}`).toLowerCase()).join(', ')}</td>
              <td className="number">{dates.shortDay(held.from)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
