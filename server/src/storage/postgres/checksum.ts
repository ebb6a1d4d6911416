import { hash } from 'node:crypto'

const SUM_BYTES = 8

/** The checksum of a record, and the same in SQL for a column. */
export const sumOf = (bytes: Uint8Array): Buffer => hash('sha256', bytes, 'buffer').subarray(0, SUM_BYTES)
export const sqlSumOf = (column: string): string => `substr(sha256(${column}), 1, ${SUM_BYTES})`

type Checked = { readonly sum: Uint8Array; readonly bytes: Uint8Array }

export const isWhole = ({ sum, bytes }: Checked): boolean => sumOf(bytes).equals(sum)
