const focusable = 'button:not(:disabled), select, input:not(:disabled), [tabindex="0"], summary'

/** Moves the focus to the next region of the window, marked by `data-region`; after the last comes the first. */
export function focusNextRegion(): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')]
  const present = regions.findIndex((region) => region.contains(document.activeElement))
  for (let i = 1; i <= regions.length; i++) {
    const next = regions[(present + i + regions.length) % regions.length]
    const first = next?.querySelector<HTMLElement>(focusable)
    if (first) return first.focus()
  }
}
