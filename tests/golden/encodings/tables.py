"""Inspection tables in many languages and encodings, for tests of the detection of encodings."""
import base64, json, random
H = {
 'de': ('windows-1252', ';', ',', ['Teil','Länge [mm]','Ø außen [mm]','Gewicht [g]','Prüfer'], ['Müller','Weiß','Jörg Schäfer','Böhm','Groß'], ['geprüft','Maß außerhalb der Toleranz','Oberfläche beschädigt','Nacharbeit nötig','für Versuch','gemessen bei 20°C','Öl an der Fläche']),
 'fr': ('windows-1252', ';', ',', ['pièce','longueur (mm)','diamètre (mm)','résistance (kΩ)'.replace('Ω','ohm'),'opérateur'], ['François','Hélène','Zoé','Benoît','Anaïs'], ['à vérifier','rayure légère','contrôlé','défaut côté gauche','température élevée','pièce refusée','reçu le 3 août']),
 'es': ('windows-1252', ';', ',', ['pieza','diámetro','espesor (µm)','tensión (V)','año'], ['Núñez','Peña','María','José','Íñigo'], ['medición válida','fuera de límite','señal débil','inspección','rebaba pequeña','¿repetir?']),
 'it': ('windows-1252', ';', ',', ['pezzo','qualità','densità','velocità (m/s)','unità'], ['Niccolò','Nicolò','Pietà'], ['qualità buona','più grande','è difettoso','metà lotto','perché']),
 'pt': ('windows-1252', ';', ',', ['peça','espessura','pressão (bar)','tensão','observações'], ['João','Conceição','Antônio'], ['não conforme','aprovação','medição','inspeção','precisão']),
 'sv': ('windows-1252', ';', ',', ['del','längd (mm)','höjd','tryck','anmärkning'], ['Åsa','Björn','Sjöberg'], ['godkänd','får ej användas','ytan är repad','mätt två gånger']),
 'da': ('windows-1252', ';', ',', ['emne','længde','bredde','højde','bemærkning'], ['Søren','Jørgen','Åge'], ['godkendt','små ridser','målt på ny','ikke i orden på højre side']),
 'nl': ('windows-1252', ';', ',', ['stuk','lengte','categorieën','controle','één'], ['Zoë','André'], ['geïnspecteerd','reële waarde','coëfficiënt']),
 'en': ('windows-1252', ',', '.', ['part','temp (°C)','thickness (µm)','tol ±','area (mm²)'], ['O’Brien','Café','Zoë'], ['edge – chipped','“out of tolerance”','naïve','20°C','±0.05','5 µm','½ turn','50 € scrap','12″'.replace('″','²'),'90°','cost £5','© 2024']),
 'zh-TW': ('big5', ',', '.', ['批號','長度','寬度','重量','備註'], ['王小明','陳美玲','林志豪','張淑芬','黃建國'], ['正常','刮痕','不良','毛邊','尺寸超差','表面有刮傷','重新量測','合格','不合格','待確認','機台三號','溫度過高','厚度不足','外觀檢查','操作員','判定','內徑','外徑','硬度','抽樣','日期','時間','檢驗結果','產品編號','良品','公差','上限','下限','批次','備註：請複檢','電壓','電流','阻值','是','否','良','甲班','乙班']),
 'zh-CN': ('gb18030', ',', '.', ['批号','长度','宽度','重量','备注'], ['王小明','陈美玲','李志强','张淑芬','刘建国'], ['正常','划痕','不良','毛刺','尺寸超差','表面有划伤','重新测量','合格','不合格','待确认','三号机','温度过高','厚度不足','外观检查','操作员','判定','内径','外径','硬度','抽样','日期','时间','检验结果','产品编号','良品','公差','上限','下限','批次','备注：请复检','电压','电流','阻值','是','否','良','甲班','乙班','㐂号机','𠮷田']),
 'ja': ('shift-jis', ',', '.', ['ロット','長さ','重さ','判定','備考'], ['田中','佐藤 健','鈴木','高橋美咲','渡辺'], ['良','不良','キズあり','バリ','寸法外れ','再測定','合格','要確認','表面に傷','温度が高い','厚さ不足','外観検査','測定者','内径','外径','硬度','日付','検査結果','製品番号','公差','上限','下限','号機','検査済み','異常なし']),
 'ja-half': ('shift-jis', ',', '.', ['ﾛｯﾄ','ﾅｶﾞｻ','ｵﾓｻ','ﾊﾝﾃｲ','ﾋﾞｺｳ'], ['ﾀﾅｶ','ｻﾄｳ','ｽｽﾞｷ'], ['ﾘｮｳ','ﾌﾘｮｳ','ｷｽﾞ','ﾊﾞﾘ','ｻｲｿｸﾃｲ','ｺﾞｳｶｸ','ｵﾝﾄﾞ','ｱﾂｻ']),
 'ja-kanji': ('shift-jis', ',', '.', ['番号','長','幅','重量','判定'], ['田中','佐藤','鈴木一郎'], ['良','不良','合格','不合格','検査済','要確認','異常','正常','外径','内径','厚','温度','測定値','公差','硬度','表面傷']),
}
PY = {'windows-1252':'cp1252','big5':'cp950','shift-jis':'cp932','gb18030':'gb18030'}
rng = random.Random(4)
cases = []
def num(dec): return ('%.3f' % rng.gauss(12.5, .02)).replace('.', dec)
def table(lang, header, rows, remark):
    enc, sep, dec, names, people, remarks = H[lang]
    head = names if header == 'own' else ['part','length','width','mass','note']
    out = [sep.join(head)]
    for r in range(rows):
        note = {'none':'', 'one': rng.choice(remarks) if r == rows//2 else '', 'some': rng.choice(remarks) if rng.random()<.3 else '', 'people': rng.choice(people)}[remark]
        out.append(sep.join([f'L{r+1:03}', num(dec), num(dec), num(dec), note]))
    return '\r\n'.join(out) + '\r\n'
for lang in H:
    enc = H[lang][0]
    def add(kind, text):
        cases.append({'name': f'{lang} {kind}', 'encoding': enc, 'text': text, 'bytes': base64.b64encode(text.encode(PY[enc])).decode()})
    add('short, header only', table(lang,'own',3,'none'))
    add('short, header and people', table(lang,'own',3,'people'))
    add('long, header and remarks', table(lang,'own',24,'some'))
    add('long, plain header, one remark', table(lang,'plain',16,'one'))
    add('long, plain header, people', table(lang,'plain',12,'people'))
    # every word alone in a short table with a plain header
    for word in H[lang][3] + H[lang][4] + H[lang][5]:
        if word.isascii(): continue
        sep = H[lang][1]
        add(f'one word, {word}', f'part{sep}x{sep}note\r\nA1{sep}1{sep}{word}\r\nA2{sep}2{sep}\r\nA3{sep}3{sep}\r\n')
json.dump(cases, open('tables.json','w'), ensure_ascii=False, indent=0)
