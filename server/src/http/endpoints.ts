import type { AnyEndpoint } from './endpoint.ts'
import { activityEndpoint } from './endpoints/activity.ts'
import { getAssetEndpoint, putAssetEndpoint } from './endpoints/assets.ts'
import { checkEndpoint } from './endpoints/check.ts'
import { commandEndpoint } from './endpoints/commands.ts'
import { createWorkshopEndpoint } from './endpoints/create-workshop.ts'
import { exportEndpoint } from './endpoints/export.ts'
import { joinEndpoint, leaveEndpoint, previewEndpoint } from './endpoints/join.ts'
import { deviceLinkEndpoint, linksEndpoint } from './endpoints/links.ts'
import { openapiEndpoint } from './endpoints/openapi.ts'
import { addressEndpoint, healthEndpoint, metricsEndpoint, readyEndpoint } from './endpoints/operations.ts'
import { personExportEndpoint } from './endpoints/person-export.ts'
import { storageEndpoint } from './endpoints/storage.ts'
import { trayEndpoint } from './endpoints/tray.ts'
import {
  readVersionEndpoint,
  restoreVersionEndpoint,
  takeVersionEndpoint,
  versionsEndpoint,
} from './endpoints/versions.ts'
import { meEndpoint, stepEndpoint, workshopEndpoint } from './endpoints/workshop.ts'

/** The whole HTTP contract. A new endpoint is one line here. */
export const ENDPOINTS: readonly AnyEndpoint[] = [
  createWorkshopEndpoint,
  workshopEndpoint,
  stepEndpoint,
  meEndpoint,
  linksEndpoint,
  deviceLinkEndpoint,
  commandEndpoint,
  trayEndpoint,
  versionsEndpoint,
  takeVersionEndpoint,
  readVersionEndpoint,
  restoreVersionEndpoint,
  storageEndpoint,
  activityEndpoint,
  putAssetEndpoint,
  getAssetEndpoint,
  exportEndpoint,
  personExportEndpoint,
  previewEndpoint,
  joinEndpoint,
  leaveEndpoint,
  openapiEndpoint(() => ENDPOINTS),
  checkEndpoint,
  addressEndpoint,
  healthEndpoint,
  readyEndpoint,
  metricsEndpoint,
]
