import type { KeyTarget, KeyWrite } from '../storage.ts'
import type { TextCommit, TextCommitResult, TextRow } from '../text.ts'
import type { Db } from './link.ts'

type WantedRow = TextCommit['rows'][number]
type RowDeed = 'absent' | 'insert' | 'update' | 'delete'

export async function readRows(db: Db, workshopId: string): Promise<readonly TextRow[]> {
  const text = 'SELECT kind, id, version, data AS json FROM "row" WHERE workshop = $1 ORDER BY kind, id'
  return (await db.query<TextRow>(text, [workshopId])).rows
}

export async function listWorkshops(db: Db): Promise<readonly string[]> {
  const { rows } = await db.query<{ workshop: string }>('SELECT DISTINCT workshop FROM "row"')
  return rows.map(({ workshop }) => workshop)
}

export async function lookup(db: Db, hash: string): Promise<KeyTarget | undefined> {
  const text = 'SELECT workshop AS "workshopId", kind, id FROM key WHERE hash = $1'
  return (await db.query<KeyTarget>(text, [hash])).rows[0]
}

/** How often rows of these workshops were written, in the order asked. */
export async function readWorkshopMarks(db: Db, ids: readonly string[]): Promise<readonly number[]> {
  if (ids.length === 0) return []
  const text = 'SELECT id, mark FROM workshop WHERE id = ANY($1)'
  const { rows } = await db.query<{ id: string; mark: number }>(text, [ids])
  const marks = new Map(rows.map(({ id, mark }) => [id, mark]))
  return ids.map((id) => marks.get(id) ?? 0)
}

/**
 * Takes these workshops for this transaction, making them where they are not yet; always in one order, so that two
 * servers never wait for each other.
 */
export async function lockWorkshops(db: Db, ids: readonly string[]): Promise<void> {
  const lock = 'SELECT id FROM workshop WHERE id = ANY($1) ORDER BY id FOR UPDATE'
  const { count } = await db.query(lock, [ids])
  if (count === ids.length) return
  await db.query('INSERT INTO workshop SELECT unnest($1::text[]) ON CONFLICT DO NOTHING', [[...ids].sort()])
  await db.query(lock, [ids])
}

/** The workshop must be locked. What did not fit is taken back by a savepoint; the others' work stays. */
export async function commit(db: Db, wanted: TextCommit): Promise<TextCommitResult> {
  await db.query('SAVEPOINT work')
  const result = await tryCommit(db, wanted)
  if (result.ok) await db.query('RELEASE work')
  else await Promise.all([db.query('ROLLBACK TO work'), db.query('RELEASE work')])
  return result
}

async function tryCommit(db: Db, { workshopId, mark, commandId, answer, rows, keys }: TextCommit) {
  const conflict = { ok: false, code: 'conflict' } as const
  const [earlier, [markNow]] = await Promise.all([
    commandId === undefined ? undefined : findCommand(db, workshopId, commandId),
    readWorkshopMarks(db, [workshopId]),
  ])
  if (earlier !== undefined)
    return { ok: false, code: 'repeated', answer: earlier.answer ?? undefined } as const
  if (mark !== undefined && mark !== markNow) return conflict
  for (const [deed, some] of runsOf(rows, deedOf, ({ kind, id }) => `${kind}/${id}`)) {
    if (!(await writeRows(db, workshopId, deed, some))) return conflict
  }
  const keyDeed = ({ target }: KeyWrite) => (target === undefined ? 'delete' : 'insert')
  for (const [, some] of runsOf(keys, keyDeed, ({ hash }) => hash)) {
    if (!(await writeKeys(db, some))) return conflict
  }
  if (commandId !== undefined)
    await db.query('INSERT INTO command VALUES ($1, $2, $3)', [workshopId, commandId, answer])
  if (rows.length > 0) await db.query('UPDATE workshop SET mark = mark + 1 WHERE id = $1', [workshopId])
  return { ok: true } as const
}

async function findCommand(db: Db, workshopId: string, commandId: string) {
  const text = 'SELECT answer FROM command WHERE workshop = $1 AND id = $2'
  return (await db.query<{ answer: string | null }>(text, [workshopId, commandId])).rows[0]
}

function deedOf({ expect, json }: WantedRow): RowDeed {
  if (expect === 0) return json === undefined ? 'absent' : 'insert'
  return json === undefined ? 'delete' : 'update'
}

/** Writes that are alike and next to each other, as many as concern different things: one statement can do them. */
function runsOf<T, Deed>(
  all: readonly T[],
  deedOf: (one: T) => Deed,
  nameOf: (one: T) => string,
): readonly (readonly [Deed, readonly T[]])[] {
  const runs: [Deed, T[]][] = []
  let names = new Set<string>()
  for (const one of all) {
    const last = runs.at(-1)
    if (last === undefined || last[0] !== deedOf(one) || names.has(nameOf(one))) {
      runs.push([deedOf(one), [one]])
      names = new Set([nameOf(one)])
    } else {
      last[1].push(one)
      names.add(nameOf(one))
    }
  }
  return runs
}

const WANTED = 'unnest($2::text[], $3::text[], $4::integer[]) AS w (kind, id, version)'
const SAME_ROW = 'r.workshop = $1 AND r.kind = w.kind AND r.id = w.id'

const WRITE_ROWS: Readonly<Record<RowDeed, string>> = {
  absent: `SELECT 1 FROM ${WANTED} WHERE NOT EXISTS (SELECT 1 FROM "row" r WHERE ${SAME_ROW})`,
  insert: `INSERT INTO "row" SELECT $1, kind, id, 1, data
    FROM unnest($2::text[], $3::text[], $4::text[]) AS w (kind, id, data) ON CONFLICT DO NOTHING`,
  update: `UPDATE "row" r SET data = w.data, version = r.version + 1
    FROM unnest($2::text[], $3::text[], $4::integer[], $5::text[]) AS w (kind, id, version, data)
    WHERE ${SAME_ROW} AND r.version = w.version`,
  delete: `DELETE FROM "row" r USING ${WANTED} WHERE ${SAME_ROW} AND r.version = w.version`,
}

/** Whether all of them were as expected; if so, they are written. */
async function writeRows(db: Db, workshopId: string, deed: RowDeed, rows: readonly WantedRow[]) {
  const names = [workshopId, rows.map(({ kind }) => kind), rows.map(({ id }) => id)]
  const expected = deed === 'insert' ? [] : [rows.map(({ expect }) => expect)]
  const data = deed === 'insert' || deed === 'update' ? [rows.map(({ json }) => json)] : []
  const { count } = await db.query(WRITE_ROWS[deed], [...names, ...expected, ...data])
  return count === rows.length
}

/** Whether every hash was free, or leads to its target already. */
async function writeKeys(db: Db, keys: readonly KeyWrite[]): Promise<boolean> {
  const hashes = keys.map(({ hash }) => hash)
  const targets = keys.flatMap(({ target }) => target ?? [])
  if (targets.length === 0) {
    await db.query('DELETE FROM key WHERE hash = ANY($1)', [hashes])
    return true
  }
  const wanted = [
    hashes,
    ...(['workshopId', 'kind', 'id'] as const).map((part) => targets.map((to) => to[part])),
  ]
  const [, found] = await Promise.all([
    db.query(
      `INSERT INTO key SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[])
      ON CONFLICT DO NOTHING`,
      wanted,
    ),
    db.query(
      `SELECT 1 FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS w (hash, workshop, kind, id)
      JOIN key USING (hash, workshop, kind, id)`,
      wanted,
    ),
  ])
  return found.count === keys.length
}
