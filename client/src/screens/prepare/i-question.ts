/** How a question asked as the customer begins, in either language. */
const asCustomer =
  /^["“”„'‘’«\s]*(ik|mijn|mij|i|i'[a-z]+|i’[a-z]+|my|me|we|wij|ons|onze|our)(?![\p{L}\p{N}])/iu

/** Whether a text reads as asked by the customer; only for a hint, people know better. */
export function soundsAsCustomer(text: string): boolean {
  return text.trim() === '' || asCustomer.test(text) || /(?<![\p{L}\p{N}])(ik|i)(?![\p{L}\p{N}])/iu.test(text)
}
