/** Parts of a whole: nothing but a percentage measures them. Frequencies, rates of exchange and the like are others. */
const PART_OF_WHOLE =
  /(?:合格|完成|办结|覆盖|及时|到位|达标|准确|参与|知晓|满意|使用|利用|就业|成活|回收|处理|处置|解决|合规|执行|支付|差错|投诉|出勤|参加|普及|治愈|返修|优良|完好)率$/;
/** Rates that nobody plans to be near 0. */
const NEARLY_ALL =
  /(?:合格|完成|办结|覆盖|及时|到位|达标|准确|知晓|满意|成活|处理|处置|解决|合规|执行|支付|出勤|治愈|优良|完好)率$|满意度$/;
const UNWANTED = /[不未非误漏]|超时|逾期|延迟|投诉|差错|返修/;
const BEYOND_ALL = /增长|增速|增幅|增收|超额|完成率|(?:提升|提高)(?:率|幅度)/;
const IN_TIME = /(?:按时|按期|及时|准时|如期)完成率/;

/** Whether the name is a share, which has to be measured in %. */
export function isPartOfWhole(name: string): boolean {
  return PART_OF_WHOLE.test(name);
}

/** Whether the name is a share that should be near 100 %, such as 合格率 or 满意度; 差错率 and 参与率 may well be small. */
export function shouldBeNearlyAll(name: string): boolean {
  return NEARLY_ALL.test(name) && !UNWANTED.test(name);
}

/** Whether more than 100 % can be reached: growth, and what is done of a plan. */
export function mayExceedAll(name: string): boolean {
  return BEYOND_ALL.test(name) && !IN_TIME.test(name);
}
