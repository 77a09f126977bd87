/** A person of the sample department. Names are invented, telephone numbers cannot be dialled. */
type Person = { readonly name: string; readonly phone: string };

function person(name: string, line: string): Person {
  return { name, phone: `010-0000-${line}` };
}

/** 项目责任人 of both units; the first is the one who gets a password. */
export const OWNERS = {
  chen: person('陈思源', '0012'),
  wang: person('王雅琴', '0015'),
  zhao: person('赵明䶮', '0018'),
  li: person('李国栋', '0021'),
  sun: person('孙晓梅', '0024'),
  zhou: person('周文博', '0027'),
  wu: person('吴㛃', '0030'),
  zheng: person('郑海涛', '0033'),
  feng: person('冯立新', '0036'),
  he: person('何静怡', '0039'),
  gao: person('高志远', '0042'),
  xu: person('徐振华', '0051'),
  lin: person('林秋月', '0054'),
  huang: person('黄丽娟', '0057'),
  xie: person('谢宇航', '0060'),
} as const satisfies Record<string, Person>;

export type Owner = keyof typeof OWNERS;
