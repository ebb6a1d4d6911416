import express from 'express'
import { LOG_LEVELS, type LogLevel } from './observe/log.ts'

/** What can be set from outside, by environment variables. */
export type Settings = {
  readonly port: number
  readonly host: string
  readonly dataFolder: string
  /** The PostgreSQL database that several servers share; absent: one SQLite file in the folder. */
  readonly databaseUrl: string | undefined
  /** The Redis through which several servers tell each other what is new; absent: this one is alone, or goes without. */
  readonly redisUrl: string | undefined
  readonly publicUrl: string | undefined
  readonly trustProxy: string | undefined
  readonly areLimitsOff: boolean
  /** Serves the page that measures the board. */
  readonly hasBench: boolean
  readonly logLevel: LogLevel
}

/** What is wrong with a setting, as one sentence for whoever starts the server. */
export class SettingsError extends Error {}

/** Reads the environment; what is not set has a default. Throws a SettingsError. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  if (env.REDIS_URL && !env.DATABASE_URL) {
    throw new SettingsError(
      'REDIS_URL must come with DATABASE_URL: servers that share no database have nothing to tell each other.',
    )
  }
  return {
    port: readPort(env.PORT || '4321'),
    host: readHost(env.HOST || '0.0.0.0'),
    dataFolder: env.DATA_DIR || './data',
    databaseUrl: readDatabaseUrl(env.DATABASE_URL || undefined),
    redisUrl: readRedisUrl(env.REDIS_URL || undefined),
    publicUrl: readPublicUrl(env.PUBLIC_URL || undefined),
    trustProxy: readTrustProxy(env.TRUST_PROXY || undefined),
    areLimitsOff: readChoice('RATE_LIMITS', env.RATE_LIMITS || 'on', ['on', 'off']) === 'off',
    hasBench: readChoice('BENCH', env.BENCH || '0', ['0', '1']) === '1',
    logLevel: readChoice('LOG_LEVEL', env.LOG_LEVEL || 'warn', LOG_LEVELS),
  }
}

function readPort(text: string): number {
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port
  throw new SettingsError(`PORT must be a number from 0 to 65535, not "${text}".`)
}

function readPublicUrl(text: string | undefined): string | undefined {
  if (text === undefined || (URL.canParse(text) && /^https?:/.test(text))) return text
  throw new SettingsError(
    `PUBLIC_URL must be an address such as https://brownpaper.example.com, not "${text}".`,
  )
}

/** Such an address holds a password, so what was wrong with it is not said back. */
function readDatabaseUrl(text: string | undefined): string | undefined {
  if (text === undefined || (URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol)))
    return text
  throw new SettingsError(
    'DATABASE_URL must be the address of a PostgreSQL database, such as postgres://brownpaper:secret@db.example.org/brownpaper.',
  )
}

/** As above. */
function readRedisUrl(text: string | undefined): string | undefined {
  if (text === undefined || (URL.canParse(text) && /^rediss?:$/.test(new URL(text).protocol))) return text
  throw new SettingsError(
    'REDIS_URL must be the address of a Redis server, such as redis://:secret@redis.example.org:6379.',
  )
}

/** Express alone knows how it reads this. */
function readTrustProxy(text: string | undefined): string | undefined {
  try {
    if (text !== undefined) express().set('trust proxy', text)
    return text
  } catch {
    throw new SettingsError(`TRUST_PROXY must be a list of addresses such as 10.0.0.0/8, not "${text}".`)
  }
}

function readHost(text: string): string {
  if (/^[\w.:%-]+$/.test(text)) return text
  throw new SettingsError(
    `HOST must be an address or name of this machine, such as 127.0.0.1, not "${text}".`,
  )
}

function readChoice<T extends string>(name: string, text: string, choices: readonly T[]): T {
  const choice = choices.find((one) => one === text)
  if (choice !== undefined) return choice
  throw new SettingsError(`${name} must be one of ${choices.join(', ')}, not "${text}".`)
}
