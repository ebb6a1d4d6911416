import { QRCodeSVG } from 'qrcode.react'
import styles from './qr-code.module.css'

/** A QR code with the quiet edge scanners need; dark on light, whatever lies around it. */
export function QrCode({
  value,
  label,
  size = 192,
}: {
  readonly value: string
  /** What it opens. */
  readonly label: string
  readonly size?: number
}) {
  return (
    <span className={styles.frame}>
      <QRCodeSVG
        value={value}
        size={size}
        level="M"
        marginSize={0}
        bgColor="#fffdf9"
        fgColor="#221c17"
        role="img"
        aria-label={label}
        className={styles.code}
      />
    </span>
  )
}
