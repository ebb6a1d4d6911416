/**
 * Who caused a change. Undo follows `own` and `own-text` only; what comes through a provider carries the provider itself
 * as its origin and is nobody's to undo here.
 */
export type Origin = 'own' | 'own-text' | 'undo' | 'server' | 'seed'
