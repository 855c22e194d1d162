/** The layer table of docs/architecture.md, as rules: what a folder may import, and nothing else. */
const folder = (name) => `^src/${name}/`

/** `name` may import its own folder, `folders` (regular expressions of paths), and npm packages `packages`. */
function layer(name, { folders = [], packages = [], node = false, types = [] }) {
  const own = [folder(name), ...folders]
  const npm = packages.map((p) => `node_modules/${p}(/|$)`)
  return [
    {
      name: `${name}-imports`,
      comment: `src/${name} imports something that its layer may not`,
      severity: 'error',
      from: { path: folder(name) },
      to: {
        pathNot: [...own, ...npm, ...types.map(folder)],
        dependencyTypesNot: node ? ['core', 'type-only'] : ['type-only'],
      },
    },
    {
      name: `${name}-types`,
      comment: `src/${name} imports types that its layer may not`,
      severity: 'error',
      from: { path: folder(name) },
      to: {
        dependencyTypes: ['type-only'],
        pathNot: [
          ...own,
          ...npm,
          ...types.map(folder),
          'node_modules/',
          ...(node ? ['^node:', '^[a-z_/]+$'] : []),
        ],
      },
    },
    ...types.map((t) => ({
      name: `${name}-only-types-of-${t}`,
      comment: `src/${name} may import types of src/${t}, not its code`,
      severity: 'error',
      from: { path: folder(name) },
      to: { path: folder(t), dependencyTypesNot: ['type-only'] },
    })),
  ]
}

const part = (path) => `^src/core/${path}/`
const onlyIn = (pkg, where) => ({
  name: `${pkg}-only-there`,
  comment: `${pkg} is used in one place of core`,
  severity: 'error',
  from: { path: folder('core'), pathNot: where },
  to: { path: `node_modules/${pkg}(/|$)` },
})

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    ...layer('core', {
      packages: [
        'ml-matrix',
        'papaparse',
        '@types/papaparse',
        'd3-contour',
        '@types/d3-contour',
        'pure-rand',
        'jstat',
        'jschardet',
      ],
    }),
    onlyIn('ml-matrix', part('linalg')),
    onlyIn('papaparse', part('table')),
    onlyIn('jschardet', part('table')),
    onlyIn('d3-contour', part('grid')),
    onlyIn('pure-rand', '^src/core/rng\\.ts$'),
    ...layer('shared', { packages: ['zod'], types: ['core'] }),
    ...layer('charts', {
      folders: [folder('shared')],
      packages: ['echarts', 'zrender', 'd3-[a-z-]+'],
      types: ['core'],
    }),
    ...layer('engine', {
      folders: [folder('core'), folder('shared'), folder('charts')],
      packages: ['zod', 'hyparquet', 'hyparquet-compressors', 'jpeg-js'],
      node: true,
    }),
    ...layer('main', {
      folders: [folder('shared')],
      packages: ['electron', 'electron-store', 'zod'],
      node: true,
    }),
    ...layer('preload', { folders: [folder('shared')], packages: ['electron'] }),
    ...layer('renderer', {
      folders: [folder('shared'), folder('charts')],
      packages: [
        'vue',
        '@vue',
        'pinia',
        'vue-i18n',
        '@vueuse',
        'reka-ui',
        'echarts',
        'vue-echarts',
        'zod',
      ],
      types: ['core'],
    }),
    ...layer('cli', {
      folders: [folder('core'), folder('shared'), folder('charts'), '^src/engine/(?!index\\.ts)'],
      node: true,
    }),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.node.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.mjs', '.js', '.vue', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
}
