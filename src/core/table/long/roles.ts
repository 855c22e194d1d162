/** What a column of a long list is, by its name. */
export type Role =
  | 'part'
  | 'characteristic'
  | 'axis'
  | 'value'
  | 'nominal'
  | 'lowerLimit'
  | 'upperLimit'
  | 'lowerTolerance'
  | 'upperTolerance'
  | 'halfWidth'
  | 'tolerance'
  | 'unit'
  | 'derived'

/** Words are compared in lower case, without punctuation; see `normalised`. */
const names: [Role, RegExp][] = [
  [
    'unit',
    /^(units?( of measure(ment)?)?|uom|(mess|maß|mass)?einheit|unités?( de mesure)?|(測量|测量|量測|計量|计量)?(單位|单位)|単位)$/,
  ],
  [
    'halfWidth',
    /^(± ?(tol(erance|eranz|érance)?|公差)?|(tol(erance|eranz|érance)?|公差) ?±|plus minus( tol(erance)?)?)$/,
  ],
  [
    'lowerTolerance',
    /^((lower|low|minus|neg(ative)?) ?tol(erance)?s?|tol(erance)? ?(lower|minus|−|-)|[-−] ?tol(erance)?|lower (allowance|deviation)|unteres? abma(ß|ss)|untere (toleranz|abweichung)|tol(eranz)? ?(unten|minus|-)|écart inf(érieur)?|tol(érance)? inf(érieure)?|tolérance (-|mini?)|(公差)?下限?(公差|偏差)|下限許容差|負公差|负公差|[-−]公差|下の?許容差|マイナス公差)$/,
  ],
  [
    'upperTolerance',
    /^((upper|up|plus|pos(itive)?) ?tol(erance)?s?|tol(erance)? ?(upper|plus|\+)|\+ ?tol(erance)?|upper (allowance|deviation)|oberes? abma(ß|ss)|obere (toleranz|abweichung)|tol(eranz)? ?(oben|plus|\+)|écart sup(érieur)?|tol(érance)? sup(érieure)?|tolérance (\+|maxi?)|(公差)?上限?(公差|偏差)|上限許容差|正公差|\+公差|上の?許容差|プラス公差)$/,
  ],
  [
    'lowerLimit',
    /^(lsl|ltl|lcl spec|utg|ugw|usg|untere (toleranz|spezifikations|spezif)?grenze|unterer (toleranz|spezifikations)?grenzwert|lower ?(spec(ification)?|tol(erance)?)? ?(limit|bound)|spec(ification)? (min(imum)?|low(er)?)|min(imum)? (spec|limit)|limite inférieure( de (tolérance|spécification))?|(規格|规格|公差)?下限([値值]|規格|规格)?|下限規格値)$/,
  ],
  [
    'upperLimit',
    /^(usl|utl|otg|ogw|osg|obere (toleranz|spezifikations|spezif)?grenze|oberer (toleranz|spezifikations)?grenzwert|upper ?(spec(ification)?|tol(erance)?)? ?(limit|bound)|spec(ification)? (max(imum)?|upper|high)|max(imum)? (spec|limit)|limite supérieure( de (tolérance|spécification))?|(規格|规格|公差)?上限([値值]|規格|规格)?|上限規格値)$/,
  ],
  ['tolerance', /^(tol(erance|eranz|érance)?s?|公差|許容差|公差値|公差值)$/],
  [
    'nominal',
    /^(nom(inal)?s?( (value|size|dimension))?|target( value)?|theo(retical)?( value)?|soll(wert|maß|mass)?|nenn(wert|maß|mass)|(valeur|cote) (nominale|théorique)|nominale?|cible|(標準|标准|目標|目标|中心|基準|基准|公稱|公称|理論|理论|標稱|标称|設計|设计|名義|名义|名目)([値值]|寸法|尺寸)?|図面値)$/,
  ],
  [
    'derived',
    /^(dev(iation)?s?|diff(erence)?|error|out ?tol|out of tol(erance)?|abweichung|soll ist|überschreitung|écart|hors tol(érance)?|偏差[値值]?|誤差|误差|差[異异]?|超差|ずれ|max|min|bonus|trend|status|result (flag|status)|judge?ment|verdict|pass ?fail|ok nok|ok ng|判定( ?結果)?|合否|评价|評價|bewertung|beurteilung|statut)$/,
  ],
  [
    'value',
    /^((measured|actual|observed|result|numeric|reported|final) ?(values?|results?|size|dimension)?|test (values?|results?)|values?|results?|meas(urements?)?|readings?|mess?(wert|werte|ergebnis)|ist(wert|maß|mass)?|wert|ergebnis|prüfergebnis|valeurs?( (mesurée|réelle))?|mesures?|résultats?|(量測|測量|测量|實測|实测|檢測|检测|實際|实际|測定|実測|計測|测定|試驗|试验|検査|檢驗|检验)?(數值|数值|值|値|結果|结果|數據|数据)|實測|实测|実測|測定|実測寸法)$/,
  ],
  ['axis', /^(axis|ax|achse|axe|軸|轴|方向|direction)$/],
  [
    'characteristic',
    /^((measured |quality |inspection |test |critical )?(characteristics?|features?|dimensions?|parameters?|attributes?|items?|propert(y|ies)|variables?|quantit(y|ies))( ?(name|id|no|nr|number|label|description))?|char(acteristic)?s? ?(name|id|no|nr|number)?|dim(ension)? ?(name|id|no)?|tests?( name)?|analy(te|sis|t)( name)?|determination|measurand|measure|(prüf|qualitäts|mess)?merkmale?(s?(name|nummer|bezeichnung|nr)| ?nr| name)?|messgröße|messgrösse|kenngröße|prüfgröße|bestimmung|eigenschaft|analyse|caractéristiques?|cotes?|grandeurs?|paramètres?|propriété|(量測|測量|测量|檢測|检测|檢驗|检验|測定|检查|檢查|検査|試驗|试验|試験|分析|品質|质量|測試|测试|計測)?(特性|特徵|特征|項目|项目|參數|参数|パラメー?タ)(名稱|名称|名)?|尺寸(名稱|名称)?|特性番号|寸法(名|名称)?|測定箇所)$/,
  ],
  [
    'part',
    /^((part|piece|sample|specimen|serial|unit|work ?piece|product|component|item|device|probe|dut|barcode)s?( ?(id|ids|no|nr|number|name|sn|code|identifier|#))?|sn|s n|uid|(bau)?teile?(nummer|nr|id| ?nr| id| nummer)?|serien(nummer|nr)|werkstück(nummer|nr| ?nr)?|prüfling|prob(e|en)(nummer|nr|id| ?nr)?|muster|stück(nummer|nr)?|(numéro|n°|no) de (pièce|série|échantillon)|pièces?|échantillons?|(零件|工件|樣品|样品|產品|产品|部品|製品|试样|試樣|試料|サンプル|樣本|样本|ワーク|個体|シリアル|條碼|条码)(編號|编号|序號|序号|號碼|号码|號|号|番号|no|id|ナンバー)?|序號|序号|流水號|流水号|件號|件号|製造番号|識別番号)$/,
  ],
]

/** Without brackets (units, remarks), punctuation and double spaces; a sign before or behind stays. */
const normalised = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[（]/g, '(')
    .replace(/[）]/g, ')')
    .replace(/\+\/-/g, '±')
    .replace(/\s*[([].*?[)\]]\s*$/, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[.:_/#]+/g, ' ')
    .replace(/(?<=[\p{L}\d])[-−](?=[\p{L}\d])/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** The role that a column's name says it has; null for any other name. */
export function roleOf(name: string): Role | null {
  const text = normalised(name)
  return names.find(([, words]) => words.test(text))?.[0] ?? null
}
