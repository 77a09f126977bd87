import type { DepartmentScheme } from './scheme';

/** 20 · 60 · 20: the one that ships. */
export const DEFAULT_SCHEME: DepartmentScheme = {
  id: 'whole-20-60-20',
  version: 1,
  title: '部门整体支出绩效自评（20、60、20）',
  basis: {
    source: '部门整体支出绩效自评评分表的通行分值（预算执行20、绩效目标60、预算管理20）',
    article: null,
    textVerified: false,
    effective: { from: null, to: null },
  },
  execution: { weight: '20' },
  targets: { weight: '60', split: 'flat' },
  management: {
    items: [
      {
        id: 'budgeting',
        name: '预算编制',
        weight: '4',
        guidance: '预算编制完整、规范，项目有立项依据和绩效目标，年中追加和调剂少。',
      },
      {
        id: 'internal-control',
        name: '财务和内控制度',
        weight: '4',
        guidance: '财务、内部控制和项目管理制度健全，资金使用合规，没有截留、挤占、挪用。',
      },
      {
        id: 'assets',
        name: '资产管理',
        weight: '4',
        guidance: '资产账实相符，配置、使用和处置按规定办理，收入及时上缴。',
      },
      {
        id: 'purchasing',
        name: '政府采购管理',
        weight: '4',
        guidance: '应采尽采，采购程序、合同签订和履约验收合规。',
      },
      {
        id: 'disclosure',
        name: '预决算公开',
        weight: '4',
        guidance: '在规定的时间和范围内公开预算、决算和绩效信息，内容真实完整。',
      },
    ],
  },
};

/** Every scheme that ships. */
export const SCHEMES: readonly DepartmentScheme[] = [DEFAULT_SCHEME];

/** The scheme that ships under that id and version; null where there is none. */
export function findScheme(id: string, version: number): DepartmentScheme | null {
  return SCHEMES.find((scheme) => scheme.id === id && scheme.version === version) ?? null;
}
