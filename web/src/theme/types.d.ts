/* Built from designsystemet.config.json with the Designsystemet command line (tokens create, tokens build) */
import type {} from '@digdir/designsystemet-types'

// Augment types based on theme
declare module '@digdir/designsystemet-types' {
  export interface ColorDefinitions {
    accent: never
    neutral: never
  }
  export interface SeverityColorDefinitions {
    info: never
    success: never
    warning: never
    danger: never
  }
}
