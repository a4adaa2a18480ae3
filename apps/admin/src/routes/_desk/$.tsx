import { createFileRoute } from '@tanstack/react-router'
import { NotHere } from '../../ui/not-here.tsx'

/** An unknown address keeps the frame around it, so that the way back is where it always is. */
export const Route = createFileRoute('/_desk/$')({ component: NotHere })
