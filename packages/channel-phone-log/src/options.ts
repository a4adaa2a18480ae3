import { getCountries } from 'libphonenumber-js'
import { z } from 'zod'

export const phoneLogOptions = z.strictObject({
  /** ISO 3166 country of numbers that are said without one. */
  country: z.enum(getCountries()).default('MX'),
})
