// What a charge that was found at the terminal is called: the first of its payment or one more, taken or given back.

/** The key of its words. `more`: the books hold money for it already. */
export function foundKey(refund: boolean, more: boolean): string {
  if (refund) return more ? "found-charged-refund-more" : "found-charged-refund";
  return more ? "found-charged-more" : "found-charged";
}
