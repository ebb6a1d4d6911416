import '../../i18n/later/who.ts'
import type { Policy } from '@brownpaper/shared/access/policy'
import type { Room } from '@brownpaper/shared/access/room'
import { type Party, partiesAtWall, partiesWho } from '@brownpaper/shared/access/who'
import { useFormats } from '../../i18n/formats.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import styles from './who-table.module.css'

type Row = {
  readonly key: string
  readonly name: string
  /** Of one group or person: others are then named as such. */
  readonly isOfGroup: boolean
  readonly read: readonly Party[]
  readonly write: readonly Party[]
}

const REST = [
  ['workshop', 'workshop'],
  ['plenary', 'plenary'],
  ['plan', 'plan'],
  ['staff', 'staff'],
] as const

/** Who may read and write each room of a workshop under a policy, by the function that decides it. */
export function WhoTable({
  policy,
  lanes,
  label,
}: {
  readonly policy: Policy
  /** With the name of their group; without one it is the reader's own. */
  readonly lanes: readonly { readonly laneId: string; readonly name?: string }[]
  readonly label: string
}) {
  const { t } = useTranslation()
  const formats = useFormats()
  const nameOf = (groups: readonly string[]) => {
    if (groups.length > 1 && groups.length === lanes.length) return t('who.places.laneEach')
    const group = formats.list(groups)
    return group === '' ? t('who.places.laneAny') : t('who.places.lane', { group })
  }
  const rowOf = (room: Room, name: string): Row => ({
    key: 'lane' in room ? `${room.kind} ${room.lane}` : room.kind,
    name,
    isOfGroup: 'lane' in room,
    read: partiesWho('read', room, policy),
    write: partiesWho('write', room, policy),
  })
  const ofLanes = lanes.map(({ laneId, name = '' }) => rowOf({ kind: 'lane', lane: laneId }, name))
  // Groups of which the same is true are one line.
  const together = [...Map.groupBy(ofLanes, ({ read, write }) => `${read} / ${write}`).values()]
  const own: Room = { kind: 'own', lane: lanes[0]?.laneId ?? 'lane', member: 'somebody' }
  const rows: readonly Row[] = [
    rowOf(own, t('who.places.own')),
    ...together.flatMap(([first, ...more]) =>
      first === undefined ? [] : { ...first, name: nameOf([first, ...more].map(({ name }) => name)) },
    ),
    {
      key: 'wall',
      name: t('who.places.wall'),
      isOfGroup: false,
      read: partiesAtWall(
        lanes.map(({ laneId }) => laneId),
        policy,
      ),
      write: [],
    },
    ...REST.map(([kind, place]) => rowOf({ kind }, t(`who.places.${place}`))),
  ]
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('who.place')}</th>
          <th scope="col">{t('who.read')}</th>
          <th scope="col">{t('who.write')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.name}</th>
            <td data-label={t('who.read')}>
              <Parties parties={row.read} isOfGroup={row.isOfGroup} />
            </td>
            <td data-label={t('who.write')}>
              <Parties parties={row.write} isOfGroup={row.isOfGroup} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const EVERYONE: readonly Party[] = [
  'facilitator',
  'companion',
  'participant',
  'screen',
  'room-screen',
  'viewer',
]

function Parties({
  parties,
  isOfGroup,
}: {
  readonly parties: readonly Party[]
  readonly isOfGroup: boolean
}) {
  const { t } = useTranslation()
  const formats = useFormats()
  if (parties.length === 0) return <>{t('who.nobody')}</>
  if (EVERYONE.every((party) => parties.includes(party))) return <>{t('who.everyone')}</>
  const names = parties.map((party) =>
    !isOfGroup && (party === 'companion' || party === 'participant' || party === 'screen')
      ? t(`who.partiesAll.${party}`)
      : t(`who.parties.${party}`),
  )
  return <>{sentence(formats.list(names))}</>
}

const sentence = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)
