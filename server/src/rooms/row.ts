type Place<Value> = {
  readonly value: Value
  before: Place<Value> | undefined
  after: Place<Value> | undefined
}

/** Takes what was put into a row out of it; called again it does nothing. */
export type TakeOut = () => void

/** Values in the order they came, each of which can leave from where it stands at the same cost, however long the row. */
export class Row<Value> {
  #first: Place<Value> | undefined
  #last: Place<Value> | undefined
  #length = 0

  get length(): number {
    return this.#length
  }

  /** What came last of all that is in it. */
  get last(): Value | undefined {
    return this.#last?.value
  }

  push(value: Value): TakeOut {
    const place: Place<Value> = { value, before: this.#last, after: undefined }
    if (this.#last === undefined) this.#first = place
    else this.#last.after = place
    this.#last = place
    this.#length++
    let isIn = true
    return () => {
      if (isIn) this.#close(place)
      isIn = false
    }
  }

  /** All that is in it now, in order. */
  values(): Value[] {
    const values: Value[] = []
    for (let place = this.#first; place !== undefined; place = place.after) values.push(place.value)
    return values
  }

  #close({ before, after }: Place<Value>): void {
    if (before === undefined) this.#first = after
    else before.after = after
    if (after === undefined) this.#last = before
    else after.before = before
    this.#length--
  }
}
