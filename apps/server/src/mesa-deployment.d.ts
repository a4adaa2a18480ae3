/** Resolved by the build to `deployments/NAME/mesa.config.ts`: what it does not list is not in the bundle. */
declare module 'mesa:deployment' {
  import type { Deployment } from '@mesa/plugin-sdk'

  const deployment: Deployment
  export default deployment
}
