/**
 * What people call the columns of their tables, by language and by the field that it is. Names are parted by commas.
 *
 * They are whole headers, without units ("(£)", "per hour"), in any case; accents may be missing. A name belongs to one field. What
 * could be an end of a range and is none (mean, total, bonus, actual) must not be here.
 */
import { type RoleField, roleField } from './fields.js';

type Names = { readonly [Field in RoleField]?: string };

const ENGLISH: Names = {
  title: `
    title, job title, job, job name, job role, role, role title, role name, position, position title, post,
    post title, vacancy, vacancy title, occupation, occupation title, occupation name, preferred label`,
  shortTitle: 'short title',
  summary: `
    summary, description, job description, role description, job summary, role summary, overview, about the role,
    about the job`,
  responsibilities: `
    responsibilities, key responsibilities, main responsibilities, duties, main duties, key duties,
    duties and responsibilities, tasks, main tasks, accountabilities`,
  skills: `
    skills, skill, key skills, core skills, essential skills, main skills, required skills, skills required,
    skills needed, skill name, requirements, essential criteria`,
  salary: `
    salary, pay, wage, wages, rate, pay rate, rate of pay, salary range, pay range, wage range, salary scale,
    pay scale, salary estimate, estimated salary, base salary, base pay, basic salary, basic pay, base salary range,
    starting salary, remuneration`,
  'salary.min': `
    salary from, salary min, min salary, salary minimum, minimum salary, salary low, salary lower, lower salary,
    salary floor, salary range from, salary range min, salary range minimum, salary scale min, pay from, pay min,
    min pay, pay minimum, minimum pay, pay low, pay lower, pay floor, pay scale minimum, pay range min,
    pay range minimum, pay range from, min wage, wage from, wage min, rate from, rate min, min rate, minimum rate,
    min, minimum, lower, lower limit, lowest salary, salary start, salary bottom, bottom of scale, bottom of range,
    scale minimum, range minimum, band minimum, grade minimum`,
  'salary.max': `
    salary to, salary max, max salary, salary maximum, maximum salary, salary high, salary upper, upper salary,
    salary ceiling, salary range to, salary range max, salary range maximum, salary scale max, pay to, pay max,
    max pay, pay maximum, maximum pay, pay high, pay upper, pay ceiling, pay scale maximum, pay range max,
    pay range maximum, pay range to, max wage, wage to, wage max, rate to, rate max, max rate, maximum rate, max,
    maximum, upper, upper limit, highest salary, salary end, salary up to, salary top, top of scale, top of range,
    scale maximum, range maximum, band maximum, grade maximum`,
  'salary.currency': 'currency, salary currency, pay currency, currency code',
  'salary.period': `
    period, salary period, pay period, salary unit, pay unit, pay frequency, salary frequency, rate type, pay type,
    salary type, per, paid per, pay per, salary per, pay interval, salary interval, wage unit, rate unit`,
  'salary.median': 'median, median salary, salary median, median pay, pay median, median wage, median rate',
  'salary.sample': 'sample, sample size, respondents, number of respondents, number of responses',
  'salary.basis': 'basis, salary basis, pay basis, salary source',
  employer: `
    employer, employer name, company, company name, organisation, organization, organisation name,
    organization name, hiring organisation, hiring organization, department, agency`,
  location: 'location, locations, job location, work location, city, town, place, place of work, site',
  url: 'url, link, job url, job link, web page, apply, apply link, apply url, apply at, application link',
  id: 'id, job id, role id',
  tags: 'tags, tag, keywords, labels',
  notes: 'notes, note, speaker notes, comments, remarks',
  stall: 'stall, stand, stall number, stand number, booth, booth number',
  closes: 'closes, closing, closing date, closes on, deadline, application deadline, apply by',
  'codes.soc': 'soc, soc code, soc 2020',
  'codes.onet': 'O*NET-SOC code',
  'codes.esco': 'esco, esco code, concept uri',
  'codes.isco': 'isco, isco code, isco group',
};

const WELSH: Names = {
  title: 'teitl, teitl y swydd, teitl swydd, swydd, rôl, galwedigaeth, enw’r swydd',
  summary: 'crynodeb, disgrifiad, disgrifiad swydd',
  responsibilities: 'cyfrifoldebau, dyletswyddau, tasgau',
  skills: 'sgiliau, sgiliau allweddol, gofynion',
  salary: 'cyflog, tâl, ystod cyflog',
  'salary.min': 'cyflog o, isafswm, isafswm cyflog',
  'salary.max': 'cyflog hyd at, uchafswm, uchafswm cyflog',
  'salary.currency': 'arian cyfred',
  'salary.period': 'cyfnod',
  employer: 'cyflogwr, cwmni, sefydliad, adran',
  location: 'lleoliad, dinas',
  url: 'dolen',
  notes: 'nodiadau',
  closes: 'dyddiad cau',
};

const FRENCH: Names = {
  title: 'titre, titre du poste, intitulé, intitulé du poste, poste, métier, emploi, profession, fonction',
  summary: 'résumé, description du poste',
  responsibilities: 'responsabilités, missions, tâches, activités',
  skills: 'compétences, compétences clés, compétences requises, exigences',
  salary: 'salaire, salaire brut, fourchette de salaire, fourchette salariale',
  'salary.min': 'salaire min, salaire minimum, salaire minimal, salaire de, rémunération minimale',
  'salary.max': 'salaire max, salaire maximum, salaire maximal, salaire à, rémunération maximale',
  'salary.currency': 'devise, monnaie',
  'salary.period': 'période',
  'salary.median': 'salaire médian',
  employer: 'employeur, entreprise, société',
  location: 'lieu, lieu de travail, ville, localisation',
  url: 'lien',
  tags: 'mots clés',
  notes: 'remarques',
  closes: 'date limite',
};

