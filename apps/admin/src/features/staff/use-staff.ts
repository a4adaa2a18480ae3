import { useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { apiErrorText } from '../../connection/api-error.ts'
import { useFeed } from '../../connection/live-feed.ts'
import { queryClient, trpc } from '../../connection/trpc.ts'
import { useLanguage } from '../../session/use-language.ts'

const readAgain = (): void => {
  for (const path of [trpc.staff.pathKey(), trpc.directory.pathKey()]) {
    void queryClient.invalidateQueries({ queryKey: path })
  }
}

/** Everybody who signs in, true while others change it too. */
export function useStaff() {
  useFeed(
    useCallback(({ kind }) => {
      if (kind === 'directory') readAgain()
    }, []),
  )
  return useQuery(trpc.staff.list.queryOptions())
}

/** One act at a time, and its refusal where it was asked for. Never shown as done before the server says so. */
export function useStaffAct() {
  const language = useLanguage()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const run = async <Done>(act: () => Promise<Done>): Promise<Done | undefined> => {
    setBusy(true)
    setProblem(null)
    try {
      const done = await act()
      readAgain()
      return done
    } catch (error) {
      setProblem(apiErrorText(language, error))
      return undefined
    } finally {
      setBusy(false)
    }
  }
  return { run, isBusy, problem, setProblem }
}
