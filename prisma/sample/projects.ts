import type { SampleProject } from './project';
import { ADMINISTRATION } from './projects/administration';
import { COMMUNITY } from './projects/community';
import { CULTURE } from './projects/culture';
import { ENVIRONMENT } from './projects/environment';
import { OFFICE } from './projects/office';
import { SAFETY } from './projects/safety';
import { SANITATION } from './projects/sanitation';
import { SERVICE_CENTER } from './projects/service-center';
import { TRANSFERS } from './projects/transfers';
import { WELFARE } from './projects/welfare';

const ALL: readonly SampleProject[] = [
  ...SANITATION,
  ...ENVIRONMENT,
  ...WELFARE,
  ...COMMUNITY,
  ...SAFETY,
  ...OFFICE,
  ...CULTURE,
  ...ADMINISTRATION,
  ...TRANSFERS,
  ...SERVICE_CENTER,
];

/** The projects of table 13 in its order: unit by unit, subject by subject. */
export const SAMPLE_PROJECTS: readonly SampleProject[] = [
  ...ALL.filter((project) => project.unit === 'street'),
  ...ALL.filter((project) => project.unit === 'center'),
];
