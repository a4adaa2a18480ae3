import { createFileRoute } from '@tanstack/react-router'
import { ExceptionsPage } from '../../features/exceptions/exceptions-page.tsx'

export const Route = createFileRoute('/_desk/exceptions')({ component: ExceptionsPage })
