import { useMutation, useQuery } from '@tanstack/react-query'
import { ArrowRightIcon } from '@navikt/aksel-icons'
import { enterDemo } from '../../api/access.ts'
import { useTexts } from '../../texts/provider.tsx'
import { Failed, Loaded } from '../../ui/states.tsx'
import { rolesQuery } from './queries.ts'
import { useEntered } from './use-entered.ts'

export function DemoRoles() {
  const { t } = useTexts()
  const roles = useQuery(rolesQuery)
  const entered = useEntered()
  const enter = useMutation({ mutationFn: enterDemo, onSuccess: entered })
  return (
    <div className="stack">
      <Loaded query={roles}>
        {(list) => (
          <ul role="list" className="enter-roles">
            {list.map((role) => (
              <li key={role.id}>
                <button type="button" className="enter-role" disabled={enter.isPending} onClick={() => enter.mutate(role.id)}>
                  <span className="enter-role-title">{role.title}</span>
                  <span className="enter-role-what">{role.description}</span>
                  <ArrowRightIcon aria-hidden="true" fontSize="1.5rem" />
                </button>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {enter.isError && <Failed error={enter.error} />}
      <p className="small soft">{t('enter.noNames')}</p>
    </div>
  )
}
