import { useLocation } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { closeWhy, useAskedWhy } from '../../acts/asked-why.ts'

const WhyPanel = lazy(async () => ({ default: (await import('./why-panel.tsx')).WhyPanel }))

/** The explanation that was asked for, over whatever page asked; it comes when it is first wanted. */
export function WhyHost() {
  const asked = useAskedWhy()
  const path = useLocation({ select: ({ pathname }) => pathname })
  useEffect(() => closeWhy, [path])
  if (!asked) return null
  return (
    <Suspense fallback={null}>
      <WhyPanel key={`${asked.folio} ${asked.kind} ${asked.cycle}`} asked={asked} />
    </Suspense>
  )
}
