import { lazy, Suspense } from 'react'
import { useOpenBox } from './box-store.ts'

const CommandBox = lazy(async () => ({ default: (await import('./command-box.tsx')).CommandBox }))

/** Fetches the box when it is first opened. */
export function CommandBoxHost() {
  const step = useOpenBox()
  if (!step) return null
  return (
    <Suspense fallback={null}>
      <CommandBox first={step} />
    </Suspense>
  )
}
