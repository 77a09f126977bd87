import { plainItem } from './sides';

/** 支出功能分类: the first three digits of a 科目 and what tables 01 and 05 call the class. */
const CLASSES: readonly (readonly [string, string])[] = [
  ['201', '一般公共服务支出'],
  ['202', '外交支出'],
  ['203', '国防支出'],
  ['204', '公共安全支出'],
  ['205', '教育支出'],
  ['206', '科学技术支出'],
  ['207', '文化旅游体育与传媒支出'],
  ['208', '社会保障和就业支出'],
  ['209', '社会保险基金支出'],
  ['210', '卫生健康支出'],
  ['211', '节能环保支出'],
  ['212', '城乡社区支出'],
  ['213', '农林水支出'],
  ['214', '交通运输支出'],
  ['215', '资源勘探工业信息等支出'],
  ['216', '商业服务业等支出'],
  ['217', '金融支出'],
  ['219', '援助其他地区支出'],
  ['220', '自然资源海洋气象等支出'],
  ['221', '住房保障支出'],
  ['222', '粮油物资储备支出'],
  ['223', '国有资本经营预算支出'],
  ['224', '灾害防治及应急管理支出'],
  ['227', '预备费'],
  ['229', '其他支出'],
  ['230', '转移性支出'],
  ['231', '债务还本支出'],
  ['232', '债务付息支出'],
  ['233', '债务发行费用支出'],
  ['234', '抗疫特别国债安排的支出'],
];

/**
 * The class that a line of table 01 or 05 is, by its name.
 * @returns the three digits that its 科目 begin with, null for a name that is no class
 * @example classOfItem('六、科学技术支出') === '206'
 */
export function classOfItem(item: string): string | null {
  const name = plainItem(item);
  return CLASSES.find(([, known]) => known === name)?.[0] ?? null;
}

/** The name of the class that a 科目 belongs to. */
export function className(code: string): string | null {
  return CLASSES.find(([known]) => code.startsWith(known))?.[1] ?? null;
}
