declare module '*.po?part=desk' {
  import type { Messages } from '@lingui/core'

  export const messages: Messages
}

declare module '*.po?part=administration' {
  import type { Messages } from '@lingui/core'

  export const messages: Messages
}
