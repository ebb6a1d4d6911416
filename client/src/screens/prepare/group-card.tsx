import type { LiveGroup } from '@brownpaper/shared/live/live'
import type { Persona } from '@brownpaper/shared/workshop/workshop'
import { ChevronDown, Ellipsis, Trash2, Users } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import { useRemoveGroup } from '../../parts/use-remove-group.ts'
import { useLive } from '../../state/use-live.ts'
import { Chip } from '../../ui/chip.tsx'
import { classes } from '../../ui/classes.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import styles from './group-card.module.css'
import { GroupFields } from './group-fields.tsx'
import { LaneHead } from './lane-head.tsx'
import { PersonaFields } from './persona-fields.tsx'

/**
 * One group: at the top the head of its brown paper as the group will see it, under it what one can change. A group
 * that is complete starts closed, so that the page stays calm.
 */
export function GroupCard({
  group,
  personas,
}: {
  readonly group: LiveGroup
  readonly personas: readonly Persona[]
}) {
  const { t } = useTranslation()
  const fieldsId = useId()
  const persona = personas.find(({ id }) => id === group.personaId)
  const [isOpen, setOpen] = useOpen(group, persona)
  const { members } = useLive()
  const count = members.filter(({ groupId, role }) => groupId === group.id && role === 'participant').length

  return (
    <article className={styles.card} aria-label={group.name}>
      <div className={styles.bar}>
        <h3 className={styles.name}>
          <button
            type="button"
            className={styles.fold}
            aria-expanded={isOpen}
            aria-controls={fieldsId}
            onClick={() => setOpen(!isOpen)}
          >
            <ChevronDown size={20} aria-hidden className={classes(styles.arrow, isOpen && styles.open)} />
            <span className={styles.words}>
              {group.name}
              {group.place !== undefined && group.place !== '' && (
                <span className={styles.place}> · {group.place}</span>
              )}
            </span>
          </button>
        </h3>
        <Chip icon={Users}>
          {count === 0 ? t('prepare.groups.membersNone') : t('prepare.groups.members', { count })}
        </Chip>
        <RemoveGroup group={group} />
      </div>
      <LaneHead persona={persona} />
      <div id={fieldsId} hidden={!isOpen} className={styles.fields}>
        <GroupFields group={group} personas={personas} />
        {persona !== undefined && <PersonaFields persona={persona} />}
      </div>
    </article>
  )
}

function RemoveGroup({ group }: { readonly group: LiveGroup }) {
  const { t } = useTranslation()
  const { remove, busy } = useRemoveGroup(group, {
    key: `group-${group.id}`,
    removed: t('prepare.groups.removed', { name: group.name }),
    undo: t('prepare.undo'),
  })
  const [asks, setAsks] = useState(false)
  return (
    <>
      <Menu
        trigger={<IconButton icon={Ellipsis} name={t('prepare.groups.more', { name: group.name })} />}
        entries={[
          {
            id: 'remove',
            label: t('prepare.groups.remove'),
            icon: Trash2,
            danger: true,
            onSelect: () => setAsks(true),
          },
        ]}
      />
      <ConfirmDialog
        open={asks}
        title={t('prepare.groups.removeTitle', { name: group.name })}
        text={t('prepare.groups.removeText')}
        confirm={t('prepare.groups.removeConfirm')}
        danger
        busy={busy}
        onConfirm={() => void remove().then(() => setAsks(false))}
        onCancel={() => setAsks(false)}
      />
    </>
  )
}

/** Open when something is missing as the card comes up, then as one left it: typing never closes it. */
function useOpen(group: LiveGroup, persona: Persona | undefined) {
  const [chosen, setChosen] = useState<boolean>()
  const [wasIncomplete, setIncomplete] = useState<boolean>()
  // the persona may arrive after its group: only then it can be told
  if (wasIncomplete === undefined && persona !== undefined) setIncomplete(!isComplete(persona))
  return [chosen ?? wasIncomplete ?? group.personaId === undefined, setChosen] as const
}

function isComplete(persona: Persona): boolean {
  return persona.name.trim() !== '' && persona.iQuestion.trim() !== ''
}
