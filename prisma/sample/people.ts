/** A person of the sample department. Names are invented, telephone numbers cannot be dialled. */
type Person = { readonly name: string; readonly phone: string; readonly section: string };

function person(name: string, line: string, section: string): Person {
  return { name, phone: `010-0000-${line}`, section };
}

/** 项目责任人 of both units, one of them without a 科室; the first is the one who gets a password. */
export const OWNERS = {
  chen: person('陈思源', '0012', '城市管理办公室'),
  wang: person('王雅琴', '0015', '民生保障办公室'),
  zhao: person('赵明䶮', '0018', '社区建设办公室'),
  li: person('李国栋', '0021', '平安建设办公室'),
  sun: person('孙晓梅', '0024', '综合办公室'),
  zhou: person('周文博', '0027', '社区建设办公室'),
  wu: person('吴㛃', '0030', '民生保障办公室'),
  zheng: person('郑海涛', '0033', '城市管理办公室'),
  feng: person('冯立新', '0036', '平安建设办公室'),
  he: person('何静怡', '0039', '党群工作办公室'),
  gao: person('高志远', '0042', '综合办公室'),
  xu: person('徐振华', '0051', '便民服务科'),
  lin: person('林秋月', '0054', '便民服务科'),
  huang: person('黄丽娟', '0057', '养老服务科'),
  xie: person('谢宇航', '0060', ''),
} as const satisfies Record<string, Person>;

export type Owner = keyof typeof OWNERS;
