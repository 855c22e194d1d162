import type { Sheet } from '../sheet'
import { choose, rowsOf, vary } from './vary'

const goods = [
  "Men's rain jacket, waterproof, with hood and two pockets",
  'Round 48" banquet table, folding, white',
  'Stapler',
  "Ladies' watch, steel, 36 mm",
  'Cable tie 200 x 4.8 mm, black (bag of 100)',
  'Monitor arm for 27" to 32" screens',
  'Notebook A5',
  "Chef's knife, 20 cm blade, forged",
  'Desk lamp, LED, dimmable; warm white',
  'Paper A4 80 g/m2',
  "Children's helmet, size S, blue & yellow",
  'Garden hose 3/4" x 25 m',
]
const categories = ['Clothing', 'Furniture', 'Office', 'Tools & Garden', 'Kitchen']
const two = (n: number) => String(n).padStart(2, '0')

/** Orders of a shop: long descriptions with commas, apostrophes and inch marks, dates, codes. */
export const shop: Sheet = {
  header: ['Date', 'Time', 'Order', 'Item code', 'Description', 'Category', 'Qty', 'Price', 'Note'],
  rows: rowsOf(84, (i) => [
    `${two(1 + vary(i, 1, 28))}/${two(1 + vary(i, 2, 12))}/2019`,
    `${two(8 + vary(i, 3, 11))}:${two(vary(i, 4, 60))}:${two(vary(i, 5, 60))}`,
    String(100234 + i),
    `${choose(['AB', 'KX', 'TR'], i, 6)}-${two(vary(i, 7, 90))}${choose(['', '/B', '.1'], i, 8)}`,
    goods[i % goods.length],
    choose(categories, i, 9),
    String(1 + vary(i, 10, 24)),
    `${vary(i, 11, 300)}.${two(vary(i, 12, 100))}`,
    choose(['', '', 'gift', 'call first, please', 'back order'], i, 13),
  ]),
}
