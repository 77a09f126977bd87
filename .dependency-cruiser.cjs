const PURE =
  '^lib/(core|indicators|scoring|form-audit|quality-audit|sheet|review-hints|department-scoring|appraisal-scoring|workflow|access|budget-document|verification|charts|typesetting|prose)/';
const TEST = '\\.(test|spec|fixture)\\.tsx?$';
/** Where a pure room may look, besides itself. */
const BELOW = {
  core: [],
  indicators: ['core'],
  scoring: ['core', 'indicators'],
  'form-audit': ['core', 'indicators', 'scoring'],
  'quality-audit': ['core', 'indicators'],
  sheet: ['core', 'indicators', 'scoring'],
  'review-hints': ['core', 'indicators', 'scoring', 'sheet'],
  'department-scoring': ['core', 'indicators', 'scoring', 'sheet'],
  'appraisal-scoring': ['core', 'indicators', 'scoring', 'sheet', 'department-scoring'],
  access: ['core'],
  workflow: ['core', 'access'],
  'budget-document': ['core', 'indicators'],
  verification: ['core'],
  charts: ['core'],
  typesetting: ['core', 'charts'],
  prose: ['core', 'charts', 'typesetting'],
};

const directionOfPureRooms = Object.entries(BELOW).map(([room, below]) => ({
  name: `pure-${room}`,
  comment: `lib/${room} looks only at itself${below.map((name) => `, lib/${name}`).join('')}.`,
  severity: 'error',
  from: { path: `^lib/${room}/`, pathNot: TEST },
  to: {
    path: '^(app|components|lib|prisma|cli|scripts|e2e|bench)/',
    pathNot: `^lib/(${[room, ...below].join('|')})/`,
  },
}));

const isolationOfPureRooms = [
  {
    name: 'pure-without-node',
    comment: 'A pure room runs in the browser as well: no files, no clock, no randomness of Node.',
    severity: 'error',
    from: { path: PURE, pathNot: TEST },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'pure-without-packages',
    comment:
      'Decimals are the only package a pure room computes with; decoding text is the budget document’s, and a parser says where a text stops being JSON.',
    severity: 'error',
    from: { path: PURE, pathNot: TEST },
    to: {
      path: '(^|/)node_modules/',
      pathNot: '(^|/)node_modules/(decimal\\.js|iconv-lite|jsonc-parser|zod)/',
    },
  },
  {
    name: 'decimal-behind-its-facade',
    comment: 'One precision and rounding for the whole product: lib/core/decimal.',
    severity: 'error',
    from: { pathNot: ['^lib/core/decimal\\.ts$', TEST] },
    to: { path: '(^|/)node_modules/decimal\\.js/' },
  },
];

const layers = [
  {
    name: 'lib-below-the-screen',
    comment: 'app → components → lib, never back.',
    severity: 'error',
    from: { path: '^lib/' },
    to: { path: '^(app|components|cli|scripts|e2e|bench)/' },
  },
  {
    name: 'components-below-app',
    comment: 'app → components → lib, never back.',
    severity: 'error',
    from: { path: '^components/' },
    to: { path: '^(app|cli|scripts|e2e|bench|prisma)/' },
  },
  {
    name: 'components-take-data',
    comment: 'A component gets its data as props: from lib only types, schema, actions and pure rooms.',
    severity: 'error',
    from: { path: '^components/', pathNot: TEST },
    to: {
      path: '^lib/',
      pathNot: [
        PURE,
        '^lib/[^/]+/(types|schema|actions)\\.ts$',
        '^lib/(audit/events|operation/action)\\.ts$',
      ],
    },
  },
  {
    name: 'primitives-know-no-domain',
    comment: 'ui, form, table and chart are used by every screen and know none.',
    severity: 'error',
    from: { path: '^components/(ui|form|table|chart)/', pathNot: TEST },
    to: { path: '^(lib/(?!(core|charts)/)|components/(?!(ui|form|table|chart)/))' },
  },
  {
    name: 'nothing-from-tests',
    comment: 'The product never imports a test, a fixture or what tests use.',
    severity: 'error',
    from: {
      path: '^(app|components|lib|prisma|cli)/',
      pathNot: ['\\.(test|fixture)\\.tsx?$', '^lib/db/test-database\\.ts$'],
    },
    to: { path: '(\\.(test|fixture)\\.tsx?$|^lib/db/test-database\\.ts$|^e2e/|^bench/)' },
  },
];

const ownersOfPackages = [
  {
    name: 'prisma-where-data-is',
    comment:
      'Prisma and the drivers: only in lib/db, queries, commands, audit, the sample department and tests.',
    severity: 'error',
    from: {
      path: '^(app|components|lib|cli|e2e|bench|proxy)',
      pathNot: ['^lib/(db|audit)/', '^lib/[^/]+/(queries|commands)\\.ts$', TEST],
    },
    to: { path: '(^lib/db/generated/|(^|/)node_modules/(@prisma|@electric-sql|pglite-prisma-adapter|pg)/)' },
  },
  {
    name: 'database-behind-the-choke-point',
    comment: 'Screens, handlers and the command line reach data through queries and commands only.',
    severity: 'error',
    from: { path: '^(app|components|cli|proxy)', pathNot: TEST },
    to: { path: '^lib/db/' },
  },
  {
    name: 'next-auth-in-auth',
    comment: 'next-auth: lib/auth and its route; its browser half where people sign in and out.',
    severity: 'error',
    from: {
      pathNot: ['^lib/auth/', '^app/api/auth/', '^app/\\(public\\)/', '^components/(frame|admin|account)/'],
    },
    to: { path: '(^|/)node_modules/next-auth/' },
  },
  {
    name: 'next-auth-browser-half',
    comment: 'Components and public pages sign in and out, and never read a session.',
    severity: 'error',
    from: { path: ['^app/\\(public\\)/', '^components/'] },
    to: { path: '(^|/)node_modules/next-auth/', pathNot: '(^|/)node_modules/next-auth/react' },
  },
  {
    name: 'pdfkit-in-draw',
    comment: 'Only lib/reports/draw knows how a page is drawn.',
    severity: 'error',
    from: { pathNot: ['^lib/reports/draw/', '^bench/'] },
    to: { path: '(^|/)node_modules/(pdfkit|fontkit|@types/pdfkit|@types/fontkit)/' },
  },
  {
    name: 'react-on-the-screen',
    comment: 'lib knows neither React nor Next, but for the adapters of the choke point and sessions.',
    severity: 'error',
    from: { path: '^lib/', pathNot: ['^lib/(operation|auth)/', '^lib/[^/]+/actions\\.ts$', TEST] },
    to: { path: '(^|/)node_modules/(next|react|react-dom)/' },
  },
];

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A cycle has no bottom to start reading from.',
      severity: 'error',
      from: { pathNot: '^lib/db/generated/' },
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'Every import leads somewhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    ...directionOfPureRooms,
    ...isolationOfPureRooms,
    ...layers,
    ...ownersOfPackages,
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^lib/db/generated/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
