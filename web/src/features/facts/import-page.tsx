import { useEffect, useState } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Heading } from '@digdir/designsystemet-react'
import { postImport, previewImport, type ImportScope } from '../../api/facts.ts'
import { useTexts } from '../../texts/provider.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Failed, Loaded, Loading } from '../../ui/states.tsx'
import { unitsQuery, useSession } from '../access/index.ts'
import { forgetHanded, handedFile, scopeOf } from './handed-file.ts'
import { ImportPreviewView } from './import-preview.tsx'
import { ImportScopeForm } from './import-scope-form.tsx'
import { kindsQuery } from './queries.ts'
import { ReceiveFile } from './receive-file.tsx'
import './sources.css'

/** A new file: what it is and whom it concerns, the file or the cells, what it says, and then its figures are taken in. */
export function ImportPage() {
  const { t } = useTexts()
  const kinds = useQuery(kindsQuery)
  const units = useQuery(unitsQuery)
  return (
    <Page title={t('import.title')} lead={t('import.lead')} width="wide">
      <Loaded query={kinds}>
        {(kindList) => (
          <Loaded query={units}>{(unitList) => <ImportForm kinds={kindList} units={unitList.filter((unit) => unit.can.enter)} />}</Loaded>
        )}
      </Loaded>
    </Page>
  )
}

type FormLists = Pick<Parameters<typeof ImportScopeForm>[0], 'kinds' | 'units'>

function ImportForm({ kinds, units }: FormLists) {
  const { t } = useTexts()
  const session = useSession()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const notify = useNotice()
  // A file that another page made, or none; and what it is opened as.
  const [opening] = useState(() => {
    const handed = handedFile()
    const usual: ImportScope = {
      kind: kinds[0]?.id ?? '',
      // Figures belong to a unit that answers for a budget chapter; the municipality as a whole seldom has files of its own.
      unit: (units.find((unit) => unit.budgetChapters.length > 0) ?? units[0])?.id ?? '',
      // In January one reports on the year that has ended.
      year: Number(session.today.slice(0, 4)) - (session.today.slice(5, 7) <= '06' ? 1 : 0),
    }
    return { file: handed?.file ?? null, scope: scopeOf(handed, usual, units) }
  })
  const [scope, setScope] = useState(opening.scope)
  const [file, setFile] = useState(opening.file)
  const preview = useMutation({
    mutationFn: ({ file: given, scope: into }: { file: File; scope: ImportScope }) => previewImport(given, into),
  })
  const post = useMutation({
    mutationFn: (sourceFile: string) => postImport(sourceFile, scope),
    onSuccess: async (batch) => {
      notify({ text: t('import.posted', { count: batch.facts }) })
      await queries.invalidateQueries()
      await navigate({ to: '/kilder/$batch', params: { batch: batch.id } })
    },
  })
  const look = (given: File, into: ImportScope) => {
    post.reset()
    preview.mutate({ file: given, scope: into })
  }
  const { mutate } = preview
  useEffect(() => {
    forgetHanded()
    if (opening.file !== null && opening.scope.unit !== '') mutate({ file: opening.file, scope: opening.scope })
  }, [opening, mutate])
  const change = (next: ImportScope) => {
    setScope(next)
    if (file !== null) look(file, next)
  }
  if (units.length === 0) return <p>{t('import.noRight')}</p>
  return (
    <div className="stack stack-wide">
      <ImportScopeForm kinds={kinds} units={units} scope={scope} onChange={change} />
      <section className="sheet stack" aria-labelledby="receive">
        <Heading level={2} data-size="xs" id="receive">
          {t('import.receive')}
        </Heading>
        <ReceiveFile
          onFile={(given) => {
            setFile(given)
            look(given, scope)
          }}
        />
      </section>
      {preview.isPending && <Loading what={t('import.reading', { name: file?.name ?? '' })} />}
      {preview.isError && <Failed error={preview.error} onRetry={file === null ? undefined : () => look(file, scope)} />}
      {preview.isSuccess && !preview.isPending && (
        <ImportPreviewView
          preview={preview.data}
          isPosting={post.isPending}
          postError={post.error}
          onReadAs={(kind) => change({ ...scope, kind })}
          onPost={() => {
            if (preview.data.sourceFile !== null) post.mutate(preview.data.sourceFile)
          }}
        />
      )}
    </div>
  )
}
