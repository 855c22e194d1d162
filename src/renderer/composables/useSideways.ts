import { onBeforeUnmount, shallowRef, watch, type Ref } from 'vue'

/** Rounding of a scroll position, in pixels. */
const tolerance = 1

/** What of a strip is out of sight, and scrolling by most of what is in sight. */
export function useSideways(strip: Readonly<Ref<HTMLElement | null>>) {
  const hidden = shallowRef({ before: false, after: false })

  function look() {
    const element = strip.value
    if (!element) return
    const { scrollLeft, clientWidth, scrollWidth } = element
    hidden.value = {
      before: scrollLeft > tolerance,
      after: scrollLeft + clientWidth < scrollWidth - tolerance,
    }
  }

  const sizes = new ResizeObserver(look)
  watch(strip, (element, former) => {
    if (former) sizes.disconnect()
    if (!element) return
    // Its own width, and that of what is in it: words change with the language.
    sizes.observe(element)
    for (const child of element.children) sizes.observe(child)
    look()
  })
  onBeforeUnmount(() => sizes.disconnect())

  const step = (direction: 1 | -1) =>
    strip.value?.scrollBy({ left: direction * mostOfIt * strip.value.clientWidth })
  return { hidden, look, step }
}

/** So that something of it stays in sight. */
const mostOfIt = 0.6
