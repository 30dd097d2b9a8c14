/** Datasets that are hard to lay out, by what is hard about them. Plain objects in the shape of data/README.md. */

const LONG =
  'Agree with every team how models are released, watched, rolled back and retired, write it down where people find it, and go through it with them each quarter until it holds without you, also when the release falls on a Friday and the person who knows the service is away, and say plainly what is still missing.';

const TITLE_180 =
  'Principal Engineer for Machine Learning Platform Reliability, Responsible Deployment, Model Risk, Cost Control, Incident Review and the Training of Teams across Europe and the Gulf';

export const HARD: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'one role': {
    name: 'One role',
    roles: [
      {
        title: 'Data Scientist',
        summary: 'Turns data into decisions.',
        skills: ['Statistics', 'Python'],
        salary: { min: 70000, max: 110000 },
      },
    ],
  },
  'a title and nothing else': { roles: [{ title: 'Porter' }] },
  'forty long responsibilities': {
    name: 'Forty duties',
    roles: [
      {
        title: 'Head of Everything',
        summary: 'Does it all.',
        salary: { min: 90000, max: 130000 },
        responsibilities: Array.from({ length: 40 }, (_, index) => `Duty ${index + 1}: ${LONG}`.slice(0, 300)),
      },
      { title: 'Assistant', salary: { min: 30000, max: 40000 }, skills: ['Patience'] },
    ],
  },
  'long titles': {
    name: TITLE_180,
    roles: [
      { title: TITLE_180, summary: LONG, salary: { min: 95000, max: 125000 }, responsibilities: [LONG, LONG] },
      {
        title: `${TITLE_180} again`,
        shortTitle: 'Principal',
        salary: { min: 60000, max: 61000 },
        skills: ['One', 'Two', 'Three', 'Four', 'Five', 'Six'],
      },
    ],
  },
  'long titles that begin alike': {
    name: 'Beauftragte',
    language: 'de',
    roles: Array.from({ length: 16 }, (_, index) => ({
      title: `Rindfleischetikettierungsüberwachungsaufgabenübertragungsbeauftragte im Amt für Straßenverkehrszulassungsordnungen ${index + 1}`,
      salary: { min: 115500 + 1000 * index, max: 144500 + 1000 * index, currency: 'EUR' },
      ...(index === 3 && { responsibilities: Array.from({ length: 12 }, () => LONG) }),
      ...(index === 5 && { responsibilities: Array.from({ length: 12 }, () => LONG) }),
    })),
  },
  'words of ten thousand characters': {
    name: 'W'.repeat(10_000),
    roles: [
      {
        title: 'x'.repeat(10_000),
        summary: 'y'.repeat(10_000),
        salary: { min: 1, max: 2 },
        responsibilities: ['z'.repeat(10_000)],
      },
      { title: 'Ordinary', salary: { min: 50000, max: 90000 } },
    ],
    faq: [{ question: 'q'.repeat(3000), answer: 'a'.repeat(10_000) }],
    skills: [{ name: 'n'.repeat(2000), summary: 's'.repeat(4000) }],
    preparation: [{ name: 'p'.repeat(2000), summary: 't'.repeat(4000) }],
  },
  'German compounds': {
    name: 'Stellen in der Verwaltung',
    language: 'de-DE',
    currency: 'EUR',
    roles: [
      {
        title: 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsbeauftragte',
        summary:
          'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft, dort in der Leitung.',
        salary: { min: 52000, max: 64000 },
        responsibilities: ['Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung anwenden'],
      },
      { title: 'Kraftfahrzeughaftpflichtversicherungssachbearbeiter', salary: { min: 41000, max: 49000 } },
      { title: 'Straßenverkehrszulassungsordnungsreferentin', salary: { min: 61000, max: 75000 } },
    ],
  },
  'Chinese without spaces': {
    name: '伦敦的人工智能运营职位',
    language: 'zh-CN',
    currency: 'CNY',
    roles: [
      {
        title: '人工智能运营经理',
        summary: '负责人工智能项目从立项到交付的全过程，管理人员、资源和时间表，并协调各部门之间的战略。'.repeat(4),
        salary: { min: 300000, max: 500000 },
        responsibilities: ['协调各部门的人工智能战略，'.repeat(12), '管理预算和进度', '发现项目风险并加以缓解'],
      },
      { title: '数据科学家', salary: { min: 250000, max: 420000 } },
    ],
  },
  'Arabic and Hebrew': {
    name: 'وظائف الذكاء الاصطناعي',
    language: 'ar',
    roles: [
      {
        title: 'مدير عمليات الذكاء الاصطناعي',
        summary: 'يدير المشاريع من البداية إلى التسليم.',
        salary: { min: 85000, max: 120000 },
        responsibilities: ['إدارة الميزانيات', 'مواءمة الاستراتيجية'],
      },
      { title: 'מהנדס למידת מכונה', salary: { min: 60000, max: 100000 }, skills: ['פייתון'] },
    ],
  },
  'emoji and joiners': {
    name: 'People 👩🏽‍💻 and robots 🤖',
    roles: [
      {
        title: 'Robot 🤖 whisperer 👩‍👩‍👧‍👦',
        summary: '🏴󠁧󠁢󠁷󠁬󠁳󠁿 Cymru 👍🏿',
        salary: { min: 40000, max: 45000 },
        skills: ['👨‍👩‍👧', 'zero\u200bwidth', 'é e\u0301'],
      },
      { title: 'B', salary: { min: 20000, max: 21000 } },
    ],
  },
  'sixty roles in a tier': {
    name: 'Sixty roles',
    tiers: [
      { id: 'low', name: 'Lower tier', from: 0, below: 10000 },
      { id: 'high', name: 'Upper tier', from: 10000 },
    ],
    roles: Array.from({ length: 60 }, (_, index) => ({
      title: `Role number ${index + 1}`,
      summary: 'One of many.',
      salary: { min: 30000 + index * 500, max: 50000 + index * 700 },
      skills: ['Being one of many'],
    })),
  },
  'six tiers': {
    name: 'Six tiers',
    tiers: Array.from({ length: 6 }, (_, index) => ({
      id: `t${index}`,
      name: `Grade ${index + 1}`,
      from: index * 20000,
      ...(index < 5 ? { below: (index + 1) * 20000 } : {}),
    })),
    roles: Array.from({ length: 12 }, (_, index) => ({
      title: `Post ${index + 1}`,
      salary: { min: index * 10000, max: index * 10000 + 15000 },
      responsibilities: ['Do the work'],
    })),
  },
  'no tiers': {
    name: 'No tiers',
    tiers: [],
    roles: Array.from({ length: 5 }, (_, index) => ({
      title: `Post ${index + 1}`,
      salary: { min: 20000 + index * 4000, max: 30000 + index * 5000 },
      responsibilities: ['Do the work'],
    })),
  },
  'hourly pay': {
    name: 'By the hour',
    roles: [
      {
        title: 'Demonstrator',
        salary: { min: 16.5, max: 21.75, period: 'hour' },
        responsibilities: ['Help in the laboratory'],
      },
      { title: 'Invigilator', salary: { min: 13.1, max: 13.1, period: 'hour' } },
      { title: 'Tutor', salary: { min: 25, max: 40, period: 'hour' } },
      { title: 'Consultant', salary: { min: 400, max: 650, period: 'day' } },
    ],
  },
  yen: {
    name: 'Tokyo',
    currency: 'JPY',
    roles: [
      { title: 'Engineer', salary: { min: 5_500_000, max: 9_000_000 } },
      { title: 'Manager', salary: { min: 9_000_000, max: 15_250_000 } },
      { title: 'Analyst', salary: { min: 4_000_000, max: 6_000_000 } },
    ],
  },
  'no pay at all': {
    name: 'Volunteering',
    roles: ['Steward', 'Mentor', 'Treasurer'].map((title) => ({
      title,
      summary: 'Unpaid, and thanked.',
      responsibilities: ['Turn up', 'Be kind'],
    })),
  },
  'another currency and none': {
    name: 'Mixed pay',
    roles: [
      { title: 'London', salary: { min: 50000, max: 70000 } },
      { title: 'Leeds', salary: { min: 40000, max: 52000 } },
      { title: 'Lyon', salary: { min: 45000, max: 60000, currency: 'EUR' }, skills: ['French'] },
      { title: 'Unsaid' },
    ],
  },
  'both lists, nested and long': {
    name: 'Both lists',
    roles: Array.from({ length: 4 }, (_, index) => ({
      title: `Role ${index + 1} with a title of middling length that nearly fills its line`,
      summary: LONG.slice(0, 180),
      salary: { min: 40000 + index * 9000, max: 70000 + index * 9000 },
      responsibilities: Array.from(
        { length: 3 + index * 2 },
        (_, item) => `Responsibility ${item + 1} that takes about a line and a half of a column`,
      ),
      skills: Array.from({ length: 2 + index }, (_, item) => `Skill ${item + 1}`),
    })),
    faq: Array.from({ length: 15 }, (_, index) => ({
      question: `Question ${index + 1}, which is not short?`,
      answer: LONG.slice(0, 80 + index * 15),
    })),
    skills: Array.from({ length: 11 }, (_, index) => ({
      name: `Skill area ${index + 1}`,
      summary: LONG.slice(0, 120),
    })),
    preparation: Array.from({ length: 6 }, (_, index) => ({
      name: `Step ${index + 1}`,
      summary: LONG.slice(0, 60 + 30 * index),
    })),
  },
};
