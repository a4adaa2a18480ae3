import { createFileRoute } from '@tanstack/react-router'
import { CallPage } from '../../features/call/call-page.tsx'

export const Route = createFileRoute('/_desk/calls/new')({ component: CallPage })
