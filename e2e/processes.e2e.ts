import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import Libsql from 'libsql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePorts } from './free-ports.ts'
import { builtServer, newDataFolder, runToEnd, startMesa } from './mesa-under-test.ts'

const english = { LC_ALL: 'en_US.UTF-8' }
const folders: string[] = []
const keep = (folder: string) => {
  folders.push(folder)
  return folder
}

/** A folder with the demo in it, as a server that ended has left it; each test works on a copy. */
let demoFolder = ''
const demoCopy = () => {
  const copy = keep(newDataFolder())
  cpSync(demoFolder, copy, { recursive: true })
  return copy
}

beforeAll(async () => {
  demoFolder = keep(newDataFolder())
  const mesa = await startMesa({ dataFolder: demoFolder })
  await mesa.stop()
})
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** One sentence on a line of its own, and nothing that looks like a program's inside. */
function expectOneSentence(output: string, says: RegExp) {
  const lines = output.split('\n').filter((line) => line !== '')
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(says)
  expect(output).not.toMatch(/^\s+at /m)
}

describe('a start that cannot be is refused by one sentence that says what to do', () => {
  it('a second server on the same data, while the first goes on', async () => {
    const dataFolder = demoCopy()
    const mesa = await startMesa({ dataFolder })
    const second = await runToEnd({ dataFolder, env: english })
    expect(second.exitCode).toBe(1)
    expectOneSentence(second.output, /Another Mesa server .* MESA_DATA/)
    expect((await fetch(`${mesa.url}/health`)).status).toBe(200)
    expect(await mesa.stop()).toBe(0)
  })

  it('a port in use, HTTP and SMTP each by its setting', async () => {
    const mesa = await startMesa({ dataFolder: demoCopy() })
    const [free = 0] = await freePorts(1)
    const httpPort = Number(new URL(mesa.url).port)
    const onHttp = await runToEnd({ dataFolder: demoCopy(), ports: { http: httpPort, smtp: free }, env: english })
    expect(onHttp.exitCode).toBe(1)
    expectOneSentence(onHttp.output, new RegExp(`Port ${httpPort} .*[^_]PORT=`))

    const onSmtp = await runToEnd({ dataFolder: demoCopy(), ports: { http: free, smtp: mesa.smtpPort }, env: english })
    expect(onSmtp.exitCode).toBe(1)
    expectOneSentence(onSmtp.output, new RegExp(`Port ${mesa.smtpPort} .*MESA_SMTP_PORT=`))
    await mesa.stop()
  })

  it('a folder that cannot be written', async () => {
    const file = join(keep(mkdtempSync(join(tmpdir(), 'mesa-file-'))), 'file')
    writeFileSync(file, '')
    const { exitCode, output } = await runToEnd({ dataFolder: join(file, 'data'), env: english })
    expect(exitCode).toBe(1)
    expectOneSentence(output, /cannot be written .*MESA_DATA/)
  })

  it('a database that a newer program wrote, of which nothing is changed', async () => {
    const dataFolder = demoCopy()
    const database = new Libsql(join(dataFolder, 'mesa.db'))
    database.exec("insert into mesa_migrations (name) values ('9999_later.sql')")
    const before = database.prepare('select count(*) as n from incident_events').get()
    const { exitCode, output } = await runToEnd({ dataFolder, env: english })
    expect(exitCode).toBe(1)
    expectOneSentence(output, /newer Mesa .*9999_later/)
    expect(database.prepare('select count(*) as n from incident_events').get()).toMatchObject({
      n: (before as { n: number }).n,
    })
    database.close()
  })

  it('a file that is no database', async () => {
    const dataFolder = keep(newDataFolder())
    writeFileSync(join(dataFolder, 'mesa.db'), 'not a database at all, but long enough to be looked at '.repeat(100))
    const { exitCode, output } = await runToEnd({ dataFolder, env: english })
    expect(exitCode).toBe(1)
    expectOneSentence(output, /cannot be opened .*MESA_DATA/)
  })

  it('a setting that does not fit, plain HTTP beyond this machine, --empty on a full folder', async () => {
    const refused: [Record<string, string>, string[], RegExp][] = [
      [{ MESA_DEMO_NOW: 'tomorrow' }, [], /MESA_DEMO_NOW .* instant/],
      [{ MESA_HOST: '0.0.0.0' }, [], /MESA_TLS_CERT/],
      [{}, ['--empty'], /leave out --empty/],
    ]
    for (const [env, args, says] of refused) {
      const { exitCode, output } = await runToEnd({ dataFolder: demoCopy(), args, env: { ...english, ...env } })
      expect(exitCode).toBe(1)
      expectOneSentence(output, says)
    }
  })

  it('in Spanish where the terminal is Spanish', async () => {
    const { output } = await runToEnd({ env: { LC_ALL: 'es_MX.UTF-8', PORT: 'ochenta' } })
    expectOneSentence(output, /^Mesa: PORT vale «ochenta» y debe ser/)
  })
})

