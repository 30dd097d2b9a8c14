/** The words with which a cell says nothing about pay. Phrases are parted by commas. */
import { Phrases, type Token } from './phrases.js';

const SAYS_NOTHING = new Phrases<true>([
  [
    true,
    `competitive, highly competitive, very competitive, competative, negotiable, neg, doe, dependent on experience, depending on experience,
    dependant on experience, depends on experience, commensurate with experience, subject to experience, based on experience,
    n/a, na, nan, null, nil, none, unknown, undisclosed, confidential, not stated, not disclosed, not specified, not provided, not available,
    not applicable, not given, not known, not listed, not advertised, unspecified, unstated, no data, missing, private, hidden,
    tbc, tbd, tba, to be confirmed, to be decided, to be determined, to be discussed, to be agreed, to be announced,
    on application, on request, upon request, see advert, see ad, see description, see job description, see website, apply for details,
    contact us, please ask, ask, market rate, market rates, market related, attractive, excellent, generous, good, great, unpaid, voluntary,
    volunteer, x, u, z, w, c, low`,
  ],
  [
    true,
    `cystadleuol, i'w drafod, i'w gadarnhau, i'w gytuno, dibynnol ar brofiad, yn dibynnu ar brofiad, yn ddibynnol ar brofiad, heb ei nodi,
    heb ei ddatgan, ddim yn hysbys, anhysbys, gwirfoddol, dim`,
  ],
  [
    true,
    `compétitif, compétitive, attractif, attractive, motivant, à négocier, négociable, selon profil, selon expérience, selon l'expérience,
    selon profil et expérience, à convenir, à définir, à discuter, à déterminer, non communiqué, non précisé, non renseigné, nc, inconnu,
    bénévole`,
  ],
  [
    true,
    `nach vereinbarung, nach absprache, verhandelbar, verhandlungsbasis, vb, vhb, keine angabe, keine angaben, ka, k a, attraktiv, marktüblich,
    leistungsgerecht, überdurchschnittlich, nach erfahrung, je nach erfahrung, je nach qualifikation, unbekannt, auf anfrage,
    wettbewerbsfähig, ehrenamtlich`,
  ],
  [
    true,
    `a convenir, a negociar, a consultar, negociable, competitivo, según experiencia, según valía, según convenio, no especificado,
    no disponible, no indicado, no informado, sin especificar, desconocido, atractivo, por definir, nd`,
  ],
  [
    true,
    `do uzgodnienia, do negocjacji, do ustalenia, konkurencyjne, konkurencyjna, atrakcyjne, atrakcyjna, nie podano, brak, brak danych,
    nieznane, według doświadczenia, w zależności od doświadczenia, bd`,
  ],
  [
    true,
    'تنافسي, قابل للتفاوض, غير محدد, غير معلن, غير معروف, حسب الخبرة, يحدد لاحقا, حسب الاتفاق, لا يوجد, تطوعي, مجزي',
  ],
  // Signs of statisticians for what is not known, is not shown or does not exist.
  [
    true,
    '-, - -, - - -, - 1, *, * *, #, ?, :, . ., . . ., [x], [c], [z], [u], [w], [low], [*], (x), (c), ., £ -, $ -, € -, - £, - €',
  ],
]);

/** What may stand beside them. */
const BESIDE = new Phrases<true>([
  [
    true,
    `salary, salary :, pay, pay :, wage, wages, rate, rates, rates of pay, package, remuneration, compensation, range, base, basic, very, the,
    is, are, a, an, and, or, &, (, ), ;, :, !, ., -, /, +, plus, with, benefits, excellent, great, generous, bonus, commission, pension,
    per annum, pa, per hour, an hour, annual, hourly, £, $, €, inc, incl, including, zł, pro, rata, fte, company, car,
    cyflog, a, â, buddion, salaire, et, avantages, gehalt, und, lohn, vergütung, salario, sueldo, y, beneficios, wynagrodzenie, i, oraz,
    الراتب, راتب, و`,
  ],
]);

/** Which the lists above cannot hold. */
const COMMA = { length: 1 };

/** Whether a cell's words say nothing about pay, whatever else they praise. */
export function saysNothing(tokens: readonly Token[]): boolean {
  let said = tokens.length === 0;
  let index = 0;
  while (index < tokens.length) {
    const nothing = SAYS_NOTHING.at(tokens, index);
    const beside = tokens[index]?.text === ',' ? COMMA : BESIDE.at(tokens, index);
    // A single sign says nothing only where it is the whole cell.
    const counts = nothing !== undefined && (nothing.length === tokens.length || isWord(tokens[index]));
    const length = Math.max(counts ? nothing.length : 0, beside?.length ?? 0);
    if (length === 0) return false;
    if (counts) said = true;
    index += length;
  }
  return said;
}

function isWord(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.text.length > 1;
}
