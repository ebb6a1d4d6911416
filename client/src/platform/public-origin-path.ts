/** Where the server tells its address on the network. */
export const ADDRESS_PATH = '/api/address'

/** People scan links with other devices: an address that only means "this machine" would lead them nowhere. */
export const isOnlyHere = (hostname: string) => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname)
