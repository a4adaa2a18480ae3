import { createFileRoute } from '@tanstack/react-router'

/** The section draws its records itself, so that the list stays while they are opened one after another. */
export const Route = createFileRoute('/_desk/admin/$section/$id')({ component: () => null })
