// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import ModelSummary from '../../../src/renderer/components/ModelSummary.vue'
import { createWords } from '../../../src/renderer/locales'
import type { Analysis } from '../../../src/shared/engineApi'
import { analysis } from '../fake/answers'
import { fakeApp } from '../fake/app'

const doubts = (change: Partial<Analysis['model']>) => {
  fakeApp()
  const made = analysis(1)
  const props = { analysis: { ...made, model: { ...made.model, ...change } } }
  const shown = mount(ModelSummary, { props, global: { plugins: [createWords('en')] } })
  return shown.findAll('[data-testid=model-doubt]').map((doubt) => doubt.text())
}

describe('ModelSummary', () => {
  it('shows without a click that a model collapsed or did not converge', () => {
    const [collapsed, open] = doubts({ degenerate: 'Component 2 collapsed.', converged: false })
    expect(collapsed).toContain('Not to be trusted: Component 2 collapsed.')
    expect(open).toContain('Not converged')
  })

  it('raises no doubt about a sound model', () => {
    expect(doubts({})).toEqual([])
  })
})
