// What docs/gallery.md shows: groups of commands, each with its picture. `command` is what a person types after `npx rolecast`; `pages`
// are pages of what it writes, by their folders and numbers; `phone` is a web page that it writes, as a telephone shows it when it is
// scrolled to these elements. Widths are pixels.

/** Three slides, or four pages, are as wide as a page of documentation. */
const SLIDES = { columns: 3, width: 1200 };
const PAGES = { columns: 4, width: 1200 };

export const GROUPS = [
  {
    heading: 'On the screen',
    entries: [
      {
        name: 'deck',
        says: 'The deck of the London roles: an overview, then tier by tier, and a code to scan at the end.',
        command: 'build deck --param link=https://careers.example.ac.uk/ai-roles',
        pages: ['deck/01', 'deck/03', 'deck/04', 'deck/05', 'deck/08', 'deck/23'],
        alt: 'Six slides: the title above ten bars of pay, all ten salaries on one scale, the upper tier with its three roles, the AI Systems Architect with pay and work, three roles side by side, the address as a QR code',
        ...SLIDES,
      },
      {
        name: 'fair',
        says: 'The same deck of a careers fair: employers, stalls and last days stand under the titles, the graduate median is a line in the chart, and slides say which skill opens which role, and who is here.',
        command: 'build deck --data examples/data/fair.yaml -o fair',
        pages: ['deck/03', 'deck/18', 'deck/22'],
        alt: 'Three slides: nine salaries on one scale with the graduate median, a matrix of skills with squares in the colours of the tiers, five employers with their roles, places and stalls',
        ...SLIDES,
      },
      {
        name: 'rivers',
        says: 'Graduate schemes with pictures, in five tiers of their own.',
        command: 'build deck --data examples/data/rivers.yaml -o rivers',
        pages: ['deck/04', 'deck/09', 'deck/11'],
        alt: 'Three slides: seven salaries in five tiers, the skilled tier with its two roles, the Offshore Wind Engineer beside a picture of a turbine',
        ...SLIDES,
      },
      {
        name: 'skill',
        says: 'A part of it, for those who came for Python. What is left out is said, and the other roles stay as grey bars.',
        command: 'build deck --data examples/data/fair.yaml --skill python -o python',
        pages: ['deck/01', 'deck/03', 'deck/05'],
        alt: 'Three slides of the shorter deck: the title with grey bars for the roles left out, the salaries of the four others, and the first of these roles',
        ...SLIDES,
      },
      {
        name: 'narrow',
        says: 'For an older projector: at 4:3 slides have a design of their own.',
        command: 'build deck --data examples/data/fair.yaml --aspect 4:3 -o narrow',
        pages: ['deck/03', 'deck/04', 'deck/08'],
        alt: 'Three slides at 4:3: the chart over the full width with the tiers named above their roles, the upper tier, three roles side by side',
        ...SLIDES,
        width: 1000,
      },
      {
        name: 'stage',
        says: 'For a dim hall: light on dark.',
        command: 'build deck --data examples/data/rivers.yaml --theme stage -o stage',
        pages: ['deck/01', 'deck/04', 'deck/13'],
        alt: 'Three slides on a dark ground: the title, the chart, the Weir and Lock Engineer with a picture',
        ...SLIDES,
      },
      {
        name: 'brand',
        says: 'A brand: a theme is a small file of colours and fonts, and a mark ([the tokens](../templates/themes/README.md)).',
        command: 'build deck --data examples/data/fair.yaml --theme examples/themes/crimson.yaml -o harbour',
        pages: ['deck/01', 'deck/04', 'deck/23'],
        alt: 'Three slides in crimson and gold with the mark of Harbour University: the title, the upper tier, the closing with its QR code',
        ...SLIDES,
      },
      {
        name: 'talk',
        says: 'A template of your own: `talk` is a small one to copy and change ([line by line](../templates/README.md)).',
        command: 'build talk --data examples/data/rivers.yaml -o talk',
        pages: ['talk/01', 'talk/05', 'talk/09'],
        alt: 'Three slides: the title, one job with its lists, and two columns with the skills that are asked for and a QR code',
        ...SLIDES,
      },
      {
        name: 'numbers',
        says: 'Numbers of your own, as [bars and dots](../templates/README.md): [a template](../examples/templates/numbers.hbs) that counts its own.',
        command: 'build examples/templates/numbers.hbs --data examples/data/fair.yaml -o numbers',
        pages: ['numbers/01', 'numbers/02', 'numbers/03'],
        alt: 'Three slides: bars of the skills that most roles ask for, dots at the middle of what each role pays, and both side by side for the employers',
        ...SLIDES,
      },
    ],
  },
  {
    heading: 'On paper',
    entries: [
      {
        name: 'report',
        says: 'The report of the London roles, a tagged PDF that a screen reader reads in order.',
        command: 'build report --param link=https://careers.example.ac.uk/ai-roles -o london',
        pages: ['report/01', 'report/02', 'report/04', 'report/05'],
        alt: 'Four pages: the cover with ten bars of pay, the findings and contents, all salaries on one scale, the upper tier with its first role',
        ...PAGES,
      },
      {
        name: 'report-fair',
        says: 'That of the fair: where a survey says what is paid, its median stands in the table.',
        command: 'build report --data examples/data/fair.yaml -o fair',
        pages: ['report/03', 'report/06', 'report/12', 'report/14'],
        alt: 'Four pages: a table of all roles with bars of pay, two roles one below the other, a matrix of skills, five employers with their roles, places and stalls',
        ...PAGES,
      },
      {
        name: 'near',
        says: 'Near a role stand the two that share most skills with it, with their pay and the difference: in the report, on the handout where it has room, and in the speaker’s notes.',
        command: 'build report handout --data examples/data/fair.yaml -o near',
        pages: ['report/05', 'report/08', 'report/10', 'handout/04'],
        alt: 'Three pages and a handout, each of a role with its pay and lists, and under them two near roles with what both ask for, small bars and the difference in pay',
        ...PAGES,
      },
      {
        name: 'large-print',
        says: 'In large print, for whoever asks for it: nothing that is read is smaller than 18 points.',
        command: 'build report --data examples/data/rivers.yaml --large-print -o large',
        pages: ['report/02', 'report/04', 'report/05', 'report/07'],
        alt: 'Four pages in large type: the contents, the table of all roles, the chart, a tier with its first role',
        ...PAGES,
      },
      {
        name: 'poster',
        says: 'A poster for the wall, with all roles and a code of 60 mm; `--page A2` or `A1` is larger, `--bleed` is for a printer who cuts it.',
        command:
          'build poster --data examples/data/fair.yaml --param link=https://careers.example.ac.uk/fair -o poster',
        pages: ['poster/01'],
        alt: 'A poster: what the fair is on a blue panel, the pay of its roles on one scale, three steps, and a QR code',
        ...PAGES,
      },
      {
        name: 'handout',
        says: 'A page a role to take home. The code leads to the role’s own page, or else to the dataset’s.',
        command: 'build handout --data examples/data/rivers.yaml -o rivers',
        pages: ['handout/01', 'handout/04', 'handout/05', 'handout/06'],
        alt: 'Four handouts in the colours of their tiers, one with a picture of a turbine and one with a weir, each with pay, lists and a QR code',
        ...PAGES,
      },
      {
        name: 'mono',
        says: 'For printers in black and white, and for little toner: bars and panels have edges, and a tier is told by its words and the weight of its lines.',
        command: 'build report handout --data examples/data/fair.yaml --theme mono -o mono',
        pages: ['report/01', 'report/03', 'report/06', 'handout/01'],
        alt: 'Four pages in black on white: the cover with outlined bars, the table of all roles, two roles one below the other, and a handout',
        ...PAGES,
      },
      {
        name: 'small-paper',
        says: 'The same on half the paper.',
        command: 'build handout --page A5 --param link=https://careers.example.ac.uk/ai-roles -o small',
        pages: ['handout/01', 'handout/04', 'handout/06', 'handout/07'],
        alt: 'Four handouts on A5 in the colours of their tiers, each with pay, a list and a QR code',
        ...PAGES,
        width: 1000,
      },
      {
        name: 'six-up',
        says: 'The slides for the stall, six to a page, with lines to write on; or two, three, four or nine.',
        command: 'build deck --data examples/data/fair.yaml --medium handout -o stall',
        pages: ['deck/01', 'deck/02', 'deck/03'],
        alt: 'Three pages of six small slides, each above lines for notes',
        ...PAGES,
        columns: 3,
        width: 1000,
      },
      {
        name: 'two-up',
        says: 'Two to a page, as large as they get.',
        command: 'build deck --slides-per-page 2 --medium handout -o two',
        pages: ['deck/02', 'deck/03', 'deck/04'],
        alt: 'Three pages of two slides each',
        ...PAGES,
        columns: 3,
        width: 1000,
      },
      {
        name: 'notes',
        says: 'What to say: notes pages, for whoever speaks.',
        command: 'build deck --data examples/data/rivers.yaml --medium notes -o speaker',
        pages: ['deck/04', 'deck/06', 'deck/10'],
        alt: 'Three pages, each with its slide and what to say to it',
        ...PAGES,
        columns: 3,
        width: 1000,
      },
    ],
  },
  {
    heading: 'On a telephone',
    entries: [
      {
        name: 'phone',
        says: 'The report as a web page: one file, without scripts, which reads well on any screen and works offline.',
        command: 'build report --data examples/data/fair.yaml --format html -o web',
        phone: { file: 'report.html', at: ['body', '#ladder', 'section.role', '#preparation'] },
        alt: 'Four screens of a telephone: the title, the chart of all salaries, a role, and the steps towards a first one',
        ...PAGES,
      },
    ],
  },
];

/** Pictures of the README, of pages that commands of the list write. */
export const README = [
  {
    file: 'docs/deck.png',
    pages: ['deck deck/01', 'fair deck/03', 'rivers deck/04', 'deck deck/05', 'fair deck/17', 'rivers deck/11'],
    columns: 3,
    width: 1500,
  },
  {
    file: 'docs/pages.png',
    pages: [
      'report report/01',
      'report-fair report/03',
      'report-fair report/06',
      'handout handout/04',
      'small-paper handout/01',
    ],
    columns: 5,
    width: 1500,
  },
];
