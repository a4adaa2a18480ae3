import { createRouter } from '@tanstack/react-router'
import { routeTree } from './route-tree.gen.ts'
import { parseSearch, stringifySearch } from './routes/-search.ts'

/** Addresses stay readable: `?status=new,assigned&urgent=true`. */
export const router = createRouter({
  routeTree,
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultPendingMs: 150,
  scrollRestoration: false,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
