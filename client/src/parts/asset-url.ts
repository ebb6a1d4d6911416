/** Where a picture that was uploaded to a workshop is. */
export const assetUrl = (workshopId: string, assetId: string): string =>
  `/api/workshops/${workshopId}/assets/${assetId}`
