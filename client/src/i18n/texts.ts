/** The shape another language must have: the same keys, its own words. */
export type Texts<Area> = {
  readonly [Key in keyof Area]: Area[Key] extends string ? string : Texts<Area[Key]>
}
