import { type NavigateFn, useNavigate } from '@tanstack/react-router'
import { usePermission } from '../../session/session.ts'
import { type BoxStep, openBox } from '../../ui/command-box/box-store.ts'
import { useKeys } from '../../ui/keys/keys.ts'
import type * as PaletteSteps from './palette-steps.ts'

type Steps = typeof PaletteSteps

/** Palette, help, `g` and new call: everywhere behind sign-in. The box and its steps come when first asked for. */
export function useGlobalKeys(): void {
  const navigate: NavigateFn = useNavigate()
  const mayFile = usePermission('call.file')
  const open = (make: (steps: Steps) => BoxStep) => () => {
    void import('./palette-steps.ts').then((steps) => openBox(make(steps)))
  }
  useKeys({
    palette: open(({ paletteStep }) => paletteStep(navigate)),
    goTo: open(({ goStep }) => goStep(navigate)),
    help: open(({ helpStep }) => helpStep()),
    ...(mayFile && { newCall: () => void navigate({ to: '/calls/new' }) }),
  })
}
