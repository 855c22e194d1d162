/** Whether text is a unit of measurement, as spreadsheets and instruments write it. */

const prefixed =
  'm|g|s|A|K|mol|cd|Hz|N|Nm|Pa|J|W|Wh|C|V|VA|F|Ω|Ohm|ohm|S|Wb|T|H|lm|lx|L|l|bar|t|eV|gf|B|b|pt'
const prefixedUnit = new RegExp(`^(da|[fpnuµμmcdhkMGT])?(${prefixed})$`)
const otherUnits = new Set([
  ...[
    '%',
    '‰',
    'ppm',
    'ppb',
    'vol%',
    'wt%',
    '°',
    'deg',
    'grad',
    'rad',
    'mrad',
    '°C',
    '°F',
    '℃',
    '℉',
  ],
  ...['sec', 'min', 'h', 'hr', 'd', 'day', 'days', 'rpm', 'rev', 'in', 'inch', 'ft', 'mil', 'thou'],
  ...['lb', 'lbs', 'lbf', 'oz', 'psi', 'ksi', 'pcs', 'pc', 'dB', 'dBA', 'dBm', 'HRC', 'HRB', 'HV'],
  ...[
    'HB',
    'HBW',
    'IRHD',
    'pH',
    'mmHg',
    'atm',
    'Torr',
    'cP',
    'cSt',
    'St',
    'M',
    'Å',
    'micron',
    'Da',
  ],
  ...[
    'EUR',
    'USD',
    'GBP',
    'JPY',
    'CHF',
    'CNY',
    'TWD',
    '€',
    '$',
    '£',
    '¥',
    'kg/m3',
    'a.u.',
    'µ',
    '-',
    'NTU',
    'FNU',
    'volts',
    'Volts',
    'Deg C',
    'deg C',
  ],
  ...[
    'ha',
    'dt',
    'dt/ha',
    'kt',
    'Mt',
    'Mg',
    'gal',
    'bbl',
    'mph',
    'knots',
    'kn',
    'meters',
    'metres',
    'second',
  ],
  ...[
    'St',
    'Stk',
    'Stück',
    'KG',
    'pcs.',
    'EA',
    'CFU',
    'thousand',
    'million',
    'Tsd.',
    'Mio.',
    'Mrd.',
    'tys.',
    'mln',
    'tis.',
  ],
  ...['公分', '公釐', '毫米', '公克', '秒', '度', '牛頓', '個'],
])

/** `mm`, `[kg/m³]`, `N·m`, `1/min`, `µm`, `%`. */
export function isUnit(text: string): boolean {
  // `1000 ha`: so many of the unit.
  const bare = withoutBrackets(text).replace(/^10+ (?=\p{L})/u, '')
  if (bare === '') return false
  if (otherUnits.has(bare)) return true
  const factors = bare.split(/[/·*⋅\s^]+/).filter((factor) => factor !== '')
  const names = factors.map((factor) => factor.replace(/[-−⁻]?(?:\d{1,2}|[²³¹⁰⁴]+)$/, ''))
  return names.some(isName) && names.every((name) => name === '' || isName(name))
}

const isName = (name: string) => otherUnits.has(name) || prefixedUnit.test(name)

/** `[mm]` and `(mm)` are `mm`. */
export const withoutBrackets = (text: string): string =>
  text
    .trim()
    .replace(/^[[(](.*)[\])]$/, '$1')
    .trim()
