import type { Sheet } from '../sheet'
import { choose, rowsOf, vary } from './vary'

const remarks = [
  '外觀良好，無刮傷',
  '表面に傷あり、再検査',
  '邊緣毛邊,已處理',
  '色が薄い。要確認',
  '合格',
  '',
]

/** Mostly text, Chinese and Japanese in one table. */
export const asian: Sheet = {
  header: ['批號', '品名', '検査員', '判定', '數量', '備註'],
  rows: rowsOf(30, (i) => [
    `A${String(7 + i).padStart(3, '0')}`,
    choose(['螺絲', '軸承套', 'ベアリング', 'ばね', '墊片'], i, 1),
    choose(['佐藤', '田中', '陳怡君', '王大明'], i, 2),
    choose(['合格', '合格', '不良', '保留'], i, 3),
    String(20 + vary(i, 4, 400)),
    choose(remarks, i, 5),
  ]),
}

/** Characters of one country only, so that its own encoding has them. */
export const japanese: Sheet = {
  header: ['ロット', '長さ', '重さ', '判定', '備考'],
  rows: rowsOf(24, (i) => [
    `A-${101 + i}`,
    (20 + vary(i, 1, 90) / 100).toFixed(2),
    (3 + vary(i, 2, 90) / 100).toFixed(2),
    choose(['合格', '合格', '不合格'], i, 3),
    choose(['異常なし', '表面に傷あり、再検査', '色が薄い'], i, 4),
  ]),
}

export const traditional: Sheet = {
  header: ['批號', '長度', '重量', '判定', '備註'],
  rows: rowsOf(24, (i) => [
    `B-${101 + i}`,
    (20 + vary(i, 1, 90) / 100).toFixed(2),
    (3 + vary(i, 2, 90) / 100).toFixed(2),
    choose(['合格', '合格', '不良'], i, 3),
    choose(['外觀良好，無刮傷', '邊緣毛邊，已處理', '尺寸偏大'], i, 4),
  ]),
}

export const simplified: Sheet = {
  header: ['批号', '长度', '重量', '判定', '备注'],
  rows: rowsOf(24, (i) => [
    `C-${101 + i}`,
    (20 + vary(i, 1, 90) / 100).toFixed(2),
    (3 + vary(i, 2, 90) / 100).toFixed(2),
    choose(['合格', '合格', '不良'], i, 3),
    choose(['外观良好，无划伤', '边缘毛刺，已处理', '尺寸偏大'], i, 4),
  ]),
}
