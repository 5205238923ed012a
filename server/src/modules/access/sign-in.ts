import { betterAuth } from 'better-auth'
import { getMigrations } from 'better-auth/db/migration'
import type { AnyDatabase } from '../../platform/db/database.ts'

export interface SignInSettings {
  readonly secret: string
  readonly publicUrl: string
}

/** Local accounts and sessions. Other ways to sign in (OIDC, passkeys) are plug-ins of the same library and belong here. */
export interface SignIn {
  /** Creates an account and returns its id. The title is what others see. */
  addAccount(account: { readonly email: string; readonly password: string; readonly title: string }): Promise<string>
  /** The account with this address; null for none. */
  idOf(email: string): Promise<string | null>
  /** Cookies to set when e-mail and password are right; null when they are not. */
  enter(account: { readonly email: string; readonly password: string }): Promise<readonly string[] | null>
  leave(headers: Headers): Promise<readonly string[]>
  /** Who the request's cookie belongs to; null for nobody. */
  who(headers: Headers): Promise<{ readonly userId: string; readonly title: string } | null>
}

function options(database: AnyDatabase, settings: SignInSettings) {
  return {
    database: { db: database, type: 'postgres' as const, transaction: true },
    secret: settings.secret,
    baseURL: settings.publicUrl,
    emailAndPassword: { enabled: true, minPasswordLength: 12, autoSignIn: false },
    session: { expiresIn: 60 * 60 * 12, cookieCache: { enabled: true, maxAge: 60 } },
    advanced: { cookiePrefix: 'arsring', defaultCookieAttributes: { sameSite: 'lax' as const, httpOnly: true } },
    telemetry: { enabled: false },
    logger: { level: 'error' as const },
  }
}

/** Creates the library's own tables in schema `auth`; run before `createSignIn`, which reads them. */
export async function migrateSignIn(database: AnyDatabase, settings: SignInSettings): Promise<void> {
  const { runMigrations } = await getMigrations(options(database, settings))
  await runMigrations()
}

export function createSignIn(database: AnyDatabase, settings: SignInSettings): SignIn {
  const auth = betterAuth(options(database, settings))
  return {
    async addAccount({ email, password, title }) {
      const { user } = await auth.api.signUpEmail({ body: { email, password, name: title } })
      return user.id
    },
    async idOf(email) {
      const { internalAdapter } = await auth.$context
      return (await internalAdapter.findUserByEmail(email))?.user.id ?? null
    },
    async enter(body) {
      const response = await auth.api.signInEmail({ body, asResponse: true })
      return response.ok ? response.headers.getSetCookie() : null
    },
    async leave(headers) {
      const response = await auth.api.signOut({ headers, asResponse: true })
      return response.headers.getSetCookie()
    },
    async who(headers) {
      const session = await auth.api.getSession({ headers })
      return session === null ? null : { userId: session.user.id, title: session.user.name }
    },
  }
}
