import { isRecord } from '@brownpaper/shared/ydoc/fields'

/** The answers that screens read before they would load the contract's schemas. */

export function readAsset(answer: unknown): { readonly assetId: string } | undefined {
  if (!isRecord(answer) || typeof answer.assetId !== 'string') return undefined
  return { assetId: answer.assetId }
}

export function readDeviceLink(
  answer: unknown,
): { readonly code: string; readonly expiresAt: number } | undefined {
  if (!isRecord(answer) || typeof answer.code !== 'string' || typeof answer.expiresAt !== 'number') {
    return undefined
  }
  return { code: answer.code, expiresAt: answer.expiresAt }
}