describe('an end', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('by %s is clean, with streams open', async (signal) => {
    const mesa = await startMesa({ dataFolder: demoCopy() })
    const cookie = await signIn(mesa.url, mesa.links.admin ?? '')
    const input = encodeURIComponent(JSON.stringify({ position: 0 }))
    const headers = { cookie, accept: 'text/event-stream' }
    const stream = await fetch(`${mesa.url}/trpc/live.follow?input=${input}`, { headers })
    await stream.body?.getReader().read()
    expect(await mesa.stop(signal)).toBe(0)
  })

  it('by kill -9 leaves the folder free at once', async () => {
    const dataFolder = demoCopy()
    await (await startMesa({ dataFolder })).kill()
    const mesa = await startMesa({ dataFolder })
    expect(await mesa.stop()).toBe(0)
  })

  it('in the middle of loading the demo is no end: the next start begins it again', async () => {
    const dataFolder = demoCopy()
    markAsLoading(dataFolder)
    const again = await startMesa({ dataFolder })
    expect(Object.keys(again.links)).toContain('support_chief')
    await again.stop()
    expect(runCommand('verify', dataFolder).status).toBe(0)
  })
})

describe('a new folder', () => {
  it('with --empty has nothing but one admin, who comes in by the one link', async () => {
    const mesa = await startMesa({ args: ['--empty'] })
    expect(Object.keys(mesa.links)).toEqual(['admin'])
    const cookie = await signIn(mesa.url, mesa.links.admin ?? '')
    const counts = await (await fetch(`${mesa.url}/trpc/queue.counts`, { headers: { cookie } })).json()
    expect(counts).toMatchObject({ result: { data: { open: 0 } } })
    await mesa.stop()
  })

  it('of a demo on a chosen day goes on from there, in later starts too', async () => {
    const dataFolder = keep(newDataFolder())
    const demoNow = '2025-03-04T10:00:00-07:00'
    const isThatDay = async (url: string) => {
      const { now } = (await (await fetch(`${url}/api/status`)).json()) as { now: number }
      return now >= Date.parse(demoNow) && now < Date.parse(demoNow) + 3_600_000
    }
    const mesa = await startMesa({ dataFolder, env: { MESA_DEMO_NOW: demoNow } })
    expect(await isThatDay(mesa.url)).toBe(true)
    await mesa.stop()
    const later = await startMesa({ dataFolder })
    expect(await isThatDay(later.url)).toBe(true)
    await later.stop()
  })
})

describe('commands', () => {
  it('verify finds the demo as it was written, beside the running server', async () => {
    const dataFolder = demoCopy()
    const mesa = await startMesa({ dataFolder })
    const { status, stdout } = runCommand('verify', dataFolder)
    expect(status).toBe(0)
    expect(JSON.parse(stdout.trim().split('\n').at(-1) ?? '')).toMatchObject({ broken: [] })
    expect(runCommand('rebuild', dataFolder)).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/Another Mesa/),
    })
    await mesa.stop()
  })

  it('rebuild makes the very same rows', () => {
    const { status, stdout } = runCommand('rebuild', demoCopy())
    expect(status).toBe(0)
    expect(JSON.parse(stdout.trim().split('\n').at(-1) ?? '')).toMatchObject({ differing: [] })
  })

  it('verify names what somebody changed', () => {
    const dataFolder = demoCopy()
    const database = new Libsql(join(dataFolder, 'mesa.db'))
    database.exec(
      'update incident_events set facts = replace(facts, \'"type"\', \'"typo"\'), at = at + 1 where version = 2',
    )
    database.close()
    const { status, stdout } = runCommand('verify', dataFolder)
    expect(status).toBe(1)
    expect(stdout).toContain('event_changed')
  })

  it('never make a new database', () => {
    const { status, stderr } = runCommand('verify', keep(newDataFolder()))
    expect(status).toBe(1)
    expectOneSentence(stderr, /There are no Mesa data/)
  })
})

function runCommand(name: string, dataFolder: string) {
  return spawnSync(process.execPath, [join(dirname(builtServer), 'mesa.mjs'), name, '--json'], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...english, MESA_DATA: dataFolder },
  })
}

function markAsLoading(dataFolder: string) {
  const database = new Libsql(join(dataFolder, 'mesa.db'))
  database.exec("update settings set value = 'loading' where name = 'beginning'")
  database.close()
}

async function signIn(url: string, link: string): Promise<string> {
  const token = new URL(link).searchParams.get('token')
  const answer = await fetch(`${url}/api/sign-in/link`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  })
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}
