/** Going on with a telephone: the dialog with its code. */
export const device = {
  title: 'Verder op je telefoon',
  text: 'Scan de code met je telefoon. Je blijft dezelfde persoon, met twee schermen.',
  qr: 'QR-code om op je telefoon verder te gaan',
  link: 'Link',
  once: 'Deze code werkt één keer, tot {{time}}.',
  again: 'Maak een nieuwe code',
} as const
