/**
 * The 68 linguistic groupings of the Catálogo de las Lenguas Indígenas Nacionales (INALI, DOF 14 January 2008), by which INEGI codes the languages
 * that people say they speak. The key is what is kept; the name is as the catalogue writes it.
 */
export const INDIGENOUS_LANGUAGES = {
  akateko: 'akateko', amuzgo: 'amuzgo', awakateko: 'awakateko', ayapaneco: 'ayapaneco',
  cora: 'cora', cucapa: 'cucapá', cuicateco: 'cuicateco',
  chatino: 'chatino', 'chichimeco-jonaz': 'chichimeco jonaz', chinanteco: 'chinanteco', chocholteco: 'chocholteco',
  'chontal-de-oaxaca': 'chontal de Oaxaca', 'chontal-de-tabasco': 'chontal de Tabasco', chuj: 'chuj', chol: 'ch’ol',
  guarijio: 'guarijío', huasteco: 'huasteco', huave: 'huave', huichol: 'huichol',
  ixcateco: 'ixcateco', ixil: 'ixil', jakalteko: 'jakalteko',
  kaqchikel: 'kaqchikel', kickapoo: 'kickapoo', kiliwa: 'kiliwa', kumiai: 'kumiai', kuahl: 'ku’ahl', kiche: 'k’iche’',
  lacandon: 'lacandón', mam: 'mam', matlatzinca: 'matlatzinca', maya: 'maya', mayo: 'mayo', mazahua: 'mazahua', mazateco: 'mazateco', mixe: 'mixe', mixteco: 'mixteco',
  nahuatl: 'náhuatl', oluteco: 'oluteco', otomi: 'otomí',
  paipai: 'paipai', pame: 'pame', papago: 'pápago', pima: 'pima', popoloca: 'popoloca', 'popoluca-de-la-sierra': 'popoluca de la Sierra',
  qatok: 'qato’k', qanjobal: 'q’anjob’al', qeqchi: 'q’eqchí’',
  sayulteco: 'sayulteco', seri: 'seri',
  tarahumara: 'tarahumara', tarasco: 'tarasco', teko: 'teko', tepehua: 'tepehua', 'tepehuano-del-norte': 'tepehuano del norte', 'tepehuano-del-sur': 'tepehuano del sur',
  texistepequeno: 'texistepequeño', tlahuica: 'tlahuica', tlapaneco: 'tlapaneco', tojolabal: 'tojolabal', totonaco: 'totonaco', triqui: 'triqui', tseltal: 'tseltal', tsotsil: 'tsotsil',
  yaqui: 'yaqui', zapoteco: 'zapoteco', zoque: 'zoque',
} as const;
export type IndigenousLanguage = keyof typeof INDIGENOUS_LANGUAGES;

/** What speakers themselves call some of them, for search alone. */
export const OTHER_NAMES: Readonly<Partial<Record<IndigenousLanguage, string>>> = {
  chol: 'lakty’añ', huasteco: 'tének', huave: 'ombeayiiuts', huichol: 'wixárika', cora: 'náayeri', mazahua: 'jñatjo', mixe: 'ayuujk', mixteco: 'tu’un savi', nahuatl: 'mexicano nahua azteca',
  otomi: 'hñähñu ñuhu', papago: 'tohono o’odham', seri: 'cmiique iitom comcaac', tarahumara: 'rarámuri', tarasco: 'purépecha p’urhépecha', tlapaneco: 'me’phaa', totonaco: 'tutunakú',
  tseltal: 'tzeltal', tsotsil: 'tzotzil', yaqui: 'yoreme yoeme', mayo: 'yoreme', zapoteco: 'diidxazá', 'tepehuano-del-norte': 'ódami', 'tepehuano-del-sur': 'o’dam', guarijio: 'makurawe', tlahuica: 'pjiekakjoo',
};
