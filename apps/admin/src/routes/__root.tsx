import { createRootRoute, Outlet } from '@tanstack/react-router'
import { NotHere } from '../ui/not-here.tsx'
import { Toasts } from '../ui/toast.tsx'

export const Route = createRootRoute({
  component: () => (
    <>
      <Outlet />
      <Toasts />
    </>
  ),
  notFoundComponent: () => (
    <main className="main">
      <NotHere />
    </main>
  ),
})