const GERMAN: Names = {
  title: `
    Titel, Stelle, Stellenbezeichnung, Stellentitel, Jobtitel, Beruf, Berufsbezeichnung, Tätigkeit, Rolle,
    Bezeichnung, Funktion`,
  shortTitle: 'Kurztitel',
  summary: 'Zusammenfassung, Beschreibung, Stellenbeschreibung, Kurzbeschreibung',
  responsibilities: 'Aufgaben, Hauptaufgaben, Verantwortlichkeiten',
  skills: 'Kenntnisse, Fähigkeiten, Kompetenzen, Anforderungen',
  salary: 'Gehalt, Bruttogehalt, Jahresgehalt, Gehaltsspanne, Lohn, Vergütung, Entgelt',
  'salary.min': 'Gehalt von, Gehalt min, Mindestgehalt, Lohn von',
  'salary.max': 'Gehalt bis, Gehalt max, Höchstgehalt, Lohn bis',
  'salary.currency': 'Währung',
  'salary.period': 'Zeitraum',
  'salary.median': 'Mediangehalt',
  employer: 'Arbeitgeber, Firma, Unternehmen',
  location: 'Ort, Arbeitsort, Standort, Stadt',
  url: 'Adresse im Netz',
  tags: 'Schlagwörter',
  notes: 'Bemerkungen, Anmerkungen, Notizen',
  closes: 'Bewerbungsfrist, Bewerbungsschluss',
};

const SPANISH: Names = {
  title: 'título, título del puesto, puesto, puesto de trabajo, cargo, ocupación, profesión, nombre del puesto',
  summary: 'resumen, descripción, descripción del puesto',
  responsibilities: 'responsabilidades, funciones, tareas',
  skills: 'habilidades, competencias, requisitos',
  salary: 'salario, sueldo, remuneración, rango salarial, banda salarial, salario bruto',
  'salary.min': 'salario desde, salario mínimo, sueldo desde, sueldo mínimo, mínimo',
  'salary.max': 'salario hasta, salario máximo, sueldo hasta, sueldo máximo, máximo',
  'salary.currency': 'moneda, divisa',
  'salary.period': 'periodo',
  'salary.median': 'salario mediano',
  employer: 'empresa, compañía, empleador, organización',
  location: 'lugar, lugar de trabajo, ciudad, ubicación, localidad',
  url: 'enlace',
  tags: 'etiquetas',
  notes: 'observaciones',
  closes: 'fecha límite',
};

const POLISH: Names = {
  title: 'stanowisko, nazwa stanowiska, tytuł, zawód, rola, praca',
  summary: 'opis, opis stanowiska, podsumowanie',
  responsibilities: 'obowiązki, zakres obowiązków, zadania',
  skills: 'umiejętności, kompetencje, wymagania',
  salary: 'wynagrodzenie, pensja, płaca, zarobki, stawka, widełki, wynagrodzenie brutto',
  'salary.min': 'wynagrodzenie od, wynagrodzenie min, wynagrodzenie minimalne, płaca od, stawka od',
  'salary.max': 'wynagrodzenie do, wynagrodzenie max, wynagrodzenie maksymalne, płaca do, stawka do',
  'salary.currency': 'waluta',
  'salary.period': 'okres',
  'salary.median': 'mediana',
  employer: 'pracodawca, przedsiębiorstwo',
  location: 'miasto, miejsce, miejsce pracy, lokalizacja',
  url: 'odnośnik',
  tags: 'tagi',
  notes: 'uwagi',
  closes: 'termin składania',
};

const ARABIC: Names = {
  title: 'المسمى الوظيفي, مسمى الوظيفة, الوظيفة, وظيفة, المهنة, المنصب, الدور, العنوان الوظيفي',
  summary: 'الوصف, الوصف الوظيفي, الملخص',
  responsibilities: 'المسؤوليات, المهام, الواجبات',
  skills: 'المهارات, المتطلبات',
  salary: 'الراتب, الأجر, نطاق الراتب',
  'salary.min': 'الراتب من, الحد الأدنى, الحد الأدنى للراتب',
  'salary.max': 'الراتب إلى, الحد الأقصى, الحد الأقصى للراتب',
  'salary.currency': 'العملة',
  'salary.period': 'الفترة',
  employer: 'جهة العمل, الشركة, صاحب العمل, المؤسسة',
  location: 'الموقع, المدينة, مكان العمل',
  url: 'الرابط',
  notes: 'ملاحظات',
  closes: 'آخر موعد للتقديم',
};

/** Every name, and its field. */
export const ALIASES: readonly (readonly [name: string, field: RoleField])[] = [
  ENGLISH,
  WELSH,
  FRENCH,
  GERMAN,
  SPANISH,
  POLISH,
  ARABIC,
].flatMap((language) =>
  Object.entries(language).flatMap(([path, names]) => {
    const field = roleField(path);
    return field === undefined || names === undefined
      ? []
      : names.split(',').map((name) => [name.trim(), field] as const);
  }),
);

/** Names that are an edit or two from a field's own name, and mean something else. */
export const OTHER_WORDS: readonly string[] = [
  'allocation',
  'basic',
  'basics',
  'closed',
  'employed',
  'employee',
  'employees',
  'relocation',
  'small',
  'staff',
  'vocation',
];
