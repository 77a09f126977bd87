// The fields that the event of a check says its result in.

export const CONCLUSION = '结论';
export const RESULT = '核对结果';
export const INTACT = '完整';
export const BROKEN = '不完整';
