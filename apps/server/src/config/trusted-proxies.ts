import { BlockList, isIP } from 'node:net'

/** The peers whose `X-Forwarded-*` headers count; everybody else's are ignored. */
export interface ProxyList {
  length: number
  includes(address: string): boolean
}

interface Network {
  address: string
  bits: number
  family: 'ipv4' | 'ipv6'
}

const split = (text: string) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')

function parseNetwork(text: string): Network | undefined {
  const [address = '', given] = text.split('/')
  const version = isIP(address)
  const most = version === 6 ? 128 : 32
  const bits = given === undefined ? most : Number(given)
  if (version === 0 || !Number.isInteger(bits) || bits < 0 || bits > most || given === '') return undefined
  return { address, bits, family: version === 6 ? 'ipv6' : 'ipv4' }
}

export const isTrustedProxyList = (text: string): boolean => split(text).every((part) => parseNetwork(part))

/** IPv4 addresses that come in over an IPv6 socket are the same peers. */
export const toPlainAddress = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '')

/** Takes addresses and networks with commas between; what is none of them has been refused before. */
export function toProxyList(text: string): ProxyList {
  const networks = split(text).flatMap((part) => parseNetwork(part) ?? [])
  const listed = new BlockList()
  for (const { address, bits, family } of networks) listed.addSubnet(address, bits, family)
  return {
    length: networks.length,
    includes: (peer) => {
      const address = toPlainAddress(peer)
      return isIP(address) !== 0 && listed.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
    },
  }
}
