import type { PlanarComponent } from './planarComponents'

/**
 * The components times exp(−slopeX · x − slopeY · y): Gaussians again, of the same shape, moved by
 * −Σ slope and with another height. What a density per unit of x becomes per unit of eˣ.
 */
export function tilted(
  components: readonly PlanarComponent[],
  slopeX: number,
  slopeY: number,
): PlanarComponent[] {
  return components.map((c) => {
    // Lᵀ slope; its squared length is slopeᵀ Σ slope.
    const u = c.l11 * slopeX + c.l21 * slopeY
    const v = c.l22 * slopeY
    return {
      ...c,
      meanX: c.meanX - c.l11 * u,
      meanY: c.meanY - c.l21 * u - c.l22 * v,
      peak: c.peak - slopeX * c.meanX - slopeY * c.meanY + 0.5 * (u * u + v * v),
    }
  })
}
