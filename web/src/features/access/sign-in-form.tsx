import { useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import { Alert, Textfield } from '@digdir/designsystemet-react'
import { signIn } from '../../api/access.ts'
import { problemOf } from '../../api/client.ts'
import { useTexts } from '../../texts/provider.tsx'
import { Button } from '../../ui/button.tsx'
import { explainError } from '../../ui/states.tsx'
import { useEntered } from './use-entered.ts'

export function SignInForm() {
  const { t } = useTexts()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const entered = useEntered()
  const enter = useMutation({ mutationFn: () => signIn(email, password), onSuccess: entered })
  const wasWrong = problemOf(enter.error)?.kind === 'forbidden'
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        enter.mutate()
      }}
    >
      {enter.isError && (
        <Alert data-color="danger" role="alert">
          {wasWrong ? t('enter.wrong') : explainError(enter.error, t)}
        </Alert>
      )}
      <Textfield
        label={t('enter.email')}
        type="email"
        autoComplete="username"
        required
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <Textfield
        label={t('enter.password')}
        type="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <div>
        <Button tone="primary" type="submit" loading={enter.isPending}>
          {t('enter.signIn')}
        </Button>
      </div>
    </form>
  )
}
