/** Rooms that only the routes of customers and administration open; their sentences are loaded with them. */
const rooms = [
  'src/features/accounts/',
  'src/features/advisors/',
  'src/features/areas/',
  'src/features/calendars/',
  'src/features/criteria/',
  'src/features/ladders/',
  'src/features/objectives/',
  'src/features/plans/',
  'src/features/policies/',
  'src/features/records/',
  'src/features/staff/',
  'src/features/systems/',
  'src/ui/fields/',
]

/** Whether a file, named from the package's folder or whole, lies in one of them. */
export const isOfAdministration = (file: string): boolean => rooms.some((room) => file.includes(room))
