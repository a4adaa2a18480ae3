import { roles } from '@mesa/core'
import { z } from 'zod'

export const staffId = z.string().min(1).max(64)
export const staffName = z.string().trim().min(1).max(120)
export const role = z.enum(roles)
export const advisorId = z.string().min(1).max(120).nullable()
