/** Most characters of names and most things of a kind; apart from the schemas, which a screen need not load for them. */
export const LIMITS = {
  title: 120,
  name: 60,
  department: 80,
  groupName: 60,
  place: 80,
  groups: 24,
  members: 250,
  trayRecords: 2000,
  versionName: 80,
} as const
