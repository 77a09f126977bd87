import type { FormModel } from '../types';

/** Whose appendix it is: it may be read apart from its form. */
export function ofProject({ project }: FormModel): string {
  return `项目：${project.name}（${project.code}）`;
}
