import { Leaf, Maximize, Minimize, Moon, Sun, Volume2, VolumeX, WifiOff } from 'lucide-react'
import { useTranslation } from '../../i18n/i18n.ts'
import { soundSetting } from '../../parts/sound-setting.ts'
import { TalkButton } from '../../parts/talk-button.tsx'
import { calmSetting } from '../../platform/quiet.ts'
import { useSwitch } from '../../platform/switch-setting.ts'
import { useLive } from '../../state/use-live.ts'
import { useSaved } from '../../state/use-saved.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { LanguageSwitch } from '../../ui/language-switch.tsx'
import styles from './room-controls.module.css'
import type { DarkRoom } from './use-dark-room.ts'
import { useFullscreen } from './use-fullscreen.ts'

/** For whoever sets up the projector; out of sight while nobody touches the mouse. */
export function RoomControls({ isHidden, dark }: { readonly isHidden: boolean; readonly dark: DarkRoom }) {
  const { t } = useTranslation()
  const full = useFullscreen()
  const { call } = useLive().workshop
  const hasSound = useSwitch(soundSetting)
  const isQuiet = useSwitch(calmSetting)
  const isOffline = useSaved().kind === 'offline'
  return (
    <>
      {isOffline && (
        <p role="status" className={styles.offline}>
          <WifiOff size="1.3em" aria-hidden /> {t('room.offline')}
        </p>
      )}
      <div className={styles.controls} data-hidden={isHidden || undefined}>
        <TalkButton link={call} size="small" />
        <LanguageSwitch />
        <IconButton
          icon={dark.isDark ? Sun : Moon}
          name={dark.isDark ? t('room.light') : t('room.dark')}
          onClick={dark.toggle}
          tooltip="left"
        />
        <IconButton
          icon={hasSound ? Volume2 : VolumeX}
          name={t('common.timeSound')}
          pressed={hasSound}
          onClick={() => soundSetting.set(!hasSound)}
          tooltip="left"
        />
        <IconButton
          icon={Leaf}
          name={t('lane.quiet.calm')}
          pressed={isQuiet}
          onClick={() => calmSetting.set(!isQuiet)}
          tooltip="left"
        />
        {full.isPossible && (
          <IconButton
            icon={full.isOn ? Minimize : Maximize}
            name={full.isOn ? t('room.fullscreenLeave') : t('room.fullscreen')}
            onClick={full.toggle}
            tooltip="left"
          />
        )}
      </div>
    </>
  )
}
