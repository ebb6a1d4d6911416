/** Most characters of names and most things of a kind; apart from the schemas, which a screen need not load for them. */
export const LIMITS = {
  title: 120,
  name: 60,
  department: 80,
  groupName: 60,
  place: 80,
  groups: 24,
  members: 250,
  /** People one expects; more than come in, because lists are made before anybody says no. */
  invited: 500,
  email: 200,
  location: 80,
  trayRecords: 2000,
  versionName: 80,
  helpText: 200,
  erasedThings: 500,
  question: 200,
  message: 300,
  voteLabel: 300,
  voteOptions: 60,
} as const

/** After how many days without use a workshop may be set to be erased; the default of a new one is the last. */
export const KEEP_DAYS = [30, 90, 365] as const
export const DEFAULT_KEEP_DAYS = 365
