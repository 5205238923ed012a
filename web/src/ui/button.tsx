import type { ComponentProps } from 'react'
import { Button as DsButton } from '@digdir/designsystemet-react'

type ButtonProps = ComponentProps<typeof DsButton> & {
  /** primary: the one thing to do here; quiet: everything else; plain: inside text and lists; danger: what cannot be undone. */
  readonly tone?: 'primary' | 'quiet' | 'plain' | 'danger'
}

const VARIANT = { primary: 'primary', quiet: 'secondary', plain: 'tertiary', danger: 'secondary' } as const

/** Designsystemet's button in our four tones. The accent colour is kept for what the person came to do. */
export function Button({ tone = 'quiet', ...rest }: ButtonProps) {
  return <DsButton variant={VARIANT[tone]} data-color={tone === 'danger' ? 'danger' : 'accent'} {...rest} />
}
