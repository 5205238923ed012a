import { createHmac } from 'node:crypto'
import type { Language } from '@arsring/shared'
import type { Role } from '../modules/access/index.ts'

export interface DemoRole {
  readonly id: string
  readonly title: string
  readonly role: Role
  readonly unitId: string
  readonly description: Readonly<Record<Language, string>>
}

/** The people of the demo: titles, no names. */
export const DEMO_ROLES: readonly DemoRole[] = [
  {
    id: 'controller',
    title: 'Controller',
    role: 'controller',
    unitId: 'ombud',
    description: {
      nb: 'Henter inn regnskap og budsjett, forklarer avvik og skriver kapittel 3.',
      nn: 'Hentar inn rekneskap og budsjett, forklarer avvik og skriv kapittel 3.',
      en: 'Brings in accounts and budget, explains variances and writes chapter 3.',
    },
  },
  {
    id: 'hr-adviser',
    title: 'HR-rådgiver',
    role: 'hr_adviser',
    unitId: 'ombud',
    description: {
      nb: 'Henter inn bemanning, lønn og sykefravær og skriver kapittel 1 og 4.7.',
      nn: 'Hentar inn bemanning, løn og sjukefråvær og skriv kapittel 1 og 4.7.',
      en: 'Brings in staffing, pay and sick leave and writes chapters 1 and 4.7.',
    },
  },
  {
    id: 'unit-head',
    title: 'Virksomhetsleder',
    role: 'unit_head',
    unitId: 'ombud',
    description: {
      nb: 'Ser hva som mangler, skriver, godkjenner og signerer.',
      nn: 'Ser kva som manglar, skriv, godkjenner og signerer.',
      en: 'Sees what is missing, writes, approves and signs.',
    },
  },
  {
    id: 'central-office',
    title: 'Sentral økonomiavdeling',
    role: 'central_office',
    unitId: 'oslo',
    description: {
      nb: 'Følger alle virksomhetene gjennom året, kontrollerer og publiserer.',
      nn: 'Følgjer alle verksemdene gjennom året, kontrollerer og publiserer.',
      en: 'Follows every unit through the year, controls and publishes.',
    },
  },
  {
    id: 'auditor',
    title: 'Revisor',
    role: 'auditor',
    unitId: 'oslo',
    description: {
      nb: 'Leser alt og følger ethvert tall tilbake til linjen det kom fra.',
      nn: 'Les alt og følgjer kvart tal tilbake til linja det kom frå.',
      en: 'Reads everything and follows any figure back to the line it came from.',
    },
  },
]

/** The account behind a demo role. The password follows from the installation's secret, so that it is nowhere written down. */
export function demoAccount(roleId: string, secret: string): { readonly email: string; readonly password: string } {
  return { email: `${roleId}@demo.invalid`, password: createHmac('sha256', secret).update(`demo/${roleId}`).digest('hex') }
}
