import { useEffect, useState } from 'react'

/** False for the first moments: what loads at once needs no skeleton. */
export function useDelayed(ms: number): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), ms)
    return () => clearTimeout(timer)
  }, [ms])
  return isOver
}
