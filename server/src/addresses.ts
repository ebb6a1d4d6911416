import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os'

export type Addresses = {
  /** For this machine. */
  readonly local: string
  /** For others on the network; empty when the server listens to this machine alone. */
  readonly network: readonly string[]
}

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>

/** The links to print for a server that listens on this host and port. */
export function addressesOf(
  host: string,
  port: number,
  interfaces: Interfaces = networkInterfaces(),
): Addresses {
  if (host === '0.0.0.0' || host === '::' || host === '') {
    const others = Object.values(interfaces)
      .flatMap((infos) => infos ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
    return { local: link('localhost', port), network: others.map(({ address }) => link(address, port)) }
  }
  const isLoopback = host === 'localhost' || host.startsWith('127.') || host === '::1'
  return isLoopback
    ? { local: link(host, port), network: [] }
    : { local: link(host, port), network: [link(host, port)] }
}

function link(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}/`
}
